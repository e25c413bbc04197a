"""The citation styles on offer, in the order in which they are offered."""

from __future__ import annotations

from dossier.citation import apa, chicago_author_date, chicago_notes, harvard, mla
from dossier.citation.style import Style

STYLES: dict[str, Style] = {
    style.id: style for style in (chicago_notes.STYLE, chicago_author_date.STYLE, apa.STYLE, mla.STYLE, harvard.STYLE)
}

"""Chicago, author-date: a passage is cited briefly in the text, beside an entry in the reference list."""

from __future__ import annotations

from dossier.citation import chicago
from dossier.citation.names import Style as NameStyle
from dossier.citation.punctuation import join, wrap
from dossier.citation.rich import AMERICAN, Rich, text
from dossier.citation.source import Source
from dossier.citation.style import Style
from dossier.csl import Locator

IN_TEXT = NameStyle(given="none", most=2)


def entry(source: Source) -> Rich:
    """Return the entry in a reference list."""
    return chicago.entry(source, chicago.ENTRY_AFTER_DATE)


def in_text(source: Source, locator: Locator | None) -> Rich:
    """Return the citation in the text: (Lind 2014, para. 3)."""
    paragraph = text(locator.labelled("para.", "paras.")) if locator else Rich()
    author = source.authors(IN_TEXT) or _stand_in(source)
    year = chicago.year(source)
    return wrap("(", join(", ", join(" " if source.item.issued else ", ", author, year), paragraph), ")")


def _stand_in(source: Source) -> Rich:
    if source.item.type in chicago.NEWS and source.value("container_title"):
        return source.emphasised("container_title")
    if source.item.type == "webpage":
        stand_in = source.words("publisher") or source.cased("container_title")
        if stand_in:
            return stand_in
    if source.value("title"):
        return chicago.work_title(source, source.short_title())
    return chicago.named(source, chicago.ENTRY)


STYLE = Style(
    id="chicago-author-date",
    name="Chicago, author-date",
    csl="chicago-author-date",
    quotes=AMERICAN,
    is_notes=False,
    of_entry=entry,
    of_passage=in_text,
)

"""Every form in which a citation is offered: a passage or page comes in, what a reader pastes goes out.

In a notes style a passage is cited in one full note. In the others it takes two lines: what stands in the
text, and the entry that this needs in the list. Our half goes with the note or the entry.
Where it is words of the original that are cited, they come first, in quotation marks.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from dossier.citation import chicago_author_date, chicago_notes, wikipedia
from dossier.citation.punctuation import join
from dossier.citation.rich import Rich, quoted, with_marks
from dossier.citation.style import Style
from dossier.citation.styles import STYLES
from dossier.citation.target import Page, Passage, original_item, our_half, our_item, short
from dossier.citation.titles import title
from dossier.csl import Item
from dossier.exports.bibtex import biblatex, bibtex
from dossier.exports.csljson import csl_json
from dossier.exports.ris import ris

Target = Passage | Page


@dataclass(frozen=True)
class Form:
    """A form of citation, by the name that its button has."""

    id: str  # chicago-notes, apa, bibtex …: as addresses and remembered choices have it
    name: str
    plain: Callable[[Target], str]
    html: Callable[[Target], str] | None = None  # the same with emphasis and links, for word processors


def lines(style: Style, target: Target) -> tuple[Rich, ...]:
    """Return a citation in a style, line by line."""
    locator = None if isinstance(target, Page) else target.locator
    cited, entry = style.passage(target.item, locator), style.entry(target.item)
    words, ours = Rich(), Rich()
    if isinstance(target, Passage):
        words, ours = with_marks(quoted(title(target.quote)), style.quotes), our_half(target)
    if style.is_notes:
        return (*filter(None, (words,)), join(" ", cited, ours))
    return join(" ", words, cited), join(" ", entry, ours)


def plain(style: Style, target: Target) -> str:
    """Return a citation in a style as plain text."""
    return "\n".join(line.plain() for line in lines(style, target))


def html(style: Style, target: Target) -> str:
    """Return a citation in a style as HTML paragraphs."""
    return "\n".join(f"<p>{line.html()}</p>" for line in lines(style, target))


def brief(passage: Passage) -> Rich:
    """Return the shortest complete reference to a passage: who and when, which paragraph, and what stands here."""
    return join(" ", chicago_author_date.STYLE.passage(passage.item, passage.locator), short(passage))


def markdown(target: Target) -> str:
    """Return the citation of the notes style as Markdown paragraphs, the words quoted as a block."""
    *words, note = lines(chicago_notes.STYLE, target)
    return "\n\n".join((*(f"> {line.markdown()}" for line in words), note.markdown()))


def works(target: Target) -> tuple[Item, ...]:
    """Return the works that a citation names: the original and ours, or a page of ours alone."""
    return (target.item,) if isinstance(target, Page) else (original_item(target), our_item(target))


def wikitext(target: Target) -> str:
    """Return the citation as a footnote in wikitext."""
    return wikipedia.of_page(target) if isinstance(target, Page) else wikipedia.of_passage(target)


FORMS = (
    *(Form(style.id, style.name, partial(plain, style), partial(html, style)) for style in STYLES.values()),
    Form("bibtex", "BibTeX", lambda target: bibtex(works(target))),
    Form("biblatex", "BibLaTeX", lambda target: biblatex(works(target))),
    Form("ris", "RIS", lambda target: ris(works(target))),
    Form("csl-json", "CSL-JSON", lambda target: csl_json(works(target))),
    Form("markdown", "Markdown", markdown),
    Form("html", "HTML", partial(html, chicago_notes.STYLE)),
    Form("wikipedia", "Wikipedia", wikitext),
    Form("permalink", "Permalink", lambda target: target.address),
)

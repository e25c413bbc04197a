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
from dossier.citation.rich import Rich, quoted, text, with_marks
from dossier.citation.style import Style
from dossier.citation.styles import STYLES
from dossier.citation.target import Page, Passage, original_item, our_half, our_item, short
from dossier.citation.titles import title
from dossier.csl import Item
from dossier.exports import csljson, tex
from dossier.exports.bibtex import biblatex, bibtex
from dossier.exports.clean import clean
from dossier.exports.csljson import csl_json
from dossier.exports.ris import ris

Target = Passage | Page

_NOTES = chicago_notes.STYLE


@dataclass(frozen=True)
class Form:
    """A form of citation, by the name that its button has."""

    id: str  # chicago-notes, apa, bibtex …: as addresses and remembered choices have it
    name: str
    plain: Callable[[Target], str]
    html: Callable[[Target], str] | None = None  # the same with emphasis and links, for word processors
    words: Callable[[str], str] = str  # how words quoted stand in it, between their marks


def lines(style: Style, target: Target) -> tuple[Rich, ...]:
    """Return a citation in a style, line by line."""
    locator = None if isinstance(target, Page) else target.locator
    cited, entry = style.passage(target.item, locator), style.entry(target.item)
    words, ours = Rich(), Rich()
    if isinstance(target, Passage):
        words, ours = _quotation(style, target.quote), our_half(target)
    if style.is_notes:
        return (*filter(None, (words,)), join(" ", cited, ours))
    return join(" ", words, cited), join(" ", entry, ours)


def _quotation(style: Style, words: str) -> Rich:
    return with_marks(quoted(title(words)), style.quotes)


def _within_marks(made: str) -> str:
    return made[1:-1]


def plain(style: Style, target: Target) -> str:
    """Return a citation in a style as plain text."""
    return "\n".join(line.plain() for line in lines(style, target))


def html(style: Style, target: Target) -> str:
    """Return a citation in a style as HTML paragraphs."""
    return "\n".join(f"<p>{line.html()}</p>" for line in lines(style, target))


def brief(target: Target) -> Rich:
    """Return the shortest complete reference to a passage, who, when, which paragraph and what stands here; or a page."""
    if isinstance(target, Page):
        return _NOTES.passage(target.item)
    return join(" ", chicago_author_date.STYLE.passage(target.item, target.locator), short(target))


def markdown(target: Target) -> str:
    """Return the citation of the notes style as Markdown paragraphs, the words quoted as a block."""
    *words, note = lines(_NOTES, target)
    return "\n\n".join((*(f"> {line.markdown()}" for line in words), note.markdown()))


def works(target: Target) -> tuple[Item, ...]:
    """Return the works that a citation names: the original and ours, or a page of ours alone."""
    return (target.item,) if isinstance(target, Page) else (original_item(target), our_item(target))


def wikitext(target: Target) -> str:
    """Return the citation as a footnote in wikitext."""
    return wikipedia.of_page(target) if isinstance(target, Page) else wikipedia.of_passage(target)


def _words_in_html(style: Style, words: str) -> str:
    return _within_marks(_quotation(style, words).html())


def _words_in_markdown(words: str) -> str:
    return _within_marks(_quotation(_NOTES, words).markdown())


FORMS = (
    *(
        Form(style.id, style.name, partial(plain, style), partial(html, style), partial(_words_in_html, style))
        for style in STYLES.values()
    ),
    Form("bibtex", "BibTeX", lambda target: bibtex(works(target)), words=tex.escaped),
    Form("biblatex", "BibLaTeX", lambda target: biblatex(works(target)), words=tex.escaped),
    Form("ris", "RIS", lambda target: ris(works(target)), words=clean),
    Form("csl-json", "CSL-JSON", lambda target: csl_json(works(target)), words=csljson.words),
    Form("markdown", "Markdown", markdown, words=_words_in_markdown),
    Form("html", "HTML", partial(html, _NOTES), words=partial(_words_in_html, _NOTES)),
    Form("wikipedia", "Wikipedia", wikitext, words=lambda words: text(words).wikitext()),
    Form("permalink", "Permalink", lambda target: target.address),
)

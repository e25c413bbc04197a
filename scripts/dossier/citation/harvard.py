"""Harvard as in Cite Them Right, 12th edition: a passage is cited in the text, beside an entry in the list.

The style is British and so are its quotation marks: the tests compare with citeproc in the language en-GB.
"""

from __future__ import annotations

from dossier.citation.dates import DAY_MONTH, YEAR
from dossier.citation.names import Style as NameStyle
from dossier.citation.punctuation import join, wrap
from dossier.citation.rich import BRITISH, Rich, emph, quoted, text
from dossier.citation.source import Source, as_typed, labelled
from dossier.citation.style import Style
from dossier.csl import Locator

LISTED = NameStyle(inverted="all", given=".", comma_before_and="never", most=3, italic_et_al=True)
IN_TEXT = NameStyle(given="none", comma_before_and="never", most=3, italic_et_al=True)
ARTICLES = ("article-journal", "article-magazine", "article-newspaper")
DATED_BY_DAY = ("article-magazine", "article-newspaper", "post-weblog")


def entry(source: Source) -> Rich:
    """Return the entry in a reference list."""
    head, rest = _heading(source)
    year = wrap("(", source.date(YEAR) or text("no date"), ")")
    named = join(", ", _title(rest), _container(rest))
    whole = join(". ", join(" ", head, year, named), _publisher(rest))
    return wrap("", join("", whole, wrap(", ", _place(rest), ""), _access(source)), ".")


def in_text(source: Source, locator: Locator | None) -> Rich:
    """Return the citation in the text: (Lind, 2014, para. 3)."""
    paragraph = text(locator.labelled("para.", "paras")) if locator else Rich()
    author = source.authors(IN_TEXT) or _heading(source)[0]
    return wrap("(", join(", ", author, source.date(YEAR) or text("no date"), paragraph), ")")


def _heading(source: Source) -> tuple[Rich, Source]:
    if authors := source.authors(LISTED):
        return authors, source
    if source.item.type in ARTICLES:
        return source.emphasised("container_title"), source.without("container_title")
    return _title(source), source.without("title")


def _title(source: Source) -> Rich:
    is_whole = source.item.type in ("report", "webpage")
    return (emph if is_whole else quoted)(source.words("title"))


def _container(source: Source) -> Rich:
    name = emph(source.words("container_title"))
    is_unplaced = source.item.type == "article-journal" and not (source.item.volume or source.item.page)
    return join(" ", name, text("[Preprint]")) if name and is_unplaced else name


def _publisher(source: Source) -> Rich:
    if source.item.type in ARTICLES:
        return Rich()
    genre = source.words("genre") if source.item.type == "report" else Rich()
    return join(". ", genre, join(": ", source.words("publisher_place"), source.words("publisher")))


def _place(source: Source) -> Rich:
    numbers = day = Rich()
    if source.item.type == "article-journal":
        numbers = join("", source.words("volume"), wrap("(", source.words("issue"), ")"))
    if source.item.type in DATED_BY_DAY:
        day = source.date(DAY_MONTH)
    pages = Rich() if source.item.type == "post-weblog" else labelled("p.", "pp.", source.pages(as_typed))
    return join(", ", numbers, day, pages)


def _access(source: Source) -> Rich:
    return wrap(". Available at: ", source.address(), "")


STYLE = Style(
    id="harvard",
    name="Harvard",
    csl="harvard-cite-them-right",
    quotes=BRITISH,
    is_notes=False,
    of_entry=entry,
    of_passage=in_text,
)

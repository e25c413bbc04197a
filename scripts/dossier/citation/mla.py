"""MLA, 9th edition: a passage is cited briefly in the text, beside an entry in the list of works cited."""

from __future__ import annotations

from dossier.citation.dates import DAY_SHORT_MONTH_YEAR, SHORT_MONTH_YEAR
from dossier.citation.names import Style as NameStyle
from dossier.citation.punctuation import join, wrap
from dossier.citation.rich import AMERICAN, Rich, quoted, text
from dossier.citation.source import Source, is_numeric, labelled, minimal_two
from dossier.citation.style import Style
from dossier.citation.titles import first_capital
from dossier.csl import SERIALS, Locator

LISTED = NameStyle(inverted="first", comma_before_and="always", most=2, comma_before_et_al=True)
IN_TEXT = NameStyle(given="none", most=2)


def entry(source: Source) -> Rich:
    """Return the entry in a list of works cited."""
    authors, translated = source.authors(LISTED), Rich()
    if source.item.type not in SERIALS:
        translated = wrap("Originally published as ", source.emphasised("original_title"), "")
    return wrap("", join(". ", authors, _named(source, "title"), _container(source), translated), ".")


def in_text(source: Source, locator: Locator | None) -> Rich:
    """Return the citation in the text: (Lind, par. 3)."""
    paragraph = text(locator.labelled("par.", "pars.")) if locator else Rich()
    author = source.authors(IN_TEXT) or _named(source, source.short_title())
    return wrap("(", join(", ", author, paragraph), ")")


def _named(source: Source, name: str) -> Rich:
    if not source.value("title"):
        return first_capital(source.words("genre"))
    return quoted(source.cased(name)) if source.value("container_title") else source.emphasised(name)


def _container(source: Source) -> Rich:
    name = source.emphasised("container_title")
    if source.item.type in SERIALS:
        name = join(" ", name, wrap("[", source.words("publisher_place"), "]"))
        publisher = Rich()
    else:
        publisher = source.words("publisher") or source.words("publisher_place")
    pages = labelled("p.", "pp.", source.pages(minimal_two))
    return join(", ", name, _numbers(source), publisher, _date(source), pages, source.address())


def _numbers(source: Source) -> Rich:
    volume = source.words("volume")
    if is_numeric(source.value("volume")):
        volume = labelled("vol.", "vols.", volume)
    return join(", ", volume, labelled("no.", "nos.", source.words("issue")))


def _date(source: Source) -> Rich:
    if source.item.type == "article-journal":
        return source.queried_date(SHORT_MONTH_YEAR)
    return wrap("Circa " if source.is_uncertain else "", source.date(DAY_SHORT_MONTH_YEAR), "")


STYLE = Style(
    id="mla",
    name="MLA",
    csl="modern-language-association",
    quotes=AMERICAN,
    is_notes=False,
    of_entry=entry,
    of_passage=in_text,
)

"""APA, 7th edition: a passage is cited briefly in the text, beside an entry in the reference list.

Titles in the list keep the capitals that they were typed with: APA's sentence case cannot be made
without knowing which words are names.
"""

from __future__ import annotations

from dossier.citation.dates import MONTH_DAY, Part
from dossier.citation.names import Style as NameStyle
from dossier.citation.punctuation import join, wrap
from dossier.citation.rich import AMERICAN, Rich, emph, quoted, text
from dossier.citation.source import Source, expanded
from dossier.citation.style import Style
from dossier.citation.titles import first_capital
from dossier.csl import SERIALS, Locator

LISTED = NameStyle(inverted="all", given=". ", and_=" & ", comma_before_and="always", most=20, kept=19, keeps_last=True)
IN_TEXT = NameStyle(given="none", and_=" & ", most=2)
YEAR = (Part("year", era=" C.E."),)
DATED_BY_YEAR = ("article-journal", "report")


def entry(source: Source) -> Rich:
    """Return the entry in a reference list."""
    head, rest = _heading(source)
    whole = join(". ", head, _date(source), _named(rest), _where(rest))
    retrieved = "" if source.item.issued or source.item.DOI else "Retrieved "
    translated = wrap("(Original work published as ", emph(source.words("original_title")), ")")
    return join(" ", wrap("", whole, "."), wrap(retrieved, source.address(), ""), translated)


def in_text(source: Source, locator: Locator | None) -> Rich:
    """Return the citation in the text: (Lind, 2014, para. 3)."""
    paragraph = text(locator.labelled("para.", "paras.")) if locator else Rich()
    author = source.authors(IN_TEXT) or _stand_in(source)
    return wrap("(", join(", ", author, _year(source), paragraph), ")")


def _heading(source: Source) -> tuple[Rich, Source]:
    if authors := source.authors(LISTED):
        return authors, source
    if source.item.type == "webpage" and source.value("publisher"):
        return source.words("publisher"), source.without("publisher")
    heading = _named(source)
    return heading, source.without("title", "genre") if heading else source


def _stand_in(source: Source) -> Rich:
    if source.item.type == "webpage" and source.value("publisher"):
        return source.words("publisher")
    if not source.value("title"):
        return source.words("genre") if source.item.type == "report" else _description(source)
    name = source.short_title()
    if source.item.type == "report":
        return source.cased(name)
    is_part = source.item.type in SERIALS and source.value("container_title")
    return quoted(source.cased(name)) if is_part else source.emphasised(name)


def _named(source: Source) -> Rich:
    if not source.value("title"):
        return Rich() if _stands_in_a_report(source) else _description(source)
    title = source.words("title")
    is_part = source.value("container_title") and source.item.type != "webpage"
    return title if is_part else emph(title)


def _description(source: Source) -> Rich:
    return wrap("[", first_capital(source.words("genre")), "]")


def _stands_in_a_report(source: Source) -> bool:
    return source.item.type == "report" and bool(source.value("container_title"))


def _year(source: Source) -> Rich:
    year = source.date(YEAR)
    return wrap("ca. " if source.is_uncertain else "", year, "") or text("n.d.")


def _date(source: Source) -> Rich:
    day = Rich() if source.item.type in DATED_BY_YEAR else source.date(MONTH_DAY)
    return wrap("(", join(", ", _year(source), day), ")")


def _where(source: Source) -> Rich:
    if source.item.type == "webpage":
        return join(". ", source.words("publisher"), source.cased("container_title"))
    if source.item.type == "report":
        within = wrap("In ", emph(source.words("container_title")), "")
        description = _description(source) if _stands_in_a_report(source) else Rich()
        return join(". ", join(" ", within, description), source.words("publisher"))
    numbers = join("", emph(source.words("volume")), wrap("(", source.words("issue"), ")"))
    return join(", ", emph(source.cased("container_title")), numbers, source.pages(expanded))


STYLE = Style(id="apa", name="APA", csl="apa", quotes=AMERICAN, is_notes=False, of_entry=entry, of_passage=in_text)

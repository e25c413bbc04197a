"""What the two Chicago styles (18th edition) share: how a work is named, filed, and said to be published."""

from __future__ import annotations

from dataclasses import dataclass

from dossier.citation.dates import MONTH, MONTH_DAY, MONTH_DAY_YEAR, MONTH_YEAR, YEAR
from dossier.citation.names import Style as NameStyle
from dossier.citation.punctuation import join, wrap
from dossier.citation.rich import Rich, quoted, text
from dossier.citation.source import Source, chicago, labelled
from dossier.citation.titles import first_capital
from dossier.csl import Locator

LISTED = NameStyle(inverted="first", comma_before_and="always", demotes_particle=True, most=6, kept=3)
NO_DATE = text("n.d.")
NEWS = ("article-magazine", "article-newspaper")


@dataclass(frozen=True)
class Layout:
    """In what a note, an entry for notes and an entry for author-date differ once the author is named."""

    has_date: bool  # author-date has put the year after the author already
    begins_sentences: bool  # parts begin with a capital


NOTE = Layout(has_date=True, begins_sentences=False)
ENTRY = Layout(has_date=True, begins_sentences=True)
ENTRY_AFTER_DATE = Layout(has_date=False, begins_sentences=True)


def work_title(source: Source, name: str = "title") -> Rich:
    """Return the title: quoted when the work stands in another or on the web, otherwise emphasised."""
    in_quotes = bool(source.item.container_title) or source.item.type == "webpage"
    return quoted(source.cased(name)) if in_quotes else source.emphasised(name)


def container(source: Source) -> Rich:
    """Return the publication, with its place of publication where that is known."""
    place = wrap("(", source.words("publisher_place"), ")")
    return join(" ", source.emphasised("container_title"), place)


def published(source: Source, locator: Locator | None, layout: Layout) -> Rich:
    """Return where and when a serial was published, up to the paragraph or pages."""
    where = text(locator.labelled("para.", "paras.")) if locator else Rich()
    if source.item.type in NEWS:
        return join(", ", container(source), _day(source, layout), where)
    where = where or source.pages(chicago)
    if source.value("volume"):
        numbers = join(" ", _volume(source, layout), _date_of_volume(source, layout))
        return join(" ", container(source), join(": ", numbers, where))
    if source.value("issue"):
        numbers = join(" ", _issue(source), _date_of_issue(source, layout))
        return join(", ", container(source), join(": ", numbers, where))
    advance = text("ahead of print") if _is_advance(source) else Rich()
    host = source.words("publisher") if source.item.type == "post-weblog" else Rich()
    return join(", ", container(source), advance, host, _day(source, layout), where)


def _is_advance(source: Source) -> bool:
    item = source.item
    is_known = item.type == "article-journal" and item.container_title and item.DOI and item.issued
    return bool(is_known) and not item.page


def publisher(source: Source, layout: Layout) -> Rich:
    """Return the publisher, or else the place of publication."""
    name = source.words("publisher" if source.item.publisher else "publisher_place")
    return first_capital(name) if layout.begins_sentences else name


def year(source: Source) -> Rich:
    """Return the year of publication, as [2016?] where it is about or uncertain, or n.d."""
    return source.queried_date(YEAR) or NO_DATE


def _day(source: Source, layout: Layout) -> Rich:
    if layout.has_date:
        return source.queried_date(MONTH_DAY_YEAR) or NO_DATE
    return source.date(MONTH_DAY)


def _volume(source: Source, layout: Layout) -> Rich:
    volume = source.words("volume")
    return join(", ", volume, _issue(source)) if layout.has_date else volume


def _issue(source: Source) -> Rich:
    return labelled("no.", "nos.", source.words("issue"))


def _date_of_volume(source: Source, layout: Layout) -> Rich:
    if layout.has_date:
        date = source.queried_date(YEAR if source.value("issue") else MONTH_YEAR) or NO_DATE
    else:
        date = source.words("issue") or source.date(MONTH)
    return wrap("(", date, ")")


def _date_of_issue(source: Source, layout: Layout) -> Rich:
    if layout.has_date:
        date = source.queried_date(MONTH_YEAR) or NO_DATE
    else:
        date = source.date(MONTH) if source.item.author else Rich()
    return wrap("(", date, ")")


def translated(source: Source, layout: Layout) -> Rich:
    """Return under what title the work was published before it was translated."""
    lead = "Originally" if layout.begins_sentences else "originally"
    return wrap(f"{lead} published as ", source.emphasised("original_title"), "")


def heading(source: Source) -> tuple[Rich, Source]:
    """Return what an entry is filed under (authors, or what stands in for them), and the rest of the source."""
    if authors := source.authors(LISTED):
        return authors, source
    if source.item.type in NEWS and container(source):
        return untitled_heading(source)
    if source.item.type == "webpage":
        for name, words in (("publisher", source.words), ("container_title", source.cased)):
            if source.value(name):
                return words(name), source.without(name)
    if not source.value("title"):
        return untitled_heading(source)
    return work_title(source), source.without("title", "genre")


def untitled_heading(source: Source) -> tuple[Rich, Source]:
    """Return what stands for both the authors and the title that a work lacks, and the source without it."""
    if source.item.type in NEWS and container(source):
        return container(source), source.without("container_title", "publisher_place")
    description = named(source, ENTRY)
    return description, source.without("genre") if description else source


def named(source: Source, layout: Layout) -> Rich:
    """Return the title, or the description of a work that has none."""
    if source.value("title"):
        return work_title(source)
    description = Rich() if _stands_in_a_report(source) else source.words("genre")
    return first_capital(description) if layout.begins_sentences else description


def within(source: Source, layout: Layout) -> Rich:
    """Return the work that a report is part of, and then the description of a report without a title."""
    whole = wrap("In " if layout.begins_sentences else "in ", source.emphasised("container_title"), "")
    description = source.words("genre") if _stands_in_a_report(source) else Rich()
    return join(", ", whole, description)


def _stands_in_a_report(source: Source) -> bool:
    return source.item.type == "report" and bool(source.value("container_title"))


def entry(source: Source, layout: Layout) -> Rich:
    """Return the entry in a list of references; the year follows the author unless it comes later."""
    head, rest = heading(source)
    date = Rich() if layout.has_date else year(source)
    body = join(". ", named(rest, layout), _where(rest, layout), translated(source, layout))
    whole = join(". ", head, date, body, source.address())
    return wrap("", whole, ".")


def _where(source: Source, layout: Layout) -> Rich:
    if source.item.type == "webpage":
        date = source.queried_date(MONTH_DAY_YEAR) if layout.has_date else source.date(MONTH_DAY)
        return join(", ", source.cased("container_title"), publisher(source, layout), date)
    if source.item.type == "report":
        date = year(source) if layout.has_date else Rich()
        return join(". ", within(source, layout), join(", ", publisher(source, layout), date))
    return published(source, None, layout)

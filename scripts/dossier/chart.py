"""Events and articles in; a chart out, year by year: what was planned or happened when, and who was writing then."""

from __future__ import annotations

import calendar
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from dossier.edtf import Date
from dossier.linked import EventReading, Site
from dossier.model import Article, Event

NARROWEST = 3.0  # percent of a year: what is shorter is drawn as a disc
LONG = 50.0  # percent of a year: the date says least of what is longer
THIN, THICK = 4, 10  # pixels
_OFF = frozenset({"cancelled", "postponed"})


@dataclass(frozen=True)
class Mark:
    """A span of one year, in percent of it; the width is the precision of the date."""

    left: float
    width: float

    @property
    def is_disc(self) -> bool:
        """Return whether the span is too short for a bar."""
        return self.width < NARROWEST

    @property
    def centre(self) -> float:
        """Return the middle of the span."""
        return round(self.left + self.width / 2, 2)

    @property
    def right(self) -> float:
        """Return the end of the span."""
        return round(self.left + self.width, 2)


@dataclass(frozen=True)
class Row:
    """An event or an article in one year."""

    date: Date
    mark: Mark
    status: str  # happened, planned, off, denied, disputed; written for an article
    thing: Event | Article

    @property
    def height(self) -> int:
        """Return how thick its bar is, in pixels: what certainly happened but is hardly dated shall not outweigh the rest."""
        return THIN if self.status == "happened" and self.mark.width > LONG else THICK


@dataclass(frozen=True)
class Year:
    """The rows of one year by the last day that each covers, and the articles' own dates, which cross all rows."""

    year: int
    rows: tuple[Row, ...]
    written: tuple[Mark, ...]
    follows_gap: bool  # years before it have nothing and are left out


def years(site: Site) -> tuple[Year, ...]:
    """Return every year that has an event or an article; what has no date is not in it."""
    found: dict[int, list[Row]] = {}
    for event in site.events.values():
        for when, status in dated(event, site.readings_of_event[event.id]):
            _place(found, when, status, event)
    for article in site.articles.values():
        if article.issued:
            _place(found, article.issued, "written", article)
    return tuple(_year(year, found) for year in sorted(found))


def _place(found: dict[int, list[Row]], when: Date, status: str, thing: Event | Article) -> None:
    for year in range(when.first.year, when.last.year + 1):
        found.setdefault(year, []).append(Row(when, span(when, year), status, thing))


def _year(year: int, found: dict[int, list[Row]]) -> Year:
    rows = sorted(found[year], key=lambda row: (row.date.last, row.date.first, row.thing.id))
    written = dict.fromkeys(row.mark for row in rows if row.status == "written")
    return Year(year, tuple(rows), tuple(written), year > min(found) and year - 1 not in found)


def span(when: Date, year: int) -> Mark:
    """Return the part of a year that a date covers."""
    days = 366 if calendar.isleap(year) else 365
    first = max((when.first - date(year, 1, 1)).days, 0)
    last = min((when.last - date(year, 1, 1)).days + 1, days)
    return Mark(round(first / days * 100, 2), round((last - first) / days * 100, 2))


def dated(event: Event, readings: Iterable[EventReading]) -> tuple[tuple[Date, str], ...]:
    """Return an event's dates, each with what its readings come to.

    A reading without a date, or with one that overlaps the event's own, speaks of the event's own date.
    """
    held: dict[Date, list[str]] = {}
    for one in readings:
        given = one.reading.date
        when = event.date if event.date and (given is None or given.overlaps(event.date)) else given
        if when:
            held.setdefault(when, []).append(one.reading.status)
    return tuple((when, status(statuses)) for when, statuses in held.items())


def status(statuses: Iterable[str]) -> str:
    """Return what readings of one date come to: what happened stands over what was planned or put off before."""
    found = set(statuses)
    if "happened" in found and found & {"denied", "cancelled"}:
        return "disputed"
    if "happened" in found:
        return "happened"
    if "denied" in found:
        return "denied"
    return "off" if found & _OFF else "planned"

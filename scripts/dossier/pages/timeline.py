"""The timeline: a chart of every year that has an event or an article, then every event with what passages say of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dossier import address, chart, cited, view
from dossier.citation.forms import brief
from dossier.escape import Markdown
from dossier.linked import EventReading, Site
from dossier.model import Event
from dossier.page import Page

UNDATED = "undated"


@dataclass(frozen=True)
class Entry:
    """An event with its readings, those of one article that say the same together."""

    event: Event
    readings: tuple[tuple[EventReading, ...], ...]
    reference: Markdown  # to the entry, as HTML phrasing content


def pages(site: Site) -> Iterator[Page]:
    """Yield the page."""
    entries = (_entry(site, event) for event in site.events.values())
    values = {
        "chart": chart.years(site),
        "years": view.grouped_by(entries, lambda entry: _year(entry.event)),
        "undated": UNDATED,
        "view": view,
    }
    yield Page(address.TIMELINE, "timeline.md.j2", values)


def _entry(site: Site, event: Event) -> Entry:
    readings = together(site.readings_of_event[event.id])
    return Entry(event, readings, brief(cited.event(site, event)).in_page())


def _year(event: Event) -> str:
    return str(event.date.year) if event.date else UNDATED


def together(readings: Iterable[EventReading]) -> tuple[tuple[EventReading, ...], ...]:
    """Return readings in the order in which they come, those together that differ in nothing but the passage."""
    held: dict[tuple[object, ...], list[EventReading]] = {}
    for one in readings:
        held.setdefault((one.passage.article.id, one.reading.status, one.reading.date), []).append(one)
    return tuple(map(tuple, held.values()))

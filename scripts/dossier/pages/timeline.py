"""The timeline: a chart of every year that has an event or an article, then every event with what passages say of it."""

from __future__ import annotations

from collections.abc import Iterator

from dossier import address, chart, view
from dossier.linked import Site
from dossier.model import Event
from dossier.page import Page

UNDATED = "undated"


def pages(site: Site) -> Iterator[Page]:
    """Yield the page."""
    values = {
        "chart": chart.years(site),
        "years": view.grouped_by(site.events.values(), _year),
        "undated": UNDATED,
        "view": view,
    }
    yield Page(address.TIMELINE, "timeline.md.j2", values)


def _year(event: Event) -> str:
    return str(event.date.year) if event.date else UNDATED

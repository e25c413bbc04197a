"""The timeline: every event with what each passage says of it, year by year."""

from __future__ import annotations

from collections.abc import Iterator

from dossier import address, view
from dossier.linked import Site
from dossier.model import Event
from dossier.page import Page


def pages(site: Site) -> Iterator[Page]:
    """Yield the page."""
    years = view.grouped_by(site.events.values(), _year)
    yield Page(address.TIMELINE, "timeline.md.j2", {"years": years, "view": view})


def _year(event: Event) -> str:
    return str(event.date.year) if event.date else "No date given"

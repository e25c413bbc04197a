"""The home page: what this is, the topics, where the sources disagree most, how to cite, what the corpus is."""

from __future__ import annotations

from collections.abc import Iterator

from dossier import address, view
from dossier.linked import Site
from dossier.page import Page

MOST_CONTESTED = 6


def pages(site: Site) -> Iterator[Page]:
    """Yield the page."""
    contested = sorted(site.contested, key=lambda id: (-len(site.positions_on[id]), id))[:MOST_CONTESTED]
    values = {
        "contested": tuple(site.claims[id] for id in contested),
        "example": next(iter(site.passages.values()), None),
        "view": view,
    }
    yield Page(address.HOME, "home.md.j2", values)

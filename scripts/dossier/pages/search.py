"""The search page: a box, places for what the scripts put there, and the ways to find things that need no script."""

from __future__ import annotations

from collections.abc import Iterator

from dossier import address
from dossier.linked import Site
from dossier.page import Page

FEW = 2000  # passages up to which the first facets are open from the beginning: what they need is then a few KB


def pages(site: Site) -> Iterator[Page]:
    """Yield the page."""
    yield Page(address.SEARCH, "search.md.j2", {"is_small": len(site.passages) <= FEW})

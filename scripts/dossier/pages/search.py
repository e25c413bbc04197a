"""The search page: without script, the ways to find things that need none."""

from __future__ import annotations

from collections.abc import Iterator

from dossier import address
from dossier.linked import Site
from dossier.page import Page


def pages(site: Site) -> Iterator[Page]:
    """Yield the search page."""
    yield Page(address.SEARCH, "search.md.j2", {})

"""The basket: a place that scripts fill with the passages which a reader collected, or whose list the address has."""

from __future__ import annotations

from collections.abc import Iterator

from dossier import address
from dossier.linked import Site
from dossier.page import Page


def pages(site: Site) -> Iterator[Page]:
    """Yield the page."""
    yield Page(address.BASKET, "basket.md.j2", {})

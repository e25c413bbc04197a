"""The index of topics."""

from __future__ import annotations

from collections.abc import Iterator

from dossier import address, view
from dossier.linked import Site
from dossier.page import Page


def pages(site: Site) -> Iterator[Page]:
    """Yield the index."""
    yield Page(address.index("topics"), "topics.md.j2", {"view": view})

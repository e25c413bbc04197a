"""The list of editions: what was released when, and how many of its addresses resolve."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from dossier.linked import Site
from dossier.page import Page


def pages(site: Site) -> Iterator[Page]:
    """Yield the page."""
    yield Page(PurePosixPath("about/editions.md"), "editions.md.j2", {})

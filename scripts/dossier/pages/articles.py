"""The index of articles, oldest first."""

from __future__ import annotations

from collections.abc import Iterator

from dossier import address, view
from dossier.linked import Site
from dossier.page import Page


def pages(site: Site) -> Iterator[Page]:
    """Yield the index."""
    years = view.grouped_by(site.articles.values(), view.year)
    yield Page(address.index("articles"), "articles.md.j2", {"years": years, "view": view})

"""One page an article whose released passages changed: superseded digests with what changed and why."""

from __future__ import annotations

from collections.abc import Iterator

from dossier import address, view
from dossier.linked import Site
from dossier.page import Page


def pages(site: Site) -> Iterator[Page]:
    """Yield a page for every article: of one without changes it says so."""
    for article in site.articles.values():
        passages = tuple(
            passage for passage in site.passages_of(article) if passage.passage.revised or passage.passage.withdrawn
        )
        values = {"article": article, "title": view.title(article), "passages": passages, "view": view}
        yield Page(address.history(article.id), "history.md.j2", values)

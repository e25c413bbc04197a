"""One page a former article id: it names the new one and keeps every passage's anchor with its link."""

from __future__ import annotations

from collections.abc import Iterator

from dossier import address, view
from dossier.linked import Site
from dossier.page import Page


def pages(site: Site) -> Iterator[Page]:
    """Yield a page for every former id of an article."""
    for article in site.articles.values():
        for former in article.formerly:
            values = {
                "article": article,
                "title": view.title(article),
                "former": former,
                "passages": site.passages_of(article),
            }
            yield Page(address.article(former), "moved.md.j2", values)

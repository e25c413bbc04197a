"""The bibliography: the originals, and what they themselves refer to."""

from __future__ import annotations

from collections.abc import Iterator

from dossier import address, view
from dossier.linked import Site
from dossier.page import Page


def pages(site: Site) -> Iterator[Page]:
    """Yield the page, by author or title."""
    ordered = sorted(site.articles.values(), key=lambda article: (_name(article), article.id))
    yield Page(address.BIBLIOGRAPHY, "bibliography.md.j2", {"articles": tuple(ordered), "view": view})


def _name(article) -> str:
    author = article.author[0] if article.author else None
    return ((author.family or author.literal or author.given) if author else view.title(article)).casefold()

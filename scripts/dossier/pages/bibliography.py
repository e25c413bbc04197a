"""The bibliography: the originals, and what they themselves refer to."""

from __future__ import annotations

from collections.abc import Iterator

from dossier import address, view
from dossier.linked import Site
from dossier.model import Article
from dossier.page import Page


def pages(site: Site) -> Iterator[Page]:
    """Yield the page, by author or title."""
    ordered = tuple(sorted(site.articles.values(), key=lambda article: (_name(article), article.id)))
    values = {"articles": ordered, "referring": tuple(article for article in ordered if article.links), "view": view}
    yield Page(address.BIBLIOGRAPHY, "bibliography.md.j2", values)


def _name(article: Article) -> str:
    author = article.author[0] if article.author else None
    name = (author.family or author.literal or author.given) if author else None
    return (name or view.title(article)).casefold()

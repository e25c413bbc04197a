"""The index of articles, oldest first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from dossier import address, view
from dossier.linked import Site
from dossier.model import Article
from dossier.page import Page

MOST_TOPICS = 3


@dataclass(frozen=True)
class Line:
    """An article, the topics most of its passages are on, and on how many contested claims it takes a stance."""

    article: Article
    topics: tuple[str, ...]
    contested: int


def pages(site: Site) -> Iterator[Page]:
    """Yield the index."""
    lines = (_line(site, article) for article in site.articles.values())
    years = view.grouped_by(lines, lambda line: view.year(line.article))
    yield Page(address.index("articles"), "articles.md.j2", {"years": years, "view": view})


def _line(site: Site, article: Article) -> Line:
    shown = tuple(linked.passage for linked in site.passages_of(article) if linked.is_shown)
    counts = Counter(topic for passage in shown for topic in passage.topics)
    contested = {held.claim for passage in shown for held in passage.claims} & site.contested
    return Line(article, tuple(id for id, _ in counts.most_common(MOST_TOPICS)), len(contested))

"""One page an article: where it came from, then passage by passage what it says and what we say of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dossier import address, view
from dossier.escape import Markdown
from dossier.linked import Citing, LinkedPassage, Site
from dossier.model import Article, Link, PassageEvent, PassageFigure
from dossier.page import Page


@dataclass(frozen=True)
class PassageView:
    """A passage as its page shows it."""

    linked: LinkedPassage
    digest: Markdown
    notes: tuple[view.NoteView, ...]
    claims: tuple[view.ClaimLine, ...]
    events: tuple[PassageEvent, ...]
    figures: tuple[PassageFigure, ...]
    links: tuple[Link, ...]
    cited_by: tuple[Citing, ...]


def pages(site: Site) -> Iterator[Page]:
    """Yield a page for every article."""
    in_time = list(site.articles.values())
    for number, article in enumerate(in_time):
        passages = tuple(_view(site, passage) for passage in site.passages_of(article))
        values = {
            "article": article,
            "title": view.title(article),
            "byline": view.byline(article),
            "publication": view.publication(article),
            "passages": passages,
            "map": topic_map(site, article),
            "earlier": in_time[number - 1] if number else None,
            "later": in_time[number + 1] if number + 1 < len(in_time) else None,
            "has_history": any(passage.revised or passage.withdrawn for passage in article.passages),
            "view": view,
        }
        yield Page(address.article(article.id), "article.md.j2", values)


def _view(site: Site, passage: LinkedPassage) -> PassageView:
    wanted = set(passage.passage.links)
    return PassageView(
        linked=passage,
        digest=view.digest(passage),
        notes=view.notes(passage),
        claims=view.claim_lines(site, passage),
        events=passage.passage.events,
        figures=passage.passage.figures,
        links=tuple(link for link in passage.article.links if link.n in wanted),
        cited_by=site.cited_by.get(passage.id, ()),
    )


@dataclass(frozen=True)
class Row:
    """A passage's line in the map: which topics it has, and whether a claim in it is contested."""

    p: int
    cells: tuple[bool, ...]
    contested: bool


@dataclass(frozen=True)
class Map:
    """Topics across, commonest first; passages down."""

    topics: tuple[str, ...]
    rows: tuple[Row, ...]


def topic_map(site: Site, article: Article) -> Map:
    """Return where each topic occurs in an article."""
    counts = {id: sum(id in passage.topics for passage in article.passages) for id in site.topics}
    topics = tuple(sorted((id for id, count in counts.items() if count), key=lambda id: -counts[id]))
    rows = tuple(
        Row(
            passage.p,
            tuple(topic in passage.topics for topic in topics),
            any(held.claim in site.contested for held in passage.claims),
        )
        for passage in article.passages
    )
    return Map(topics, rows)

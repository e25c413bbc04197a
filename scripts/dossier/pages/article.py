"""One page an article: where it came from, then passage by passage what it says and what we say of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dossier import address, view
from dossier.escape import Markdown
from dossier.linked import Citing, LinkedPassage, Site
from dossier.model import Article, Link, PassageEvent, PassageFigure
from dossier.page import Page


FEWEST_OPEN_CLAIMS = 2
MOST_MAPPED_TOPICS = 7


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
    shown_claims: int  # how many claims stand open; the rest fold


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
    # What is contested is what a reader must see; a long list of the rest would bury it.
    claims = tuple(sorted(view.claim_lines(site, passage), key=lambda line: not line.contested))
    return PassageView(
        linked=passage,
        digest=view.digest(passage),
        notes=view.notes(passage),
        claims=claims,
        events=passage.passage.events,
        figures=passage.passage.figures,
        links=tuple(link for link in passage.article.links if link.n in wanted),
        cited_by=site.cited_by.get(passage.id, ()),
        shown_claims=max(sum(line.contested for line in claims), FEWEST_OPEN_CLAIMS),
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
    """Return where each topic occurs in an article; of many topics the commonest, which is what the column holds."""
    shown = tuple(linked.passage for linked in site.passages_of(article) if linked.is_shown)
    counts = {id: sum(id in passage.topics for passage in shown) for id in site.topics}
    topics = tuple(sorted((id for id, count in counts.items() if count), key=lambda id: -counts[id]))[:MOST_MAPPED_TOPICS]
    rows = tuple(
        Row(
            passage.p,
            tuple(topic in passage.topics for topic in topics),
            any(held.claim in site.contested for held in passage.claims),
        )
        for passage in shown
    )
    return Map(topics, rows)

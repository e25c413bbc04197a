"""One page a topic: scope, essay, where the sources disagree, what happened when, figures, passages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dossier import address, view
from dossier.linked import LinkedPassage, Position, Site, Topical
from dossier.model import Article, Claim
from dossier.page import Later, Page

MOST_ARTICLES = 12  # across the matrix; where more speak, each claim lists its voices
MOST_CLAIMS = 60  # in the matrix; the ledger has them all
MOST_SILENT = 30  # named; more are counted


def pages(site: Site) -> Iterator[Page]:
    """Yield a page for every topic."""
    for topic in site.topics.values():
        yield Page(address.topic(topic.id), "topic.md.j2", Later(_values, site, topic))


def _values(site: Site, topic: Topical) -> dict[str, object]:
    occurrences = site.passages_on[topic.id]
    passages = [occurrence.passage for occurrence in occurrences]
    speaking = {passage.article.id for passage in passages}
    return {
        "topic": topic,
        "count": len(occurrences),
        "articles": view.grouped_by(occurrences, lambda occurrence: occurrence.passage.article.id),
        "gathered": view.gathered(passages),
        "matrix": matrix(site, topic),
        "events": tuple(
            (event, view.readings_told(site.readings_of_event[event.id])) for event in site.events_on[topic.id]
        ),
        "figures": tuple((figure, site.readings_of_figure[figure.id]) for figure in site.figures_on[topic.id]),
        "evidence": evidence(passages),
        "silent": tuple(id for id in site.articles if id not in speaking),
        "most_silent": MOST_SILENT,
        "cite_page": address.CITE_TOPICS,
        "view": view,
    }


@dataclass(frozen=True)
class MatrixRow:
    """One claim, with the positions of each article that takes one, in order of date."""

    claim: Claim
    state: str
    contested: bool
    held: tuple[view.Group, ...]  # of Position, named by article

    @property
    def positions_of(self) -> dict[str, tuple[Position, ...]]:
        """Return the positions by article; an article without one is not there."""
        return {group.name: group.items for group in self.held}


@dataclass(frozen=True)
class Matrix:
    """Claims down, articles across by date; articles that take no position are not there."""

    articles: tuple[Article, ...]  # empty where too many speak for one table
    rows: tuple[MatrixRow, ...]
    left: int = 0  # claims that are not among the rows

    @property
    def parts(self) -> tuple[tuple[MatrixRow, ...], ...]:
        """Return the contested rows, then the others; a part without rows is left out."""
        contested = tuple(row for row in self.rows if row.contested)
        return tuple(part for part in (contested, self.rows[len(contested) :]) if part)


def matrix(site: Site, topic: Topical) -> Matrix:
    """Return who holds what on a topic's claims: the contested first; of too many those with most voices."""
    claims = site.claims_on[topic.id]
    if len(claims) > MOST_CLAIMS:
        claims = sorted(claims, key=lambda claim: -len(site.positions_on[claim.id]))
    claims = sorted(claims, key=lambda claim: claim.id not in site.contested)
    rows = tuple(_row(site, claim) for claim in claims[:MOST_CLAIMS])
    speaking = {group.name for row in rows for group in row.held}
    articles = tuple(article for article in site.articles.values() if article.id in speaking)
    return Matrix(articles if len(articles) <= MOST_ARTICLES else (), rows, len(claims) - len(rows))


def _row(site: Site, claim: Claim) -> MatrixRow:
    held = view.grouped_by(site.positions_on[claim.id], lambda position: position.passage.article.id)
    return MatrixRow(claim, site.state_of[claim.id], claim.id in site.contested, held)


def evidence(passages: list[LinkedPassage]) -> tuple[view.Group, ...]:
    """Return what the passages are made of: by publication, genre, year and carrier, commonest first."""

    def by(name: str, key) -> view.Group:
        groups = view.grouped_by(passages, key)
        counts = sorted(((group.name, len(group.items)) for group in groups), key=lambda pair: -pair[1])
        return view.Group(name, tuple((label, number, round(100 * number / len(passages))) for label, number in counts))

    return (
        by("Passages by publication", lambda passage: view.publication(passage.article)),
        by("By genre", lambda passage: passage.article.genre),
        by("By year", lambda passage: view.year(passage.article)),
        by("How the text reached us", lambda passage: view.carrier(passage.article)),
    )

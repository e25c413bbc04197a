"""One page a topic: scope, essay, where the sources disagree, what happened when, figures, passages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dossier import address, view
from dossier.linked import LinkedPassage, Position, Site, Topical
from dossier.model import Article, Claim
from dossier.page import Page


def pages(site: Site) -> Iterator[Page]:
    """Yield a page for every topic."""
    for topic in site.topics.values():
        occurrences = site.passages_on[topic.id]
        values = {
            "topic": topic,
            "count": len(occurrences),
            "articles": view.grouped_by(occurrences, lambda occurrence: occurrence.passage.article.id),
            "matrix": matrix(site, topic),
            "events": tuple((event, site.readings_of_event[event.id]) for event in site.events_on[topic.id]),
            "figures": tuple((figure, site.readings_of_figure[figure.id]) for figure in site.figures_on[topic.id]),
            "evidence": evidence([occurrence.passage for occurrence in occurrences]),
            "silent": tuple(id for id in site.articles if not _speaks(occurrences, id)),
            "cite_page": address.CITE_TOPICS,
            "view": view,
        }
        yield Page(address.topic(topic.id), "topic.md.j2", values)


def _speaks(occurrences: tuple, article: str) -> bool:
    return any(occurrence.passage.article.id == article for occurrence in occurrences)


@dataclass(frozen=True)
class MatrixRow:
    """One claim, and the positions of each article on it, in the order of the matrix's articles."""

    claim: Claim
    state: str
    contested: bool
    cells: tuple[tuple[Position, ...], ...]


@dataclass(frozen=True)
class Matrix:
    """Claims down, articles across by date; articles that take no position are not there."""

    articles: tuple[Article, ...]
    rows: tuple[MatrixRow, ...]

    @property
    def parts(self) -> tuple[tuple[MatrixRow, ...], ...]:
        """Return the contested rows, then the others; a part without rows is left out."""
        contested = tuple(row for row in self.rows if row.contested)
        return tuple(part for part in (contested, self.rows[len(contested) :]) if part)


def matrix(site: Site, topic: Topical) -> Matrix:
    """Return who holds what on a topic's claims, the contested first."""
    claims = sorted(site.claims_on[topic.id], key=lambda claim: claim.id not in site.contested)
    held = [position for claim in claims for position in site.positions_on[claim.id]]
    speaking = {position.passage.article.id for position in held}
    articles = tuple(article for article in site.articles.values() if article.id in speaking)
    rows = tuple(
        MatrixRow(
            claim,
            site.state_of[claim.id],
            claim.id in site.contested,
            tuple(
                tuple(position for position in site.positions_on[claim.id] if position.passage.article is article)
                for article in articles
            ),
        )
        for claim in claims
    )
    return Matrix(articles, rows)


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

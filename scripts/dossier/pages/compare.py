"""Compare: any two articles beside each other, put together by scripts; without them, where articles differ most."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dossier import address, view
from dossier.linked import Position, Site
from dossier.model import Article, Claim
from dossier.page import Page

MOST_PAIRS = 8  # of all articles: a list to begin with, not every pair there is


@dataclass(frozen=True)
class Pair:
    """Two articles, the earlier first, and the claims that one affirms and the other denies of the same time."""

    first: Article
    second: Article
    claims: tuple[Claim, ...]


def pages(site: Site) -> Iterator[Page]:
    """Yield the page."""
    choices = tuple(article for article in site.articles.values() if _has_passages(site, article))
    yield Page(address.COMPARE, "compare.md.j2", {"choices": choices, "pairs": opposed(site), "view": view})


def _has_passages(site: Site, article: Article) -> bool:
    return any(passage.is_shown for passage in site.passages_of(article))


def opposed(site: Site) -> tuple[Pair, ...]:
    """Return the pairs of articles that oppose each other on most claims, by date where the number is equal."""
    order = {id: place for place, id in enumerate(site.articles)}
    claims: dict[tuple[str, str], list[Claim]] = {}
    for claim in site.claims.values():
        if claim.id in site.contested:
            for one, other in _sides(site.positions_on[claim.id]):
                pair = (one, other) if order[one] < order[other] else (other, one)
                held = claims.setdefault(pair, [])
                if claim not in held[-1:]:
                    held.append(claim)
    most_first = sorted(claims, key=lambda pair: (-len(claims[pair]), order[pair[0]], order[pair[1]]))
    return tuple(Pair(*(site.articles[id] for id in pair), tuple(claims[pair])) for pair in most_first[:MOST_PAIRS])


def _sides(positions: tuple[Position, ...]) -> Iterator[tuple[str, str]]:
    """Yield the ids of an article that affirms and of another that denies the same of the same time."""
    affirming = [position for position in positions if position.stance == "affirms"]
    denying = [position for position in positions if position.stance == "denies"]
    for one in affirming:
        for other in denying:
            if one.passage.article is not other.passage.article and (
                not one.time or not other.time or one.time.overlaps(other.time)
            ):
                yield one.passage.article.id, other.passage.article.id

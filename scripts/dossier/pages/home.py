"""The home page: what this is, the topics, where the sources disagree most, how to cite, what the corpus is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from dossier import address, pictures, view
from dossier.linked import LinkedPassage, Position, Site
from dossier.model import Claim
from dossier.page import Page

MOST_CONTESTED = 6


def pages(site: Site) -> Iterator[Page]:
    """Yield the page."""
    values = {
        "specimen": _specimen(site),
        "examples": _examples(site),
        "topics": _topics(site),
        "years": pictures.years({}, pictures.passages_by_year(site)),
        "contested": _contested(site),
        "strip_years": pictures.strip_years(_dates(site)),
        "view": view,
    }
    yield Page(address.HOME, "home.md.j2", values)


def _topics(site: Site) -> tuple[tuple[str, pictures.Years, int], ...]:
    """Return topic ids with their years and number of passages, most passages first."""
    all_passages = pictures.passages_by_year(site)
    rows = []
    for id, occurrences in site.passages_on.items():
        dated = (occurrence.passage.article.issued for occurrence in occurrences)
        part = Counter(issued.year for issued in dated if issued)
        rows.append((id, pictures.years(part, all_passages), len(occurrences)))
    return tuple(sorted((row for row in rows if row[2]), key=lambda row: -row[2]))


@dataclass(frozen=True)
class Contest:
    """A contested claim with its stances along the years."""

    claim: Claim
    told: str  # 3 affirm, 2 deny; 4 articles
    strip: pictures.Strip


def _contested(site: Site) -> tuple[Contest, ...]:
    dates = _dates(site)
    if not dates:
        return ()
    most = sorted(site.contested, key=lambda id: (-len(_articles(site.positions_on[id])), id))[:MOST_CONTESTED]
    return tuple(
        Contest(
            site.claims[id],
            f"{view.stances_counted(held)}; {view.counted(len(_articles(held)), 'article')}",
            pictures.strip(held, min(dates), max(dates)),
        )
        for id, held in ((id, site.positions_on[id]) for id in most)
    )


def _dates(site: Site) -> list[date]:
    return [article.issued.first for article in site.articles.values() if article.issued]


def _articles(positions: tuple[Position, ...]) -> set[str]:
    return {position.passage.article.id for position in positions}


def _specimen(site: Site) -> LinkedPassage | None:
    """Return the passage that shows most on least room: a short digest with a note on a contested claim."""
    candidates = [
        passage
        for passage in site.passages.values()
        if passage.digest and passage.passage.notes and any(h.claim in site.contested for h in passage.passage.claims)
    ]
    fallback = [passage for passage in site.passages.values() if passage.digest]
    return min(candidates or fallback, key=_length, default=None)


def _length(passage: LinkedPassage) -> tuple[int, str]:
    return (len(passage.digest) + sum(len(note.text) for note in passage.passage.notes), passage.id)


def _examples(site: Site) -> tuple[tuple[str, str], ...]:
    """Return names to try in the search with their language: of the topic most contested, and of whom most name."""
    topics = sorted(
        site.topics.values(), key=lambda topic: -sum(c.id in site.contested for c in site.claims_on[topic.id])
    )
    entities = sorted(site.entities.values(), key=lambda entity: -len(site.passages_naming[entity.id]))
    names = [topic.front.names for topic in topics[:1]] + [entity.names for entity in entities[:1]]
    found = [
        (text, language)
        for name in names
        if name
        for language in ("en", "ja", "ru")
        if (text := getattr(name, language))
    ]
    return tuple(found)

"""The index of topics."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from dossier import address, pictures, view
from dossier.linked import Site, Topical
from dossier.page import Page


@dataclass(frozen=True)
class Line:
    """A topic with what its page has, counted, and its passages along the years."""

    topic: Topical
    passages: int
    told: str  # 20 passages, 22 claims, 5 of them contested
    years: pictures.Years


def pages(site: Site) -> Iterator[Page]:
    """Yield the index."""
    all_passages = pictures.passages_by_year(site)
    lines = tuple(_line(site, topic, all_passages) for topic in site.topics.values())
    yield Page(address.index("topics"), "topics.md.j2", {"topics": lines})


def _line(site: Site, topic: Topical, all_passages: Counter[int]) -> Line:
    occurrences, claims = site.passages_on[topic.id], site.claims_on[topic.id]
    dated = (occurrence.passage.article.issued for occurrence in occurrences)
    years = pictures.years(Counter(issued.year for issued in dated if issued), all_passages)
    contested = sum(claim.id in site.contested for claim in claims)
    told = [
        view.counted(len(occurrences), "passage"),
        *([view.counted(len(claims), "claim")] if claims else []),
        *([f"{contested} of them contested"] if contested else []),
    ]
    return Line(topic, len(occurrences), ", ".join(told), years)

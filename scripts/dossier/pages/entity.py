"""One page an entity: its names, its roles over time, what it is reported to hold, and every passage that names it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dossier import address, pictures, view
from dossier.linked import LinkedPassage, Position, Site
from dossier.page import Page


@dataclass(frozen=True)
class Voice:
    """What an entity says in the articles, and what they have from it."""

    said: tuple[Position, ...] = ()
    relayed: tuple[Position, ...] = ()


def pages(site: Site) -> Iterator[Page]:
    """Yield a page for every entity."""
    all_passages = pictures.passages_by_year(site)
    for entity in site.entities.values():
        passages = site.passages_naming[entity.id]
        values = {
            "entity": entity,
            "roles": view.roles(entity),
            "count": len(passages),
            "articles": view.grouped_by(passages, lambda passage: passage.article.id),
            "years": pictures.years(_by_year(passages), all_passages),
            "voice": voice(site, entity.id),
            "view": view,
        }
        yield Page(address.entity(entity.id), "entity.md.j2", values)


def _by_year(passages: Iterable[LinkedPassage]) -> Counter[int]:
    return Counter(passage.article.issued.year for passage in passages if passage.article.issued)


def voice(site: Site, id: str) -> Voice:
    """Return the positions that an entity voices, and those that are reported through it, by claim as typed."""
    positions = [position for held in site.positions_on.values() for position in held]
    return Voice(
        tuple(position for position in positions if position.said_by == id),
        tuple(position for position in positions if position.via == id and position.said_by != id),
    )

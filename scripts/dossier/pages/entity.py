"""One page an entity: its names, its roles over time, what it is reported to hold, and every passage that names it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from dossier import address, pictures, view
from dossier.linked import LinkedPassage, Position, Site
from dossier.model import Entity
from dossier.page import Later, Page


@dataclass(frozen=True)
class Voice:
    """What an entity says in the articles, and what they have from it."""

    said: tuple[Position, ...] = ()
    relayed: tuple[Position, ...] = ()


def pages(site: Site) -> Iterator[Page]:
    """Yield a page for every entity."""
    all_passages = pictures.passages_by_year(site)
    voices = voices_of(site)
    for entity in site.entities.values():
        values = Later(_values, site, entity, voices.get(entity.id, Voice()), all_passages)
        yield Page(address.entity(entity.id), "entity.md.j2", values)


def _values(site: Site, entity: Entity, voice: Voice, all_passages: Counter[int]) -> dict[str, object]:
    passages = site.passages_naming[entity.id]
    return {
        "entity": entity,
        "roles": view.roles(entity),
        "count": len(passages),
        "articles": view.grouped_by(passages, lambda passage: passage.article.id),
        "gathered": view.gathered(passages),
        "years": pictures.years(_by_year(passages), all_passages),
        "voice": voice,
        "view": view,
    }


def _by_year(passages: Iterable[LinkedPassage]) -> Counter[int]:
    return Counter(passage.article.issued.year for passage in passages if passage.article.issued)


def voices_of(site: Site) -> dict[str, Voice]:
    """Return by entity the positions that it voices, and those that are reported through it, by claim as typed."""
    said: dict[str, list[Position]] = defaultdict(list)
    relayed: dict[str, list[Position]] = defaultdict(list)
    for position in chain.from_iterable(site.positions_on.values()):
        if position.said_by:
            said[position.said_by].append(position)
        if position.via and position.via != position.said_by:
            relayed[position.via].append(position)
    return {id: Voice(tuple(said[id]), tuple(relayed[id])) for id in {*said, *relayed}}

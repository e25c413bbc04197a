"""One page an entity: its names, its roles over time, what it is reported to hold, and every passage that names it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

from dossier import address, pictures, view
from dossier.linked import LinkedPassage, Position, Site
from dossier.model import Entity
from dossier.page import Later, Page

Works = Mapping[str, list[str]]  # wrote, published, republished: ids of articles


@dataclass(frozen=True)
class Voice:
    """What an entity says in the articles, and what they have from it."""

    said: tuple[Position, ...] = ()
    relayed: tuple[Position, ...] = ()


def pages(site: Site) -> Iterator[Page]:
    """Yield a page for every entity."""
    all_passages = pictures.passages_by_year(site)
    voices, works = voices_of(site), works_by_name(site)
    for entity in site.entities.values():
        own = (voices.get(entity.id, Voice()), works.get(entity.names.en, {}))
        values = Later(_values, site, entity, own, all_passages)
        yield Page(address.entity(entity.id), "entity.md.j2", values)


def _values(site: Site, entity: Entity, own: tuple[Voice, Works], all_passages: Counter[int]) -> dict[str, object]:
    passages = site.passages_naming[entity.id]
    voice, works = own
    return {
        "entity": entity,
        "roles": view.roles(entity),
        "count": len(passages),
        "articles": view.grouped_by(passages, lambda passage: passage.article.id),
        "gathered": view.gathered(passages),
        "years": pictures.years(_by_year(passages), all_passages),
        "voice": voice,
        "works": works,
        "view": view,
    }


def _by_year(passages: Iterable[LinkedPassage]) -> Counter[int]:
    return Counter(passage.article.issued.year for passage in passages if passage.article.issued)


def works_by_name(site: Site) -> dict[str, Works]:
    """Return by name the ids of the articles that somebody wrote, published and republished, oldest first."""
    works: dict[str, Works] = defaultdict(lambda: defaultdict(list))
    for article in site.articles.values():
        for author in article.author:
            works[view.author_name(author)]["wrote"].append(article.id)
        if publication := article.container_title or article.publisher:
            works[publication]["published"].append(article.id)
        if article.capture and article.capture.carrier:
            works[article.capture.carrier.name]["republished"].append(article.id)
    return works


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

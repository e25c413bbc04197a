"""The index of entities, kind by kind."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import get_args

from dossier import address, view
from dossier.kinds import EntityKind
from dossier.linked import Site
from dossier.model import Entity
from dossier.page import Page

HEADINGS = {
    "person": "People",
    "organisation": "Organisations",
    "place": "Places",
    "agreement": "Agreements",
    "project": "Projects",
}


@dataclass(frozen=True)
class Line:
    """An entity, its latest role as the sources give it, and how many passages name it."""

    entity: Entity
    role: str
    passages: int


def pages(site: Site) -> Iterator[Page]:
    """Yield the index."""
    lines = tuple(_line(site, entity) for entity in site.entities.values())
    kinds = (
        view.Group(HEADINGS[kind], tuple(line for line in lines if line.entity.kind == kind))
        for kind in get_args(EntityKind)
    )
    values = {"kinds": tuple(kind for kind in kinds if kind.items), "view": view}
    yield Page(address.index("entities"), "entities.md.j2", values)


def _line(site: Site, entity: Entity) -> Line:
    latest = view.roles(entity)[-1:]
    return Line(entity, latest[0].role if latest else "", len(site.passages_naming[entity.id]))

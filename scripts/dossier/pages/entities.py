"""The index of entities, kind by kind."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from dossier import address, view
from dossier.kinds import EntityKind
from dossier.linked import Site
from dossier.page import Page

HEADINGS = {
    "person": "People",
    "organisation": "Organisations",
    "place": "Places",
    "agreement": "Agreements",
    "project": "Projects",
}


def pages(site: Site) -> Iterator[Page]:
    """Yield the index."""
    kinds = tuple(
        view.Group(HEADINGS[kind], tuple(entity for entity in site.entities.values() if entity.kind == kind))
        for kind in get_args(EntityKind)
    )
    values = {"kinds": tuple(kind for kind in kinds if kind.items), "view": view}
    yield Page(address.index("entities"), "entities.md.j2", values)

"""One page an entity: its names, its roles over time, and every passage that names it."""

from __future__ import annotations

from collections.abc import Iterator

from dossier import address, view
from dossier.edtf import Date
from dossier.linked import Position, Site
from dossier.model import Role
from dossier.page import Page


def pages(site: Site) -> Iterator[Page]:
    """Yield a page for every entity."""
    spoken = _spoken(site)
    for entity in site.entities.values():
        values = {
            "entity": entity,
            "roles": tuple(sorted(entity.roles, key=_time)),
            "articles": view.grouped_by(site.passages_naming[entity.id], lambda passage: passage.article.id),
            "positions": spoken.get(entity.id, ()),
            "view": view,
        }
        yield Page(address.entity(entity.id), "entity.md.j2", values)


def _time(role: Role) -> tuple[bool, Date | None]:
    return (role.as_of is None, role.as_of) if role.as_of else (True, None)


def _spoken(site: Site) -> dict[str, tuple[Position, ...]]:
    """Return the positions that each entity voices, or that were reported through it."""
    spoken: dict[str, list[Position]] = {}
    for positions in site.positions_on.values():
        for position in positions:
            for entity in dict.fromkeys((position.said_by, position.via)):
                if entity:
                    spoken.setdefault(entity, []).append(position)
    return {id: tuple(positions) for id, positions in spoken.items()}

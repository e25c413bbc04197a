"""The map: the places that have coordinates, on the coasts between them, and in a list with all their names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count

from dossier import address, atlas, view
from dossier.atlas import Map
from dossier.labels import Spot
from dossier.linked import Site
from dossier.model import Coordinates, Entity, Names
from dossier.page import Later, Page


@dataclass(frozen=True)
class Line:
    """A place, or a part of one, as the list has it; a place of which only the parts are on the map has no number."""

    number: int | None
    entity: Entity
    names: Names
    coordinates: Coordinates | None
    is_part: bool
    passages: int

    @property
    def spots(self) -> tuple[Spot, ...]:
        """Return the place as it stands on the maps, if it does."""
        if self.coordinates is None or self.number is None:
            return ()
        names = (("en", self.names.en), ("ja", self.names.ja), ("ru", self.names.ru))
        given = tuple((language, name) for language, name in names if name)
        return (Spot(self.number, float(self.coordinates.lat), float(self.coordinates.lon), given),)


@dataclass(frozen=True)
class Sheet:
    """A map, with the places of which it has every part."""

    map: Map
    whole: tuple[Entity, ...]


def pages(site: Site) -> Iterator[Page]:
    """Yield the page."""
    yield Page(address.MAP, "map.md.j2", Later(_values, site))


def _values(site: Site) -> dict[str, object]:
    listed = tuple(lines(site))
    on_it = {line.entity.id for line in listed}
    left_out = tuple(one.id for one in site.entities.values() if one.kind == "place" and one.id not in on_it)
    maps = atlas.maps(tuple(spot for line in listed for spot in line.spots))
    return {
        "sheets": tuple(Sheet(map, _whole(map, listed)) for map in maps),
        "lines": listed,
        "left_out": left_out,
        "lies": lies,
    }


def lines(site: Site) -> Iterator[Line]:
    """Yield places by how many passages name them, each followed by its parts, numbered from 1."""
    places = (one for one in site.entities.values() if one.coordinates or one.parts)
    numbers = count(1)
    for entity in sorted(places, key=lambda one: -len(site.passages_naming[one.id])):
        passages = len(site.passages_naming[entity.id])
        number = next(numbers) if entity.coordinates else None
        yield Line(number, entity, entity.names, entity.coordinates, False, passages)
        for part in entity.parts:
            yield Line(next(numbers), entity, part.names, part.coordinates, True, passages)


def _whole(map: Map, listed: tuple[Line, ...]) -> tuple[Entity, ...]:
    """Return the places of which every part is on a map."""
    here = {marker.spot.number for marker in map.markers}
    parts = (line for line in listed if line.is_part)
    groups = view.grouped_by(parts, lambda line: line.entity.id)
    return tuple(group.items[0].entity for group in groups if {line.number for line in group.items} <= here)


def lies(coordinates: Coordinates) -> str:
    """Return where a place lies in words: 45.033° N, 147.62° E."""
    lat, lon = float(coordinates.lat), float(coordinates.lon)
    return f"{abs(lat):.5g}° {'S' if lat < 0 else 'N'}, {abs(lon):.5g}° {'W' if lon < 0 else 'E'}"

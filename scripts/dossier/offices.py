"""Offices as names of who held them: entities in; by id, what readers call each of them by office out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from dossier.model import Entity
from dossier.tongue import tongue

_OF = " of "


def offices(entities: Iterable[Entity]) -> dict[str, tuple[str, ...]]:
    """Return the names that roles give to entities, in alphabetical order; who held the same office has the same.

    'chair of the Board' gives for every English name of the entity called Board '… chair' and 'chair of …'. Articles after
    'of' are left out: readers may type them or not. What is no office of an entity gives no name.
    """
    entities = tuple(entities)
    spelt = {name.casefold(): _names(entity) for entity in entities for name in _names(entity)}
    named = {entity.names.en.casefold(): _names(entity) for entity in entities}
    found = {entity.id: {*_of_holder(entity, {**spelt, **named})} for entity in entities}
    return {id: tuple(sorted(names)) for id, names in found.items() if names}


def _names(entity: Entity) -> tuple[str, ...]:
    return tuple(name for name in (entity.names.en, *entity.spellings) if not tongue(name))


def _of_holder(entity: Entity, names_of: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    for role in entity.roles:
        for office, of in _divided(role.role):
            for name in names_of.get(of.casefold(), ()):
                yield f"{name} {office}"
                yield f"{office}{_OF}{name}"


def _divided(role: str) -> Iterator[tuple[str, str]]:
    """Yield each way to read a role as an office of something: an office may have an 'of' in it as well."""
    parts = role.split(_OF)
    for at in range(1, len(parts)):
        yield _OF.join(parts[:at]), _OF.join(parts[at:]).removeprefix("the ")

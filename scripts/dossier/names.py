"""Names of entities found in text: by whole words, in any of an entity's names and spellings."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dossier.linked import LinkedPassage, Site
from dossier.model import Entity


def forms(entity: Entity) -> tuple[str, ...]:
    """Return every name and spelling of an entity, the longest first, each once."""
    names = [entity.names.en, entity.names.ja, entity.names.ru, *entity.spellings]
    return tuple(sorted({name for name in names if name}, key=lambda name: (-len(name), name)))


def unlisted(site: Site) -> Iterator[tuple[LinkedPassage, tuple[str, ...]]]:
    """Yield each passage whose digest has the English name of an entity that its `entities` leave out."""
    patterns = {
        id: re.compile(rf"(?<!\w){re.escape(entity.names.en)}(?!\w)")
        for id, entity in site.entities.items()
        if len(entity.names.en) > 2
    }
    for passage in site.passages.values():
        listed = set(passage.passage.entities)
        listed_names = " ".join(site.entities[id].names.en for id in listed)
        names = tuple(
            site.entities[id].names.en
            for id, pattern in patterns.items()
            # A name that is part of a listed entity's name is that entity's here.
            if id not in listed
            # Looked for first, because a pattern takes a hundred times as long.
            and site.entities[id].names.en in passage.digest
            and pattern.search(passage.digest)
            and site.entities[id].names.en not in listed_names
            and site.entities[id].names.en not in (passage.article.container_title, passage.article.publisher)
        )
        if names:
            yield passage, names

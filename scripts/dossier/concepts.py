"""The table that leads from a name in any language to what it names: topics, entities, authors and publications."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from dossier import view
from dossier.linked import Site
from dossier.model import Entity, Names
from dossier.offices import offices


@dataclass(frozen=True)
class Concept:
    """Something with a name, by which passages can be narrowed: `kind` and `id` are a filter and its value."""

    kind: str  # topic, entity, author, publication
    id: str
    label: str
    en: str | None
    ja: str | None
    ru: str | None
    also: tuple[str, ...]  # every other spelling, in alphabetical order
    offices: tuple[str, ...] = ()  # what it is called by an office that it held

    def packed(self) -> list[object]:
        """Return the concept as a row of the table that the browser reads; what is missing at its end is left out."""
        row = [self.kind, self.id, self.label, self.en, self.ja, self.ru, list(self.also), list(self.offices)]
        while not row[-1]:
            row.pop()
        return row


def concepts(site: Site) -> tuple[Concept, ...]:
    """Return all concepts: topics and entities in the order of their indexes, authors and publications by name."""
    topics = (
        _concept("topic", topic.id, topic.title, topic.front.names, topic.front.spellings)
        for topic in site.topics.values()
    )
    held = offices(site.entities.values())
    entities = (
        replace(
            _concept("entity", entity.id, entity.names.en, entity.names, entity.spellings),
            offices=held.get(entity.id, ()),
        )
        for entity in site.entities.values()
    )
    return (*topics, *entities, *_sources(site))


def _sources(site: Site) -> Iterator[Concept]:
    """Yield who wrote or published the articles, under the names that an entity of the same name has as well."""
    known = {entity.names.en: entity for entity in site.entities.values()}
    authors = {
        view.author_name(author): author.family for article in site.articles.values() for author in article.author
    }
    for name, family in sorted(authors.items()):
        yield _source("author", name, known.get(name), tuple(filter(None, [family])))
    publications = {article.container_title or article.publisher for article in site.articles.values()}
    for name in sorted(filter(None, publications)):
        yield _source("publication", name, known.get(name), ())


def _source(kind: str, name: str, entity: Entity | None, also: tuple[str, ...]) -> Concept:
    names = entity.names if entity else Names(en=name)
    return _concept(kind, name, name, names, (*also, *(entity.spellings if entity else ())))


def _concept(kind: str, id: str, label: str, names: Names | None, spellings: tuple[str, ...]) -> Concept:
    names = names or Names(en=label)
    others = {*spellings} - {label, names.en, names.ja, names.ru}
    return Concept(kind, id, label, names.en if names.en != label else None, names.ja, names.ru, tuple(sorted(others)))

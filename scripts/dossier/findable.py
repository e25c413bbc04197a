"""Stage 7, first half: a site in; all that the search index is made from out, small enough to be held without the site."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from hashlib import sha256

from dossier import records, view
from dossier.concepts import concepts
from dossier.edtf import Date
from dossier.linked import Site
from dossier.packing import pack, unpack
from dossier.records import Record
from dossier.shared import shared

ARTICLES_PER_BUNDLE = 100  # one edit makes one bundle again; the browser merges them
CONCEPTS = "concepts"  # the bundle of topics, entities and claims


@dataclass(frozen=True)
class Part:
    """The records of one article's live passages in order, or those of all concepts."""

    count: int
    hash: str  # the same for equal records
    packed: bytes

    @classmethod
    def of(cls, records: Sequence[Record]) -> Part:
        """Return these records, packed."""
        return cls(len(records), sha256(repr(records).encode()).hexdigest(), pack(records))

    @property
    def records(self) -> tuple[Record, ...]:
        """Return the records."""
        return unpack(self.packed)


@dataclass(frozen=True)
class Bundle:
    """Records that are made into an index together."""

    name: str  # its folder; nothing: the first, beside the script
    number: int  # its place among all
    parts: dict[str, Part]  # by the ids of the articles, in the order of their numbers; or of the concepts

    @property
    def has_passages(self) -> bool:
        """Return whether its records are passages, not concepts."""
        return self.name != CONCEPTS

    @property
    def records(self) -> tuple[Record, ...]:
        """Return all records in order, unpacked: those of all bundles fill the memory."""
        return tuple(record for part in self.parts.values() for record in part.records)

    @property
    def count(self) -> int:
        """Return how many records it has."""
        return sum(part.count for part in self.parts.values())

    @property
    def words(self) -> Counter[str]:
        """Return in how many records each word stands."""
        return Counter(word for record in self.records for word in record.words)


@dataclass(frozen=True)
class Findable:
    """What can be found in a dossier, and what the browser is told of it."""

    bundles: tuple[Bundle, ...]  # the first is the one beside the script, the concepts' the last
    articles: dict[str, dict[str, object]]  # by id: what results say of it, and what it can be chosen by
    titles: dict[str, str]  # of articles, by id
    concepts: tuple[list[object], ...]  # rows of the table of names


def findable(site: Site) -> Findable:
    """Return what can be found in a site.

    Which bundle an article is in follows from its id, so that a new article changes one bundle and not all after it.
    """
    passages = records.Passages(site)
    parts = dict(shared(partial(_part, passages), [*passages]))
    count = max(1, -(-len(passages) // ARTICLES_PER_BUNDLE))
    members: list[dict[str, Part]] = [{} for _ in range(count)]
    for id in passages:
        members[int(sha256(id.encode()).hexdigest(), 16) % count][id] = parts[id]
    bundles = (Bundle(f"part{number}" if number else "", number, of) for number, of in enumerate(members))
    named = Bundle(CONCEPTS, count, {CONCEPTS: Part.of(records.concepts(site))})
    return Findable(
        bundles=(*bundles, named),
        articles={id: _article(site, id) for id in passages},
        titles={id: view.title(site.articles[id]) for id in passages},
        concepts=tuple(concept.packed() for concept in concepts(site)),
    )


def _part(passages: records.Passages, id: str) -> tuple[str, Part]:
    return id, Part.of(passages[id])


def _article(site: Site, id: str) -> dict[str, object]:
    article = site.articles[id]
    facets = records.article_facets(article)
    return {
        **_issued(article.issued),
        **{name: list(facets[name]) for name in ("author", "publication", "genre") if facets[name]},
    }


def _issued(date: Date | None) -> dict[str, str]:
    """Return the first day a date may mean, and the date in words where it is not just that day."""
    if date is None:
        return {}
    day = date.first.isoformat()
    return {"day": day} if date.text == day else {"day": day, "issued": date.human()}

"""The library: everything typed in `sources/`, entry by entry, with the place where each was typed."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Generic, TypeVar

from dossier.linked import Topical
from dossier.model import Article, Claim, Entity, Event, Figure, SiteInfo
from dossier.problem import Problem
from dossier.source import Loc, Source

T = TypeVar("T")

KINDS = {"entities": "entity", "claims": "claim", "events": "event", "figures": "figure"}  # registry: what it holds


@dataclass(frozen=True)
class Entry(Generic[T]):
    """A typed value and where it was typed: a whole file, or one entry of a registry."""

    value: T
    source: Source
    loc: Loc = ()
    broken: frozenset[Loc] = frozenset()  # where in the value there are mistakes, which it is here without

    def problem(self, loc: Loc, message: str, hint: str = "", *, key: bool = False) -> Problem:
        """Return the problem of the value (or key) at `loc` within this entry."""
        return self.source.problem((*self.loc, *loc), message, hint, key=key)

    def is_sound(self, loc: Loc) -> bool:
        """Return whether neither the value at `loc`, nor one in it or around it, has a mistake."""
        return loc not in self._around and not any(loc[:end] in self.broken for end in range(len(loc)))

    @cached_property
    def _around(self) -> frozenset[Loc]:
        """Return the locs of everything that has a mistake in it."""
        return frozenset(wrong[:end] for wrong in self.broken for end in range(len(wrong) + 1))


@dataclass(frozen=True)
class Lost:
    """What is there and makes no sense: that a reference to it leads nowhere is no mistake of its own."""

    kinds: frozenset[str] = frozenset()  # claim, event …: the whole registry
    ids: frozenset[tuple[str, str]] = frozenset()  # ("article", "lind2014")
    absent: frozenset[str] = frozenset()  # kinds of which there is no file, which is a mistake where one is named

    def covers(self, kind: str, id: str) -> bool:
        """Return whether something of this kind and id may have been typed for all that can be told."""
        return kind in self.kinds or kind in self.absent or (kind, id) in self.ids


@dataclass(frozen=True)
class Library:
    """Everything typed, file by file; what has mistakes is here without the values that have them."""

    info: SiteInfo
    articles: tuple[Entry[Article], ...]
    topics: tuple[Entry[Topical], ...]
    entities: tuple[Entry[Entity], ...]
    claims: tuple[Entry[Claim], ...]
    events: tuple[Entry[Event], ...]
    figures: tuple[Entry[Figure], ...]
    ledger: Source | None
    lost: Lost = Lost()

    @property
    def is_whole(self) -> bool:
        """Return whether nothing that was typed is missing here."""
        entries = (*self.articles, *self.topics, *self.entities, *self.claims, *self.events, *self.figures)
        return not (self.lost.kinds or self.lost.ids) and not any(entry.broken for entry in entries)

    def renamed(self) -> dict[tuple[str, str], str]:
        """Return the present id of everything that was renamed, by kind and former id."""
        topics = (("topic", entry.value.id, entry.value.front.formerly) for entry in self.topics)
        kinds = (("article", self.articles), *((kind, getattr(self, name)) for name, kind in KINDS.items()))
        rest = ((kind, entry.value.id, entry.value.formerly) for kind, entries in kinds for entry in entries)
        return {(kind, former): id for kind, id, formerly in (*topics, *rest) for former in formerly}

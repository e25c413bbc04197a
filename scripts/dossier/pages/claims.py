"""The ledger of claims: every proposition with every voice on it, on one page whose anchors are addresses."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import get_args

from dossier import address, view
from dossier.kinds import ClaimKind
from dossier.linked import Position, Site
from dossier.model import Claim
from dossier.page import Later, Page

STATES = ("contested", "overtaken", "refuted", "borne-out", "open", "agreed", "single")


@dataclass(frozen=True)
class Entry:
    """A claim with its voices; a forecast can be contested beside its state."""

    claim: Claim
    states: tuple[str, ...]
    voices: tuple[tuple[Position, ...], ...]  # what one voice of one article holds, in each of its passages

    @property
    def contested(self) -> bool:
        """Return whether it is affirmed and denied of the same time."""
        return "contested" in self.states


@dataclass(frozen=True)
class Choices:
    """What the ledger can be narrowed by: only what some claim has."""

    topics: tuple[str, ...]
    kinds: tuple[str, ...]
    states: tuple[str, ...]


def pages(site: Site) -> Iterator[Page]:
    """Yield the page: the contested first, then by state, within a state those with most voices first."""
    yield Page(address.CLAIMS, "claims.md.j2", Later(_values, site))


def _values(site: Site) -> dict[str, object]:
    entries = sorted((_entry(site, claim) for claim in site.claims.values()), key=_rank)
    return {
        "groups": view.grouped_by(entries, lambda entry: entry.states[0]),
        "choices": choices(site, entries),
        "cite_page_of": {id: address.cite_claim(place) for place, id in enumerate(site.claims)},
        "view": view,
    }


def _entry(site: Site, claim: Claim) -> Entry:
    beside = ("contested",) if claim.id in site.contested else ()
    states = tuple(dict.fromkeys((site.state_of[claim.id], *beside)))
    return Entry(claim, states, voices(site.positions_on[claim.id]))


def voices(positions: Iterable[Position]) -> tuple[tuple[Position, ...], ...]:
    """Return positions in the order in which they come, those together that differ in nothing but the passage."""
    held: dict[tuple[object, ...], list[Position]] = {}
    for one in positions:
        key = (one.passage.article.id, one.stance, one.said_by, one.via, one.as_of)
        held.setdefault(key, []).append(one)
    return tuple(map(tuple, held.values()))


def _rank(entry: Entry) -> tuple[int, int]:
    return (STATES.index(entry.states[0]), -len(entry.voices))


def choices(site: Site, entries: list[Entry]) -> Choices:
    """Return the topics, kinds and states of some claims, each in its usual order."""
    topics = {topic for entry in entries for topic in entry.claim.topics}
    kinds = {entry.claim.kind for entry in entries}
    states = {state for entry in entries for state in entry.states}
    return Choices(
        tuple(id for id in site.topics if id in topics),
        tuple(kind for kind in get_args(ClaimKind) if kind in kinds),
        tuple(state for state in STATES if state in states),
    )

"""Rules that only the whole record can break: what it says twice, or against itself."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.library import Entry, Library
from dossier.linked import Topical
from dossier.model import Article
from dossier.problem import Problem, shown
from dossier.source import Loc


def contradictions(library: Library) -> Iterator[Problem]:
    """Yield a problem for every id that two things have had, for repetitions, and for successors in a circle."""
    yield from _taken(library)
    yield from _repeated(library)
    yield from _cycles(library)


def _taken(library: Library) -> Iterator[Problem]:
    """Yield a problem for every former id that something else has now, or had as well."""
    for kind in ("articles", "topics", "entities", "claims", "events", "figures"):
        entries = getattr(library, kind)
        owners = {entry.value.id: entry.value.id for entry in entries}
        for entry in entries:
            typed = entry.value.front if isinstance(entry.value, Topical) else entry.value
            for index, former in enumerate(typed.formerly):
                if owners.setdefault(former, entry.value.id) != entry.value.id:
                    yield entry.problem(("formerly", index), f"id {shown(former)} belongs to {shown(owners[former])}")


def _repeated(library: Library) -> Iterator[Problem]:
    """Yield a problem for what one passage says twice."""
    for entry in library.articles:
        for index, passage in enumerate(entry.value.passages):
            seen: set[object] = set()
            voices = [
                ("claims", n, (c.claim, c.stance, c.said_by, c.via, c.as_of)) for n, c in enumerate(passage.claims)
            ]
            names = [("entities", n, id) for n, id in enumerate(passage.entities)]
            for key, number, value in [*voices, *names]:
                loc = ("passages", index, key, number)
                if value in seen and entry.is_sound(loc):
                    name = value if isinstance(value, str) else value[0]
                    yield entry.problem(loc, f"{shown(name)} stands here a second time")
                seen.add(value)


def _cycles(library: Library) -> Iterator[Problem]:
    """Yield a problem for every passage whose successors lead back to it."""
    after = dict(_successors(library))
    for start, (entry, loc, successor) in after.items():
        seen = {start}
        while successor in after and successor not in seen:
            seen.add(successor)
            successor = after[successor][2]
        if successor == start:
            yield entry.problem(loc, f"the successors of {shown(start)} lead back to it")


def _successors(library: Library) -> Iterator[tuple[str, tuple[Entry[Article], Loc, str]]]:
    """Yield each withdrawn passage that has a successor, where that was typed, and the successor."""
    for entry in library.articles:
        for index, passage in enumerate(entry.value.passages):
            withdrawn, loc = passage.withdrawn, ("passages", index, "withdrawn", "successor")
            if not withdrawn:
                withdrawn, loc = entry.value.withdrawn, ("withdrawn", "successor")
            if withdrawn and withdrawn.successor:
                yield f"{entry.value.id}.p{passage.p}", (entry, loc, withdrawn.successor)

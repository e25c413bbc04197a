"""A library and the ledger come in; a problem for every revision whose date cannot be true goes out, without a clock."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from dossier.ledger import Edition, Ledger, now_called
from dossier.library import Entry, Library
from dossier.model import Article, Revision, Withdrawn
from dossier.problem import Problem, shown
from dossier.source import Loc


def misdated(ledger: Ledger, library: Library) -> Iterator[Problem]:
    """Yield a problem for every revision older than the release of what it follows, or later than its own."""
    editions = _editions(ledger, library)
    for entry, loc, id, revision in _revisions(library):
        before, own = editions.get((id, revision.rev - 1)), editions.get((id, revision.rev))
        if before and revision.on.last < date.fromisoformat(before.on):
            message = f"revision {revision.rev} cannot be older than what it follows, which was released on {before.on}"
            yield entry.problem((*loc, "on"), f"{message}, got {shown(revision.on.text)}")
        elif own and revision.on.first > date.fromisoformat(own.on):
            message = f"revision {revision.rev} was released on {own.on}, and cannot be of a later day"
            yield entry.problem((*loc, "on"), f"{message}, got {shown(revision.on.text)}")


def ahead(library: Library, today: date) -> Iterator[Problem]:
    """Yield a problem for every revision and withdrawal of a day that is still to come, where a day is known."""
    for entry, loc, _, change in (*_revisions(library), *_withdrawals(library)):
        if change.on.first > today:
            yield entry.problem(
                (*loc, "on"), f"'on' is a day to come, got {shown(change.on.text)}", f"today is {today}"
            )


def _editions(ledger: Ledger, library: Library) -> dict[tuple[str, int], Edition]:
    """Return the edition that first had each revision of each passage, by its present id."""
    renamed = library.renamed()
    found: dict[tuple[str, int], Edition] = {}
    for address, edition in ledger.dated():
        if address.kind == "passage":
            found.setdefault((now_called(address.id, address.kind, renamed), address.rev), edition)
    return found


def _revisions(library: Library) -> Iterator[tuple[Entry[Article], Loc, str, Revision]]:
    """Yield every revision with where it was typed and the id of its passage."""
    for entry in library.articles:
        for index, passage in enumerate(entry.value.passages):
            for position, revision in enumerate(passage.revised):
                loc = ("passages", index, "revised", position)
                yield entry, loc, f"{entry.value.id}.p{passage.p}", revision


def _withdrawals(library: Library) -> Iterator[tuple[Entry[Article], Loc, str, Withdrawn]]:
    """Yield every withdrawal with where it was typed and the id of what is withdrawn."""
    for entry in library.articles:
        if entry.value.withdrawn:
            yield entry, ("withdrawn",), entry.value.id, entry.value.withdrawn
        for index, passage in enumerate(entry.value.passages):
            if passage.withdrawn:
                yield entry, ("passages", index, "withdrawn"), f"{entry.value.id}.p{passage.p}", passage.withdrawn

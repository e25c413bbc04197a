"""The ledger, `sources/ids.lock`: every address and revision ever released, a block of lines an edition, append-only.

A line is `kind id key=value…`; the line that closes a block is `edition NAME on=DAY lines=N sha256=…`, the hash
being that of all text before it, so that a ledger that was cut or edited is known by its own words.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from dossier.problem import Problem, shown
from dossier.source import Source
from dossier.validate import Entry, Library

HEAD = "# Every address and revision ever released. Written by `make release`; never edit a line.\n"
_LINE = re.compile(r"(?P<kind>[a-z]+) (?P<id>[a-z0-9.-]+)(?P<keys>(?: [a-z0-9_]+=\S+)*)")


@dataclass(frozen=True)
class Address:
    """One released thing, with what must stay true of it."""

    kind: str  # article, passage, note, topic, entity, claim, event, figure
    id: str  # filippov2014, filippov2014.p3, filippov2014.p3-n1, kuril-dispute …
    rev: int = 0  # of a passage's digest; 0 for what has none
    text: str = ""  # a passage's fingerprint (SHA-256 of n1)
    digest: str = ""  # SHA-256 of the digest

    def line(self) -> str:
        """Return the ledger's line."""
        keys = {"rev": str(self.rev or ""), "text": self.text, "digest": self.digest}
        return " ".join([self.kind, self.id, *(f"{key}={value}" for key, value in keys.items() if value)])


@dataclass(frozen=True)
class Edition:
    """A release: its name and the day it was cut."""

    name: str  # 2026.11
    on: str  # ISO date


@dataclass(frozen=True)
class Ledger:
    """What was released, oldest first; line numbers are 1-based."""

    addresses: tuple[tuple[int, Address], ...] = ()
    editions: tuple[Edition, ...] = ()

    def latest(self) -> dict[tuple[str, str], tuple[int, Address]]:
        """Return the last line of every address."""
        return {(address.kind, address.id): (line, address) for line, address in self.addresses}


def released(source: Source | None) -> tuple[Ledger, list[Problem]]:
    """Return what the ledger holds; a ledger that was cut short or edited is a problem and holds nothing."""
    if source is None:
        return Ledger(), []
    addresses: list[tuple[int, Address]] = []
    editions: list[Edition] = []
    pending, before = 0, ""
    for number, line in enumerate(source.text.splitlines(keepends=True), start=1):
        text = line.rstrip("\n")
        if text and not text.startswith("#"):
            parsed = _parsed(text)
            if parsed is None:
                return Ledger(), [_damaged(source, number, f"not a line of the ledger: {shown(text)}")]
            kind, id, keys = parsed
            if kind != "edition":
                pending += 1
                address = Address(kind, id, int(keys.get("rev", 0)), keys.get("text", ""), keys.get("digest", ""))
                addresses.append((number, address))
            elif keys.get("sha256") != _sha256(before) or keys.get("lines") != str(pending):
                return Ledger(), [_damaged(source, number, f"the lines above were changed after edition {id}")]
            else:
                editions.append(Edition(id, keys.get("on", "")))
                pending = 0
        before += line
    if pending or (source.text and not source.text.endswith("\n")):
        last = source.text.count("\n") or 1
        return Ledger(), [_damaged(source, last, "the ledger is cut short: its last edition has no closing line")]
    return Ledger(tuple(addresses), tuple(editions)), []


def _parsed(text: str) -> tuple[str, str, dict[str, str]] | None:
    match = _LINE.fullmatch(text)
    if not match:
        return None
    keys = dict(pair.split("=", 1) for pair in match["keys"].split())
    return None if not keys.get("rev", "0").isdecimal() else (match["kind"], match["id"], keys)


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _damaged(source: Source, line: int, message: str) -> Problem:
    return Problem(source.path, line, 1, message, "restore the file from the project's history")


def appended(text: str, new: Iterable[Address], edition: Edition) -> str:
    """Return the ledger's text with one more edition."""
    lines = [address.line() for address in new]
    body = (text or HEAD) + "".join(f"{line}\n" for line in lines)
    return f"{body}edition {edition.name} on={edition.on} lines={len(lines)} sha256={_sha256(body)}\n"


def addresses(library: Library) -> Iterator[Address]:
    """Yield everything that a release would promise, in order of kind and file; drafts promise nothing."""
    for entry in library.articles:
        article = entry.value
        if article.draft:
            continue
        yield Address("article", article.id)
        for passage in article.passages:
            id = f"{article.id}.p{passage.p}"
            rev = passage.revised[-1].rev if passage.revised else 1
            yield Address("passage", id, rev, passage.sha256 or "", _sha256(passage.digest or ""))
            yield from (Address("note", f"{id}-n{note.n}") for note in passage.notes)
    for kind in ("topic", "entity", "claim", "event", "figure"):
        yield from (Address(kind, entry.value.id) for entry in _entries(library, kind))


def _entries(library: Library, kind: str) -> tuple[Entry[Any], ...]:
    plural = {"entity": "entities"}.get(kind, f"{kind}s")
    return getattr(library, plural)


def unreleased(ledger: Ledger, library: Library) -> tuple[Address, ...]:
    """Return the addresses and revisions that the ledger does not hold yet."""
    latest = {key: address for key, (_, address) in ledger.latest().items()}
    return tuple(address for address in addresses(library) if latest.get((address.kind, address.id)) != address)


def breaches(ledger: Ledger, library: Library) -> Iterator[Problem]:
    """Yield a problem for every released address that vanished, points at other text, or changed without a revision."""
    here = {(address.kind, address.id): address for address in addresses(library)}
    renamed = _renamed(library)
    path = library.ledger.path if library.ledger else ""
    places = _Places(library)
    for (kind, id), (line, before) in ledger.latest().items():
        now = here.get((kind, id)) or here.get((kind, _now(id, kind, renamed)))
        if now is None:
            yield Problem(
                path, line, 1, f"{kind} {shown(id)} was released and is gone", _HINTS.get(kind, _HINTS["other"])
            )
        elif kind == "passage":
            yield from places.changes(before, now)


_HINTS = {
    "passage": "put it back, and mark it 'withdrawn' with on, why and successor",
    "article": "put it back; a renamed article lists its old id under 'formerly'",
    "note": "put it back under its number; a note that is wrong is corrected, not removed",
    "other": "put it back, or list the old id under 'formerly' of what it is now",
}


def _renamed(library: Library) -> dict[tuple[str, str], str]:
    """Return the present id of everything that was renamed."""
    renamed = {}
    for kind in ("article", "entity", "claim", "event", "figure"):
        for entry in _entries(library, kind):
            renamed.update({(kind, former): entry.value.id for former in entry.value.formerly})
    for entry in library.topics:
        renamed.update({("topic", former): entry.value.id for former in entry.value.front.formerly})
    return renamed


def _now(id: str, kind: str, renamed: dict[tuple[str, str], str]) -> str:
    if kind not in ("passage", "note"):
        return renamed.get((kind, id), id)
    article, dot, rest = id.partition(".")
    return renamed.get(("article", article), article) + dot + rest


class _Places:
    """Finds the passage that a released address speaks of now."""

    def __init__(self, library: Library) -> None:
        self.passages = {
            f"{entry.value.id}.p{passage.p}": (entry, index, passage)
            for entry in library.articles
            for index, passage in enumerate(entry.value.passages)
        }

    def changes(self, before: Address, now: Address) -> Iterator[Problem]:
        entry, index, passage = self.passages[now.id]
        loc = ("passages", index)
        if before.text and now.text != before.text:
            yield entry.problem(
                (*loc, "sha256"), f"the fingerprint of released passage {shown(before.id)} changed", _MOVED
            )
        if passage.withdrawn:
            return
        if now.rev < before.rev:
            yield entry.problem(
                (*loc, "revised"),
                f"revision {before.rev} of {shown(before.id)} was released and is gone",
                "put it back",
            )
        elif now.rev == before.rev and now.digest != before.digest:
            hint = f"add a 'revised' entry with rev: {before.rev + 1}, on, why and was"
            yield entry.problem((*loc, "digest"), f"the released digest of {shown(before.id)} changed", hint)


_MOVED = "a number stays with its text; a better copy of the article goes under 'other_captures'"

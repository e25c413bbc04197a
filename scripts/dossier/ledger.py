"""The ledger, `sources/ids.lock`: every address and revision ever released, a block of lines an edition, append-only.

A line is `kind id key=value…`; the line that closes a block is `edition NAME on=DAY lines=N sha256=…`, the hash
being that of all text before ` sha256`, so that a ledger that was cut or edited is known by its own words.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from dossier import normalise
from dossier.kinds import EDITION_PATTERN
from dossier.library import Entry, Library
from dossier.model import Passage
from dossier.problem import Problem, shown
from dossier.source import Source

HEAD = "# Every address and revision ever released. Written by `make release`; never edit a line.\n"
MOST_LINES = 600_000  # the first edition of four thousand articles has 270,000
_ID = r"[a-z][a-z0-9-]*"
_ADDRESS = (
    rf"(?:passage {_ID}\.p[1-9]\d*|note {_ID}\.p[1-9]\d*-n[1-9]\d*|(?:article|topic|entity|claim|event|figure) {_ID})"
)
_LINE = re.compile(rf"(?P<address>{_ADDRESS})(?P<keys>(?: (?:rev|text|digest)=[0-9a-f]+)*)", re.ASCII)
_CLOSING = re.compile(
    rf"edition (?P<name>{EDITION_PATTERN}) on=(?P<on>[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}})"
    r" lines=(?P<lines>[0-9]+) sha256=(?P<sha256>[0-9a-f]{64})"
)


@dataclass(frozen=True, slots=True)
class Address:
    """One released thing, with what must stay true of it."""

    kind: str  # article, passage, note, topic, entity, claim, event, figure
    id: str  # lind2014, lind2014.p3, lind2014.p3-n1, water-rights …
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
    line: int = field(default=0, compare=False)  # of the ledger, 1-based, that closes it; 0 before it is written


@dataclass(frozen=True)
class Ledger:
    """What was released, oldest first; line numbers are 1-based."""

    addresses: tuple[tuple[int, Address], ...] = ()
    editions: tuple[Edition, ...] = ()

    def latest(self) -> dict[tuple[str, str], tuple[int, Address]]:
        """Return the last line of every address."""
        return {(address.kind, address.id): (line, address) for line, address in self.addresses}

    def first(self) -> dict[tuple[str, str], Edition]:
        """Return the edition that first had each address, in the ledger's order."""
        found: dict[tuple[str, str], Edition] = {}
        for address, edition in self.dated():
            found.setdefault((address.kind, address.id), edition)
        return found

    def dated(self) -> Iterator[tuple[Address, Edition]]:
        """Yield every address and revision with the edition that released it, in the ledger's order."""
        editions = iter(self.editions)
        edition = next(editions, None)
        for line, address in self.addresses:
            while edition and edition.line < line:
                edition = next(editions, None)
            if edition:
                yield address, edition


def released(source: Source | None) -> tuple[Ledger, list[Problem]]:
    """Return what the ledger holds; a ledger that was cut short or edited is a problem and holds nothing."""
    if source is None:
        return Ledger(), []
    addresses: list[tuple[int, Address]] = []
    editions: list[Edition] = []
    pending, hashed, before = 0, 0, hashlib.sha256()
    lines = source.text.split("\n")
    if len(lines) > MOST_LINES:
        return Ledger(), [_damaged(source, MOST_LINES, f"more than {MOST_LINES:,} lines")]
    for number, line in enumerate(lines, start=1):
        if closing := _CLOSING.fullmatch(line):
            before.update("".join(f"{earlier}\n" for earlier in lines[hashed : number - 1]).encode())
            if not _closes(closing, pending, before):
                message = f"line {number}, or one before it, is not as edition {closing['name']} was released"
                return Ledger(), [_damaged(source, number, message)]
            editions.append(Edition(closing["name"], closing["on"], number))
            pending, hashed = 0, number - 1
        elif line and not line.startswith("#"):
            address = _address(line)
            if address is None:
                return Ledger(), [_damaged(source, number, f"not a line of the ledger: {shown(line)}")]
            addresses.append((number, address))
            pending += 1
    if pending or (source.text and not source.text.endswith("\n")):
        last = source.text.count("\n") or 1
        return Ledger(), [_damaged(source, last, "the ledger is cut short: its last edition has no closing line")]
    return Ledger(tuple(addresses), tuple(editions)), []


def _closes(closing: re.Match[str], pending: int, before: Any) -> bool:
    """Return whether an edition's closing line is the one that was written after the lines before it."""
    text = before.copy()
    text.update(closing[0].partition(" sha256=")[0].encode())
    is_whole = closing["lines"] == str(pending) and closing["sha256"] == text.hexdigest()
    return is_whole and _is_day(closing["on"])


def _is_day(text: str) -> bool:
    try:
        return bool(date.fromisoformat(text))
    except ValueError:
        return False


def _address(line: str) -> Address | None:
    match = _LINE.fullmatch(line)
    if not match:
        return None
    keys = dict(pair.split("=", 1) for pair in match["keys"].split())
    rev = keys.get("rev", "0")
    if not rev.isdecimal() or len(rev) > 6:
        return None
    kind, _, id = match["address"].partition(" ")
    return Address(kind, id, int(rev), keys.get("text", ""), keys.get("digest", ""))


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _damaged(source: Source, line: int, message: str) -> Problem:
    return Problem(source.path, line, 1, message, "restore the file from the project's history")


def appended(text: str, new: Iterable[Address], edition: Edition) -> str:
    """Return the ledger's text with one more edition."""
    lines = [address.line() for address in new]
    body = (text or HEAD) + "".join(f"{line}\n" for line in lines)
    body += f"edition {edition.name} on={edition.on} lines={len(lines)}"
    return f"{body} sha256={_sha256(body)}\n"


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
            yield Address("passage", id, rev, _fingerprint(passage), _sha256(passage.digest or ""))
            yield from (Address("note", f"{id}-n{note.n}") for note in passage.notes)
    for kind in ("topic", "entity", "claim", "event", "figure"):
        yield from (Address(kind, entry.value.id) for entry in _entries(library, kind))


def _fingerprint(passage: Passage) -> str:
    return passage.sha256 or (normalise.sha256(passage.text) if passage.text else "")


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
    renamed = library.renamed()
    path = library.ledger.path if library.ledger else ""
    places = _Places(library)
    for (kind, id), (line, _) in ledger.latest().items():
        new_id = now_called(id, kind, renamed)
        if (kind, id) not in here and (kind, new_id) not in here:
            # Of an article that is gone its passages are not told as well, nor of a passage its notes.
            owner = _owner(kind, new_id)
            is_whole_gone = owner is not None and owner not in here
            if not is_whole_gone and not places.is_doubtful(kind, id) and not places.is_doubtful(kind, new_id):
                message = f"{kind} {shown(id)} was released and is gone"
                yield Problem(path, line, 1, message, _HINTS.get(kind, _HINTS["other"]))
    for id, released in _wordings(ledger, renamed).items():
        if now := here.get(("passage", id)):
            yield from places.changes(released, now)


def _wordings(ledger: Ledger, renamed: dict[tuple[str, str], str]) -> dict[str, dict[int, Address]]:
    """Return for each passage, by its present id, how each of its revisions was first released."""
    found: dict[str, dict[int, Address]] = {}
    for _, address in ledger.addresses:
        if address.kind == "passage":
            found.setdefault(now_called(address.id, address.kind, renamed), {}).setdefault(address.rev, address)
    return found


_HINTS = {
    "passage": "put it back, and mark it 'withdrawn' with on, why and successor",
    "article": "put it back; a renamed article lists its old id under 'formerly'",
    "note": "put it back under its number; a note that is wrong is corrected, not removed",
    "other": "put it back, or list the old id under 'formerly' of what it is now",
}


def now_called(id: str, kind: str, renamed: dict[tuple[str, str], str]) -> str:
    """Return the present id of what was released under one; a passage and a note go with their article."""
    if kind not in ("passage", "note"):
        return renamed.get((kind, id), id)
    article, dot, rest = id.partition(".")
    return renamed.get(("article", article), article) + dot + rest


def _owner(kind: str, id: str) -> tuple[str, str] | None:
    """Return what a passage or note is part of."""
    if kind == "passage":
        return "article", id.partition(".")[0]
    return ("passage", id.rpartition("-n")[0]) if kind == "note" else None


class _Places:
    """Finds what a released address speaks of now."""

    def __init__(self, library: Library) -> None:
        self.lost = library.lost
        self.renamings = {
            kind
            for kind in ("article", "topic", "entity", "claim", "event", "figure")
            if any(not entry.is_sound(("formerly",)) for entry in _entries(library, kind))
        }
        self.articles = {entry.value.id: entry for entry in library.articles}
        self.passages = {
            f"{entry.value.id}.p{passage.p}": (entry, index)
            for entry in library.articles
            for index, passage in enumerate(entry.value.passages)
        }

    def is_doubtful(self, kind: str, id: str) -> bool:
        """Return whether an address may be missing only because what was typed of it has a mistake."""
        if kind not in ("passage", "note"):
            return kind in self.renamings or self.lost.covers(kind, id)
        owner, _, rest = id.partition(".p")
        entry = self.articles.get(owner)
        if entry is None:
            return "article" in self.renamings or self.lost.covers("article", owner)
        return not entry.is_sound(("passages", int(rest.partition("-")[0] or 0) - 1))

    def changes(self, released: dict[int, Address], now: Address) -> Iterator[Problem]:
        """Yield what changed of a passage that must not; what rests on a mistake that is reported is left out."""
        entry, index = self.passages[now.id]
        passage, loc = entry.value.passages[index], ("passages", index)
        latest = released[max(released)]
        is_told = entry.is_sound((*loc, "sha256")) and entry.is_sound((*loc, "text"))
        if latest.text and now.text != latest.text and is_told:
            did, hint = ("changed", _MOVED) if now.text else ("is gone", _KEPT)
            yield entry.problem((*loc, "sha256"), f"the fingerprint of released passage {shown(now.id)} {did}", hint)
        if passage.withdrawn or not entry.is_sound((*loc, "revised")):
            return
        if now.rev < latest.rev:
            message = f"revision {latest.rev} of {shown(now.id)} was released and is gone"
            yield entry.problem((*loc, "revised"), message, "put it back")
        elif now.rev in released and now.digest != released[now.rev].digest and entry.is_sound((*loc, "digest")):
            hint = f"add a 'revised' entry with rev: {now.rev + 1}, on, why and was"
            yield entry.problem((*loc, "digest"), f"the released digest of {shown(now.id)} changed", hint)
        for position, revision in enumerate(passage.revised):
            before = released.get(revision.rev - 1)
            if before and _sha256(revision.was) != before.digest:
                message = f"'was' is not the digest that was released as revision {before.rev} of {shown(now.id)}"
                yield entry.problem((*loc, "revised", position, "was"), message, "give it word for word")


_KEPT = "put it back: a passage that is withdrawn keeps what it has, and is not shown"
_MOVED = "a number stays with its text; a better copy of the article goes under 'other_captures'"

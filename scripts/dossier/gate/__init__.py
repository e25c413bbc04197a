"""Stage 9, gate: a rendered site in; it passes, or Refused with every promise that it breaks.

Each file is read by itself (`file.facts`, a function of its path, bytes and the promises) and, as long as none of them
changes, once; what files say of each other is compared at the end (`across.Whole`). Before every run the gate is tried
on a site with known defects.
"""

from __future__ import annotations

import filecmp
import hashlib
import os
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import astuple, dataclass, replace
from functools import cached_property
from pathlib import Path, PurePosixPath

from dossier.cache import NOTHING, Cache
from dossier.gate import carried, selftest
from dossier.gate.across import Finding, Whole
from dossier.gate.captured import Captures
from dossier.gate.facts import Facts, Promises
from dossier.gate.file import READ, facts
from dossier.gate.hidden import Unreadable
from dossier.gate.pieces import NotInLines, pieces_of
from dossier.kept import fingerprint
from dossier.packing import pack, unpack
from dossier.problem import Refused
from dossier.shared import shared
from dossier.walking import walked

_NAMED = 3  # files, of those with the same finding


def check(
    folder: Path,
    promised: Promises,
    captures: Captures | None = None,
    docs: Path | None = None,
    cache: Cache = NOTHING,
    theme: Path | None = None,
) -> int:
    """Return how many files passed; raise Refused when the site breaks a promise, or the gate misses a known defect.

    `docs` is what the site was rendered from: every page of it must be there, and every other file byte for byte; with
    `theme`, any script and stylesheet of a page must be from one of the two. With captures, no file may show more of them than law 4 allows; the local edition shows them and must be hidden from
    search engines instead.
    """
    if missed := selftest.missed():
        raise Refused(f"the gate's own test failed: {name} was not found" for name in missed)
    whole = read(folder, promised, None if promised.local else captures, docs, cache)
    missing = carried.missing(docs, whole.ids) if docs else ()
    strange = carried.strange((docs, theme), whole.wanted) if docs and theme else ()
    if broken := [*whole.broken(promised), *missing, *strange]:
        raise Refused(grouped(broken))
    return len(whole.ids)


Known = Mapping[str, tuple[str, bytes]]  # by path: what the facts were read from, and the facts, packed


def read(
    folder: Path,
    promised: Promises,
    captures: Captures | None = None,
    docs: Path | None = None,
    cache: Cache = NOTHING,
) -> Whole:
    """Return what all files below a folder say; of those that say what they said before, it is not read again."""
    known: Known = cache.get("gate", {})
    reader = _Reader(folder, promised, captures, docs, known)
    paths = list(_files(folder))
    longest_first = sorted(paths, key=lambda path: (-os.lstat(folder / path).st_size, path))
    found = {path: (key, facts or known[path][1]) for path, key, facts in shared(reader.facts, longest_first)}
    cache.put("gate", {path: said for path, said in found.items() if said[0]})
    whole = Whole()
    for path in paths:
        whole.add(unpack(found[path][1]))
    return whole


@dataclass(frozen=True)
class _Reader:
    """Reads files of one site, one by one."""

    folder: Path
    promised: Promises
    captures: Captures | None
    docs: Path | None
    known: Known

    def facts(self, path: str) -> tuple[str, str, bytes | None]:
        """Return a file's path, what its facts were read from, and the facts, packed, but for those that are known."""
        file = self.folder / path
        if file.is_symlink() or not file.is_file():
            return path, "", pack(Facts(path, ("not a plain file",)))
        if self._is_changed(path):
            return path, "", pack(Facts(path, ("is not what docs/ has under this name",)))
        # What nothing is read from is sooner looked at again than remembered.
        key = self._key(path) if PurePosixPath(path).suffix.lower() in READ else ""
        if key and path in self.known and self.known[path][0] == key:
            return path, key, None
        return path, key, pack(self._said(path))

    def _said(self, path: str) -> Facts:
        """Return what a file says: a large one piece by piece, where no piece has a fault."""
        try:
            said = [self._of(path, piece) for piece in pieces_of(self.folder / path)]
        except NotInLines:
            said = []
        if len(said) == 1:
            return said[0]
        if not said or any(each.findings for each in said):
            return self._of(path, (self.folder / path).read_bytes())
        return Facts(path, links=frozenset().union(*(each.links for each in said)))

    def _of(self, path: str, content: bytes) -> Facts:
        said = facts(path, content, self.promised)
        if self.captures and not said.findings:
            return replace(said, findings=tuple(_shown(self.captures, path, content)))
        return said

    def _is_changed(self, path: str) -> bool:
        origin = self.docs and self.docs / path
        return bool(origin) and origin.is_file() and not filecmp.cmp(origin, self.folder / path, shallow=False)

    def _key(self, path: str) -> str:
        """Return what changes when the file does, or what it is read for."""
        key = hashlib.sha256(f"{self._basis}{path in self.promised.pages}".encode())
        key.update(fingerprint(self.folder / path).encode())
        return key.hexdigest()

    @cached_property
    def _basis(self) -> str:
        asked = replace(self.promised, addresses=(), absent=())  # those are looked up when all files have been read
        withheld = self.captures and astuple(self.captures)
        return hashlib.sha256(repr((asked, withheld)).encode()).hexdigest()


def _shown(captures: Captures, path: str, content: bytes) -> Iterator[str]:
    try:
        yield from (f"captured text: '{run}'" for run in captures.shown(path, content))
    except Unreadable as error:
        yield f"cannot be looked into: {error}"


def _files(folder: Path) -> Iterator[str]:
    """Yield the path of every file below a folder, in byte order within each folder; links are not followed."""
    for where, folders, names in walked(folder):
        folders.sort()
        links = [name for name in folders if os.path.islink(os.path.join(where, name))]
        yield from (Path(where, name).relative_to(folder).as_posix() for name in sorted([*names, *links]))


def grouped(findings: Iterable[Finding]) -> Iterator[str]:
    """Yield findings with their file; of what is wrong with many alike, the first files and how many more."""
    alike: dict[str, list[str]] = defaultdict(list)
    for path, finding in findings:
        alike[finding].append(path)
    for finding, paths in sorted(alike.items(), key=lambda item: (item[1][0], item[0])):
        yield from (f"{path}: {finding}" for path in paths[:_NAMED])
        if (more := len(paths) - _NAMED) > 0:
            yield f"{more} other {'file' if more == 1 else 'files'}: {finding}"

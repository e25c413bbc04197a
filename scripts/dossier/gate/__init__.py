"""Stage 9, gate: a rendered site in; it passes, or Refused with every promise that it breaks.

Each file is read once and by itself (`file.facts`, a function of its path, bytes and the promises); what files say of
each other is compared at the end (`across.Whole`). Before every run the gate is tried on a site with known defects.
"""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from dossier.gate import selftest
from dossier.gate.across import Finding, Whole
from dossier.gate.captured import Captures
from dossier.gate.facts import Promises
from dossier.gate.file import facts
from dossier.gate.promised import promises
from dossier.linked import Site
from dossier.problem import Refused

_NAMED = 3  # files, of those with the same finding


def check(folder: Path, site: Site, *, policy: str, captures: Captures | None = None, local: bool = False) -> int:
    """Return how many files passed; raise Refused when the site breaks a promise, or the gate misses a known defect.

    `policy` is the Content-Security-Policy of every page. With captures, no file may show more of them than law 4
    allows; the local edition shows them and must be hidden from search engines instead.
    """
    if missed := selftest.missed():
        raise Refused(f"the gate's own test failed: {name} was not found" for name in missed)
    promised = promises(site, policy, local=local, private=(folder.parent,))
    whole = read(folder, promised, None if local else captures)
    if broken := list(whole.broken(promised)):
        raise Refused(grouped(broken))
    return len(whole.ids)


def read(folder: Path, promised: Promises, captures: Captures | None = None) -> Whole:
    """Return what all files below a folder say."""
    whole = Whole()
    for path in _files(folder):
        file = folder / path
        if file.is_symlink() or not file.is_file():
            whole.findings.append((path, "not a plain file"))
            continue
        content = file.read_bytes()
        found = facts(path, content, promised)
        whole.add(found)
        if captures and not found.findings:
            whole.findings += ((path, f"captured text: '{run}'") for run in captures.shown(path, content))
    return whole


def _files(folder: Path) -> Iterator[str]:
    """Yield the path of every file below a folder, in byte order within each folder; links are not followed."""
    for where, folders, names in os.walk(folder):
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

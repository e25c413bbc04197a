"""A release: a sound library and an edition's name come in; the ledger with that edition and the frozen zip go out."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from dossier import ledger
from dossier.dated import ahead
from dossier.library import Library
from dossier.problem import Problem, shown
from dossier.source import Source

LEDGER = "sources/ids.lock"
BESIDE = (LEDGER, "LICENSE", "CITATION.cff")  # what a zip holds beside the site, where it is there


@dataclass(frozen=True)
class Plan:
    """What a release of an edition comes to."""

    edition: ledger.Edition
    text: str  # of the ledger, the edition in it
    new: int  # addresses and revisions that it adds; of an edition that was released before, none
    is_new: bool


def plan(name: str, today: date, library: Library) -> tuple[Plan | None, list[Problem]]:
    """Return the ledger with the edition, which it may hold already; or why there can be no edition of that name."""
    source = library.ledger or Source.of(LEDGER, "", None)
    released, _ = ledger.released(source)
    last = released.editions[-1] if released.editions else None
    new = ledger.unreleased(released, library)
    again = next((edition for edition in released.editions if edition.name == name), None)
    if again:
        problems = list(_not_again(again, is_last=last == again, is_as_released=not new))
        return (None, problems) if problems else (Plan(again, source.text, 0, is_new=False), [])
    if last and _order(name) < _order(last.name):
        return None, [_problem(last, f"edition {shown(name)} would come after {shown(last.name)}")]
    if last and today.isoformat() < last.on:
        return None, [_problem(last, f"today is {today}, and {shown(last.name)} was released on {last.on}")]
    if problems := list(ahead(library, today)):
        return None, problems
    edition = ledger.Edition(name, today.isoformat())
    return Plan(edition, ledger.appended(source.text, new, edition), len(new), is_new=True), []


def _not_again(edition: ledger.Edition, *, is_last: bool, is_as_released: bool) -> Iterator[Problem]:
    hint = "an edition is cut once: give the next one another name"
    if not is_last:
        yield _problem(edition, f"edition {shown(edition.name)} was released, and others after it", hint)
    elif not is_as_released:
        yield _problem(edition, f"edition {shown(edition.name)} was released, and the sources have changed since", hint)


def _problem(edition: ledger.Edition, message: str, hint: str = "") -> Problem:
    return Problem(LEDGER, edition.line, 1, message, hint)


def _order(name: str) -> tuple[int, ...]:
    return tuple(int(part) for part in name.split("."))


def frozen(root: Path, site: Path, edition: ledger.Edition) -> bytes:
    """Return the edition as a zip: the site with its data, the ledger, the licence; the same files, the same bytes."""
    day = date.fromisoformat(edition.on)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, path in sorted(_files(root, site)):
            entry = zipfile.ZipInfo(f"{edition.name}/{name}", (day.year, day.month, day.day, 0, 0, 0))
            entry.compress_type, entry.create_system, entry.external_attr = zipfile.ZIP_DEFLATED, 3, 0o644 << 16
            archive.writestr(entry, path.read_bytes())
    return out.getvalue()


def _files(root: Path, site: Path) -> Iterable[tuple[str, Path]]:
    for path in site.rglob("*"):
        if path.is_file():
            yield f"site/{path.relative_to(site).as_posix()}", path
    for name in BESIDE:
        if (root / name).is_file():
            yield Path(name).name, root / name

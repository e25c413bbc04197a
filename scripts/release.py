"""Release an edition: append to the ledger, build, and freeze data and site in dist/. The one command with a clock."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path

from build import ROOT, build, load
from dossier import cited, repository, whole
from dossier.command import Report, command_line, run, told_moment
from dossier.data.datapackage import slug
from dossier.kinds import Edition
from dossier.linked import Site
from dossier.problem import Problem, SourceProblems, shown
from dossier.read import read
from dossier.release import LEDGER, Plan, frozen, plan
from dossier.settings import of_address
from dossier.validate import validate
from pydantic import TypeAdapter, ValidationError


def release(root: Path, name: str, today: date, report: Report) -> None:
    """Cut the edition, or make its zip again; raise SourceProblems where it must not be, and leave the ledger alone."""
    site = load(root)
    library, _ = validate(read(root / "sources")[0])
    cut, problems = plan(name, today, library)
    problems += _unpublished(root, site)
    if repository.is_kept(root):
        problems += _uncommitted(root, cut)
    if problems or cut is None:
        raise SourceProblems(problems)
    with _written(root / LEDGER, cut):
        build(root, renderer="mkdocs", report=report)
    archive = root / "dist" / f"{slug(site.settings.name)}-{name}.zip"
    whole.replace(archive, frozen(root, root / "site", cut.edition))
    did = f"{cut.new} addresses and revisions added" if cut.is_new else "in the ledger already, nothing added"
    report.line("release", f"{name} of {cut.edition.on}: {did}; dist/{archive.name}")
    if cut.is_new and repository.is_kept(root):
        report.line("next", f"commit {LEDGER}: the edition is released with it")


def _unpublished(root: Path, site: Site) -> Iterator[Problem]:
    """Yield a problem where the addresses that would be frozen lead to this machine."""
    if cited.is_preview(site):
        message = f"an edition must not have this machine's address, got {shown(site.settings.url)}"
        hint = "set SITE_URL to where the site is published: make release SITE_URL=https://… EDITION=…"
        yield of_address(root / "mkdocs.yml", message, hint)


def _uncommitted(root: Path, cut: Plan | None) -> Iterator[Problem]:
    """Yield what of the dossier is not as it was committed, or not as it was when the edition was released."""
    for path in (changed := repository.uncommitted(root, LEDGER)):
        yield Problem(path, 1, 1, "is not committed", "commit it, then release")
    if cut and not cut.is_new and not changed:
        for path in repository.changed_since(root, f"edition {cut.edition.name} on=", LEDGER):
            hint = "check out the commit that has it to make its zip again"
            yield Problem(path, 1, 1, f"changed since edition {cut.edition.name} was released", hint)
    if cut and not cut.text.startswith(repository.committed_text(root, LEDGER)):
        yield Problem(LEDGER, 1, 1, "is not as it was committed", "restore it: nothing in it may change")


@contextmanager
def _written(ledger: Path, cut: Plan) -> Iterator[None]:
    """Have the edition in the ledger; where what is done meanwhile fails, it was not released and is taken out again."""
    before = ledger.read_bytes() if ledger.exists() else None
    is_done = False
    if cut.is_new:
        whole.replace(ledger, cut.text.encode())
    try:
        yield
        is_done = True
    finally:
        if cut.is_new and not is_done:
            ledger.unlink() if before is None else whole.replace(ledger, before)


def _today() -> date:
    """Return the day in UTC; where SOURCE_DATE_EPOCH is set, that is the clock."""
    return (told_moment() or datetime.now(UTC)).date()


def _edition(text: str) -> str:
    try:
        return TypeAdapter(Edition).validate_python(text)
    except ValidationError as error:
        raise argparse.ArgumentTypeError(error.errors()[0]["ctx"]["error"]) from error


def main(arguments: list[str]) -> int:
    """Parse the command line and release."""
    parser = command_line("release.py", __doc__)
    parser.add_argument("edition", type=_edition, help="its name: year and month, such as 2026.11, or 2026.11.1")
    options = parser.parse_args(arguments)
    return run(lambda report: release(ROOT, options.edition, _today(), report))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

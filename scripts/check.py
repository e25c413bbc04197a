"""Check the sources: print every mistake with its place, write nothing."""

from __future__ import annotations

import sys
from pathlib import Path

from build import ROOT, load, sound
from dossier.cache import Remembering
from dossier.command import Report, command_line, existing_dossier, run
from dossier.read import read
from dossier.remarks import remarks
from dossier.validate import validate


def check(root: Path, report: Report) -> None:
    """Load the site as a build does; raise SourceProblems with every mistake; then list what is worth a look."""
    parsed = Remembering(None)
    load(root, cache=parsed)
    site = load(root, with_drafts=True, cache=parsed)
    drafts = f", {len(site.drafts)} of the articles drafts" if site.drafts else ""
    report.line("sources", f"{sound(site)}{drafts}")
    library, _ = validate(read(root / "sources", parsed)[0], parsed)
    if found := remarks(library, site):
        print("worth a look, and no mistakes:", *found, sep="\n")


def main(arguments: list[str]) -> int:
    """Parse the command line and check."""
    parser = command_line("check.py", __doc__)
    parser.add_argument("--root", type=existing_dossier, default=ROOT, help="the dossier's folder (default: this one)")
    options = parser.parse_args(arguments)
    return run(lambda report: check(options.root.resolve(), report))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

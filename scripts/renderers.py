"""Build the same sources with each renderer and list what a reader would find different: addresses, ids, links, text."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory

from dossier.command import DONE, REFUSED, Report, command_line, counted, run
from dossier.renderings import Difference, differences
from dossier.site import RENDERERS

ROOT = Path(__file__).resolve().parent.parent
READ = ("scripts", "theme", "sources", "docs/about", "docs/assets", "mkdocs.yml")
LEFT_OUT = shutil.ignore_patterns("__pycache__", "captures")
MOST_LISTED = 50


def built(root: Path, folder: Path, renderer: str) -> Path:
    """Return the site that a renderer makes of a copy of the dossier; raise ChildProcessError when its build fails."""
    copy = folder / "dossier"
    if not copy.exists():
        for name in READ:
            if (root / name).is_dir():
                shutil.copytree(root / name, copy / name, ignore=LEFT_OUT)
            elif (root / name).is_file():
                shutil.copy(root / name, copy / name)
    command = [sys.executable, "scripts/build.py", "--renderer", renderer]
    result = subprocess.run(command, cwd=copy, check=False, capture_output=True, text=True)
    if result.returncode:
        raise ChildProcessError(f"{renderer}: the build ended with {result.returncode}\n{result.stderr.strip()}")
    return (copy / "site").rename(folder / renderer)


def compared(root: Path, renderers: Sequence[str], report: Report) -> tuple[tuple[str, Difference], ...]:
    """Build with each renderer and return the differences of all others from the first, each with its renderer."""
    found: list[tuple[str, Difference]] = []
    with TemporaryDirectory(prefix="renderers-") as name:
        folder = Path(name)
        first, *others = renderers
        reference = built(root, folder, first)
        report.line(first, "built and passed by the gate")
        for renderer in others:
            new = [(renderer, each) for each in differences(reference, built(root, folder, renderer))]
            report.line(renderer, f"built and passed by the gate; {counted(len(new), 'difference')} from {first}")
            found += new
    return tuple(found)


def table(found: Sequence[tuple[str, Difference]]) -> Iterator[str]:
    """Yield a table of the differences that have a reason, then those that have none, one a line."""
    counts = Counter((renderer, each.kind, each.reason) for renderer, each in found if each.reason)
    if counts:
        yield from ("", "| renderer | differences | why |", "|---|--:|---|")
        yield from (f"| {renderer} | {count} × {kind} | {why} |" for (renderer, kind, why), count in counts.items())
    open_ones = [(renderer, each) for renderer, each in found if not each.reason]
    for renderer, each in open_ones[:MOST_LISTED]:
        yield f"{renderer}: {each}"
    if len(open_ones) > MOST_LISTED:
        yield f"… and {len(open_ones) - MOST_LISTED} more"


def main(arguments: list[str]) -> int:
    """Parse the command line and compare; differences without a reason are refused."""
    parser = command_line("renderers.py", __doc__)
    parser.add_argument(
        "renderers",
        nargs="*",
        metavar="RENDERER",
        help=f"two or more of {', '.join(RENDERERS)} (default: all installed)",
    )
    chosen = parser.parse_args(arguments).renderers or [name for name in RENDERERS if find_spec(name)]
    if len(chosen) < 2 or not set(chosen) <= set(RENDERERS):
        parser.error(f"name two or more of {', '.join(RENDERERS)} that are installed (tests/requirements.txt has them)")
    found: list[tuple[str, Difference]] = []
    code = run(lambda report: found.extend(compared(ROOT, chosen, report)))
    print(*table(found), sep="\n")
    return code or (DONE if all(each.reason for _, each in found) else REFUSED)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

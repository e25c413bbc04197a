"""Make drafts of the articles that captures carry: text, saved pages and PDFs in, sources/articles/<id>.yml out.

A draft has what the capture states and nothing else. A source that is there already is never overwritten: a second run
tells what differs.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from dossier import whole
from dossier.capture import read as read_capture
from dossier.command import DONE, MACHINE, PROBLEMS, existing_folder
from dossier.ingest.drafts import Record, outcome, record
from dossier.problem import Problem
from dossier.read import read as read_sources

ROOT = Path(__file__).resolve().parent.parent


def ingest(root: Path, captures: list[Path], *, update: bool) -> int:
    """Bring each capture into the sources, telling of each what it came to; return the exit code."""
    folder = root / "sources" / "articles"
    known, unread = known_record(root, folder)
    if unread:
        print(
            *unread,
            "no draft was made: an article that does not parse may be of one of these captures",
            sep="\n",
            file=sys.stderr,
        )
        return PROBLEMS
    codes = {DONE}
    drafts = 0
    for number, path in enumerate(captures, 1):
        result = outcome(read_capture(path), known, update=update)
        for name, text in result.files:
            drafts += not (root / name).exists()
            whole.replace(root / name, text.encode())
        start = f"[{number}/{len(captures)}] {path.name}: "
        for line in result.told:
            print(line if line.startswith(" ") else start + line, flush=True)
        for problem in result.problems:
            print(f"{path}: {problem}", file=sys.stderr, flush=True)
        codes.add(MACHINE if result.is_tool_missing else PROBLEMS if result.problems else DONE)
    if drafts:
        print("next: compare the passages with the page, annotate them, and run 'make check' and 'make serve'")
    return max(codes)


def known_record(root: Path, folder: Path) -> tuple[Record, list[Problem]]:
    """Return what the sources hold already, where they have mistakes what can be read, and why articles do not parse."""
    raw, problems = read_sources(root / "sources")
    lost = {f"sources/{name}.yml" for name in raw.lost if name.startswith("articles/")}
    known = record(raw.articles, raw.topics, raw.registries.get("entities"), folder)
    return known, [problem for problem in problems if problem.path in lost]


def main(arguments: list[str]) -> int:
    """Parse the command line and ingest."""
    parser = argparse.ArgumentParser(
        prog="ingest.py",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        epilog="exit codes: 0 done, 1 a capture cannot be used (the others are done all the same), 2 usage,\n"
        "4 the machine: a tool is missing (saved pages need trafilatura, PDFs pypdf) or a file cannot be written,\n"
        "130 interrupted (Ctrl-C)",
    )
    parser.add_argument(
        "captures", nargs="+", type=Path, metavar="CAPTURE", help="a text, a saved page (HTML, MHTML) or a PDF"
    )
    parser.add_argument(
        "--update", action="store_true", help="write locators, fingerprints and word counts into sources that differ"
    )
    parser.add_argument("--root", type=existing_folder, default=ROOT, help="the dossier's folder (default: this one)")
    options = parser.parse_args(arguments)
    try:
        return ingest(options.root.resolve(), options.captures, update=options.update)
    except OSError as error:
        print(f"{error.filename or ''}: {error.strerror}", file=sys.stderr)
        return MACHINE


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

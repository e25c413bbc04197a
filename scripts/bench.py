"""Measure what each stage costs on a fixed reference corpus, side by side with stock `mkdocs build`."""

from __future__ import annotations

import json
import sys
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from dossier.bench.figures import figures, tables
from dossier.bench.machine import machine
from dossier.bench.searching import search_figures
from dossier.bench.tree import write_tree
from dossier.bench.trials import preview_trials, trials
from dossier.bench.watching import say
from dossier.command import Report, command_line, run

ROOT = Path(__file__).resolve().parent.parent


def bench(articles: int, runs: int) -> dict[str, object]:
    """Return every figure of so many articles, and how time and memory grew from a quarter of them."""
    with TemporaryDirectory(prefix="bench-") as folder:
        quarter, whole = Path(folder, "quarter"), Path(folder, "whole")
        for root, count in ((quarter, max(1, articles // 4)), (whole, articles)):
            say(f"{count:,} articles: writing the corpus")
            write_tree(ROOT, root, count)
        small = trials(quarter, max(1, articles // 4), runs, only=("cold",))
        large = trials(whole, articles, runs)
        large = replace(large, shown=preview_trials(whole, articles, runs))
        say("search in a browser")
        search = search_figures(whole / "site")
        return figures(large, small, whole, machine(ROOT / "requirements.txt"), search)


def main(arguments: list[str]) -> int:
    """Parse the command line; measure and print, or write the corpus and stop."""
    parser = command_line("bench.py", __doc__)
    parser.add_argument("--articles", type=int, default=1000, help="of 20 passages each (default: 1000)")
    parser.add_argument("--runs", type=int, default=3, help="of each kind, of which the median counts (default: 3)")
    parser.add_argument("--json", action="store_true", help="print one object instead of tables")
    parser.add_argument(
        "--write", type=Path, metavar="DIR", help="write the corpus, a whole dossier, and measure nothing"
    )
    options = parser.parse_args(arguments)
    if options.articles < 1 or options.runs < 1:
        parser.error("--articles and --runs are at least 1")

    def work(_: Report) -> None:
        if options.write:
            write_tree(ROOT, options.write, options.articles)
            return
        found = bench(options.articles, options.runs)
        print(json.dumps(found, indent=1, ensure_ascii=False) if options.json else "\n".join(tables(found)))

    return run(work)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

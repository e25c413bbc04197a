"""A written corpus in; what building it takes, cold and warm, and what stock MkDocs takes, in turn, out."""

from __future__ import annotations

import re
import shutil
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

from dossier.bench.ids import article_id
from dossier.bench.preview import seconds_until_shown
from dossier.bench.watching import Cost, measured, say
from dossier.bench.words import Words

STOCK, STOCK_SITE = "stock.yml", ".stock"
PASSAGE = 10  # whose digest is edited
_PLUGINS = re.compile(r"^plugins:.*$", re.MULTILINE)
_DIGEST = re.compile(rf"(\n  - p: {PASSAGE}\n.*?\n    digest: >-\n      )(\S+)", re.DOTALL)
_INDEX_LEFT_ALONE = re.compile(r"\b0 of \d+ bundles made")
BUILD = (sys.executable, "scripts/build.py")


@dataclass(frozen=True)
class Trials:
    """Every run of every kind, in the order in which they were made."""

    articles: int
    costs: Mapping[str, list[Cost]] = field(default_factory=lambda: {kind: [] for kind in KINDS})
    shown: list[float] = field(default_factory=list)  # seconds from an edit to the new page in the preview

    def wall(self, kind: str) -> float:
        """Return the median of the seconds of one kind of run."""
        return median(cost.wall for cost in self.costs[kind])

    def cpu(self, kind: str) -> float:
        """Return the median of the processor's seconds of one kind of run."""
        return median(cost.cpu for cost in self.costs[kind])

    def memory(self, kind: str) -> int:
        """Return the median of the most memory held, the indexer's apart."""
        return int(median(cost.memory for cost in self.costs[kind]))


KINDS = ("stock", "cold", "cold_without_index", "edit", "nothing_changed")


def trials(root: Path, articles: int, runs: int, *, only: tuple[str, ...] = KINDS) -> Trials:
    """Make so many runs of each kind, one kind after the other, so that a noisy machine is hard on all alike."""
    found = Trials(articles)
    for run in range(1, runs + 1):
        for kind in ("cold", "stock", "cold_without_index", "edit", "nothing_changed"):
            if kind in only:
                say(f"{articles:,} articles, run {run} of {runs}: {kind.replace('_', ' ')}")
                cost = _TRIALS[kind](root, articles, run)
                say(f"    {cost.wall:.1f} s in all")
                found.costs[kind].append(cost)
    return found


def preview_trials(root: Path, articles: int, runs: int) -> list[float]:
    """Return the seconds from each of so many edits to the new page being served by the live preview."""
    say(f"{articles:,} articles: the live preview, {runs} edits")
    path = _edited_source(root, articles)
    words = [Words(f"preview {run}").name(1) for run in range(runs)]
    page = f"articles/{path.stem}/"
    return seconds_until_shown(root, page, [(word, lambda word=word: _edit(path, word)) for word in words])


def _cold(root: Path, articles: int, run: int) -> Cost:
    clear(root)
    return measured(BUILD, root)


def _cold_without_index(root: Path, articles: int, run: int) -> Cost:
    """Build from nothing but a finished index: it is looked at and left alone."""
    clear(root, but_for_index=True)
    cost = measured(BUILD, root)
    if not any(_INDEX_LEFT_ALONE.search(line.text) for line in cost.lines):
        raise ChildProcessError("the index was made again, where its cost was to be left out")
    return cost


def _stock(root: Path, articles: int, run: int) -> Cost:
    """Build the very same docs/ with the same configuration and theme, and Material's own search."""
    shutil.rmtree(root / STOCK_SITE, ignore_errors=True)
    configuration, replaced = _PLUGINS.subn("plugins: [search]", (root / "mkdocs.yml").read_text("utf-8"))
    if replaced != 1:
        raise ChildProcessError("mkdocs.yml has no line 'plugins:' to put the stock search into")
    (root / STOCK).write_text(f"{configuration}\nsite_dir: {STOCK_SITE}\n", encoding="utf-8")
    return measured((sys.executable, "-m", "mkdocs", "build", "--config-file", STOCK), root)


def _one_edit(root: Path, articles: int, run: int) -> Cost:
    _edit(_edited_source(root, articles), Words(f"edit {run}").name(1))
    return measured(BUILD, root)


def _nothing(root: Path, articles: int, run: int) -> Cost:
    return measured(BUILD, root)


_TRIALS = {
    "cold": _cold,
    "stock": _stock,
    "cold_without_index": _cold_without_index,
    "edit": _one_edit,
    "nothing_changed": _nothing,
}


def clear(root: Path, *, but_for_index: bool = False) -> None:
    """Remove everything that a build makes, so that the next one begins with nothing."""
    shutil.rmtree(root / "site", ignore_errors=True)
    kept = ("pagefind",) if but_for_index else ()
    _empty(root / "docs", ("about", "assets", *kept))
    _empty(root / ".cache", ("words-",) if but_for_index else ())
    (root / "docs" / "about" / "editions.md").unlink(missing_ok=True)


def _empty(folder: Path, kept: tuple[str, ...]) -> None:
    """Remove what is in a folder, but for what has a name that begins as one of these does."""
    for entry in folder.iterdir() if folder.is_dir() else ():
        if not (kept and entry.name.startswith(kept)):
            shutil.rmtree(entry) if entry.is_dir() else entry.unlink()


def _edited_source(root: Path, articles: int) -> Path:
    """Return the source of the article in the middle."""
    return root / "sources" / "articles" / f"{article_id(articles // 2, articles)}.yml"


def _edit(source: Path, word: str) -> None:
    text, replaced = _DIGEST.subn(rf"\g<1>{word}", source.read_text("utf-8"), count=1)
    if replaced != 1:
        raise ChildProcessError(f"{source.name} has no digest of passage {PASSAGE}")
    source.write_text(text, encoding="utf-8")

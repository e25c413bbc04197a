"""Trials in; the figures that answer what a build costs, as an object and as tables in Markdown, out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from dossier.bench.registries import PASSAGES
from dossier.bench.trials import KINDS, Trials
from dossier.bench.watching import Line
from dossier.bench.weights import folder_size, page_transfers

Figures = Mapping[str, object]

MIB, KIB = 1 << 20, 1 << 10
_STAGE = re.compile(r"^([a-z]+) +(.*) \([\d.]+ s\)$")
_SAID = {
    "stock": "stock `mkdocs build`",
    "cold": "cold build",
    "cold_without_index": "cold build but for the index",
    "edit": "one word edited",
    "nothing_changed": "nothing changed",
}


@dataclass(frozen=True)
class Stage:
    """What one stage took: medians over the runs."""

    name: str
    wall: float  # seconds
    cpu: float
    memory: int  # bytes
    output: int | None = None  # bytes, where it writes a folder


def stages(trials: Trials, root: Path | None = None) -> tuple[Stage, ...]:
    """Return the stages of the cold builds in their order; `root` is where the sizes of what they wrote are taken."""
    runs: dict[str, list[Line]] = {}
    for cost in trials.costs["cold"]:
        for line in cost.lines:
            if match := _STAGE.match(line.text):
                runs.setdefault(match[1], []).append(line)
    outputs = _outputs(root) if root else {}
    return tuple(
        Stage(
            name,
            median(line.wall for line in lines),
            median(line.cpu for line in lines),
            int(median(line.memory for line in lines)),
            outputs.get(name),
        )
        for name, lines in runs.items()
    )


def _outputs(root: Path) -> dict[str, int]:
    docs = root / "docs"
    return {
        "docs": folder_size(docs, without="pagefind"),
        "index": folder_size(docs / "pagefind"),
        "site": folder_size(root / "site"),
    }


def docs_bytes_per_passage(root: Path, articles: int) -> int:
    """Return the bytes of the articles' Markdown for each passage."""
    total = sum(path.stat().st_size for path in (root / "docs" / "articles").glob("*.md") if path.stem != "index")
    return total // (articles * PASSAGES)


def figures(large: Trials, small: Trials, root: Path, machine: Figures, search: Figures | None) -> dict[str, object]:
    """Return all figures as JSON has them; seconds, bytes, and ratios of medians to those of the stock build."""
    stock = large.wall("stock")
    shown = median(large.shown)
    seconds = {kind: large.wall(kind) for kind in KINDS}
    return {
        "articles": large.articles,
        "passages": large.articles * PASSAGES,
        "runs": len(large.costs["cold"]),
        **{f"{kind}_ratio": round(seconds[kind] / stock, 3) for kind in KINDS if kind != "stock"},
        "serve_edit_ratio": round(shown / stock, 3),
        "growth_articles": [small.articles, large.articles],
        "growth_time": round(large.wall("cold") / small.wall("cold"), 2),
        "growth_memory": round(large.memory("cold") / small.memory("cold"), 2),
        "seconds": {**_rounded(seconds), "serve_edit": round(shown, 2)},
        "each_run": {kind: [round(cost.wall, 2) for cost in large.costs[kind]] for kind in KINDS}
        | {"serve_edit": [round(each, 2) for each in large.shown]},
        "processor_seconds": _rounded({kind: large.cpu(kind) for kind in KINDS}),
        "memory_bytes": {kind: large.memory(kind) for kind in KINDS},
        "stages": [_stage(stage, stages(small)) for stage in stages(large, root)],
        "docs_bytes_per_passage": docs_bytes_per_passage(root, large.articles),
        "transfer_bytes": dict(page_transfers(root / "site")),
        "index": _index(large),
        "search": search,
        "machine": dict(machine),
    }


def _rounded(values: Mapping[str, float]) -> dict[str, float]:
    return {key: round(value, 2) for key, value in values.items()}


def _stage(stage: Stage, small: Sequence[Stage]) -> dict[str, object]:
    before = next((each for each in small if each.name == stage.name), None)
    return {
        "stage": stage.name,
        "wall": round(stage.wall, 2),
        "cpu": round(stage.cpu, 2),
        "memory_bytes": stage.memory,
        "output_bytes": stage.output,
        "growth_time": round(stage.wall / before.wall, 2) if before and before.wall else None,
    }


def _index(trials: Trials) -> dict[str, object]:
    """Return what indexing took: from the first look that met an indexer to the last."""
    costs = trials.costs["cold"]
    return {
        "indexer_seconds": round(median(cost.indexer_wall for cost in costs), 2),
        "indexer_memory_bytes": int(median(cost.indexer_memory for cost in costs)),
    }


def tables(found: Mapping) -> Iterator[str]:
    """Yield the lines of the figures as they stand in a README."""
    machine = found["machine"]
    small, _ = found["growth_articles"]
    packages = ", ".join(f"{name} {version}" for name, version in machine["packages"].items())
    runs = f"medians of {found['runs']} runs" if found["runs"] > 1 else "one run"
    yield f"{found['articles']:,} articles, {found['passages']:,} passages; {runs}."
    yield f"{machine['cores']} cores ({machine['processor']}), {machine['memory'] / MIB / KIB:.0f} GiB;"
    yield f"Python {machine['python']}, {packages}."
    yield ""
    yield "| | wall, s | of stock | CPU, s | memory, MiB |"
    yield "|---|--:|--:|--:|--:|"
    for kind in KINDS:
        ratio = found.get(f"{kind}_ratio", 1.0)
        memory = found["memory_bytes"][kind] / MIB
        seconds, cpu = found["seconds"][kind], found["processor_seconds"][kind]
        yield f"| {_SAID[kind]} | {seconds:.1f} | {ratio:.2f} | {cpu:.1f} | {memory:.0f} |"
    seconds, ratio = found["seconds"]["serve_edit"], found["serve_edit_ratio"]
    yield f"| one word edited, until `make serve` shows it | {seconds:.1f} | {ratio:.2f} | | |"
    yield ""
    yield f"| stage of a cold build | wall, s | CPU, s | memory, MiB | output, MiB | time from {small:,} articles |"
    yield "|---|--:|--:|--:|--:|--:|"
    for stage in found["stages"]:
        output = f"{stage['output_bytes'] / MIB:.1f}" if stage["output_bytes"] is not None else ""
        growth = f"× {stage['growth_time']:.1f}" if stage["growth_time"] else ""
        numbers = f"{stage['wall']:.1f} | {stage['cpu']:.1f} | {stage['memory_bytes'] / MIB:.0f}"
        yield f"| {stage['stage']} | {numbers} | {output} | {growth} |"
    yield f"| all | {found['seconds']['cold']:.1f} | {found['processor_seconds']['cold']:.1f} |" + (
        f" {found['memory_bytes']['cold'] / MIB:.0f} | | × {found['growth_time']:.1f}, memory × {found['growth_memory']:.1f} |"
    )
    yield ""
    yield from _more(found)


def _more(found: Mapping) -> Iterator[str]:
    index, search = found["index"], found["search"]
    yield f"An article's Markdown takes {found['docs_bytes_per_passage']:,} bytes a passage."
    yield (
        f"Indexing takes {index['indexer_seconds']:.1f} s,"
        f" and the indexer {index['indexer_memory_bytes'] / MIB:.0f} MiB beside the memory above."
    )
    if search:
        yield (
            "Search in Chromium: "
            + "; ".join(f"{key.replace('_', ' ')} {value}" for key, value in search.items())
            + "."
        )
    else:
        yield "Search was not tried: that needs Playwright and a Chromium."
    yield ""
    yield "| page | KB, compressed |"
    yield "|---|--:|"
    for name, size in found["transfer_bytes"].items():
        yield f"| {name} | {size / 1000:.1f} |"

"""Trials in, figures out."""

from __future__ import annotations

from pathlib import Path

from dossier.bench.figures import docs_bytes_per_passage, figures, stages, tables
from dossier.bench.trials import KINDS, Trials
from dossier.bench.watching import Cost, Line
from trees import planted

MACHINE = {"cores": 2, "processor": "X", "memory": 1 << 33, "python": "3.11.7", "packages": {"mkdocs": "1.6.1"}}


def cost(wall: float, *, memory: int = 100, lines: tuple[Line, ...] = ()) -> Cost:
    return Cost(wall, 2 * wall, memory, 50, 1.5, lines)


def made(articles: int, **walls: tuple[float, ...]) -> Trials:
    return Trials(
        articles, {kind: [cost(wall, memory=articles) for wall in walls.get(kind, (1.0,))] for kind in KINDS}, [3.0]
    )


def built(folder: Path) -> Path:
    pages = ("", "articles/", "topics/", "entities/", "bibliography/", "claims/", "timeline/", "figures/", "search/")
    files = {f"site/{page}index.html": "<p>x</p>" for page in pages}
    parts = {f"site/{kind}/a/index.html": "<p>y</p>" for kind in ("articles", "topics", "entities")}
    return planted(folder, {**files, **parts, "docs/articles/a.md": "x" * 4_000, "docs/articles/index.md": "x" * 9_000})


def test_ratios_are_of_medians_to_the_median_of_the_stock_build(tmp_path: Path) -> None:
    large = made(8, stock=(10.0, 30.0, 20.0), cold=(40.0, 10.0, 9.0), nothing_changed=(1.0,), edit=(5.0, 6.0, 90.0))
    found = figures(large, made(2, cold=(2.0,)), built(tmp_path), MACHINE, None)

    ratios = {key: found[key] for key in ("cold_ratio", "edit_ratio", "nothing_changed_ratio", "serve_edit_ratio")}
    assert ratios == {"cold_ratio": 0.5, "edit_ratio": 0.3, "nothing_changed_ratio": 0.05, "serve_edit_ratio": 0.15}
    assert (found["growth_time"], found["growth_memory"]) == (5.0, 4.0)
    assert found["cold_without_index_ratio"] == 0.05


def test_stages_are_read_from_the_lines_of_the_cold_builds() -> None:
    first = (Line("docs      2 written (3.0 s)", 3.0, 4.0, 70), Line("done", 0.1, 0.1, 1))
    second = (Line("docs      2 written (5.0 s)", 5.0, 5.0, 90),)
    found = stages(Trials(1, {"cold": [cost(9.0, lines=first), cost(9.0, lines=second)]}))

    assert [(stage.name, stage.wall, stage.cpu, stage.memory) for stage in found] == [("docs", 4.0, 4.5, 80)]


def test_bytes_a_passage_are_those_of_the_articles_pages(tmp_path: Path) -> None:
    assert docs_bytes_per_passage(built(tmp_path), 1) == 200


def test_tables_say_what_was_not_measured(tmp_path: Path) -> None:
    text = "\n".join(tables(figures(made(8), made(2), built(tmp_path), MACHINE, None)))

    assert "Search was not tried" in text
    assert "| cold build | 1.0 | 1.00 | 2.0 | 0 |" in text

"""What is removed before a cold build, and what one edit changes."""

from __future__ import annotations

from pathlib import Path

from dossier.bench import trials
from dossier.bench.ids import article_id
from dossier.bench.tree import write_tree
from dossier.bench.trials import clear
from trees import ROOT, planted

BUILT = {
    "docs/about/method.md": "# Method",
    "docs/about/editions.md": "made",
    "docs/index.md": "made",
    "docs/pagefind/dossier.json": "{}",
    "docs/articles/a.md": "made",
    ".cache/words-1.json": "{}",
    ".cache/site.json": "{}",
    "site/index.html": "made",
    "sources/articles/a.yml": "typed",
}


def left(root: Path) -> set[str]:
    return {path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_file()}


def test_before_a_cold_build_only_what_was_typed_is_left(tmp_path: Path) -> None:
    clear(planted(tmp_path, BUILT))

    assert left(tmp_path) == {"docs/about/method.md", "sources/articles/a.yml"}


def test_a_finished_index_can_be_left_alone(tmp_path: Path) -> None:
    clear(planted(tmp_path, BUILT), but_for_index=True)

    kept = {"docs/pagefind/dossier.json", ".cache/words-1.json"}
    assert left(tmp_path) == {"docs/about/method.md", "sources/articles/a.yml", *kept}


def test_an_edit_changes_one_word_of_one_digest(tmp_path: Path) -> None:
    write_tree(ROOT, tmp_path / "tree", 3)
    source = tmp_path / "tree" / "sources" / "articles" / f"{article_id(1, 3)}.yml"
    before = source.read_text("utf-8").split()
    trials._edit(source, "Edited")
    after = source.read_text("utf-8").split()

    changed = [(old, new) for old, new in zip(before, after, strict=True) if old != new]
    assert [new for _, new in changed] == ["Edited"]

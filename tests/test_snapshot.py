"""What was edited while it was being built."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from dossier.snapshot import Changed, snapshot, unchanged
from trees import planted

FILES = {"sources/a.yml": "a", "sources/articles/b.yml": "b", "mkdocs.yml": "c", "docs/about/d.md": "d"}
NAMES = ("sources", "mkdocs.yml", "theme")


def changes(root: Path, edit) -> tuple[str, ...]:
    planted(root, FILES)
    before = snapshot(root, NAMES)
    edit()
    try:
        unchanged(root, NAMES, before)
    except Changed as error:
        return error.paths
    return ()


def test_nothing_changed(tmp_path: Path):
    assert changes(tmp_path, lambda: (tmp_path / "sources" / "a.yml").read_text()) == ()


@pytest.mark.parametrize("name", ["sources/a.yml", "sources/articles/b.yml", "mkdocs.yml"])
def test_a_file_written_anew_has_changed_though_it_says_the_same(tmp_path: Path, name: str):
    assert changes(tmp_path, lambda: planted(tmp_path, {name: FILES[name]})) == (name,)


def test_files_that_came_and_went_have_changed(tmp_path: Path):
    def edit() -> None:
        (tmp_path / "sources" / "a.yml").unlink()
        planted(tmp_path, {"sources/z.yml": "z", "theme/main.html": "t"})

    assert changes(tmp_path, edit) == ("sources/a.yml", "sources/z.yml", "theme/main.html")


def test_a_file_moved_into_anothers_place_has_changed(tmp_path: Path):
    def edit() -> None:
        new = planted(tmp_path, {"elsewhere": "x"}) / "elsewhere"
        stat = (tmp_path / "mkdocs.yml").stat()
        os.utime(new, ns=(stat.st_atime_ns, stat.st_mtime_ns))
        new.replace(tmp_path / "mkdocs.yml")

    assert changes(tmp_path, edit) == ("mkdocs.yml",)


def test_captures_and_editors_own_files_are_no_sources(tmp_path: Path):
    files = {"sources/captures/x.txt": "x", "sources/.a.yml.swp": "x", "sources/a.yml~": "x", "docs/about/e.md": "x"}

    assert changes(tmp_path, lambda: planted(tmp_path, files)) == ()

"""Bytes on the disk and on the way to a reader."""

from __future__ import annotations

from pathlib import Path

from dossier.bench.weights import folder_size, loaded, transfer
from trees import planted


def test_folder_counts_all_files_but_those_of_the_one_left_out(tmp_path: Path) -> None:
    planted(tmp_path, {"a/x": "12345", "a/b/y": "123", "pagefind/z": "1234567"})

    assert folder_size(tmp_path) == 15
    assert folder_size(tmp_path, without="pagefind") == 8


def test_text_is_compressed_on_its_way_and_fonts_are_already(tmp_path: Path) -> None:
    planted(tmp_path, {"a.html": "a" * 9_000, "a.woff2": "a" * 9_000})

    assert transfer(tmp_path / "a.html") < 100
    assert transfer(tmp_path / "a.woff2") == 9_000


def test_files_that_a_page_loads_are_found_from_where_it_is(tmp_path: Path) -> None:
    page = (
        '<link rel="stylesheet" href="../s.css"><script src="x.js"></script><img src="/i.svg"><a href="../y.js">y</a>'
    )
    files = {"a/index.html": page, "s.css": "a{}", "a/x.js": "0", "i.svg": "<svg/>", "y.js": "0"}
    planted(tmp_path, files)

    assert loaded(tmp_path, "a/index.html") == tuple(tmp_path / name for name in ("s.css", "a/x.js", "i.svg"))

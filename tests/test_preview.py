"""The live preview: pages that reload themselves, and a watch over the files an editor changes."""

from __future__ import annotations

import os
import threading
from pathlib import Path
from urllib.request import urlopen

import pytest
from dossier.preview import SCRIPT, VERSION, Preview, watch
from trees import planted


def answer(preview: Preview, path: str) -> str:
    with urlopen(f"http://127.0.0.1:{preview.port}{path}", timeout=60) as response:
        return response.read().decode()


def test_a_page_gets_the_script_that_reloads_it_and_no_other_file_does(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("<body>hello</body>", encoding="utf-8")
    (tmp_path / "plain.txt").write_text("<body>hello</body>", encoding="utf-8")
    with Preview(tmp_path, 0) as preview:
        assert answer(preview, "/") == f'<body>hello<script src="{SCRIPT}" defer></script></body>'
        assert answer(preview, "/plain.txt") == "<body>hello</body>"
        assert VERSION in answer(preview, SCRIPT)


def test_a_port_that_is_taken_is_named(tmp_path: Path) -> None:
    with Preview(tmp_path, 0) as first, pytest.raises(OSError, match=r"Address already in use: '127\.0\.0\.1:\d+'"):
        Preview(tmp_path, first.port)


def test_the_version_counts_the_changes(tmp_path: Path) -> None:
    with Preview(tmp_path, 0) as preview:
        assert answer(preview, VERSION) == "0"
        preview.changed()
        assert answer(preview, VERSION) == "1"


def test_the_page_last_asked_for_is_known(tmp_path: Path) -> None:
    planted(tmp_path, {"index.html": "<body></body>", "claims/index.html": "<body></body>", "data/claims.json": "[]"})
    with Preview(tmp_path, 0) as preview:
        assert preview.asked == "index.html"
        for path in ("/claims/?topic=a#b", "/data/claims.json", VERSION, SCRIPT):
            answer(preview, path)
        assert preview.asked == "claims/index.html"


def test_a_watch_tells_what_changed_and_when_nothing_does(tmp_path: Path) -> None:
    planted(tmp_path, {"sources/claims.yml": "", "sources/gone.yml": "", "mkdocs.yml": ""})
    looks = []

    def idle() -> None:
        looks.append(1)
        if len(looks) == 1:
            planted(tmp_path, {"sources/claims.yml": "more", "sources/articles/new.yml": ""})
            (tmp_path / "sources" / "gone.yml").unlink()

    assert next(watch(tmp_path, ("sources", "mkdocs.yml"), idle)) == (
        "sources/articles/new.yml",
        "sources/claims.yml",
        "sources/gone.yml",
    )
    assert looks == [1]


def test_what_is_left_out_may_change_and_what_changes_before_the_first_look_is_told(tmp_path: Path) -> None:
    planted(tmp_path, {"docs/made.md": "", "docs/typed.md": ""})
    changes = watch(tmp_path, ("docs",), without=("docs/made.md",))
    planted(tmp_path, {"docs/made.md": "more", "docs/typed.md": "more"})
    assert next(changes) == ("docs/typed.md",)


def test_a_change_below_a_watched_folder_is_seen_and_one_elsewhere_is_not(tmp_path: Path) -> None:
    for name in ("watched", "elsewhere"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.yml").write_text("one", encoding="utf-8")
    seen = threading.Event()

    def look() -> None:
        next(watch(tmp_path, ("watched",)))
        seen.set()

    threading.Thread(target=look, daemon=True).start()
    (tmp_path / "elsewhere" / "a.yml").write_text("two", encoding="utf-8")
    assert not seen.wait(1)
    os.utime(tmp_path / "watched" / "a.yml", ns=(1, 1))
    assert seen.wait(10)

"""Folders in, a hash out that any change of any file in them changes."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from dossier.done import hashed, surroundings
from trees import planted

FILES = {
    "sources/claims.yml": "a",
    "sources/captures/x.txt": "captured",
    "theme/main.html": "b",
    "mkdocs.yml": "site_name: x\n",
}
NAMES = ("sources", "theme", "mkdocs.yml", "docs/assets")


def hash_of(root: Path) -> str:
    return hashed(root, NAMES, without=("sources/captures/",))


@pytest.mark.parametrize("change", ["content", "new", "gone", "renamed", "link", "other link"])
def test_every_change_of_a_file_changes_the_hash(tmp_path: Path, change: str) -> None:
    planted(tmp_path, FILES)
    (tmp_path / "theme" / "linked.html").symlink_to("main.html")
    before, claims = hash_of(tmp_path), tmp_path / "sources" / "claims.yml"
    match change:
        case "content":
            claims.write_text("A")
        case "new":
            planted(tmp_path, {"docs/assets/a.png": ""})
        case "gone":
            claims.unlink()
        case "renamed":
            claims.rename(claims.with_name("claim.yml"))
        case "link":
            claims.unlink()
            claims.symlink_to("../mkdocs.yml")
        case "other link":
            (tmp_path / "theme" / "linked.html").unlink()
            (tmp_path / "theme" / "linked.html").symlink_to("other.html")
    assert hash_of(tmp_path) != before


def test_times_captures_and_compiled_code_do_not_count(tmp_path: Path) -> None:
    before = hash_of(planted(tmp_path, FILES))
    os.utime(tmp_path / "mkdocs.yml", ns=(1, 1))
    planted(tmp_path, {"sources/captures/y.txt": "more", "theme/__pycache__/a.pyc": "x"})
    assert hash_of(tmp_path) == before


@pytest.mark.parametrize(
    "typed", ['!ENV [SITE_URL, "http://127.0.0.1/"]', '!ENV\n  - SITE_URL\n  - "http://127.0.0.1/"', "!ENV SITE_URL"]
)
def test_what_mkdocs_takes_from_outside_counts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, typed: str) -> None:
    planted(tmp_path, {"mkdocs.yml": f"site_url: {typed}\n"})
    monkeypatch.delenv("SITE_URL", raising=False)
    before = surroundings(tmp_path, ())
    monkeypatch.setenv("UNASKED", "x")
    assert surroundings(tmp_path, ()) == before
    monkeypatch.setenv("SITE_URL", "https://dossier.example/")
    assert surroundings(tmp_path, ()) != before


def test_captures_that_come_and_go_count(tmp_path: Path) -> None:
    planted(tmp_path, {"mkdocs.yml": ""})
    before = surroundings(tmp_path, (tmp_path / "captures",))
    planted(tmp_path, {"captures/a.txt": "text"})
    assert surroundings(tmp_path, (tmp_path / "captures",)) != before

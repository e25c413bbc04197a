"""A published site and what is known of it in; files of it in the new site out, as long as they are what was made."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest
from dossier.kept import Kept, Made, fingerprint, linked
from trees import planted


@pytest.fixture
def kept(tmp_path: Path) -> Kept:
    """Return a published site of one page, of which it is known how it was made."""
    site = planted(tmp_path / "site", {"a/index.html": "old"})
    return Kept(site, {"a/index.html": Made("its Markdown", fingerprint(site / "a/index.html"))})


def test_a_page_made_of_the_same_is_the_published_file_itself(tmp_path: Path, kept: Kept) -> None:
    hash = kept.take("a/index.html", "its Markdown", tmp_path / "new")
    assert hash == kept.made["a/index.html"].hash
    assert (tmp_path / "new/a/index.html").samefile(tmp_path / "site/a/index.html")


@pytest.mark.parametrize("path", ["a/index.html", "b/index.html"])
def test_a_page_made_of_something_else_or_never_made_is_not_taken(tmp_path: Path, kept: Kept, path: str) -> None:
    assert kept.take(path, "other Markdown", tmp_path / "new") == ""
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize("change", ["a byte", "a link", "a folder", "gone"])
def test_a_page_that_somebody_changed_is_not_taken(tmp_path: Path, kept: Kept, change: str) -> None:
    page = tmp_path / "site" / "a" / "index.html"
    page.unlink()
    if change == "a byte":
        page.write_text("olD")
    elif change == "a link":
        planted(tmp_path, {"elsewhere.html": "old"})
        page.symlink_to(tmp_path / "elsewhere.html")
    elif change == "a folder":
        page.mkdir()
    assert kept.take("a/index.html", "its Markdown", tmp_path / "new") == ""


def test_a_file_with_the_bytes_of_its_source_is_taken_and_the_source_is_left_alone(tmp_path: Path, kept: Kept) -> None:
    planted(tmp_path / "docs", {"same.css": "p {}", "other.css": "q {}"})
    planted(tmp_path / "site", {"same.css": "p {}", "other.css": "p {}"})
    assert kept.take_equal("same.css", tmp_path / "docs/same.css", tmp_path / "new")
    assert not kept.take_equal("other.css", tmp_path / "docs/other.css", tmp_path / "new")
    assert not kept.take_equal("none.css", tmp_path / "docs/none.css", tmp_path / "new")
    assert (tmp_path / "new/same.css").samefile(tmp_path / "site/same.css")
    assert not (tmp_path / "new/same.css").samefile(tmp_path / "docs/same.css")


def test_where_links_cannot_be_made_files_are_copied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError(errno.EPERM, "no links here")

    monkeypatch.setattr(os, "link", refuse)
    linked(planted(tmp_path, {"a": "text"}) / "a", tmp_path / "new" / "a")
    assert (tmp_path / "new/a").read_text() == "text"
    assert not (tmp_path / "new/a").samefile(tmp_path / "a")


def test_only_plain_files_have_a_fingerprint(tmp_path: Path) -> None:
    planted(tmp_path, {"a": "", "b": "b"})
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "link").symlink_to("b")
    assert [fingerprint(tmp_path / name) for name in ("pipe", "link", ".", "nothing")] == ["", "", "", ""]
    assert fingerprint(tmp_path / "a") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    assert fingerprint(tmp_path / "b") != fingerprint(tmp_path / "a")

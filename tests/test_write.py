"""Texts by path in, docs/ brought up to date out: what is unchanged is not touched, what people wrote is left alone."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

import pytest
from dossier.write import Written, is_kept, put, write
from trees import planted, snapshot


def texts(**files: str) -> dict[PurePosixPath, str]:
    return {PurePosixPath(name.replace("__", "/") + ".md"): text for name, text in files.items()}


def paths(*names: str) -> tuple[PurePosixPath, ...]:
    return tuple(map(PurePosixPath, names))


def test_files_are_made_with_their_folders(tmp_path: Path) -> None:
    assert write(texts(index="a", articles__x="é"), tmp_path / "docs") == Written(
        paths("index.md", "articles/x.md"), (), 0
    )
    assert {name: data for name, (data, _) in snapshot(tmp_path / "docs").items()} == {
        "articles/x.md": "é".encode(),
        "index.md": b"a",
    }


def test_second_run_writes_nothing_and_touches_nothing(tmp_path: Path) -> None:
    write(texts(index="a", articles__x="b"), tmp_path)
    before = snapshot(tmp_path)
    assert write(texts(index="a", articles__x="b"), tmp_path) == Written((), (), 2)
    assert snapshot(tmp_path) == before


def test_only_what_changed_is_written(tmp_path: Path) -> None:
    write(texts(index="a", claims="b"), tmp_path)
    before = snapshot(tmp_path)
    assert write(texts(index="a", claims="c"), tmp_path) == Written(paths("claims.md"), (), 1)
    assert snapshot(tmp_path)["index.md"] == before["index.md"]


def test_what_is_no_longer_made_is_removed_with_its_empty_folder(tmp_path: Path) -> None:
    write(texts(index="a", articles__x__history="b"), tmp_path)
    planted(tmp_path, {"data/old.json": "{}", ".index.md.new": "left by a killed run"})
    assert write(texts(index="a"), tmp_path).removed == paths(".index.md.new", "articles/x/history.md", "data/old.json")
    assert sorted(os.listdir(tmp_path)) == ["index.md"]


def test_what_people_wrote_and_the_search_bundle_are_left_alone(tmp_path: Path) -> None:
    planted(tmp_path, {"about/method.md": "x", "assets/a.png": "x", "pagefind/i.js": "x", "about/editions.md": "old"})
    before = snapshot(tmp_path)
    assert write(texts(about__editions="new"), tmp_path) == Written(paths("about/editions.md"), (), 0)
    after = snapshot(tmp_path)
    assert {name: after[name] for name in after if name != "about/editions.md"} == {
        name: before[name] for name in before if name != "about/editions.md"
    }


@pytest.mark.parametrize(
    ("path", "kept"),
    [
        ("about/method.md", True),
        ("about/editions.md", False),
        ("assets/x/y.css", True),
        ("pagefind/x", True),
        ("articles/about.md", False),
        ("index.md", False),
    ],
)
def test_path_is_kept_or_generated(path: str, kept: bool) -> None:
    assert is_kept(PurePosixPath(path)) == kept


def test_links_in_the_way_are_replaced_and_what_they_led_to_is_untouched(tmp_path: Path) -> None:
    outside = planted(tmp_path / "outside", {"x.md": "mine", "secret.md": "mine"})
    docs = tmp_path / "docs"
    docs.mkdir()
    (docs / "index.md").symlink_to(outside / "x.md")
    (docs / "articles").symlink_to(outside)
    (docs / "topics").symlink_to(outside)
    write(texts(index="mine", articles__x="ours"), docs)
    assert not (docs / "index.md").is_symlink()
    assert not (docs / "articles").is_symlink()
    assert not (docs / "topics").exists()
    assert {name: data for name, (data, _) in snapshot(outside).items()} == {"secret.md": b"mine", "x.md": b"mine"}
    assert (docs / "articles" / "x.md").read_text() == "ours"


def test_pipe_or_folder_in_the_way_of_a_file_is_replaced(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "index.md")
    os.mkfifo(tmp_path / "other")
    planted(tmp_path, {"claims.md/x/y.md": "x", "articles": "a file"})
    write(texts(index="a", claims="b", articles__x="c"), tmp_path)
    assert {name: data for name, (data, _) in snapshot(tmp_path).items()} == {
        "articles/x.md": b"c",
        "claims.md": b"b",
        "index.md": b"a",
    }
    assert not (tmp_path / "other").exists()


def in_pieces(*pieces: bytes) -> Iterator[bytes]:
    yield from pieces


def test_text_in_pieces_is_put_together(tmp_path: Path) -> None:
    (tmp_path / "docs" / "a.json").mkdir(parents=True)  # a folder in its way
    assert put(PurePosixPath("a.json"), in_pieces(b"[", b"1]"), tmp_path / "docs")
    assert (tmp_path / "docs" / "a.json").read_bytes() == b"[1]"
    assert os.listdir(tmp_path / "docs") == ["a.json"]


def test_text_in_pieces_that_is_there_already_is_not_touched(tmp_path: Path) -> None:
    put(PurePosixPath("data/a.json"), b"[1]", tmp_path)
    before = snapshot(tmp_path)
    assert not put(PurePosixPath("data/a.json"), in_pieces(b"[", b"1]"), tmp_path)
    assert snapshot(tmp_path) == before


def test_text_whose_making_fails_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    def failing() -> Iterator[bytes]:
        yield b"["
        raise ValueError("halfway")

    put(PurePosixPath("data/a.json"), b"[1]", tmp_path)
    with pytest.raises(ValueError, match="halfway"):
        put(PurePosixPath("data/a.json"), failing(), tmp_path)
    assert (tmp_path / "data" / "a.json").read_bytes() == b"[1]"

"""A checked site takes the old one's place, whole."""

from __future__ import annotations

import errno
import os
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from dossier.publish import prepare, publish, rename_twice
from trees import planted, snapshot

OLD = {"index.html": "old", "gone.html": "old", "a/index.html": "same"}
NEW = {"index.html": "new", "come.html": "new", "a/index.html": "same"}


def built(folder: Path, files: dict[str, str]) -> Path:
    """Plant a rendered site where a build would, and return it."""
    return planted(prepare(folder / "site"), files)


def shown(folder: Path) -> dict[str, str]:
    return {path: data.decode() for path, (data, _) in snapshot(folder / "site").items()}


def test_the_new_site_takes_the_old_ones_place(tmp_path: Path):
    planted(tmp_path / "site", OLD)

    assert publish(built(tmp_path, NEW), tmp_path / "site") == 3
    assert shown(tmp_path) == NEW
    assert os.listdir(tmp_path) == ["site"]


def test_the_first_site_is_published_where_none_was(tmp_path: Path):
    assert publish(built(tmp_path, NEW), tmp_path / "site") == 3
    assert shown(tmp_path) == NEW


def test_an_equal_site_touches_nothing(tmp_path: Path):
    planted(tmp_path / "site", OLD)
    before, folder = snapshot(tmp_path / "site"), (tmp_path / "site").stat().st_ino

    assert publish(built(tmp_path, OLD), tmp_path / "site") == 0
    assert (snapshot(tmp_path / "site"), (tmp_path / "site").stat().st_ino) == (before, folder)
    assert os.listdir(tmp_path) == ["site"]


@pytest.mark.parametrize("place", ["a file", "a link"])
def test_whatever_stands_at_the_address_makes_way(tmp_path: Path, place: str):
    planted(tmp_path, {"kept/index.html": "kept"})
    if place == "a file":
        (tmp_path / "site").write_text("somebody's")
    else:
        (tmp_path / "site").symlink_to("kept")

    publish(built(tmp_path, NEW), tmp_path / "site")

    assert shown(tmp_path) == NEW
    assert (tmp_path / "kept" / "index.html").read_text() == "kept"
    assert sorted(os.listdir(tmp_path)) == ["kept", "site"]


def test_what_builds_that_were_cut_short_left_is_removed(tmp_path: Path):
    left = {".site.new-1/index.html": "half", ".site.new-1.yml": "a renderer's", ".site.old/index.html": "older"}
    planted(tmp_path, {"site/index.html": "old", **left})

    new = prepare(tmp_path / "site")

    assert not new.exists()
    assert (os.listdir(tmp_path), shown(tmp_path)) == (["site"], {"index.html": "old"})


def test_a_site_caught_between_two_renames_is_put_back(tmp_path: Path):
    planted(tmp_path, {".site.old/index.html": "old"})

    prepare(tmp_path / "site")

    assert shown(tmp_path) == {"index.html": "old"}


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is read-only to the superuser")
def test_a_read_only_folder_stops_the_publishing_and_keeps_the_old_site(tmp_path: Path):
    planted(tmp_path / "site", OLD)
    new = built(tmp_path, NEW)
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(OSError, match="ermission") as refused:
            publish(new, tmp_path / "site")
    finally:
        tmp_path.chmod(0o700)
    assert refused.value.errno == errno.EACCES
    assert shown(tmp_path) == OLD


def test_a_system_that_cannot_exchange_folders_renames_twice(tmp_path: Path):
    planted(tmp_path / "site", OLD)
    new = built(tmp_path, NEW)

    rename_twice(new, tmp_path / "site")

    assert shown(tmp_path) == NEW
    assert {path: data.decode() for path, (data, _) in snapshot(new).items()} == OLD
    assert sorted(os.listdir(tmp_path)) == [new.name, "site"]


PAGES = tuple(f"{number:02}.html" for number in range(20))


def versions(site: Path, *, until: threading.Event) -> Iterator[tuple[bool, list[int]]]:
    """Read all pages again and again; yield whether the folder stayed the same meanwhile, and each page's version."""
    while not until.is_set():
        folder = os.open(site, os.O_RDONLY)  # held open, so that its number is not given to another
        read = [int((site / page).read_text()) for page in PAGES]
        yield os.fstat(folder).st_ino == site.stat().st_ino, read
        os.close(folder)


def test_a_reader_during_fifty_publishings_never_sees_two_versions_in_one_site(
    tmp_path: Path, figure: Callable[[str], None]
):
    site, done = tmp_path / "site", threading.Event()
    publish(built(tmp_path, dict.fromkeys(PAGES, "0")), site)
    seen: list[tuple[bool, list[int]]] = []
    reader = threading.Thread(target=lambda: seen.extend(versions(site, until=done)))

    reader.start()
    for version in range(1, 51):
        publish(built(tmp_path, dict.fromkeys(PAGES, str(version))), site)
    done.set()
    reader.join()

    # Pages read one after another: none is ever missing or older than one read before it.
    assert all(read == sorted(read) for _, read in seen)
    assert all(len(set(read)) == 1 for stayed, read in seen if stayed)
    figure(
        f"{len(seen)} readings of {len(PAGES)} pages during 50 publishings, {len({r[0] for _, r in seen})} versions seen"
    )
    assert len(seen) > 50

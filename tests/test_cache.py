"""Values in, the same values out, unless the code changed or the file is not whole."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from dossier import code
from dossier.cache import NOTHING, Cache, Held, Remembering


def files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


@pytest.mark.parametrize("value", [{"a": (1, "é")}, [], "text" * 10_000])
def test_what_is_kept_is_found(tmp_path: Path, value: object) -> None:
    Cache(tmp_path).put("sources/a.yml", value)
    assert Cache(tmp_path).get("sources/a.yml", None) == value
    assert Cache(tmp_path).get("sources/b.yml", "none") == "none"


def test_no_folder_keeps_nothing() -> None:
    NOTHING.put("a", 1)
    NOTHING.keep_only("a", ())
    assert NOTHING.get("a", 2) == 2


def test_other_code_finds_nothing_and_clears_away(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Cache(tmp_path).put("a", 1)
    (before,) = files(tmp_path)
    monkeypatch.setattr(code, "fingerprint", lambda: "f" * 64)
    assert Cache(tmp_path).get("a", None) is None
    Cache(tmp_path).put("b", 2)
    assert not before.exists()


def test_a_file_that_is_not_whole_is_as_none(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    cache.put("a", list(range(1000)))
    (file,) = files(tmp_path)
    data = file.read_bytes()
    for torn in (b"", data[:20], data[:-1], data + b"x", data[:50] + b"\xff" + data[51:]):
        file.write_bytes(torn)
        assert cache.get("a", None) is None, torn[:9]


def test_what_a_killed_build_left_is_no_value(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    cache.put("a", 1)
    (file,) = files(tmp_path)
    file.rename(file.with_name(f".{file.name}.new"))
    assert cache.get("a", None) is None
    cache.put("a", 2)
    assert cache.get("a", None) == 2


def test_what_is_no_longer_wanted_goes(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    for name in ("a", "b"):
        cache.put(f"sources/{name}", name)
    cache.keep_only("sources", ["a"])
    cache.keep_only("nothing there", [])
    assert (cache.get("sources/a", None), cache.get("sources/b", None)) == ("a", None)


def test_a_remembering_cache_reads_a_file_once(tmp_path: Path) -> None:
    Cache(tmp_path).put("a", [1])
    cache = Remembering(tmp_path)
    first = cache.get("a", None)
    for file in files(tmp_path):
        os.remove(file)
    assert first == [1]
    assert cache.get("a", None) is first
    cache.put("a", [2])
    assert (cache.get("a", None), Cache(tmp_path).get("a", None)) == ([2], [2])


def test_code_has_one_fingerprint_wherever_it_lies() -> None:
    assert len(code.fingerprint()) == 64
    assert code.fingerprint() == code.fingerprint()


def test_fingerprint_of_our_own_code_depends_on_its_lines_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fingerprint(text: str, version: str) -> str:
        (tmp_path / "a.py").write_text(text)
        monkeypatch.setattr(code, "PACKAGE", tmp_path)
        monkeypatch.setattr("sys.version", version)
        code.own_fingerprint.cache_clear()
        return code.own_fingerprint()

    try:
        assert fingerprint("A = 1", "3.11") == fingerprint("A = 1", "3.12") != fingerprint("A = 2", "3.12")
    finally:
        code.own_fingerprint.cache_clear()


def test_what_is_held_is_kept_when_it_is_let_go(tmp_path: Path) -> None:
    Cache(tmp_path).put("old/a", 1)
    held = Held(None, Cache(tmp_path))
    before = files(tmp_path)
    held.put("new/b", 2)
    held.keep_only("old", ())
    assert files(tmp_path) == before
    assert held.get("old/a", None) == 1
    held.let_go()
    assert Cache(tmp_path).get("new/b", None) == 2
    assert Cache(tmp_path).get("old/a", None) is None

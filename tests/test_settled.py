"""A search index as Pagefind makes it in, the same bytes for the same records out."""

from __future__ import annotations

import gzip
from pathlib import Path, PurePosixPath

import pytest
from data.goods import good
from dossier.bundle import made
from dossier.findable import findable
from dossier.index import index
from dossier.records import Record
from dossier.settled import in_order, packed, renamed, settled, unpacked
from trees import snapshot

YEAR = b"\x82dyear\x82\x82d2001\x81\x05\x82d2000\x83\x00\x18\x20\x02"


def test_values_of_a_filter_are_put_in_order() -> None:
    assert in_order(YEAR, (1,)) == b"\x82dyear\x82\x82d2000\x83\x00\x18\x20\x02\x82d2001\x81\x05"


def test_lists_longer_than_a_byte_can_count_stay_whole() -> None:
    pages = b"\x99\x01\x2c" + b"\x00" * 300
    assert in_order(b"\x82aa\x82\x82ac" + pages + b"\x82ab\x81\x01", (1,)) == b"\x82aa\x82\x82ab\x81\x01\x82ac" + pages


def test_pages_and_files_of_words_get_new_names_and_nothing_else_does() -> None:
    meta = b"\x84a1\x82\x82den_a\x05\x82den_b\x18\xff\x81\x83den_aden_bden_c\x81den_a"
    expected = b"\x84a1\x82\x82den_1\x05\x82een_22\x18\xff\x81\x83den_aden_bfen_333\x81den_a"
    assert renamed(meta, {"en_a": "en_1", "en_b": "en_22", "en_c": "en_333"}) == expected


def test_files_of_words_are_all_named_anew_when_one_of_them_changes() -> None:
    first, second = (_names_of_words(digest) for digest in ("gas", "oil"))
    assert first and second
    assert all(name.startswith("en_") and len(name) == len("en_00012345678") for name in (*first, *second))
    assert first & second == set()


@pytest.mark.parametrize("system", [b"\x03", b"\xff"])  # as Python 3.12 has it, and 3.13
def test_packed_file_has_the_same_bytes_under_every_python(system: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    compress = gzip.compress

    def of_a_version(data: bytes, *, mtime: int) -> bytes:
        made = compress(data, mtime=mtime)
        return made[:9] + system + made[10:]

    monkeypatch.setattr(gzip, "compress", of_a_version)
    assert packed(YEAR)[:10] == b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\x03"
    assert unpacked(packed(YEAR)) == YEAR


def test_index_of_nothing_stays_as_it_is() -> None:
    files = {PurePosixPath("pagefind-entry.json"): b"{}"}
    assert settled(files, {}) == files


def test_same_site_has_the_same_index_every_time(tmp_path: Path) -> None:
    first, *others = (_indexed(tmp_path / str(number)) for number in range(4))
    assert {PurePosixPath(path).suffix for path in first} >= {".pf_meta", ".pf_filter", ".pf_index", ".pf_fragment"}
    assert [other == first for other in others] == [True, True, True]


def _indexed(folder: Path) -> dict[str, bytes]:
    (folder / "docs").mkdir(parents=True)
    index(findable(good()), folder / "docs", folder / "cache")
    return {path: data for path, (data, _) in snapshot(folder / "docs").items()}


def _names_of_words(digest: str) -> set[str]:
    record = Record("articles/a/#p1", "a", {"title": "a ¶1"}, {"digest": digest}, {})
    return {path.stem for path in made([record], 0) if path.suffix == ".pf_index"}

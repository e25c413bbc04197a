"""A search index as Pagefind makes it in, the same bytes for the same records out."""

from __future__ import annotations

from pathlib import PurePosixPath

from dossier.bundle import made
from dossier.records import Record
from dossier.settled import in_order, settled

YEAR = b"\x82dyear\x82\x82d2001\x81\x05\x82d2000\x83\x00\x18\x20\x02"


def test_values_of_a_filter_are_put_in_order() -> None:
    assert in_order(YEAR, (1,)) == b"\x82dyear\x82\x82d2000\x83\x00\x18\x20\x02\x82d2001\x81\x05"


def test_lists_longer_than_a_byte_can_count_stay_whole() -> None:
    pages = b"\x99\x01\x2c" + b"\x00" * 300
    assert in_order(b"\x82aa\x82\x82ac" + pages + b"\x82ab\x81\x01", (1,)) == b"\x82aa\x82\x82ab\x81\x01\x82ac" + pages


def test_index_of_nothing_stays_as_it_is() -> None:
    files = {PurePosixPath("pagefind-entry.json"): b"{}"}
    assert settled(files) == files


def test_same_records_give_the_same_bytes_every_time() -> None:
    first, *others = (made(RECORDS) for _ in range(4))
    assert {path.suffix for path in first} >= {".pf_meta", ".pf_filter", ".pf_index", ".pf_fragment"}
    assert [other == first for other in others] == [True, True, True]


RECORDS = tuple(
    Record(
        url=f"articles/a/#p{number}",
        content=f"word{number} gates leak",
        fields={"title": f"a ¶{number}"},
        filters={"topic": (f"t{number % 5}", f"t{number % 3}"), "year": (str(2000 + number % 7),), "genre": ("news",)},
        sort={"date": f"20{number:02}-01-01", "other": str(number)},
    )
    for number in range(30)
)

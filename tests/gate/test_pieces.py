"""A large array in pieces says what it says whole."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from dossier import gate
from dossier.gate.pieces import LARGE, NotInLines, pieces_of
from dossier.gate.sound import PROMISED

RECORDS = [{"url": "claims/#a", "text": "one,\ntwo"}, {"basis": {"URL": "printed nowhere"}}, [], "é", 3, {"a": [1, 2]}]
ONE_A_LINE = "[\n" + ",\n".join(map(json.dumps, RECORDS)) + "\n]\n"


def written(folder: Path, text: str) -> Path:
    file = folder / "a.json"
    file.write_text(text, encoding="utf-8")
    return file


@pytest.mark.parametrize("large", range(1, len(ONE_A_LINE) + 1))
def test_pieces_are_arrays_and_hold_every_record_once(tmp_path: Path, large: int) -> None:
    found = [json.loads(piece) for piece in pieces_of(written(tmp_path, ONE_A_LINE), large)]
    assert [record for piece in found for record in piece] == RECORDS
    assert len(found) <= len(RECORDS)


def test_no_piece_is_much_larger_than_asked_for(tmp_path: Path) -> None:
    file = written(tmp_path, "[\n" + ",\n".join(['{"a": "bcdefgh"}'] * 1000) + "\n]\n")
    assert max(map(len, pieces_of(file, 500))) < 600


@pytest.mark.parametrize(
    "text",
    [
        json.dumps(RECORDS),
        ONE_A_LINE.removesuffix("]\n"),
        ONE_A_LINE.removesuffix("\n"),
        ONE_A_LINE.replace(",\n", "\n"),
        ONE_A_LINE.replace("\n]\n", ",\n]\n"),
        f"{ONE_A_LINE}[]\n",
        "[\n]\n",
    ],
)
def test_another_layout_and_what_is_no_array_are_not_taken_for_one(tmp_path: Path, text: str) -> None:
    file = written(tmp_path, text)
    for large in range(1, len(text)):
        with pytest.raises((NotInLines, json.JSONDecodeError)):
            list(map(json.loads, pieces_of(file, large)))


@pytest.mark.parametrize(
    "text",
    [
        ONE_A_LINE,
        json.dumps(RECORDS),
        json.dumps(RECORDS, indent=0) + "\n",
        ONE_A_LINE.removesuffix("]\n"),
        ONE_A_LINE.replace(",\n", "\n"),
        ONE_A_LINE.replace("\n]\n", ",\n]\n"),
        ONE_A_LINE.replace("claims/#a", "javascript:alert(1)"),
        ONE_A_LINE.replace('"url"', '"text"'),
        ONE_A_LINE.replace("one,", "\ud800").encode("utf-8", "replace").decode(),
        "[\n1,\n\n]\n",
        "[\n[1,\n2],\n3\n]\n",
        "[\n[1,\n2,\n3\n]\n",
        '[\n"a,\nb",\n3\n]\n',
        "[\nNaN,\n1,\n2\n]\n",
    ],
)
def test_gate_finds_the_same_in_pieces(tmp_path: Path, text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def said() -> tuple[object, ...]:
        whole = gate.read(tmp_path, PROMISED)
        return whole.findings, dict(whole.wanted), whole.ids

    written(tmp_path, text)
    expected = said()
    for large in range(1, len(text) + 1):
        monkeypatch.setattr(pieces_of, "__defaults__", (large,))
        assert said() == expected
    assert len(text) < LARGE

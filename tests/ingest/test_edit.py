"""Values and items typed into a source: they are there, and nothing else has moved."""

from __future__ import annotations

import pytest
from dossier.ingest.edit import Editing
from dossier.source import parse


def edited(text: str, loc: tuple, values: dict[str, str], after: str = "p") -> str:
    editing = Editing(text)
    editing.put(loc, values, after=after)
    return editing.made()


@pytest.mark.parametrize(
    ("text", "loc", "values", "after", "expected"),
    [
        ('a: {start: "say \\"no\\" x", end: y}\n', ("a",), {"start": '"z"'}, "end", 'a: {start: "z", end: y}\n'),
        ('a: {start: "In the end: it", end: b}\n', ("a",), {"end": "c"}, "start", 'a: {start: "In the end: it", end: c}\n'),
        ("a: {start: it's, end: b}  # why\n", ("a",), {"start": "c"}, "end", "a: {start: c, end: b}  # why\n"),
        ("a:\n- p: 1 # one\n  q: x\n", ("a", 0), {"r": "2"}, "p", "a:\n- p: 1 # one\n  r: 2\n  q: x\n"),
        ("a:\n  - p: 1", ("a", 0), {"r": "2"}, "p", "a:\n  - p: 1\n    r: 2\n"),
        ("a:\n  - {p: 1, q: 2}\n", ("a", 0), {"r": "3"}, "p", "a:\n  - {p: 1, r: 3, q: 2}\n"),
        ("a:\n  - p: 1\n    r:\n    s: 4\n", ("a", 0), {"r": "3"}, "p", "a:\n  - p: 1\n    r: 3\n    s: 4\n"),
        ("a:\n  - p: 1\n    r: >-\n      b\n      c\n\n    s: 4\n", ("a", 0), {"r": "3"}, "p", "a:\n  - p: 1\n    r: 3\n    s: 4\n"),
    ],
)  # fmt: skip
def test_a_value_is_put_in_its_place(text: str, loc: tuple, values: dict[str, str], after: str, expected: str) -> None:
    assert edited(text, loc, values, after) == expected
    assert parse("x.yml", expected)[1] == []


ITEM = ("  - p: 2", "    words: 3  # of the capture")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("id: x\n", "id: x\na:\n  - p: 2\n    words: 3  # of the capture\n"),
        ("a:\nid: x\n", "a:\n  - p: 2\n    words: 3  # of the capture\nid: x\n"),
        ("a: []\nid: x\n", "a: \n  - p: 2\n    words: 3  # of the capture\nid: x\n"),
        ("a:\n- p: 1\n\nb:\n- c\n", "a:\n- p: 1\n- p: 2\n  words: 3  # of the capture\n\nb:\n- c\n"),
        (
            "a:\n    - p: 1\n      # to consider\n# links\nb: [c]",
            "a:\n    - p: 1\n      # to consider\n    - p: 2\n      words: 3  # of the capture\n# links\nb: [c]\n",
        ),
        (
            "a:\n  - p: 1\n    digest: >-\n      One\n      two.\nb: c\n",
            "a:\n  - p: 1\n    digest: >-\n      One\n      two.\n  - p: 2\n    words: 3  # of the capture\nb: c\n",
        ),
    ],
)
def test_an_item_stands_behind_the_last_one_of_its_list(text: str, expected: str) -> None:
    editing = Editing(text)
    editing.append("a", ITEM)

    assert editing.made() == expected
    assert parse("x.yml", expected)[1] == []


def test_items_and_values_stand_in_the_order_in_which_they_were_asked_for() -> None:
    editing = Editing("a:\n  - p: 1\n")
    editing.put(("a", 0), {"words": "7"}, after="p")
    editing.append("a", ["  - p: 2"])
    editing.append("a", ["  - p: 3"])

    assert editing.made() == "a:\n  - p: 1\n    words: 7\n  - p: 2\n  - p: 3\n"

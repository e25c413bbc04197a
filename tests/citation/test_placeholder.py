"""What stands for the numbers of a passage until they are filled in."""

from __future__ import annotations

import pytest
from dossier.citation.placeholder import (
    FIRST,
    KEY,
    NAMES,
    NOTE,
    ONE,
    PARAGRAPHS,
    QUOTE,
    REVISION,
    SEVERAL,
    filled,
    marked,
    values,
)
from dossier.csl import paragraphs
from dossier.source import UNSEEN


def test_stand_ins_become_elements_which_braces_in_a_title_are_not() -> None:
    assert marked(f"{{first}} ¶{PARAGRAPHS} {KEY}") == "{first} ¶<var>{paragraphs}</var> <var>{key}</var>"


def test_link_to_a_passage_that_is_not_known_yet_leads_to_its_page() -> None:
    assert marked(f'<a href="x/#{FIRST}">x/#{FIRST}</a>') == '<a href="x/">x/#<var>{first}</var></a>'


def test_stand_ins_are_letters_that_no_source_can_hold() -> None:
    assert all(UNSEEN.fullmatch(letter) for letter in (*NAMES, NOTE, QUOTE))


def test_one_and_several_differ_in_their_labels_alone() -> None:
    assert [each.labelled("para.", "paras.") for each in (ONE, SEVERAL)] == [
        f"para. {PARAGRAPHS}",
        f"paras. {PARAGRAPHS}",
    ]


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [([4], "4 p4 2 4"), ([3, 4], "3–4 p3 2 3-4"), ([13, 15, 16], "13, 15–16 p13 2 13-15-16")],
    ids=["one", "range", "list"],
)
def test_values_of_paragraphs_fill_a_template(numbers: list[int], expected: str) -> None:
    assert filled(f"{PARAGRAPHS} {FIRST} {REVISION} {KEY}", values(paragraphs(numbers), "2")) == expected

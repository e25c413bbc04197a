"""What a script in the page fills in."""

from __future__ import annotations

from dossier.citation.placeholder import ADDRESS, KEY, NAMES, ONE, PARAGRAPHS, REVISION, SEVERAL, named
from dossier.source import UNSEEN


def test_stand_ins_get_names_in_braces() -> None:
    made = f"¶{PARAGRAPHS} {ADDRESS} {REVISION} {KEY} {{x}}"
    assert named(made) == "¶{paragraphs} {address} {revision} {key} {x}"


def test_stand_ins_are_letters_that_no_source_can_hold() -> None:
    assert all(UNSEEN.fullmatch(letter) for letter in NAMES)


def test_one_and_several_differ_in_their_labels_alone() -> None:
    assert [each.labelled("para.", "paras.") for each in (ONE, SEVERAL)] == [
        f"para. {PARAGRAPHS}",
        f"paras. {PARAGRAPHS}",
    ]

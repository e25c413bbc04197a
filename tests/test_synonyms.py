"""The words of a text in, those by which it should be found as well out."""

from __future__ import annotations

import pytest
from dossier.synonyms import TEXT, root, synonyms


@pytest.mark.parametrize(
    ("word", "kept"),
    [
        ("halts", "halt"),
        ("halting", "halt"),
        ("negotiations", "negoti"),
        ("negotiation", "negoti"),
        ("is", "is"),
        ("gas", "gas"),
    ],
)
def test_ending_is_cut_once_and_short_words_stay(word: str, kept: str) -> None:
    assert root(word) == kept


@pytest.mark.parametrize(
    ("word", "unlike"),
    [
        ("parties", "part"),
        ("planes", "plan"),
        ("policy", "police"),
        ("missions", "missing"),
        ("portion", "port"),
        ("questions", "quest"),
        ("statement", "state"),
        ("treaty", "treat"),
        ("united", "unite"),
        ("ready", "read"),
        ("mighty", "might"),
    ],
)
def test_word_that_only_looks_like_another_with_an_ending_is_itself(word: str, unlike: str) -> None:
    assert root(word) != root(unlike)
    assert root(word) == root(word.removesuffix("s").replace("partie", "party"))


def test_word_that_is_itself_has_the_words_of_its_lines_and_none_of_its_likes() -> None:
    assert {"jet", "aircraft"} <= set(synonyms(["planes"]))
    assert set(synonyms(["planes"])).isdisjoint(synonyms(["plans"]))


def test_inflected_word_has_the_words_of_its_lines() -> None:
    assert {"suspend", "pause"} <= set(synonyms(["halted"]))


def test_irregular_form_has_the_other_forms_and_the_words_of_the_first_ones_lines() -> None:
    assert {"fall", "fallen", "decline"} <= set(synonyms(["fell"]))
    assert "fell" in synonyms(["fall"])


def test_two_words_side_by_side_have_the_words_of_their_line() -> None:
    assert "postpone" in synonyms(["put", "off"])
    assert "postpone" not in synonyms(["put", "it", "off"])


def test_words_that_are_there_are_not_added() -> None:
    assert {root(word) for word in synonyms(["halt", "pausing"])}.isdisjoint({"halt", "paus"})


def test_unknown_words_have_none() -> None:
    assert synonyms(["zqx", ""]) == ()


def test_same_words_give_the_same_in_any_order() -> None:
    assert synonyms(["talks", "visit"]) == synonyms(["visit", "talks"]) == tuple(sorted(synonyms(["talks", "visit"])))


def test_no_term_is_of_more_than_two_words() -> None:
    assert [term for line in TEXT.splitlines() for term in line.split() if term.count("-") > 1] == []


def test_every_line_has_something_to_stand_for_something() -> None:
    assert [line for line in TEXT.splitlines() if not line.startswith("#") and len(line.split()) < 2] == []

"""Pieces of a citation and the points between them."""

from __future__ import annotations

import pytest
from dossier.citation.punctuation import begun, join, wrap
from dossier.citation.rich import Rich, emph, quoted, text


@pytest.mark.parametrize(
    ("delimiter", "pieces", "joined"),
    [
        (", ", ["a", "b", "c"], "a, b, c"),
        (", ", ["", "a", "", "b"], "a, b"),
        (". ", ["Etc.", "b"], "Etc. b"),
        (". ", ["Whither?", "b"], "Whither? b"),
        (". ", ["Now!", "b"], "Now! b"),
        (", ", ["Whither?", "b"], "Whither?, b"),
        (": ", ["Whither?", "b"], "Whither? b"),
        (", ", ["a", ", b"], "a, b"),
        (", ", ["a", ". b"], "a. b"),
        (", ", ["a,", "b"], "a, b"),
        (" ", ["a ", "b"], "a b"),
        ("", ["a:", "!"], "a!"),
        ("", ["...", ".b"], "...b"),
        (", ", [], ""),
        (", ", [""], ""),
    ],
)
def test_points_that_meet_are_one(delimiter: str, pieces: list[str], joined: str) -> None:
    assert join(delimiter, *map(text, pieces)).plain() == joined


def test_a_full_stop_looks_through_the_marks_of_a_quotation() -> None:
    assert join(". ", quoted(text("Etc.")), text("b")) == quoted(text("Etc.")) + text(" b")
    assert join(". ", quoted(text("Why?")), text("b")) == quoted(text("Why?")) + text(" b")
    assert join(": ", quoted(text("Why?")), text("b")) == quoted(text("Why?")) + text(": b")


def test_a_quotation_that_begins_with_points_needs_no_delimiter_before_it() -> None:
    assert join(", ", text("a"), quoted(text("...and b"))) == text("a") + quoted(text("...and b"))
    assert join(". ", text("a."), quoted(text("...and b"))) == text("a.") + quoted(text("and b"))


def test_a_footnote_begins_without_points_but_a_title_of_points_alone_stays() -> None:
    assert begun(quoted(text("... and b")) + text(", c")) == quoted(text("and b")) + text(", c")
    assert begun(emph(text("...")) + text(", c")) == emph(text("...")) + text(", c")


def test_a_point_is_dropped_within_emphasis_too() -> None:
    assert join("", text("a."), emph(text(". b"))) == text("a.") + emph(text(" b"))
    assert join("", emph(text("a:")), text("!")) == emph(text("a")) + text("!")


def test_what_is_wrapped_is_between_prefix_and_suffix_and_nothing_stays_nothing() -> None:
    assert wrap("(", text("a"), ")") == text("(a)")
    assert wrap("", text("Etc."), ".") == text("Etc.")
    assert wrap("(", Rich(), ")") == Rich()

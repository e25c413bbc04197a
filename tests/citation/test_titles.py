"""Titles: their quotations, apostrophes and capitals."""

from __future__ import annotations

import time

import pytest
from dossier.citation.rich import Rich, emph, quoted, text
from dossier.citation.titles import emphasised_title_case, first_capital, title, title_case


@pytest.mark.parametrize(
    ("words", "rich"),
    [
        ("Japan's dogs' day", text("Japan’s dogs’ day")),
        ('The "new" way', text("The ") + quoted(text("new")) + text(" way")),
        ("‘a “b” c’", quoted(text("a ") + quoted(text("b")) + text(" c"))),
        ("left “open", text("left “open")),
        ("'tis so", text("’tis so")),
        ('5" disk', text('5" disk')),
        ('""', text('""')),
        ("  two\n lines ", text("two lines")),
        ("« Quoi ? »", text("«\u202fQuoi\u202f?\u202f»")),
        ("", Rich()),
    ],
)
def test_quotations_and_apostrophes_are_found(words: str, rich: Rich) -> None:
    assert title(words) == rich


@pytest.mark.parametrize(
    ("words", "cased"),
    [
        ("the end of the affair: a history", "The End of the Affair: A History"),
        ("what to think about", "What to Think About"),
        ("iPhone diplomacy in G7/G20 talks", "iPhone Diplomacy in G7/G20 Talks"),
        ("co-operation – and after", "Co-Operation – and After"),
        ("RUSSIA in NATO", "RUSSIA in NATO"),
        ("why? because. or not", "Why? Because. Or Not"),
        ("café society", "Café Society"),
        ("talks (part 2)", "Talks (Part 2)"),
        ("e.g. this (etc.) and that", "E.g. This (Etc.) and That"),
        ("северные территории и договор", "Северные Территории и Договор"),
        ("北方領土", "北方領土"),
        ("", ""),
    ],
)
def test_words_that_count_are_capitalised(words: str, cased: str) -> None:
    assert title_case(title(words)).plain() == cased


def test_words_within_a_quotation_are_capitalised() -> None:
    assert title_case(title('a "new approach"')) == text("A ") + quoted(text("New Approach"))


def test_a_small_last_word_is_left_small_in_an_emphasised_title_as_citeproc_leaves_it() -> None:
    assert emphasised_title_case(title("what to think about")) == emph(text("What to Think about"))
    assert emphasised_title_case(Rich()) == Rich()


@pytest.mark.parametrize(
    ("words", "capitalised"),
    [
        ("untitled blog post", "Untitled blog post"),
        ("[untitled]", "[Untitled]"),
        ("iPhone", "iPhone"),
        ("élan", "Élan"),
        ("2nd try", "2nd try"),
        ("a1", "a1"),
        ("", ""),
    ],
)
def test_a_first_word_in_small_letters_is_capitalised(words: str, capitalised: str) -> None:
    assert first_capital(text(words)).plain() == capitalised


def test_the_first_word_is_found_within_quotation_and_emphasis() -> None:
    assert first_capital(quoted(emph(text("the end")))) == quoted(emph(text("The end")))


@pytest.mark.parametrize("words", ["\"'" * 5000, "“‘" * 5000, "('" * 5000, "a " * 10000])
def test_marks_left_open_cost_little(words: str) -> None:
    started = time.monotonic()
    title_case(title(words))
    assert time.monotonic() - started < 5

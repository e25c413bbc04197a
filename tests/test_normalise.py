"""The normalised form n1, and what is counted, fingerprinted and located in it."""

from __future__ import annotations

import hashlib

import pytest
from dossier.normalise import Locator, locator, locators, n1, printed, sha256, without_fragment, words
from hypothesis import given
from hypothesis import strategies as st


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("prudent [of the port](#) ^[1] to wait", "prudent of the port to wait"),
        ('it [left](https://x.example/a_(b)?c=1 "title"), they say', "it left, they say"),
        ("both [[of](#) them](#)", "both of them"),
        ("a note[^why] and another [2], and a third [14].", "a note and another, and a third."),
        ("the [eight-point] plan of [2014] and [sic](sic)", "the [eight-point] plan of [2014] and [sic](sic)"),
        ("seen ![a boat](boat.jpg) today", "seen today"),
        ("US\\$400 and 5\\% of C:\\temp", "US$400 and 5% of C:\\temp"),
        ("“one” ‘two’ „three“ «four» it’s", '"one" \'two\' "three" "four" it\'s'),
        ("2013–14 — well‐known −5", "2013-14 - well-known -5"),
        ("  a\u00a0b\n c\u3000d\u2028e ", "a b c d e"),
        ("co\u00adoper\u200bation\ufeff", "cooperation"),
        ("Cafe\u0301", "Café"),
        ("[1] stands first and is no mark", "[1] stands first and is no mark"),
        ("", ""),
    ],
)
def test_n1_takes_out_marks_and_makes_signs_plain(text: str, expected: str) -> None:
    assert n1(text) == expected


@given(
    st.text(
        alphabet=st.one_of(st.sampled_from("[]()^\\#!1a \u00a0–“”*"), st.characters(exclude_categories=["Cs"])),
        max_size=60,
    )
)
def test_n1_of_n1_is_n1(text: str) -> None:
    assert n1(n1(text)) == n1(text)


def test_printed_keeps_the_quotation_marks_and_dashes() -> None:
    assert printed("“Russo–Japanese”  [ties](#) ^[1]") == "“Russo–Japanese” ties"


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("However, it's [a port's](#) ^[2] matter", 5),
        ("two -- three", 3),
        ("", 0),
        ("北方領土", 2),
        ("領土問題は", 3),
        ("日本と2014年の、交渉。", 5),
        ("会談 abc", 2),
    ],
)
def test_words_are_counted_by_spaces_or_two_characters(text: str, count: int) -> None:
    assert words(text) == count


def test_sha256_is_that_of_n1() -> None:
    assert sha256("“It’s”  so") == hashlib.sha256(b'"It\'s" so').hexdigest()


SHORT = "The bus around the bay runs eleven times a day and carries two hundred people."
LONG = " ".join(f"word{number}" for number in range(70)) + " at the very end."


def test_locator_has_few_words_of_either_end_without_signs() -> None:
    assert locator(SHORT) == Locator("The bus", "hundred people")
    assert locator(LONG) == Locator("word0 word1 word2", "the very end")
    assert locator("“Aside from that,” she said, there was nothing to be seen.") == Locator("Aside from", "be seen")


def test_locators_grow_until_they_are_found_once() -> None:
    first, second = locators(
        ["The bus around the bay runs on as it did before. " + LONG, "The bus around the hill is late. " + LONG]
    )
    assert (first.start, second.start) == ("The bus around the bay", "The bus around the hill")


def test_locators_have_six_words_at_most_even_where_passages_begin_alike() -> None:
    assert {each.start for each in locators([LONG, LONG])} == {"word0 word1 word2 word3 word4 word5"}


def test_locator_of_a_very_short_passage_leaves_most_of_it_out() -> None:
    assert locator("The light went out in 2009.") == Locator("The", "2009")
    assert locator("Why?") == Locator("Why", "Why")


def test_locator_counts_two_characters_as_a_word_where_there_are_no_spaces() -> None:
    assert (
        locator("二つの港を結ぶ渡船がなくなって十年になる。なくなった日のことを覚えている人は多くない。").start
        == "二つの港"
    )


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("They had waited for an hour and were turned away at the port. T", "the port"),
        ("They had waited for an hour and were turned away at the port. The two", "the port"),
        ("While palling around at the port, both of them and ...", "them and"),
        ("They were turned away. Nobody had asked for it at all, and nobody", "and nobody"),
    ],
)
def test_a_fragment_left_by_a_cut_is_not_in_the_locator(text: str, end: str) -> None:
    assert locator(text).end == end


def test_without_fragment_leaves_whole_sentences_alone() -> None:
    assert without_fragment(SHORT) == SHORT

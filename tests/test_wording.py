"""Our words on a passage against the captured text (law 4)."""

from __future__ import annotations

from dataclasses import replace

from dossier.normalise import locator, words
from dossier.recorded import Recorded, RecordedPassage
from dossier.source import Source
from dossier.wording import Ground, Shares, of_passage, shares

TEXT = (
    "The western council will not pay for a second jetty on the far bank of the strait, its chairman said on Monday, calling "
    "the plan “a bill for somebody else’s dinner”. Nobody laughed. The council has so far paid for two surveys, one jetty and "
    "a lawsuit, at a cost of three million crowns, and it has asked the eastern town more than once to say what it would pay."
)
GOOD = RecordedPassage(
    1, 0, *locator(TEXT), "", words(TEXT), digest="The chairman of the western council refuses to share costs."
)


EMPTY = Recorded("doe2015", Source.of("doe2015.yml", "", {}), (), (), (), (), ())


def breaches(**changes: object) -> list[str]:
    return list(of_passage(replace(GOOD, **changes), TEXT, Ground(TEXT, ("Western Council",))))


def test_a_passage_within_the_limits_breaks_nothing() -> None:
    assert breaches() == []


def test_nine_words_in_a_row_are_too_many_and_eight_are_not() -> None:
    assert breaches(digest="It will not pay for a second jetty on somebody's bank.") == []
    assert breaches(digest="It will not pay for a second jetty on the far side.") == [
        "digest shares 10 words in a row with the capture: 'will not pay for a second jetty on the far'"
    ]


def test_whys_and_notes_are_held_to_the_same_limit() -> None:
    copied = "said that it has so far paid for two surveys, one jetty and a lawsuit"
    assert breaches(prose=(("topic ports", copied), ("note 1", "Short."))) == [
        "topic ports shares 12 words in a row with the capture: 'has so far paid for two surveys, one jetty and a lawsuit'"
    ]


def test_words_of_names_and_of_quotations_do_not_count() -> None:
    assert breaches(digest="The Western Council will not pay for a second jetty.") == []
    assert breaches(digest="The plan was “a bill for somebody else's dinner”, the chairman said.") == []


def test_a_citation_in_a_note_is_no_text() -> None:
    assert breaches(prose=(("note 1", "Compare [the plan](https://x.example/a) and [@doe2015, ¶2]."),)) == []


def test_what_digests_and_words_taken_over_come_to_is_told_beside_the_passages_words() -> None:
    first = RecordedPassage(
        1, 0, "two of", "four in all", "", 60, digest="Twelve words “of which three” are quoted, as one can count them."
    )
    second = RecordedPassage(2, 1, "one", "", "", 40, digest="Six words on the second passage.", quote="and three more")
    record = replace(EMPTY, passages=(first, second))
    assert shares(record) == Shares(digest=0.18, verbatim=0.12)
    assert shares(EMPTY) == Shares(digest=0, verbatim=0)


def test_a_quote_is_in_the_passage_and_no_whole_sentence() -> None:
    assert breaches(quote="a bill for nobody's dinner") == [
        "quotes words that the passage does not have: 'a bill for nobody's dinner'"
    ]
    assert breaches(quote="Nobody laughed.") == ["quotes a whole sentence: 'Nobody laughed.'"]
    assert breaches(digest="He meant “the far bank” and “a lost cause”.") == [
        "quotes words that the passage does not have: 'a lost cause'"
    ]


def test_quotes_and_locator_together_have_a_limit() -> None:
    quote = "one jetty and a lawsuit, at a cost of three million crowns, and it has asked"
    assert (
        breaches(quote=quote)
        == [
            "16 words quoted; 15 are the most",
            f"22 words verbatim in locator and quotes; {int(words(TEXT) * 0.3)} are the most of {words(TEXT)}",
        ][: 2 if 22 > int(words(TEXT) * 0.3) else 1]
    )


def test_quotes_in_notes_and_whys_count_with_the_others_once_each() -> None:
    quoted = "“paid for two surveys, one jetty and a lawsuit, at a cost”"
    assert words(quoted) == 12
    assert breaches(prose=(("note 1", f"It {quoted}."), ("topic ports", f"That it {quoted}."))) == []
    assert breaches(prose=(("note 1", f"It {quoted}."),), quote="more than once to say")[0] == (
        "17 words quoted; 15 are the most"
    )
    assert breaches(prose=(("note 1", "Another says “that this paper never had one word of it to say at all”."),)) == []


def test_a_locator_stands_where_the_passage_begins_and_ends() -> None:
    assert breaches(start="western council will") == [
        "locator 'start' is not how the passage begins: 'western council will'"
    ]
    assert breaches(end="for two surveys") == ["locator 'end' is not how the passage ends: 'for two surveys'"]
    assert breaches(end="for ten surveys") == ["locator 'end' is not in the passage: 'for ten surveys'"]


def test_the_recorded_count_of_words_is_checked() -> None:
    assert breaches(words=3) == [f"'words' must be {words(TEXT)}, got 3"]


def test_an_article_shown_in_full_may_be_quoted_at_length() -> None:
    copied = replace(GOOD, digest="The western council will not pay for a second jetty on the far bank of the strait.")
    assert list(of_passage(copied, TEXT, Ground(TEXT), is_full=True)) == []

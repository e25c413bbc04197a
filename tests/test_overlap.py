"""Runs of words that ours shares with theirs."""

from __future__ import annotations

from dossier.overlap import Run, longest_shared_run, outside_quotations, quotations, shared_runs
from hypothesis import given
from hypothesis import strategies as st

THEIRS = "The western council will not pay for a second jetty on the far bank of the strait, its chairman said."


def test_runs_are_found_whatever_their_case_and_signs() -> None:
    ours = "We hear: the WESTERN council “will not pay” -- for lunch, on the far bank; of the strait."
    assert shared_runs(ours, THEIRS, 6) == (
        Run(7, 'the WESTERN council "will not pay" -- for'),
        Run(7, "on the far bank; of the strait"),
    )


def test_shorter_runs_than_asked_for_are_left_out() -> None:
    assert shared_runs("a second jetty, the western council", THEIRS, 4) == ()


def test_words_of_excepted_phrases_do_not_count_and_do_not_end_a_run() -> None:
    ours = "the western council will not pay for a jetty"
    assert shared_runs(ours, THEIRS, 1, excepted=["Western Council"])[0] == Run(
        6, "the western council will not pay for a"
    )


def test_web_addresses_are_left_out_on_both_sides() -> None:
    assert longest_shared_run("see https://x.example/a/b/c now", "at https://x.example/a/b/c then") == 0


def test_two_characters_count_as_a_word_where_there_are_no_spaces() -> None:
    assert longest_shared_run("彼は渡船の共同運航と言った", "二つの港は渡船の共同運航について協議した") == 4


def test_pieces_outside_quotations_are_apart() -> None:
    text = "He called it “a bill for dinner” and said «no» to the town's plan."
    assert outside_quotations(text) == ("He called it", "and said", "to the town's plan.")
    assert quotations(text) == ("a bill for dinner", "no")


def slow_longest(ours: list[str], theirs: list[str]) -> int:
    pairs = [(i, j) for i in range(len(ours)) for j in range(len(theirs))]
    lengths = [
        next(n for n in range(len(ours) + 1) if ours[i : i + n + 1] != theirs[j : j + n + 1] or i + n >= len(ours))
        for i, j in pairs
    ]
    return max(lengths, default=0)


@given(st.lists(st.sampled_from("abc"), max_size=12), st.lists(st.sampled_from("abc"), max_size=12))
def test_the_longest_run_is_as_long_as_a_slow_search_finds(ours: list[str], theirs: list[str]) -> None:
    assert longest_shared_run(" ".join(ours), " ".join(theirs)) == slow_longest(ours, theirs)

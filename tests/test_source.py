"""YAML text in, plain values and the places of each of them out."""

from __future__ import annotations

import pytest
from dossier.source import DEEPEST, UNSEEN, Cut, Plain, Source, parse, shape

PATH = "sources/articles/a.yml"


def problems(text: str) -> list[str]:
    return [str(problem).removeprefix(f"{PATH}:") for problem in parse(PATH, text)[1]]


def source(text: str, first_line: int = 1) -> Source:
    return Source.of(PATH, text, parse(PATH, text)[0], first_line)


@pytest.mark.parametrize("typed", ["no", "1.10", "2014-07", "12:30", "0123", "~", "null", "0x1F", "1e3", "<<", "="])
def test_scalar_stays_the_text_that_was_typed(typed: str) -> None:
    assert parse(PATH, f"key: {typed}\n") == ({"key": typed}, [])


def test_key_without_a_value_is_there_with_nothing() -> None:
    assert parse(PATH, "a:\nb: ''\nc: x\n") == ({"a": None, "b": "", "c": "x"}, [])


def test_plain_scalar_is_told_from_quoted_and_block_ones() -> None:
    value, _ = parse(PATH, "a: x\nb: 'x'\nc: \"x\"\nd: >-\n  x\ne: |-\n  x\n")
    assert [type(text) for text in value.values()] == [Plain, str, str, str, str]


def test_plain_scalar_that_a_comment_may_have_cut_is_told_from_one_beside_which_a_comment_stands() -> None:
    value, _ = parse(PATH, "a: Boat #1\nb: Boat  # the first\nc: 'Boat' #1\nd: Kühn #1\n")
    assert [type(text) for text in value.values()] == [Cut, Plain, str, Cut]


def test_blank_line_in_a_folded_block_ends_a_paragraph_as_it_does_in_a_literal_one() -> None:
    value, _ = parse(PATH, "a: >-\n  one\n  two\n\n  three\nb: |-\n  one two\n\n  three\n")
    assert value == {"a": "one two\n\nthree", "b": "one two\n\nthree"}


def test_empty_file_has_no_value_and_no_problem() -> None:
    assert parse(PATH, "# nothing but a comment\n") == (None, [])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: 1\na: 2\n", ["2:1: key 'a' stands here a second time"]),
        ("a: &x 1\nb: *x\n", ["1:4: anchor '&x' (write values out where they belong)", "2:4: alias '*x' (write the value out)"]),
        ("a: !!int 1\n", ["1:4: tag 'tag:yaml.org,2002:int' (values are text; quote them if need be)"]),
        ("a: !evil 1\n", ["1:4: tag '!evil' (values are text; quote them if need be)"]),
        ("a: ! 1\nb: ! '2'\nc: ! [3]\n! d: '! 4'\n", [f"{place}: tag '!' (values are text; quote them if need be)" for place in ("1:4", "2:4", "3:4", "4:1")]),
        ("? [a, b]\n: 1\n", ["1:3: a key must be text"]),
        ("a: 1\n---\nb: 2\n", ["2:1: a second YAML document starts here (one file, one document)"]),
        ("a: [1, 2\nb: 3\n", ["2:2: not YAML: did not find expected ',' or ']'"]),
        ("a: b: c\n", ["1:5: not YAML: mapping values are not allowed in this context (quote the value, or use a block: '>-')"]),
        ("a:\n\t- b\n", ["2:1: not YAML: found character that cannot start any token (indent with spaces, not tabs)"]),
        ('a: "\\ud800"\n', ["1:7: not YAML: found invalid Unicode character escape code"]),
        ('a: "x\\u202ey"\n', ["1:4: character U+202E, which nobody can see (remove it)"]),
        ('"a\\u200b": x\n', ["1:1: character U+200B, which nobody can see (remove it)"]),
        ("[" * (DEEPEST + 1), [f"1:{DEEPEST + 1}: nested more than {DEEPEST} deep"]),
        ("a: [" + "x, " * 300_001 + "x]\n", ["1:899996: more than 300,000 values in one file (split it)"]),
    ],
)  # fmt: skip
def test_what_yaml_can_do_and_sources_must_not_is_a_problem_at_its_place(text: str, expected: list[str]) -> None:
    assert problems(text) == expected


def test_all_problems_of_a_file_that_parses_are_given_in_one_run() -> None:
    text = "a: 1\na: 2\nb: !x 1\nc: &y 1\nd: *y\n"
    assert [problem.split(":")[0] for problem in problems(text)] == ["2", "3", "4", "5"]


def test_front_matter_counts_its_lines_from_the_file_it_stands_in() -> None:
    assert [str(problem) for problem in parse(PATH, "a: 1\na: 2\n", 10)[1]] == [
        f"{PATH}:11:1: key 'a' stands here a second time"
    ]


NESTED = """\
id: a
passages:
  - p: 1
    topics: {sanctions: "why", "energy": 'x'}
  - p: 2
    digest: >-
      One @x, and
      two @x, and a third
      @x.
    notes:
      - {n: 1, text: "first @x
          second @x"}
"""


@pytest.mark.parametrize(
    ("loc", "key", "place"),
    [
        (("id",), False, (1, 5)),
        (("id",), True, (1, 1)),
        (("passages", 1), False, (5, 5)),
        (("passages", 1, "p"), False, (5, 8)),
        (("passages", 0, "topics", "energy"), True, (4, 32)),
        (("passages", 0, "topics", "energy"), False, (4, 42)),
        (("passages", 1, "digest"), False, (6, 13)),
        (("passages", 1, "notes", 0, "text"), False, (11, 22)),
        ((), False, (1, 1)),
        (("passages", 1, "words"), False, (5, 5)),  # not given: where it should be
        (("passages", 9), False, (3, 3)),
    ],
)
def test_place_of_a_value_or_key_is_where_it_was_typed(loc: tuple, key: bool, place: tuple[int, int]) -> None:
    assert source(NESTED).place(loc, key=key) == place


@pytest.mark.parametrize(
    ("occurrence", "place"),
    [(0, (7, 11)), (1, (8, 11)), (2, (9, 7))],
)
def test_place_in_folded_prose_is_the_line_it_was_typed_in(occurrence: int, place: tuple[int, int]) -> None:
    prose = "One @x, and two @x, and a third @x."
    start = [index for index, character in enumerate(prose) if character == "@"][occurrence]
    assert source(NESTED).place_in_prose(("passages", 1, "digest"), prose, start) == place


def test_place_in_a_quoted_scalar_over_two_lines_is_the_line_it_was_typed_in() -> None:
    prose = "first @x second @x"
    assert source(NESTED).place_in_prose(("passages", 1, "notes", 0, "text"), prose, 16) == (12, 18)


def test_place_of_what_was_typed_with_an_escape_is_that_of_its_value() -> None:
    text = 'text: "see \\x40x"\nother: "@y"\n'
    assert source(text).place_in_prose(("text",), "see @x", 4) == (1, 7)


def test_place_in_an_essay_counts_from_its_first_line() -> None:
    essay = Source.of("sources/topics/t.md", "title: T\n", {"title": "T"}, 2, "One.\n\nTwo @x.\n", 4)
    assert essay.place_in_prose(("essay",), essay.essay, 10) == (6, 5)


def test_place_in_front_matter_counts_from_the_file() -> None:
    assert source("a: 1\nb: 2\n", first_line=2).place(("b",)) == (3, 4)


@pytest.mark.parametrize("character", "\x00\x1b\x7f\x85\xad\u034f\u061c\u115f\u200b\u200d\u200e\u2028\u202e\u2060\u2066\u2800\u3164\ufeff\uffa0\ufffe\U000e0041\U0010ffff")  # fmt: skip
def test_character_that_nobody_can_see_is_known(character: str) -> None:
    assert UNSEEN.search(f"a{character}b")


@pytest.mark.parametrize("text", ["a\tb\n", "é ё 岸田 ー「」　・", "“—” «»", "👩🏽 ©️", "e\u0301", "\u00a0"])
def test_text_that_people_write_has_nothing_unseen(text: str) -> None:
    assert not UNSEEN.search(text)


@pytest.mark.parametrize(
    ("value", "expected"), [("x", "'x'"), ([1], "a list"), ({"a": 1}, "a mapping"), (None, "nothing")]
)
def test_shape_says_what_a_value_is(value: object, expected: str) -> None:
    assert shape(value) == expected

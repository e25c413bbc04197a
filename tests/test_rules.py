"""Rules that one file can break by itself: each with the least that breaks it, at its place."""

from __future__ import annotations

import pytest
from dossier import normalise
from dossier.rules import quoted_words
from trees import changed, problems

ARTICLE = "articles/harper2001.yml"
DIGEST = "Harper finds the dam sound."


def broken(path: str, *changes: tuple[str, str]) -> list[str]:
    """Return the problems of one file where changes were made in it, without its path."""
    prefix = f"sources/{path}:"
    return [problem.removeprefix(prefix) for problem in problems(changed(path, *changes)) if problem.startswith(prefix)]


def words(count: int) -> str:
    return " ".join(["word"] * count)


@pytest.mark.parametrize(
    ("digest", "quoted"),
    [
        ("nothing quoted", 0),
        ('he said "one two"', 2),
        ("he said “one two three”, and “four”", 4),
        ("an apostrophe's no quotation mark", 0),
        ("“unclosed", 0),
        ("«one two» and „three“ and ”four”", 4),
        ('“one two"', 2),
        ("「堰と魚」", 0),
        ("“堰と魚”", 2),
    ],
)
def test_words_inside_quotation_marks_are_counted(digest: str, quoted: int) -> None:
    assert quoted_words(digest) == quoted


@pytest.mark.parametrize(
    ("of", "allowed"),
    [(20, 15), (31, 15), (32, 16), (60, 30), (179, 89), (180, 90), (400, 90)],
)
def test_digest_may_have_half_the_words_but_fifteen_always_and_never_more_than_ninety(of: int, allowed: int) -> None:
    locator = ('start: "The dam", end: "holds"', "start: The")
    assert broken(ARTICLE, ("words: 60", f"words: {of}"), (DIGEST, words(allowed)), locator) == []
    assert broken(ARTICLE, ("words: 60", f"words: {of}"), (DIGEST, words(allowed + 1)), locator) == [
        f"12:13: the digest has {allowed + 1} words, {allowed} are allowed for a passage of {of}"
    ]


def test_locator_may_have_six_words_at_each_end() -> None:
    long = ('start: "The dam", end: "holds"', 'start: "a b c d e f g", end: "a b c d e f"')
    assert broken(ARTICLE, ("words: 60", "words: 90"), long) == ["9:22: 'start' has 7 words, 6 are allowed"]


def test_quotes_of_digest_and_quote_may_have_fifteen_words_together() -> None:
    digest = (DIGEST, f"Harper: “{words(8)}”.")
    quote = ("    topics:\n", f"    quote: {words(8)}\n    topics:\n")
    assert broken(ARTICLE, ("words: 60", "words: 90"), digest, quote) == [
        "14:12: 16 words are quoted, 15 are allowed in a passage (digest and quote together)"
    ]
    assert broken(ARTICLE, ("words: 60", "words: 90"), (DIGEST, f"“{words(16)}”")) == [
        "12:13: 16 words are quoted, 15 are allowed in a passage (digest and quote together)"
    ]


@pytest.mark.parametrize(("of", "allowed"), [(59, 12), (60, 18), (90, 27)])
def test_locator_and_quotes_together_are_limited_by_number_or_share(of: int, allowed: int) -> None:
    ends = ('start: "The dam", end: "holds"', f'start: "{words(6)}", end: "{words(6)}"')
    quote = ("    topics:\n", f"    quote: {words(max(1, allowed - 12 + 1))}\n    topics:\n")
    if allowed - 12 + 1 > 15:
        quote = ("    topics:\n", f"    quote: {words(15)}\n    topics:\n")
    found = broken(ARTICLE, ("words: 60", f"words: {of}"), ends, quote)
    quoted = 12 + min(15, allowed - 12 + 1)
    if quoted > allowed:
        assert found == [f"9:14: locator and quotes have {quoted} words, {allowed} are allowed for a passage of {of}"]
    else:
        assert found == []


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ([("  - p: 2", "  - p: 3")], ["30:8: passage 2 expected here, got 3 (passages are numbered from 1, none left out)"]),
        ([("  - p: 1\n", "  - p: 2\n")], ["8:8: passage 1 expected here, got 2 (passages are numbered from 1, none left out)"]),
        ([("    words: 40\n", "")], ["30:5: 'words' is missing"]),
        ([("    digest: >-\n      The gates leak.\n", "")], ["30:5: 'digest' is missing"]),
        ([('    locator: {start: "The gates"}\n', "")], ["30:5: 'locator' is missing"]),
        ([("show: digest", "show: reference"), ("    digest: >-\n      The gates leak.\n", "")], []),
        ([("issued:", "draft: true\nissued:"), ("    digest: >-\n      The gates leak.\n", ""), ("    words: 40\n", "")], []),
        ([("    words: 40\n", "    words: 40\n    text: >-\n      x\n")], ["34:11: 'text' is only for articles with show: full (an article's own text is not ours to publish)"]),
        ([("kind: context\n", "kind: context\n        at: sound\n")], []),
        ([("kind: context\n", "kind: context\n        at: leaks\n")], ["27:13: 'leaks' must stand exactly once in the digest"]),
        ([("kind: context\n", "kind: context\n        at: a\n")], ["27:13: 'a' must stand exactly once in the digest"]),
        ([("  - p: 2", "      - {n: 1, kind: caution, text: 'x'}\n  - p: 2")], ["30:13: note 1 stands here a second time"]),
        ([("    entities:", "    links: [1, 2]\n    entities:"), ("passages:", "links: [{n: 1, title: x, URL: 'https://a.example/'}]\npassages:")], ["24:16: no link 2 among the article's 'links'"]),
        ([("passages:", "links: [{n: 1, title: x, URL: 'https://a.example/'}, {n: 1, title: y, URL: 'https://a.example/'}]\npassages:")], ["7:58: link 1 stands here a second time"]),
        ([("value: 40", "value: 40, from: 1")], ["22:9: a figure has either 'value' or both 'from' and 'to'"]),
        ([("value: 40", "from: 1")], ["22:9: a figure has either 'value' or both 'from' and 'to'"]),
        ([(", value: 40", "")], ["22:9: a figure has either 'value' or both 'from' and 'to'"]),
        ([("value: 40", "from: 9, to: 10")], []),
        ([("value: 40", "from: 10, to: 10")], ["22:40: 'to' must be greater than 'from', got '10'"]),
        ([("issued:", "author: [{family: A, literal: B}, {role: C}]\nissued:")], ["5:10: an author has either 'literal' or 'family' with 'given'", "5:35: an author has either 'literal' or 'family' with 'given'"]),
        ([("issued:", "basis: {isued: x}\nissued:")], ["5:16: no key 'isued' to give a basis for (did you mean 'issued'?)"]),
        ([("issued:", "formerly: [harper2001, a, a]\nissued:")], ["5:12: 'harper2001' is its id now, not a former one", "5:27: 'a' stands here a second time"]),
    ],
)  # fmt: skip
def test_article_that_breaks_a_rule_is_told_which(changes: list[tuple[str, str]], expected: list[str]) -> None:
    assert broken(ARTICLE, *changes) == expected


REVISED = """\
    revised:
      - {rev: 2, on: 2027-02-01, why: "b", was: "b"}
      - {rev: 3, on: 2027-03-01, why: "c", was: "c"}
  - p: 2"""


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (("rev: 3", "rev: 3"), []),
        (("rev: 3", "rev: 4"), ["32:15: 'rev' must be 3 here, got 4 (the first is 2)"]),
        (("rev: 2", "rev: 1"), ["31:15: 'rev' must be 2 here, got 1 (the first is 2)"]),
        (("2027-03-01", "2027-01-01"), ["32:22: a revision cannot be older than the one before it"]),
    ],
)
def test_revisions_are_numbered_from_two_in_order_of_time(change: tuple[str, str], expected: list[str]) -> None:
    assert broken(ARTICLE, ("  - p: 2", REVISED.replace(*change))) == expected


FULL = [
    ("show: digest", "show: full"),
    ("    digest: >-\n      The gates leak.\n", "    text: >-\n      The gates leak.\n"),
]
FIRST = (f"    digest: >-\n      {DIGEST}\n", "    text: >-\n      The dam holds.\n")


def test_passage_shown_in_full_needs_its_text_and_counts_it() -> None:
    fingerprints = [normalise.sha256(text) for text in ("The dam holds.", "The gates leak.")]
    assert broken(ARTICLE, *FULL, FIRST) == [
        f"10:13: 'sha256' is not that of the text, which is '{fingerprints[0]}'",
        "11:12: 'words' must be 3, as the text has, got 60",
        f"32:13: 'sha256' is not that of the text, which is '{fingerprints[1]}'",
        "33:12: 'words' must be 3, as the text has, got 40",
    ]
    assert "8:5: 'text' is missing (the article has show: full)" in broken(ARTICLE, *FULL)


@pytest.mark.parametrize(
    ("path", "changes", "expected"),
    [
        ("claims.yml", [("kind: fact", "kind: forecast")], ["1:3: 'outcome' is missing (a forecast is open, borne-out or refuted, with a reason)"]),
        ("claims.yml", [("kind: fact", "outcome: {state: open, why: 'x'}\n  kind: fact")], ["2:12: only a forecast has an outcome, this is a fact"]),
        ("claims.yml", [("kind: fact", "formerly: [dam-holds]\n  kind: fact")], ["2:14: 'dam-holds' is its id now, not a former one"]),
        ("topics/dam.md", [("title: The dam", "title: The dam\nrelated: {dam: 'x'}")], ["3:16: a topic is not related to itself"]),
        ("topics/dam.md", [("title: The dam", "title: The dam\nformerly: [dam]")], ["3:12: 'dam' is its id now, not a former one"]),
    ],
)  # fmt: skip
def test_registry_entry_or_topic_that_breaks_a_rule_is_told_which(
    path: str, changes: list[tuple[str, str]], expected: list[str]
) -> None:
    assert broken(path, *changes) == expected


def test_what_rests_on_a_value_with_a_mistake_is_not_asked() -> None:
    links = ("passages:", "links: [{n: one, title: x, URL: 'https://a.example/'}]\npassages:")
    assert broken(ARTICLE, links, ("    entities:", "    links: [1]\n    entities:")) == [
        "7:13: 'n' must be a whole number from 1 to 99999, got 'one'"
    ]
    rights = ("show: digest", "show: ful")
    assert broken(ARTICLE, rights, ("    words: 40\n", "    text: 'x'\n")) == [
        "6:33: 'show' must be one of reference, digest, full, got 'ful' (did you mean 'full'?)"
    ]

"""Words of other languages in, the English ones by which the search finds what they ask for out."""

from __future__ import annotations

from dossier.translations import TEXT, translations


def test_words_lead_to_english_ones() -> None:
    table = translations()
    assert table["договор"] == table["条約"] == "treaty"
    assert table["переговор"] == "talks negotiations"


def test_words_that_ask_for_nothing_lead_to_nothing() -> None:
    assert translations()["について"] == ""


def test_longer_words_come_before_those_they_contain() -> None:
    lengths = [len(word) for word in translations()]
    assert lengths == sorted(lengths, reverse=True)


def test_comments_are_no_words() -> None:
    assert [word for word in translations() if word.isascii()] == []


def test_no_word_has_two_lines() -> None:
    words = [word for line in TEXT.splitlines() if line[:1] != "#" for word in line.partition(":")[2].split()]
    assert sorted(words) == sorted(translations())

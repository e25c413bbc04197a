"""A seed in, invented words out."""

from __future__ import annotations

import pytest
from dossier.bench.words import Words


def test_same_seed_writes_the_same_whatever_was_written_elsewhere() -> None:
    alone = Words("a").prose(30)
    Words("b").prose(30)

    assert Words("a").prose(30) == alone
    assert Words("b").prose(30) != alone


@pytest.mark.parametrize(("words", "sentences"), [(1, 1), (25, 1), (26, 2), (45, 2), (90, 4)])
def test_prose_has_so_many_words_in_sentences_about_as_long_as_one_another(words: int, sentences: int) -> None:
    prose = Words("a").prose(words)
    lengths = [len(sentence.split()) for sentence in prose.split(".") if sentence]

    assert sum(lengths) == words
    assert len(lengths) == sentences
    assert max(lengths) - min(lengths) <= 1

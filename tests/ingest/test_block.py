"""Where a block's last sentence ends."""

from __future__ import annotations

import pytest
from dossier.ingest.block import Block
from dossier.ingest.role import role

SENTENCE = "A customs officer in Nemuro wrote twice about the letters from Sakhalin"


@pytest.mark.parametrize(
    "mark", [".1", ".12", ". 1", ".(1)", ".¹", ".¹²", ".†", "!3", ".”1", ".”²", "....1", ".[1]", ".^[1]"]
)
def test_a_sentence_ends_before_the_mark_of_its_note(mark: str) -> None:
    block = Block(SENTENCE + mark)
    assert (block.ends_sentence, block.is_closed, role(block)) == (True, True, "prose")


@pytest.mark.parametrize(
    "text",
    [
        "The letters stopped in 1991.2",
        "船は来なかった。1",
        "誰も知らない。¹",
        "Он подал в отставку. 4",
        "It was so (he said).3",
    ],
)
def test_a_sentence_in_any_language_ends_before_the_mark_of_its_note(text: str) -> None:
    assert Block(text).ends_sentence


@pytest.mark.parametrize(
    "text",
    [
        "Memorandum No. 7",
        "Fukushima No.1",
        "The talks of Sept. 3",
        "Annual report, vol. 12",
        "A harbour rises to 3.1",
        "The law, ст. 4",
        "Part 2",
        "Summit at the U.S. 7",
        "The rise of “Sanctions” 2",
    ],
)
def test_a_number_that_counts_something_ends_no_sentence(text: str) -> None:
    assert not Block(text).ends_sentence

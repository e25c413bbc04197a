"""The language that words are marked with, from their script."""

from __future__ import annotations

import pytest
from dossier.tongue import tongue


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("露日経済関係", "ja"),
        ("プーチン氏、日本の制裁に不快感", "ja"),
        ("サハリン2 LNG", "ja"),
        ("Курильские острова", "ru"),
        ("Kuril Islands", ""),
        ("Hoppō Ryōdo", ""),
        ("2014", ""),
        ("", ""),
        ("report on the Курилы", ""),
        ("北方領土 / Курилы", ""),
        ("[report on the 北方領土 and a summit]", ""),
    ],
)
def test_words_are_in_the_language_of_their_script_where_they_are_in_one(words: str, expected: str) -> None:
    assert tongue(words) == expected

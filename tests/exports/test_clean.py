"""Fields on one line."""

from __future__ import annotations

import pytest
from dossier.exports.clean import clean


@pytest.mark.parametrize(
    ("words", "cleaned"),
    [
        ("a\nb\r\nc\td", "a b c d"),
        ("a\u2028b\u2029c\x85d\x0be\x0cf\x1cg", "a b c d e f g"),
        ("a\x00b\x1b[31m\x7f", "ab[31m"),
        ("a\ud800b", "ab"),
        ("  a   b ", "a b"),
        ("\u202eאבג\u202c — 日本", "\u202eאבג\u202c — 日本"),
        ("", ""),
    ],
)
def test_a_field_is_one_line_without_control_characters(words: str, cleaned: str) -> None:
    assert clean(words) == cleaned

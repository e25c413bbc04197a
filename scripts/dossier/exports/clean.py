"""Text of a field comes in; the same text on one line goes out, without what no format can carry."""

from __future__ import annotations

import unicodedata

# Raised signs, and the letters and figures like them, become markup in pandoc whatever the format.
RAISED = ("²", "³", "¹", "™")


def clean(words: str) -> str:
    """Return the words on one line with single spaces, without control characters and lone surrogates."""
    on_one_line = " ".join(words.split())
    if on_one_line.isprintable():
        return on_one_line
    return "".join(character for character in on_one_line if unicodedata.category(character) not in ("Cc", "Cs"))

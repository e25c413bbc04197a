"""Words of other languages in, the English ones out by which the search finds what they ask for: a table for the browser."""

from __future__ import annotations

from functools import cache
from pathlib import Path

TEXT = Path(__file__).with_suffix(".txt").read_text(encoding="utf-8")


@cache
def translations() -> dict[str, str]:
    """Return for each foreign word or stem its English words with spaces between, longest first; none: it asks nothing."""
    found = {}
    for line in TEXT.splitlines():
        english, colon, foreign = line.partition(":")
        if colon and not line.startswith("#"):
            found |= dict.fromkeys(foreign.split(), english.strip())
    return dict(sorted(found.items(), key=lambda pair: (-len(pair[0]), pair[0])))

"""Words that stand for one another: the words of a text in, those by which it should be found as well out."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path

TEXT = Path(__file__).with_suffix(".txt").read_text(encoding="utf-8")

# Longest first: one ending is cut, once.
_ENDINGS = ("ations", "ation", "ments", "ings", "ions", "ment", "ing", "ion", "ies", "ied", "ed", "es", "s")
_SHORTEST_ROOT = 4  # letters
_WORD = re.compile(r"[a-z]+")


@cache
def root(word: str) -> str:
    """Return what a lower-case English word keeps when its ending is cut: 'halts' and 'halting' both give 'halt'."""
    kept = next((word.removesuffix(ending) for ending in _ENDINGS if _can_lose(word, ending)), word)
    shorter = kept.removesuffix("e").removesuffix("y")
    return shorter if len(shorter) >= _SHORTEST_ROOT else kept


def synonyms(words: Iterable[str]) -> tuple[str, ...]:
    """Return, in order, the words that stand for any of these lower-case words and are not among them themselves."""
    roots = {root(word) for word in words}
    found = {other for each in roots for other in _groups().get(each, ())}
    return tuple(sorted(word for word in found if root(word) not in roots))


def _can_lose(word: str, ending: str) -> bool:
    return word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_ROOT


@cache
def _groups() -> dict[str, tuple[str, ...]]:
    """Return for each root the words of every line that it stands in."""
    groups: dict[str, list[str]] = {}
    for line in TEXT.splitlines():
        if line.startswith("#"):
            continue
        words = _WORD.findall(line)
        for term in line.split():
            if "-" not in term:  # a term of two words is found by others, but finds none
                groups.setdefault(root(term), []).extend(words)
    return {root: tuple(words) for root, words in groups.items()}

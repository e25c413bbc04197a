"""Words that stand for one another: the words of a text in, those by which it should be found as well out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path

TEXT = Path(__file__).with_suffix(".txt").read_text(encoding="utf-8")

# Longest first: one ending is cut, once.
_ENDINGS = ("ations", "ation", "ments", "ings", "ions", "ment", "ing", "ion", "ies", "ied", "ed", "es", "s")
_SHORTEST_ROOT = 4  # letters
_IRREGULAR = "="  # begins a line of one word's forms
_WHOLE = "!"  # begins a line of the forms of a word that keeps what looks like an ending
_SPECIAL = (_IRREGULAR, _WHOLE)
_WORD = re.compile(r"[a-z0-9]+")


@cache
def root(word: str) -> str:
    """Return what a lower-case English word keeps when its ending is cut: 'halts' and 'halting' both give 'halt'."""
    if word in _forms(_WHOLE):
        return _forms(_WHOLE)[word][0]
    word = _forms(_IRREGULAR).get(word, (word,))[0]
    kept = next((word.removesuffix(ending) for ending in _ENDINGS if _can_lose(word, ending)), word)
    shorter = kept.removesuffix("e").removesuffix("y")
    return shorter if len(shorter) >= _SHORTEST_ROOT else kept


def synonyms(words: Iterable[str]) -> tuple[str, ...]:
    """Return, by alphabet, the words that stand for any of these lower-case words, given in the order of their text.

    A word that is there already, in any regular form, is left out.
    """
    words = tuple(words)
    roots = tuple(map(root, words))
    terms = {*roots, *map("-".join, pairwise(roots))}
    found = {other for term in terms for other in _groups().get(term, ()) if root(other) not in terms}
    forms = {form for word in words for form in _forms(_IRREGULAR).get(word, ())}
    return tuple(sorted(found | forms.difference(words)))


def _can_lose(word: str, ending: str) -> bool:
    return word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_ROOT


def _lines() -> Iterator[str]:
    return (line for line in TEXT.splitlines() if not line.startswith("#"))


@cache
def _forms(mark: str) -> dict[str, tuple[str, ...]]:
    """Return for each form of a word in the lines that a mark begins all its forms, the first one first."""
    lines = (tuple(_WORD.findall(line)) for line in _lines() if line.startswith(mark))
    return {form: forms for forms in lines for form in forms}


@cache
def _groups() -> dict[str, tuple[str, ...]]:
    """Return for each root, and each pair of roots with a hyphen between, the words of every line that it stands in."""
    groups: dict[str, list[str]] = {}
    for line in _lines():
        if line.startswith(_SPECIAL):
            continue
        words = _WORD.findall(line)
        for term in line.split():
            groups.setdefault("-".join(map(root, term.split("-"))), []).extend(words)
    return {root: tuple(words) for root, words in groups.items()}

"""Captured texts come in; what a built file shows of them in runs of more than eight words, unquoted, goes out (law 4)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from dossier import normalise
from dossier.gate.visible import blocks
from dossier.overlap import MOST_SHARED_WORDS, outside_quotations, quotations, shared_runs, words
from dossier.rules import MOST_QUOTED_WORDS

_LEAST = MOST_SHARED_WORDS + 1
_MOST_TOLD = 12  # words
_BETWEEN_WORDS = re.compile(r"[-_./]+")  # in the names of files


@dataclass(frozen=True, eq=False)
class Captures:
    """What must not be published, and what of it may be all the same."""

    texts: tuple[str, ...]
    full: tuple[str, ...] = ()  # passages of articles that are shown in full
    titles: tuple[str, ...] = ()  # titles, names and headings, whose words do not count
    quotes: tuple[str, ...] = ()  # our quotes and locators, which data files give without quotation marks
    unread: tuple[str, ...] = ()  # files of which nobody can tell what they say: names, with the reason

    def shown(self, path: str, content: bytes) -> Iterator[str]:
        """Yield what a file, or its name, shows of the captured texts; raise Unreadable where nobody can tell."""
        for block in dict.fromkeys((_BETWEEN_WORDS.sub(" ", path), *blocks(path, content, self.quotes))):
            if not block.isascii() or len(block.split()) >= _LEAST:
                if block not in self._seen:
                    self._seen[block] = tuple(self._runs(block))
                yield from self._seen[block]

    def _runs(self, block: str) -> Iterator[str]:
        too_long = (each for each in quotations(block) if normalise.words(each) > MOST_QUOTED_WORDS)
        for piece in (*outside_quotations(block), *too_long):
            runs_of_words = _runs_of_words(piece)
            for text, theirs in self._runs_in.items():
                if not theirs.isdisjoint(runs_of_words):
                    yield from (_told(run.text) for run in shared_runs(piece, text, _LEAST, excepted=self.titles))

    @cached_property
    def _seen(self) -> dict[str, tuple[str, ...]]:
        """Return what each block seen so far shows: menus and digests stand in many files."""
        return {}

    @cached_property
    def _runs_in(self) -> dict[str, frozenset[int]]:
        """Return the nine words running of each captured text: most blocks share none, and the exact search is slow."""
        allowed = {run for text in self.full for run in _runs_of_words(text)}
        return {text: frozenset(_runs_of_words(text) - allowed) for text in self.texts}


def _told(run: str) -> str:
    """Return as much of a run as tells where it is from: a message is no place for captured text either."""
    shown = run.split(" ")
    return run if len(shown) <= _MOST_TOLD else f"{' '.join(shown[:_MOST_TOLD])} …"


def _runs_of_words(text: str) -> set[int]:
    all_words = words(text)
    return {hash(tuple(all_words[start : start + _LEAST])) for start in range(len(all_words) - _LEAST + 1)}

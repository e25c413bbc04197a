"""Captured texts come in; what a built file shows of them in runs of more than eight words, unquoted, goes out (law 4)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import unquote_plus

from dossier import normalise
from dossier.gate.hidden import SHORTEST
from dossier.gate.visible import blocks, without
from dossier.overlap import MOST_SHARED_WORDS, parts, shared_runs, words
from dossier.rules import MOST_QUOTED_WORDS

_LEAST = MOST_SHARED_WORDS + 1
_MOST_TOLD = 12  # words
_BEFORE_QUERY = re.compile(r"https?://[^\s?#]*[?#]", re.IGNORECASE)  # the address itself is nobody's words
_WORD = re.compile(r"\w")


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
        told = (run for block in (path, *blocks(path, content, self.quotes)) for run in self._shown(block))
        yield from dict.fromkeys(told)

    def _shown(self, block: str) -> tuple[str, ...]:
        if block.isascii() and len(block) < SHORTEST:
            return ()
        if block not in self._seen:
            self._seen[block] = tuple(run for form in self._forms(block) for run in self._runs(form))
        return self._seen[block]

    def _forms(self, block: str) -> Iterator[str]:
        """Yield a block as it is, and as what an address would hand on of it."""
        yield block
        if "%" in block or "+" in block:
            yield from without(_BEFORE_QUERY.sub(" ", unquote_plus(block)), self.quotes)

    def _runs(self, block: str) -> Iterator[str]:
        for piece, least in _told_apart(block):
            runs_of_words = _runs_of_words(piece)
            for text, theirs in self._runs_in.items():
                if not theirs.isdisjoint(runs_of_words):
                    yield from (_told(run.text) for run in shared_runs(piece, text, least, excepted=self.titles))

    @cached_property
    def _seen(self) -> dict[str, tuple[str, ...]]:
        """Return what each block seen so far shows: menus and digests stand in many files."""
        return {}

    @cached_property
    def _runs_in(self) -> dict[str, frozenset[int]]:
        """Return the nine words running of each captured text: most blocks share none, and the exact search is slow."""
        allowed = {run for text in self.full for run in _runs_of_words(text)}
        return {text: frozenset(_runs_of_words(text) - allowed) for text in self.texts}


def _told_apart(block: str) -> Iterator[tuple[str, int]]:
    """Yield what stands outside quotation marks, and quotations that are too long, with the shortest run that counts.

    Quotations with no word between them may each be from elsewhere; taken together they must not go on in one text.
    """
    row: list[str] = []
    for is_quoted, piece in parts(block):
        if is_quoted:
            row.append(piece)
            if normalise.words(piece) > MOST_QUOTED_WORDS:
                yield piece, _LEAST
        elif _WORD.search(piece):
            yield " ".join(row), MOST_QUOTED_WORDS + 1
            yield piece, _LEAST
            row = []
    yield " ".join(row), MOST_QUOTED_WORDS + 1


def _told(run: str) -> str:
    """Return as much of a run as tells where it is from: a message is no place for captured text either."""
    shown = run.split(" ") if " " in run else words(run)  # names of files and of elements join theirs
    return f"{' '.join(shown[:_MOST_TOLD])}{' …' if len(shown) > _MOST_TOLD else ''}"


def _runs_of_words(text: str) -> set[int]:
    all_words = words(text)
    return {hash(tuple(all_words[start : start + _LEAST])) for start in range(len(all_words) - _LEAST + 1)}

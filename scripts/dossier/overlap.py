"""Words of ours and captured text come in; the runs of words they share, outside quotations, come out (law 4)."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from dossier.normalise import UNSPACED, n1, printed

MOST_SHARED_WORDS = 8  # consecutive, outside a quotation

_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>\"]+")
_TOKEN = re.compile(rf"[{UNSPACED}]|[^\W_{UNSPACED}]+(?:'[^\W_{UNSPACED}]+)*")
_UNSPACED_CHARACTER = re.compile(f"[{UNSPACED}]")
# Marks that say which way they face; among plain ones, those after a figure or a letter open nothing: 48" is a length.
_FACING = re.compile(r"“[^“”]*”|„[^„“”]*[“”]|«[^«»]*»")
_PLAIN_MARKS = re.compile(r"(?<!\w)\"[^\"]*\"")


class Run(NamedTuple):
    """Consecutive words of ours that stand in the same order in another text."""

    words: int  # those that count
    text: str  # as in ours, in n1


class _Token(NamedTuple):
    word: str  # lower case; a single character where the script has no spaces
    start: int  # place in the text
    end: int


class _Automaton(NamedTuple):
    """Every run of words of a text, as a suffix automaton: linear to make and to read, whatever is repeated."""

    following: list[dict[str, int]]
    shorter: list[int]
    length: list[int]


def outside_quotations(text: str) -> tuple[str, ...]:
    """Return the pieces of the text's n1 that stand outside quotation marks, in order."""
    return tuple(piece for is_quoted, piece in parts(text) if piece and not is_quoted)


def quotations(text: str) -> tuple[str, ...]:
    """Return what stands inside quotation marks in the text's n1, in order, without the marks."""
    return tuple(piece for is_quoted, piece in parts(text) if is_quoted)


def parts(text: str) -> Iterator[tuple[bool, str]]:
    """Yield the pieces of the text's n1 in order, and whether they stand inside quotation marks; marks are left out."""
    for faces, piece in _split(_FACING, printed(text)):
        yield from [(True, n1(piece[1:-1]))] if faces else _plain_parts(n1(piece))


def _plain_parts(plain: str) -> Iterator[tuple[bool, str]]:
    for is_quoted, piece in _split(_PLAIN_MARKS, plain):
        yield is_quoted, n1(piece[1:-1] if is_quoted else piece)


def _split(pattern: re.Pattern[str], text: str) -> Iterator[tuple[bool, str]]:
    """Yield a text in pieces, and whether each is a match."""
    end = 0
    for match in pattern.finditer(text):
        yield False, text[end : match.start()]
        yield True, match.group()
        end = match.end()
    yield False, text[end:]


def shared_runs(ours: str, theirs: str, at_least: int, *, excepted: Iterable[str] = ()) -> tuple[Run, ...]:
    """Return the runs of at least so many words that ours shares with theirs, each as long as can be, in our order.

    Words are compared in lower case without punctuation, web addresses left out. Words of the excepted phrases (titles,
    names, section headings) do not count but do not end a run either; quotations end one, so pass the pieces that
    `outside_quotations` gives.
    """
    plain = n1(_ADDRESS.sub(" ", ours))
    tokens = _tokens(plain)
    counted = _counted(tokens, excepted)
    runs = (
        Run(_weight(counted[start:end]), plain[tokens[start].start : tokens[end - 1].end])
        for start, end in _matches([token.word for token in tokens], _automaton(theirs))
    )
    return tuple(run for run in runs if run.words >= at_least)


def longest_shared_run(ours: str, theirs: str, *, excepted: Iterable[str] = ()) -> int:
    """Return the words of the longest run that ours shares with theirs, 0 where there is none."""
    return max((run.words for run in shared_runs(ours, theirs, 1, excepted=excepted)), default=0)


def words(text: str) -> list[str]:
    """Return a text's words as they are compared: in lower case, web addresses left out."""
    return [token.word for token in _tokens(n1(_ADDRESS.sub(" ", text)))]


def _tokens(plain: str) -> list[_Token]:
    return [_Token(match.group().casefold(), *match.span()) for match in _TOKEN.finditer(plain)]


def _counted(tokens: Sequence[_Token], excepted: Iterable[str]) -> list[str]:
    """Return the tokens' words, those of an excepted phrase as empty."""
    counted = [token.word for token in tokens]
    original = tuple(counted)
    phrases = _phrases(tuple(excepted))
    for start, word in enumerate(original):
        for wanted in phrases.get(word, ()):
            if original[start : start + len(wanted)] == wanted:
                counted[start : start + len(wanted)] = [""] * len(wanted)
    return counted


@lru_cache(maxsize=64)
def _phrases(excepted: tuple[str, ...]) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Return the phrases' words by the first of them."""
    phrases = (tuple(token.word for token in _tokens(n1(phrase))) for phrase in excepted)
    found: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for wanted in dict.fromkeys(filter(None, phrases)):
        found[wanted[0]].append(wanted)
    return {first: tuple(wanted) for first, wanted in found.items()}


def _weight(words: Sequence[str]) -> int:
    unspaced = sum(1 for word in words if _UNSPACED_CHARACTER.fullmatch(word))
    return sum(1 for word in words if word) - unspaced + (unspaced + 1) // 2


@lru_cache(maxsize=64)
def _automaton(text: str) -> _Automaton:
    automaton = _Automaton([{}], [-1], [0])
    last = 0
    for word in words(text):
        last = _extended(automaton, last, word)
    return automaton


def _extended(automaton: _Automaton, last: int, word: str) -> int:
    """Add a word after the state of all words so far; return the new such state (Blumer et al. 1985)."""
    following, shorter, length = automaton
    new = _state(automaton, {}, 0, length[last] + 1)
    state = last
    while state >= 0 and word not in following[state]:
        following[state][word] = new
        state = shorter[state]
    if state < 0:
        return new
    target = following[state][word]
    if length[target] == length[state] + 1:
        shorter[new] = target
        return new
    clone = _state(automaton, dict(following[target]), shorter[target], length[state] + 1)
    while state >= 0 and following[state].get(word) == target:
        following[state][word] = clone
        state = shorter[state]
    shorter[target] = shorter[new] = clone
    return new


def _state(automaton: _Automaton, following: dict[str, int], shorter: int, length: int) -> int:
    automaton.following.append(following)
    automaton.shorter.append(shorter)
    automaton.length.append(length)
    return len(automaton.length) - 1


def _matches(words: Sequence[str], automaton: _Automaton) -> Iterator[tuple[int, int]]:
    """Yield (start, end) of each run found in the automaton that no longer run contains."""
    state = length = 0
    for place, word in enumerate(words):
        before = length
        while state and word not in automaton.following[state]:
            state = automaton.shorter[state]
            length = automaton.length[state]
        state = automaton.following[state].get(word, 0)
        length = length + 1 if state else 0
        if before and length <= before:
            yield place - before, place
    if length:
        yield len(words) - length, len(words)

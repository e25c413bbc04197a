"""Titles as typed come in; rich text goes out, quotations and apostrophes set, English in title case."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from enum import Enum, auto
from functools import lru_cache
from itertools import groupby

from dossier.citation.rich import Node, Rich, emph, quoted

CLOSING = {'"': '"', "'": "'", "“": "”", "‘": "’"}
APOSTROPHES = "'’"
DEEPEST = 3  # quotations within quotations; marks beyond that are marks
MOST_TRIED = 200  # places where a quotation may begin; beyond that too, for what is left open costs a look to the end

# Small in title case unless they come first, last or after a full stop or colon: citeproc's list.
SMALL = "a an and as at but by down for from in into nor of on onto or over so the till to up via with yet"
SMALL_WORDS = frozenset(f"{SMALL} about van von de d l".split())

_SPACES = re.compile(r"[ \t\r\n]+")
_FRENCH_POINT = re.compile(r" (?=[;?!»])|(?<=«) ")
_NARROW_SPACE = "\u202f"
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_FIRST_WORD = re.compile(r"^([^\w\s/–—.?!:-]*)([^\W\d_A-Z]+)(?![^\W_])")
_BREAK = re.compile(r"[\s/–—-]")


@lru_cache(maxsize=1024)  # every style asks for the same few
def title(words: str) -> Rich:
    """Return a title with its quotations as quotations, its apostrophes curled, its French points kept close."""
    return _Quotations(_SPACES.sub(" ", words.strip())).whole().each(_with_narrow_spaces)


@lru_cache(maxsize=1024)
def title_case(rich: Rich) -> Rich:
    """Return an English title with the words that count capitalised, a small last word among them."""
    return _TitleCase().whole(rich)


@lru_cache(maxsize=1024)
def emphasised_title_case(rich: Rich) -> Rich:
    """Return an emphasised English title with the words that count capitalised.

    Citeproc, with which the styles must agree, leaves a small last word small where a title is emphasised.
    """
    return emph(Rich(_TitleCase().nodes(rich.nodes)))


def first_capital(rich: Rich) -> Rich:
    """Return the text with its first word capitalised, unless that word is not all small letters."""
    if not rich.nodes:
        return rich
    first, rest = rich.nodes[0], rich.nodes[1:]
    if not isinstance(first, str):
        return Rich((replace(first, nodes=first_capital(Rich(first.nodes)).nodes), *rest))
    return Rich((_FIRST_WORD.sub(lambda match: match[1] + _capitalised(match[2]), first), *rest))


class _Quotations:
    """Finds the quotations of one title; remembers what was tried where, since marks may be left open."""

    def __init__(self, words: str) -> None:
        self._words = words
        self._last = {closing: words.rfind(closing) for closing in CLOSING.values()}
        self._tried: dict[tuple[int, str, int], tuple[Rich, int] | None] = {}

    def whole(self) -> Rich:
        return self._until("", 0, 0)[0]

    def _until(self, closing: str, start: int, depth: int) -> tuple[Rich, int]:
        """Return what stands before the closing mark, and the place after it; -1 where it never comes."""
        nodes: list[Node] = []
        place = start
        while place < len(self._words):
            here = self._words[place]
            if here == closing:
                return Rich() + Rich(tuple(nodes)), place + 1
            word = _WORD.match(self._words, place)
            inside = None if word else self._quotation(place, depth)
            if inside:
                nodes += quoted(inside[0]).nodes
                place = inside[1]
            else:
                nodes.append(word[0].replace("'", "’") if word else "’" if here in APOSTROPHES else here)
                place += len(word[0]) if word else 1
        return Rich() + Rich(tuple(nodes)), -1

    def _quotation(self, place: int, depth: int) -> tuple[Rich, int] | None:
        closing = CLOSING.get(self._words[place])
        if not closing or depth == DEEPEST or self._last[closing] <= place:
            return None
        if self._words[place + 1] in (" ", closing):
            return None
        key = (place, closing, depth)
        if key not in self._tried and len(self._tried) < MOST_TRIED:
            self._tried[key] = None  # counts while it is looked into
            found = self._until(closing, place + 1, depth + 1)
            self._tried[key] = found if found[1] >= 0 else None
        return self._tried.get(key)


class _State(Enum):
    START = auto()
    IN_WORD = auto()
    AFTER_WORD = auto()
    AFTER_STOP = auto()
    NEW_SENTENCE = auto()
    BEFORE_LAST_WORD = auto()


_WORD_MAY_START = (_State.START, _State.NEW_SENTENCE, _State.AFTER_WORD)


class _TitleCase:
    """Walks through a title once; what a word becomes depends on what came before it."""

    def __init__(self) -> None:
        self._state = _State.START

    def whole(self, rich: Rich) -> Rich:
        if not rich:
            return rich
        *before, last = rich.nodes
        nodes = self.nodes(tuple(before))
        if not isinstance(last, str):
            return Rich((*nodes, *self.nodes((last,))))
        start, space, word = last.rpartition(" ")
        cased = self._words(start + space)
        is_alone = not nodes and not space
        if not is_alone and not _BREAK.search(word) and self._state in _WORD_MAY_START:
            self._state = _State.BEFORE_LAST_WORD
        return Rich((*nodes, cased + self._words(word)))

    def nodes(self, nodes: tuple[Node, ...]) -> tuple[Node, ...]:
        return tuple(
            self._words(node) if isinstance(node, str) else replace(node, nodes=self.nodes(node.nodes))
            for node in nodes
        )

    def _words(self, words: str) -> str:
        return "".join(self._piece("".join(letters)) for _, letters in groupby(words, _kind))

    def _piece(self, piece: str) -> str:
        before, last = self._state, piece[-1]
        if last in ".?!:":
            self._state = _State.AFTER_STOP
        elif last.isalnum():
            self._state = _State.IN_WORD
        elif last.isspace() and before == _State.AFTER_STOP:
            self._state = _State.NEW_SENTENCE
        elif _BREAK.match(last):
            self._state = _State.AFTER_WORD
        return _cased(piece, before) if piece.isalnum() else piece


def _kind(letter: str) -> str:
    """Return what makes neighbouring letters one piece: a word, a space, a run of points."""
    if letter.isalnum():
        return "word"
    if letter.isspace():
        return "space"
    return "points" if unicodedata.category(letter).startswith("P") else letter


def _with_narrow_spaces(words: str) -> str:
    return _FRENCH_POINT.sub(_NARROW_SPACE, words)


def _cased(word: str, before: _State) -> str:
    if word != word.lower():  # "NATO" and "iPhone" stay as they were typed
        return word
    if before in (_State.START, _State.NEW_SENTENCE):
        return _capitalised(word)
    counts = before == _State.BEFORE_LAST_WORD or (before == _State.AFTER_WORD and word not in SMALL_WORDS)
    return _capitalised(word) if counts and len(word) > 1 else word


def _capitalised(word: str) -> str:
    return word[:1].upper() + word[1:]

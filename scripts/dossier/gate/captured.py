"""Captured texts come in; what a built file shows of them in runs of more than eight words, unquoted, goes out (law 4)."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from html import unescape
from pathlib import PurePosixPath

from dossier.gate.tokens import names, tokens
from dossier.overlap import MOST_SHARED_WORDS, outside_quotations, shared_runs, words

_LEAST = MOST_SHARED_WORDS + 1
_INLINE = names(
    "a abbr b bdi bdo cite code data del dfn em i ins kbd mark q s samp small span strong sub sup time u var wbr"
)
_SEARCH_RECORD = ".pf_fragment"  # of the search bundle: gzipped JSON behind a signature
_LINES = (".csv", ".bib", ".ris", ".txt", ".xml", ".md", ".svg")
_MARKUP = re.compile(r"<[^<>]*>")


@dataclass(frozen=True, eq=False)
class Captures:
    """What must not be published, and what of it may be all the same."""

    texts: tuple[str, ...]
    full: tuple[str, ...] = ()  # passages of articles that are shown in full
    titles: tuple[str, ...] = ()  # titles, names and headings, whose words do not count
    quotes: tuple[str, ...] = ()  # our quotes and locators, which data files give without quotation marks

    def shown(self, path: str, content: bytes) -> Iterator[str]:
        """Yield what a file shows of the captured texts."""
        for block in dict.fromkeys(_blocks(path, content, self.quotes)):
            if not block.isascii() or len(block.split()) >= _LEAST:
                if block not in self._seen:
                    self._seen[block] = tuple(self._runs(block))
                yield from self._seen[block]

    def _runs(self, block: str) -> Iterator[str]:
        for piece in outside_quotations(block):
            runs_of_words = _runs_of_words(piece)
            for text, theirs in self._runs_in.items():
                if not theirs.isdisjoint(runs_of_words):
                    yield from (run.text for run in shared_runs(piece, text, _LEAST, excepted=self.titles))

    @cached_property
    def _seen(self) -> dict[str, tuple[str, ...]]:
        """Return what each block seen so far shows: menus and digests stand in many files."""
        return {}

    @cached_property
    def _runs_in(self) -> dict[str, frozenset[int]]:
        """Return the nine words running of each captured text: most blocks share none, and the exact search is slow."""
        allowed = {run for text in self.full for run in _runs_of_words(text)}
        return {text: frozenset(_runs_of_words(text) - allowed) for text in self.texts}


def _runs_of_words(text: str) -> set[int]:
    all_words = words(text)
    return {hash(tuple(all_words[start : start + _LEAST])) for start in range(len(all_words) - _LEAST + 1)}


def _blocks(path: str, content: bytes, quotes: tuple[str, ...]) -> Iterator[str]:
    """Yield the texts that a reader of a file can see, paragraph by paragraph."""
    suffix = PurePosixPath(path).suffix.lower()
    if suffix == _SEARCH_RECORD:
        content = gzip.decompress(content)
        yield from _values(json.loads(content[content.index(b"{") :]), frozenset())
    elif suffix in (".json", ".jsonld"):
        yield from _values(json.loads(content), frozenset(quotes))
    elif suffix == ".html":
        yield from _paragraphs(content.decode())
    elif suffix in _LINES:
        text = content.decode()
        for quote in quotes:
            text = text.replace(quote, "\n")
        yield from _MARKUP.sub("\n", unescape(text)).split("\n")


def _values(value: object, quotes: frozenset[str]) -> Iterator[str]:
    if isinstance(value, str):
        if value not in quotes:
            yield value
    elif isinstance(value, dict):
        for member in value.values():
            yield from _values(member, quotes)
    elif isinstance(value, list):
        for member in value:
            yield from _values(member, quotes)


def _paragraphs(text: str) -> Iterator[str]:
    html = tokens(text)
    paragraph = ""
    for piece, tag in zip(html.texts, (*html.tags, None), strict=True):
        paragraph += piece
        if tag and tag.name not in _INLINE:
            yield unescape(paragraph)
            paragraph = ""
    yield unescape(paragraph)
    yield from html.comments
    for tag in html.counts:
        yield from (tag.content, *tag.attributes.values())

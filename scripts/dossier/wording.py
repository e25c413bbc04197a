"""What we wrote on a passage and the captured text come in; every breach of the limits on its words goes out (law 4)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dossier.normalise import MOST_FRAGMENT_WORDS, MOST_LOCATOR_WORDS, n1, words
from dossier.overlap import MOST_SHARED_WORDS, outside_quotations, quotations, shared_runs
from dossier.problem import Problem
from dossier.recorded import Recorded, RecordedPassage
from dossier.rules import MOST_QUOTED_WORDS, most_verbatim
from dossier.source import Loc, Source

_OURS = ("text", "note", "why", "description", "scope", "gaps", "selection")  # keys of registries and topics
_SENTENCE_END = re.compile(r"(?<=[.!?。！？])[\"')\]]*(?:\s+|$)")
_WORD = re.compile(r"\w+")
_LINK = re.compile(r"\]\([^()\s]*\)|\[@[^\]]*\]")


@dataclass(frozen=True)
class Ground:
    """What captured text our words are held against, and which words do not count."""

    text: str
    excepted: tuple[str, ...] = ()  # titles, names, section headings


@dataclass(frozen=True)
class Shares:
    """What the record of an article has beside the words of its passages, which are 1."""

    digest: float  # words of its digests
    verbatim: float  # words of its locators and quotes


def shares(record: Recorded) -> Shares:
    """Return what the digests, and the words taken over, come to beside the passages' own words; of none, 0."""
    total = sum(passage.words for passage in record.passages) or 1
    digests = sum(words(passage.digest) for passage in record.passages)
    taken = sum(words(text) for passage in record.passages for text in _taken(passage))
    return Shares(round(digests / total, 3), round(taken / total, 3))


def _taken(passage: RecordedPassage) -> list[str]:
    return [passage.start, passage.end, *_all_quotes(passage)]


def of_article(record: Recorded, ground: Ground) -> Iterator[str]:
    """Yield the breaches in what we wrote on the article as a whole."""
    yield from _shared(record.prose, ground)


def of_passage(passage: RecordedPassage, paragraph: str, ground: Ground, *, is_full: bool = False) -> Iterator[str]:
    """Yield the breaches in what we wrote on a passage; one that is shown in full may be quoted at length."""
    plain = n1(paragraph)
    if passage.words != max(1, words(plain)):
        yield f"'words' must be {max(1, words(plain))}, got {passage.words or 'nothing'}"
    yield from locator_faults(passage.start, passage.end, plain)
    yield from _quotes(passage, plain)
    if is_full:
        return
    yield from _lengths(passage, plain)
    yield from _shared((("digest", passage.digest), *passage.prose), ground)


def locator_faults(start: str, end: str, paragraph: str) -> Iterator[str]:
    """Yield why a locator's words are not how a passage begins and ends; either may be empty.

    Nothing but signs may stand before the first; a fragment left by a cut may stand after the last.
    """
    plain = n1(paragraph)
    first, last = plain.find(n1(start)), plain.rfind(n1(end))
    if first < 0:
        yield f"locator 'start' is not in the passage: '{start}'"
    elif _WORD.search(plain[:first]):
        yield f"locator 'start' is not how the passage begins: '{start}'"
    if last < 0:
        yield f"locator 'end' is not in the passage: '{end}'"
    elif end and len(_WORD.findall(plain[last + len(n1(end)) :])) > MOST_FRAGMENT_WORDS:
        yield f"locator 'end' is not how the passage ends: '{end}'"


def of_source(source: Source, ground: Ground) -> Iterator[Problem]:
    """Yield the breaches in what we wrote in a registry or on a topic, each at its place."""
    for loc, text in _prose(source.value, ()):
        yield from (source.problem(loc, line) for line in _shared([(str(loc[-1]), text)], ground))
    for line in _shared([("essay", source.essay)], ground):
        yield Problem(source.path, source.essay_line, 1, line)


def _prose(value: object, loc: Loc) -> Iterator[tuple[Loc, str]]:
    """Yield the texts of a value that are ours: titles and names are left out."""
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, item in items:
        if isinstance(item, str) and (step in _OURS or "related" in loc):
            yield (*loc, step), item
        elif not isinstance(item, str):
            yield from _prose(item, (*loc, step))


def _quotes(passage: RecordedPassage, plain: str) -> Iterator[str]:
    for quote in _all_quotes(passage):
        if quote.strip(" ,.;:").casefold() not in plain.casefold():
            yield f"quotes words that the passage does not have: '{quote}'"
        elif _is_sentence(quote, plain):
            yield f"quotes a whole sentence: '{quote}'"


def _all_quotes(passage: RecordedPassage) -> list[str]:
    own = n1(passage.quote).strip('"')
    return [quote for quote in (own, *quotations(passage.digest)) if quote]


def _is_sentence(quote: str, plain: str) -> bool:
    wanted = _WORD.findall(quote.casefold())
    return any(_WORD.findall(sentence.casefold()) == wanted for sentence in _SENTENCE_END.split(plain) if sentence)


def _lengths(passage: RecordedPassage, plain: str) -> Iterator[str]:
    beside = dict.fromkeys(quote for _, text in passage.prose for quote in quotations(text) if quote in plain)
    quoted = sum(words(quote) for quote in (*_all_quotes(passage), *(each for each in beside if each)))
    located = [words(passage.start), words(passage.end)]
    if quoted > MOST_QUOTED_WORDS:
        yield f"{quoted} words quoted; {MOST_QUOTED_WORDS} are the most"
    if max(located) > MOST_LOCATOR_WORDS:
        yield f"a locator of {max(located)} words; {MOST_LOCATOR_WORDS} are the most"
    count = words(plain)
    if quoted + sum(located) > most_verbatim(count):
        yield f"{quoted + sum(located)} words verbatim in locator and quotes; {most_verbatim(count)} are the most of {count}"


def _shared(prose: Sequence[tuple[str, str]], ground: Ground) -> Iterator[str]:
    for where, text in prose:
        for piece in outside_quotations(_LINK.sub("]", text)):
            for run in shared_runs(piece, ground.text, MOST_SHARED_WORDS + 1, excepted=ground.excepted):
                yield f"{where} shares {run.words} words in a row with the capture: '{run.text}'"

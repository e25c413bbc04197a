"""The rules that one file can break by itself: each yields `(loc, message, hint)` for every breach."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from dossier.model import Article, Claim, Entity, Event, Figure, Passage, PassageFigure, Topic
from dossier.normalise import words
from dossier.problem import did_you_mean, shown
from dossier.reference import SHAPE, citations
from dossier.source import Loc

Finding = tuple[Loc, str, str]

MOST_DIGEST_WORDS = 90
ALWAYS_ALLOWED_DIGEST_WORDS = 15
MOST_QUOTED_WORDS = 15
MOST_LOCATOR_WORDS = 6
SHORT_PASSAGE_WORDS = 60  # below this, verbatim words are limited by number, from it on by share
MOST_VERBATIM_WORDS = 12
MOST_VERBATIM_SHARE = 0.30

QUOTED = re.compile(r"“([^”]*)”|\"([^\"]*)\"")


def quoted_words(digest: str) -> int:
    """Return how many words of a digest stand inside quotation marks."""
    return sum(words(double or plain) for double, plain in QUOTED.findall(digest))


def article(article: Article) -> Iterator[Finding]:
    """Yield what is wrong with an article taken as a whole, then passage by passage."""
    yield from _unique(("links",), "link", (link.n for link in article.links))
    yield from _basis(article)
    yield from _authors(article)
    if article.id in article.formerly:
        yield ("formerly",), f"an article was not formerly what it is now, {shown(article.id)}", ""
    links = {link.n for link in article.links}
    for index, passage in enumerate(article.passages):
        for loc, message, hint in _passage(article, passage, index, links):
            yield ("passages", index, *loc), message, hint


def _basis(article: Article) -> Iterator[Finding]:
    known = [field.alias or name for name, field in Article.model_fields.items()]
    for key in article.basis:
        if key not in known:
            yield ("basis", key), f"no key {shown(key)} to give a basis for", did_you_mean(key, known)


def _authors(article: Article) -> Iterator[Finding]:
    for index, author in enumerate(article.author):
        if bool(author.literal) == bool(author.family or author.given):
            yield ("author", index), "an author has either 'literal' or 'family' with 'given'", ""


def _unique(loc: Loc, what: str, numbers: Iterable[int]) -> Iterator[Finding]:
    seen: set[int] = set()
    for index, number in enumerate(numbers):
        if number in seen:
            yield (*loc, index, "n"), f"{what} {number} stands here a second time", ""
        seen.add(number)


def _passage(article: Article, passage: Passage, index: int, links: set[int]) -> Iterator[Finding]:
    if passage.p != index + 1:
        yield (
            ("p",),
            f"passage {index + 1} expected here, got {passage.p}",
            "passages are numbered from 1, none left out",
        )
    for position, number in enumerate(passage.links):
        if number not in links:
            yield ("links", position), f"no link {number} among the article's 'links'", ""
    yield from _unique(("notes",), "note", (note.n for note in passage.notes))
    for position, note in enumerate(passage.notes):
        if note.at and (passage.digest or "").count(note.at) != 1:
            yield ("notes", position, "at"), f"{shown(note.at)} must stand exactly once in the digest", ""
        yield from _prose(("notes", position, "text"), note.text)
    for position, reading in enumerate(passage.figures):
        for loc, message, hint in _figure(reading):
            yield ("figures", position, *loc), message, hint
    yield from _revisions(passage)
    if passage.withdrawn and passage.withdrawn.successor == f"{article.id}.p{passage.p}":
        yield ("withdrawn", "successor"), "a passage cannot replace itself", ""
    if article.rights.show != "full":
        yield from _lengths(article, passage)
    elif not passage.text and not passage.withdrawn:
        yield (), "'text' is missing", "the article has show: full"


def _figure(reading: PassageFigure) -> Iterator[Finding]:
    span = reading.from_ is not None and reading.to is not None
    if (reading.value is None) == (not span) or (reading.value is not None and (reading.from_ or reading.to)):
        yield (), "a figure has either 'value' or both 'from' and 'to'", ""
    elif span and float(reading.from_) >= float(reading.to):
        yield ("to",), f"'to' must be greater than 'from', got {shown(reading.to)}", ""


def _revisions(passage: Passage) -> Iterator[Finding]:
    for position, revision in enumerate(passage.revised):
        if revision.rev != position + 2:
            yield (
                ("revised", position, "rev"),
                f"'rev' must be {position + 2} here, got {revision.rev}",
                "the first is 2",
            )
        if position and revision.on < passage.revised[position - 1].on:
            yield ("revised", position, "on"), "a revision cannot be older than the one before it", ""


def _lengths(article: Article, passage: Passage) -> Iterator[Finding]:
    """Law 4 as far as it can be told without the capture."""
    if passage.text:
        yield ("text",), "'text' is only for articles with show: full", "an article's own text is not ours to publish"
    if passage.withdrawn or (article.draft and not passage.digest):
        return
    for key in ("locator", "sha256", "words", "digest"):
        if getattr(passage, key) is None and (key != "digest" or article.rights.show == "digest"):
            yield (), f"'{key}' is missing", ""
    if passage.words is None:
        return
    yield from _digest_length(passage, passage.words)
    yield from _verbatim_length(passage, passage.words)


def _digest_length(passage: Passage, total: int) -> Iterator[Finding]:
    most = min(MOST_DIGEST_WORDS, max(ALWAYS_ALLOWED_DIGEST_WORDS, total // 2))
    length = words(passage.digest or "")
    if length > most:
        yield ("digest",), f"the digest has {length} words, {most} are allowed for a passage of {total}", ""


def _verbatim_length(passage: Passage, total: int) -> Iterator[Finding]:
    ends = {"start": passage.locator.start, "end": passage.locator.end or ""} if passage.locator else {}
    for key, text in ends.items():
        if words(text) > MOST_LOCATOR_WORDS:
            yield ("locator", key), f"'{key}' has {words(text)} words, {MOST_LOCATOR_WORDS} are allowed", ""
    quoted = words(passage.quote or "") + quoted_words(passage.digest or "")
    loc = ("quote",) if passage.quote else ("digest",)
    if quoted > MOST_QUOTED_WORDS:
        yield (
            loc,
            f"{quoted} words are quoted, {MOST_QUOTED_WORDS} are allowed in a passage",
            "digest and quote together",
        )
    verbatim = quoted + sum(words(text) for text in ends.values())
    most = int(MOST_VERBATIM_SHARE * total) if total >= SHORT_PASSAGE_WORDS else MOST_VERBATIM_WORDS
    if verbatim > most:
        message = f"locator and quotes have {verbatim} words, {most} are allowed for a passage of {total}"
        yield ("locator",), message, ""


def _prose(loc: Loc, text: str) -> Iterator[Finding]:
    for bracketed, cited in citations(text):
        if cited is None:
            yield loc, f"not a citation: {shown(bracketed)}", SHAPE


def topic(id: str, front: Topic) -> Iterator[Finding]:
    """Yield what is wrong with a topic's front matter."""
    if id in front.related:
        yield ("related", id), "a topic is not related to itself", ""


def registry_entry(entry: Entity | Claim | Event | Figure) -> Iterator[Finding]:
    """Yield what is wrong with one entry of a registry."""
    if entry.id in entry.formerly:
        yield ("formerly",), f"it was not formerly what it is now, {shown(entry.id)}", ""
    if isinstance(entry, Claim):
        if entry.kind == "forecast" and not entry.outcome:
            yield (), "'outcome' is missing", "a forecast is open, borne-out or refuted, with a reason"
        if entry.kind != "forecast" and entry.outcome:
            yield ("outcome",), f"only a forecast has an outcome, this is a {entry.kind}", ""
        if entry.outcome:
            yield from _prose(("outcome", "why"), entry.outcome.why)
    if not isinstance(entry, Entity) and entry.note:
        yield from _prose(("note",), entry.note)

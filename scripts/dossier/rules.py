"""The rules that one file can break by itself: each yields `(loc, message, hint)` for every breach."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from dossier.model import Article, Claim, Entity, Event, Figure, Passage, PassageFigure, Topic
from dossier.normalise import MOST_LOCATOR_WORDS, SHORT_PASSAGE_WORDS, sha256, words
from dossier.overlap import quotations
from dossier.problem import did_you_mean, shown
from dossier.source import Loc

Finding = tuple[Loc, str, str]
Findings = Iterator[Finding]

MOST_DIGEST_WORDS = 90
ALWAYS_ALLOWED_DIGEST_WORDS = 15
MOST_QUOTED_WORDS = 15
MOST_VERBATIM_WORDS = 12
MOST_VERBATIM_SHARE = 0.30


def quoted_words(digest: str) -> int:
    """Return how many words of a digest stand inside quotation marks, of whatever kind n1 makes plain."""
    return sum(map(words, quotations(digest)))


def article(article: Article, broken: frozenset[Loc] = frozenset()) -> Findings:
    """Yield what is wrong with an article taken as a whole, then passage by passage.

    What rests on a value that has a mistake (its loc is in `broken`) and is therefore missing here, is not asked.
    """
    yield from _unique(("links",), "link", (link.n for link in article.links))
    yield from _basis(article)
    yield from _authors(article)
    yield from _formerly(article.id, article.formerly)
    links = None if any(loc[:1] == ("links",) for loc in broken) else {link.n for link in article.links}
    doubtful: dict[object, set[object]] = defaultdict(set)  # keys that have mistakes, by passage; and of all passages
    for loc in broken:
        if loc[0] == "passages" and len(loc) > 2:
            doubtful[loc[1]].add(loc[2])
    everywhere = {loc[0] for loc in broken if loc[0] in ("rights", "draft")}
    for index, passage in enumerate(article.passages):
        # A passage left out is one mistake: those after it are in order again.
        if passage.p not in (index + 1, article.passages[index - 1].p + 1 if index else 1):
            message = f"passage {index + 1} expected here, got {passage.p}"
            yield ("passages", index, "p"), message, "passages are numbered from 1, none left out"
        for loc, message, hint in _passage(article, passage, doubtful[index] | everywhere):
            yield ("passages", index, *loc), message, hint
        for position, number in enumerate(passage.links):
            if links is not None and number not in links:
                yield (("passages", index, "links", position), f"no link {number} among the article's 'links'", "")


def _formerly(id: str, formerly: tuple[str, ...]) -> Findings:
    for index, former in enumerate(formerly):
        if former == id:
            yield ("formerly", index), f"{shown(id)} is its id now, not a former one", ""
        elif former in formerly[:index]:
            yield ("formerly", index), f"{shown(former)} stands here a second time", ""


def _basis(article: Article) -> Findings:
    known = [field.alias or name for name, field in Article.model_fields.items()]
    for key in article.basis:
        if key not in known:
            yield ("basis", key), f"no key {shown(key)} to give a basis for", did_you_mean(key, known)


def _authors(article: Article) -> Findings:
    for index, author in enumerate(article.author):
        if bool(author.literal) == bool(author.family or author.given):
            yield ("author", index), "an author has either 'literal' or 'family' with 'given'", ""


def _unique(loc: Loc, what: str, numbers: Iterable[int]) -> Findings:
    seen: set[int] = set()
    for index, number in enumerate(numbers):
        if number in seen:
            yield (*loc, index, "n"), f"{what} {number} stands here a second time", ""
        seen.add(number)


def _passage(article: Article, passage: Passage, doubtful: set[object]) -> Findings:
    yield from _unique(("notes",), "note", (note.n for note in passage.notes))
    for position, note in enumerate(passage.notes):
        if note.at and "digest" not in doubtful and (passage.digest or "").count(note.at) != 1:
            yield ("notes", position, "at"), f"{shown(note.at)} must stand exactly once in the digest", ""
    for position, reading in enumerate(passage.figures):
        for loc, message, hint in _figure(reading):
            yield ("figures", position, *loc), message, hint
    yield from _revisions(passage)
    if doubtful & {"rights", "draft"}:  # nobody can tell what the passage must have
        return
    if article.rights.show == "full":
        yield from _text(passage)
    else:
        yield from _lengths(article, passage)


def _text(passage: Passage) -> Findings:
    """What a passage shown in full is, is what is counted and fingerprinted."""
    if not passage.text:
        if not passage.withdrawn:
            yield ("text",), "'text' is missing", "the article has show: full"
        return
    if passage.sha256 and passage.sha256 != sha256(passage.text):
        yield ("sha256",), f"'sha256' is not that of the text, which is {shown(sha256(passage.text))}", ""
    if passage.words and passage.words != words(passage.text):
        yield ("words",), f"'words' must be {words(passage.text)}, as the text has, got {passage.words}", ""


def _figure(reading: PassageFigure) -> Findings:
    span = reading.from_ is not None and reading.to is not None
    if (reading.value is None) == (not span) or (reading.value is not None and (reading.from_ or reading.to)):
        yield (), "a figure has either 'value' or both 'from' and 'to'", ""
    elif span and float(reading.from_) >= float(reading.to):
        yield ("to",), f"'to' must be greater than 'from', got {shown(reading.to)}", ""


def _revisions(passage: Passage) -> Findings:
    for position, revision in enumerate(passage.revised):
        if revision.rev != position + 2:
            yield (
                ("revised", position, "rev"),
                f"'rev' must be {position + 2} here, got {revision.rev}",
                "the first is 2",
            )
        if position and revision.on < passage.revised[position - 1].on:
            yield ("revised", position, "on"), "a revision cannot be older than the one before it", ""


def _lengths(article: Article, passage: Passage) -> Findings:
    """Law 4 as far as it can be told without the capture."""
    if passage.text:
        hint = "an article's own text is not ours to publish"
        yield ("text",), "'text' is only for articles with show: full", hint
    if passage.withdrawn or (article.draft and not passage.digest):
        return
    for key in ("locator", "sha256", "words", "digest"):
        if getattr(passage, key) is None and (key != "digest" or article.rights.show == "digest"):
            yield (key,), f"'{key}' is missing", ""
    if passage.words is None:
        return
    yield from _digest_length(passage, passage.words)
    yield from _verbatim_length(passage, passage.words)


def _digest_length(passage: Passage, total: int) -> Findings:
    most = min(MOST_DIGEST_WORDS, max(ALWAYS_ALLOWED_DIGEST_WORDS, total // 2))
    length = words(passage.digest or "")
    if length > most:
        yield ("digest",), f"the digest has {length} words, {most} are allowed for a passage of {total}", ""


def _verbatim_length(passage: Passage, total: int) -> Findings:
    ends = {"start": passage.locator.start, "end": passage.locator.end or ""} if passage.locator else {}
    for key, text in ends.items():
        if words(text) > MOST_LOCATOR_WORDS:
            yield ("locator", key), f"'{key}' has {words(text)} words, {MOST_LOCATOR_WORDS} are allowed", ""
    in_quote, in_digest = words(passage.quote or ""), quoted_words(passage.digest or "")
    quoted = in_quote + in_digest
    loc = ("quote",) if in_quote >= in_digest else ("digest",)
    if quoted > MOST_QUOTED_WORDS:
        yield (
            loc,
            f"{quoted} words are quoted, {MOST_QUOTED_WORDS} are allowed in a passage",
            "digest and quote together",
        )
    verbatim = quoted + sum(words(text) for text in ends.values())
    if verbatim > most_verbatim(total):
        message = (
            f"locator and quotes have {verbatim} words, {most_verbatim(total)} are allowed for a passage of {total}"
        )
        yield ("locator",), message, ""


def most_verbatim(total: int) -> int:
    """Return how many words of a passage of so many may stand in its locator and quotes together (law 4)."""
    return int(MOST_VERBATIM_SHARE * total) if total >= SHORT_PASSAGE_WORDS else MOST_VERBATIM_WORDS


def topic(id: str, front: Topic) -> Findings:
    """Yield what is wrong with a topic's front matter."""
    yield from _formerly(id, front.formerly)
    if id in front.related:
        yield ("related", id), "a topic is not related to itself", ""


def registry_entry(entry: Entity | Claim | Event | Figure, broken: frozenset[Loc] = frozenset()) -> Findings:
    """Yield what is wrong with one entry of a registry, but for what rests on a value that has a mistake."""
    yield from _formerly(entry.id, entry.formerly)
    if isinstance(entry, Claim) and ("kind",) not in broken:
        if entry.kind == "forecast" and not entry.outcome:
            yield (("outcome",), "'outcome' is missing", "a forecast is open, borne-out or refuted, with a reason")
        if entry.kind != "forecast" and entry.outcome:
            yield ("outcome",), f"only a forecast has an outcome, this is a {entry.kind}", ""
    if isinstance(entry, Entity) and ("kind",) not in broken and entry.kind != "place":
        for key in ("coordinates", "parts"):
            if getattr(entry, key):
                yield (key,), f"only a place has '{key}', this is of kind '{entry.kind}'", ""

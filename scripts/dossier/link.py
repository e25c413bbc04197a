"""Stage 3, link: the library in, the site with every relation in both directions out, and what does not resolve."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from dossier import ledger, resolve
from dossier.consistency import contradictions
from dossier.dated import misdated
from dossier.library import Entry, Library
from dossier.linked import (
    Citing,
    EventReading,
    FigureReading,
    LinkedPassage,
    Occurrence,
    Position,
    Settings,
    Site,
    Topical,
    note_id,
)
from dossier.model import Article, Claim, Passage
from dossier.normalise import sha256, words
from dossier.problem import Problem
from dossier.reference import BRACKETED, citations

UNDATED = date.max


def link(library: Library, settings: Settings, *, with_drafts: bool = False) -> tuple[Site, list[Problem]]:
    """Return the site, and a problem for every id that leads nowhere and every broken promise of the ledger."""
    problems = [
        *resolve.unresolved(library, with_drafts=with_drafts),
        *contradictions(library),
    ]
    released, broken = ledger.released(library.ledger)
    problems += [*broken, *ledger.breaches(released, library), *misdated(released, library)]
    problems += resolve.unfiled(library, {kind for kind, _ in released.latest()})
    if problems or not library.is_whole:
        return _site(_nothing(library), settings, with_drafts, released), problems
    return _site(library, settings, with_drafts, released), []


def _nothing(library: Library) -> Library:
    return Library(library.info, (), (), (), (), (), (), None)


def _site(library: Library, settings: Settings, with_drafts: bool, released: ledger.Ledger) -> Site:
    articles = _articles(library, with_drafts)
    passages = {
        linked.id: linked
        for article in articles.values()
        for linked in (LinkedPassage(article, passage) for passage in article.passages)
    }
    claims = {entry.value.id: entry.value for entry in library.claims}
    topics = {entry.value.id: Topical(entry.value.id, entry.value.front, entry.value.essay) for entry in library.topics}
    live = [passage for passage in passages.values() if passage.is_shown]
    positions = _positions(claims, live)
    contested = frozenset(id for id, held in positions.items() if is_contested(held))
    return Site(
        settings=settings,
        info=library.info,
        articles=articles,
        topics=dict(sorted(topics.items(), key=lambda item: (item[1].title.casefold(), item[0]))),
        entities=_by(library.entities, lambda entity: (entity.names.en.casefold(), entity.id)),
        claims=claims,
        events=_by(library.events, lambda event: (event.date.first if event.date else UNDATED, event.id)),
        figures={entry.value.id: entry.value for entry in library.figures},
        passages=passages,
        passages_on=_occurrences(topics, live),
        passages_naming=_naming(library, live),
        positions_on=positions,
        state_of={id: state(claim, positions[id]) for id, claim in claims.items()},
        contested=contested,
        readings_of_event=_events(library, live),
        readings_of_figure=_figures(library, live),
        cited_by=_cited_by(topics, claims, library, live),
        drafts=tuple(sorted(entry.value.id for entry in library.articles if entry.value.draft)),
        editions=tuple((edition.name, edition.on) for edition in released.editions),
        released={key: (edition.name, edition.on) for key, edition in released.first().items()},
    )


def published(article: Article) -> tuple[date, str]:
    """Return what articles are ordered by: first day of publication (undated last), then id."""
    return (article.issued.first if article.issued else UNDATED, article.id)


def _articles(library: Library, with_drafts: bool) -> dict[str, Article]:
    shown_ones = [_allowed(entry.value) for entry in library.articles if with_drafts or not entry.value.draft]
    return {article.id: article for article in sorted(shown_ones, key=published)}


def _allowed(article: Article) -> Article:
    """Return the article; of one listed by reference only its addresses, so that nothing from here on can show more.

    One that was withdrawn has no summary and no links any more: its passages say what became of them.
    """
    if article.withdrawn:
        article = article.model_copy(update={"summary": None, "links": ()})
    if article.rights.show == "full":
        return article.model_copy(update={"passages": tuple(map(_counted, article.passages))})
    if article.rights.show == "digest":
        return article
    return article.model_copy(update={"summary": None, "links": (), "passages": tuple(map(_bare, article.passages))})


def _counted(passage: Passage) -> Passage:
    """Return a passage shown in full with its fingerprint and its number of words, typed or not."""
    if not passage.text:
        return passage
    return passage.model_copy(update={"sha256": sha256(passage.text), "words": words(passage.text)})


def _bare(passage: Passage) -> Passage:
    return Passage(
        p=str(passage.p),
        sha256=passage.sha256,
        words=passage.words and str(passage.words),
        notes=tuple(note.model_copy(update={"at": None, "text": ""}) for note in passage.notes),
        revised=tuple(revision.model_copy(update={"why": "", "was": ""}) for revision in passage.revised),
        withdrawn=passage.withdrawn,
    )


def _by(entries: Iterable[Entry], key: Any) -> dict[str, Any]:
    return {value.id: value for value in sorted((entry.value for entry in entries), key=key)}


def _occurrences(topics: Iterable[str], live: list[LinkedPassage]) -> dict[str, tuple[Occurrence, ...]]:
    found: dict[str, list[Occurrence]] = {id: [] for id in topics}
    for passage in live:
        for topic, why in passage.passage.topics.items():
            found[topic].append(Occurrence(passage, why))
    return {id: tuple(occurrences) for id, occurrences in found.items()}


def _naming(library: Library, live: list[LinkedPassage]) -> dict[str, tuple[LinkedPassage, ...]]:
    found: dict[str, list[LinkedPassage]] = {entry.value.id: [] for entry in library.entities}
    for passage in live:
        voices = [voice for held in passage.passage.claims for voice in (held.said_by, held.via) if voice]
        for entity in dict.fromkeys([*passage.passage.entities, *voices]):
            found[entity].append(passage)
    return {id: tuple(passages) for id, passages in found.items()}


def _positions(claims: dict[str, Claim], live: list[LinkedPassage]) -> dict[str, tuple[Position, ...]]:
    found: dict[str, list[Position]] = {id: [] for id in claims}
    for passage in live:
        for held in passage.passage.claims:
            claim = claims[held.claim]
            found[held.claim].append(
                Position(passage, claim, held.stance, held.said_by, held.via, held.as_of),
            )
    return {id: tuple(positions) for id, positions in found.items()}


def is_contested(positions: Iterable[Position]) -> bool:
    """Return whether somebody affirms and somebody denies the claim of the same time."""
    positions = tuple(positions)
    affirmed = [position.time for position in positions if position.stance == "affirms"]
    denied = [position.time for position in positions if position.stance == "denies"]
    return any(not a or not d or a.overlaps(d) for a in affirmed for d in denied)


def state(claim: Claim, positions: tuple[Position, ...]) -> str:
    """Return the claim's state: of a forecast what its editor says, else what the positions come to."""
    if claim.outcome:
        return claim.outcome.state
    if is_contested(positions):
        return "contested"
    if any(position.stance == "overtakes" for position in positions):
        return "overtaken"
    for side in ("affirms", "denies"):
        if len({position.passage.article.id for position in positions if position.stance == side}) > 1:
            return "agreed"
    return "single"


def _events(library: Library, live: list[LinkedPassage]) -> dict[str, tuple[EventReading, ...]]:
    found: dict[str, list[EventReading]] = {entry.value.id: [] for entry in library.events}
    for passage in live:
        for reading in passage.passage.events:
            found[reading.event].append(EventReading(passage, reading))
    return {id: tuple(readings) for id, readings in found.items()}


def _figures(library: Library, live: list[LinkedPassage]) -> dict[str, tuple[FigureReading, ...]]:
    found: dict[str, list[FigureReading]] = {entry.value.id: [] for entry in library.figures}
    for passage in live:
        for reading in passage.passage.figures:
            found[reading.figure].append(FigureReading(passage, reading))
    return {id: tuple(readings) for id, readings in found.items()}


_BLOCK_MARK = re.compile(r"^[ \t]*(?:[-*]|\d{1,3}\.|#{2,3})[ \t]+", re.MULTILINE)  # of a list's item or a heading
_SENTENCE_END = re.compile(r"(?<=[.!?]['\"”)]) +|(?<=[.!?]) +(?=[A-Z“\"‘])|\n\s*\n")


def _sentences(prose: str) -> Iterator[tuple[str, list[str]]]:
    """Yield each sentence that cites, as plain text without its citations, with the passages it cites."""
    for sentence in _SENTENCE_END.split(_BLOCK_MARK.sub("\n\n", prose)):
        cited = [
            id for _, references in citations(sentence) for reference in references or () for id in reference.passages
        ]
        if cited:
            plain = " ".join(BRACKETED.sub("", sentence).split())
            yield re.sub(r" +([.,;:?!)])", r"\1", plain), cited


def _proses(
    topics: dict[str, Topical], claims: dict[str, Claim], library: Library, live: list[LinkedPassage]
) -> Iterator[tuple[str, str, str, str]]:
    for topic in topics.values():
        yield "topic", topic.id, topic.title, topic.essay
    for passage in live:
        for note in passage.passage.notes:
            yield "note", note_id(passage, note), f"note on {passage.label}", note.text
    for claim in claims.values():
        for prose in (claim.note, claim.outcome and claim.outcome.why):
            yield "claim", claim.id, claim.text, prose or ""
    for entry in library.events:
        yield "event", entry.value.id, entry.value.title, entry.value.note or ""
    for entry in library.figures:
        yield "figure", entry.value.id, entry.value.what, entry.value.note or ""


def _cited_by(
    topics: dict[str, Topical], claims: dict[str, Claim], library: Library, live: list[LinkedPassage]
) -> dict[str, tuple[Citing, ...]]:
    found: dict[str, list[Citing]] = defaultdict(list)
    for kind, id, label, prose in _proses(topics, claims, library, live):
        if "[@" in prose:
            for sentence, passages in _sentences(prose):
                for passage in dict.fromkeys(passages):
                    found[passage].append(Citing(kind, id, label, sentence))
    return {id: tuple(citing) for id, citing in found.items()}

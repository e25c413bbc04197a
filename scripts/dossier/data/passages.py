"""passages.json and passages.csv: every passage with all that is said of it and linked to it."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from dossier import address
from dossier.data.dataset import FOLDER, Dataset, Record, serialised
from dossier.kinds import Edtf, Id, NoteKind, PassageId, Stance
from dossier.linked import LinkedPassage, Site, note_id
from dossier.model import Locator, Withdrawn
from dossier.page import File

Status = Literal["active", "withdrawn", "moved"]


@dataclass(frozen=True)
class TopicLink(Record):
    """A topic of a passage, and why the passage is on its page."""

    id: Id
    why: str


@dataclass(frozen=True)
class ClaimLink(Record):
    """What one voice in a passage does with a claim; null in `said_by`: the article's own voice."""

    id: Id
    stance: Stance
    said_by: Id | None
    via: Id | None
    as_of: Edtf | None


@dataclass(frozen=True)
class NoteRecord(Record):
    """Our comment on a passage, as typed: paragraphs, lists, emphasis, links and citations in Markdown."""

    id: str
    kind: NoteKind
    text: str


@dataclass(frozen=True)
class PassageRecord(Record):
    """A passage. One that was withdrawn, or whose article is listed by reference only, is its address and no more."""

    id: PassageId
    article: Id
    p: int
    url: str
    heading: str | None
    digest: str | None
    quote: str | None
    text: str | None
    locator: Locator | None
    sha256: str | None
    words: int | None
    topics: tuple[TopicLink, ...]
    entities: tuple[Id, ...]
    events: tuple[Id, ...]
    figures: tuple[Id, ...]
    claims: tuple[ClaimLink, ...]
    notes: tuple[NoteRecord, ...]
    revision: int
    status: Status
    withdrawn: Withdrawn | None


DATASET = Dataset("passages", PassageRecord)
COLUMNS = (
    *("id", "article", "p", "url", "heading", "digest", "quote", "text", "locator_start", "locator_end"),
    *("sha256", "words", "topics", "entities", "events", "figures", "claims", "stances", "notes"),
    *("revision", "status"),
)


def files(site: Site) -> Iterator[File]:
    """Yield the passages as JSON, its schema, and as a table."""
    yield from DATASET.listed(line for lines in serialised_passages(site).values() for line in lines)
    yield File(
        FOLDER / "passages.csv", table(record for article in site.articles for record in _records(site, article))
    )


@lru_cache(maxsize=1)  # asked for by two files, and dear where there are many
def serialised_passages(site: Site) -> dict[str, tuple[bytes, ...]]:
    """Return the passages of each article, by number, as JSON."""
    return {id: tuple(map(serialised, _records(site, id))) for id in site.articles}


def _records(site: Site, id: str) -> Iterator[PassageRecord]:
    page = address.url(site.settings.url, address.article(id))
    return (_record(passage, page) for passage in site.passages_of(site.articles[id]))


def _record(linked: LinkedPassage, page: str) -> PassageRecord:
    passage, is_shown = linked.passage, linked.is_shown
    return PassageRecord(
        id=linked.id,
        article=linked.article.id,
        p=passage.p,
        url=f"{page}#{address.passage(linked.id)[1]}",
        heading=passage.heading if is_shown else None,
        digest=linked.digest or None,
        quote=linked.quote or None,
        text=linked.text or None,
        locator=passage.locator if is_shown else None,
        sha256=passage.sha256,
        words=passage.words,
        topics=tuple(TopicLink(id, why) for id, why in passage.topics.items()) if is_shown else (),
        entities=passage.entities if is_shown else (),
        events=_ids(event.event for event in passage.events) if is_shown else (),
        figures=_ids(figure.figure for figure in passage.figures) if is_shown else (),
        claims=_claims(linked) if is_shown else (),
        notes=_notes(linked) if is_shown else (),
        revision=linked.revision,
        status=linked.status,
        withdrawn=passage.withdrawn or linked.article.withdrawn,
    )


def _ids(ids: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(ids))


def _claims(linked: LinkedPassage) -> tuple[ClaimLink, ...]:
    return tuple(ClaimLink(c.claim, c.stance, c.said_by, c.via, c.as_of) for c in linked.passage.claims)


def _notes(linked: LinkedPassage) -> tuple[NoteRecord, ...]:
    return tuple(NoteRecord(note_id(linked, note), note.kind, note.text) for note in linked.passage.notes)


def table(records: Iterable[PassageRecord]) -> Iterator[bytes]:
    """Yield passages as CSV: lists joined with `; `, of notes the ids, the stances in the order of the claims."""
    writer = csv.writer(_Through())  # lines end in CR LF, as RFC 4180 asks for
    yield writer.writerow(COLUMNS)
    yield from map(writer.writerow, map(_row, records))


class _Through:
    """A file that hands back what is written to it, which `writerow` returns."""

    def write(self, text: str) -> bytes:
        return text.encode()


def _row(record: PassageRecord) -> tuple[object, ...]:
    locator = record.locator
    return (
        *(record.id, record.article, record.p, record.url, record.heading, record.digest, record.quote, record.text),
        *((locator.start, locator.end) if locator else (None, None)),
        *(record.sha256, record.words),
        *(_joined(linked.id for linked in record.topics), _joined(record.entities)),
        *(_joined(record.events), _joined(record.figures)),
        *(_joined(claim.id for claim in record.claims), _joined(claim.stance for claim in record.claims)),
        *(_joined(note.id for note in record.notes), record.revision, record.status),
    )


def _joined(items: Iterable[str]) -> str:
    return "; ".join(items)

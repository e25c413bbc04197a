"""A capture and the sources come in; the files to write, and what to tell the editor, go out. Nothing is written here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain, count
from pathlib import Path

from dossier.capture import Capture, Unusable, need
from dossier.ingest.articles import articles
from dossier.ingest.compare import differences, updated
from dossier.ingest.found import Found
from dossier.ingest.pdf_lines import DamagedPdf
from dossier.ingest.scaffold import article_id, quoted, scaffold
from dossier.ingest.suggest import Known, known
from dossier.normalise import sha256
from dossier.recorded import CaptureKey, Recorded, recorded
from dossier.source import Source, parse
from dossier.view import counted, letter

MOST_PLACES = 5  # below an article, of which a line tells what the draft does not have


@dataclass(frozen=True)
class Outcome:
    """What one capture came to."""

    files: tuple[tuple[str, str], ...] = ()  # path of a source, sources/articles/lind2014.yml, and its new text
    told: tuple[str, ...] = ()  # a line for each article
    problems: tuple[str, ...] = ()  # why the capture, or part of it, cannot be used
    is_tool_missing: bool = False


@dataclass
class Record:
    """The articles already in the sources, and the ids that are taken."""

    articles: list[Recorded]
    taken: set[str]  # ids, those of files that do not parse too
    names: tuple[Known, ...] = field(default=())

    def add(self, id: str, text: str) -> str:
        """Take in a draft, so that another copy of the article is known as one, and return its path."""
        path = f"sources/articles/{id}.yml"
        self.taken.add(id)
        self.articles += filter(None, [recorded(Source.of(path, text, parse(path, text)[0]))])
        return path


def record(
    articles: Iterable[Source], topics: Iterable[Source], entities: Source | None, folder: Path | None
) -> Record:
    """Return what the sources hold, as far as they can be read."""
    read = [each for each in map(recorded, articles) if each]
    files = {path.stem for path in folder.glob("*.yml")} if folder and folder.is_dir() else set()
    return Record(read, files | {each.id for each in read}, known(topics, entities))


def outcome(capture: Capture | Unusable, record: Record, *, update: bool) -> Outcome:
    """Return what a capture comes to: new drafts, or what differs from the sources that it has already."""
    if isinstance(capture, Unusable):
        return Outcome(problems=(capture.reason,))
    try:
        found = articles(capture)
    except ModuleNotFoundError as error:
        return Outcome(problems=(need(error),), is_tool_missing=True)
    except DamagedPdf as error:
        return Outcome(problems=(str(error),))
    if not found:
        none = (
            "no text layer: the PDF holds pictures of its pages"
            if capture.kind == "pdf"
            else "no article: nothing but a page's own matter"
        )
        return Outcome(problems=(none,))
    return _outcome(capture, found, record, update=update)


def _outcome(capture: Capture, found: Sequence[Found], record: Record, *, update: bool) -> Outcome:
    files: list[tuple[str, str]] = []
    told: list[str] = []
    for article in found:
        existing = _existing(capture, article, record, len(found))
        if existing is None and (other := _likest(article, record)):
            told += _another_copy(capture, article, other)
        elif existing is None:
            id = _free_id(article_id(article, capture.sha256, len(found)), record.taken)
            text = scaffold(id, article, capture.sha256, record.names)
            files.append((record.add(id, text), text))
            told.append(f"{id}: {_counts(article)}, new draft in sources/articles/{id}.yml")
            told += _left_out(article)
        else:
            article = article.without(existing.left_out_of(capture.sha256, article.part))
            text = updated(article, existing, record.names)
            differs = differences(article, existing)
            changes = update and text != existing.source.text
            files += [(existing.source.path, text)] if changes else []
            told += _told(existing.id, article, differs, changes=changes)
    walls = [
        f"paywalled: it stops at {quoted(article.wall)}, so the article is not whole"
        for article in found
        if article.wall
    ]
    return Outcome(tuple(files), tuple(told), tuple(walls))


def _existing(capture: Capture, article: Found, record: Record, parts: int) -> Recorded | None:
    """Return the source that has this article of this capture, or the one of its id that names no capture yet."""
    key = CaptureKey(capture.sha256, article.part)
    id = article_id(article, capture.sha256, parts)
    return next(
        (each for each in record.articles if key in each.captures),
        next((each for each in record.articles if each.id == id and not each.captures), None),
    )


def _likest(article: Found, record: Record) -> Recorded | None:
    """Return the article of the record that has more than half of the paragraphs, word for word."""
    shared = {each.id: _shared(article, each) for each in record.articles}
    best = max(record.articles, key=lambda each: shared[each.id], default=None)
    return best if best and 2 * shared[best.id] > len(article.passages) else None


def _shared(article: Found, other: Recorded) -> int:
    prints = {passage.sha256 for passage in other.passages}
    return sum(sha256(passage.text) in prints for passage in article.passages)


def _another_copy(capture: Capture, article: Found, other: Recorded) -> Iterator[str]:
    passages = counted(len(article.passages), "passage")
    yield f"another copy of {other.id}: {_shared(article, other)} of {passages} word for word; no draft made"
    yield f"  to keep it beside the first, put under 'other_captures': {{sha256: {capture.sha256}, part: {article.part}}}"


def _free_id(id: str, taken: set[str]) -> str:
    """Return the id, or it with the first letters that nobody has yet: doe2014b, after z aa."""
    between = "-" if id.startswith("draft-") else ""
    lettered = (f"{id}{between}{letter(number)}" for number in count(1))
    return next(each for each in chain((id,), lettered) if each not in taken)


def _told(id: str, article: Found, differs: Sequence[str], *, changes: bool) -> Iterator[str]:
    if not differs:
        yield f"{id}: {_counts(article)}, as in the source"
        return
    end = "locators, fingerprints and counts updated" if changes else "nothing changed"
    yield f"{id}: {_counts(article)}, differs from the source; {end}"
    yield from (f"  {line}" for line in differs)


def _left_out(article: Found) -> Iterator[str]:
    """Yield one line on the paragraphs below the article that the draft does not have, if there are any."""
    places = [
        f"{counted(each.count, 'paragraph')} below " + (quoted(each.heading) if each.heading else "the text")
        for each in article.left_out
    ]
    if more := sum(each.count for each in article.left_out[MOST_PLACES:]):
        places[MOST_PLACES:] = [f"{more} more"]
    if places:
        yield f"  left out: {', '.join(places)}"


def _counts(article: Found) -> str:
    passages, links = counted(len(article.passages), "passage"), counted(len(article.links), "link")
    return f"{passages}, {links}" if article.links else passages

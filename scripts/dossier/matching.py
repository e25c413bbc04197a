"""The record and a folder of captures come in; for each article the copy of it that is there, and its findings, go out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from dossier import capture as captures
from dossier.ingest.articles import articles
from dossier.ingest.compare import fits
from dossier.ingest.found import Found
from dossier.ingest.pdf_lines import DamagedPdf
from dossier.normalise import Locator, locators, sha256
from dossier.recorded import CaptureKey, Recorded, RecordedPassage
from dossier.verify import Verdict, verdicts
from dossier.wording import Ground, of_article, of_passage

ENOUGH = 0.25  # of an article's passages that a text must have to be a copy of it


@dataclass(frozen=True)
class Held:
    """A capture at hand with the articles in it."""

    name: str
    sha256: str
    text: str  # all that was captured, for law 4
    articles: tuple[Found, ...]


@dataclass(frozen=True)
class Copy:
    """One article in a capture at hand."""

    held: Held
    found: Found
    by: str  # fingerprint or text
    left_out: tuple[int, ...] = ()  # paragraphs of the file that the record says are none of the article's


@dataclass(frozen=True)
class Finding:
    """How one article of the record stands in one copy of it, or that there is none."""

    record: Recorded
    copy: Copy | None
    verdicts: tuple[Verdict, ...]
    problems: tuple[tuple[int, str], ...]  # passage (0: the article) and what is wrong with it
    unclaimed: tuple[tuple[int, Locator], ...] = ()  # paragraphs of its own capture that are no passage: place and ends

    @property
    def is_in_place(self) -> bool:
        """Whether every passage stands where it should and nothing is wrong with our words on it."""
        return all(verdict.kind == "in place" for verdict in self.verdicts) and not self.problems


def held(folder: Path) -> tuple[list[Held], list[captures.Unusable]]:
    """Return the captures of a folder that can be read, and why others cannot.

    Raises ModuleNotFoundError where what reads a saved page or a PDF is not installed.
    """
    readable: list[Held] = []
    unusable: list[captures.Unusable] = []
    for path in captures.by_sha256(folder).values():
        capture = captures.read(path)
        if isinstance(capture, captures.Unusable):
            unusable.append(capture)
            continue
        try:
            found = articles(capture)
        except DamagedPdf as error:
            unusable.append(captures.Unusable(path.name, str(error)))
            continue
        text = (
            capture.text if capture.kind == "text" else "\n".join(each.text for one in found for each in one.passages)
        )
        readable.append(Held(path.name, capture.sha256, text, found))
    return readable, unusable


def findings(records: Sequence[Recorded], at_hand: Sequence[Held], excepted: Sequence[str]) -> Iterator[Finding]:
    """Yield the findings for each article: in its own capture, in every other recorded one, else in a copy by its text."""
    for record in records:
        copies = copies_of(record.captures, record.passages, at_hand)
        known = _known(record, copies[0]) if copies else {}
        if not copies:
            missing = tuple(
                Verdict(passage.p, "not checked") for passage in record.passages if not passage.is_withdrawn
            )
            yield Finding(record, None, missing, ())
        for copy in copies:
            yield _finding(record, copy, known, excepted)


def copies_of(
    recorded: Sequence[CaptureKey], passages: Sequence[RecordedPassage], at_hand: Sequence[Held]
) -> list[Copy]:
    """Return the recorded captures of an article that are at hand; where none is, the copy that its text is likest."""
    copies = [copy for key in recorded if (copy := _by_fingerprint(key, at_hand))]
    likely = None if copies else _by_text(passages, at_hand)
    return [likely] if likely else copies


def _by_fingerprint(key: CaptureKey, at_hand: Sequence[Held]) -> Copy | None:
    found = (
        Copy(each, article.without(key.left_out), "fingerprint", key.left_out)
        for each in at_hand
        if each.sha256 == key.sha256
        for article in each.articles
        if article.part == key.part
    )
    return next(found, None)


def _by_text(passages: Sequence[RecordedPassage], at_hand: Sequence[Held]) -> Copy | None:
    """Return the copy that has most of the article's passages, None where no text has enough of them."""
    copies = [
        (_likeness(passages, article), Copy(each, article, "text")) for each in at_hand for article in each.articles
    ]
    best = max(copies, key=lambda pair: pair[0], default=(0.0, None))
    return best[1] if best[0] >= ENOUGH else None


def _likeness(passages: Sequence[RecordedPassage], article: Found) -> float:
    """Return the share of the passages that the article has, a locator at both ends counting as a half."""
    texts = {sha256(passage.text): passage.text for passage in article.passages}
    whole = [passage for passage in passages if passage.sha256 in texts]
    rest = [passage for passage in passages if passage.sha256 not in texts]
    half = [each for each in rest if each.end and any(fits(each.start, each.end, text) for text in texts.values())]
    return (len(whole) + len(half) / 2) / max(1, len(passages))


def _known(record: Recorded, copy: Copy) -> dict[int, str]:
    """Return the recorded text of the passages that the copy has just as they were recorded."""
    texts = {sha256(passage.text): passage.text for passage in copy.found.passages}
    return {passage.p: texts[passage.sha256] for passage in record.passages if passage.sha256 in texts}


def _finding(record: Recorded, copy: Copy, known: dict[int, str], excepted: Sequence[str]) -> Finding:
    paragraphs = [passage.text for passage in copy.found.passages]
    stands = verdicts(record.passages, paragraphs, known if copy.by == "fingerprint" else None)
    ground = Ground(
        copy.held.text, (*excepted, *(passage.heading for passage in copy.found.passages if passage.heading))
    )
    problems = [(0, line) for line in of_article(record, ground)] if record.show != "full" else []
    passages = {passage.p: passage for passage in record.passages}
    for verdict in stands:
        if verdict.kind in ("in place", "moved"):
            place = verdict.to[0] if verdict.to else verdict.p
            breaches = of_passage(passages[verdict.p], paragraphs[place - 1], ground, is_full=record.show == "full")
            problems += [(verdict.p, line) for line in breaches]
    return Finding(record, copy, stands, tuple(problems), tuple(_unclaimed(record, copy, stands)))


def _unclaimed(record: Recorded, copy: Copy, stands: Sequence[Verdict]) -> Iterator[tuple[int, Locator]]:
    """Yield the paragraphs of a recorded capture where no passage stands; of another copy nobody asks."""
    if copy.by != "fingerprint":
        return
    withdrawn = {passage.sha256 for passage in record.passages if passage.is_withdrawn}
    claimed = {place for verdict in stands if verdict.kind != "absent" for place in verdict.to or (verdict.p,)}
    in_file = (place for place in count(1) if place not in copy.left_out)
    ends = locators([passage.text for passage in copy.found.passages])
    for passage, place, locator in zip(copy.found.passages, in_file, ends, strict=False):
        if passage.p not in claimed and sha256(passage.text) not in withdrawn:
            yield place, locator

"""One page an article: every wording its digests had since they were released, with what changed and why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from dossier import address
from dossier.edtf import Date, parse
from dossier.linked import LinkedPassage, Site
from dossier.model import Withdrawn
from dossier.page import Page


@dataclass(frozen=True)
class Stretch:
    """Words of a wording that stand together."""

    words: str
    is_new: bool  # not in the wording before
    is_gone: bool  # not in the wording after


@dataclass(frozen=True)
class Wording:
    """One revision of a digest: what it said, since when, and why it was changed to that."""

    rev: int  # from 1
    on: Date | None  # of the revision; None for the first
    why: str
    stretches: tuple[Stretch, ...]  # none where rights forbid it


@dataclass(frozen=True)
class Change:
    """What became of one released passage."""

    passage: LinkedPassage
    withdrawn: Withdrawn | None
    edition: str  # that first had the passage; "" before its release
    released: Date | None  # the day of that edition
    wordings: tuple[Wording, ...]  # newest first


def pages(site: Site) -> Iterator[Page]:
    """Yield a page for every article: of one without changes it says so."""
    for article in site.articles.values():
        values = {
            "article": article,
            "changes": tuple(_change(site, passage) for passage in site.passages_of(article) if _has_changed(passage)),
        }
        yield Page(address.history(article.id), "history.md.j2", values)


def _has_changed(passage: LinkedPassage) -> bool:
    return bool(passage.passage.revised) or passage.status != "active"


def _change(site: Site, passage: LinkedPassage) -> Change:
    owners = (passage.article.id, *passage.article.formerly)
    editions = [site.released.get(("passage", f"{owner}.p{passage.passage.p}")) for owner in owners]
    edition, day = min((found for found in editions if found), key=lambda found: found[1], default=("", ""))
    withdrawn = passage.passage.withdrawn or passage.article.withdrawn
    return Change(passage, withdrawn, edition, parse(day) if day else None, tuple(reversed(wordings(passage))))


def wordings(linked: LinkedPassage) -> tuple[Wording, ...]:
    """Return the wordings of a passage's digest, oldest first; what rights forbid has no words and no reasons.

    A withdrawn passage keeps its last one here as long as its source does: it may have been cited.
    """
    passage, is_hidden = linked.passage, linked.article.rights.show == "reference"
    texts = [*(revision.was for revision in passage.revised), passage.digest or ""]
    if is_hidden:
        texts = ["" for _ in texts]
    words = [text.split() for text in texts]
    stretches = [compared(*trio) for trio in zip([None, *words], words, [*words[1:], None], strict=False)]
    first = Wording(1, None, "", stretches[0])
    later = (
        Wording(revision.rev, revision.on, "" if is_hidden else revision.why, said)
        for revision, said in zip(passage.revised, stretches[1:], strict=True)
    )
    return (first, *later)


def compared(before: Sequence[str] | None, words: Sequence[str], after: Sequence[str] | None) -> tuple[Stretch, ...]:
    """Return a wording in stretches, each word known for new against the one before and gone from the one after."""
    new, gone = _alone(words, before), _alone(words, after)
    stretches: list[Stretch] = []
    for word, *marks in zip(words, new, gone, strict=True):
        last = stretches[-1] if stretches else None
        if last and [last.is_new, last.is_gone] == marks:
            stretches[-1] = Stretch(f"{last.words} {word}", *marks)
        else:
            stretches.append(Stretch(word, *marks))
    return tuple(stretches)


def _alone(words: Sequence[str], other: Sequence[str] | None) -> list[bool]:
    """Return for each word whether it is not in the other wording, where there is one."""
    if other is None:
        return [False] * len(words)
    alone = [True] * len(words)
    for block in SequenceMatcher(a=words, b=other, autojunk=False).get_matching_blocks():
        alone[block.a : block.a + block.size] = [False] * block.size
    return alone

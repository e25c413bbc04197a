"""Passages as recorded and the paragraphs of a capture come in; where each passage now stands goes out."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal, NamedTuple

from dossier.normalise import n1, sha256, words
from dossier.recorded import RecordedPassage

Kind = Literal["in place", "moved", "changed", "absent", "ambiguous", "not checked"]

ENOUGH = 2.5  # of evidence that a paragraph is a passage reworded
BETWEEN = 1.5  # for standing between the paragraphs between which the passage stood
BESIDE = 1.0  # the same, where another paragraph may be meant as well
TIE = 0.25
_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class Verdict:
    """Where a passage stands in a capture."""

    p: int
    kind: Kind
    to: tuple[int, ...] = ()  # paragraphs where it stands now, or may; empty where it is in place or absent
    changed: tuple[str, ...] = ()  # what reads otherwise

    def __str__(self) -> str:
        places = ", ".join(f"¶{place}" for place in self.to)
        if self.kind == "moved":
            return f"¶{self.p} moved to {places}"
        if self.kind == "ambiguous":
            return f"¶{self.p} ambiguous: may be {places}"
        if self.kind == "changed":
            return f"¶{self.p} changed{f', now {places}' if places else ''}: {'; '.join(self.changed)}"
        return f"¶{self.p} {self.kind}"


def verdicts(
    passages: Sequence[RecordedPassage], paragraphs: Sequence[str], known: Mapping[int, str] | None = None
) -> tuple[Verdict, ...]:
    """Return where each passage stands among the paragraphs, in the passages' order; withdrawn ones stand nowhere.

    `known` has the recorded text of passages, where it is at hand: then a change is told word by word.
    """
    known = known or {}
    alive = [passage for passage in passages if not passage.is_withdrawn]
    found = {verdict.p: verdict for verdict in _by_fingerprint(alive, paragraphs)}
    taken = {place for verdict in found.values() for place in verdict.to or (verdict.p,)}
    windows = _windows(alive, found, len(paragraphs))
    rest = [passage for passage in alive if passage.p not in found]
    free = [place for place in range(1, len(paragraphs) + 1) if place not in taken]
    pairs = [
        _Pair(
            likeness(passage, paragraphs[place - 1], known.get(passage.p)) + _nearness(place, windows[passage.p], free),
            passage.p,
            place,
        )
        for passage in rest
        for place in free
    ]
    places = _paired([pair for pair in pairs if pair.score >= ENOUGH])
    for passage in rest:
        found[passage.p] = _reworded(passage, places.get(passage.p, ()), paragraphs, known.get(passage.p))
    return tuple(found[passage.p] for passage in alive)


def _nearness(place: int, window: range, free: Sequence[int]) -> float:
    """Return what a place is worth for lying where the passage lay: most where no other place does."""
    if place not in window:
        return 0.0
    return BETWEEN if sum(each in window for each in free) == 1 else BESIDE


class _Pair(NamedTuple):
    """A passage that may be a paragraph reworded, and how much speaks for it."""

    score: float
    p: int
    place: int


def _by_fingerprint(passages: Sequence[RecordedPassage], paragraphs: Sequence[str]) -> Iterator[Verdict]:
    """Yield the verdict of each passage whose very text is there."""
    places: dict[str, list[int]] = defaultdict(list)
    for place, paragraph in enumerate(paragraphs, 1):
        places[sha256(paragraph)].append(place)
    alike: dict[str, list[RecordedPassage]] = defaultdict(list)
    for passage in passages:
        if passage.sha256 in places:
            alike[passage.sha256].append(passage)
    for fingerprint, group in alike.items():
        yield from _placed(group, places[fingerprint])


def _placed(group: Sequence[RecordedPassage], places: Sequence[int]) -> Iterator[Verdict]:
    """Yield the verdicts of passages of one text, which stands at some places: the same place, else the same order."""
    staying = {passage.p for passage in group if passage.p in places}
    yield from (Verdict(p, "in place") for p in sorted(staying))
    movers = [passage for passage in group if passage.p not in staying]
    free = [place for place in places if place not in staying]
    if len(movers) == len(free):
        yield from (Verdict(passage.p, "moved", (place,)) for passage, place in zip(movers, free, strict=True))
    elif free:
        yield from (Verdict(passage.p, "ambiguous", tuple(free)) for passage in movers)


def _windows(passages: Sequence[RecordedPassage], found: Mapping[int, Verdict], count: int) -> dict[int, range]:
    """Return the places where each passage can stand if it stands between those that kept their order."""
    ordered = _in_order([(passage.p, _place(found[passage.p])) for passage in passages if passage.p in found])
    windows = {}
    for passage in passages:
        before = max((place for p, place in ordered if p < passage.p), default=0)
        after = min((place for p, place in ordered if p > passage.p), default=count + 1)
        windows[passage.p] = range(before + 1, after)
    return windows


def _place(verdict: Verdict) -> int:
    return verdict.to[0] if verdict.to else verdict.p


def _in_order(placed: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the longest run of (passage, place) in which the places rise: what moved is left out."""
    best: list[list[tuple[int, int]]] = []
    for pair in placed:
        shorter = (run for run in best if run[-1][1] < pair[1])
        best.append([*max(shorter, key=len, default=[]), pair])
    return max(best, key=len, default=[])


def _paired(pairs: Sequence[_Pair]) -> dict[int, tuple[int, ...]]:
    """Return the place of each passage, the likeliest pairs first; several places where none is likelier."""
    likely = sorted(pairs, key=lambda pair: (-pair.score, pair.p, pair.place))
    found: dict[int, tuple[int, ...]] = {}
    used: set[int] = set()
    for pair in likely:
        if pair.p in found or pair.place in used:
            continue
        rivals = [each.place for each in likely if each.p == pair.p and each.score > pair.score - TIE]
        found[pair.p] = tuple(sorted(place for place in rivals if place not in used))
        if len(found[pair.p]) == 1:
            used.add(pair.place)
    return found


def _reworded(
    passage: RecordedPassage, places: tuple[int, ...], paragraphs: Sequence[str], known: str | None
) -> Verdict:
    if not places:
        return Verdict(passage.p, "absent")
    if len(places) > 1:
        return Verdict(passage.p, "ambiguous", places)
    to = () if places[0] == passage.p else places
    return Verdict(passage.p, "changed", to, changes(passage, paragraphs[places[0] - 1], known))


def likeness(passage: RecordedPassage, paragraph: str, known: str | None = None) -> float:
    """Return how much in a paragraph's words speaks for its being the passage reworded.

    Each end of the locator weighs 2, a quote 2, a length like the recorded one up to 1; where the recorded text is known,
    only the share of its words that is still there counts, and all of it weighs 5.
    """
    theirs = _WORD.findall(n1(paragraph))
    if known is not None:
        return 5 * SequenceMatcher(None, _WORD.findall(n1(known)), theirs, autojunk=False).ratio()
    start, end = _WORD.findall(n1(passage.start)), _WORD.findall(n1(passage.end))
    score = 2 * _share(start, theirs[: len(start) + 1]) + 2 * _share(end, theirs[-len(end) - 1 :])
    score += 2 * bool(passage.quote and n1(passage.quote) in n1(paragraph))
    count = words(paragraph)
    return score + (1.0 if count == passage.words else 0.5 if abs(count - passage.words) <= 0.1 * count else 0.0)


def _share(wanted: Sequence[str], there: Sequence[str]) -> float:
    """Return which share of the words stands there in their order, squared: a part of them may be chance."""
    blocks = SequenceMatcher(None, wanted, there, autojunk=False).get_matching_blocks()
    share = sum(block.size for block in blocks) / max(1, len(wanted))
    return share**2 if share >= 0.5 else 0.0


def changes(passage: RecordedPassage, paragraph: str, known: str | None = None) -> tuple[str, ...]:
    """Return what reads otherwise: word by word where the recorded text is known, else at the locator and in length."""
    theirs = n1(paragraph).split()
    if known is not None:
        ours = n1(known).split()
        steps = SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes()
        return tuple(_change(ours[a:b], theirs[c:d]) for step, a, b, c, d in steps if step != "equal")
    told = []
    count = words(paragraph)
    if passage.words and count != passage.words:
        told.append(f"{count} words, were {passage.words}")
    plain = n1(paragraph)
    for name, wanted, there in (
        ("begins", n1(passage.start), " ".join(theirs[: len(passage.start.split())])),
        ("ends", n1(passage.end), " ".join(theirs[-len(passage.end.split()) :])),
    ):
        if wanted and wanted not in plain:
            told.append(f"{name} '{there}', was '{wanted}'")
    return tuple(told) or ("words between its first and last",)


def _change(ours: Sequence[str], theirs: Sequence[str]) -> str:
    if not ours:
        return f"added '{' '.join(theirs)}'"
    return f"'{' '.join(ours)}' gone" if not theirs else f"'{' '.join(ours)}' is now '{' '.join(theirs)}'"

"""Stretches of an article come in; which of their lines head its sections, and what stands below those that do not, go out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby, takewhile

from dossier.ingest.found import LeftOut
from dossier.ingest.role import LONGEST_HEADING, Piece
from dossier.ingest.stretch import Stretch

FEWEST_BELOW = 40  # words of the sections that follow one headed "Sources" which is none of notes

LITTLE_LONGER = 2  # words

_VALUES = re.compile(r"(?:^|\s)[\d.,%+-]*\d%?\s[\d.,%+-]*\d%?$")  # the end of a row
_NUMBER = re.compile(r"(\d{1,2})[.)]\s")
_CITES = re.compile(
    r"https?://|\bpp?\.\s?\d|\b(?:1[5-9]|20)\d\d[a-z]?\)|\b\w\.,? (?:1[5-9]|20)\d\d\b|\bibid\b|\bop\. ?cit\b",
    re.IGNORECASE,
)


def headings(stretches: Sequence[Stretch], *, opening: int) -> tuple[str, ...]:
    """Return the section heading right above each stretch's sentences, empty where there is none.

    `opening`: how many of the stretches stand in the article's header.
    """
    found = [_heading(stretch, is_opening=place < opening) for place, stretch in enumerate(stretches)]
    unmarked = [
        stretch.lines[-1].block.words
        for stretch, head in zip(stretches[opening:], found[opening:], strict=True)
        if head and stretch.lines[-1].role == "short" and not stretch.lines[-1].block.mark
    ]
    numbered = _numbered(stretches)
    for place, stretch in enumerate(stretches):
        is_first = place < opening and unmarked and _can_be_first(stretch, max(unmarked))
        if not found[place] and (is_first or place in numbered):
            found[place] = stretch.lines[-1].block.printed
    return tuple(found)


def _can_be_first(stretch: Stretch, longest: int) -> bool:
    """Return whether right below the lines on author and date stands a line like those that head the sections below."""
    if len(stretch.lines) < 3 or stretch.lines[-2].role not in ("byline", "date", "label"):
        return False
    block = stretch.lines[-1].block
    return stretch.lines[-1].role == "short" and not block.mark and block.words <= longest + LITTLE_LONGER


def _numbered(stretches: Sequence[Stretch]) -> frozenset[int]:
    """Return the places of stretches right below a numbered line, no list, where the numbers run from 1 on."""
    lines = {
        place: stretch.lines[-1]
        for place, stretch in enumerate(stretches)
        if [piece.block.mark for piece in stretch.lines].count("item") == 1
    }
    numbers = {
        place: int(match[1])
        for place, line in lines.items()
        if line.role == "short" and line.block.mark == "item" and (match := _NUMBER.match(line.plain))
    }
    runs = len(numbers) > 1 and list(numbers.values()) == list(range(1, len(numbers) + 1))
    return frozenset(numbers) if runs else frozenset()


def _heading(stretch: Stretch, *, is_opening: bool) -> str:
    """Return the section heading right above a stretch's sentences, empty where there is none.

    In an article's header only a line that is marked as a heading, or that heads sections everywhere, is one; and the last
    of a list of titles, or a line above an advertisement or a table's values, heads nothing.
    """
    for piece in reversed(stretch.lines):
        if piece.role in ("section", "notes"):
            return piece.block.printed
        if _VALUES.search(piece.plain):
            return ""
        if piece.role in ("furniture", "other") and piece.block.words >= LONGEST_HEADING / 2:
            return ""
        if piece.role == "short" and piece.block.mark != "item":
            is_marked = piece.block.mark == "heading" and piece is not stretch.lines[0]
            heads = not stretch.has("other") and (is_marked or not is_opening)
            return piece.block.printed if heads and piece.block.words <= LONGEST_HEADING else ""
    return ""


def is_section(stretch: Stretch, below: Sequence[Stretch]) -> bool:
    """Return whether paragraphs below a line such as "Sources" are a section of the text rather than notes on it.

    They are when most of them cite nothing, and sections with headings of the same kind follow.
    """
    if len(stretch.lines) != 1 or stretch.lines[0].role != "notes":
        return False
    cite = sum(bool(_CITES.search(piece.plain)) for piece in stretch.sentences)
    following = takewhile(lambda each: _is_headed_like(each, stretch.lines[0]), below)
    return 2 * cite < len(stretch.sentences) and sum(each.words for each in following) >= FEWEST_BELOW


def _is_headed_like(stretch: Stretch, line: Piece) -> bool:
    """Return whether a stretch has one line, which heads a section as another does."""
    if len(stretch.lines) != 1 or stretch.lines[0].role not in ("short", "section"):
        return False
    block = stretch.lines[0].block
    return (block.mark, block.level) == (line.block.mark, line.block.level) and block.words <= LONGEST_HEADING


def left_out(tail: Sequence[Piece]) -> tuple[LeftOut, ...]:
    """Return how many paragraphs of sentences stand below an article, by the line above them."""
    found: list[LeftOut] = []
    above = ""
    for is_prose, group in groupby(tail, key=lambda piece: piece.role == "prose"):
        pieces = list(group)
        heads = [each.block.printed for each in pieces if each.role in ("notes", "other", "section", "short")]
        if is_prose:
            found.append(LeftOut(len(pieces), above))
        above = "" if is_prose else next(reversed(heads), "")
    return tuple(found)

"""Stretches of an article come in; which of their lines head its sections, and what stands below those that do not, go out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby, takewhile

from dossier.ingest.found import LeftOut
from dossier.ingest.role import LONGEST_HEADING, Piece
from dossier.ingest.stretch import Stretch

FEWEST_BELOW = 40  # words of the sections that follow one headed "Sources" which is none of notes

_CITES = re.compile(
    r"https?://|\bpp?\.\s?\d|\b(?:1[5-9]|20)\d\d[a-z]?\)|\b\w\.,? (?:1[5-9]|20)\d\d\b|\bibid\b|\bop\. ?cit\b",
    re.IGNORECASE,
)


def heading(stretch: Stretch, *, is_opening: bool) -> str:
    """Return the section heading right above a stretch's sentences, empty where there is none.

    In an article's header only a line that is marked as a heading, or that heads sections everywhere, is one; and the last
    of a list of titles, or a line above an advertisement, heads nothing.
    """
    for piece in reversed(stretch.lines):
        if piece.role in ("section", "notes"):
            return piece.block.printed
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

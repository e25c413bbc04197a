"""Pieces of a capture come in; the same pieces go out, told right that stand around the words of a wall.

A wall says that the rest is for subscribers: no text goes on below one, and no heading stands right above it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dossier.ingest.role import Piece

FEWEST_OF_A_CUT = 5  # words of a sentence that a wall cuts short
MOST_BELOW = 60  # words of sentences: more are a text


def cut_short(pieces: list[Piece]) -> list[Piece]:
    """Make prose of a sentence that speaks of subscribers in the middle of a text, and of one that a wall cuts short."""
    return [
        replace(piece, role="prose") if _is_no_wall(pieces, place) or _is_cut(pieces, place) else piece
        for place, piece in enumerate(pieces)
    ]


def above_walls(pieces: list[Piece]) -> list[Piece]:
    """Unmask what stands below a wall: offers, where they are short."""
    first = next((place for place, piece in enumerate(pieces) if piece.role == "prose"), len(pieces))
    wall = next((place for place in range(first, len(pieces)) if pieces[place].role == "wall"), len(pieces))
    below = [piece.block.words for piece in pieces[wall:] if piece.role == "prose"]
    if sum(below) >= MOST_BELOW:
        return pieces
    return [
        replace(each, role="furniture") if place > wall and each.role == "prose" else each
        for place, each in enumerate(pieces)
    ]


def _is_no_wall(pieces: Sequence[Piece], place: int) -> bool:
    return pieces[place].role == "wall" and pieces[place].block.ends_sentence and _role(pieces, place + 1) == "prose"


def _is_cut(pieces: Sequence[Piece], place: int) -> bool:
    """Return whether a line between sentences and a wall is the beginning of one rather than a button."""
    piece = pieces[place]
    words = piece.plain.split()
    small = sum(word[0].islower() for word in words)
    is_between = place > 0 and _role(pieces, place - 1) == "prose" and _role(pieces, place + 1) == "wall"
    is_sentence = len(words) >= FEWEST_OF_A_CUT and 2 * small > len(words)
    return is_between and is_sentence and piece.role == "short" and not piece.block.mark


def _role(pieces: Sequence[Piece], place: int) -> str:
    return pieces[place].role if place < len(pieces) else ""

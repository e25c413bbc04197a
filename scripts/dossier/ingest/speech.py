"""Pieces of a capture come in; the same pieces go out, short lines among sentences that are speech made prose.

By itself "No." or "He laughed:" looks like a heading.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

from dossier.ingest.role import Piece

LONGEST_LINE = 200  # characters
FEWEST_TURNS = 2  # paragraphs that begin with the name of one who speaks

_OPENS_QUOTATION = re.compile(r"[\"'\u300c\u300e]|-\s")
_ATTRIBUTED = re.compile(r"([\"']).+(?:[,!?.]\1|\1,)\s(?:.+\s)?[a-zа-яё][^\W\d_]+\b|-\s.+[,!?.\u2026]\s-\s[^\W\d_]")
_SPEAKER = re.compile(r"([^\W\d_][^:：.!?]{1,40}[:：])\s?\S")


def spoken(pieces: list[Piece]) -> list[Piece]:
    """Make prose of unmarked short lines between sentences that are a sentence of one word, or speech.

    Speech is a quotation with who said it, what announces one, and a turn of somebody who has others.
    """
    sentences = [place for place, piece in enumerate(pieces) if piece.role == "prose"]
    turns = Counter(map(_speaker, (pieces[place] for place in sentences)))
    kept = list(pieces)
    for place in range(sentences[0], sentences[-1]) if sentences else ():
        piece, below = pieces[place : place + 2]
        is_line = piece.role == "short" and not piece.block.mark and len(piece.plain) <= LONGEST_LINE
        if not is_line or below.role not in ("prose", "short"):
            continue
        is_turn = bool(_speaker(piece)) and turns[_speaker(piece)] >= FEWEST_TURNS
        if is_turn or _is_sentence(piece) or _announces(piece, below):
            kept[place] = replace(piece, role="prose")
    return kept


def _speaker(piece: Piece) -> str:
    return match[1] if (match := _SPEAKER.match(piece.plain)) else ""


def _is_sentence(piece: Piece) -> bool:
    return piece.block.ends_sentence and piece.block.words < 2 or bool(_ATTRIBUTED.match(piece.plain))


def _announces(piece: Piece, below: Piece) -> bool:
    return piece.plain.endswith((":", "：")) and below.role == "prose" and bool(_OPENS_QUOTATION.match(below.plain))

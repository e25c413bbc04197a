"""Pieces of a capture come in; the same pieces go out with paragraphs made whole that a page break or a box cut in two."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from dossier.ingest.role import Piece
from dossier.ingest.text import Line, one_text
from dossier.normalise import UNSPACED

FEWEST = 6  # words of a line that may be half a paragraph
FEWEST_WITH_REST = 10  # words of one of which only the rest tells
LONGEST_VERSE = 12
LONGEST_ADDRESS = 12  # words of a line that speaks to somebody
FARTHEST = 30  # pieces between the two halves of a paragraph

_HANGS = re.compile(
    r"(?:[,(\[-]|\b(?:a|an|the|of|to|in|on|at|by|for|from|with|and|or|but|as|that|which|who|whose|than|its|his|her|their|our"
    r"|this|these|those|is|are|was|were|be|been|has|have|had|will|would|could|should|may|might|can|not|into|over|under"
    r"|between|against|after|before|during|about|through|toward|towards|without|within|more|most|such|also|both|if|when|while"
    r"|и|а|но|в|во|на|с|со|к|ко|по|за|из|от|до|для|при|о|об|что|как|который|которая|которые|или|не|у|под|над|между|после))$",
    re.IGNORECASE,
)
_UNSPACED_END = re.compile(f"[{UNSPACED}、，]$")
_FRAGMENT = re.compile(r"[.!?][\"')]*\s+\S{1,3}$")
_PRINTED = re.compile(r"\bpage \d+ of \d+\b|\bprinted from\b|\burl to article\b", re.IGNORECASE)
_OPENS_ANEW = re.compile(r"[\"'(\[]")


def mended(pieces: Sequence[Piece]) -> list[Piece]:
    """Return the pieces with each paragraph that stops in mid-sentence joined to its rest."""
    pieces = _verses(pieces)
    printed = any(piece.role in ("page", "note") or _PRINTED.search(piece.plain) for piece in pieces)
    kept: list[Piece] = []
    for piece in pieces:
        place = _last_sentences(kept, piece)
        if place is not None and _is_rest(kept[place], piece, printed=printed):
            kept[place] = _joined(kept[place], piece)
        else:
            kept.append(piece)
    return kept


def _verses(pieces: Sequence[Piece]) -> list[Piece]:
    """Return the pieces with the lines of a verse or an inscription that a colon announces joined."""
    kept: list[Piece] = []
    place = 0
    while place < len(pieces):
        end = _end_of_verse(pieces, place)
        if end - place > 1:
            text = one_text([Line(piece.block.text) for piece in pieces[place:end]])
            kept.append(replace(pieces[place], role="prose", block=replace(pieces[place].block, text=text)))
        else:
            kept.append(pieces[place])
        place = max(end, place + 1)
    return kept


def _end_of_verse(pieces: Sequence[Piece], start: int) -> int:
    """Return where the lines end that stand close together below a colon, with an empty line at either end of them."""
    above = pieces[start - 1] if start else None
    if not above or above.role != "prose" or not above.plain.endswith(":") or not pieces[start].block.gap:
        return start
    end = start
    while end < len(pieces) and _is_verse(pieces[end]) and (end == start or not pieces[end].block.gap):
        end += 1
    return end if end < len(pieces) and pieces[end].block.gap else start


def _is_verse(piece: Piece) -> bool:
    return piece.role in ("prose", "short") and not piece.block.mark and piece.block.words <= LONGEST_VERSE


def _last_sentences(pieces: Sequence[Piece], below: Piece) -> int | None:
    """Return where the last sentences above a piece stand, None where anything but the page's own stands between."""
    for place in range(len(pieces) - 1, max(-1, len(pieces) - FARTHEST), -1):
        if pieces[place].role == "prose" or _is_half(pieces[place], below):
            return place
        if pieces[place].role not in ("furniture", "page", "credit", "date", "address"):
            return None
    return None


def _is_half(piece: Piece, below: Piece) -> bool:
    """Return whether a short line is the beginning of a sentence: no heading ends in "and", or goes on in lower case."""
    if piece.role != "short" or piece.block.mark or piece.block.words < FEWEST:
        return False
    goes_on = below.role == "prose" and below.plain[:1].islower() and piece.block.words >= FEWEST_WITH_REST
    return goes_on or bool(_HANGS.search(piece.plain))


def _is_rest(above: Piece, below: Piece, *, printed: bool) -> bool:
    """Return whether a piece is the rest of the paragraph above.

    It is when that stops at a word that cannot end a sentence, or when the rest begins in lower case; on printed pages,
    whose breaks stand anywhere, when it stops at all.
    """
    if below.role not in ("prose", "short") or below.block.mark or above.block.is_closed:
        return False
    if _FRAGMENT.search(above.plain) and not below.plain[:1].islower():
        return False
    if below.plain[:1].islower():
        return True
    ends = below.role == "prose" and below.block.ends_sentence
    if above.plain.endswith(",") and above.block.words <= LONGEST_ADDRESS:
        return False  # "Ladies and gentlemen,"
    if _HANGS.search(above.plain) or _UNSPACED_END.search(above.plain) and above.block.words >= 20:
        return ends
    return ends and printed and not _OPENS_ANEW.match(below.plain)


def _joined(above: Piece, below: Piece) -> Piece:
    text = one_text([Line(above.block.text), Line(below.block.text)], frozenset("-"))
    return replace(above, role="prose", block=replace(above.block, text=text))

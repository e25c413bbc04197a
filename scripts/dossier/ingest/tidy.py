"""Pieces of a capture come in; the same pieces go out, those unmasked that their surroundings show to be the page's own.

By itself a teaser, a pull quote or a running header looks like the article's text.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from dossier.ingest import dates
from dossier.ingest import phrases as said
from dossier.ingest.authors import bylines, notes_on_authors
from dossier.ingest.block import Block
from dossier.ingest.role import LONG, Piece, Role, is_question, role
from dossier.ingest.speech import spoken
from dossier.ingest.walls import above_walls, cut_short

LONGEST_CAPTION = 40  # words
LONGEST_CAPTION_GROUP = 3  # lines above a credit
FEWEST_WORDS = 40  # of sentences before readers' comments can begin
FEWEST_OF_A_STANDFIRST = 5  # words
MOST_COMPARED = 3_000  # pieces; in longer captures echoes are not looked for
_CUT = re.compile(
    r"(?:\s*(?:\.\.\.|…|\[…\]|\[\.\.\.\]|\(…\)|read more|continue reading|more|»|→|続きを読む|читать далее))+$",
    re.IGNORECASE,
)
_QUOTATION = re.compile(r"\"[^\"]+\"")
_OWNER = re.compile(r"©|\(c\)|\bcopyright\b", re.IGNORECASE)
_PRINTED = re.compile(r"(?:article )?printed from\b|url to article\b", re.IGNORECASE)
_CALLS = re.compile(r"\S+(?:\s\S+){4,},")
_TIME = re.compile(r"\b\d{1,2}[:.]\d\d\b|\b(?:hours?|days?|months?|years?) ago\b")
_RAISED = re.compile(r"[^\W\d_][\"')]?[.,;]?(\d{1,2})(?=[\s.,;:)]|$)")
_MARK = re.compile(r"\^?\[\^?(\d{1,2})\]")
_NUMBERED = re.compile(r"(\d{1,2})[.)]?\s+[^\W\d_]")
_DIGITS = re.compile(r"\d+")


def tidied(blocks: Sequence[Block]) -> list[Piece]:
    """Return the blocks with their roles, as far as the whole capture tells them."""
    pieces = [Piece(block, role(block)) for block in blocks]
    for rule in (
        _repeated,
        _echoes,
        _captions,
        _advertisements,
        bylines,
        cut_short,
        above_walls,
        _announcements,
        spoken,
        _footnotes,
        notes_on_authors,
        _questions,
        _standfirsts,
        _titles,
        _addresses,
        _without_comments,
    ):
        pieces = rule(pieces)
    return pieces


def _as(piece: Piece, new: Role) -> Piece:
    return replace(piece, role=new)


def _repeated(pieces: list[Piece]) -> list[Piece]:
    """Unmask running headers and buttons: short lines that stand three times or more, numbers aside.

    One is kept, which may be the title; on printed pages two are enough, and one with a date is none.
    """
    lines = [_DIGITS.sub("0", piece.plain.casefold()) for piece in pieces]
    printed = any(piece.role == "page" for piece in pieces)
    many = {line for line, count in Counter(lines).items() if count >= (2 if printed else 3)}
    seen: set[str] = set()
    kept = []
    for piece, line in zip(pieces, lines, strict=True):
        repeats = (
            line in many and piece.block.words <= 20 and piece.role in ("short", "prose", "date", "credit", "byline")
        )
        running = line in seen or piece.role == "prose" or printed and bool(dates.stated(piece.plain))
        kept.append(_as(piece, "furniture") if repeats and running else piece)
        seen.add(line)
    return kept


def _echoes(pieces: list[Piece]) -> list[Piece]:
    """Unmask teasers and pull quotes: sentences that stand in a longer paragraph again, or cut short.

    Of a paragraph that stands twice, the first is a teaser where nothing stands above it, else the second is the echo.
    """
    if len(pieces) > MOST_COMPARED:
        return pieces
    prose = Counter(piece.plain for piece in pieces if piece.role == "prose")
    everything = "\n".join(prose.elements()).casefold()
    seen: set[str] = set()
    whole: set[str] = set()  # paragraphs that are kept
    kept = []
    opened = False  # sentences have begun
    for piece in pieces:
        text = _CUT.sub("", piece.plain).strip("\"'.!?").casefold()
        is_text = piece.role == "prose" or piece.role == "short" and opened
        fewest = 3 if _QUOTATION.fullmatch(piece.plain) else 6  # words
        again = is_text and piece.block.words >= fewest and everything.count(text) > (piece.role == "prose")
        stays = prose[piece.plain] > 1 and piece.plain not in whole and (opened or piece.plain in seen)
        opened = opened or piece.role == "prose"
        seen.add(piece.plain)
        whole |= {piece.plain} if stays else set()
        kept.append(_as(piece, "furniture") if again and not stays else piece)
    return kept


def _captions(pieces: list[Piece]) -> list[Piece]:
    """Unmask the lines of a group that ends in a credit, and the line right below a picture.

    A group is a few lines with an empty one above and none between them; where no lines are empty there are no groups.
    """
    kept = list(pieces)
    for place, piece in enumerate(pieces):
        if piece.role != "credit":
            continue
        group = _group_above(pieces, place)
        for above in group:
            kept[above] = _as(pieces[above], "credit") if pieces[above].role in ("short", "prose") else pieces[above]
        below = pieces[place + 1] if place + 1 < len(pieces) else None
        if below and _is_above_caption(pieces, place) and below.role in ("short", "prose"):
            kept[place + 1] = _as(below, "credit")
    return kept


def _is_above_caption(pieces: Sequence[Piece], place: int) -> bool:
    """Return whether the line right below a credit is its caption: both by themselves, or the credit a picture's."""
    below = pieces[place + 1]
    if below.block.gap or below.block.words > LONGEST_CAPTION:
        return False
    apart = pieces[place].block.gap > 0 and (place + 2 == len(pieces) or pieces[place + 2].block.gap > 0)
    return pieces[place].block.mark == "caption" or apart


def _group_above(pieces: Sequence[Piece], end: int) -> list[int]:
    """Return the places of the lines that stand right above a credit as its caption, none where they may be text."""
    group: list[int] = []
    place = end
    while pieces[place].block.gap == 0 and place > 1 and len(group) < LONGEST_CAPTION_GROUP:
        place -= 1
        group.append(place)
    closed = group and pieces[place].block.gap > 0
    return group if closed and all(pieces[each].block.words <= LONGEST_CAPTION for each in group) else []


def _advertisements(pieces: list[Piece]) -> list[Piece]:
    """Unmask the line right below the word "Advertisement", where empty lines stand above the one and below the other."""
    kept = list(pieces)
    for place in range(len(pieces) - 2):
        label, text, below = pieces[place : place + 3]
        is_box = label.block.gap > 0 and text.block.gap == 0 and below.block.gap > 0
        if is_box and text.role == "prose" and label.plain.casefold() in said.ADVERTISEMENT:
            kept[place + 1] = _as(text, "furniture")
    return kept


def _announcements(pieces: list[Piece]) -> list[Piece]:
    """Unmask the line that announces notes, addresses or labels: a few words and a colon."""
    below = [*(piece.role for piece in pieces[1:]), "furniture"]
    return [
        _as(piece, "notes" if role == "note" else "short")
        if piece.plain.endswith((":", "："))
        and piece.block.words <= 8
        and piece.role == "prose"
        and role not in ("prose", "short")
        else piece
        for piece, role in zip(pieces, below, strict=False)
    ]


def _footnotes(pieces: list[Piece]) -> list[Piece]:
    """Unmask numbered paragraphs to which numbers in the text point ("… the price1."), and what stands among them."""
    text = "\n".join(piece.plain for piece in pieces if piece.role == "prose")
    pointed = {match[1] for match in _RAISED.finditer(text)}
    pointed |= {match[1] for piece in pieces if piece.role == "prose" for match in _MARK.finditer(piece.block.text)}
    pointed -= {match[1] for piece in pieces if piece.role == "note" and (match := _MARK.match(piece.block.text))}
    return [
        _as(piece, "note")
        if piece.role == "prose" and (match := _NUMBERED.match(piece.plain)) and match[1] in pointed
        else piece
        for piece in pieces
    ]


def _questions(pieces: list[Piece]) -> list[Piece]:
    """Make prose of unmarked questions in a text whose headings are marked."""
    if not any(piece.role == "short" and piece.block.mark == "heading" for piece in pieces):
        return pieces
    return [
        _as(piece, "prose") if piece.role == "short" and not piece.block.mark and is_question(piece.block) else piece
        for piece in pieces
    ]


def _standfirsts(pieces: list[Piece]) -> list[Piece]:
    """Make prose of a heading that is a sentence right below the title."""
    kept = list(pieces)
    for place, (title, below) in enumerate(pairwise(pieces)):
        is_title = title.block.mark == "heading" and title.block.level == 1 and title.role == "short"
        is_sentence = below.block.ends_sentence and below.block.words >= FEWEST_OF_A_STANDFIRST
        if is_title and below.block.mark == "heading" and is_sentence:
            kept[place + 1] = _as(below, "prose")
    return kept


def _titles(pieces: list[Piece]) -> list[Piece]:
    """Unmask the line right above a byline, or above the first date, in which a sentence ends but which is none, or asks."""
    kept = list(pieces)
    opened = False  # sentences have begun
    for place, (piece, below) in enumerate(pairwise(pieces)):
        is_title = not piece.block.is_closed or piece.plain.endswith("?") and not opened
        is_above = below.role == "byline" or below.role == "date" and not opened
        if piece.role == "prose" and is_above and is_title and piece.block.words <= LONG:
            kept[place] = _as(piece, "short")
        else:
            opened = opened or piece.role == "prose"
    return kept


def _addresses(pieces: list[Piece]) -> list[Piece]:
    """Make prose of a line above sentences that ends in a comma, as one does that speaks to somebody."""
    return [
        _as(piece, "prose")
        if below and below.role == "prose" and piece.role == "short" and _CALLS.fullmatch(piece.plain)
        else piece
        for piece, below in zip(pieces, [*pieces[1:], None], strict=False)
    ]


def _without_comments(pieces: list[Piece]) -> list[Piece]:
    """Return the pieces up to the readers' comments, where an article has come before."""
    before = 0  # words of sentences
    kept = list(pieces)
    for place, piece in enumerate(pieces):
        if piece.role == "comments" or _is_comment(pieces, place):
            if before >= FEWEST_WORDS:
                return kept[:place] + _of_the_page(kept[place:])
            kept[place] = _as(piece, "furniture")  # a link to the comments, above the text
        before += piece.block.words if piece.role == "prose" else 0
    return kept


def _of_the_page(pieces: Sequence[Piece]) -> list[Piece]:
    """Return what stands below readers' comments and is none: whose the page is, and what a print view says of itself."""
    end = next((place for place, piece in enumerate(pieces) if _PRINTED.match(piece.plain)), len(pieces))
    owner = [each for each in pieces[:end] if each.role == "furniture" and _OWNER.search(each.plain)]
    return [*owner, *(each for each in pieces[end:] if each.role != "prose")]


def _is_comment(pieces: Sequence[Piece], place: int) -> bool:
    """Return whether a comment begins here: a name that says, then a time or a button to reply."""
    if pieces[place].block.words > 12 or not said.A_COMMENT.search(pieces[place].plain.casefold()):
        return False
    if pieces[place].plain.endswith("..."):
        return True  # "Jo said..."
    below = pieces[place + 1].plain if place + 1 < len(pieces) else ""
    return bool(_TIME.search(below) or dates.alone(below) or below.casefold() in ("reply", "permalink", "ответить"))

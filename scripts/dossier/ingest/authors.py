"""Pieces of a capture come in; the same pieces go out, those unmasked that name its authors or tell of them.

A name alone is no byline: it may be a place's, a section's, or that of somebody who speaks below.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from dossier.ingest import dates
from dossier.ingest.labels import LABELS
from dossier.ingest.names import Person, is_name, person
from dossier.ingest.people import biography, byline, listed, of_paper, simple_label
from dossier.ingest.role import Piece

MOST_LINES = 3  # from a name to the sentence below it
LONGEST_NOTE = 45  # words of a sentence on the author, below the name

_ENDS = ("comments", "other", "notes")  # roles of lines below which nothing is the author's
_INITIALS = re.compile(r"(?:^|\s)[A-ZА-ЯЁ]\.(?:-?[A-ZА-ЯЁ]\.)*\s")
_NUMBERED = re.compile(r"[IAА]\. \w+")  # a numbered heading ("I. Ice") has the shape of a name
_DOES = re.compile(r",? (?:[^,]{2,60}, )?(?:and [^,.]{3,60} are|is|was|has|[a-z]+s)\b")
_IN_A_PLACE = re.compile(r"(?P<name>.+?) in (?:the )?[A-Z][\w'-]+(?: [A-Z][\w'-]+)?")


def bylines(pieces: list[Piece]) -> list[Piece]:
    """Unmask the line above the first sentences that is nothing but names, where their shape or another line confirms them."""
    first = next((place for place, piece in enumerate(pieces) if piece.role == "prose"), 0)
    below = Counter(piece.plain.casefold() for piece in pieces[first:] if piece.role == "short")
    text = " ".join(piece.plain for piece in pieces[first:] if piece.role == "prose")
    kept = list(pieces)
    announced = False  # by the word for authors, or a name right below it
    for place in range(1, len(pieces)):
        piece = pieces[place]
        if place >= first:
            kept[place] = replace(piece, role="byline") if _is_of_paper(pieces, place) else piece
            continue
        announced = bool(_people(piece)) if announced else _announces(piece)
        is_alone = piece.role in ("short", "date") and not piece.block.mark
        is_dated = "date" in (pieces[place - 1].role, pieces[place + 1].role)
        again = any(below[each.full.casefold()] == 1 for each in _people(piece))
        is_shaped = _is_shaped(piece) and not (
            _NUMBERED.fullmatch(piece.plain) and any(above.role == "byline" for above in pieces[:place])
        )
        is_named = announced or again or is_shaped or is_dated and _is_in_a_place(piece, text)
        is_signed = text.endswith(f"（{piece.plain}）") or _is_of_paper(pieces, place)
        if is_alone and (_people(piece) and is_named or is_signed):
            kept[place] = replace(piece, role="byline")
    return kept


def _is_of_paper(pieces: Sequence[Piece], place: int) -> bool:
    """Return whether a line is a name and a paper ("Jo Doe, The Basin Courier") right above a date."""
    below = pieces[place + 1].role if place + 1 < len(pieces) else ""
    return pieces[place].role == "short" and below == "date" and of_paper(pieces[place].plain) is not None


def _announces(piece: Piece) -> bool:
    """Return whether a line is nothing but the word for authors."""
    return simple_label(piece.plain.rstrip(":：")) in LABELS["author"]


def _is_shaped(piece: Piece) -> bool:
    """Return whether a line of names has initials, as nothing but a person's name has."""
    return bool(_INITIALS.search(piece.plain)) and not _IN_A_PLACE.fullmatch(piece.plain)


def _is_in_a_place(piece: Piece, text: str) -> bool:
    """Return whether a line says who is where ("Jo Doe in Eastwick"), in words that the text has for nothing else."""
    small = set(text.split())
    return bool(_IN_A_PLACE.fullmatch(piece.plain)) and not any(
        each.family.casefold() in small for each in _people(piece)
    )


def names_of(piece: Piece) -> tuple[Person, ...]:
    """Return the people whom a byline names."""
    if line := byline(piece.plain) or of_paper(piece.plain):
        return line.people
    return _people(piece) or ((person(piece.plain),) if is_name(piece.plain) else ())


def _people(piece: Piece) -> tuple[Person, ...]:
    """Return the people of a line that is nothing but their names, where they are, and a date."""
    line = dates.without(piece.plain).strip(" ,|-")
    place = _IN_A_PLACE.fullmatch(line)
    return listed(place["name"] if place else line)


def notes_on_authors(pieces: list[Piece]) -> list[Piece]:
    """Make prose of what reads like a note on an author in the middle of a text, and captions of what is one there."""
    people = list(dict.fromkeys(each for piece in pieces if piece.role == "byline" for each in names_of(piece)))
    authors = {name.casefold() for person in people for name in (person.full, person.family)}
    kept = list(pieces)
    for place, piece in enumerate(pieces):
        if piece.role == "biography" and not _tells_of_author(kept, place, authors):
            kept[place] = replace(piece, role="prose")
        elif piece.role == "prose" and _presents(piece, people) and _is_last(pieces, place):
            kept[place] = replace(piece, role="biography")
    return _boxed(kept, people)


def _presents(piece: Piece, people: Iterable[Person]) -> bool:
    """Return whether a paragraph begins with an author's name and what the author does: "Jo Doe lives by the sea"."""
    told = [piece.plain.removeprefix(each.full) for each in people if each.full and piece.plain.startswith(each.full)]
    return piece.block.words <= LONGEST_NOTE and any(_DOES.match(rest) for rest in told)


def _is_last(pieces: Sequence[Piece], place: int) -> bool:
    """Return whether no sentences stand below a piece but such as tell of other authors or of the page."""
    below = (piece.role for piece in pieces[place + 1 : place + 1 + MOST_LINES])
    return next((role for role in below if role in ("prose", *_ENDS)), "") != "prose"


def _tells_of_author(pieces: Sequence[Piece], place: int, authors: set[str]) -> bool:
    person = biography(pieces[place].plain)
    if person and (not person.full or person.full.casefold() in authors):
        return True
    if person and not person.given and not person.literal:
        return False  # "Ms. Doe is …" of somebody whom no byline names
    before = next((piece for piece in reversed(pieces[:place]) if piece.role != "furniture"), None)
    after = next((piece for piece in pieces[place + 1 :] if piece.role not in ("furniture", "credit")), None)
    if before and before.role == "short" and not before.block.mark:
        return not pieces[place].block.has_inner_end and pieces[place].block.words <= 35
    return after is None or after.role not in ("prose",)


def _boxed(pieces: list[Piece], authors: Iterable[Person]) -> list[Piece]:
    """Make captions of a box on an author: the name alone, as nowhere else below the header, an office, a sentence."""
    kept = list(pieces)
    first = next((place for place, piece in enumerate(pieces) if piece.role == "prose"), len(pieces))
    for author in authors:
        places = [
            place for place in range(first, len(pieces)) if pieces[place].plain.casefold() == author.full.casefold()
        ]
        if len(places) != 1 or pieces[places[0]].role != "short":
            continue
        note = next((place for place in range(places[0] + 1, len(pieces)) if pieces[place].role != "short"), places[0])
        if note - places[0] <= MOST_LINES and _is_note(pieces, note, author):
            for place in range(places[0], note + 1):
                kept[place] = replace(pieces[place], role="credit")
    return kept


def _is_note(pieces: Sequence[Piece], place: int, author: Person) -> bool:
    """Return whether a sentence begins with the author's name, or has no text below it."""
    piece = pieces[place]
    below = pieces[place + 1].role if place + 1 < len(pieces) else ""
    if piece.role not in ("prose", "biography") or piece.block.words > LONGEST_NOTE:
        return False
    return piece.plain.startswith((author.full, author.family)) or below != "prose"

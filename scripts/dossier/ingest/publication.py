"""An article as it lies in its capture comes in; the name of its publication goes out, where the capture prints it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from dossier.ingest import dates
from dossier.ingest.found import Text
from dossier.ingest.imprint import Imprint, imprint
from dossier.ingest.names import Person, is_organisation, is_site_name
from dossier.ingest.numbering import QUOTED
from dossier.ingest.people import byline, of_paper
from dossier.ingest.role import Piece
from dossier.normalise import n1

LONGEST_NOTE = 60  # words of a line on where a text first appeared

_CAPITAL = r"[A-ZА-ЯЁ0-9]"
_NAME = (
    rf"[\"']?(?P<name>(?:[Tt]he\s+)?{_CAPITAL}[\w&'.-]*"
    rf"(?:\s+(?:of|and|the|for|&|in|de|и|{_CAPITAL}[\w&'.-]*))*)"
)
_APPEARED = r"(?:[Ff]irst |[Oo]riginally |[Pp]reviously )(?:published|appeared|posted|printed|ran)(?: online)?"
_REPEATED = (
    r"(?:[Rr]eprinted|[Rr]epublished|[Rr]eposted|[Rr]eproduced)(?: here)?(?: with (?:the )?(?:kind )?permission)?"
)
_NOTES = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b{_APPEARED} (?:in|by|on|at|with) (?:the )?{_NAME}",
        rf"\b{_REPEATED} (?:from|of) (?:the )?{_NAME}",
        rf"^Article (?:printed )?from (?:the )?{_NAME}\s*:",
        rf"^(?:Впервые опубликовано|Опубликовано|Оригинал опубликован) (?:в|на)(?: журнале| газете| сайте)? {_NAME}",
        r"^[（(](?P<name>[^（）()\d\s]{2,16})\s?\d{4}年.{0,20}(?:掲載|付|朝刊|夕刊)",
    )
)
_SOURCE = re.compile(r"(?:source|quelle|источник|出典|引用元|転載元)\s?[:：]\s*(?P<name>\S.*)", re.IGNORECASE)
_DATELINES = (
    re.compile(r"(?:[A-ZА-ЯЁ][\w .,/'-]{2,50}?\s?)?\((?P<name>[A-Z][\w &/-]{1,30})\)(?:\s*[-_]+)?\s(?=[\"'A-ZА-ЯЁ])"),
    re.compile(r"[［\[【][^］\]】]{1,24}\s(?P<name>[^］\]】\s\d]{2,12})[］\]】]\s*-"),
)
_DIVISION = re.compile(r"\s*[|•·,]\s*|\s+[-\u2013\u2014]+\s+")
_OWNER = re.compile(r"©|\(c\)|\bcopyright\b|^more from\b|^more in\b|^special to\b", re.IGNORECASE)


def named(text: Text, people: Iterable[Person]) -> str:
    """Return the publication of a byline, a line below the title, a masthead, or a note on where the text first appeared.

    A line that begins with the name of one of the people says where they work.
    """
    authors = tuple(each.full for each in people if each.given)
    for piece in text.header:
        line = (byline(piece.plain) or of_paper(piece.plain)) if piece.role == "byline" else None
        if line and line.publication:
            return line.publication
    for piece in text.header[1:]:
        name = of_line(piece) if piece.role == "short" and not piece.plain.startswith(authors) else ""
        if name and not name.isupper():
            return name
    for piece in (*text.above, *text.header):
        if piece.role == "date" and (line := imprint(piece.block.printed)):
            return line.publication
    called = (match[1] for piece in text.above if (match := QUOTED.fullmatch(piece.plain)))
    first = _in_notes((*text.header, *text.tail))
    return next(called, "") or (first.publication if first else "")


def origin(text: Text) -> Imprint | None:
    """Return where and when a text first appeared as a note or a line on its source has it, None where none says so."""
    pieces = (*text.header, *text.tail)
    if first := _in_notes(pieces):
        return first
    sources = ((match["name"], piece) for piece in pieces if (match := _SOURCE.fullmatch(piece.plain)))
    return next((Imprint(_name(name), dates.stated(piece.plain)) for name, piece in sources), None)


def of_line(piece: Piece) -> str:
    """Return the publication that a line names, with nothing but a date beside it; empty where it says anything else."""
    name = dates.without(piece.block.printed).strip(" ,.|-\u2013\u2014")
    parts = [part.strip(" -\u2013\u2014") for part in _DIVISION.split(name)]
    if len(parts) == 1:
        return name if is_site_name(n1(name)) else ""
    papers = [part for part in parts if is_organisation(n1(part))]
    others = [part for part in parts if part and part not in papers]
    return papers[0] if len(papers) == 1 and all(part.isupper() and len(part.split()) <= 3 for part in others) else ""


def around_text(text: Text) -> str:
    """Return the agency of the first paragraph's dateline, or the site whose name heads the page and owns it below."""
    opening = text.paragraphs[0].block.plain
    agencies = (match["name"] for pattern in _DATELINES if (match := pattern.match(opening)))
    owned = " ".join(piece.plain for piece in (*text.header, *text.tail) if _OWNER.search(piece.plain)).casefold()
    sites = (piece.block.printed for piece in text.above if piece.role == "short" and piece.plain.casefold() in owned)
    return next(agencies, "") or next(sites, "")


def _in_notes(pieces: Sequence[Piece]) -> Imprint | None:
    for piece in pieces:
        for pattern in _NOTES if piece.block.words <= LONGEST_NOTE else ():
            if match := pattern.search(piece.plain):
                return Imprint(_name(match["name"]), dates.stated(piece.plain))
    return None


def _name(text: str) -> str:
    """Return a publication's name without the date and the small words behind it."""
    name = re.sub(r"\s+(?:on|in|of|and|the|for)$", "", text.strip(" .,"))
    return dates.without(name).strip(" ,.") or name

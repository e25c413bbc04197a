"""An article as it lies in its capture comes in; what the capture states of it goes out, and nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from dossier.ingest import dates
from dossier.ingest.address import of_article
from dossier.ingest.authors import names_of
from dossier.ingest.found import Facts, Text
from dossier.ingest.labels import LABELS, OFFICE
from dossier.ingest.language import language
from dossier.ingest.names import Person, is_organisation
from dossier.ingest.numbering import Numbering, numbering
from dossier.ingest.people import biography, byline, listed, office, signature, signed, simple_label
from dossier.ingest.publication import around_text, named, of_line
from dossier.ingest.role import Piece

_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>\"']+")
_FOOTER_ADDRESS = re.compile(r"(https?://\S+)\s+\d{1,3}/\d{1,3}")
_PUBLISHING = re.compile(r"\b(?:published|posted|appeared)\b|опубликован|公開|掲載|配信|投稿", re.IGNORECASE)
TO_THE_DAY = len("2014-07-12")
_BULLETS = "◆◇■□●○▼▽▲△★☆◎ "  # before the titles of a mail with several
_ALL_LABELS = frozenset(label for labels in LABELS.values() for label in labels)
_LABEL_WITHIN = re.compile(
    rf"(?<!\w)({'|'.join(re.escape(label) for label in sorted(_ALL_LABELS, key=len, reverse=True))})\s?[:：]\s*",
    re.IGNORECASE,
)
_LABEL_FIRST = re.compile(r"([^:：=＝]{1,30}?)\s?[:：=＝]\s*")


def facts(text: Text, page: Facts, *, alone: bool) -> Facts:
    """Return what the capture states of the article, in its lines and in the page's head.

    `alone` when the capture carries no other article, so that what stands above the title is said of this one too.
    """
    around = [*text.header, *text.tail]
    values = dict(_labelled(around))
    above = dict(_labelled(text.above)) if alone else {}
    numbers = _numbers([*text.above, *text.header])
    labelled = _name_only(values.get("publication") or above.get("publication", ""))
    people = _people(text) or page.people
    return Facts(
        title=page.title or _title(text, values, above),
        people=people,
        publication=labelled or named(text, people) or numbers.publication or page.publication or around_text(text),
        volume=values.get("volume") or above.get("volume") or numbers.volume or page.volume,
        issue=values.get("issue") or above.get("issue") or numbers.issue or page.issue,
        issued=_printed(text, page.issued)
        or _issued(text, values.get("date", ""))
        or dates.published(above.get("date", ""))
        or numbers.issued,
        URL=page.URL or _address(text, values.get("URL") or above.get("URL", ""), alone=alone),
        language=page.language or language(" ".join(paragraph.block.plain for paragraph in text.paragraphs)),
    )


def _title(text: Text, values: dict[str, str], above: dict[str, str]) -> str:
    """Return the title: a label's, else the line above the text, else the subject of a message."""
    if labelled := values.get("title") or above.get("title"):
        return labelled
    if text.has_title:
        return text.header[0].block.printed.lstrip(_BULLETS)
    return values.get("subject") or above.get("subject", "")


def _name_only(source: str) -> str:
    """Return a labelled source's name without the place, language and hour that services print behind it."""
    name, comma, rest = source.partition(",")
    return name if comma and re.search(r"\d", rest) else source


def _labelled(pieces: Sequence[Piece]) -> Iterator[tuple[str, str]]:
    """Yield kind and value of every label, the first of each kind last, so that a mapping keeps it."""
    found: list[tuple[str, str]] = []
    for place, piece in enumerate(pieces):
        if piece.role not in ("label", "byline", "furniture", "other"):
            continue
        for label, value in _pairs(piece.plain, within=piece.role == "label"):
            if not value and place + 1 < len(pieces) and pieces[place + 1].role in ("address", "date", "short"):
                value = pieces[place + 1].plain
            found += [(kind, value) for kind in _kinds(label, value) if value]
    yield from ((kind, value.strip("\"'")) for kind, value in reversed(found))


def _pairs(line: str, *, within: bool) -> list[tuple[str, str]]:
    """Return labels and values of a line such as "Publication: Example Daily Volume: 14 Issue: 59".

    Where the line is no such line, only a label at its beginning counts.
    """
    marks = list(_LABEL_WITHIN.finditer(line)) if within else []
    if not marks and (first := _LABEL_FIRST.match(line)) and simple_label(first[1]) in _ALL_LABELS:
        marks = [first]
    ends = [*(mark.start() for mark in marks[1:]), len(line)]
    return [(mark[1], line[mark.end() : end].strip(" ,;|")) for mark, end in zip(marks, ends, strict=False)]


def _numbers(pieces: Sequence[Piece]) -> Numbering:
    """Return what the first line such as "Example Review, Volume 14, Issue 3" gives."""
    found = (numbering(piece.plain) for piece in pieces if piece.role in ("label", "date"))
    return next((numbers for numbers in found if numbers), Numbering("", "", ""))


def _kinds(label: str, value: str) -> list[str]:
    """Return what a label's value is; an address is one whatever the label calls it."""
    kinds = [kind for kind, labels in LABELS.items() if simple_label(label) in labels]
    return ["URL"] if kinds and _ADDRESS.match(value.lstrip("<")) else [kind for kind in kinds if kind != "URL"]


def _people(text: Text) -> tuple[Person, ...]:
    """Return the authors: of the byline, else those whom a note on the author names."""
    people = [each for piece in text.header if piece.role == "byline" for each in names_of(piece)]
    notes = [piece for piece in (*text.header, *text.tail) if piece.role == "biography"]
    if not people:
        people = [each for piece in text.header if piece.role == "biography" and (each := _described(piece)).full]
    if not people:
        people = _bare_names(text, notes)
    if not people and len(text.tail) > 1 and text.tail[0].role == "short" and OFFICE.search(text.tail[1].plain):
        people = list(listed(text.tail[0].plain))
    if not people:
        people = [
            each
            for piece in text.tail[:6]
            if piece.role == "byline" and (line := byline(piece.plain))
            for each in line.people
        ]
    if not people:
        people = [each for piece in notes if (each := biography(piece.plain)) and (each.given or each.literal)]
    if not people:
        people = [each for paragraph in text.paragraphs if (each := signed(paragraph.block.plain))]
    if not people:
        people = [each for piece in text.tail[:1] if (each := signature(piece.plain))]
    sites = {piece.plain.casefold() for piece in text.above}
    people = [Person(literal=each.full) if each.full.casefold() in sites else each for each in people]
    unique = {each.full.casefold(): each for each in reversed(people)}
    return tuple(reversed(unique.values()))


def _described(piece: Piece) -> Person:
    return replace(biography(piece.plain) or Person(), role=office(piece.plain))


def _bare_names(text: Text, notes: Sequence[Piece]) -> list[Person]:
    """Return the people whose names stand alone below the title, where something else confirms that they wrote.

    That is an office on the next line, a note on the author, or the name again at the text's beginning or below it.
    """
    described = {each.full.casefold() for piece in notes if (each := biography(piece.plain))}
    below_text = {piece.plain.casefold().partition(" is ")[0] for piece in text.tail}
    around = " ".join([text.paragraphs[0].block.plain[:100], *(piece.plain for piece in text.header)])
    for piece, below in pairwise([*text.header[1:], None]):
        names = listed(piece.plain) if piece and piece.role == "short" else ()
        if any(each.full.casefold() in described | below_text or around.count(each.full) > 1 for each in names):
            return list(names)
        if len(names) == 1 and below and below.role == "short" and OFFICE.search(below.plain):
            return [replace(names[0], role=below.block.printed)]
        if names and below and below.role == "short" and is_organisation(below.plain):
            return list(names)
    return []


def _printed(text: Text, issued: str) -> str:
    """Return the date in a page's head, or the one to the day that readers see: clocks of machines run elsewhere."""
    seen = next((date for piece in _dated(text) if (date := _date(piece.plain))), "")
    return seen if issued and len(seen.partition("/")[0]) == TO_THE_DAY else issued


def _dated(text: Text) -> list[Piece]:
    """Return the lines at the title that may say when the text was published."""
    lines = [piece for piece in text.header if piece.role in ("date", "byline", "label")]
    lines += [piece for piece in text.header[1:] if piece.role == "short" and of_line(piece)]
    above = [piece for piece in text.above if piece.role not in ("furniture", "credit")]
    if above and (above[-1].role == "date" or numbering(above[-1].plain)):
        lines.append(above[-1])
    return lines


def _issued(text: Text, labelled: str) -> str:
    """Return the date of publication: a label's, else that of a line of the header, else of what the tail says of it."""
    if labelled and (date := dates.published(labelled)):
        return date
    lines = _dated(text)
    lines += [
        piece
        for piece in text.tail
        if piece.role in ("date", "furniture") and piece.block.words <= 60 and _PUBLISHING.search(piece.plain)
    ]
    return next((date for piece in lines if (date := _date(piece.plain))), "")


def _date(line: str) -> str:
    """Return the date that a line states; in "No. 31 May 2019" 31 is no day."""
    numbers = numbering(line)
    return numbers.issued if numbers else dates.published(line)


def _address(text: Text, labelled: str, *, alone: bool) -> str:
    """Return the article's address: a label's, else the one that stands alone in its header, else a printed page's foot."""
    head = [*(text.above if alone else ()), *text.header]
    feet = [match[1] for piece in (*head, *text.tail) if (match := _FOOTER_ADDRESS.fullmatch(piece.plain))]
    lone = [piece.plain for piece in head if piece.role == "address"]
    below = [piece.plain for piece in text.tail[:1] if piece.role == "address"]
    candidates = [labelled, *(lone if len(lone) == 1 else ()), *feet, *below]
    found = (match[0].rstrip(".,;)") for candidate in candidates if (match := _ADDRESS.search(candidate)))
    complete = (f"http://{address}" if address.startswith("www.") else address for address in found)
    return next(filter(None, map(of_article, complete)), "")

"""What several kinds of page show alike: titles, bylines, a claim with its voices, counts in words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from dossier.escape import Markdown, escape
from dossier.kinds import ID_PATTERN
from dossier.linked import LinkedPassage, Position, Site
from dossier.model import Article, Author, Claim, Entity, Note, PassageFigure, Role

STANCES = ("affirms", "denies", "qualifies", "overtakes")
MOST_DIGESTS = 200  # on a page that gathers passages; of more it gives the numbers alone
MOST_OTHERS = 6  # positions of others shown beside a claim; its own page has them all
_PLURAL = {"affirms": "affirm", "denies": "deny", "qualifies": "qualify", "overtakes": "overtake"}
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


def title(article: Article) -> str:
    """Return an article's title, or that the capture gives none."""
    return article.title or "title not given in the capture"


def restated(article: Article) -> str:
    """Return what our page on an article is called where it must not be taken for the article."""
    return f"Paraphrase and notes: {title(article)}"


def byline(article: Article) -> str:
    """Return the authors by name, or that the capture gives none."""
    return ", ".join(map(author_name, article.author)) or "author not given in the capture"


def author_name(author: Author) -> str:
    """Return a person's or a desk's name in reading order."""
    parts = (author.given, author.dropping_particle, author.non_dropping_particle, author.family, author.suffix)
    return author.literal or " ".join(part for part in parts if part)


def publication(article: Article) -> str:
    """Return where an article was published, or that the capture does not say."""
    return article.container_title or article.publisher or "publication not given in the capture"


def year(article: Article) -> str:
    """Return the year of publication, or that it is not known."""
    return str(article.issued.year) if article.issued else "undated"


def counted(number: int, noun: str, plural: str = "") -> str:
    """Return a number with its noun: 1 passage, 2 passages."""
    return f"{number} {noun if number == 1 else plural or noun + 's'}"


def stances_counted(positions: Iterable[Position]) -> str:
    """Return what voices do with a claim, counted: 3 affirm, 1 denies."""
    count = Counter(position.stance for position in positions)
    return ", ".join(f"{count[s]} {s if count[s] == 1 else _PLURAL[s]}" for s in STANCES if count[s])


def rights(article: Article) -> str:
    """Return the status of an article's rights in words, where it is typed as an id: all rights reserved."""
    status = article.rights.status
    return status.replace("-", " ") if re.fullmatch(ID_PATTERN, status) else status


def carrier(article: Article) -> str:
    """Return how an article reached the dossier."""
    found = article.capture.carrier if article.capture else None
    return f"republished by {found.name}" if found else "no republication known"


def roles(entity: Entity) -> tuple[Role, ...]:
    """Return an entity's roles by the time they are of, those of no stated time first."""
    return tuple(sorted(entity.roles, key=lambda role: role.as_of.sort_key if role.as_of else ()))


@dataclass(frozen=True)
class ClaimLine:
    """A claim as one passage holds it, with what every other voice does with it."""

    claim: Claim
    state: str
    contested: bool
    own: tuple[Position, ...]  # of this passage
    others: tuple[Position, ...]  # of other passages: MOST_OTHERS of them, those on another side first
    summary: str  # what all others do, counted: 1 denies, 2 qualify
    left: int  # how many others are not in `others`


def claim_lines(site: Site, passage: LinkedPassage) -> tuple[ClaimLine, ...]:
    """Return the claims a passage takes a stance on, in the order typed, each once."""
    lines = []
    for id in dict.fromkeys(held.claim for held in passage.passage.claims):
        positions = site.positions_on[id]
        own = tuple(position for position in positions if position.passage is passage)
        others = tuple(position for position in positions if position.passage is not passage)
        shown = _shown(own, others)
        summary, left = stances_counted(others), len(others) - len(shown)
        lines.append(ClaimLine(site.claims[id], site.state_of[id], id in site.contested, own, shown, summary, left))
    return tuple(lines)


def _shown(own: tuple[Position, ...], others: tuple[Position, ...]) -> tuple[Position, ...]:
    """Return the others to show, in the order given: of too many those on another side before those on the same."""
    stances = {position.stance for position in own}
    chosen = sorted(range(len(others)), key=lambda number: others[number].stance in stances)[:MOST_OTHERS]
    return tuple(others[number] for number in sorted(chosen))


@dataclass(frozen=True)
class NoteView:
    """A note with the letter that stands for it in the digest."""

    note: Note
    letter: str
    anchor: str  # p3-n1


def notes(passage: LinkedPassage) -> tuple[NoteView, ...]:
    """Return a passage's notes, lettered in the order in which the digest leads to them."""
    ordered = sorted(passage.passage.notes, key=lambda note: (_mark(passage, note), note.n))
    return tuple(NoteView(note, letter(index), f"p{passage.passage.p}-n{note.n}") for index, note in enumerate(ordered))


def _mark(passage: LinkedPassage, note: Note) -> int:
    """Return where in the digest the note's letter stands: after the words it concerns, else at the end."""
    found = passage.digest.find(note.at) if note.at else -1
    return found + len(note.at or "") if found >= 0 else len(passage.digest)


def letter(index: int) -> str:
    """Return a, b … z, aa, ab … for 0, 1 …"""
    first, last = divmod(index, len(_LETTERS))
    return (letter(first - 1) if first else "") + _LETTERS[last]


def digest(passage: LinkedPassage) -> Markdown:
    """Return the digest as Markdown, each note's letter after the words it concerns, else at the end."""
    if not passage.is_shown:
        return Markdown("")
    text = passage.digest
    marks: list[tuple[int, str]] = []
    for view in notes(passage):
        marks.append(
            (_mark(passage, view.note), f'[<span class="vh">note </span>{view.letter}](#{view.anchor}){{ .ref }}')
        )
    pieces, start = [], 0
    for at, mark in sorted(marks, key=lambda pair: pair[0]):
        pieces += [_piece(text[start:at], first=start == 0), mark]
        start = at
    return Markdown("".join([*pieces, _piece(text[start:], first=start == 0)]))


def _piece(text: str, *, first: bool) -> str:
    if not text.strip():
        return " " if text else ""
    before = " " if text[0].isspace() and not first else ""
    after = " " if text[-1].isspace() else ""
    return before + (escape(text) if first else escape("." + text)[1:].lstrip()) + after


def readings_told(readings: Iterable[Any]) -> tuple[tuple[str, tuple[Group, ...]], ...]:
    """Return an event's readings by status, within a status by article, in the order in which they come."""
    by_status = grouped_by(readings, lambda reading: reading.reading.status)
    return tuple(
        (group.name, grouped_by(group.items, lambda reading: reading.passage.article.id)) for group in by_status
    )


def reading(figure: PassageFigure) -> str:
    """Return a quantity as a passage gives it: about 23, 16 to 20."""
    value = figure.value if figure.value is not None else f"{figure.from_} to {figure.to}"
    return f"{figure.approx} {grouped(value)}" if figure.approx else grouped(value)


def grouped(value: str) -> str:
    """Return numbers of five digits and more with commas: 12,800,000."""

    def number(text: str) -> str:
        whole, dot, fraction = text.partition(".")
        return f"{int(whole):,}{dot}{fraction}" if len(whole) > 4 else text

    return " ".join(number(word) if word.replace(".", "", 1).isdecimal() else word for word in value.split())


def gathered(passages: Sequence[LinkedPassage]) -> tuple[Group, ...]:
    """Return passages by article where they are too many for their digests to stand on one page, else nothing."""
    return grouped_by(passages, lambda passage: passage.article.id) if len(passages) > MOST_DIGESTS else ()


@dataclass(frozen=True)
class Group:
    """Things under one heading."""

    name: str
    items: tuple[Any, ...]


def grouped_by(items: Iterable[Any], key: Callable[[Any], str]) -> tuple[Group, ...]:
    """Return items under their keys, keys and items in the order in which they come."""
    groups: dict[str, list[Any]] = {}
    for item in items:
        groups.setdefault(key(item), []).append(item)
    return tuple(Group(name, tuple(members)) for name, members in groups.items())

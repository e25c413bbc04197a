"""RIS: items in, one record each out, for EndNote, Zotero, Mendeley and library catalogues."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from dossier.csl import Item, Name
from dossier.edtf import Date
from dossier.exports.clean import RAISED, clean

EXTENSION = "ris"
TYPES = {
    "article-journal": "JOUR",
    "article-magazine": "MGZN",
    "article-newspaper": "NEWS",
    "post-weblog": "BLOG",
    "report": "RPRT",
    "webpage": "ELEC",
}

# Names are cut at commas, addresses at semicolons, and the format has no way to say that one belongs to them.
LOSSY = ("a comma within a name", "a semicolon within an address", "a space that is not the plain one", *RAISED)


def ris(items: Sequence[Item]) -> str:
    """Return the items as RIS records, in their order, lines ended as the format asks for."""
    return "".join(f"{tag}  - {value}\r\n" for item in items for tag, value in _record(item))


def _record(item: Item) -> Iterator[tuple[str, str]]:
    first_page, _, last_page = re.sub("[–—]", "-", item.page).partition("-")
    fields = (
        ("TI", item.title or f"[{item.genre}]"),
        *(("AU", _name(author)) for author in item.author),
        ("T2", item.container_title),
        ("PB", item.publisher),
        ("CY", item.publisher_place),
        ("PY", f"{item.issued.year:04}" if item.issued else ""),
        ("DA", _date(item.issued)),
        *(("VL", item.volume), ("IS", item.issue), ("SP", first_page), ("EP", last_page)),
        *(("SN", item.ISSN), ("DO", item.DOI), ("UR", item.URL), ("LA", item.language)),
        ("ST", item.title_short),
        ("N1", item.remark),
    )
    yield "TY", TYPES[item.type]
    yield "ID", item.id
    yield from ((tag, clean(value)) for tag, value in fields if clean(value))
    yield "ER", ""


def _name(name: Name) -> str:
    if name.literal:
        return name.literal
    family = " ".join(filter(None, (name.dropping_particle, name.non_dropping_particle, name.family)))
    return ", ".join(filter(None, (family, name.given, name.suffix)))


def _date(date: Date | None) -> str:
    """Return year/month/day/other; what is not simply a day, month or year is said in words at the end."""
    if date is None:
        return ""
    side = date.sides[0]
    month, day = (f"{part:02}" if part else "" for part in (side.month, side.day))
    return f"{side.year:04}/{month}/{day}/{'' if date.is_plain else date.human()}"

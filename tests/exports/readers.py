"""What others read out of our files: the text of a file comes in, records that can be compared go out."""

from __future__ import annotations

import json
import re
import subprocess
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, replace

import bibtexparser
import pypandoc
import rispy
from bibtexparser.middlewares import SeparateCoAuthors, SplitNameParts
from dossier.csl import Item, Name
from dossier.exports.clean import clean
from pybtex.database import Entry, parse_string
from pybtex.richtext import Text
from pylatexenc.latex2text import LatexNodes2Text


@dataclass(frozen=True)
class Record:
    """What must survive. Of names it is the words: each reader has an order of its own for particles."""

    title: str
    authors: tuple[str, ...]
    date: str
    address: str
    note: str


def record(item: Item, *, date: str, note: str) -> Record:
    """Return the record that a reader should find for an item, its date and note as the format has them."""
    title = item.title or f"[{item.genre}]"
    return Record(title, tuple(_words(_parts(name)) for name in item.author), date, item.URL, note)


def folded(records: Iterable[Record], lost: str) -> list[Record]:
    """Return the records as they are compared, without the letters that a reader takes for something else."""
    without = str.maketrans("", "", lost)

    def kept(words: str) -> str:
        return plain(plain(words).translate(without))

    return [
        replace(
            one, title=kept(one.title), authors=tuple(_words([kept(name)]) for name in one.authors), note=kept(one.note)
        )
        for one in records
    ]


def plain(words: str) -> str:
    """Return words as they are compared: on one line, with straight quotation marks and ordinary spaces."""
    straight = unicodedata.normalize("NFC", clean(words)).translate(str.maketrans("‘’“”", "''\"\""))
    return " ".join(straight.split())


def _parts(name: Name) -> list[str]:
    return [name.literal, name.family, name.given, name.suffix, name.dropping_particle, name.non_dropping_particle]


def _words(parts: Iterable[str]) -> str:
    return " ".join(sorted(re.split(r"(?<=[-'.])|\s+", plain(" ".join(parts)))))


def pandoc(text: str, format: str) -> list[Record]:
    """Return what pandoc reads in one of its formats."""
    command = [pypandoc.get_pandoc_path(), "--from", format, "--to", "csljson"]
    run = subprocess.run(command, input=text, capture_output=True, encoding="utf-8", check=True)
    return [
        Record(
            title=entry.get("title", ""),
            authors=tuple(_words(name.values()) for name in entry.get("author", ())),
            date=_csl_date(entry.get("issued", {})),
            address=entry.get("URL", ""),
            note=entry.get("note", ""),
        )
        for entry in json.loads(run.stdout)
    ]


def _csl_date(date: dict) -> str:
    sides = ("-".join((f"{year:04}", *(f"{part:02}" for part in rest))) for year, *rest in date.get("date-parts", ()))
    return "/".join(sides) + ("~" if date.get("circa") else "")


def pybtex(text: str) -> list[Record]:
    """Return what pybtex reads in BibTeX."""
    return [_of_pybtex(entry) for entry in parse_string(text, "bibtex").entries.values()]


def _of_tex(words: str) -> str:
    """Return TeX as pybtex decodes it, with the two commands that it leaves as they are."""
    return str(Text.from_latex(words)).replace("\\textasciicircum ", "^").replace("\\$", "$")


def _of_pybtex(entry: Entry) -> Record:
    people = entry.persons.get("author", ())
    kinds = ("first", "middle", "prelast", "last", "lineage")
    names = ([part for kind in kinds for part in getattr(one, f"{kind}_names")] for one in people)
    return Record(
        title=_of_tex(entry.fields["title"]),
        authors=tuple(_words(map(_of_tex, name)) for name in names),
        date=entry.fields.get("date", ""),
        address=entry.fields.get("url", ""),
        note=_of_tex(entry.fields.get("note", "")),
    )


def bibtexparser_(text: str) -> list[Record]:
    """Return what bibtexparser reads in BibTeX."""
    raw = bibtexparser.parse_string(text)
    split = bibtexparser.parse_string(text, append_middleware=[SeparateCoAuthors(), SplitNameParts()])
    assert not split.failed_blocks
    return [_of_bibtexparser(entry, raw.entries_dict[entry.key]) for entry in split.entries]


def _of_bibtexparser(entry: bibtexparser.model.Entry, raw: bibtexparser.model.Entry) -> Record:
    decoded = LatexNodes2Text().latex_to_text
    found = {name: field.value for name, field in raw.fields_dict.items()}
    people = entry.fields_dict["author"].value if "author" in found else ()
    names = ((*one.first, *one.von, *one.last, *one.jr) for one in people)
    return Record(
        title=decoded(found["title"]),
        authors=tuple(_words(map(decoded, name)) for name in names),
        date=found.get("date", ""),
        address=found.get("url", ""),
        note=decoded(found.get("note", "")),
    )


def rispy_(text: str) -> list[Record]:
    """Return what rispy reads in RIS."""
    return [
        Record(
            title=entry["title"],
            authors=tuple(_words([name.replace(",", "")]) for name in entry.get("authors", ())),
            date=entry.get("date", ""),
            address=entry.get("urls", [""])[0],
            note=entry.get("notes", [""])[0],
        )
        for entry in rispy.loads(text)
    ]

"""Bibliographic items: what is known of an original comes in, CSL-JSON (CSL 1.0.2) goes out."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, fields
from itertools import groupby

from dossier.edtf import Date

SERIALS = ("article-journal", "article-magazine", "article-newspaper", "post-weblog")
TYPES = (*SERIALS, "report", "webpage")  # the types that every citation style here can render
SERIAL_FIELDS = ("volume", "issue", "page")  # only serials have these: no style places them elsewhere

# What a work without a title is called where the style asks for a description in its place.
DESCRIPTIONS = {
    "article-journal": "untitled journal article",
    "article-magazine": "untitled magazine article",
    "article-newspaper": "untitled newspaper article",
    "post-weblog": "untitled blog post",
    "report": "untitled report",
    "webpage": "untitled web page",
}


@dataclass(frozen=True, kw_only=True)
class Name:
    """A person (family, and given where there is one) or a body (literal alone); "" is what is not known."""

    family: str = ""
    given: str = ""
    literal: str = ""
    suffix: str = ""  # Jr., III
    dropping_particle: str = ""  # "von" in Alexander von Humboldt, whom one calls Humboldt
    non_dropping_particle: str = ""  # "de" in Charles de Gaulle, whom one calls de Gaulle

    def __post_init__(self) -> None:
        if bool(self.family) == bool(self.literal):
            raise ValueError(f"a name has either a family name or a literal, got {self}")

    def to_json(self) -> dict[str, str]:
        """Return the name as CSL-JSON has it."""
        return {_key(name): value for name, value in _known(self)}


@dataclass(frozen=True)
class Locator:
    """Which paragraphs of a work are meant."""

    text: str  # as printed after the label: 3, 3–4, "3, 5–6"
    is_plural: bool

    def labelled(self, one: str, many: str) -> str:
        """Return the numbers after the label that fits them: ("para.", "paras.") gives "paras. 3–4"."""
        return f"{many if self.is_plural else one} {self.text}"


def paragraphs(numbers: Iterable[int]) -> Locator:
    """Return the locator of these paragraphs, in order, neighbours drawn together.

    Raises ValueError when there are none.
    """
    ordered = sorted(set(numbers))
    if not ordered:
        raise ValueError("a locator needs at least one paragraph")
    runs = [[number for _, number in run] for _, run in groupby(enumerate(ordered), lambda pair: pair[1] - pair[0])]
    text = ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs)
    return Locator(text, is_plural=len(ordered) > 1)


@dataclass(frozen=True, kw_only=True)
class Item:
    """One original, as styles and exports need it. Text is plain text; "" is what is not known."""

    id: str
    type: str  # one of TYPES
    title: str = ""
    title_short: str = ""
    original_title: str = ""  # of the work of which this one is a translation
    author: tuple[Name, ...] = ()
    container_title: str = ""
    publisher: str = ""
    publisher_place: str = ""
    volume: str = ""
    issue: str = ""
    page: str = ""  # the pages of the whole work
    DOI: str = ""
    ISSN: str = ""
    URL: str = ""
    issued: Date | None = None
    language: str = ""  # BCP 47
    note: str = ""
    locator: Locator | None = None  # the paragraphs meant, where the item stands for a passage

    def __post_init__(self) -> None:
        if self.type not in TYPES:
            raise ValueError(f"type must be one of {', '.join(TYPES)}, got '{self.type}'")
        misplaced = [name for name in SERIAL_FIELDS if getattr(self, name)]
        if misplaced and self.type not in SERIALS:
            raise ValueError(f"a {self.type} has no {' or '.join(misplaced)}")

    @property
    def genre(self) -> str:
        """Return the description that stands in for a missing title, "" where there is a title."""
        return "" if self.title else DESCRIPTIONS[self.type]

    @property
    def remark(self) -> str:
        """Return the paragraphs meant and the note, for formats that have one place for both."""
        where = self.locator.labelled("para.", "paras.") if self.locator else ""
        return "; ".join(filter(None, (where, self.note)))

    @property
    def is_english(self) -> bool:
        """Return whether the rules for English titles apply: the language is English, or not known."""
        return self.language.partition("-")[0].lower() in ("", "en")

    def to_json(self) -> dict[str, object]:
        """Return the item as CSL-JSON has it; a work without a title has a `genre` in its place."""
        entry: dict[str, object] = {_key(name): value for name, value in _known(self)}
        if self.author:
            entry["author"] = [name.to_json() for name in self.author]
        if self.issued:
            entry["issued"] = self.issued.csl()
        if self.genre:
            entry["genre"] = self.genre
        if self.locator:
            entry["locator"] = self.locator.text
        if self.remark:
            entry["note"] = inert(self.remark)
        return entry


def inert(note: str) -> str:
    """Return a note in which no reader of CSL-JSON sees fields: they take `title: x` and `{:title: x}` for one."""
    on_one_line = " ".join(note.split()).replace("{:", "{ :")
    return re.sub(r"^(?=[\w-]+\s*:)", "– ", on_one_line)


def _known(value: Name | Item) -> list[tuple[str, str]]:
    named = ((field.name, getattr(value, field.name)) for field in fields(value))
    return [(name, text) for name, text in named if isinstance(text, str) and text]


def _key(name: str) -> str:
    return name.replace("_", "-")

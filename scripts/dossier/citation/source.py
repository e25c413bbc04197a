"""An item comes in; what a style has still to print of it goes out, each part as rich text or nothing."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import chain, zip_longest

from dossier.citation.dates import Part, is_uncertain, printed
from dossier.citation.names import Style as NameStyle
from dossier.citation.names import names
from dossier.citation.punctuation import wrap
from dossier.citation.rich import Rich, emph, link, text
from dossier.citation.titles import emphasised_title_case, title, title_case
from dossier.csl import Item

LastPage = Callable[[str, str, str], str]  # letters before the numbers, first page, last page

_RANGE = re.compile(r"[-–]")
_NUMBER = r"[^\W\d_]*[0-9]+[^\W\d_]*"  # 14, 14a, v14
_NUMBERS = re.compile(rf"{_NUMBER}(?:\s*[-–,&]\s*{_NUMBER})*")


@dataclass(frozen=True)
class Source:
    """An item of which some parts may have been printed: no part is printed twice in one entry."""

    item: Item
    spent: frozenset[str] = frozenset()

    def without(self, *names: str) -> Source:
        """Return the source with these fields printed."""
        return replace(self, spent=self.spent | set(names))

    def value(self, name: str) -> str:
        """Return a field as typed; "" when it is empty or printed."""
        return "" if name in self.spent else getattr(self.item, name)

    def words(self, name: str) -> Rich:
        """Return a field as it was capitalised by its editor."""
        return title(self.value(name))

    def cased(self, name: str) -> Rich:
        """Return a field in title case where the item is in English."""
        words = self.words(name)
        return title_case(words) if self.item.is_english else words

    def emphasised(self, name: str) -> Rich:
        """Return a field emphasised, and in title case where the item is in English."""
        words = self.words(name)
        return emphasised_title_case(words) if self.item.is_english else emph(words)

    def short_title(self) -> str:
        """Return the name of the field that names the work briefly."""
        return "title_short" if self.value("title") and self.item.title_short else "title"

    def authors(self, style: NameStyle) -> Rich:
        """Return the authors as the style lists them."""
        return names(self.item.author, style)

    def date(self, parts: tuple[Part, ...]) -> Rich:
        """Return these parts of the date of publication."""
        return text(printed(self.item.issued, parts))

    def queried_date(self, parts: tuple[Part, ...]) -> Rich:
        """Return these parts of the date, as [2016?] where it is about or uncertain."""
        date = self.date(parts)
        return wrap("[", date, "?]") if self.is_uncertain else date

    @property
    def is_uncertain(self) -> bool:
        """Return whether the date is marked about or uncertain."""
        return is_uncertain(self.item.issued)

    def address(self) -> Rich:
        """Return the DOI as an address, or else the address, as a link."""
        if self.item.DOI:
            return link(f"https://doi.org/{self.item.DOI}")
        return link(self.item.URL)

    def pages(self, last_page: LastPage) -> Rich:
        """Return the pages of the whole work, the end of each range as the style writes it."""
        pieces = re.split(r"\s*([,&])\s*", self.value("page"))
        ranges = [_range(pages, last_page) for pages in pieces[::2]]
        marks = [{",": ", ", "&": " & "}[mark] for mark in pieces[1::2]]
        return text("".join(chain.from_iterable(zip_longest(ranges, marks, fillvalue=""))))


def labelled(one: str, many: str, numbers: Rich) -> Rich:
    """Return numbers after the label that fits them ("no. 3", "nos. 3–4"); nothing of nothing."""
    is_plural = len(re.findall(r"[,;–\s-]+|[^,;–\s-]+", numbers.plain())) > 1
    return wrap(f"{many if is_plural else one} ", numbers, "")


def is_numeric(value: str) -> bool:
    """Return whether a volume or issue is a number, or several, so that a label goes before it."""
    return bool(_NUMBERS.fullmatch(value))


def as_typed(prefix: str, first: str, last: str) -> str:
    """Return the last page of a range in full (Harvard)."""
    return last


def expanded(prefix: str, first: str, last: str) -> str:
    """Return the last page of a range in full, with what letters go before it: S10–S15 (APA)."""
    return prefix + last


def minimal_two(prefix: str, first: str, last: str) -> str:
    """Return the last page of a range in at least two digits: 321–28 (MLA)."""
    return _fewest(first, last, 2)


def chicago(prefix: str, first: str, last: str) -> str:
    """Return the last page of a range by the rule of the Chicago Manual: 321–28, 101–8, 100–104."""
    if len(first) < 3 or first.endswith("00"):
        return last
    return _fewest(first, last, 1 if first[-2] == "0" else 2)


def _fewest(first: str, last: str, digits: int) -> str:
    shared = 0
    while shared < min(len(first), len(last)) and first[shared] == last[shared]:
        shared += 1
    if len(first) < len(last):
        return last
    rest = last[shared:]
    return last[-digits:] if shared and len(rest) < digits <= len(last) else rest


def _range(pages: str, last_page: LastPage) -> str:
    sides = [side.strip() for side in _RANGE.split(pages)]
    if len(sides) != 2:
        return pages
    first, last = sides
    prefix, last_prefix = first.rstrip("0123456789"), last.rstrip("0123456789")
    if last_page is as_typed or last_prefix != prefix:
        return f"{first}–{last}"
    first_number, last_number = first[len(prefix) :], last[len(last_prefix) :]
    whole = first_number[: max(0, len(first_number) - len(last_number))] + last_number
    return f"{first}–{last_page(prefix, first_number, whole)}"

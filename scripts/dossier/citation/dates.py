"""Dates of publication come in; the parts of them that a style prints go out, ranges included."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain, takewhile

from dossier.edtf import MONTHS, SEASONS, Date, Side

SHORT_MONTHS = ("Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.")


@dataclass(frozen=True)
class Part:
    """A part of a date as a style prints it: year, month (or season) or day, and what goes around it."""

    name: str
    before: str = ""
    after: str = ""
    is_short: bool = False  # Sept. for September
    era: str = " AD"  # after a year of fewer than four digits


YEAR = (Part("year"),)
MONTH = (Part("month"),)
MONTH_DAY = (Part("month"), Part("day", before=" "))
DAY_MONTH = (Part("day", after=" "), Part("month"))
MONTH_DAY_YEAR = (Part("month", after=" "), Part("day", after=", "), Part("year"))
MONTH_YEAR = (Part("month", after=" "), Part("year"))
DAY_SHORT_MONTH_YEAR = (Part("day", after=" "), Part("month", after=" ", is_short=True), Part("year"))
SHORT_MONTH_YEAR = (Part("month", after=" ", is_short=True), Part("year"))

_SIZES = ("year", "month", "day")


def printed(date: Date | None, parts: tuple[Part, ...]) -> str:
    """Return the parts of the date that are known; what differs in an interval stands around a dash."""
    if date is None:
        return ""
    first, last = date.sides[0], date.sides[-1]
    if first == last:
        return _text(first, parts)
    same = _same(first, last, parts)
    leading = tuple(takewhile(lambda part: part.name in same, parts))
    differing = tuple(takewhile(lambda part: part.name not in same, parts[len(leading) :]))
    trailing = parts[len(leading) + len(differing) :]
    ends = (_text(first, differing, ends=False), _text(last, differing, starts=False))
    between = "–".join(filter(None, ends))
    return _text(first, leading) + between + _text(first, trailing)


def is_uncertain(date: Date | None) -> bool:
    """Return whether the date is marked about or uncertain: citation styles know one mark for both."""
    return date is not None and (date.approximate or date.uncertain)


def _same(first: Side, last: Side, parts: tuple[Part, ...]) -> tuple[str, ...]:
    """Return the parts that the two sides share, from the year down to the first that differs."""
    wanted = [size for size in _SIZES if any(part.name == size for part in parts)]
    return tuple(takewhile(lambda size: _value(first, size) == _value(last, size), wanted))


def _value(side: Side, size: str) -> int:
    return {"year": side.year, "month": side.month or side.season, "day": side.day}[size]


def _text(side: Side, parts: tuple[Part, ...], *, starts: bool = True, ends: bool = True) -> str:
    """Return the known parts and what goes around them, but for the sides that face a dash."""
    known = [part for part in parts if _value(side, part.name)]
    words = [[part.before, _word(side, part), part.after] for part in known]
    if words and not starts:
        words[0][0] = ""
    if words and not ends:
        words[-1][2] = ""
    return "".join(chain.from_iterable(words))


def _word(side: Side, part: Part) -> str:
    number = _value(side, part.name)
    if part.name == "year":
        return f"{number}{part.era if number < 1000 else ''}"
    if part.name == "day":
        return str(number)
    if number in SEASONS:
        return SEASONS[number].capitalize()
    return (SHORT_MONTHS if part.is_short else MONTHS)[number - 1]

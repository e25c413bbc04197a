"""EDTF dates: the text an editor typed comes in, a `Date` with the days it covers goes out.

The subset of ISO 8601-2 (EDTF) that sources use: a year, a month, a day, a season (21 spring to 24 winter),
an interval of two of those, and the qualifiers `~` (about), `?` (uncertain) and `%` (both) at the end of
either side.
Intervals with an open or unknown end are refused: nothing here was published "from 2014 on".
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass, replace
from datetime import date

SHAPES = "2014, 2014-07, 2014-07-12, 2014-23 (autumn), 2016/2017, each with ~, ? or % after it"
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}

_SIDE = re.compile(r"(?P<year>[0-9]{4})(?:-(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}))?)?(?P<qualifier>[~?%]?)")


@dataclass(frozen=True, order=True)
class Side:
    """A date that is not an interval, or one end of an interval."""

    year: int  # Gregorian, 1 to 9999
    month: int = 0  # 1 to 12; 0 when only the year or a season is known
    day: int = 0  # 0 when not known
    season: int = 0  # 21 spring, 22 summer, 23 autumn, 24 winter; 0 when not a season
    approximate: bool = False
    uncertain: bool = False

    @property
    def precision(self) -> str:
        """Return `day`, `month`, `season` or `year`."""
        if self.day:
            return "day"
        if self.month:
            return "month"
        return "season" if self.season else "year"

    @property
    def first(self) -> date:
        """Return the first day covered."""
        return date(self.year, self._first_month, self.day or 1)

    @property
    def last(self) -> date:
        """Return the last day covered; a winter runs from December into the next year's February."""
        if self.day:
            return self.first
        months = {"month": 1, "season": 3, "year": 12}[self.precision]
        after = self.year * 12 + self._first_month - 1 + months
        year, month = divmod(after - 1, 12)
        if year > date.max.year:
            return date.max
        return date(year, month + 1, calendar.monthrange(year, month + 1)[1])

    @property
    def _first_month(self) -> int:
        # Meteorological seasons of the northern hemisphere: spring is March to May.
        return (self.season - 20) * 3 if self.season else self.month or 1

    def human(self) -> str:
        """Return the date in English, day first: '12 July 2014', 'about May 2017', 'possibly autumn 2014'."""
        name = SEASONS[self.season] if self.season else MONTHS[self.month - 1] if self.month else ""
        words = [
            "possibly" if self.uncertain else "",
            "about" if self.approximate else "",
            str(self.day or ""),
            name,
            str(self.year or ""),
        ]
        return " ".join(word for word in words if word)

    def before(self, last: Side) -> str:
        """Return what to say of it in English before the last side of an interval: '2' before '3 September 2016'."""
        qualified = self.approximate or self.uncertain or last.approximate or last.uncertain
        if qualified or (self.precision, self.year) != (last.precision, last.year):
            return self.human()
        is_same_month = self.day and self.month == last.month
        return replace(self, year=0, month=0 if is_same_month else self.month).human()

    def date_parts(self) -> list[int]:
        """Return year, month (or season, as EDTF numbers it) and day as far as they are known."""
        return [part for part in (self.year, self.month or self.season, self.day) if part]


@dataclass(frozen=True, order=True)
class Date:
    """A date as an editor typed it, ordered by the first and then the last day that it covers."""

    first: date  # first day covered, whatever the qualifiers say
    last: date  # last day covered
    text: str  # as typed
    sides: tuple[Side, ...]  # one, or two for an interval

    @property
    def sort_key(self) -> tuple[date, date, str]:
        """Return what dates are sorted by: first day, last day, text."""
        return (self.first, self.last, self.text)

    @property
    def year(self) -> int:
        """Return the Gregorian year in which the date begins."""
        return self.first.year

    @property
    def approximate(self) -> bool:
        """Return whether either side is marked `~` or `%`."""
        return any(side.approximate for side in self.sides)

    @property
    def uncertain(self) -> bool:
        """Return whether either side is marked `?` or `%`."""
        return any(side.uncertain for side in self.sides)

    @property
    def precision(self) -> str:
        """Return `day`, `month`, `season`, `year` or `interval`."""
        return "interval" if len(self.sides) == 2 else self.sides[0].precision

    @property
    def is_plain(self) -> bool:
        """Return whether it is simply a day, a month or a year, without a qualifier."""
        return self.precision in ("day", "month", "year") and not (self.approximate or self.uncertain)

    def overlaps(self, other: Date) -> bool:
        """Return whether at least one day is covered by both."""
        return self.first <= other.last and other.first <= self.last

    def human(self) -> str:
        """Return the date in English: '12 July 2014', 'about May 2017', 'March to May 2014', '2016 to 2017'."""
        *first, last = self.sides
        return " to ".join([*(side.before(last) for side in first), last.human()])

    def csl(self) -> dict[str, object]:
        """Return the date as CSL-JSON has it.

        CSL has one mark, `circa`, for about and uncertain alike, and one season a date:
        in an interval a season stands in the place of the month.
        """
        value: dict[str, object] = {"date-parts": [side.date_parts() for side in self.sides]}
        if self.precision == "season":
            value = {"date-parts": [[self.sides[0].year]], "season": self.sides[0].season - 20}
        if self.approximate or self.uncertain:
            value["circa"] = True
        return value


def parse(text: str) -> Date:
    """Return the date that `text` says.

    Raises ValueError when it is none, does not exist in the calendar, or is an interval that runs backwards.
    The message lacks its subject ("must be an EDTF date …, got '2014-13'"): the caller puts the field first.
    """
    sides = tuple(_side(part, text) for part in text.split("/"))
    if len(sides) > 2:
        raise _refusal("an interval has two sides", text)
    if len(sides) == 2 and not (sides[0].first < sides[1].first and sides[0].last < sides[1].last):
        raise _refusal("the second side of an interval is later than the first", text)
    return Date(first=sides[0].first, last=sides[-1].last, text=str(text), sides=sides)


def _side(part: str, text: str) -> Side:
    match = _SIDE.fullmatch(part)
    if not match:
        raise _refusal(f"one of {SHAPES}", text)
    year, month, day = (int(match[name] or 0) for name in ("year", "month", "day"))
    is_season = month in SEASONS and match["day"] is None
    if year == 0:
        raise _refusal("years begin at 0001", text)
    if match["month"] and not (is_season or 1 <= month <= 12):
        raise _refusal(f"there is no month or season {match['month']}", text)
    if match["day"] and not 1 <= day <= calendar.monthrange(year, month)[1]:
        raise _refusal(f"{MONTHS[month - 1]} {year} has no day {match['day']}", text)
    return Side(
        year=year,
        month=0 if is_season else month,
        day=day,
        season=month if is_season else 0,
        approximate=match["qualifier"] in ("~", "%"),
        uncertain=match["qualifier"] in ("?", "%"),
    )


def _refusal(why: str, text: str) -> ValueError:
    return ValueError(f"must be an EDTF date ({why}), got '{text}'")

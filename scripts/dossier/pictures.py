"""Counts and dates in; the geometry of the small pictures out, in percent across and pixels down."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from dossier.linked import Position, Site

BAR_HEIGHT = 38  # pixels for the year with most passages
SIGN = 15  # pixels that a sign takes, its gap included
STEPS = 24  # places along a strip: on the narrowest screen, signs at two of them do not overlap


@dataclass(frozen=True)
class Bar:
    """One year: all passages of its articles, and those on the topic; a year without an article has neither."""

    year: int
    centre: str  # percent
    left: str  # percent
    width: str  # percent
    all: int
    part: int
    all_height: float  # pixels
    part_height: float


@dataclass(frozen=True)
class Years:
    """Every year from the first article to the last."""

    bars: tuple[Bar, ...]
    height: int = BAR_HEIGHT

    @property
    def told(self) -> str:
        """Return the picture in words: 3 of 5 passages in 2009, 7 of 25 in 2014."""
        return ", ".join(f"{bar.part} of {bar.all} passages in {bar.year}" for bar in self.bars if bar.all)


def passages_by_year(site: Site) -> Counter[int]:
    """Return how many passages the articles of each year have; undated articles are left out."""
    return Counter(
        passage.article.issued.year
        for passage in site.passages.values()
        if passage.article.issued and passage.status == "active"
    )


def years(part: Mapping[int, int], all: Mapping[int, int]) -> Years:
    """Return the bars of a topic within the bars of all passages."""
    if not all:
        return Years(())
    span = range(min(all), max(all) + 1)
    step, most = 100 / len(span), max(all.values())
    return Years(
        tuple(
            Bar(
                year,
                f"{(index + 0.5) * step:.2f}%",
                f"{index * step + step * 0.05:.2f}%",
                f"{step * 0.9:.2f}%",
                all.get(year, 0),
                part.get(year, 0),
                round(all.get(year, 0) / most * BAR_HEIGHT, 1),
                round(part.get(year, 0) / most * BAR_HEIGHT, 1),
            )
            for index, year in enumerate(span)
        )
    )


@dataclass(frozen=True)
class Sign:
    """A stance at the date of its article, above those that fall on the same place."""

    stance: str
    left: str  # percent
    top: int  # pixels


@dataclass(frozen=True)
class Strip:
    """The stances on one claim along the years."""

    signs: tuple[Sign, ...]
    height: int


def strip(positions: Iterable[Position], first: date, last: date) -> Strip:
    """Return each dated article's stances as signs between two dates, one article's of a kind once."""
    columns: dict[int, list[str]] = {}
    dated = {(each.passage.article.id, each.stance): each.passage.article.issued for each in positions}
    for (_, stance), issued in dated.items():
        if issued:
            columns.setdefault(_step(issued.first, first, last), []).append(stance)
    tallest = max((len(stances) for stances in columns.values()), default=1)
    height = tallest * SIGN + 6
    signs = tuple(
        Sign(stance, _percent(place), height - 6 - SIGN * (level + 1))
        for place, stances in sorted(columns.items())
        for level, stance in enumerate(stances)
    )
    return Strip(signs, height)


def strip_years(dates: Sequence[date]) -> tuple[tuple[int, str], ...]:
    """Return the years that have one of the dates, in order, and where on a strip of all dates their dates lie, in percent."""
    steps: dict[int, list[int]] = {}
    for day in sorted(dates):
        steps.setdefault(day.year, []).append(_step(day, min(dates), max(dates)))
    return tuple((year, _percent((places[0] + places[-1]) / 2)) for year, places in steps.items())


def _step(day: date, first: date, last: date) -> int:
    return round((day - first).days / max((last - first).days, 1) * STEPS)


def _percent(place: float) -> str:
    return f"{2 + place / STEPS * 96:.2f}%"

"""Figures in; out what can be compared: readings of one quantity, and quantities that one passage sets side by side."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from dossier.linked import FigureReading, Site
from dossier.model import Figure


@dataclass(frozen=True)
class Bar:
    """A reading with its place on a scale from nothing to the greatest of those beside it, in percent."""

    figure: Figure
    reading: FigureReading
    left: float  # 0, or where a range begins
    width: float


@dataclass(frozen=True)
class Comparison:
    """Readings in one unit, side by side."""

    bars: tuple[Bar, ...]

    @property
    def differs(self) -> bool:
        """Return whether the readings are not all of one value; 'over 20' is not 20, 'about 20' is."""
        return len({_value(bar.reading) for bar in self.bars}) > 1

    @property
    def is_drawn(self) -> bool:
        """Return whether there is anything to see on a scale."""
        return self.differs and any(bar.width for bar in self.bars)

    @property
    def is_series(self) -> bool:
        """Return whether they are of several times."""
        times = {bar.reading.reading.as_of for bar in self.bars}
        return None not in times and len(times) > 1

    @property
    def told(self) -> str:
        """Return whether the readings agree: 'differ', 'agree', or nothing where there is only one."""
        return "" if len(self.bars) < 2 else "differ" if self.differs else "agree"


@dataclass(frozen=True)
class Entry:
    """A quantity with its readings, by the time they are of; undated ones last."""

    figure: Figure
    comparison: Comparison


def entry(site: Site, figure: Figure) -> Entry:
    """Return a figure with its readings on a scale of their own."""
    readings = sorted(site.readings_of_figure[figure.id], key=_time)
    return Entry(figure, comparison([(figure, reading) for reading in readings]))


def _time(reading: FigureReading) -> tuple[bool, str]:
    as_of = reading.reading.as_of
    return (as_of is None, as_of.first.isoformat() if as_of else "")


def comparison(pairs: list[tuple[Figure, FigureReading]]) -> Comparison:
    """Return readings on one scale, in the order given."""
    ends = [_ends(reading) for _, reading in pairs]
    most = max((end for _, end in ends), default=Decimal(0)) or Decimal(1)
    lowest = min((start for start, _ in ends), default=Decimal(0))
    if lowest < 0:  # no scale from nothing holds it
        most, ends = Decimal(1), [(Decimal(0), Decimal(0)) for _ in ends]
    return Comparison(tuple(_bar(*pair, *end, most) for pair, end in zip(pairs, ends, strict=True)))


def _bar(figure: Figure, reading: FigureReading, start: Decimal, end: Decimal, most: Decimal) -> Bar:
    left, right = (float(round(100 * value / most, 2)) for value in (start, end))
    if reading.reading.value is not None:
        left = 0.0
    return Bar(figure, reading, left, round(right - left, 2))


def _ends(reading: FigureReading) -> tuple[Decimal, Decimal]:
    given = reading.reading
    if given.value is not None:
        return Decimal(given.value), Decimal(given.value)
    return Decimal(given.from_ or 0), Decimal(given.to or 0)


def _value(reading: FigureReading) -> tuple[Decimal, Decimal, str]:
    approx = reading.reading.approx
    return (*_ends(reading), approx if approx in ("over", "under") else "")


def side_by_side(site: Site) -> tuple[Comparison, ...]:
    """Return the quantities that one passage gives in one unit as of one time: two or more, in the order typed."""
    groups: dict[tuple[object, ...], list[tuple[Figure, FigureReading]]] = {}
    for figure in site.figures.values():
        for reading in site.readings_of_figure[figure.id]:
            if reading.reading.as_of:
                key = (reading.passage.id, figure.unit, reading.reading.as_of)
                groups.setdefault(key, []).append((figure, reading))
    return tuple(comparison(pairs) for pairs in groups.values() if len({figure.id for figure, _ in pairs}) > 1)

"""Places come in; maps of them go out: one of all, and where places lie too close on it, an inset, and so on.

A map's picture is as wide as its column, its words are not: so places are in percent, and where words stand is found
for the narrowest that a column of its kind can be.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import cos, hypot, radians

from dossier.coastlines import Window, within
from dossier.labels import HEIGHT, Frame, Spot, Words, placed
from dossier.view import letter

MARGIN = 0.12  # of the extent, on each side
NARROWEST_EXTENT = 1.6  # degrees of latitude: less of a coast says nothing
NARROW, WIDE = 280, 620  # pixels across, at least
CLOSE = 24  # pixels on a narrow map within which two places need an inset
APART = 0.4  # degrees: places closer than this would need an inset without end
DRAWN = 640  # pixels across for which the coast is drawn


@dataclass(frozen=True)
class Marker:
    """A spot on a map, in percent from the left and from the top."""

    spot: Spot
    left: float
    top: float
    wide: Words
    narrow: Words


@dataclass(frozen=True)
class Map:
    """One map: its letter (nothing for the first), the coast as an SVG path in thousandths, markers and insets."""

    letter: str
    coast: str
    markers: tuple[Marker, ...]
    frames: tuple[Frame, ...]

    @property
    def height(self) -> float:
        """Return the height in thousandths of the width."""
        return HEIGHT * 1000


@dataclass(frozen=True)
class _View:
    """A window with its projection: equirectangular, true to scale in its middle latitude."""

    window: Window

    def at(self, lat: float, lon: float) -> tuple[float, float]:
        """Return the place of a point as shares of the width and of the height."""
        window = self.window
        across = (lon - window.west) / (window.east - window.west)
        return across, (window.north - lat) / (window.north - window.south)


def maps(spots: Sequence[Spot]) -> tuple[Map, ...]:
    """Return the map of all spots, then its insets, the largest first, each followed by its own."""
    made: list[Map] = []
    if spots:
        _add(made, _unrolled(spots), "")
    return tuple(made)


def _unrolled(spots: Sequence[Spot]) -> tuple[Spot, ...]:
    """Return spots with longitudes that run on beyond 180 where that keeps them together."""
    lons = sorted(spot.lon for spot in spots)
    gaps = [after - before for before, after in zip(lons, [*lons[1:], lons[0] + 360], strict=True)]
    first = lons[(gaps.index(max(gaps)) + 1) % len(lons)]
    return tuple(
        spot if spot.lon >= first else Spot(spot.number, spot.lat, spot.lon + 360, spot.names) for spot in spots
    )


def _add(made: list[Map], spots: tuple[Spot, ...], name: str) -> None:
    view = _view(spots)
    groups = [group for group in _close(spots, view) if _needs_inset(group, spots)]
    place = len(made)
    made.append(Map(name, "", (), ()))  # its insets take the letters after it
    frames = []
    for group in sorted(groups, key=len, reverse=True):
        inset = letter(len(made) - 1).upper()
        _add(made, group, inset)
        frames.append(_frame(inset, view, _view(group)))
    inside = {spot.number for group in groups for spot in group}
    alone = tuple(spot for spot in spots if spot.number not in inside)
    made[place] = Map(name, _coast(view), _markers(alone, view, frames), tuple(frames))


def _view(spots: Sequence[Spot]) -> _View:
    """Return the view that has all spots, a margin around them, and the shape of every map."""
    south, north = min(spot.lat for spot in spots), max(spot.lat for spot in spots)
    west, east = min(spot.lon for spot in spots), max(spot.lon for spot in spots)
    middle = max(-75.0, min(75.0, (south + north) / 2))
    share = 1 - 2 * MARGIN
    tall = max((north - south) / share, (east - west) / share * cos(radians(middle)) * HEIGHT, NARROWEST_EXTENT)
    wide = min(tall / HEIGHT / cos(radians(middle)), 360.0)
    centre = (west + east) / 2
    return _View(Window(centre - wide / 2, middle - tall / 2, centre + wide / 2, middle + tall / 2))


def _close(spots: tuple[Spot, ...], view: _View) -> list[tuple[Spot, ...]]:
    """Return spots in groups: each is close to another of its group, on a narrow map."""
    cells: dict[tuple[int, int], list[int]] = {}
    points = [view.at(spot.lat, spot.lon) for spot in spots]
    pixels = [(across * NARROW, down * NARROW * HEIGHT) for across, down in points]
    group = list(range(len(spots)))

    def root(one: int) -> int:
        while group[one] != one:
            one = group[one]
        return one

    for number, (x, y) in enumerate(pixels):
        column, row = int(x // CLOSE), int(y // CLOSE)
        near = (cells.get((column + dx, row + dy), ()) for dx in (-1, 0, 1) for dy in (-1, 0, 1))
        for other in (one for cell in near for one in cell):
            if hypot(x - pixels[other][0], y - pixels[other][1]) < CLOSE:
                group[root(number)] = root(other)
        cells.setdefault((column, row), []).append(number)
    found: dict[int, list[Spot]] = {}
    for number, spot in enumerate(spots):
        found.setdefault(root(number), []).append(spot)
    return [tuple(members) for members in found.values()]


def _needs_inset(group: tuple[Spot, ...], spots: tuple[Spot, ...]) -> bool:
    """Return whether an inset would show a group better: not of all there is, nor of what lies as good as together."""
    lats, lons = [spot.lat for spot in group], [spot.lon for spot in group]
    spread = max(max(lats) - min(lats), max(lons) - min(lons))
    return 1 < len(group) < len(spots) and spread > APART


def _frame(name: str, view: _View, inset: _View) -> Frame:
    left, top = view.at(inset.window.north, inset.window.west)
    right, bottom = view.at(inset.window.south, inset.window.east)
    return Frame(name, *(round(100 * share, 2) for share in (left, top, right - left, bottom - top)))


def _coast(view: _View) -> str:
    """Return the land as a path, a little beyond the edges, so that these are no coast."""
    window = view.window
    dx, dy = (window.east - window.west) * 0.02, (window.north - window.south) * 0.02
    around = Window(window.west - dx, window.south - dy, window.east + dx, window.north + dy)
    return "".join(filter(None, (_path(view, ring) for ring in within(around))))


def _path(view: _View, ring: Iterable[tuple[float, float]]) -> str:
    """Return a ring as a path in thousandths of the width, without the corners that no eye would see."""
    points: list[tuple[int, int]] = []
    least = 1000 / DRAWN
    for lon, lat in ring:
        across, down = view.at(lat, lon)
        point = (round(across * 1000), round(down * 1000 * HEIGHT))
        if not points or hypot(point[0] - points[-1][0], point[1] - points[-1][1]) > least:
            points.append(point)
    if len(points) < 3:
        return ""
    steps = (f"{x - before_x} {y - before_y}" for (before_x, before_y), (x, y) in pairwise(points))
    return f"M{points[0][0]} {points[0][1]}l{' '.join(steps)}z"


def _markers(spots: tuple[Spot, ...], view: _View, frames: Sequence[Frame]) -> tuple[Marker, ...]:
    points = [view.at(spot.lat, spot.lon) for spot in spots]
    words = (placed(spots, points, frames, width) for width in (WIDE, NARROW))
    return tuple(
        Marker(spot, round(100 * across, 2), round(100 * down, 2), wide, narrow)
        for spot, (across, down), wide, narrow in zip(spots, points, *words, strict=True)
    )

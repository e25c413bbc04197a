"""The world's coastlines: a window in degrees comes in, the land's edges that lie in it go out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from dossier.coastlines.convert import UNIT, Corner, Ring

LAND = Path(__file__).with_name("land.txt")
_TURN = 360 * UNIT


@dataclass(frozen=True)
class Window:
    """A part of the world in degrees; `east` goes beyond 180 where the window crosses the date line."""

    west: float
    south: float
    east: float
    north: float


def within(window: Window) -> Iterator[Ring]:
    """Yield the outlines of land in a window, cut at its edges, corners in degrees; lakes are land."""
    for line in LAND.read_text("utf-8").splitlines():
        head = line.split(" ", 4)
        west, south, east, north = map(int, head[:4])
        if north < window.south * UNIT or south > window.north * UNIT:
            continue
        for turn in (-_TURN, 0, _TURN):
            if west + turn < window.east * UNIT and east + turn > window.west * UNIT:
                ring = _cut(_corners(head[4], turn), window)
                if len(ring) > 2:
                    yield ring


def _corners(steps: str, turn: int) -> Ring:
    numbers = list(map(int, steps.split(" ")))
    x, y = numbers[0] + turn, numbers[1]
    corners = [(x / UNIT, y / UNIT)]
    for place in range(2, len(numbers), 2):
        x, y = x + numbers[place], y + numbers[place + 1]
        corners.append((x / UNIT, y / UNIT))
    return corners


def _cut(ring: Ring, window: Window) -> Ring:
    """Return the part of a ring inside a window (Sutherland and Hodgman: edge by edge)."""
    for axis, limit, sign in ((0, window.west, 1), (0, window.east, -1), (1, window.south, 1), (1, window.north, -1)):
        ring = _cut_at(ring, axis, limit, sign)
    return ring


def _cut_at(ring: Ring, axis: int, limit: float, sign: int) -> Ring:
    inside = [sign * (corner[axis] - limit) >= 0 for corner in ring]
    if all(inside):
        return ring
    kept: Ring = []
    for place, corner in enumerate(ring):
        if inside[place] != inside[place - 1]:
            kept.append(_crossing(ring[place - 1], corner, axis, limit))
        if inside[place]:
            kept.append(corner)
    return kept


def _crossing(one: Corner, other: Corner, axis: int, limit: float) -> Corner:
    share = (limit - one[axis]) / (other[axis] - one[axis])
    return (one[0] + share * (other[0] - one[0]), one[1] + share * (other[1] - one[1]))

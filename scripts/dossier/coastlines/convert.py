"""Natural Earth's land as TopoJSON in, land.txt out; run once by hand: README.txt says with what.

A ring is a line: its box (west, south, east, north), then its first corner, then each corner by the way to it, all in
250ths of a degree. Corners that move no line by more than the tolerance are left out.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

UNIT = 250  # to a degree
TOLERANCE = 0.008  # degrees, of a ring as long as LARGE or longer; less of smaller ones, to keep their shape
LARGE = 2.0  # degrees across
SMALLEST = 0.02  # degrees across: smaller islands are left out

Corner = tuple[float, float]
Ring = list[Corner]


def converted(topology: dict) -> str:
    """Return every ring of the land, simplified, a line each."""
    arcs = [_decoded(arc, topology["transform"]) for arc in topology["arcs"]]
    return "".join(f"{line}\n" for ring in _rings(topology, arcs) if (line := _line(ring)))


def _decoded(arc: list[list[int]], transform: dict) -> Ring:
    (east, north), (x0, y0) = transform["scale"], transform["translate"]
    x = y = 0
    corners = []
    for dx, dy in arc:
        x, y = x + dx, y + dy
        corners.append((x * east + x0, y * north + y0))
    return corners


def _rings(topology: dict, arcs: list[Ring]) -> Iterator[Ring]:
    for geometry in topology["objects"]["land"]["geometries"]:
        for polygon in geometry["arcs"]:
            for numbers in polygon:
                ring: Ring = []
                for number in numbers:
                    arc = arcs[number] if number >= 0 else arcs[~number][::-1]
                    ring += arc[1:] if ring else arc
                yield _unrolled(ring)


def _unrolled(ring: Ring) -> Ring:
    """Return a ring that runs on beyond 180 degrees instead of jumping there; one around a pole goes by the pole."""
    corners, turn = [ring[0]], 0
    for (before, _), (x, y) in pairwise(ring):
        turn += 360 * ((before - x > 180) - (x - before > 180))
        corners.append((x + turn, y))
    if turn:
        pole = -90.0 if ring[0][1] < 0 else 90.0
        corners += [(corners[-1][0], pole), (corners[0][0], pole), corners[0]]
    return corners


def _line(ring: Ring) -> str:
    """Return a ring as a line; nothing of one too small to be seen."""
    xs, ys = zip(*ring, strict=True)
    across = max(max(xs) - min(xs), max(ys) - min(ys))
    if across < SMALLEST:
        return ""
    tolerance = TOLERANCE * min(across / LARGE, 1.0)
    half = len(ring) // 2  # a ring begins where it ends, which leaves no line to simplify against
    kept = [*_simplified(ring[: half + 1], tolerance)[:-1], *_simplified(ring[half:], tolerance)]
    units = [(round(x * UNIT), round(y * UNIT)) for x, y in kept]
    corners = [one for place, one in enumerate(units) if not place or one != units[place - 1]]
    if len(corners) < 4:
        return ""
    xs, ys = zip(*corners, strict=True)
    steps = [(x - units_x, y - units_y) for (units_x, units_y), (x, y) in pairwise(corners)]
    numbers = [min(xs), min(ys), max(xs), max(ys), *corners[0], *(number for step in steps for number in step)]
    return " ".join(map(str, numbers))


def _simplified(line: Ring, tolerance: float) -> Ring:
    """Return a line without the corners that lie within the tolerance of it (Douglas and Peucker)."""
    kept, waiting = {0, len(line) - 1}, [(0, len(line) - 1)]
    while waiting:
        start, end = waiting.pop()
        far, place = max(
            ((_distance(line[at], line[start], line[end]), at) for at in range(start + 1, end)), default=(0.0, 0)
        )
        if far > tolerance:
            kept.add(place)
            waiting += [(start, place), (place, end)]
    return [line[at] for at in sorted(kept)]


def _distance(corner: Corner, start: Corner, end: Corner) -> float:
    """Return how far a corner lies from a line, in degrees."""
    (x, y), (x1, y1), (x2, y2) = corner, start, end
    dx, dy = x2 - x1, y2 - y1
    length = dx * dx + dy * dy
    along = max(0.0, min(1.0, ((x - x1) * dx + (y - y1) * dy) / length)) if length else 0.0
    return ((x - x1 - along * dx) ** 2 + (y - y1 - along * dy) ** 2) ** 0.5


if __name__ == "__main__":
    sys.setrecursionlimit(10_000)
    source, target = map(Path, sys.argv[1:3])
    target.write_text(converted(json.loads(source.read_text("utf-8"))), "utf-8")

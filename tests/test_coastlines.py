"""Coastlines: what of the land lies in a window, across the date line too, and how land.txt was made."""

from __future__ import annotations

from itertools import pairwise

from dossier.coastlines import LAND, Window, within
from dossier.coastlines.convert import converted

ICELAND = Window(-26, 62, -12, 68)
PACIFIC = Window(-150, 30, -140, 40)


def test_land_of_a_window_lies_in_it() -> None:
    rings = list(within(ICELAND))
    assert max(map(len, rings)) > 200
    assert all(-26 <= lon <= -12 and 62 <= lat <= 68 for ring in rings for lon, lat in ring)


def test_island_stands_once_and_whole() -> None:
    (iceland,) = (ring for ring in within(ICELAND) if len(ring) > 200)
    lons, lats = zip(*iceland, strict=True)
    assert (round(min(lons)), round(min(lats)), round(max(lons)), round(max(lats))) == (-25, 63, -14, 67)


def test_open_sea_has_no_land() -> None:
    assert list(within(PACIFIC)) == []


def test_window_across_the_date_line_has_both_sides() -> None:
    lons = [lon for ring in within(Window(170, 62, 195, 70)) for lon, _ in ring]
    assert min(lons) == 170
    assert max(lons) > 190.2  # the cape of Asia that reaches farthest, and Alaska beyond it


def test_no_edge_of_land_runs_around_the_world() -> None:
    rings = within(Window(-180, -60, 180, 84))
    steps = (abs(x - before) for ring in rings for (before, y), (x, z) in pairwise(ring) if y == z != -60)
    assert max(steps) < 12


def test_file_is_light() -> None:
    assert 500_000 < LAND.stat().st_size < 1_500_000


def topology(ring: list[list[int]]) -> dict:
    """Return one island in whole degrees, as TopoJSON."""
    steps = [ring[0], *([x - a, y - b] for (a, b), (x, y) in pairwise(ring))]
    land = {"geometries": [{"arcs": [[[0]]]}]}
    return {"arcs": [steps], "transform": {"scale": [1, 1], "translate": [0, 0]}, "objects": {"land": land}}


def test_ring_is_its_box_its_first_corner_and_the_way_to_each_other() -> None:
    assert (
        converted(topology([[1, 1], [2, 1], [2, 3], [1, 3], [1, 1]]))
        == "250 250 500 750 250 250 250 0 0 500 -250 0 0 -500\n"
    )


def test_corner_on_a_line_is_left_out() -> None:
    square = [[0, 0], [4, 0], [4, 4], [0, 4], [0, 0]]
    assert converted(topology([*square[:1], [2, 0], *square[1:]])) == converted(topology(square))


def test_ring_that_crosses_the_date_line_runs_on() -> None:
    assert converted(topology([[179, 0], [-179, 0], [-179, 2], [179, 2], [179, 0]])).startswith("44750 0 45250 500 ")

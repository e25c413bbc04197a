"""Maps of places: windows, insets where places lie too close, and the date line."""

from __future__ import annotations

from dossier import atlas
from dossier.labels import Spot


def spots(*points: tuple[float, float]) -> tuple[Spot, ...]:
    """Return a spot for each latitude and longitude, numbered from 1."""
    return tuple(Spot(number, lat, lon, (("en", f"Place {number}"),)) for number, (lat, lon) in enumerate(points, 1))


def shown(maps: tuple[atlas.Map, ...]) -> list[tuple[str, list[int], list[str]]]:
    """Return each map by its letter, the numbers on it and the letters of its insets."""
    return [(one.letter, [m.spot.number for m in one.markers], [f.letter for f in one.frames]) for one in maps]


def test_places_far_apart_are_on_one_map() -> None:
    assert shown(atlas.maps(spots((60, 10), (40, 30), (50, -10)))) == [("", [1, 2, 3], [])]


def test_places_close_together_get_an_inset_and_a_frame_on_the_map() -> None:
    maps = atlas.maps(spots((60, 10), (40, 60), (40.5, 61), (41, 60.2)))
    assert shown(maps) == [("", [1], ["A"]), ("A", [2, 3, 4], [])]
    (frame,) = maps[0].frames
    assert 0 < frame.left < frame.right < 100
    assert 0 < frame.top < frame.top + frame.height < 100


def test_inset_can_have_an_inset() -> None:
    maps = atlas.maps(spots((60, -90), (40, 60), (40.5, 61), (47, 69)))
    assert shown(maps) == [("", [1], ["A"]), ("A", [4], ["B"]), ("B", [2, 3], [])]


def test_places_as_good_as_in_one_place_get_no_inset() -> None:
    assert shown(atlas.maps(spots((60, 10), (40, 60), (40.1, 60.1)))) == [("", [1, 2, 3], [])]


def test_every_place_is_on_one_map() -> None:
    points = [(lat * 7.3 % 120 - 55, lat * 37.7 % 360 - 180) for lat in range(300)]
    numbers = [number for _, on_it, _ in shown(atlas.maps(spots(*points))) for number in on_it]
    assert sorted(numbers) == list(range(1, 301))


def test_places_on_both_sides_of_the_date_line_are_side_by_side() -> None:
    (one,) = atlas.maps(spots((60, 175), (62, -175)))
    assert [marker.left for marker in one.markers] == sorted(marker.left for marker in one.markers)
    assert one.markers[1].left - one.markers[0].left > 40
    assert "M" in one.coast


def test_markers_lie_within_a_margin_of_the_edges() -> None:
    (one,) = atlas.maps(spots((60, 10), (40, 60)))
    assert all(10 < marker.left < 90 and 10 < marker.top < 90 for marker in one.markers)


def test_one_place_is_drawn_with_some_coast_around_it() -> None:
    (one,) = atlas.maps(spots((64.1, -21.9)))
    assert (one.markers[0].left, one.markers[0].top) == (50, 50)
    assert one.coast


def test_without_places_there_is_no_map() -> None:
    assert atlas.maps(()) == ()

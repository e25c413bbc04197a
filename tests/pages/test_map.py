"""The map's list: places by how many passages name them, parts after their place, and what has no coordinates."""

from __future__ import annotations

from data.goods import good
from dossier.model import Coordinates, Identified
from dossier.pages import map as page
from dossier.render import Renderer
from trees import SMALL, changed, site

FROM = Identified(URL="https://names.example/", title="A", publisher="B")


def test_places_are_listed_with_their_parts_and_numbered() -> None:
    listed = [(line.number, line.names.en, line.is_part, line.passages) for line in page.lines(good())]
    assert listed == [
        (1, "Vell Dam", False, 3),
        (2, "East & west <sluice>", True, 3),
        (3, "Old gate", True, 3),
        (4, "Sea lock", False, 0),
    ]


def test_place_of_which_only_parts_have_coordinates_has_no_number() -> None:
    part = (
        "{names: {en: Gate}, coordinates: {lat: 1, lon: 2, from: {URL: 'https://a.example/', title: A, publisher: B}}}"
    )
    made = site(changed("entities.yml", ("kind: organisation", f"kind: place\n  parts: [{part}]")))
    assert [(line.number, line.names.en) for line in page.lines(made)] == [(None, "River Board"), (1, "Gate")]
    (made_page,) = page.pages(made)
    (sheet,) = made_page.values["sheets"]
    assert [entity.id for entity in sheet.whole] == ["board"]


def test_spot_has_the_names_that_are_known_in_order_of_language() -> None:
    line = next(iter(page.lines(good())))
    assert line.spots[0].names == (("en", "Vell Dam"), ("ja", "ベル・ダム"), ("ru", "Велльская плотина"))


def test_where_it_lies_is_told_by_hemisphere() -> None:
    assert page.lies(Coordinates(lat="60.25", lon="-3.5", **{"from": FROM})) == "60.25° N, 3.5° W"
    assert page.lies(Coordinates(lat="-33", lon="147.617", **{"from": FROM})) == "33° S, 147.62° E"


def test_record_without_coordinates_has_a_page_that_says_so() -> None:
    made = site(SMALL)
    (only,) = page.pages(made)
    text = Renderer(made).render(only)
    assert "No place in the record has coordinates" in text
    assert "<svg" not in text

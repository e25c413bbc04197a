"""Figures in; readings on one scale, and what one passage sets side by side, out."""

from __future__ import annotations

from data.goods import good
from dossier.linked import Site
from dossier.quantities import Entry, entry, side_by_side
from trees import changed, site

ONE = "      - {figure: height, value: 40}\n"


def height(readings: str) -> Entry:
    made = site(changed("articles/harper2001.yml", (ONE, readings)))
    return entry(made, made.figures["height"])


def bars(found: Entry) -> list[tuple[float, float]]:
    return [(bar.left, bar.width) for bar in found.comparison.bars]


def test_readings_stand_by_their_time_on_a_scale_from_nothing_to_the_greatest() -> None:
    found = height(
        "      - {figure: height, value: 40, as_of: 2001}\n      - {figure: height, value: 10, as_of: 2000}\n"
    )
    assert bars(found) == [(0.0, 25.0), (0.0, 100.0)]
    assert found.comparison.is_series and found.comparison.told == "differ"


def test_a_range_is_drawn_from_where_it_begins() -> None:
    found = height("      - {figure: height, from: 30, to: 40}\n      - {figure: height, value: 40, as_of: 2000}\n")
    assert bars(found) == [(0.0, 100.0), (75.0, 25.0)]
    assert not found.comparison.is_series  # one has no time


def test_readings_of_one_value_agree_and_are_not_drawn() -> None:
    found = height("      - {figure: height, value: 40}\n      - {figure: height, value: 40.0, as_of: 2000}\n")
    assert found.comparison.told == "agree"
    assert not found.comparison.is_drawn


def test_a_single_reading_is_compared_with_nothing() -> None:
    assert height(ONE).comparison.told == ""


def test_nothing_at_all_needs_no_scale() -> None:
    assert bars(height("      - {figure: height, value: 0}\n")) == [(0.0, 0.0)]


def test_no_scale_from_nothing_holds_what_is_below_it() -> None:
    found = height("      - {figure: height, value: -3}\n      - {figure: height, value: 4}\n")
    assert bars(found) == [(0.0, 0.0), (0.0, 0.0)]
    assert found.comparison.told == "differ" and not found.comparison.is_drawn


def test_a_bound_is_another_reading_than_the_value_itself() -> None:
    about, over = (
        height(f"      - {{figure: height, value: 40}}\n      - {{figure: height, value: 40, approx: {word}}}\n")
        for word in ("about", "over")
    )
    assert (about.comparison.told, over.comparison.told) == ("agree", "differ")


def together(*, unit: str, as_of: str) -> Site:
    texts = changed(
        "articles/harper2001.yml",
        (
            ONE,
            "      - {figure: height, value: 40, as_of: 2001}\n      - {figure: length, value: 80, as_of: "
            + as_of
            + "}\n",
        ),
    )
    return site({**texts, "figures.yml": texts["figures.yml"] + f"- {{id: length, what: Length, unit: {unit}}}\n"})


def test_one_passage_sets_quantities_side_by_side_in_one_unit_and_time() -> None:
    (found,) = side_by_side(together(unit="metres", as_of="2001"))
    assert [(bar.figure.id, bar.width) for bar in found.bars] == [("height", 50.0), ("length", 100.0)]


def test_another_unit_or_time_is_not_side_by_side() -> None:
    assert side_by_side(together(unit="feet", as_of="2001")) == ()
    assert side_by_side(together(unit="metres", as_of="2000")) == ()
    assert side_by_side(good()) == ()

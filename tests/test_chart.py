"""Events and articles in; the chart's years, rows and marks out."""

from __future__ import annotations

import pytest
from data.goods import good
from dossier.chart import Mark, dated, span, status, years
from dossier.edtf import parse
from trees import SMALL, changed, site


def rows(year) -> list[tuple[str, str, str]]:
    return [(row.thing.id, row.date.text, row.status) for row in year.rows]


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("2001", Mark(0.0, 100.0)),
        ("2001-01", Mark(0.0, 8.49)),
        ("2001-12-31", Mark(99.73, 0.27)),
        ("2000-02", Mark(8.47, 7.92)),  # a leap year
    ],
)
def test_a_mark_is_as_wide_as_its_date_is_imprecise(text: str, mark: Mark) -> None:
    assert span(parse(text), int(text[:4])) == mark


def test_a_date_over_two_years_has_its_part_in_each() -> None:
    winter = parse("2001-24")
    assert span(winter, 2001) == Mark(91.51, 8.49)
    assert span(winter, 2002) == Mark(0.0, 16.16)


def test_a_day_is_a_disc_and_a_month_a_bar() -> None:
    assert span(parse("2001-06-12"), 2001).is_disc
    assert not span(parse("2001-06"), 2001).is_disc


@pytest.mark.parametrize(
    ("statuses", "expected"),
    [
        (["planned"], "planned"),
        (["planned", "happened"], "happened"),
        (["postponed", "happened"], "happened"),
        (["planned", "postponed"], "off"),
        (["happened", "denied"], "disputed"),
        (["happened", "cancelled"], "disputed"),
        (["planned", "denied"], "denied"),
    ],
)
def test_readings_of_one_date_come_to_one_status(statuses: list[str], expected: str) -> None:
    assert status(statuses) == expected


def test_a_plan_for_another_date_stands_beside_what_happened() -> None:
    made = site(
        changed(
            "articles/harper2001.yml",
            ("date: 2001}\n", "date: 2001}\n      - {event: flood, status: planned, date: 1999-23}\n"),
        )
    )
    found = dated(made.events["flood"], made.readings_of_event["flood"])
    assert [(when.text, status) for when, status in found] == [("2001", "happened"), ("1999-23", "planned")]


def test_rows_stand_by_the_last_day_they_cover_with_articles_among_events() -> None:
    by_year = {year.year: year for year in years(good())}
    assert rows(by_year[2001]) == [
        ("inspection-2001", "2001-05", "happened"),
        ("harper2001", "2001-06-12", "written"),
    ]
    assert ("vote-on-the-wall", "2005-06-03", "disputed") in rows(by_year[2005])
    assert ("sale-of-the-board", "2003", "planned") in rows(by_year[2003])


def test_only_a_year_after_empty_ones_follows_a_gap() -> None:
    found = years(good())
    assert [year.follows_gap for year in found] == [
        before is not None and year.year - before.year > 1 for before, year in zip([None, *found], found, strict=False)
    ]
    assert {year.follows_gap for year in found} == {True, False}


def test_two_articles_of_one_date_cross_the_rows_once() -> None:
    twin = SMALL["articles/harper2001.yml"].replace("id: harper2001", "id: twin2001").replace("p: 1\n", "p: 1\n", 1)
    made = years(site({**SMALL, "articles/twin2001.yml": twin}))
    (year,) = made
    assert len([row for row in year.rows if row.status == "written"]) == 2
    assert len(year.written) == 1

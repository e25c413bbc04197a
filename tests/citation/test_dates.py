"""Dates of publication as styles print them."""

from __future__ import annotations

import pytest
from dossier.citation.dates import (
    DAY_MONTH,
    DAY_SHORT_MONTH_YEAR,
    MONTH_DAY,
    MONTH_DAY_YEAR,
    MONTH_YEAR,
    YEAR,
    Part,
    is_uncertain,
    printed,
)
from dossier.edtf import parse


@pytest.mark.parametrize(
    ("text", "parts", "expected"),
    [
        ("2014-07-12", MONTH_DAY_YEAR, "July 12, 2014"),
        ("2014-07", MONTH_DAY_YEAR, "July 2014"),
        ("2014", MONTH_DAY_YEAR, "2014"),
        ("2014-23", MONTH_DAY_YEAR, "Autumn 2014"),
        ("2014-07-12", MONTH_YEAR, "July 2014"),
        ("2014-07-12", YEAR, "2014"),
        ("2014-07-12", MONTH_DAY, "July 12"),
        ("2014-07-12", DAY_MONTH, "12 July"),
        ("2014", MONTH_DAY, ""),
        ("2014-09-12", DAY_SHORT_MONTH_YEAR, "12 Sept. 2014"),
        ("2016/2017", YEAR, "2016–2017"),
        ("2016/2017", MONTH_DAY, ""),
        ("2016-05-12/2016-05-14", MONTH_DAY_YEAR, "May 12–14, 2016"),
        ("2016-05-12/2016-07-03", MONTH_DAY_YEAR, "May 12–July 3, 2016"),
        ("2016-05-12/2016-07-03", DAY_SHORT_MONTH_YEAR, "12 May–3 July 2016"),
        ("2016-12-30/2017-01-02", MONTH_DAY_YEAR, "December 30, 2016–January 2, 2017"),
        ("2016-05/2016-07", YEAR, "2016"),
        ("2014-21/2014-23", MONTH_YEAR, "Spring–Autumn 2014"),
        ("2014-05/2015", MONTH_DAY, "May"),
        ("2014/2015-06", MONTH_DAY, "June"),
        ("2014/2015-06", MONTH_YEAR, "2014–June 2015"),
        ("0987-05", MONTH_YEAR, "May 987 AD"),
        ("0987/1014", YEAR, "987 AD–1014"),
    ],
)
def test_known_parts_are_printed_and_what_differs_stands_around_a_dash(
    text: str, parts: tuple[Part, ...], expected: str
) -> None:
    assert printed(parse(text), parts) == expected


def test_no_date_prints_as_nothing_and_is_not_uncertain() -> None:
    assert (printed(None, YEAR), is_uncertain(None)) == ("", False)


@pytest.mark.parametrize(
    ("text", "expected"), [("2014", False), ("2014~", True), ("2014?", True), ("2014/2015%", True)]
)
def test_about_and_uncertain_are_one_to_a_style(text: str, expected: bool) -> None:
    assert is_uncertain(parse(text)) is expected

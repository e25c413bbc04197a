"""EDTF text in, covered days and displays out."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from dossier.edtf import Date, parse
from hypothesis import given
from hypothesis import strategies as st


@pytest.mark.parametrize(
    ("text", "first", "last", "precision"),
    [
        ("2014", date(2014, 1, 1), date(2014, 12, 31), "year"),
        ("2014-07", date(2014, 7, 1), date(2014, 7, 31), "month"),
        ("2016-02", date(2016, 2, 1), date(2016, 2, 29), "month"),
        ("2014-12", date(2014, 12, 1), date(2014, 12, 31), "month"),
        ("2014-07-12", date(2014, 7, 12), date(2014, 7, 12), "day"),
        ("2014-21", date(2014, 3, 1), date(2014, 5, 31), "season"),
        ("2014-23", date(2014, 9, 1), date(2014, 11, 30), "season"),
        ("2015-24", date(2015, 12, 1), date(2016, 2, 29), "season"),
        ("9999-24", date(9999, 12, 1), date(9999, 12, 31), "season"),
        ("0001", date(1, 1, 1), date(1, 12, 31), "year"),
        ("2016/2017", date(2016, 1, 1), date(2017, 12, 31), "interval"),
        ("2016-05/2017-02-03", date(2016, 5, 1), date(2017, 2, 3), "interval"),
        ("2017-05~", date(2017, 5, 1), date(2017, 5, 31), "month"),
    ],
)
def test_date_covers_its_days_at_its_precision(text: str, first: date, last: date, precision: str) -> None:
    parsed = parse(text)
    assert (parsed.first, parsed.last, parsed.precision, parsed.text) == (first, last, precision, text)


@pytest.mark.parametrize(
    ("text", "approximate", "uncertain"),
    [
        ("2017-05", False, False),
        ("2017-05~", True, False),
        ("2017-05?", False, True),
        ("2017-05%", True, True),
        ("2016~/2017", True, False),
        ("2016/2017?", False, True),
        ("2016~/2017?", True, True),
    ],
)
def test_qualifier_of_either_side_marks_the_date(text: str, approximate: bool, uncertain: bool) -> None:
    assert (parse(text).approximate, parse(text).uncertain) == (approximate, uncertain)


@pytest.mark.parametrize(
    ("text", "human"),
    [
        ("2014", "2014"),
        ("2014-07", "July 2014"),
        ("2014-07-12", "12 July 2014"),
        ("2014-23", "autumn 2014"),
        ("2017-05~", "about May 2017"),
        ("2017-05?", "possibly May 2017"),
        ("2017-05%", "possibly about May 2017"),
        ("2016/2017", "2016 to 2017"),
        ("2014-03/2014-05", "March to May 2014"),
        ("2016-09-02/2016-09-03", "2 to 3 September 2016"),
        ("2016-08-30/2016-09-02", "30 August to 2 September 2016"),
        ("2016-12-30/2017-01-02", "30 December 2016 to 2 January 2017"),
        ("2014-21/2014-23", "spring to autumn 2014"),
        ("2014-03~/2014-05", "about March 2014 to May 2014"),
        ("2016~/2017-02-03?", "about 2016 to possibly 3 February 2017"),
    ],
)
def test_date_reads_as_english(text: str, human: str) -> None:
    assert parse(text).human() == human


@pytest.mark.parametrize(
    ("text", "csl"),
    [
        ("2014-07-12", {"date-parts": [[2014, 7, 12]]}),
        ("2017-05~", {"date-parts": [[2017, 5]], "circa": True}),
        ("2017?", {"date-parts": [[2017]], "circa": True}),
        ("2014-23", {"date-parts": [[2014]], "season": 3}),
        ("2016/2017-02", {"date-parts": [[2016], [2017, 2]]}),
        ("2016-23/2017-21?", {"date-parts": [[2016, 23], [2017, 21]], "circa": True}),
    ],
)
def test_date_becomes_a_csl_date(text: str, csl: dict[str, object]) -> None:
    assert parse(text).csl() == csl


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("2014-02-30", "February 2014 has no day 30"),
        ("2015-02-29", "February 2015 has no day 29"),
        ("2014-04-00", "April 2014 has no day 00"),
        ("2014-13", "there is no month or season 13"),
        ("2014-13-40", "there is no month or season 13"),
        ("2014-00", "there is no month or season 00"),
        ("2014-20", "there is no month or season 20"),
        ("2014-25", "there is no month or season 25"),
        ("2014-21-03", "there is no month or season 21"),
        ("0000", "years begin at 0001"),
        ("2014/2015/2016", "an interval has two sides"),
        ("2017/2016", "the second side of an interval is later than the first"),
        ("2016/2016", "the second side of an interval is later than the first"),
        ("2016/2016-03", "the second side of an interval is later than the first"),
    ],
)
def test_impossible_date_is_refused_with_the_reason(text: str, why: str) -> None:
    with pytest.raises(ValueError) as refused:
        parse(text)
    assert str(refused.value) == f"must be an EDTF date ({why}), got '{text}'"


@pytest.mark.parametrize(
    "text",
    [
        *["", " ", "14", "2014-7", "2014-07-1", "2014-07-12 ", " 2014", "2014\n", "12 July 2014", "2014-07-12T10:00"],
        *["2014-", "2014~~", "~2014", "2014-07~-12", "201X", "-2014", "20140712", "٢٠١٤", "２０１４", "Y12014"],
        *["2014/", "/2014", "2014/..", "../2014", "/", "2014//2015", "2014/open"],
    ],
)
def test_text_of_another_shape_is_refused_and_quoted(text: str) -> None:
    with pytest.raises(ValueError, match="must be an EDTF date") as refused:
        parse(text)
    assert str(refused.value).endswith(f"got '{text}'")


@pytest.mark.parametrize(("text", "year"), [("2014-07-12", 2014), ("2015-24", 2015), ("2016/2017", 2016)])
def test_year_is_that_in_which_the_date_begins(text: str, year: int) -> None:
    assert parse(text).year == year


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2014", True),
        ("2014-07", True),
        ("2014-07-12", True),
        ("2014-23", False),
        ("2014/2015", False),
        ("2014~", False),
    ],
)
def test_a_plain_date_is_a_day_a_month_or_a_year(text: str, expected: bool) -> None:
    assert parse(text).is_plain is expected


def test_dates_sort_by_first_day_then_last_day() -> None:
    in_order = ["2013-24", "2014-01-01", "2014", "2014-07", "2014-07~", "2014-07/2015", "2014-07-12"]
    shuffled = [parse(text) for text in reversed(in_order)]
    assert [day.text for day in sorted(shuffled)] == in_order
    assert sorted(shuffled) == sorted(shuffled, key=lambda day: day.sort_key)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("2014", "2014-07", True),
        ("2014-07-31", "2014-07", True),
        ("2014-08-01", "2014-07", False),
        ("2015-24", "2016-02-29", True),
        ("2016/2017", "2017-12-31", True),
        ("2016/2017", "2018", False),
    ],
)
def test_dates_overlap_when_they_share_a_day(one: str, other: str, expected: bool) -> None:
    assert parse(one).overlaps(parse(other)) is expected
    assert parse(other).overlaps(parse(one)) is expected


def days() -> st.SearchStrategy[date]:
    return st.dates(min_value=date(2, 1, 1), max_value=date(9998, 12, 31))


@given(days())
def test_every_day_is_covered_by_its_month_and_year_and_is_itself(day: date) -> None:
    text = day.isoformat()
    parsed = parse(text)
    assert (parsed.first, parsed.last, parsed.csl()) == (day, day, {"date-parts": [[day.year, day.month, day.day]]})
    assert parse(text[:7]).first <= day <= parse(text[:7]).last
    assert parse(text[:4]).overlaps(parsed)


@given(st.integers(2, 9998))
def test_seasons_follow_each_other_without_a_gap(year: int) -> None:
    seasons: list[Date] = [parse(f"{year:04}-{number}") for number in (21, 22, 23, 24)]
    seasons.append(parse(f"{year + 1:04}-21"))
    gaps = {later.first - earlier.last for earlier, later in pairwise(seasons)}
    assert gaps == {timedelta(days=1)}

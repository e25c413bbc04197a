"""Dates as printed, in EDTF."""

from __future__ import annotations

import pytest
from dossier.edtf import parse
from dossier.ingest import dates
from hypothesis import given
from hypothesis import strategies as st


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("12th July, 2014", "2014-07-12"),
        ("July 12, 2014", "2014-07-12"),
        ("Sat., Jul 12, 2014 10:00 AM EDT | Updated Jul 13, 2014", "2014-07-12"),
        ("Updated 13 July 2014, published 12 July 2014", "2014-07-12"),
        ("2014-07-12T10:00:00Z", "2014-07-12"),
        ("2014/07/12 05:00", "2014-07-12"),
        ("12.07.2014 15:30", "2014-07-12"),
        ("12-Jul-2014", "2014-07-12"),
        ("2014年7月12日（土）午後5時30分", "2014-07-12"),
        ("平成26年7月12日", "2014-07-12"),
        ("令和元年5月1日", "2019-05-01"),
        ("12 июля 2014 г., 15:30", "2014-07-12"),
        ("15/06/2014", "2014-06-15"),
        ("05/06/2014", "2014"),
        ("MAY 2014", "2014-05"),
        ("Spring 2014", "2014-21"),
        ("30 February 2014", ""),
        ("May 6", ""),
        ("Chapter 2014", ""),
        ("12. Juli 2014", "2014-07-12"),
        ("12 juillet 2014", "2014-07-12"),
        ("２０１４年７月１２日（土）", "2014-07-12"),
        ("Sat Jul 12 10:12:44 JST 2014", "2014-07-12"),
        ("令和元年十月八日", "2019-10-08"),
        ("二〇一九年十月八日", "2019-10-08"),
        ("昭和五十六年二月二十七日", "1981-02-27"),
        ("平成二十八年十二月", "2016-12"),
        ("十年", ""),
        ("12 de julio de 2014", "2014-07-12"),
        ("12 luglio 2014", "2014-07-12"),
    ],
)
def test_the_date_that_a_line_states(text: str, date: str) -> None:
    assert dates.stated(text) == date


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("May/June 2014", "2014-05/2014-06"),
        ("May – June 2014", "2014-05/2014-06"),
        ("Март-апрель 2019", "2019-03/2019-04"),
        ("December 2013/January 2014", "2013-12/2014-01"),
        ("Summer/Fall 2014", "2014-22/2014-23"),
        ("5–11 June 2014", "2014-06-05/2014-06-11"),
        ("13/14 июня 2014", "2014-06-13/2014-06-14"),
        ("June 5-11, 2014", "2014-06-05/2014-06-11"),
        ("28 May - 3 June 2014", "2014-05-28/2014-06-03"),
        ("May 28 – June 3, 2014", "2014-05-28/2014-06-03"),
        ("29. Mai - 3. Juni 2014", "2014-05-29/2014-06-03"),
        ("5. - 7. Juni 2014", "2014-06-05/2014-06-07"),
        ("Winter/Spring 2014", "2014"),
        ("December-January 2014", ""),  # of which year the December is nobody can tell
        ("No. 5-11 June 2014", "2014-06-11"),
        ("Winter 2009/2010", "2009-24"),
        ("Updated 2 July 2014 - 12 July 2014", "2014-07-12"),
    ],
)
def test_a_range_of_dates_is_an_interval_and_never_its_end(text: str, date: str) -> None:
    assert dates.stated(text) == date
    assert not date or parse(date)


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Deadline: June 5, 2014", ""),
        ("Event date: Thursday, June 5, 2014", ""),
        ("Received: 5 June 2014; Accepted: 7 June 2014; Published online: 9 June 2014", "2014-06-09"),
        ("Printed on June 5, 2014", ""),
        ("Updated June 5, 2014", ""),
        ("Last modified: 9 June 2005", ""),
        ("Обновлено 7 июня 2014", ""),
        ("最終更新 2014年6月7日", ""),
        ("Updated 13 July 2014, published 12 July 2014", "2014-07-12"),
        ("Date: Thu, 5 June 2014", "2014-06-05"),
        ("Posted on: June 5, 2014", "2014-06-05"),
        ("Опубликовано: 7 июня 2014", "2014-06-07"),
        ("12:30, 5 June 2014", "2014-06-05"),
        ("Okhotsk, June 5, 2014", "2014-06-05"),
    ],
)
def test_a_date_that_a_line_calls_otherwise_is_not_that_of_publication(text: str, date: str) -> None:
    assert dates.published(text) == date


@pytest.mark.parametrize(
    ("value", "date"),
    [
        ("20140712", "2014-07-12"),
        ("2014-07", "2014-07"),
        ("2014/7", "2014-07"),
        ("2014/7/1", "2014-07-01"),
        ("2014", "2014"),
        ("2014-07-12T10:00:00Z", "2014-07-12"),
        ("20141399", ""),
        ("1970-01-01T00:00:00Z", ""),
        ("12", ""),
    ],
)
def test_the_date_of_a_value_that_programs_read(value: str, date: str) -> None:
    assert dates.machine(value) == date


@pytest.mark.parametrize(
    ("text", "is_date"),
    [
        ("Publié le 7 février 2019 à 18h20", True),
        ("Veröffentlicht am 12. März 2015 um 9:00 Uhr", True),
        ("Published on June 5, 2014 in World Politics", True),
        ("Хабаровск, ноябрь 2013", True),
        ("June 5, 2014 in Politics: a quarrel", False),
        ("Хабаровск встретил, ноябрь 2013", False),
        ("Published: 12 July 2014 at 5:43 pm", True),
        ("July 12, 2014 · Updated 2 years ago", True),
        ("The plan of 12 July 2014 failed", False),
    ],
)
def test_a_line_is_a_date_where_it_says_little_else(text: str, is_date: bool) -> None:
    assert bool(dates.alone(text)) == is_date


def test_without_takes_dates_and_times_out() -> None:
    assert dates.without("Jo Doe, May 12, 2014 4:05 PM") == "Jo Doe,"
    assert dates.without("Basin Shimbun, Sept. 13") == "Basin Shimbun,"


@given(st.text(alphabet=st.sampled_from("0123456789 /.-年月日JulyMay,元平成"), max_size=24))
def test_whatever_is_stated_is_edtf(text: str) -> None:
    assert not (date := dates.stated(text)) or parse(date).text == date


def test_when_a_reader_saw_the_page_is_no_date_of_it() -> None:
    assert dates.stated("Accessed 3 May 2015") == ""
    assert dates.stated("May 1, 2015, retrieved on 3 May 2015") == "2015-05-01"


@pytest.mark.parametrize(
    ("text", "leads"),
    [
        ("Tuesday, March 18, 2014, 6:12 p.m. Front Entrance Hall", True),
        ("17 May 2016, the harbour", True),
        ("The plan of 12 July 2014", False),
        ("May 2016 in the bay", False),
    ],
)
def test_a_line_is_led_by_a_date_to_the_day(text: str, leads: bool) -> None:
    assert dates.leads(text) == leads


def test_before_is_what_stands_above_date_and_weekday() -> None:
    assert dates.before("admin on Tue, 23/09/2014 - 10:30") == "admin on "
    assert dates.before("Jo Doe") == "Jo Doe"

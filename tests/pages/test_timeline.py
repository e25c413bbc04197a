"""The timeline: what passages say of an event, in as few lines as say it."""

from __future__ import annotations

from dossier.pages.timeline import together
from trees import changed, site

ONE = "      - {event: flood, status: happened, date: 2001}\n"


def test_readings_that_say_the_same_in_one_article_are_one_line() -> None:
    again = "    digest: >-\n      The gates leak.\n    events: [{event: flood, status: happened, date: 2001}]\n"
    made = site(changed("articles/harper2001.yml", ("    digest: >-\n      The gates leak.\n", again)))
    (line,) = together(made.readings_of_event["flood"])
    assert [one.passage.id for one in line] == ["harper2001.p1", "harper2001.p2"]


def test_another_status_or_date_is_another_line() -> None:
    readings = ONE + "      - {event: flood, status: planned, date: 2000}\n"
    made = site(changed("articles/harper2001.yml", (ONE, readings)))
    assert len(together(made.readings_of_event["flood"])) == 2

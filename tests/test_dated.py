"""A dossier of which something was released in, the revisions whose dates cannot be true out."""

from __future__ import annotations

from datetime import date

import pytest
from dossier.dated import ahead
from test_release import cut, released
from trees import SMALL, Texts, changed, library, printed, problems

ARTICLE = "articles/harper2001.yml"
PLACE = f"sources/{ARTICLE}:36:28: "  # of `on`; the small dossier is released on 2026-11-30


def revised(on: str, texts: Texts) -> dict[str, str]:
    """Return texts with a second digest of the second passage, dated by this day."""
    entry = f'    revised: [{{rev: 2, on: {on}, why: "w", was: "The gates leak."}}]\n'
    return changed(ARTICLE, ("      The gates leak.\n", f"      The gates leak a little.\n{entry}"), texts=texts)


@pytest.mark.parametrize("on", ["2026-11-30", "2026-11", "2026", "2027-01-10", "2026-11-29/2026-12-02"])
def test_revision_is_of_the_day_of_what_it_follows_or_later(on: str) -> None:
    assert problems(revised(on, released())) == []


@pytest.mark.parametrize("on", ["2026-11-29", "2020-12-01", "2026-10", "2025"])
def test_revision_older_than_the_release_of_what_it_follows_is_a_mistake(on: str) -> None:
    message = f"revision 2 cannot be older than what it follows, which was released on 2026-11-30, got '{on}'"
    assert problems(revised(on, released())) == [PLACE + message]


def test_revision_before_the_first_release_follows_nothing() -> None:
    assert problems(revised("2020-01-01", SMALL)) == []


def test_revision_that_was_released_cannot_be_of_a_later_day() -> None:
    made = revised("2026-12-01", released())
    again = {**made, "ids.lock": cut(made, "2026.12", date(2026, 12, 31)).text}
    assert problems(again) == []
    later = {**again, ARTICLE: again[ARTICLE].replace("on: 2026-12-01", "on: 2029-05-05")}
    message = "revision 2 was released on 2026-12-31, and cannot be of a later day, got '2029-05-05'"
    assert problems(later) == [PLACE + message]


def test_revisions_and_withdrawals_of_days_to_come_are_told_where_the_day_is_known() -> None:
    texts = revised("2029-05-05", SMALL)
    texts = changed(ARTICLE, ("    topics:\n", '    withdrawn: {on: 2029-06, why: "x"}\n    topics:\n'), texts=texts)
    assert printed(list(ahead(library(texts), date(2029, 6, 1)))) == []
    assert printed(list(ahead(library(texts), date(2029, 5, 4)))) == [
        f"sources/{ARTICLE}:14:21: 'on' is a day to come, got '2029-06' (today is 2029-05-04)",
        f"sources/{ARTICLE}:37:28: 'on' is a day to come, got '2029-05-05' (today is 2029-05-04)",
    ]

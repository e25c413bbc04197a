"""Records in the order of their numbers in, what they can be narrowed by out."""

from __future__ import annotations

from datetime import date

from dossier.facets import distances, facets
from dossier.records import Record


def record(event: date | None = None, **filters: tuple[str, ...]) -> Record:
    return Record("u", "l", {}, {}, {name.replace("_", "-"): values for name, values in filters.items()}, event)


def test_numbers_are_told_by_their_distances() -> None:
    assert distances([3, 5, 6]) == [3, 2, 1]
    assert distances([]) == []


def test_values_have_the_numbers_of_their_records() -> None:
    found = facets([record(topic=("dam",)), record(), record(topic=("dam", "fish"), event_year=("2001",))])
    assert found["topic"] == {"dam": [0, 2], "fish": [2]}
    assert found["event-year"] == {"2001": [2]}
    assert found["note"] == {}


def test_days_of_events_are_counted_and_none_is_nought() -> None:
    assert facets([record(date(1, 1, 2)), record()])["event-day"] == [2, 0]

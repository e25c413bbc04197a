"""What a list of results can be narrowed by: records in the order of their numbers in, lists of numbers by value out."""

from __future__ import annotations

from collections.abc import Iterable

from dossier.records import Record

# Of a passage. An article's own (author, publication, genre, year) are in the table of articles, once for all of it.
OF_PASSAGES = ("topic", "entity", "claim", "note", "event-year")
EVENT_DAY = "event-day"
UNDATED = 0


def facets(records: Iterable[Record]) -> dict[str, object]:
    """Return for each facet its values with the numbers of their records, each as its distance from the one before.

    `event-day` has instead for each record the day of its earliest event, counted from 1 January of the year 1.
    """
    found: dict[str, dict[str, list[int]]] = {name: {} for name in OF_PASSAGES}
    days = []
    for number, record in enumerate(records):
        for name, values in found.items():
            for value in record.filters.get(name, ()):
                values.setdefault(value, []).append(number)
        days.append(record.event.toordinal() if record.event else UNDATED)
    told = {
        name: {value: distances(numbers) for value, numbers in sorted(values.items())} for name, values in found.items()
    }
    return {**told, EVENT_DAY: days}


def distances(numbers: list[int]) -> list[int]:
    """Return the first of ascending numbers, then each one's distance from the one before: [3, 5, 6] gives [3, 2, 1]."""
    return [after - before for before, after in zip([0, *numbers], numbers, strict=False)]

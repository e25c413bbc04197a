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
    numbered = list(enumerate(records))
    found: dict[str, object] = {}
    for name in OF_PASSAGES:
        values: dict[str, list[int]] = {}
        for number, record in numbered:
            for value in record.filters.get(name, ()):
                values.setdefault(value, []).append(number)
        found[name] = {value: distances(numbers) for value, numbers in sorted(values.items())}
    found[EVENT_DAY] = [record.event.toordinal() if record.event else UNDATED for _, record in numbered]
    return found


def distances(numbers: list[int]) -> list[int]:
    """Return the first of ascending numbers, then each one's distance from the one before: [3, 5, 6] gives [3, 2, 1]."""
    return [after - before for before, after in zip([0, *numbers], numbers, strict=False)]

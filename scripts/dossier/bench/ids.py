"""The number of something in the reference corpus in; its id, or the year it is of, out."""

from __future__ import annotations

from functools import cache

from dossier.bench.words import Words

FIRST_YEAR, YEARS = 1990, 35
AUTHORS = 400


def year(number: int, articles: int) -> int:
    """Return the year of an article, which events and figures of the same place have as well."""
    return FIRST_YEAR + number * YEARS // articles


def article_id(number: int, articles: int) -> str:
    """Return the id of an article: family name of its author and year; numbers follow the years."""
    return f"{surname(number).lower()}{year(number, articles)}"


def surname(number: int) -> str:
    """Return the family name of an article's author; every 400th article has the same."""
    return _surname(number % AUTHORS)


@cache
def _surname(number: int) -> str:
    return f"{Words(f'author {number}').name(1)}{'abcdefghijklmnopqrst'[number // 20]}"


@cache
def topic_id(number: int) -> str:
    """Return the id of a topic: its title."""
    return "-".join(Words(f"topic {number}").name(2).lower().split())


@cache
def entity_id(number: int) -> str:
    """Return the id of an entity: the first word of its name, and its number."""
    return f"{Words(f'entity {number}').name(1).lower()}-{number}"


def event_day(number: int, articles: int) -> str:
    """Return the day of an event."""
    return Words(f"day {number}").day(year(number, articles))

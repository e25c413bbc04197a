"""Which lines head sections of an article, and which end it."""

from __future__ import annotations

import pytest
from dossier.ingest.block import Block
from dossier.ingest.found import Text
from dossier.ingest.text import blocks
from dossier.ingest.texts import texts
from dossier.ingest.tidy import tidied

A, B, C, D, E, F = (
    f"{name} says that the harbour authority has promised a ferry in every budget since {year}, and that it has never come."
    for name, year in (("Ann", 2006), ("Bo", 2007), ("Cy", 2008), ("Di", 2009), ("Ed", 2010), ("Flo", 2011))
)
G, H = (each.replace("harbour", "island") for each in (A, B))
TOP = ("One ferry", "By Jo Doe", "5 June 2014")
REFERENCES = (
    "Doe, J., and Roe, A. (2004). Harbours and heads of state in nine northern towns. Eastwick: Pier Press.",
    "Lind, K. (2010). Meetings and what they did to the price of mussels and of timber. Bay Review, 3, 44.",
)


def found(*lines: str) -> list[tuple[str, str]]:
    """Return the first word and the heading of each paragraph of the one article."""
    (text,) = texts(tidied(blocks("\n\n".join(lines))))
    return told(text)


def told(text: Text) -> list[tuple[str, str]]:
    return [(each.block.plain.split()[0], each.heading) for each in text.paragraphs]


def marked(*lines: str) -> list[tuple[str, str]]:
    """Return the same of a page whose headings, the lines that begin with a number sign, are marked."""
    page = [
        Block(each.lstrip("# "), "heading", 1 if place == 0 else 2)
        if each.startswith("#") or place == 0
        else Block(each)
        for place, each in enumerate(lines)
    ]
    (text,) = texts(tidied(page))
    return told(text)


@pytest.mark.parametrize("head", ["Sources", "Notes", "References", "Links", "Acknowledgements", "Источники", "注"])
def test_a_section_of_prose_with_more_sections_below_it_is_text(head: str) -> None:
    expected = [("Ann", ""), ("Bo", ""), ("Cy", head), ("Di", ""), ("Ed", "The price of coal"), ("Flo", "")]
    expected += [("Ann", ""), ("Bo", "")]
    assert found(*TOP, A, B, head, C, D, "The price of coal", E, F, G, H) == expected
    assert marked(*TOP, A, B, f"# {head}", C, D, "# The price of coal", E, F, G, H) == expected


@pytest.mark.parametrize(
    "below",
    [
        ("Sources", C, D),
        ("Sources", C, "Related articles", "The price of coal", D),
        ("Sources", "[1] A register.", "[2] Another one.", "The price of coal", "It falls.", "It falls again."),
        ("Sources", C, "The price of coal", "You have never heard of it."),
        ("Acknowledgements", C, "References", *REFERENCES, *(each + " Again." for each in REFERENCES)),
    ],
)
def test_notes_and_references_end_the_text(below: tuple[str, ...]) -> None:
    assert found(*TOP, A, B, *below) == [("Ann", ""), ("Bo", "")]


def test_references_are_no_section_though_one_follows() -> None:
    expected = [("Ann", ""), ("Bo", ""), ("Cy", "The price of coal"), ("Di", ""), ("Ed", ""), ("Flo", "")]
    assert found(*TOP, A, B, "Sources", *REFERENCES, "The price of coal", C, D, E, F) == expected


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Ice and fog", "Fog"),
        ("Chapter One: Ice", "Chapter Two: Fog"),
        ("1. Ice", "2. Fog"),
        ("1) Ice", "2) Fog on the strait"),
        ("Лёд", "Туман над проливом"),
        ("Introduction", "Fog"),
    ],
)
def test_the_first_heading_is_one_like_those_that_follow(first: str, second: str) -> None:
    assert found(*TOP, first, A, B, second, C, D) == [("Ann", first), ("Bo", ""), ("Cy", second), ("Di", "")]


@pytest.mark.parametrize(
    "line", ["A ferry that nobody has ever booked or seen in nine years", "Photo: the quay in winter", "7. Fog"]
)
def test_a_line_above_the_text_that_is_unlike_the_headings_heads_nothing(line: str) -> None:
    assert found(*TOP, line, A, B, "Fog", C, D) == [("Ann", ""), ("Bo", ""), ("Cy", "Fog"), ("Di", "")]


def test_where_no_headings_follow_a_line_above_the_text_heads_nothing() -> None:
    assert found(*TOP, "Ice and fog", A, B, C) == [("Ann", ""), ("Bo", ""), ("Cy", "")]


def test_the_last_item_of_a_list_heads_nothing() -> None:
    assert found(*TOP, A, "1. Ice", "2. Fog", B, C) == [("Ann", ""), ("Bo", ""), ("Cy", "")]
    assert found(*TOP, A, "1. Ice", B, "1. Gas", "2. Fog", C) == [("Ann", ""), ("Bo", ""), ("Cy", "")]
    assert found(*TOP, A, "3. Ice", B, "1. Fog", C) == [("Ann", ""), ("Bo", ""), ("Cy", "")]


@pytest.mark.parametrize(
    "rows",
    [("Year Ships Barrels", "1901 12 340", "1902 9 220"), ("Town 2006 2007", "Eastwick 3.5 4", "Northaven -2 11%")],
)
def test_rows_of_a_table_head_nothing(rows: tuple[str, ...]) -> None:
    expected = [("Ann", ""), ("Bo", ""), ("Cy", "")]
    assert found(*TOP, A, *rows, B, C) == expected
    assert marked(*TOP, A, f"# {rows[0]}", *rows[1:], B, C) == expected


@pytest.mark.parametrize("head", ["The year 1901", "Plan 2020", "Article 9 of 1947"])
def test_a_heading_with_a_number_stays_one(head: str) -> None:
    assert found(*TOP, A, head, B, C) == [("Ann", ""), ("Bo", head), ("Cy", "")]

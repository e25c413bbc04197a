"""Lists of authors, each style's way."""

from __future__ import annotations

import pytest
from dossier.citation.names import Style, in_full, initials, names, starts_small
from dossier.csl import Name

RYAN = Name(family="Ryan", given="Danielle")
BERG = Name(family="Berg", given="Jan Paul", non_dropping_particle="van der")
HUMBOLDT = Name(family="Humboldt", given="Alexander", dropping_particle="von")
SMITH = Name(family="Smith", given="John", suffix="Jr.")
YAMADA = Name(family="山田", given="太郎")
DESK = Name(literal="Asahi desk")
INVERTED = Style(inverted="all")
SHORT = Style(given="none")


@pytest.mark.parametrize(
    ("name", "style", "printed"),
    [
        (RYAN, Style(), "Danielle Ryan"),
        (RYAN, INVERTED, "Ryan, Danielle"),
        (RYAN, SHORT, "Ryan"),
        (BERG, Style(), "Jan Paul van der Berg"),
        (BERG, INVERTED, "van der Berg, Jan Paul"),
        (BERG, Style(inverted="all", demotes_particle=True), "Berg, Jan Paul van der"),
        (BERG, Style(inverted="all", given=". "), "van der Berg, J. P."),
        (BERG, Style(inverted="all", given="."), "van der Berg, J.P."),
        (BERG, SHORT, "van der Berg"),
        (HUMBOLDT, Style(), "Alexander von Humboldt"),
        (HUMBOLDT, INVERTED, "Humboldt, Alexander von"),
        (HUMBOLDT, SHORT, "Humboldt"),
        (SMITH, Style(), "John Smith Jr."),
        (SMITH, INVERTED, "Smith, John, Jr."),
        (YAMADA, Style(), "山田太郎"),
        (YAMADA, INVERTED, "山田太郎"),
        (YAMADA, SHORT, "山田"),
        (DESK, INVERTED, "Asahi desk"),
        (Name(family="Ashoka"), INVERTED, "Ashoka"),
        (Name(family="O'Brien", given="Pat"), INVERTED, "O’Brien, Pat"),
        (Name(family="d'Aubigné", given="Agrippa"), INVERTED, "d’Aubigné, Agrippa"),
        (Name(family="al-Rashid", given="Omar"), Style(inverted="all", demotes_particle=True), "Rashid, Omar al-"),
        (Name(family="van Gogh", given="Vincent"), Style(inverted="all", demotes_particle=True), "Gogh, Vincent van"),
        (Name(family="Humboldt", given="Alexander von"), INVERTED, "Humboldt, Alexander von"),
        (Name(family="King", given="Martin Luther, Jr."), INVERTED, "King, Martin Luther, Jr."),
        (Name(family="Tolkien", given="J.R.R."), Style(), "J. R. R. Tolkien"),
        (Name(family="Thomson", given="J J"), INVERTED, "Thomson, J. J."),
        (Name(family="al-Rashid", given="Ludwig van"), Style(), "Ludwig van al- Rashid"),
    ],
)
def test_a_name_is_printed_as_the_style_wants_it(name: Name, style: Style, printed: str) -> None:
    assert names((name,), style).plain() == printed


@pytest.mark.parametrize(
    ("count", "style", "printed"),
    [
        (0, Style(), ""),
        (2, Style(), "A and B"),
        (3, Style(), "A, B, and C"),
        (3, Style(comma_before_and="never"), "A, B and C"),
        (2, Style(comma_before_and="always", and_=" & "), "A, & B"),
        (3, Style(most=2), "A et al."),
        (3, Style(most=2, comma_before_et_al=True), "A, et al."),
        (4, Style(most=3, kept=2), "A, B, et al."),
        (4, Style(most=3, kept=2, keeps_last=True), "A, B, … D"),
    ],
)
def test_a_list_is_joined_or_cut_as_the_style_wants_it(count: int, style: Style, printed: str) -> None:
    assert names([Name(family=letter) for letter in "ABCD"[:count]], style).plain() == printed


def test_only_the_first_name_is_inverted_where_the_style_says_so() -> None:
    assert names((RYAN, SMITH), Style(inverted="first")).plain() == "Ryan, Danielle and John Smith Jr."


def test_forty_authors_are_cut_to_one() -> None:
    assert names([RYAN] * 40, Style(most=2, italic_et_al=True)).html() == "Danielle Ryan <em>et al.</em>"


@pytest.mark.parametrize(
    ("given", "printed"),
    [
        ("John Paul", "J. P."),
        ("J. P.", "J. P."),
        ("J.P.", "J. P."),
        ("J P", "J. P."),
        ("Jean-Pierre", "J.-P."),
        ("J.-P.", "J.-P."),
        ("Ji-ping", "J."),
        ("Mary Ann de la", "M. A. de la"),
        ("Пётр", "П."),
        ("太郎", "太郎."),
        ("", ""),
    ],
)
def test_given_names_become_initials(given: str, printed: str) -> None:
    assert initials(given, ". ") == printed


@pytest.mark.parametrize(
    ("given", "printed"),
    [
        ("Dmitry", "Dmitry"),
        ("J.R.R.", "J. R. R."),
        ("J P", "J. P."),
        ("J.-P.", "J.-P."),
        ("J-P", "J-P"),
        ("Jean-Pierre", "Jean-Pierre"),
        ("Ludwig van", "Ludwig van"),
        ("Yu. V", "Yu. V."),
        ("汎", "汎."),
        ("", ""),
    ],
)
def test_initials_among_given_names_in_full_have_a_point_and_a_space(given: str, printed: str) -> None:
    assert in_full(given) == printed


@pytest.mark.parametrize(("name", "small"), [(RYAN, False), (Name(literal="the editors"), True), (DESK, False)])
def test_a_name_that_begins_small_is_known(name: Name, small: bool) -> None:
    assert starts_small((SMITH, name)) is small

"""What a style has still to print of an item."""

from __future__ import annotations

import pytest
from dossier.citation.rich import emph, link, text
from dossier.citation.source import LastPage, Source, as_typed, chicago, expanded, is_numeric, labelled, minimal_two
from dossier.csl import Item

ITEM = Item(
    id="a", type="article-journal", title="the world at", container_title="a 'b'", DOI="10.1/x", URL="https://e.org/"
)


def test_what_was_printed_is_not_printed_again() -> None:
    source = Source(ITEM).without("title")
    assert (source.value("title"), source.words("title"), source.words("container_title").plain()) == (
        "",
        text(""),
        "a “b”",
    )


def test_only_english_is_put_into_title_case() -> None:
    assert Source(ITEM).cased("title") == text("The World At")
    assert Source(ITEM).emphasised("title") == emph(text("The World at"))
    german = Source(Item(id="a", type="webpage", title="the world at", language="de"))
    assert (german.cased("title"), german.emphasised("title")) == (text("the world at"), emph(text("the world at")))


def test_a_doi_goes_before_an_address() -> None:
    assert Source(ITEM).address() == link("https://doi.org/10.1/x")
    assert Source(Item(id="a", type="webpage", URL="https://e.org/")).address() == link("https://e.org/")
    assert not Source(Item(id="a", type="webpage")).address()


@pytest.mark.parametrize(
    ("page", "last_page", "printed"),
    [
        ("12", chicago, "12"),
        ("12-15", chicago, "12–15"),
        ("321-328", chicago, "321–28"),
        ("101-108", chicago, "101–8"),
        ("100–104", chicago, "100–104"),
        ("1496-1504", chicago, "1496–504"),
        ("1132-6", chicago, "1132–36"),
        ("321-328", minimal_two, "321–28"),
        ("S10-S15", expanded, "S10–S15"),
        ("S10-15", expanded, "S10–15"),
        ("123-1456", chicago, "123–1456"),
        ("B3&B5", chicago, "B3 & B5"),
        ("pp. 3-4", expanded, "pp. 3–4"),
        ("321-8", expanded, "321–328"),
        ("321-328", as_typed, "321–328"),
        ("3, 7-9", chicago, "3, 7–9"),
        ("A1-B2", chicago, "A1–B2"),
        ("1-2-3", chicago, "1-2-3"),
        ("", chicago, ""),
    ],
)
def test_the_last_page_of_a_range_is_as_short_as_the_style_has_it(page: str, last_page: LastPage, printed: str) -> None:
    item = Item(id="a", type="article-journal", title="T", page=page)
    assert Source(item).pages(last_page).plain() == printed


@pytest.mark.parametrize(("numbers", "printed"), [("3", "no. 3"), ("3–4", "nos. 3–4"), ("1, 2", "nos. 1, 2"), ("", "")])
def test_numbers_have_the_label_that_fits_them(numbers: str, printed: str) -> None:
    assert labelled("no.", "nos.", text(numbers)).plain() == printed


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        *(("14", True), ("3-4", True), ("1, 2", True), ("12 & 13", True), ("3 – 4", True), ("14a", True)),
        *(("XII", False), ("new 1", False), ("12/13", False), ("1:2", False), ("n.3", False)),
    ],
)
def test_numbers_are_told_from_words(value: str, expected: bool) -> None:
    assert is_numeric(value) is expected

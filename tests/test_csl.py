"""Items, names and locators, and the CSL-JSON that they become."""

from __future__ import annotations

import pytest
from dossier.csl import DESCRIPTIONS, TYPES, Item, Locator, Name, paragraphs
from dossier.edtf import parse


def test_an_item_becomes_csl_json_with_what_is_known_of_it() -> None:
    item = Item(
        id="berg2014",
        type="article-journal",
        title="A title",
        title_short="Title",
        original_title="Ein Titel",
        author=(Name(family="Berg", given="Jan", non_dropping_particle="van der", suffix="Jr."), Name(literal="Desk")),
        container_title="A Journal",
        publisher_place="Oslo",
        volume="3",
        DOI="10.1000/1",
        issued=parse("2014-23~"),
        language="en-GB",
        locator=paragraphs([3, 4]),
        note="seen in print",
    )
    assert item.to_json() == {
        "id": "berg2014",
        "type": "article-journal",
        "title": "A title",
        "title-short": "Title",
        "original-title": "Ein Titel",
        "author": [
            {"family": "Berg", "given": "Jan", "non-dropping-particle": "van der", "suffix": "Jr."},
            {"literal": "Desk"},
        ],
        "container-title": "A Journal",
        "publisher-place": "Oslo",
        "volume": "3",
        "DOI": "10.1000/1",
        "issued": {"date-parts": [[2014]], "season": 3, "circa": True},
        "language": "en-GB",
        "locator": "3–4",
        "note": "paras. 3–4; seen in print",
    }


def test_an_item_of_which_nothing_is_known_has_a_description_in_place_of_its_title() -> None:
    item = Item(id="a", type="post-weblog")
    assert item.to_json() == {"id": "a", "type": "post-weblog", "genre": "untitled blog post"}
    assert set(DESCRIPTIONS) == set(TYPES)


@pytest.mark.parametrize(
    ("note", "inert"),
    [
        ("title: Forged", "– title: Forged"),
        ("a\nDOI: 10.1000/1", "a DOI: 10.1000/1"),
        ("x {:title: Forged}", "x { :title: Forged}"),
        ("seen as republished in a blog: twice", "seen as republished in a blog: twice"),
    ],
)
def test_no_reader_of_csl_json_finds_fields_in_a_note(note: str, inert: str) -> None:
    assert Item(id="a", type="webpage", title="T", note=note).to_json()["note"] == inert


def test_a_type_that_no_style_here_renders_is_refused() -> None:
    with pytest.raises(ValueError, match="type must be one of article-journal, .*, got 'song'"):
        Item(id="a", type="song", title="T")


def test_a_number_that_no_style_places_is_refused() -> None:
    with pytest.raises(ValueError, match="a webpage has no volume or page"):
        Item(id="a", type="webpage", title="T", volume="3", page="4")


@pytest.mark.parametrize("parts", [{}, {"given": "Jan"}, {"family": "Berg", "literal": "Desk"}])
def test_a_name_is_a_person_or_a_body(parts: dict[str, str]) -> None:
    with pytest.raises(ValueError, match="either a family name or a literal"):
        Name(**parts)


@pytest.mark.parametrize(
    ("language", "is_english"), [("en", True), ("en-GB", True), ("", True), ("ja", False), ("enm", False)]
)
def test_titles_are_english_where_the_language_is_or_is_not_known(language: str, is_english: bool) -> None:
    assert Item(id="a", type="webpage", title="T", language=language).is_english is is_english


@pytest.mark.parametrize(
    ("numbers", "text", "is_plural"),
    [
        ([3], "3", False),
        ([3, 4], "3–4", True),
        ([4, 3, 3], "3–4", True),
        ([1, 3, 4, 5, 9], "1, 3–5, 9", True),
        (range(1, 15), "1–14", True),
    ],
)
def test_paragraphs_are_drawn_together(numbers: list[int], text: str, is_plural: bool) -> None:
    assert paragraphs(numbers) == Locator(text, is_plural)


def test_no_paragraphs_are_no_locator() -> None:
    with pytest.raises(ValueError, match="at least one paragraph"):
        paragraphs([])


def test_a_locator_takes_the_label_that_fits_its_number() -> None:
    assert paragraphs([3]).labelled("para.", "paras.") == "para. 3"
    assert paragraphs([3, 5]).labelled("para.", "paras.") == "paras. 3, 5"

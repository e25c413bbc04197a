"""An article as typed in, the original as an item for citations and exports out."""

from __future__ import annotations

from typing import get_args

import pytest
from data.goods import good
from dossier.csl import TYPES, Name
from dossier.kinds import ArticleType
from dossier.model import Article, Author
from dossier.original import carrier, item, library_item


def article(**changes: object) -> Article:
    return good().articles["harper2001"].model_copy(update=changes)


def test_article_becomes_an_item_with_all_that_is_known() -> None:
    made = item(good().articles["harper2001"])
    assert made.author == (
        Name(family="Harper", given="Jo", suffix="Jr.", non_dropping_particle="de la"),
        Name(literal="The Weir Desk"),
    )
    assert (made.volume, made.issue, made.page) == ("12", "3", "14–19")
    assert made.URL == "https://weir.example/12/3?dam=1&page=2"
    assert made.issued is good().articles["harper2001"].issued


@pytest.mark.parametrize("kind", get_args(ArticleType))
def test_every_type_that_can_be_typed_has_an_item(kind: str) -> None:
    assert item(article(type=kind)).type in TYPES


def test_numbers_that_a_type_has_no_place_for_are_in_the_note() -> None:
    assert item(article(type="thesis")).note == "vol. 12, no. 3, pp. 14–19"


def test_address_is_the_carriers_where_the_original_has_none() -> None:
    gazette = good().articles["gazette2005"]
    assert item(gazette).URL == "https://blog.example/2005"
    assert carrier(gazette).name == "an unnamed blog"
    assert carrier(good().articles["harper2001"]) is None


def test_library_says_where_it_was_seen_and_what_is_inferred() -> None:
    assert library_item(good().articles["gazette2005"]).note == (
        "the address is that of its republication in an unnamed blog, 2006; "
        "issued inferred: it reports the autumn flood & the vote after it; "
        "container-title inferred: named by the carrier"
    )


def test_library_means_no_paragraph() -> None:
    assert library_item(good().articles["harper2001"]).locator is None


def test_author_with_a_given_name_only_is_a_name_as_it_stands() -> None:
    assert item(article(author=(Author(given="Prince"),))).author == (Name(literal="Prince"),)


def test_article_of_which_nothing_is_known_is_an_item() -> None:
    bare = Article(id="bare", type="webpage", genre="news", rights={"status": "unknown", "show": "digest"})
    assert item(bare).to_json() == {
        "id": "bare",
        "type": "webpage",
        "language": "en",
        "genre": "untitled web page",
    }

"""Harvard: citations in the text and reference list entries, in British English."""

from __future__ import annotations

import pytest
from citation.originals import SEVEN
from dossier.citation.harvard import STYLE
from dossier.csl import Item, Name, paragraphs


@pytest.mark.parametrize(
    ("id", "in_text", "entry"),
    [
        (
            "filippov2014",
            "(Filippov, 2014, para. 3)",
            (
                "Filippov, D. (2014) ‘Russo–Japanese relations, bleak as ever’, East Asia Forum, 12 July. "
                "Available at: {URL}."
            ),
        ),
        (
            "edm2017",
            "(Eurasia Daily Monitor, 2017, para. 3)",
            "Eurasia Daily Monitor (2017) ‘A Caravan to Nowhere? Russo-Japanese Relations’, May.",
        ),
        ("eurasianews2016", "(2016, para. 3)", "(2016) Eurasia News Online, 15 May. Available at: {URL}."),
    ],
)
def test_an_original_is_cited(id: str, in_text: str, entry: str) -> None:
    assert STYLE.passage(SEVEN[id], paragraphs([3])).plain() == in_text
    assert STYLE.entry(SEVEN[id]).plain() == entry.replace("{URL}", SEVEN[id].URL)


def test_several_paragraphs_take_the_plural_without_a_point() -> None:
    assert STYLE.passage(SEVEN["ryan2016"], paragraphs([3, 4])).plain() == "(Ryan, 2016, paras 3–4)"


def test_of_four_authors_the_first_is_named() -> None:
    item = Item(id="a", type="webpage", title="T", author=tuple(Name(family=letter) for letter in "ABCD"))
    assert STYLE.passage(item).html() == "(A <em>et al.</em>, no date)"

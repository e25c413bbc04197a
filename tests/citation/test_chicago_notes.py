"""Full notes and bibliography entries."""

from __future__ import annotations

import pytest
from citation.originals import SEVEN
from dossier.citation.chicago_notes import STYLE
from dossier.csl import Item, Name, paragraphs


@pytest.mark.parametrize(
    ("id", "note"),
    [
        (
            "filippov2014",
            (
                "Dmitry Filippov, “Russo–Japanese Relations, Bleak as Ever,” <em>East Asia Forum</em>, July 12, 2014, "
                "para. 3, {URL}."
            ),
        ),
        (
            "edm2017",
            "“A Caravan to Nowhere? Russo-Japanese Relations,” <em>Eurasia Daily Monitor</em>, [May 2017?], para. 3.",
        ),
        ("eurasianews2016", "Untitled blog post, <em>Eurasia News Online</em>, May 15, 2016, para. 3, {URL}."),
        (
            "stratfor2014",
            "“Japan and Russia Look for Common Ground,” Stratfor, May 16, 2014, para. 3, {URL}.",
        ),
    ],
)
def test_a_passage_is_cited_in_a_full_note(id: str, note: str) -> None:
    address = SEVEN[id].URL
    made = STYLE.passage(SEVEN[id], paragraphs([3])).html()
    assert made == note.replace("{URL}", f'<a href="{address}">{address}</a>')


def test_several_paragraphs_take_the_plural() -> None:
    assert "paras. 3–4, 9," in STYLE.passage(SEVEN["filippov2014"], paragraphs([3, 4, 9])).plain()


def test_a_bibliography_entry_turns_the_first_author_round_and_has_no_paragraph() -> None:
    item = SEVEN["filippov2014"]
    assert STYLE.entry(item).plain() == (
        f"Filippov, Dmitry. “Russo–Japanese Relations, Bleak as Ever.” East Asia Forum, July 12, 2014. {item.URL}."
    )


def test_a_note_begins_with_a_capital_unless_it_begins_with_a_name() -> None:
    item = Item(id="a", type="report", title="the end", language="de")
    assert STYLE.passage(item).plain() == "The end (n.d.)."
    by_desk = Item(id="a", type="report", title="T", author=(Name(literal="the desk"),))
    assert STYLE.passage(by_desk).plain() == "the desk, T (n.d.)."

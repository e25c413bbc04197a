"""Citations in the text and the reference list entries that they need."""

from __future__ import annotations

import pytest
from citation.originals import SEVEN
from dossier.citation.chicago_author_date import STYLE
from dossier.csl import Item, paragraphs


@pytest.mark.parametrize(
    ("id", "in_text"),
    [
        ("filippov2014", "(Filippov 2014, para. 3)"),
        ("edm2017", "(<em>Eurasia Daily Monitor</em> [2017?], para. 3)"),
        ("eurasianews2016", "(Untitled blog post 2016, para. 3)"),
        ("stratfor2014", "(Stratfor 2014, para. 3)"),
    ],
)
def test_a_passage_is_cited_in_the_text(id: str, in_text: str) -> None:
    assert STYLE.passage(SEVEN[id], paragraphs([3])).html() == in_text


def test_an_entry_has_the_year_after_the_author() -> None:
    item = SEVEN["filippov2014"]
    assert STYLE.entry(item).plain() == (
        f"Filippov, Dmitry. 2014. “Russo–Japanese Relations, Bleak as Ever.” East Asia Forum, July 12. {item.URL}."
    )


def test_a_short_title_stands_in_for_authors_where_there_is_one() -> None:
    item = Item(id="a", type="report", title="A long title", title_short="Short")
    assert STYLE.passage(item, paragraphs([3, 4])).plain() == "(Short, n.d., paras. 3–4)"

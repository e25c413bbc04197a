"""APA: citations in the text and reference list entries."""

from __future__ import annotations

import pytest
from citation.originals import SEVEN
from dossier.citation.apa import STYLE
from dossier.csl import Item, Name, paragraphs


@pytest.mark.parametrize(
    ("id", "in_text", "entry"),
    [
        (
            "filippov2014",
            "(Filippov, 2014, para. 3)",
            "Filippov, D. (2014, July 12). Russo–Japanese relations, bleak as ever. East Asia Forum. {URL}",
        ),
        (
            "edm2017",
            "(“A Caravan to Nowhere? Russo-Japanese Relations,” ca. 2017, para. 3)",
            "A Caravan to Nowhere? Russo-Japanese Relations. (ca. 2017, May). Eurasia Daily Monitor, 14(59).",
        ),
        (
            "eurasianews2016",
            "([Untitled blog post], 2016, para. 3)",
            "[Untitled blog post]. (2016, May 15). Eurasia News Online. {URL}",
        ),
        (
            "stratfor2014",
            "(Japan and Russia Look for Common Ground, 2014, para. 3)",
            "Japan and Russia Look for Common Ground. (2014, May 16). Stratfor. {URL}",
        ),
    ],
)
def test_an_original_is_cited(id: str, in_text: str, entry: str) -> None:
    assert STYLE.passage(SEVEN[id], paragraphs([3])).plain() == in_text
    assert STYLE.entry(SEVEN[id]).plain() == entry.replace("{URL}", SEVEN[id].URL)


def test_an_untitled_part_of_a_report_is_described_after_the_report() -> None:
    item = Item(id="a", type="report", container_title="C", publisher="P")
    assert STYLE.entry(item).plain() == "(n.d.). In C [Untitled report]. P."
    assert STYLE.passage(item).plain() == "(untitled report, n.d.)"


def test_of_more_than_twenty_authors_nineteen_and_the_last_are_listed() -> None:
    authors = tuple(Name(family=f"A{number}", given="X") for number in range(40))
    entry = STYLE.entry(Item(id="a", type="report", title="T", author=authors)).plain()
    assert entry.startswith("A0, X., A1, X., ")
    assert "A18, X., … A39, X. (n.d.). T." in entry

"""What the two Chicago styles share, as entries for each kind of original."""

from __future__ import annotations

import pytest
from citation.originals import SEVEN
from dossier.citation.chicago import ENTRY, ENTRY_AFTER_DATE, Layout, entry, heading
from dossier.citation.rich import AMERICAN, with_marks
from dossier.citation.source import Source
from dossier.csl import Item, Name
from dossier.edtf import parse

JOURNAL = Item(
    id="a",
    type="article-journal",
    title="T",
    author=(Name(family="Berg"),),
    container_title="J",
    volume="3",
    issue="2",
    page="321-328",
    issued=parse("2014-07"),
)


@pytest.mark.parametrize(
    ("item", "layout", "printed"),
    [
        (JOURNAL, ENTRY, "Berg. “T.” J 3, no. 2 (2014): 321–28."),
        (JOURNAL, ENTRY_AFTER_DATE, "Berg. 2014. “T.” J 3 (2): 321–28."),
        (
            SEVEN["edm2017"],
            ENTRY,
            "Eurasia Daily Monitor. “A Caravan to Nowhere? Russo-Japanese Relations.” [May 2017?].",
        ),
        (
            SEVEN["edm2017"],
            ENTRY_AFTER_DATE,
            "Eurasia Daily Monitor. [2017?]. “A Caravan to Nowhere? Russo-Japanese Relations.” May.",
        ),
        (
            Item(id="a", type="report", title="T", container_title="C", publisher="the press"),
            ENTRY,
            "“T.” In C. The press, n.d.",
        ),
        (Item(id="a", type="report", container_title="C", publisher="P"), ENTRY, "In C, untitled report. P, n.d."),
        (
            Item(id="a", type="webpage", title="T", original_title="Der Titel", publisher="P", publisher_place="Oslo"),
            ENTRY,
            "P. “T.” Originally published as Der Titel.",
        ),
        (
            Item(id="a", type="article-journal", title="T", container_title="J", DOI="10.1/x", issued=parse("2014")),
            ENTRY,
            "“T.” J, ahead of print, 2014. https://doi.org/10.1/x.",
        ),
        (
            Item(id="a", type="article-journal", title="T", DOI="10.1/x", issued=parse("2014")),
            ENTRY,
            "T. 2014. https://doi.org/10.1/x.",
        ),
    ],
)
def test_an_entry_is_made_of_what_is_known(item: Item, layout: Layout, printed: str) -> None:
    assert with_marks(entry(Source(item), layout), AMERICAN).plain() == printed


@pytest.mark.parametrize(
    ("item", "filed_under"),
    [
        (JOURNAL, "Berg"),
        (Item(id="a", type="article-newspaper", title="T", container_title="C", publisher_place="Oslo"), "C (Oslo)"),
        (Item(id="a", type="webpage", title="T", container_title="C", publisher="P"), "P"),
        (Item(id="a", type="webpage", title="T", container_title="C"), "C"),
        (Item(id="a", type="report", title="T", container_title="C"), "“T”"),
        (Item(id="a", type="post-weblog", container_title="C"), "Untitled blog post"),
    ],
)
def test_an_original_is_filed_under_its_authors_or_what_stands_in_for_them(item: Item, filed_under: str) -> None:
    head, rest = heading(Source(item))
    assert head.plain() == filed_under
    assert item.author or rest != Source(item)

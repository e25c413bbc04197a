"""Footnotes for Wikipedia."""

from __future__ import annotations

from dataclasses import replace

import pytest
from citation.originals import SEVEN
from dossier.citation.target import Page, Passage, Site
from dossier.citation.wikipedia import date, of_page, of_passage
from dossier.csl import Item, Name, paragraphs
from dossier.edtf import parse

SITE = Site("The Dossier")
ADDRESS = "https://example.org/articles/filippov2014/#p3"
PASSAGE = Passage(SITE, SEVEN["filippov2014"], paragraphs([3]), ADDRESS)


def test_a_passage_is_a_footnote_with_the_original_in_a_template() -> None:
    assert of_passage(PASSAGE) == (
        "<ref>{{cite magazine |last1=Filippov |first1=Dmitry |title=Russo–Japanese relations, bleak as ever "
        "|magazine=East Asia Forum |date=12 July 2014 |at=para. 3 "
        "|url=http://www.eastasiaforum.org/2014/07/12/russo-japanese-relations-bleak-as-ever/}} "
        f"&#91;paraphrase in ''The Dossier'', filippov2014 ¶3, rev. 1, {ADDRESS}]</ref>"
    )


def test_a_quotation_is_in_the_template() -> None:
    assert " |quote=bleak &#124; dark |url=" in of_passage(replace(PASSAGE, quote="bleak | dark"))


def test_nothing_in_a_field_ends_the_template_or_the_footnote() -> None:
    item = Item(
        id="a",
        type="report",
        title="}} </ref> {{x|y}} ''z'' [[w]]",
        author=(Name(literal="A | B"), Name(family="Berg", given="Jan", non_dropping_particle="van der", suffix="Jr.")),
        URL="https://example.org/a|b}}",
        language="ja",
    )
    assert of_passage(replace(PASSAGE, item=item)).startswith(
        "<ref>{{cite report |author1=A &#124; B |last2=van der Berg |first2=Jan, Jr. "
        "|title=&#125;&#125; &#60;/ref&#62; &#123;&#123;x&#124;y&#125;&#125; &#39;&#39;z&#39;&#39; "
        "&#91;&#91;w&#93;&#93; |at=para. 3 |language=ja |url=https://example.org/a%7Cb%7D%7D}} "
    )


def test_a_page_of_ours_is_a_footnote() -> None:
    page = Page(SITE, "topic", "dams", "Dams", "https://example.org/topics/dams/", parse("2026-11"))
    assert of_page(page) == (
        "<ref>{{cite web |title=Dams |website=The Dossier |date=November 2026 |url=https://example.org/topics/dams/}}</ref>"
    )


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("2014-07-12", "12 July 2014"),
        ("2014-07", "July 2014"),
        ("2014", "2014"),
        ("2014-23", "Autumn 2014"),
        ("2017-05~", "c. 2017"),
        ("2016?", "c. 2016"),
        ("2016/2017", "2016–2017"),
        ("2016-05/2016-07", "May–July 2016"),
        ("2016-05/2017-02", "May 2016 – February 2017"),
        ("2016-05-12/2016-05-14", "12–14 May 2016"),
        ("2016-05-12/2016-07-03", "12 May – 3 July 2016"),
        ("2016-12-30/2017-01-02", "30 December 2016 – 2 January 2017"),
        ("2016/2017-02", "2016–2017"),
        ("2014-21/2014-23", "2014"),
    ],
)
def test_dates_are_in_forms_that_the_templates_take(text: str, printed: str) -> None:
    assert date(parse(text)) == printed


def test_no_date_is_nothing() -> None:
    assert date(None) == ""

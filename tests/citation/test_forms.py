"""Every form of citation, for passages and for pages of ours."""

from __future__ import annotations

import json
import re
from dataclasses import replace

import pytest
from citation.originals import SEVEN
from dossier.citation.forms import FORMS, Form, brief, lines
from dossier.citation.placeholder import ONE, QUOTE, SEVERAL, filled, values
from dossier.citation.styles import STYLES
from dossier.citation.target import Page, Passage, Site, our_half, template
from dossier.csl import paragraphs
from dossier.edtf import parse
from hypothesis import given
from hypothesis import strategies as st

SITE = Site("The Dossier")
ADDRESS = "https://example.org/articles/filippov2014/#p3"
PASSAGE = Passage(SITE, SEVEN["filippov2014"], paragraphs([3]), ADDRESS)
PAGE = Page(SITE, "claim", "talks", "Talks were paused.", "https://example.org/claims/#talks", parse("2026-11"))
BY_ID = {form.id: form for form in FORMS}
HALF = f"[paraphrase in The Dossier, filippov2014 ¶3, rev. 1, {ADDRESS}]"


def test_the_forms_are_those_that_are_promised_in_their_order() -> None:
    machine = ["bibtex", "biblatex", "ris", "csl-json"]
    assert list(BY_ID) == [*STYLES, *machine, "markdown", "html", "wikipedia", "permalink"]


@pytest.mark.parametrize("id", STYLES)
def test_a_style_gives_the_originals_half_unchanged_and_ours_after_it(id: str) -> None:
    style = STYLES[id]
    cited, entry = (made.plain() for made in (style.passage(PASSAGE.item, PASSAGE.locator), style.entry(PASSAGE.item)))
    expected = f"{cited} {HALF}" if style.is_notes else f"{cited}\n{entry} {HALF}"
    assert BY_ID[id].plain(PASSAGE) == expected


@pytest.mark.parametrize(
    ("id", "first_line"),
    [
        ("chicago-notes", "“bleak ‘as’ ever”"),
        ("chicago-author-date", "“bleak ‘as’ ever” (Filippov 2014, para. 3)"),
        ("apa", "“bleak ‘as’ ever” (Filippov, 2014, para. 3)"),
        ("mla", "“bleak ‘as’ ever” (Filippov, par. 3)"),
        ("harvard", "‘bleak “as” ever’ (Filippov, 2014, para. 3)"),
    ],
)
def test_a_quotation_stands_before_its_citation_in_the_marks_of_the_style(id: str, first_line: str) -> None:
    made = BY_ID[id].plain(replace(PASSAGE, quote="bleak 'as' ever")).split("\n")
    assert (made[0], len(made)) == (first_line, 2)
    assert made[1].endswith(f"[quoted in The Dossier, filippov2014 ¶3, rev. 1, {ADDRESS}]")


@pytest.mark.parametrize("form", FORMS, ids=BY_ID)
def test_every_form_of_a_passage_names_the_original_and_our_paraphrase(form: Form) -> None:
    made = form.plain(PASSAGE)
    assert ADDRESS in made
    if form.id != "permalink":
        assert PASSAGE.item.URL in made
        assert "araphrase" in made
        assert "Filippov" in made
        assert "3" in made.replace(ADDRESS, "")


@pytest.mark.parametrize("form", FORMS, ids=BY_ID)
def test_every_form_of_a_page_has_its_title_and_address(form: Form) -> None:
    made = form.plain(PAGE)
    assert PAGE.address in made
    assert form.id == "permalink" or ("talks were paused" in made.lower() and "The Dossier" in made)


@pytest.mark.parametrize("numbers", [[4], [3, 4], [3, 5, 6]], ids=["one", "range", "list"])
@pytest.mark.parametrize("form", FORMS, ids=BY_ID)
def test_a_template_that_is_filled_in_is_the_citation(form: Form, numbers: list[int]) -> None:
    locator = paragraphs(numbers)
    made = form.plain(template(PASSAGE, SEVERAL if locator.is_plural else ONE))
    address = f"https://example.org/articles/filippov2014/#p{numbers[0]}"
    expected = form.plain(replace(PASSAGE, locator=locator, address=address, revision="2"))
    assert filled(made, values(locator, "2")) == expected


HOSTILE = [
    "\\ ~ ^ $ { } % & # _ ` ' \" ''",
    "{a: 'b'} [c](d) *e*",
    "“x ‘y’” 'z' ...",
    "ER  - <b>&amp;",
    "日本 » ¿",
    "a'",
]


@pytest.mark.parametrize("quote", HOSTILE)
@pytest.mark.parametrize("form", FORMS, ids=BY_ID)
def test_words_quoted_fill_a_template_as_the_form_has_them(form: Form, quote: str) -> None:
    make = form.html or form.plain
    made = make(template(replace(PASSAGE, quote="x"), ONE))
    held = {**values(PASSAGE.locator, "1"), QUOTE: form.words(quote)}
    assert filled(made, held) == make(replace(PASSAGE, quote=quote))


@given(st.text(st.characters(exclude_categories=("Cc", "Cs", "Cf", "Cn", "Zl", "Zp")), min_size=1).map(str.strip))
def test_words_of_any_kind_fill_a_template_as_the_forms_have_them(quote: str) -> None:
    for form in FORMS if quote else ():
        test_words_quoted_fill_a_template_as_the_form_has_them(form, quote)


def test_the_shortest_reference_to_a_page_is_its_note() -> None:
    assert brief(PAGE).plain() == BY_ID["chicago-notes"].plain(PAGE)


def test_the_whole_of_an_original_is_cited_without_paragraphs() -> None:
    whole = replace(PASSAGE, locator=None, address="https://example.org/articles/filippov2014/")
    for form in FORMS:
        assert not re.search(r"\bpar(a|as)?\.", form.plain(whole)), form.id
    keys = [work["id"] for work in json.loads(BY_ID["csl-json"].plain(whole))]
    assert keys == ["filippov2014", "filippov2014.paraphrase"]


def test_machine_forms_of_a_passage_hold_two_works_and_of_a_page_one() -> None:
    of_passage, of_page = (json.loads(BY_ID["csl-json"].plain(target)) for target in (PASSAGE, PAGE))
    assert [work["id"] for work in of_passage] == ["filippov2014", "filippov2014.p3"]
    assert of_passage[0]["locator"] == "3"
    assert [work["id"] for work in of_page] == ["claim-talks"]
    assert BY_ID["ris"].plain(PASSAGE).count("TY  - ") == BY_ID["bibtex"].plain(PASSAGE).count("@") == 2


def test_a_style_has_its_citation_in_html_with_emphasis_and_links() -> None:
    form = BY_ID["mla"]
    assert form.html and form.html(PASSAGE) == (
        "<p>(Filippov, par. 3)</p>\n"
        "<p>Filippov, Dmitry. “Russo–Japanese Relations, Bleak as Ever.” <em>East Asia Forum</em>, 12 July 2014, "
        f'<a href="{PASSAGE.item.URL}">{PASSAGE.item.URL}</a>. {our_half(PASSAGE).html()}</p>'
    )


def test_markdown_quotes_in_a_block() -> None:
    made = BY_ID["markdown"].plain(replace(PASSAGE, quote="a *b*"))
    assert made.startswith("> “a \\*b\\*”\n\nDmitry Filippov, “Russo")


def test_html_of_hostile_text_holds_no_tags_of_its_own() -> None:
    hostile = replace(PASSAGE.item, title='<img src=x onerror="alert(1)">', author=())
    for form in FORMS:
        made = form.html(replace(PASSAGE, item=hostile, quote="<b>")) if form.html else ""
        assert "<img" not in made and "<b>" not in made


def test_lines_of_a_page_have_no_second_half() -> None:
    assert [line.plain() for line in lines(STYLES["chicago-notes"], PAGE)] == [
        "“Talks Were Paused,” The Dossier, November 2026, https://example.org/claims/#talks."
    ]

"""The pages with every form of citation: what is on them, and that nothing in a form can leave its place."""

from __future__ import annotations

import re
from html import unescape

import pytest
from data.goods import good
from dossier.citation.forms import FORMS
from dossier.exports import csljson, ris, tex
from dossier.pages.cite import pages
from dossier.render import Renderer
from trees import ROOT

GOOD = good()
PAGES = {str(page.path): page for page in pages(GOOD)}
TEXTS = {path: Renderer(GOOD).render(page) for path, page in PAGES.items()}
FORM_LISTS = re.compile(r"<dl .*?</dl>", re.DOTALL)


def anchors(path: str) -> list[str]:
    return [target.anchor for target in PAGES[path].values["targets"]]


def form(path: str, anchor: str, id: str) -> str:
    target = next(target for target in PAGES[path].values["targets"] if target.anchor == anchor)
    return next(made.html for made in target.forms if made.id == id)


def test_there_is_a_page_for_every_article_one_for_claims_and_one_for_topics() -> None:
    assert set(PAGES) == {*(f"articles/{id}/cite.md" for id in GOOD.articles), "claims/cite.md", "topics/cite.md"}


def test_passages_their_quoted_words_and_their_notes_can_be_cited() -> None:
    assert anchors("articles/harper2001/cite.md") == ["p1", "_p1-quote", "p1-n1", "p1-n2", "p2", "p2-n3"]
    assert anchors("claims/cite.md") == list(GOOD.claims)
    assert anchors("topics/cite.md") == list(GOOD.topics)


@pytest.mark.parametrize("id", ["ministry2012", "withdrawn2003"], ids=["by reference only", "withdrawn"])
def test_article_of_which_nothing_is_shown_has_nothing_to_cite(id: str) -> None:
    assert anchors(f"articles/{id}/cite.md") == []
    assert "Nothing is shown here that could be cited." in TEXTS[f"articles/{id}/cite.md"]


def test_withdrawn_passage_cannot_be_cited_among_those_that_can() -> None:
    assert anchors("articles/petrova2015/cite.md") == ["p1", "p3"]


@pytest.mark.parametrize("path", PAGES)
def test_every_form_is_there_in_one_block_of_raw_html(path: str) -> None:
    lists = FORM_LISTS.findall(TEXTS[path])
    assert len(lists) == len(PAGES[path].values["targets"]) + bool(PAGES[path].values["several"])
    for made in lists:
        assert re.findall('data-form="(.*?)"', made) == [form.id for form in FORMS]
        assert "\n\n" not in made


def test_styles_come_with_their_emphasis_and_programs_get_their_text_unchanged() -> None:
    path = "articles/harper2001/cite.md"
    assert "<em>The Weir</em>" in form(path, "p1", "apa")
    source = unescape(form(path, "p1", "bibtex").removeprefix("<pre>").removesuffix("</pre>"))
    assert source.startswith("@article{harper2001,\n") and "\n}\n\n@misc{harper2001.p1,\n" in source
    assert form(path, "p1", "permalink").endswith(">https://dam.example/articles/harper2001/#p1</a>")
    assert form(path, "p1", "html").startswith("<pre>&lt;p&gt;")


def test_title_with_a_tag_in_it_stays_words_in_every_form() -> None:
    for made in FORM_LISTS.findall(TEXTS["articles/harper2001/cite.md"]):
        assert "<1>" not in made


def test_forms_for_several_passages_have_names_in_braces_and_no_link_to_one() -> None:
    made = "".join(one.html for one in PAGES["articles/harper2001/cite.md"].values["several"])
    assert '<a href="{address}"' not in made
    assert all(name in made for name in ("{paragraphs}", "{address}", "{revision}", "{key}"))


def test_article_with_one_passage_has_no_forms_for_several() -> None:
    assert PAGES["articles/ministry2012/cite.md"].values["several"] == ()


def test_characters_that_are_lost_in_programs_are_listed_where_readers_are_told_how_to_cite() -> None:
    told = (ROOT / "docs" / "about" / "cite.md").read_text("utf-8")
    rows = {row.split("|")[1].strip(): row for row in told.splitlines() if row.startswith("| ")}
    for form, lossy in {"BibTeX, BibLaTeX": tex.LOSSY, "RIS": ris.LOSSY, "CSL-JSON": csljson.LOSSY}.items():
        missing = [one for one in lossy if one not in rows[form]]
        assert missing == []

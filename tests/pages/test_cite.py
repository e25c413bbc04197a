"""The pages with every form of citation: what is on them, and that nothing in a form can leave its place."""

from __future__ import annotations

import re
from html import unescape

import pytest
from data.goods import good
from dossier import cited, theme, view
from dossier.citation.forms import FORMS, Target
from dossier.exports import csljson, ris, tex
from dossier.gate.facts import Promises
from dossier.gate.page import page as read_by_gate
from dossier.linked import LinkedPassage, Site
from dossier.pages import claims
from dossier.pages.cite import forms, pages
from dossier.render import Renderer
from trees import ROOT, changed, site

GOOD = good()
PAGES = {str(page.path): page for page in pages(GOOD)}
TEXTS = {path: Renderer(GOOD).render(page) for path, page in PAGES.items()}
HARPER = "articles/harper2001/cite/index.html"
FORM_LISTS = re.compile(r"<dl .*?</dl>", re.DOTALL)
PROMISES = Promises(GOOD.settings.url, theme.policy(ROOT / "theme"))
HOSTILE = "{address} {{ x }} {first} **b** [@a2001, ¶1](y) <var>{first}</var> </pre><script>"


def anchors(path: str) -> list[str]:
    return [target.anchor for target in PAGES[path].values["targets"]]


def form(path: str, anchor: str, id: str) -> str:
    target = next(target for target in PAGES[path].values["targets"] if target.anchor == anchor)
    return dict(re.findall(r'<dd data-form="(.*?)">(.*?)</dd>', target.forms, re.DOTALL))[id]


def targets(site: Site, linked: LinkedPassage) -> list[Target]:
    """Return what can be cited of a passage, in the order in which its page has it."""
    quote = [cited.quote(site, linked)] if linked.quote else []
    return [cited.passage(site, linked), *quote, *(cited.note(site, linked, one.note) for one in view.notes(linked))]


def hostile() -> Site:
    """Return a site in which title and quote are full of what pages, scripts and templates take for their own."""
    text = f"'{HOSTILE}'"
    quoted = ("      The gates leak.\n", f"      The gates leak.\n    quote: {text}\n")
    return site(changed("articles/harper2001.yml", ("Is the dam safe?", text), quoted))


def test_there_is_a_page_for_every_article_one_for_claims_and_one_for_topics() -> None:
    places = (*(f"articles/{id}" for id in GOOD.articles), "claims", "topics")
    assert set(PAGES) == {f"{place}/cite/index.html" for place in places}


def test_claims_stand_a_hundred_to_a_page_where_the_ledger_of_claims_leads() -> None:
    many = site({"claims.yml": "".join(f"- {{id: c{n}, kind: fact, text: 'x'}}\n" for n in range(150))})
    cites = {str(page.path): [one.anchor for one in page.values["targets"]] for page in pages(many)}
    del cites["topics/cite/index.html"]
    assert [(path, len(anchors)) for path, anchors in cites.items()] == [
        ("claims/cite/index.html", 100),
        ("claims/cite/2/index.html", 50),
    ]
    (ledger,) = claims.pages(many)
    linked = re.findall(r"\((claims/cite/.*?)#(c\d+)\)", Renderer(many).render(ledger))
    assert sorted(linked) == sorted((path, anchor) for path, anchors in cites.items() for anchor in anchors)


def test_article_its_passages_their_quoted_words_and_their_notes_can_be_cited() -> None:
    assert anchors(HARPER) == ["_article", "p1", "_p1-quote", "p1-n1", "p1-n2", "p2", "p2-n3"]
    assert anchors("claims/cite/index.html") == list(GOOD.claims)
    assert anchors("topics/cite/index.html") == list(GOOD.topics)


@pytest.mark.parametrize("id", ["ministry2012", "withdrawn2003"], ids=["by reference only", "withdrawn"])
def test_article_of_which_nothing_is_shown_has_nothing_to_cite(id: str) -> None:
    path = f"articles/{id}/cite/index.html"
    assert anchors(path) == []
    assert "Nothing is shown here that could be cited." in TEXTS[path]
    assert "data-form" not in TEXTS[path]


def test_withdrawn_passage_cannot_be_cited_among_those_that_can() -> None:
    assert anchors("articles/petrova2015/cite/index.html") == ["_article", "p1", "p3"]


@pytest.mark.parametrize("made", [GOOD, hostile()], ids=["good", "hostile"])
def test_forms_filled_in_are_those_that_each_passage_would_have_by_itself(made: Site) -> None:
    for article, page in zip(made.articles.values(), pages(made), strict=False):
        shown = [linked for linked in made.passages_of(article) if linked.is_shown]
        expected = [forms(target) for linked in shown for target in targets(made, linked)]
        assert [target.forms for target in page.values["targets"][1:]] == expected


@pytest.mark.parametrize("path", PAGES)
def test_every_form_is_there_for_everything(path: str) -> None:
    lists = FORM_LISTS.findall(TEXTS[path])
    assert len(lists) == len(PAGES[path].values["targets"]) + bool(PAGES[path].values["several"])
    for made in lists:
        assert re.findall('data-form="(.*?)"', made) == [form.id for form in FORMS]


def test_whole_article_is_cited_without_a_paragraph_with_every_revision_and_our_address() -> None:
    made = form("articles/petrova2015/cite/index.html", "_article", "chicago-notes")
    assert "para" not in made.replace("paraphrase", "")
    assert "petrova2015, rev. 1, 3, <a" in made
    assert "@online{petrova2015.paraphrase," in form("articles/petrova2015/cite/index.html", "_article", "biblatex")


def test_styles_come_with_their_emphasis_and_programs_get_their_text_unchanged() -> None:
    assert "<em>The Weir</em>" in form(HARPER, "p1", "apa")
    source = unescape(form(HARPER, "p1", "bibtex").removeprefix("<pre>").removesuffix("</pre>"))
    assert source.startswith("@article{harper2001,\n") and "\n}\n\n@misc{harper2001.p1,\n" in source
    assert form(HARPER, "p1", "permalink").endswith(">https://dam.example/articles/harper2001/#p1</a>")
    assert form(HARPER, "p1", "html").startswith("<pre>&lt;p&gt;")


def test_title_with_a_tag_in_it_stays_words_in_every_form() -> None:
    for made in FORM_LISTS.findall(TEXTS[HARPER]):
        assert "<1>" not in made


def test_forms_for_several_passages_have_elements_for_what_differs_and_no_link_to_one() -> None:
    made = PAGES[HARPER].values["several"]
    assert {f"<var>{{{name}}}</var>" for name in ("paragraphs", "first", "revision", "key")} <= set(
        re.findall("<var>.*?</var>", made)
    )
    assert re.findall('href="(.*?)"', made).count("https://dam.example/articles/harper2001/") == 6
    assert not re.search('<a href="[^"]*<', made)


def test_title_that_looks_like_what_is_left_open_is_not_filled_in() -> None:
    (page,) = (page for page in pages(hostile()) if "harper2001" in str(page.path))
    shown = re.sub("&#.*?;", "", page.values["several"])
    assert "first&lt;/var&gt;" in shown
    assert set(re.findall("<var>(.*?)</var>", page.values["several"])) == {
        "{paragraphs}",
        "{first}",
        "{revision}",
        "{key}",
    }


def test_article_with_one_passage_has_no_forms_for_several() -> None:
    assert PAGES["articles/ministry2012/cite/index.html"].values["several"] == ""


@pytest.mark.parametrize("path", PAGES)
def test_gate_finds_nothing_in_a_page_by_itself(path: str) -> None:
    assert read_by_gate(path, TEXTS[path], PROMISES).findings == ()


def test_gate_finds_nothing_where_title_and_quote_are_full_of_syntax() -> None:
    made = hostile()
    for page in pages(made):
        assert read_by_gate(str(page.path), Renderer(made).render(page), PROMISES).findings == (), page.path


def test_page_names_itself_and_asks_not_to_be_listed() -> None:
    text = TEXTS[HARPER]
    assert '<link rel="canonical" href="https://dam.example/articles/harper2001/cite/">' in text
    assert '<meta name="robots" content="noindex">' in text
    assert '<link rel="stylesheet" href="../../../theme/dossier.css">' in text
    assert '<a class="md-header__title" href="../../../">The Dam Dossier</a>' in text


def test_characters_that_are_lost_in_programs_are_listed_where_readers_are_told_how_to_cite() -> None:
    told = (ROOT / "docs" / "about" / "cite.md").read_text("utf-8")
    rows = {row.split("|")[1].strip(): row for row in told.splitlines() if row.startswith("| ")}
    for form, lossy in {"BibTeX, BibLaTeX": tex.LOSSY, "RIS": ris.LOSSY, "CSL-JSON": csljson.LOSSY}.items():
        missing = [one for one in lossy if one not in rows[form]]
        assert missing == []

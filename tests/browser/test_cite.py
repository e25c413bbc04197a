"""A passage, a note, a claim and a topic cited in a browser; without script one link away."""

from __future__ import annotations

import re

import pytest
from browser.test_accessibility import findings
from dossier.citation.forms import FORMS
from playwright.sync_api import Page, Route, expect

ARTICLE = "articles/harper2001/"
CLIPBOARD = {"permissions": ["clipboard-read", "clipboard-write"]}
BACKGROUND = "getComputedStyle(document.body).backgroundColor"
CLIPPED = "navigator.clipboard.readText()"
SELECT_DIGEST = """() => {
  const range = document.createRange()
  range.selectNodeContents(document.querySelector(".passage:has(#p1) .digest"))
  getSelection().removeAllRanges()
  getSelection().addRange(range)
}"""


def opened(page: Page, passage: str = "p1"):
    """Return the panel of a passage, opened."""
    page.locator(f".passage:has(#{passage}) .cite > summary").click()
    return page.locator(f".passage:has(#{passage}) .cite .panel")


def test_panel_opens_under_its_passage_with_every_form(open_page):
    panel = opened(open_page(ARTICLE))
    expect(panel.get_by_role("radio")).to_have_count(13)
    expect(panel.locator(".citation")).to_contain_text("The Weir (Norra), June 12, 2001, para. 1, ")
    panel.get_by_label("BibTeX").check()
    expect(panel.locator(".citation")).to_contain_text("@misc{harper2001.p1,")


@pytest.mark.parametrize(("host", "count"), [("dam.example", 0), ("localhost:8000", 1)])
def test_panel_of_a_preview_says_that_it_is_one(open_page, host, count):
    page = open_page(ARTICLE)

    def hosted(route):
        answer = route.fetch()
        route.fulfill(response=answer, body=answer.text().replace("https://dam.example", f"https://{host}"))

    page.route("**/cite/**", hosted)
    panel = opened(page)
    expect(panel.get_by_role("radio")).to_have_count(len(FORMS))
    expect(panel.get_by_text("This is a preview")).to_have_count(count)


def test_copying_confirms_and_takes_emphasis_and_plain_words(open_page):
    page = open_page(ARTICLE, **CLIPBOARD)
    panel = opened(page)
    panel.get_by_label("APA").check()
    panel.get_by_role("button", name="Copy").click()
    expect(panel.get_by_role("status")).to_have_text("Copied: APA")
    assert page.evaluate(CLIPPED).startswith("(de la Harper & The Weir Desk, 2001, para. 1)\nde la Harper, J., Jr.")
    html = page.evaluate(
        "navigator.clipboard.read().then(([item]) => item.getType('text/html')).then((blob) => blob.text())"
    )
    assert "<em>The Weir</em>" in html


def test_panel_says_of_a_preview_that_its_addresses_are_not_to_be_cited(open_page):
    page = open_page(ARTICLE)
    expect(opened(page).locator("p.small")).to_have_count(0)

    def on_this_machine(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, body=answer.text().replace("https://dam.example/dossier/", "http://127.0.0.1/"))

    page.route("**/cite/", on_this_machine)
    page.reload()
    expect(opened(page).locator("p.small")).to_contain_text("This is a preview")


def test_last_form_is_remembered(open_page):
    page = open_page(ARTICLE)
    opened(page).get_by_label("MLA").check()
    page.reload()
    expect(opened(page, "p2").get_by_label("MLA")).to_be_checked()


def test_range_is_cited_with_the_labels_of_several_and_the_address_of_the_first(open_page):
    panel = opened(open_page(ARTICLE))
    panel.get_by_label("What is cited").select_option(label="¶¶1–2")
    expect(panel.locator(".citation")).to_contain_text(
        re.compile(r"2001, paras\. 1–2, .*harper2001 ¶¶1–2, rev\. 1, .*/#p1\]")
    )
    panel.get_by_label("CSL-JSON").check()
    expect(panel.locator(".citation")).to_contain_text('"id": "harper2001.p1-2"')
    expect(panel.locator(".citation")).not_to_contain_text(re.compile(r"\{(paragraphs|first|revision|key)\}"))


def test_quoted_words_have_forms_of_their_own(open_page):
    panel = opened(open_page(ARTICLE))
    panel.get_by_label("What is cited").select_option(label="¶1, the words quoted")
    expect(panel.locator(".citation")).to_contain_text("nobody has seen it since")
    expect(panel.locator(".citation")).to_contain_text("quoted in The Vell Dam Dossier")


@pytest.mark.parametrize(
    ("path", "name", "words"),
    [
        (ARTICLE, "Cite note a on passage 1", "note 1 on the paraphrase in The Vell Dam Dossier, harper2001 ¶1"),
        ("claims/", "Cite this claim", "claims/#"),
        ("topics/fishing/", "Cite this topic", "Fishing"),
    ],
    ids=["note", "claim", "topic"],
)
def test_what_is_ours_alone_is_cited_in_place_and_a_second_press_closes(open_page, path, name, words):
    page = open_page(path)
    link = page.get_by_role("link", name=name).first
    link.click()
    expect(page.locator(".panel .citation")).to_contain_text(words)
    link.click()
    expect(page.locator(".panel")).to_have_count(0)


def test_whole_article_is_cited_in_place(open_page):
    page = open_page(ARTICLE)
    page.get_by_role("link", name="Cite this article").click()
    expect(page.locator(".panel .citation")).to_contain_text(
        "[paraphrase in The Vell Dam Dossier, harper2001, rev. 1, "
    )
    expect(page.locator(".panel").get_by_role("button", name="Put in the basket")).to_have_count(0)


@pytest.mark.parametrize(
    ("path", "name", "words"),
    [
        (
            "timeline/",
            "Cite The inspection of 2001",
            "“The Inspection of 2001,” The Vell Dam Dossier, The Vell Dam Readers",
        ),
        ("figures/", "Cite Gates that leak", "“Gates That Leak,” The Vell Dam Dossier, The Vell Dam Readers"),
    ],
    ids=["event", "figure"],
)
def test_event_and_figure_have_their_short_form_in_place_and_copy_it(open_page, path, name, words):
    page = open_page(path, **CLIPBOARD)
    cite = page.locator("details.cite", has=page.locator("summary", has_text=name))
    cite.locator("summary").click()
    expect(cite.locator(".citation")).to_contain_text(words)
    cite.get_by_role("button", name="Copy").click()
    expect(cite.get_by_role("status")).to_have_text("Copied")
    assert words in page.evaluate(CLIPPED)
    assert f"/dossier/{path}#" in page.evaluate(CLIPPED)
    assert "Sans" in cite.locator("summary").evaluate("one => getComputedStyle(one).fontFamily")
    assert cite.locator(".row").evaluate("row => getComputedStyle(row).borderTopWidth") == "0px"
    assert cite.get_by_role("button").bounding_box()["width"] < cite.bounding_box()["width"] / 4


def test_an_open_panel_keeps_clear_of_what_follows_and_its_choice_of_its_words(open_page):
    page = open_page("claims/")
    page.get_by_role("link", name="Cite this claim").first.click()
    panel = page.locator(".panel")
    assert gap(panel, page.locator(".panel + ul")) >= 8
    panel = opened(open_page(ARTICLE))
    assert gap(panel.locator("select"), panel.locator(".citation")) >= 8


@pytest.mark.parametrize("width", [800, 360])
def test_page_with_every_form_begins_below_the_dossiers_name(open_page, width):
    page = open_page(f"{ARTICLE}cite/", width=width)
    name, content = page.locator(".md-header__title").bounding_box(), page.locator(".md-content__inner").bounding_box()
    assert name["x"] == content["x"]


def gap(above, below):
    """Return how many pixels lie between two elements that stand one under the other."""
    box = above.bounding_box()
    return below.bounding_box()["y"] - box["y"] - box["height"]


def test_words_copied_from_a_digest_take_the_short_reference_with_them(open_page):
    page = open_page(ARTICLE, **CLIPBOARD)
    page.evaluate(SELECT_DIGEST)
    page.keyboard.press("Control+c")
    page.wait_for_timeout(100)
    assert page.evaluate(CLIPPED).endswith(
        "(de la Harper and The Weir Desk 2001, para. 1) [paraphrase in The Vell Dam Dossier, harper2001 ¶1, rev. 1,"
        " https://dam.example/dossier/articles/harper2001/#p1]"
    )


def test_paragraph_chosen_by_a_triple_click_takes_its_reference_with_it(open_page):
    """Browsers end such a choice at the start of what comes next, outside the digest."""
    page = open_page(ARTICLE, **CLIPBOARD)
    page.evaluate(
        """() => {
          const digest = document.querySelector(".passage:has(#p1) .digest")
          getSelection().setBaseAndExtent(digest, 0, digest.closest(".passage").querySelector(".notes, .app"), 0)
        }"""
    )
    page.keyboard.press("Control+c")
    page.wait_for_timeout(100)
    assert page.evaluate(CLIPPED).endswith("https://dam.example/dossier/articles/harper2001/#p1]")


def test_words_chosen_beyond_a_digest_have_the_reference_of_every_digest_among_them(open_page):
    page = open_page(ARTICLE, **CLIPBOARD)
    page.evaluate("getSelection().selectAllChildren(document.querySelector('main'))")
    page.keyboard.press("Control+c")
    page.wait_for_timeout(100)
    shown = page.locator(".passage:has(.cite > .citation) .digest").count()
    assert shown > 1
    assert page.evaluate(CLIPPED).count("[paraphrase in The Vell Dam Dossier, harper2001 ¶") >= shown
    assert page.evaluate(CLIPPED).endswith("]")


def test_words_chosen_outside_digests_are_copied_as_they_are(open_page):
    page = open_page(ARTICLE, **CLIPBOARD)
    page.evaluate("getSelection().selectAllChildren(document.querySelector('h1'))")
    page.keyboard.press("Control+c")
    page.wait_for_timeout(100)
    assert page.evaluate(CLIPPED) == page.locator("h1").inner_text()


def test_key_opens_the_panel_of_the_passage_in_hand(open_page):
    page = open_page(f"{ARTICLE}#p2")
    page.keyboard.press("j")
    page.keyboard.press("c")
    expect(page.locator(".cite .panel")).to_have_count(1)


def test_page_with_every_form_copies_each(open_page):
    page = open_page(f"{ARTICLE}cite/#p2", **CLIPBOARD)
    section = page.locator(".citable:has(#p2)")
    section.get_by_role("button", name="Copy RIS").click()
    expect(section.get_by_text("Copied", exact=True)).to_be_visible()
    assert page.evaluate(CLIPPED).startswith("TY  - MGZN\nID  - harper2001\n")


def test_without_script_the_short_form_is_there_and_the_rest_one_link_away(open_page):
    page = open_page(ARTICLE, java_script_enabled=False)
    passage = page.locator(".passage:has(#p2)")
    passage.locator(".cite > summary").click()
    expect(passage.locator(".citation")).to_contain_text("(de la Harper and The Weir Desk 2001, para. 2)")
    passage.get_by_role("link", name="All styles and formats for passage 2").click()
    assert page.url.endswith(f"{ARTICLE}cite/#p2")
    expect(page.locator(".citable:has(#p2) [data-form=wikipedia]")).to_contain_text("{{cite magazine")


@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 360)])
def test_axe_finds_nothing_on_the_page_with_every_form_and_nothing_sticks_out(open_page, scheme, width):
    page = open_page(f"{ARTICLE}cite/", scheme=scheme, width=width, bypass_csp=True)
    assert findings(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_page_with_every_form_keeps_the_readers_choice_of_dark_and_can_be_skipped_through(open_page):
    page = open_page(f"{ARTICLE}cite/")
    light = page.evaluate(BACKGROUND)
    page.evaluate("localStorage.setItem('dossier.scheme', 'slate')")
    page.reload()
    assert page.evaluate(BACKGROUND) != light
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "_content"
    page.get_by_role("link", name="The Vell Dam Dossier").click()
    expect(page).to_have_url(re.compile(r"^http://[^/]+/$"))


def test_on_paper_the_forms_stand_without_buttons(open_page):
    page = open_page(f"{ARTICLE}cite/")
    page.emulate_media(media="print")
    assert page.locator("button:visible").count() == 0
    expect(page.locator(".citable:has(#p2) [data-form=apa]")).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_an_open_panel(open_page, scheme):
    page = open_page(ARTICLE, width=360, scheme=scheme, bypass_csp=True)
    expect(opened(page).locator(".citation")).to_be_visible()
    assert findings(page) == []

"""The basket in a browser: collecting, the list in the address, order, and what can be taken away."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from browser.test_accessibility import findings
from dossier.citation.forms import FORMS
from playwright.sync_api import Page, expect

NAMES = ".kept > li > p:first-child > a"
THREE = "basket/#harper2001.p2,petrova2015.p3,harper2001.p1"


def shown(page: Page, number: int) -> list[str]:
    """Return the names of the passages on the page, once there are so many."""
    expect(page.locator(NAMES)).to_have_count(number)
    return page.locator(NAMES).all_text_contents()


def export(page: Page, name: str) -> str:
    """Return the basket in a form."""
    page.get_by_label("Take away as").select_option(label=name)
    return page.locator(".take-away .citation").text_content()


def test_passages_put_in_on_their_pages_are_in_the_basket_and_its_address(open_page):
    page = open_page("articles/harper2001/")
    for id in ("p2", "p1"):
        page.locator(f".passage:has(#{id}) .cite > summary").click()
        page.locator(f".passage:has(#{id})").get_by_role("button", name="Put in the basket").click()
        expect(page.locator(f".passage:has(#{id}) .panel [role=status]")).to_have_text(f"¶{id[1]} is in the basket")
    page.get_by_role("link", name="Basket (2)").click()
    assert shown(page, 2) == ["harper2001 ¶2", "harper2001 ¶1"]
    assert page.url.endswith("basket/#harper2001.p2,harper2001.p1")
    page.reload()
    assert shown(page, 2) == ["harper2001 ¶2", "harper2001 ¶1"]


def test_address_shows_its_list_to_who_never_was_here(open_page):
    assert shown(open_page(THREE), 3) == ["harper2001 ¶2", "petrova2015 ¶3", "harper2001 ¶1"]


def test_list_in_an_address_does_not_replace_the_readers_own(open_page):
    page = open_page(THREE)
    page.evaluate("localStorage.setItem('dossier.basket', 'okada2010.p1')")
    page.reload()
    shown(page, 3)
    page.get_by_role("link", name="Your own basket has 1").click()
    assert shown(page, 1) == ["okada2010 ¶1"]


def test_edited_address_gives_what_can_be_read_and_says_what_cannot(open_page):
    page = open_page("basket/#harper2001.p2,%3Cb%3E,harper2001.p2,../x,harper2001.p99;petrova2015.p3")
    assert shown(page, 2) == ["harper2001 ¶2", "petrova2015 ¶3"]
    expect(page.locator(".kept > li").nth(1)).to_contain_text("No such passage is shown here.")
    expect(page.get_by_role("status").first).to_contain_text(
        "3 passages, 1 of them not found here; 3 more in the address could not be read"
    )


def test_passage_of_a_renamed_article_is_found_under_its_old_id(open_page):
    assert shown(open_page("basket/#okada2009.p1"), 1) == ["okada2010 ¶1"]


@pytest.mark.parametrize("fragment", ["", "%", "%zz,%", ",,,", "<script>"])
def test_address_without_a_passage_is_an_empty_basket(open_page, fragment):
    page = open_page(f"basket/#{fragment}")
    expect(page.get_by_role("status").first).to_contain_text("The basket is empty")


def test_order_is_changed_by_keyboard_and_said_aloud(open_page):
    page = open_page(THREE)
    shown(page, 3)
    page.get_by_role("button", name="Move petrova2015 ¶3 up").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("status").first).to_have_text("petrova2015 ¶3 is now 1 of 3")
    assert page.locator(NAMES).all_text_contents() == ["petrova2015 ¶3", "harper2001 ¶2", "harper2001 ¶1"]
    assert page.evaluate("document.activeElement.getAttribute('aria-label')") == "Move petrova2015 ¶3 down"
    assert page.url.endswith("#petrova2015.p3,harper2001.p2,harper2001.p1")


def test_passages_are_taken_out_one_by_one_or_all_and_put_back(open_page):
    page = open_page(THREE)
    shown(page, 3)
    page.get_by_role("button", name="Remove harper2001 ¶1").click()
    assert shown(page, 2) == ["harper2001 ¶2", "petrova2015 ¶3"]
    page.get_by_role("button", name="Empty the basket").click()
    shown(page, 0)
    page.get_by_role("button", name="Put everything back").click()
    assert shown(page, 2) == ["harper2001 ¶2", "petrova2015 ¶3"]


def test_bibliography_names_each_original_once_with_all_its_paragraphs(open_page):
    page = open_page(THREE)
    shown(page, 3)
    for style in ("Chicago, notes", "Chicago, author-date", "APA", "MLA", "Harvard"):
        export(page, f"Bibliography, {style}")
        entries = page.locator(".take-away .citation p").all_text_contents()
        assert [("harper2001 ¶¶1–2" in entry, "petrova2015 ¶3" in entry) for entry in entries] == [
            (True, False),
            (False, True),
        ]


def test_machine_formats_have_the_originals_once_and_every_passage(open_page):
    page = open_page(THREE)
    shown(page, 3)
    ids = ["harper2001", "harper2001.p2", "harper2001.p1", "petrova2015", "petrova2015.p3"]
    assert [item["id"] for item in json.loads(export(page, "CSL-JSON"))] == ids
    ris = export(page, "RIS").split("\n")
    assert [line[6:] for line in ris if line.startswith("ID  - ")] == ids
    assert sum(line.startswith("ER  -") for line in ris) == len(ids)
    for name in ("BibTeX", "BibLaTeX"):
        entries = [line for line in export(page, name).split("\n") if line.startswith("@")]
        assert [line.split("{")[1].rstrip(",") for line in entries] == ids


def test_markdown_has_our_notes_and_csv_a_row_a_passage(open_page):
    page = open_page(THREE)
    shown(page, 3)
    text = export(page, "Markdown, with our notes")
    assert text.count("\n## ") + text.startswith("## ") == 3
    assert "- **" in text
    assert export(page, "CSV").startswith("id,url,revision,")


def test_what_is_copied_or_taken_out_is_said_where_it_is_pressed_and_the_count_stays(open_page):
    page = open_page(THREE, permissions=["clipboard-read", "clipboard-write"])
    shown(page, 3)
    copy = page.get_by_role("button", name="Copy")
    copy.click()
    told = page.get_by_role("status").filter(has_text="Copied")
    expect(told).to_be_visible()
    assert abs(told.bounding_box()["y"] - copy.bounding_box()["y"]) < 60
    count = page.locator(".basket .told")
    expect(count).to_have_text("3 passages")
    page.get_by_role("button", name="Remove harper2001 ¶1").click()
    expect(count).to_have_text("harper2001 ¶1 taken out")
    expect(count).to_have_text("2 passages", timeout=10_000)


def test_download_has_the_lines_that_the_format_asks_for(open_page):
    page = open_page(THREE)
    shown(page, 3)
    export(page, "RIS")
    with page.expect_download() as download:
        page.get_by_role("button", name="Download").click()
    assert download.value.suggested_filename == "basket.ris"
    assert Path(download.value.path()).read_bytes().startswith(b"TY  - MGZN\r\nID  - harper2001\r\n")


def test_two_hundred_passages_are_shown_and_exported(open_page):
    numbers = range(1, 201)
    page = open_page("basket/")
    page.route("**/articles/many/cite/", lambda route: route.fulfill(body=cite_page(numbers), content_type="text/html"))
    page.route("**/articles/many.json", lambda route: route.fulfill(body=data_file(numbers)))
    page.goto(page.url.split("#")[0] + "#" + ",".join(f"many.p{number}" for number in numbers))
    assert shown(page, 200)[-1] == "many ¶200"
    assert len(json.loads(export(page, "CSL-JSON"))) == 201
    assert "1–200" in export(page, "Bibliography, APA")


def cite_page(numbers: range) -> str:
    """Return a page with forms of citation for so many passages of one article."""
    one = "".join(f'<dt>{form.name}</dt><dd data-form="{form.id}">{{{form.id}}}</dd>' for form in FORMS)
    styled = "<p><var>{paragraphs}</var> <var>{first}</var></p>"
    works = [{"id": "many", "note": "<var>{paragraphs}</var>"}, {"id": "many.p<var>{key}</var>"}]
    made = {form.id: json.dumps(works) if form.id == "csl-json" else styled for form in FORMS}
    for id, text in made.items():
        one = one.replace(f"{{{id}}}", text)
    several = f'<section class="citable"><h2 id="_several"></h2><dl class="forms">{one}</dl></section>'
    each = (re.sub("<var>.*?</var>", str(number), several).replace("_several", f"p{number}") for number in numbers)
    return "<!doctype html>" + "".join(each) + several


def data_file(numbers: range) -> str:
    """Return an article's data file with so many passages."""
    passages = [
        {"id": f"many.p{p}", "p": p, "url": f"https://dam.example/#p{p}", "digest": "Words.", "quote": None}
        | {"notes": [], "revision": 1, "status": "active"}
        for p in numbers
    ]
    return json.dumps({"id": "many", "title": "Many", "passages": passages})


@pytest.mark.parametrize("width", [1280, 360])
def test_axe_finds_nothing(open_page, width):
    page = open_page(THREE, width=width, bypass_csp=True)
    shown(page, 3)
    assert findings(page) == []


def test_paper_has_the_passages_and_the_bibliography_without_controls(open_page):
    page = open_page(THREE)
    shown(page, 3)
    page.emulate_media(media="print")
    expect(page.locator(".kept .digest").first).to_be_visible()
    expect(page.locator(".take-away .citation p").first).to_be_visible()
    assert page.locator(".basket button:visible").count() == 0

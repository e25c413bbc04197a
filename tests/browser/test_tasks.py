"""What a reader comes for, done with the keyboard alone, and again without JavaScript.

Read an article with its notes; find who contradicts a passage; get a citation.
"""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

MOST_PRESSES = 400  # of a key, until a thing is reached


def reach(page: Page, thing: Locator, key: str = "Tab") -> None:
    """Press a key until a thing has the focus; fail where it cannot be reached that way."""
    for _ in range(MOST_PRESSES):
        page.keyboard.press(key)
        if thing.evaluate("(element) => element === document.activeElement"):
            outline = thing.evaluate("(element) => getComputedStyle(element).outlineStyle")
            assert outline != "none", "the focus is not seen"
            return
    pytest.fail(f"{thing} is not reached with {key}")


def open_article(page: Page) -> None:
    """Go from the home page to an article with the keyboard alone: skip the menu, follow the list."""
    reach(page, page.get_by_role("navigation", name="Sections").get_by_role("link", name="Articles"))
    page.keyboard.press("Enter")
    page.wait_for_url("**/articles/")
    reach(page, page.get_by_role("link", name="Skip to content"))
    page.keyboard.press("Enter")
    reach(page, page.locator("main h3 a[href$='harper2001/']"))
    page.keyboard.press("Enter")
    page.wait_for_url("**/articles/harper2001/")


def test_article_and_its_notes_are_read_with_the_keyboard_alone(open_page):
    page = open_page("")
    open_article(page)
    reach(page, page.locator("#p1 a"), key="j")
    letter = page.locator(".passage:has(#p1) .text .ref").first
    reach(page, letter)
    page.keyboard.press("Enter")
    note = page.locator(letter.get_attribute("href"))
    expect(note).to_be_in_viewport()
    assert page.evaluate("location.hash") == letter.get_attribute("href")
    reach(page, page.locator("#p2 a"), key="j")
    page.keyboard.press("m")
    expect(page.locator(".passage:has(#p2) .note").first).to_be_focused()


def test_who_contradicts_a_passage_is_found_with_the_keyboard_alone(open_page):
    page = open_page("articles/harper2001/")
    reach(page, page.locator("#p1 a"), key="j")
    claim = page.locator(".passage:has(#p1) .claim:has(.state--contested)").first
    others = claim.locator("summary")
    reach(page, others)
    expect(others).to_contain_text("1 denies")
    page.keyboard.press("Enter")
    denial = claim.locator("li:has(.stance--denies) .passage-ref")
    reach(page, denial)
    expect(page.get_by_role("tooltip")).to_be_visible()  # what it says, without leaving
    page.keyboard.press("Enter")
    page.wait_for_url("**/articles/petrova2015/#p1")
    expect(page.locator("#p1")).to_be_in_viewport()


def test_citation_is_got_with_the_keyboard_alone(open_page):
    page = open_page("articles/harper2001/", permissions=["clipboard-read", "clipboard-write"])
    reach(page, page.locator("#p2 a"), key="j")
    page.keyboard.press("c")
    panel = page.locator(".passage:has(#p2) .panel")
    expect(panel).to_be_visible()
    reach(page, panel.locator("input:checked"))
    page.keyboard.press("ArrowDown")
    expect(panel.locator("input").nth(1)).to_be_checked()
    reach(page, panel.get_by_role("button", name="Copy"))
    page.keyboard.press("Enter")
    expect(panel.get_by_role("status").last).to_contain_text("Copied")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert "Harper" in copied
    assert "¶2" in copied
    assert "articles/harper2001/#p2" in copied


def without_script(open_page, path: str, **options: object) -> Page:
    return open_page(path, java_script_enabled=False, **options)


@pytest.mark.parametrize("width", [1280, 360])
def test_article_and_its_notes_are_read_without_script(open_page, width):
    page = without_script(open_page, "articles/", width=width)
    page.locator("main h3 a[href$='harper2001/']").click()
    passage = page.locator(".passage:has(#p1)")
    expect(passage.locator(".digest")).to_contain_text("Harper")
    for note in passage.locator(".note").all():
        expect(note).to_be_visible()
    letter = passage.locator(".text .ref").first
    letter.click()
    expect(page.locator(letter.get_attribute("href"))).to_be_in_viewport()
    page.locator(".neighbours a").first.click()
    expect(page.locator("h1")).to_be_visible()


def test_who_contradicts_a_passage_is_found_without_script(open_page):
    page = without_script(open_page, "articles/harper2001/#p1")
    claim = page.locator(".passage:has(#p1) .claim:has(.state--contested)").first
    claim.locator("summary").click()
    denial = claim.locator("li:has(.stance--denies)")
    expect(denial).to_be_visible()
    denial.locator(".passage-ref").click()
    assert page.url.endswith("/articles/petrova2015/#p1")
    expect(page.locator(".passage:has(#p1) .digest")).to_be_visible()


def test_citation_is_got_without_script(open_page):
    page = without_script(open_page, "articles/harper2001/#p2")
    cite = page.locator(".passage:has(#p2) .cite")
    cite.locator("summary").click()
    expect(cite.locator(".citation")).to_contain_text("harper2001")
    cite.locator(".forms-of").click()
    assert page.url.endswith("/articles/harper2001/cite/#p2")
    expect(page.locator(".citable:has(#p2) [data-form=apa]")).to_contain_text("articles/harper2001/#p2")
    expect(page.locator(".citable:has(#p2) [data-form=bibtex]")).to_contain_text("@")

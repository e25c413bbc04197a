"""Previews of passages: on hover, on focus and on a long press, never over the text, closed by Escape."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

TOPIC = "topics/dam-safety/"
REFERENCE = ".essay a.passage-ref"


def test_hovering_a_reference_shows_the_passage_beside_the_text(open_page):
    page = open_page(TOPIC)
    reference = page.locator(REFERENCE).first
    reference.hover()
    preview = page.get_by_role("tooltip")
    expect(preview).to_contain_text("Harper, after two visits in 2001, finds the dam sound")
    expect(preview).to_contain_text("Our paraphrase; 2 notes.")
    expect(reference).to_have_attribute("aria-describedby", preview.get_attribute("id"))
    assert preview.bounding_box()["x"] > page.locator(".essay p").first.bounding_box()["x"] + 600


@pytest.mark.parametrize(
    ("address", "begins", "ends"),
    [
        ("okada2010/#p1", "魚は戻る。", "The article’s own words."),
        ("withdrawn2003/#p1", "This passage was withdrawn", ""),
    ],
)
def test_a_preview_says_whose_words_it_shows(open_page, address: str, begins: str, ends: str):
    page = open_page(TOPIC)
    page.locator(REFERENCE).first.evaluate("(link, address) => (link.href = `../../articles/${address}`)", address)
    page.locator(REFERENCE).first.hover()
    preview = page.get_by_role("tooltip")
    expect(preview.locator(".digest").first).to_contain_text(begins)
    expect(preview).not_to_contain_text("paraphrase")
    expect(preview).to_contain_text(ends)


def test_a_preview_holds_words_only(open_page):
    page = open_page("articles/petrova2015/")
    page.locator("a.passage-ref", has_text="harper2001").first.evaluate("link => link.closest('details').open = true")
    page.locator("a.passage-ref", has_text="harper2001").first.focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    preview = page.get_by_role("tooltip")
    expect(preview).to_be_visible()
    expect(preview.locator("a, button, script, img")).to_have_count(0)
    expect(preview.locator(".stance")).to_have_count(2)


def test_focus_opens_a_preview_and_escape_closes_it_and_leaves_the_focus(open_page):
    page = open_page(TOPIC)
    reference = page.locator(REFERENCE).first
    focus_by_keyboard(page, reference)
    expect(page.get_by_role("tooltip")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("tooltip")).to_have_count(0)
    expect(reference).to_be_focused()


def test_the_pointer_may_rest_on_a_preview(open_page):
    page = open_page(TOPIC)
    page.locator(REFERENCE).first.hover()
    page.get_by_role("tooltip").hover()
    page.wait_for_timeout(500)
    expect(page.get_by_role("tooltip")).to_be_visible()
    page.mouse.move(5, 5)
    expect(page.get_by_role("tooltip")).to_have_count(0)


@pytest.mark.parametrize(
    "size", [(800, 900), (940, 330), (500, 330), (800, 220)], ids=["below", "beside", "cut", "low"]
)
def test_where_there_is_no_side_column_a_preview_covers_neither_its_reference_nor_leaves_the_window(open_page, size):
    width, height = size
    page = open_page(TOPIC, width=width)
    page.set_viewport_size({"width": width, "height": height})
    reference = page.locator(REFERENCE).first
    reference.evaluate("link => link.scrollIntoView({ block: 'center', behavior: 'instant' })")
    reference.hover()
    preview, line = page.get_by_role("tooltip").bounding_box(), reference.bounding_box()
    assert is_after(line, preview, "y", "height") or is_after(line, preview, "x", "width")
    assert preview["x"] >= 0 and preview["x"] + preview["width"] <= width
    assert preview["y"] >= 0 and preview["y"] + preview["height"] <= height


def is_after(line, preview, start, extent):
    """Return whether two boxes are one after the other in one direction."""
    first, second = sorted((line, preview), key=lambda box: box[start])
    return first[start] + first[extent] <= second[start] + 1


def test_a_long_press_opens_a_sheet_of_at_most_half_the_screen_with_one_link(open_page):
    page = open_page(TOPIC, width=360, has_touch=True, is_mobile=True)
    reference = page.locator(REFERENCE).first
    press(page, reference, 700)
    sheet = page.get_by_role("dialog")
    expect(sheet).to_contain_text("Harper, after two visits in 2001")
    assert sheet.bounding_box()["height"] <= page.evaluate("innerHeight / 2") + 1
    expect(sheet.get_by_role("link")).to_have_count(1)
    sheet.get_by_role("link").click()
    page.wait_for_url("**/articles/harper2001/#p1")


def test_a_short_touch_follows_the_link(open_page):
    page = open_page(TOPIC, width=360, has_touch=True, is_mobile=True)
    page.locator(REFERENCE).first.tap()
    page.wait_for_url("**/articles/harper2001/#p1")


def test_without_script_a_reference_is_a_link(open_page):
    page = open_page(TOPIC, java_script_enabled=False)
    page.locator(REFERENCE).first.click()
    assert page.url.endswith("/articles/harper2001/#p1")


def focus_by_keyboard(page, locator) -> None:
    locator.focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")


def press(page, locator, milliseconds: int) -> None:
    locator.scroll_into_view_if_needed()
    box = locator.bounding_box()
    touch = {"x": box["x"] + 4, "y": box["y"] + 4}
    session = page.context.new_cdp_session(page)
    session.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [touch]})
    page.wait_for_timeout(milliseconds)
    session.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})

"""Single keys: moving, notes, search, help, and the switch that turns them off for good."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

ARTICLE = "articles/harper2001/"


def test_j_and_k_go_from_passage_to_passage(open_page):
    page = open_page(ARTICLE)
    seen = []
    for key in ("j", "j", "j", "k"):
        page.keyboard.press(key)
        seen.append(page.evaluate("document.activeElement.textContent"))
    assert seen == ["¶1", "¶2", "¶2", "¶1"]


@pytest.mark.parametrize("wait", [0, 1500])  # while the browser scrolls there, and when it has
@pytest.mark.parametrize("width", [1280, 360])
def test_keys_and_the_index_are_where_the_address_leads(open_page, width: int, wait: int):
    page = open_page(f"{ARTICLE}#p2", width=width)
    page.wait_for_timeout(wait)
    rows = page.locator(".index [aria-current=location]")
    assert [text.split()[0] for text in rows.all_text_contents()] == ["2"]
    page.keyboard.press("c")
    expect(page.locator("details.cite[open]")).to_have_count(1)
    expect(page.locator(".passage:has(#p2) details.cite[open]")).to_have_count(1)


def test_j_and_k_go_on_from_where_the_address_leads(open_page):
    for key, there in (("j", "¶2"), ("k", "¶1")):
        page = open_page(f"{ARTICLE}#p1" if key == "j" else f"{ARTICLE}#p2")
        page.keyboard.press(key)
        assert page.evaluate("document.activeElement.textContent") == there


def test_m_goes_to_the_notes_of_the_passage_opens_them_and_comes_back(open_page):
    page = open_page(ARTICLE, width=360)
    page.keyboard.press("j")
    page.keyboard.press("m")
    expect(page.locator("#p1-n1")).to_be_focused()
    expect(page.locator("#p1-n1 button")).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("m")
    expect(page.locator("#p1 a")).to_be_focused()


def test_slash_goes_to_the_search_box_and_letters_typed_there_are_letters(open_page):
    page = open_page(ARTICLE)
    page.keyboard.press("/")
    page.keyboard.type("jk?")
    box = page.locator(".md-search input")
    expect(box).to_be_focused()
    expect(box).to_have_value("jk?")


def test_the_page_stays_where_it_is_while_one_types_in_the_bar(open_page):
    page = open_page(ARTICLE)
    page.evaluate("scrollTo({ top: 400, behavior: 'instant' })")
    page.keyboard.press("/")
    page.keyboard.type("harbour wall", delay=20)
    assert page.evaluate("scrollY") == 400


def test_the_question_mark_lists_the_keys_and_its_switch_turns_them_off_for_good(open_page):
    page = open_page(ARTICLE)
    page.keyboard.press("?")
    hint = page.locator(".md-search kbd")
    expect(hint).to_be_visible()
    page.get_by_role("dialog").get_by_role("checkbox").uncheck()
    expect(hint).to_be_hidden()
    page.keyboard.press("Escape")
    page.reload()
    expect(hint).to_be_hidden()
    page.keyboard.press("j")
    page.keyboard.press("?")
    assert page.evaluate("document.activeElement === document.body")
    expect(page.get_by_role("dialog")).to_have_count(0)


def test_keys_can_be_turned_on_again_from_the_foot_of_the_page(open_page):
    page = open_page(ARTICLE)
    page.evaluate("localStorage.setItem('dossier.keys', 'off')")
    page.get_by_role("button", name="Keys").click()
    page.get_by_role("dialog").get_by_role("checkbox").check()
    page.get_by_role("button", name="Close").click()
    page.keyboard.press("j")
    expect(page.locator(".gutter a:focus")).to_have_count(1)


def test_keys_with_a_modifier_are_left_to_the_browser(open_page):
    page = open_page(ARTICLE)
    page.keyboard.press("Alt+j")
    assert page.evaluate("document.activeElement === document.body")


def test_the_first_key_press_reaches_the_content(open_page):
    page = open_page(ARTICLE)
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to content")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("main")).to_be_focused()

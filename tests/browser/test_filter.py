"""The ledger narrowed in a browser; without script everything is shown."""

from __future__ import annotations

from playwright.sync_api import expect

LEDGER = "claims/"
SHOWN = "[...document.querySelectorAll('.entry')].filter((entry) => entry.checkVisibility()).map((entry) => entry.querySelector('h3').id)"


def test_choices_narrow_the_ledger_and_stand_in_the_address(open_page):
    page = open_page(LEDGER)
    everything = page.evaluate(SHOWN)
    page.get_by_label("Topic").select_option("fishing")
    assert page.evaluate(SHOWN) == ["ladder-finished", "fish-return"]
    assert page.locator(".filter .told").inner_text() == f"2 of {len(everything)} claims"
    assert page.url.endswith("claims/?topic=fishing")
    page.get_by_label("State", exact=True).select_option("contested")
    assert page.evaluate(SHOWN) == ["ladder-finished"]
    assert page.locator(".onpage li:visible").count() == 1
    page.get_by_role("button", name="Show all").click()
    expect(page.locator(".entry:visible")).to_have_count(len(everything))
    assert page.url.endswith("claims/")


def test_a_ledger_narrowed_to_nothing_says_so(open_page):
    page = open_page(LEDGER)
    nothing = page.get_by_text("No claim has all that was chosen")
    assert not nothing.is_visible()
    states = page.get_by_label("State", exact=True).locator("option").evaluate_all("all => all.map((one) => one.value)")
    page.get_by_label("Topic").select_option("fishing")
    page.get_by_label("State", exact=True).select_option(next(one for one in states if one not in ("", "contested")))
    if page.evaluate(SHOWN):
        page.get_by_label("Kind").select_option(index=1)
    assert page.evaluate(SHOWN) == []
    assert nothing.is_visible()
    assert not page.locator(".onpage").is_visible()
    page.get_by_role("button", name="Show all").click()
    expect(page.locator(".entry:visible").first).to_be_visible()
    assert not nothing.is_visible()


def test_going_back_undoes_a_choice_and_going_on_makes_it_again(open_page):
    page = open_page(LEDGER)
    everything = page.evaluate(SHOWN)
    page.get_by_label("Topic").select_option("fishing")
    page.get_by_label("State", exact=True).select_option(label="Contested")
    page.go_back()
    expect(page.locator(".entry:visible")).to_have_count(2)
    assert page.get_by_label("State", exact=True).input_value() == ""
    page.go_back()
    expect(page.locator(".entry:visible")).to_have_count(len(everything))
    page.go_forward()
    expect(page.locator(".entry:visible")).to_have_count(2)
    assert page.get_by_label("Topic").input_value() == "fishing"


def test_a_narrowed_ledger_can_be_sent(open_page):
    page = open_page(f"{LEDGER}?topic=fishing&state=contested&kind=none-such")
    assert page.evaluate(SHOWN) == ["ladder-finished"]
    assert page.get_by_label("Kind").input_value() == ""


def test_a_claim_that_was_cited_is_shown_whatever_the_choices(open_page):
    page = open_page(f"{LEDGER}?topic=fishing#dam-holds-2001")
    assert page.locator("#dam-holds-2001").is_visible()
    assert "topic" not in page.url


def test_without_script_everything_is_shown_and_no_form(open_page):
    page = open_page(LEDGER, java_script_enabled=False)
    assert page.locator(".filter").is_hidden()
    assert page.locator(".entry:visible").count() == page.locator(".entry").count() > 5

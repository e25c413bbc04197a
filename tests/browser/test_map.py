"""The map in a browser: no two names over each other, none cut off, at any width; the same said in words."""

from __future__ import annotations

from pathlib import Path

import pytest
from browser import kinds
from playwright.sync_api import Browser, Page

WIDTHS = (1280, 1000, 768, 720, 719, 360, 320)
FAULTS = """() => {
  const faults = []
  for (const picture of document.querySelectorAll(".atlas .picture")) {
    const edge = picture.getBoundingClientRect()
    const texts = [...picture.querySelectorAll("text")].filter((text) => getComputedStyle(text).display !== "none")
    const boxes = texts.map((text) => [text.textContent, text.getBoundingClientRect()])
    boxes.forEach(([name, box], place) => {
      if (box.left < edge.left || box.right > edge.right || box.top < edge.top || box.bottom > edge.bottom) faults.push(`${name} is cut off`)
      for (const [other, that] of boxes.slice(0, place)) {
        const across = Math.min(box.right, that.right) - Math.max(box.left, that.left)
        const down = Math.min(box.bottom, that.bottom) - Math.max(box.top, that.top)
        if (across > 2 && down > 4) faults.push(`${name} stands over ${other}`)
      }
    })
  }
  return faults
}"""


def faults(page: Page) -> list[str]:
    """Return what stands over what, or is cut off, at each width."""
    found = []
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        found += [f"{width}: {fault}" for fault in page.evaluate(FAULTS)]
    return found


def test_names_stand_clear_of_each_other(open_page):
    page = open_page("map/")
    assert page.locator(".atlas text").count() >= 8
    assert faults(page) == []


def test_names_stand_clear_of_each_other_in_the_record(chromium: Browser, serve, record: Path):
    page = chromium.new_page()
    page.goto(f"{serve(record)}/map/")
    assert page.locator(".atlas text").count() >= 8
    assert faults(page) == []
    page.close()


def test_picture_is_told_and_every_place_is_in_the_list(open_page):
    page = open_page("map/")
    told = " ".join(page.locator(".atlas desc").all_text_contents())
    listed = page.locator(".places tbody th > a").all_text_contents()
    assert len(listed) == 4
    assert all(name in told for name in listed)
    assert all(one.get_attribute("aria-labelledby") for one in page.locator(".atlas .picture").all())


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_land_differs_from_water_and_names_from_both(open_page, scheme):
    page = open_page("map/", scheme=scheme)
    land = page.locator(".atlas .land").first.evaluate("(path) => getComputedStyle(path).fill")
    words = page.locator(".atlas text").first.evaluate("(text) => getComputedStyle(text).fill")
    water = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert len({land, words, water}) == 3


def test_map_is_a_kind_of_page_that_is_looked_at():
    assert kinds.sample()["map"] == "map/"

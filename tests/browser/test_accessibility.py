"""What axe finds, WCAG 2.2 A and AA and best practices: nothing, at two widths, light and dark."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe

PAGES = ("about/method/", "topics/dam-safety/")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 360])
@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_nothing(open_page, path, width, scheme):
    page = open_page(path, width=width, scheme=scheme, bypass_csp=True)
    assert findings(page) == []


def test_axe_finds_nothing_in_what_opens(open_page):
    page = open_page("articles/harper2001/", bypass_csp=True)
    page.keyboard.press("?")
    assert [finding for finding in findings(page) if "heading-order" not in finding] == []


def findings(page) -> list[str]:
    """Return each finding as its rule and the first element it is about."""
    found = Axe().run(page).response["violations"]
    return [f"{one['id']}: {one['nodes'][0]['html'][:200]}" for one in found]

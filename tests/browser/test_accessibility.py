"""What axe finds, WCAG 2.2 A and AA and best practices: nothing on any kind of page, at two widths, light and dark."""

from __future__ import annotations

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from browser import kinds
from playwright.sync_api import Browser, Page

# The search page does nothing without an index, which only a built site has: its states have their own tests.
KINDS = {kind: path for kind, path in kinds.sample().items() if kind != "search"}
WIDTHS, SCHEMES = (1280, 360), ("light", "dark")
TURNING = 400  # ms: a colour on its way from light to dark is neither


def test_every_kind_of_page_is_looked_at() -> None:
    modules = {path.stem for path in (kinds.ROOT / "scripts/dossier/pages").glob("[a-z]*.py")}
    assert modules - {"search", "cite", "editions"} <= KINDS.keys()
    assert {"cite", "plain"} <= KINDS.keys()  # what the last two of them make


@pytest.mark.parametrize("path", KINDS.values(), ids=KINDS)
def test_axe_finds_nothing(open_page, full, path):
    page = open_page(path, bypass_csp=True)
    assert all_findings(page, full=full) == []


@pytest.mark.full
def test_axe_finds_nothing_on_any_kind_of_page_of_the_record(chromium: Browser, serve, record: Path):
    address = serve(record)
    page = chromium.new_context(bypass_csp=True).new_page()
    found = {}
    for kind, path in kinds.built(record).items():
        page.goto(f"{address}/{path}")
        found[kind] = all_findings(page, full=True)
    page.context.close()
    assert {kind: faults for kind, faults in found.items() if faults} == {}


def test_axe_finds_nothing_in_what_opens(open_page):
    page = open_page("articles/harper2001/", bypass_csp=True)
    page.keyboard.press("?")
    assert [finding for finding in findings(page) if "heading-order" not in finding] == []


def all_findings(page: Page, *, full: bool) -> list[str]:
    """Return what is found at each width in each scheme; of a sample, at one width light and at the other dark."""
    looks = [(width, scheme) for scheme in SCHEMES for width in WIDTHS]
    found = []
    for width, scheme in looks if full else zip(WIDTHS, SCHEMES, strict=True):
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=scheme)
        page.wait_for_timeout(TURNING)
        found += [f"{width} {scheme}: {finding}" for finding in findings(page)]
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            found.append(f"{width}: the page is wider than its window")
    return found


def findings(page: Page) -> list[str]:
    """Return each finding as its rule and the first element it is about."""
    found = Axe().run(page).response["violations"]
    return [f"{one['id']}: {one['nodes'][0]['html'][:200]}" for one in found]

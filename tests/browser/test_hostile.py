"""Hostile text in every slot, built for real and opened in a real browser: shown as text, and nothing else happens."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote

import hostile
import pytest
from playwright.sync_api import Browser, Page, expect
from trees import ROOT, command

STRINGS = json.loads((ROOT / "tests" / "corpora" / "hostile-strings.json").read_text("utf-8"))
SYNTAX = (  # of templates, Markdown, notations and programs: words like any others
    "{{ config.site_name }} {% raw %} {# note #}",
    "[x](javascript:alert(1)) ![y](https://elsewhere.example/z.png) [z][1] [^1]",
    "[@a0, ¶1 **b** _c_ { .d #e onclick=alert(1) }",
    "]]> --!> </script><!--<script> &lt;img src=x onerror=alert(1)&gt;",
    '=HYPERLINK("https://elsewhere.example/") \\input{x} TY  - BOOK',
    "__proto__ constructor.prototype toString",
)
EVERY = 30  # in the sample
SHARE = 100  # strings of one site
WATCH = """
  window.ran = []
  for (const name of ["alert", "confirm", "prompt", "print", "open"]) window[name] = (...words) => ran.push([name, ...words])
  addEventListener("securitypolicyviolation", (event) => ran.push([event.violatedDirective, event.blockedURI]))
"""
SHOWN = '[document.querySelector("main").textContent, document.title, ran]'
RESULT_SLOTS = ("title", "author", "publication", "digest", "quote")  # of an article or a passage
LONGEST_QUERY = 300  # of which nothing may be lost; more need not be kept
# Of a browser: Python has other characters for it.
WHITE_SPACE = re.compile("[\t-\r \xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]")
# What is searched for; a field drops line breaks, so white space is left out.
ASKED = 'document.querySelector("main input[name=q]").value.replace(/\\s/g, "")'


@dataclass
class Watched:
    """A page in a browser, and all that it did besides showing text."""

    page: Page
    address: str
    requested: set[str] = field(default_factory=set)
    faults: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.page.add_init_script(WATCH)
        self.page.on("request", lambda request: self.requested.add(request.url))
        self.page.on("dialog", lambda dialog: (self.faults.append(f"dialog: {dialog.message}"), dialog.dismiss()))
        self.page.on("pageerror", lambda error: self.faults.append(f"{self.page.url}: {error}"))

    def shown(self, path: str) -> str:
        """Open a page and return the text of its main part, white space folded."""
        self.page.goto(f"{self.address}/{path}")
        text, title, ran = self.page.evaluate(SHOWN)
        self.faults += [f"{path}: {act}" for act in ran]
        assert title
        return " ".join(text.split())


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run the tests on all strings, a site for every hundred, or on a sample."""
    is_full = metafunc.config.getoption("--full")
    strings = [*SYNTAX, *(STRINGS if is_full else STRINGS[::EVERY])]
    shares = [strings[at : at + SHARE] for at in range(0, len(strings), SHARE)]
    if "strings" in metafunc.fixturenames:
        metafunc.parametrize("strings", shares, ids=range(len(shares)), scope="module")


@pytest.fixture(scope="module")
def planting(strings: list[str], tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, hostile.Planting]:
    """Return a built site with every string in every slot that takes it."""
    root, planting = hostile.dossier(strings, tmp_path_factory.mktemp("hostile"))
    result = command(root, "build.py")
    assert result.returncode == 0, result.stderr
    return root / "site", planting


@pytest.fixture
def watched(
    chromium: Browser, serve: Callable[[Path], str], planting: tuple[Path, hostile.Planting]
) -> Iterator[Watched]:
    """Return a page to open the site with; at the end it must have done nothing but load the site's own files."""
    site, _ = planting
    page = chromium.new_page()
    watched = Watched(page, serve(site))
    yield watched
    page.close()
    assert watched.faults == []
    own = {path for path in watched.requested if _is_there(path.removeprefix(watched.address), site)}
    assert sorted(watched.requested - own) == []


def _is_there(path: str, site: Path) -> bool:
    file = site / path.partition("?")[0].partition("#")[0].lstrip("/")
    return path.startswith("/") and (file.is_file() or (file / "index.html").is_file())


def test_every_string_is_shown_as_text_in_every_slot(
    watched: Watched, planting: tuple[Path, hostile.Planting], strings: list[str], figure: Callable[[str], None]
):
    _, planted = planting
    placed = defaultdict(set)
    for each in planted.placed.values():
        if (each.slot, each.number) not in planted.refused:
            placed[each.page].add(each)
    missing = []
    accepted = sum(map(len, placed.values()))
    del placed[hostile.NOWHERE]
    for path, expected in placed.items():
        text = watched.shown(path)
        missing += [
            (each.slot, strings[each.number], path)
            for each in sorted(expected, key=lambda each: each.slot)
            if hostile.shown(strings[each.number], each.slot) not in text
        ]
    figure(
        f"{len(strings)} strings in {len(hostile.SLOTS)} slots: {accepted} shown as text on {len(placed)} pages, "
        f"{len(planted.refused)} refused with their place"
    )
    assert missing == []


def test_no_string_does_anything_as_a_search(watched: Watched, strings: list[str], figure: Callable[[str], None]):
    for string in strings:
        watched.shown(f"search/?q={quote(string)}")
        asked = WHITE_SPACE.sub("", string)
        if asked:
            expect(watched.page.locator("main input[name=q]")).not_to_have_value("")
        found = watched.page.evaluate(ASKED)
        assert asked.startswith(found)
        assert len(found) >= min(len(asked), LONGEST_QUERY)
    figure(f"{len(strings)} searches: nothing ran, nothing was asked of another host")


def test_every_string_is_shown_as_text_in_results(
    watched: Watched, planting: tuple[Path, hostile.Planting], strings: list[str], figure: Callable[[str], None]
):
    _, planted = planting
    missing = []
    for i in range(len(strings)):
        watched.page.goto(f"{watched.address}/search/?article=a{i}")
        expect(watched.page.locator(".hit")).to_have_count(1)
        text = " ".join(watched.page.locator(".hit").text_content().split())
        missing += [
            (each.slot, strings[each.number])
            for each in planted.placed.values()
            if each.page == f"articles/a{i}/"
            and each.slot in RESULT_SLOTS
            and (each.slot, each.number) not in planted.refused
            and hostile.shown(strings[each.number], each.slot) not in text
        ]
        assert watched.page.evaluate("ran") == []
    figure(f"{len(strings)} strings in {len(RESULT_SLOTS)} places of a result: shown as text")
    assert missing == []


def test_no_string_does_anything_as_a_basket(watched: Watched, strings: list[str], figure: Callable[[str], None]):
    for number, string in enumerate(strings):
        # A query of its own, so that the page is loaded anew and not only scrolled.
        assert watched.shown(f"basket/?{number}#{quote(string)}")
    figure(f"{len(strings)} baskets: nothing ran, nothing was asked of another host")

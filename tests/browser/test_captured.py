"""Hostile captures in the local edition, opened in a real browser: shown as text, and nothing else happens."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from dossier.capture import Capture, from_data
from dossier.ingest.articles import articles
from dossier.ingest.found import Found
from dossier.normalise import printed, sha256
from playwright.sync_api import Browser
from trees import ROOT, SITES, assembled, command, planted

STRINGS = json.loads((ROOT / "tests" / "corpora" / "hostile-strings.json").read_text("utf-8"))
EVERY = 12  # in the sample
HEAD = (
    "id: a1\ntype: article\ngenre: news\ntitle: On walls\nissued: 2014-01-02\nrights: {status: unknown, show: digest}\n"
)
WATCH = """
  window.ran = []
  for (const name of ["alert", "confirm", "prompt", "print", "open"]) window[name] = (...words) => ran.push([name, ...words])
  addEventListener("securitypolicyviolation", (event) => ran.push([event.violatedDirective, event.blockedURI]))
"""
SHOWN = '[...document.querySelectorAll(".captured > p[lang]")].map((element) => element.textContent)'


def found_in(strings: list[str]) -> tuple[str, Found]:
    """Return a capture with every string within a paragraph, and the article that is found in it."""
    lines = [" ".join(string.split()) for string in strings]
    paragraphs = [
        f"Wall {n} has had this on it, says the keeper: {line} and nobody knows who wrote it there."
        for n, line in enumerate(lines)
    ]
    # Long enough that it is no page: a file with markup at its beginning is read as HTML.
    before = [
        f"Wall {n * 1000} has had nothing on it, says the keeper, and nobody knows why that is so." for n in range(60)
    ]
    text = "\n\n".join(("On walls", "By Jo Harper", *before, *paragraphs)) + "\n"
    made = from_data("a.txt", text.encode("utf-8", "replace"))
    assert isinstance(made, Capture)
    return made.text, articles(made)[0]


def source(capture: str, found: Found) -> str:
    made = from_data("a.txt", capture.encode())
    assert isinstance(made, Capture)
    passages = "".join(
        f"  - p: {each.p}\n    locator: {{start: Wall, end: wrote it there}}\n    sha256: {sha256(each.text)}\n"
        f'    words: 40\n    digest: "A wall."\n'
        for each in found.passages
    )
    return f"{HEAD}capture: {{sha256: {made.sha256}, part: 1}}\npassages:\n{passages}"


@pytest.fixture(scope="module")
def walls(tmp_path_factory: pytest.TempPathFactory, full: bool) -> tuple[Path, Found]:
    """Return the local edition of a capture of hostile strings, and the article in it."""
    capture, found = found_in(STRINGS if full else STRINGS[::EVERY])
    root = assembled(SITES / "good", tmp_path_factory.mktemp("walls"))
    shutil.rmtree(root / "sources")
    planted(root / "sources", {"site.yml": "publisher: Nobody\n", "articles/a1.yml": source(capture, found)})
    held = planted(tmp_path_factory.mktemp("held"), {"a.txt": capture})
    result = command(root, "build.py", "--captures", str(held))
    assert result.returncode == 0, result.stderr
    return root / "site-local", found


def test_hostile_captures_are_shown_as_text(
    chromium: Browser, serve: Callable[[Path], str], walls: tuple[Path, Found], figure: Callable[[str], None]
) -> None:
    site, found = walls
    page = chromium.new_page()
    requested: set[str] = set()
    page.on("request", lambda request: requested.add(request.url))
    page.add_init_script(WATCH)
    address = serve(site)
    page.goto(f"{address}/articles/a1/")
    assert page.evaluate(SHOWN) == [printed(each.text) for each in found.passages]
    assert page.evaluate("ran") == []
    assert [url for url in requested if not url.startswith(address)] == []
    assert len(found.passages) > 40
    figure(f"{len(found.passages)} captured paragraphs shown as text")
    page.close()

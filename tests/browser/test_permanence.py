"""Years of editing, then every address that was ever released opened in a browser, with scripts and without."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from random import Random

import pytest
from browser.conftest import is_fault
from dossier import address
from edits import ALLOWED, Article, Dossier
from edits import Passage as Kept
from playwright.sync_api import Browser, Page
from test_permanence import History
from trees import SITES, assembled, command, planted

POINTS = 10
# What a reader sees who follows an address: the element, and the words of the passage, note or line that it stands in.
LOOK = """() => {
  const target = document.querySelector(":target")
  const around = target?.closest("aside.note, section.passage, section, li, p") ?? target
  return {
    headings: document.querySelectorAll("h1").length,
    found: Boolean(target),
    text: around?.textContent ?? "",
    links: [...(around?.querySelectorAll("a[href]") ?? [])].map((a) => a.href),
  }
}"""


@dataclass(frozen=True)
class Seen:
    """What stands at an address."""

    text: str
    links: tuple[str, ...]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with a dossier whose sources are replaced again and again."""
    return assembled(SITES / "other", tmp_path_factory.mktemp("years"))


def rebuilt(folder: Path, dossier: Dossier) -> Path:
    """Build the site of a dossier as it stands, and return where it is."""
    shutil.rmtree(folder / "sources")
    planted(folder / "sources", dossier.texts())
    done = command(folder, "build.py")
    assert done.returncode == 0, done.stderr
    return folder / "site"


@pytest.fixture
def readers(chromium: Browser) -> Iterator[tuple[Page, ...]]:
    """Return a browser's page with scripts and one without, whose consoles must stay quiet."""
    faults: list[str] = []
    contexts = [chromium.new_context(java_script_enabled=scripts, reduced_motion="reduce") for scripts in (True, False)]
    pages = tuple(context.new_page() for context in contexts)
    for page in pages:
        page.on("console", lambda message: is_fault(message) and faults.append(message.text))
        page.on("pageerror", lambda error: faults.append(str(error)))
    yield pages
    for context in contexts:
        context.close()
    assert faults == []


def test_every_released_address_shows_its_passage_its_successor_or_its_tombstone_in_a_browser(
    folder: Path, readers: tuple[Page, ...], serve: Callable[[Path], str], full: bool, figure: Callable[[str], None]
) -> None:
    random, history, done, opened, home = Random(6), History(), 0, 0, ""
    edits, points = (1000, POINTS) if full else (60, 1)
    while done < edits:
        if not random.choice(ALLOWED)(history.dossier, random):
            continue
        done += 1
        if done % 12 == 0:
            history.release()
        if done % (edits // points) == 0:
            site = rebuilt(folder, history.dossier)
            home = home or serve(site)
            opened += sum(read_by(reader, f"{home}/", history) for reader in readers)
    figure(f"permanence: {done} edits, {opened} openings of released addresses at {points} points, in Chromium")


def read_by(reader: Page, home: str, history: History) -> int:
    """Open everything that was ever promised, and where it is now; return how much that was."""
    promised = [*(("passage", id) for id in history.passages), *history.others]
    now = [("passage", name) for name in map(history.dossier.name, history.passages.values())]
    now += [("note", here(history, id)) for kind, id in history.others if kind == "note"]
    urls = {address.url(home, *address.anchored(kind, id)) for kind, id in [*promised, *now]}
    seen = {url: looked_at(reader, url) for url in sorted(urls)}  # those of one page one after the other
    for id, passage in history.passages.items():
        assert_passage(found(seen, home, id, history.dossier.name(passage)), home, passage, history.dossier)
    for kind, id in history.others:
        if kind == "note":
            owner, _, number = id.rpartition("-n")
            assert_note(found(seen, home, id, here(history, id)), number, history.passages[owner], history.dossier)
    return len(urls)


def looked_at(reader: Page, url: str) -> Seen:
    """Open an address and return what is there; fail where there is no page, or not what the address names."""
    answer = reader.goto(url)
    assert answer is None or answer.ok, url  # none: another element of the same page
    seen = reader.evaluate(LOOK)
    assert seen["headings"] == 1, url
    assert seen["found"] or "#" not in url, f"nothing at {url}"
    return Seen(seen["text"], tuple(seen["links"]))


def here(history: History, note: str) -> str:
    """Return what a note is called now."""
    owner, _, number = note.rpartition("-n")
    return f"{history.dossier.name(history.passages[owner])}-n{number}"


def found(seen: Mapping[str, Seen], home: str, id: str, now: str) -> Seen:
    """Return what a reader finds who follows an address, by way of the old page where the article was renamed."""
    old, new = (address.url(home, *address.passage(one)) for one in (id, now))
    assert old == new or new in seen[old].links, (id, now)
    return seen[new]


def assert_passage(seen: Seen, home: str, passage: Kept, dossier: Dossier) -> None:
    digests = re.findall(r"Digest \d+ of paragraph \d+\.", seen.text)
    if passage.withdrawn:
        why, successor = passage.withdrawn
        assert why in seen.text and not digests
        assert not successor or address.url(home, *address.passage(dossier.name(successor))) in seen.links
    elif owner(passage, dossier).show == "reference":
        assert "listed by reference only" in seen.text and not digests
    else:
        assert digests == [passage.digest]


def assert_note(seen: Seen, number: str, passage: Kept, dossier: Dossier) -> None:
    is_shown = not passage.withdrawn and owner(passage, dossier).show != "reference"
    assert re.findall(r"Note \d+\.", seen.text) == ([f"Note {number}."] if is_shown else [])


def owner(passage: Kept, dossier: Dossier) -> Article:
    return next(article for article in dossier.articles if passage in article.passages)

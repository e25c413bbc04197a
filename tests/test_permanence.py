"""Years of editing with releases among it: what was once released is found at its address, or what became of it."""

from __future__ import annotations

import re
from copy import deepcopy
from dataclasses import dataclass, field
from functools import cache
from random import Random

import pytest
from dossier import address
from dossier.ledger import released
from dossier.linked import Site
from dossier.pages import all_pages
from dossier.release import plan
from dossier.render import Renderer
from dossier.source import Source
from edits import ALLOWED, FORBIDDEN, Dossier, Edit, Passage, begun
from markdown import markdown
from trees import library, problems, site

EXTENSIONS = ("attr_list", "def_list", "md_in_html", "tables", "toc")


@dataclass
class History:
    """A dossier over time, with all that its editions promised."""

    dossier: Dossier = field(default_factory=begun)
    passages: dict[str, Passage] = field(default_factory=dict)  # by the address they were released under
    others: set[tuple[str, str]] = field(default_factory=set)  # kind and id of all else

    def release(self) -> None:
        """Cut an edition, and note what it promises."""
        dossier = self.dossier
        name = "2027.01" if not dossier.editions else f"2027.01.{dossier.editions}"
        made, found = plan(name, dossier.day(), library(dossier.texts()))
        assert found == []
        assert made is not None
        assert made.text.startswith(dossier.ledger)
        dossier.ledger, dossier.editions = made.text, dossier.editions + 1
        for article in dossier.articles:
            article.released_as = article.id
            self.others.add(("article", article.id))
            for p, passage in enumerate(article.passages, start=1):
                self._promise(f"{article.id}.p{p}", passage)
        for thing in dossier.things:
            thing.released_as = thing.id
            self.others.add((thing.kind, thing.id))

    def _promise(self, id: str, passage: Passage) -> None:
        self.passages[id] = passage
        self.others |= {("note", f"{id}-n{n}") for n in range(1, passage.notes + 1)}
        passage.released = [*passage.revised, passage.digest]
        passage.released_notes = passage.notes


def edited(dossier: Dossier, edit: Edit, random: Random) -> Dossier | None:
    """Return a copy with an edit made, or nothing where there was nothing to edit."""
    copy = deepcopy(dossier)
    return copy if edit(copy, random) else None


def test_ten_years_of_editing_break_no_promise(full: bool) -> None:
    random, history, done = Random(6), History(), 0
    refused: set[str] = set()
    while done < (1000 if full else 60):
        edit = random.choice(ALLOWED)
        if not edit(history.dossier, random):
            continue
        done += 1
        assert problems(history.dossier.texts()) == [], edit.__name__
        assert_ledger_holds(history)
        if done % 3 == 0 and (broken := edited(history.dossier, breach := random.choice(FORBIDDEN), random)):
            assert problems(broken.texts()), f"{breach.__name__} was not refused"
            refused.add(breach.__name__)
        if done % 12 == 0:
            history.release()
            if not full or history.dossier.editions % 4 == 0:
                assert_everything_is_found(history)
    assert len(refused) >= (len(FORBIDDEN) if full else 4)


def assert_ledger_holds(history: History) -> None:
    """Check that the ledger has every promise, and nothing twice."""
    if not history.dossier.ledger:
        return
    kept, damaged = released(Source.of("sources/ids.lock", history.dossier.ledger, None))
    assert damaged == []
    assert len(kept.editions) == history.dossier.editions
    assert kept.latest().keys() == history.others | {("passage", id) for id in history.passages}
    lines = [address.line() for _, address in kept.addresses]
    assert len(lines) == len(set(lines))


def assert_everything_is_found(history: History) -> None:
    """Open every address that was ever released, as a reader without scripts does."""
    made = site(history.dossier.texts())
    pages = rendered(made)
    for kind, id in history.others:
        path, anchor = address.anchored(kind, id)
        assert str(path) in pages, (kind, id)
        assert not anchor or anchor in ids(pages[str(path)]), (kind, id)
    for id, passage in history.passages.items():
        assert_shows(pages, id, passage, history.dossier)
        assert_history_has(pages, passage, history.dossier)


def assert_shows(pages: dict[str, str], id: str, passage: Passage, dossier: Dossier) -> None:
    """Check that a released address shows its passage, or its tombstone with the successor, and never other text."""
    path, anchor = address.passage(id)
    page, now = pages[str(path)], dossier.name(passage)
    if now != id:
        assert f'id="{anchor}"><a href="{address.passage(now)[0].name}#{anchor}"' in page, id
        page = pages[str(address.passage(now)[0])]
    (section,) = (part for part in page.split("<section ") if f'id="{anchor}"' in part)
    article = next(article for article in dossier.articles if passage in article.passages)
    if passage.withdrawn:
        why, successor = passage.withdrawn
        assert why in section
        assert "Digest" not in section
        assert not successor or dossier.name(successor).replace(".p", " ¶") in section
    elif article.show == "reference":
        assert "listed by reference only" in section
        assert "Digest" not in section
    else:
        assert re.findall(r"Digest \d+ of paragraph \d+\.", section) == [passage.digest]


def assert_history_has(pages: dict[str, str], passage: Passage, dossier: Dossier) -> None:
    """Check that every wording that an edition had can still be read, where rights allow it."""
    article = next(article for article in dossier.articles if passage in article.passages)
    text = re.sub("<[^>]*>", "", pages[f"articles/{article.id}/history.md"])
    if article.show == "reference":
        assert "Digest" not in text
    elif len(passage.released) > 1:
        assert all(wording in text for wording in passage.released)


def rendered(site: Site) -> dict[str, str]:
    """Return the pages of a site that are Markdown as HTML, by path under docs/."""
    renderer = Renderer(site)
    written = (page for page in all_pages(site) if page.path.suffix == ".md")
    return {str(page.path): html(renderer.render(page)) for page in written}


@cache
def html(text: str) -> str:
    return markdown(text.partition("\n---\n")[2], extensions=EXTENSIONS)


@cache
def ids(html: str) -> frozenset[str]:
    found = re.findall(r'\bid="([^"]+)"', html)
    assert len(found) == len(set(found)), sorted(id for id in found if found.count(id) > 1)
    return frozenset(found)


@pytest.mark.parametrize("breach", FORBIDDEN)
def test_edit_that_breaks_a_promise_is_refused(breach: Edit) -> None:
    random, history = Random(1), History()
    for edit in ALLOWED * 4:
        edit(history.dossier, random)
        history.release()
    tried = (edited(history.dossier, breach, random) for _ in range(200))
    broken = next(copy for copy in tried if copy)
    assert problems(broken.texts())

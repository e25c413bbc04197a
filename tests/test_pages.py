"""A site in, every page as a value out; and dossiers that have almost nothing, which must have pages, too."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

import pytest
from dossier import address
from dossier.gate.shape import findings
from dossier.gate.tokens import tokens
from dossier.page import Page
from dossier.pages import all_pages
from dossier.render import Renderer
from rendered import html, read
from trees import SITES, SMALL, changed, site, texts

GOOD = site(texts(SITES / "good" / "sources"))
PAGES = list(all_pages(GOOD))


def test_no_two_pages_go_to_one_place_on_any_system() -> None:
    paths = [str(page.path).casefold() for page in PAGES]
    assert sorted(paths) == sorted(set(paths))


def test_everything_with_a_page_has_it_at_its_address() -> None:
    wanted = {
        *(address.article(id) for id in GOOD.articles),
        *(address.history(id) for id in GOOD.articles),
        *(address.topic(id) for id in GOOD.topics),
        *(address.entity(id) for id in GOOD.entities),
        *(address.index(kind) for kind in ("articles", "topics", "entities")),
        *(address.article(former) for former in ("okada2009", "okada-on-fish")),
        *(address.HOME, address.CLAIMS, address.TIMELINE, address.FIGURES, address.BIBLIOGRAPHY),
        PurePosixPath("about/editions.md"),
    }
    assert wanted <= {page.path for page in PAGES}


def test_kinds_come_in_order_of_name() -> None:
    templates = [page.template for page in PAGES]
    assert list(dict.fromkeys(templates)) == sorted(set(templates))


UNDATED = "id: a\ntype: webpage\ngenre: news\nrights: {status: unknown, show: digest}\n"
DOSSIERS = {
    "nothing": {},
    "an article of nothing": {"articles/a.yml": UNDATED},
    "a topic of nothing": {"topics/t.md": "---\ntitle: T\nscope: 'x'\n---\n"},
    "registries of nothing": {
        "claims.yml": "- {id: c, kind: fact, text: 'x'}\n",
        "events.yml": "- {id: e, title: E}\n",
        "figures.yml": "- {id: f, what: F, unit: u}\n",
        "entities.yml": "- {id: n, kind: place, names: {en: N}}\n",
    },
    "one passage that is withdrawn": changed(
        "articles/harper2001.yml", ("    topics:\n", "    withdrawn: {on: 2027, why: 'x'}\n    topics:\n")
    ),
    "everything by reference": changed("articles/harper2001.yml", ("show: digest", "show: reference")),
    "everything a draft": {"articles/a.yml": f"{UNDATED}draft: true\n"},
    "a topic of passages without a date": changed("articles/harper2001.yml", ("issued: 2001-06-12\n", "")),
    "hostile names": {
        path: re.sub(r"(title|what|en|unit|role): [^,}\n]+", r"\1: '*<xmp>&|[x](y)`{{ x }} #_岸'", text)
        for path, text in SMALL.items()
    },
}


@pytest.mark.parametrize("name", DOSSIERS)
def test_dossier_of_almost_nothing_has_pages_that_render(name: str) -> None:
    found = site(DOSSIERS[name])
    renderer = Renderer(found)
    for page in all_pages(found):
        text, elements = read(shown(renderer, page))
        assert text, page.path
        tags = [tag for tag, _ in elements]
        assert not {"xmp", "iframe"} & set(tags), page.path
        assert tags.count("script") == (2 if page.path.suffix == ".html" else 0), page.path
        assert list(faults(shown(renderer, page), page)) == [], page.path


def faults(text: str, page: Page) -> Iterator[str]:
    """Yield what the gate would say of a page's shape."""
    before = '<!doctype html><html lang="en"><head><title>T</title></head><body><main>'
    whole = text if page.path.suffix == ".html" else f"{before}{text}</main></body></html>"
    return findings(whole, tokens(whole))


def shown(renderer: Renderer, page: Page) -> str:
    """Return what a browser gets of a page: its Markdown as HTML, without its front matter."""
    text = renderer.render(page)
    return text if page.path.suffix == ".html" else html(text.split("\n---\n", 1)[1])


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.path))
def test_every_element_with_an_id_has_one_of_its_own(page: Page) -> None:
    _, elements = read(shown(Renderer(GOOD), page))
    ids = [attributes["id"] for _, attributes in elements if "id" in attributes]
    assert sorted(ids, key=str) == sorted(set(ids), key=str)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.path))
def test_every_link_between_pages_leads_to_a_page_that_is_made(page: Page) -> None:
    paths = {str(other.path) for other in PAGES} | {
        f"about/{name}.md" for name in ("method", "cite", "rights", "add-an-article")
    }
    _, elements = read(shown(Renderer(GOOD), page))
    for tag, attributes in elements:
        link = (attributes.get("href") or "").partition("#")[0]
        if tag == "a" and link.endswith((".md", ".html")):
            assert resolved(page.path, link) in paths, link


def resolved(page: PurePosixPath, link: str) -> str:
    parts: list[str] = []
    for part in (*page.parent.parts, *PurePosixPath(link).parts):
        parts = parts[:-1] if part == ".." else [*parts, part]
    return "/".join(parts)


def test_what_is_withheld_or_withdrawn_stands_on_no_page() -> None:
    made = "\n".join(Renderer(GOOD).render(page) for page in PAGES if page.template != "history.md.j2")
    assert "this digest must not appear" not in made
    assert "withheld words" not in made
    assert "A copy." not in made
    assert "Half done" not in made
    assert "Not ready" not in made

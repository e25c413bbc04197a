"""Pages at former ids: they name the new one, and every element that was cited is still there."""

from __future__ import annotations

import re

from data.goods import good
from dossier.linked import Site
from dossier.pages.moved import pages
from dossier.render import Renderer
from trees import SMALL, changed, site


def rendered(site: Site) -> dict[str, str]:
    renderer = Renderer(site)
    return {str(page.path): renderer.render(page) for page in pages(site)}


def test_every_former_id_has_a_page_and_its_history_too() -> None:
    made = rendered(good())
    for former in ("okada2009", "okada-on-fish"):
        assert {f"articles/{former}.md", f"articles/{former}/history.md"} <= made.keys()


def test_old_page_has_every_passage_and_note_with_a_link_to_where_it_is() -> None:
    text = rendered(good())["articles/okada2009.md"]
    assert "# okada2009 is now okada2010\n\n堰と魚 has moved to [its new address](okada2010.md)." in text
    assert re.findall(r'<span id="([^"]+)">\[[^\]]+\]\(([^)]+)\)</span>', text) == [
        ("p1", "okada2010.md#p1"),
        ("p2", "okada2010.md#p2"),
        ("p2-n1", "okada2010.md#p2-n1"),
    ]


def test_old_history_has_every_revision() -> None:
    revised = '    revised: [{rev: 2, on: 2027-01-01, why: "Why.", was: "Was."}]\n'
    texts = changed(
        "articles/harper2001.yml",
        ("    topics:\n", f"{revised}    topics:\n"),
        ("issued: 2001-06-12\n", "issued: 2001-06-12\nformerly: [harper2000]\n"),
    )
    text = rendered(site(texts))["articles/harper2000/history.md"]
    assert re.findall(r'id="([^"]+)"', text) == ["p1", "p1-r1", "p1-r2"]
    assert "(../harper2001/history.md#p1-r2)" in text


def test_former_topic_and_entity_have_pages() -> None:
    texts = changed("topics/dam.md", ("title: The dam\n", "title: The dam\nformerly: [dams]\n"))
    texts = changed(
        "entities.yml", ("  kind: organisation\n", "  kind: organisation\n  formerly: [old-board]\n"), texts=texts
    )
    made = rendered(site(texts))
    assert "[its new address](dam.md)" in made["topics/dams.md"]
    assert "[its new address](board.md)" in made["entities/old-board.md"]


def test_dossier_in_which_nothing_was_renamed_has_no_such_page() -> None:
    assert rendered(site(SMALL)) == {}


def test_old_page_may_be_found_by_search_engines_since_it_was_promised() -> None:
    assert not any("noindex" in text for text in rendered(good()).values())

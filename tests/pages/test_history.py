"""The history of an article: every wording once, what was new in it, what went, and why."""

from __future__ import annotations

from data.goods import good
from dossier.pages.history import Stretch, compared, pages, wordings
from dossier.render import Renderer
from trees import SMALL, changed, site


def page(id: str) -> str:
    return next(text for path, text in rendered().items() if path == f"articles/{id}/history.md")


def rendered() -> dict[str, str]:
    renderer = Renderer(good())
    return {str(page.path): renderer.render(page) for page in pages(good())}


def test_every_article_has_a_history() -> None:
    assert set(rendered()) == {f"articles/{id}/history.md" for id in good().articles}


def test_article_without_a_change_says_so() -> None:
    assert "No released passage of this article has been revised or withdrawn." in page("harper2001")


def test_wordings_are_those_that_were_released_oldest_first() -> None:
    made = wordings(good().passages["petrova2015.p1"])
    assert [(wording.rev, str(wording.on and wording.on.text), wording.why) for wording in made] == [
        (1, "None", ""),
        (2, "2027-01-10", "Petrova speaks of the wall, not of the gates."),
        (3, "2027-03-01", "A comma."),
    ]
    texts = [" ".join(stretch.words for stretch in wording.stretches) for wording in made]
    revised = good().passages["petrova2015.p1"].passage.revised
    assert texts == [revised[0].was, revised[1].was, good().passages["petrova2015.p1"].digest]


def test_words_are_known_for_new_and_for_gone() -> None:
    assert compared(
        ["the", "gates", "leak"], ["the", "wall", "may", "leak"], ["the", "wall", "may", "leak", "now"]
    ) == (
        Stretch("the", is_new=False, is_gone=False),
        Stretch("wall may", is_new=True, is_gone=False),
        Stretch("leak", is_new=False, is_gone=False),
    )
    assert compared(None, ["a", "b"], ["a"]) == (
        Stretch("a", is_new=False, is_gone=False),
        Stretch("b", is_new=False, is_gone=True),
    )


def test_page_shows_each_revision_under_an_address_of_its_own() -> None:
    text = page("petrova2015")
    assert "### Revision 2, 10 January 2027 { #p1-r2 }" in text
    assert "### Revision 1, first released in edition 2026.11, 30 November 2026 { #p1-r1 }" in text
    assert "Petrova holds that the <ins>wall itself</ins> leaked" in text
    assert "Petrova holds that the <del>gates</del> leaked" in text


def test_withdrawn_passage_says_when_why_and_what_replaces_it_and_keeps_its_last_wording() -> None:
    text = page("petrova2015")
    assert "### Withdrawn, 1 February 2027 { #p2-withdrawn }\n\nIt repeats the paragraph after it." in text
    assert "It is replaced by [petrova2015 ¶3](../petrova2015.md#p3)" in text
    assert "The vote was held on a Friday." in text


def test_passages_of_a_withdrawn_article_are_withdrawn() -> None:
    assert "The post repeats Harper word for word." in page("withdrawn2003")


def test_article_listed_by_reference_shows_no_wording_and_no_reason() -> None:
    revised = '    revised: [{rev: 2, on: 2027-01-01, why: "Secret reason.", was: "Secret wording."}]\n'
    texts = changed(
        "articles/harper2001.yml",
        ("show: digest", "show: reference"),
        ("      Harper finds the dam sound.\n", f"      Harper finds the dam sound.\n{revised}"),
    )
    made = site(texts)
    text = "".join(Renderer(made).render(page) for page in pages(made))
    assert "### Revision 2, 1 January 2027 { #p1-r2 }" in text
    assert "Secret" not in text
    assert "sound" not in text


def test_wording_is_shown_as_text() -> None:
    revised = '    revised: [{rev: 2, on: 2027-01-01, why: "<b> *why*", was: "<script> *was*"}]\n'
    texts = changed("articles/harper2001.yml", ("    topics:\n", f"{revised}    topics:\n"))
    made = site(texts)
    text = "".join(Renderer(made).render(page) for page in pages(made))
    assert "&lt;script&gt; &#42;was&#42;" in text
    assert "&lt;b&gt; &#42;why&#42;" in text


def test_small_site_has_nothing_to_tell() -> None:
    assert [page.values["changes"] for page in pages(site(SMALL))] == [()]

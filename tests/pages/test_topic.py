"""One page a topic: who holds what, and what the page rests on."""

from __future__ import annotations

from dossier.pages import topic
from dossier.render import Renderer
from dossier.view import MOST_DIGESTS
from many import Many
from trees import SITES, site, texts

GOOD = site(texts(SITES / "good" / "sources"))
PAGES = {page.path.stem: page.values for page in topic.pages(GOOD)}


def test_matrix_has_articles_across_by_date_and_claims_down_the_contested_first() -> None:
    matrix = topic.matrix(GOOD, GOOD.topics["dam-safety"])
    assert [article.id for article in matrix.articles] == ["harper2001", "gazette2005", "petrova2015"]
    assert [(row.claim.id, row.contested) for row in matrix.rows][:2] == [
        ("dam-holds-2001", True),
        ("valley-floods", False),
    ]
    assert {id: [position.stance for position in held] for id, held in matrix.rows[0].positions_of.items()} == {
        "harper2001": ["affirms"],
        "petrova2015": ["denies"],
    }


def test_topic_without_a_claim_has_no_matrix() -> None:
    found = site({"topics/t.md": "---\ntitle: T\nscope: 'x'\n---\n"})
    assert topic.matrix(found, found.topics["t"]) == topic.Matrix((), ())
    assert all(group.items == () for group in topic.evidence([]))


def test_articles_that_do_not_speak_are_named() -> None:
    assert PAGES["fishing"]["silent"] == ("withdrawn2003", "gazette2005", "ministry2012", "petrova2015")


def test_evidence_counts_what_the_passages_are_made_of() -> None:
    occurrences = GOOD.passages_on["dam-safety"]
    genre = topic.evidence([occurrence.passage for occurrence in occurrences])[1]
    assert [(name, count) for name, count, *_ in genre.items] == [("analysis", 2), ("news", 1)]


def test_topic_on_which_many_articles_speak_lists_the_voices_of_each_claim() -> None:
    made = Many(40).site()
    page = max(topic.pages(made), key=lambda page: page.values["count"])

    assert page.values["matrix"].articles == () and len(page.values["matrix"].rows) <= topic.MOST_CLAIMS
    assert '<table class="grid-table matrix' not in Renderer(made).render(page)


def test_topic_with_more_passages_than_a_page_holds_gives_their_numbers() -> None:
    made = Many(90).site()
    page = max(topic.pages(made), key=lambda page: page.values["count"])
    text = Renderer(made).render(page)
    occurrences = made.passages_on[page.values["topic"].id]

    assert len(occurrences) > MOST_DIGESTS
    assert all(
        f"{occurrence.passage.article.id}.md#p{occurrence.passage.passage.p})" in text for occurrence in occurrences
    )
    assert occurrences[0].passage.digest not in text

"""One page an article: what its values hold."""

from __future__ import annotations

from dossier.pages import article
from trees import SITES, site, texts

GOOD = site(texts(SITES / "good" / "sources"))
PAGES = {page.path.stem: page.values for page in article.pages(GOOD)}


def test_articles_know_those_before_and_after_them_in_time() -> None:
    neighbours = [
        tuple(getattr(PAGES[id][side], "id", None) for side in ("earlier", "later"))
        for id in ("harper2001", "petrova2015")
    ]
    assert neighbours == [(None, "withdrawn2003"), ("ministry2012", None)]


def test_map_has_topics_by_frequency_and_says_where_a_claim_is_contested() -> None:
    topics = article.topic_map(GOOD, GOOD.articles["harper2001"])
    assert topics.topics == ("fishing", "dam-safety", "water-rights")
    assert [(row.p, row.cells, row.contested) for row in topics.rows] == [
        (1, (False, True, True), True),
        (2, (True, False, False), False),
    ]


def test_passage_has_its_notes_claims_links_and_the_places_that_cite_it() -> None:
    first, second = PAGES["harper2001"]["passages"]
    assert [(note.letter, note.anchor) for note in first.notes] == [("a", "p1-n1"), ("b", "p1-n2")]
    assert [line.claim.id for line in first.claims] == [
        "dam-holds-2001",
        "valley-floods",
        "board-sells",
        "dam-will-be-raised",
    ]
    assert [link.n for link in first.links] == [1, 2]
    assert [citing.kind for citing in first.cited_by] == ["topic", "topic", "claim", "event"]
    assert second.links == ()

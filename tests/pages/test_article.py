"""One page an article: what its values hold."""

from __future__ import annotations

import json
from html import unescape

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


def test_passage_that_is_shown_has_its_short_reference_and_the_day_of_its_wording() -> None:
    first = PAGES["petrova2015"]["passages"][0].reference
    assert unescape(first.short).startswith(
        "(Petrova [2015?], para. 1) [paraphrase in <em>The Dam Dossier</em>, petrova2015 ¶1, rev. 3, "
    )
    assert first.released.text == "2027-03-01"
    assert PAGES["ministry2012"]["passages"][0].reference is None


def test_head_describes_the_original_and_says_where_ours_is() -> None:
    told = PAGES["harper2001"]
    assert told["links"][0] == {"rel": "cite-as", "href": "https://dam.example/articles/harper2001/"}
    tags = {tag["name"]: tag["content"] for tag in told["metatags"]}
    assert tags["citation_public_url"] == "https://weir.example/12/3?dam=1&page=2"
    assert tags["citation_abstract"].startswith("Paraphrase") and "dam.example" in tags["citation_abstract"]
    assert "<" not in told["json_ld"]
    data = json.loads(told["json_ld"])
    assert data["name"] == f"Paraphrase and notes: {data['isBasedOn']['name']}"


def test_head_of_an_article_that_is_not_shown_describes_no_original() -> None:
    assert [(PAGES[id]["metatags"], PAGES[id]["json_ld"]) for id in ("ministry2012", "withdrawn2003")] == [([], "")] * 2

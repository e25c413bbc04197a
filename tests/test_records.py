"""What the search finds: one record a passage, a topic, an entity and a claim."""

from __future__ import annotations

from data.goods import good
from dossier.records import Passages, Record, concepts, marker


def test_every_live_passage_has_one_record_and_no_other_has() -> None:
    site = good()
    live = {passage.id for passage in site.passages.values() if passage.status == "active"}
    found = [record for of_article in Passages(site).values() for record in of_article]
    assert len(found) == len(live) < len(site.passages)
    assert {record.url.replace("articles/", "").replace("/#", ".") for record in found} == live


def test_topics_entities_and_claims_have_one_each() -> None:
    site = good()
    kinds = [record.filters["kind"][0] for record in concepts(site)]
    assert [kinds.count(kind) for kind in ("topic", "entity", "claim")] == [
        len(site.topics),
        len(site.entities),
        len(site.claims),
    ]


def test_passage_can_be_narrowed_by_all_that_the_address_may_say() -> None:
    names = {name for found in Passages(good()).values() for record in found for name in record.filters}
    assert names == {
        *("kind", "topic", "entity", "article", "publication", "author"),
        *("genre", "claim", "note", "year", "event-year"),
    }


def test_word_that_asks_for_a_topic_or_entity_is_one_word() -> None:
    assert marker("topic", "dam-safety") == "zqtopiczqdamzqsafetyzq"


def test_content_is_never_empty_and_has_the_notes_as_text() -> None:
    assert Record("u", "anna2001 ¶1", {}, {}, {}).content == "anna2001 ¶1"
    noted = Record("u", "anna2001 ¶1", {}, {}, {}, notes=(("context", "So *it* is ¦ there"),))
    assert noted.content == "anna2001 ¶1 ¦ context: So it is | there"


def test_words_around_a_passage_count_only_where_it_has_them_not() -> None:
    record = Record("u", "l", {"digest": "The dam holds"}, {}, {}, around=("The dam was built in Norra",))
    assert record.fields["context"].split() == ["was", "built", "in", "norra"]


def test_passage_is_found_by_the_offices_of_those_it_names_and_by_its_publisher() -> None:
    first = Passages(good())["harper2001"][0]
    assert {"chair", "inspector", "weir", "sons"} <= set(" ".join(first.fields.values()).casefold().split())


def test_words_of_a_record_are_those_a_reader_may_misspell() -> None:
    record = Record("u", "l", {"digest": "The Dam holds 42 ダム"}, {"markers": "zqtopiczqdamzq", "names": "Norra"}, {})
    assert record.words == {"holds", "norra"}

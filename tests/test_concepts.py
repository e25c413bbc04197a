"""The table that leads from a name in any language to what it names."""

from __future__ import annotations

from dataclasses import replace

from data.goods import good
from dossier.concepts import Concept, concepts


def test_topics_and_entities_come_with_all_their_names() -> None:
    site = good()
    found = {(concept.kind, concept.id): concept for concept in concepts(site)}
    for entity in site.entities.values():
        concept = found["entity", entity.id]
        assert (concept.label, concept.ja, concept.ru) == (entity.names.en, entity.names.ja, entity.names.ru)
        assert set(entity.spellings) <= {*concept.also, concept.label, concept.en, concept.ja, concept.ru}
    assert {id for kind, id in found if kind == "topic"} == set(site.topics)


def test_authors_and_publications_are_found_by_their_names() -> None:
    kinds = {concept.kind for concept in concepts(good())}
    assert {"author", "publication"} <= kinds


def test_family_name_is_a_spelling_of_an_author() -> None:
    site = good()
    families = {author.family for article in site.articles.values() for author in article.author if author.family}
    spelt = {spelling for concept in concepts(site) if concept.kind == "author" for spelling in concept.also}
    assert families <= spelt


def test_office_is_kept_apart_from_spellings() -> None:
    site = good()
    board = site.entities["river-board"]
    named = board.model_copy(update={"names": board.names.model_copy(update={"en": "River Board"})})
    of_board = replace(site, entities={**site.entities, "river-board": named})
    holder = next(concept for concept in concepts(of_board) if concept.id == "mara-lind")
    assert holder.offices == ("River Board chair", "chair of River Board")
    assert set(holder.also).isdisjoint(holder.offices)
    assert holder.packed()[-1] == list(holder.offices)


def test_row_ends_with_the_last_thing_known() -> None:
    assert Concept("topic", "dam", "Dam", None, None, None, ()).packed() == ["topic", "dam", "Dam"]
    assert Concept("topic", "dam", "Dam", None, "ダム", None, ()).packed() == ["topic", "dam", "Dam", None, "ダム"]
    assert Concept("topic", "dam", "Dam", None, None, None, ("Weir",)).packed()[-1] == ["Weir"]

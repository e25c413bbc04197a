"""Annotations: the W3C model's keys, a target that can be found, and JSON-LD that says all that the JSON does.

`annotation_context.json` maps the terms we use to the properties that the W3C Web Annotation Vocabulary gives them.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from data.goods import good, records
from dossier.data.annotations import CONTEXT
from dossier.data.annotations import files as annotations
from dossier.linked import note_id
from pyld import jsonld
from trees import SMALL, site

REQUIRED = {"@context", "id", "type", "body", "target"}
TERMS = json.loads((Path(__file__).parent / "annotation_context.json").read_text("utf-8"))
MOST_LOCATOR_WORDS = 6


def by_id() -> dict[str, dict[str, Any]]:
    return {annotation["id"]: annotation for annotation in records("annotations.jsonld")}


def test_every_note_and_topic_link_that_is_shown_is_an_annotation() -> None:
    shown = [passage for passage in good().passages.values() if passage.is_shown]
    notes = [note_id(passage, note) for passage in shown for note in passage.passage.notes]
    links = [(passage.id, topic) for passage in shown for topic in passage.passage.topics]
    assert len(notes) > 5
    assert len(links) > 5
    assert len(by_id()) == len(records("annotations.jsonld")) == len(notes) + len(links)


def test_annotation_has_the_keys_that_the_model_requires() -> None:
    assert all(REQUIRED <= annotation.keys() for annotation in records("annotations.jsonld"))
    assert all(annotation["@context"] == CONTEXT for annotation in records("annotations.jsonld"))


def test_note_is_its_text_and_its_kind() -> None:
    note = by_id()["https://dam.example/articles/gazette2005/#p2-n2"]
    assert note["motivation"] == "commenting"
    assert [(body["purpose"], body["value"]) for body in note["body"]] == [
        ("commenting", "The Gazette says Thursday; the vote was on a Friday (petrova2015 ¶2)."),
        ("tagging", "correction"),
    ]


def test_topic_link_is_its_why_and_the_topic() -> None:
    link = by_id()["https://dam.example/articles/harper2001/?topic=dam-safety#p1"]
    assert link["motivation"] == "classifying"
    assert link["body"][0]["value"] == "Says outright that the wall is sound and the gates are not."
    assert link["body"][1]["source"] == "https://dam.example/topics/dam-safety/"


def test_target_is_the_paragraph_of_the_original_from_its_first_words_to_after_its_last() -> None:
    target = by_id()["https://dam.example/articles/harper2001/#p1-n1"]["target"]
    assert target["source"] == "https://weir.example/12/3?dam=1&page=2"
    assert target["scope"] == "https://dam.example/articles/harper2001/#p1"
    selector = target["selector"]
    assert selector["startSelector"] == {"type": "TextQuoteSelector", "exact": "The dam at Vell"}
    assert selector["endSelector"]["exact"] == "seen it since"
    assert selector["endSelector"]["refinedBy"] == {"type": "TextPositionSelector", "start": 13, "end": 13}


def test_target_of_a_passage_with_one_locator_is_its_first_words() -> None:
    target = by_id()["https://dam.example/articles/harper2001/#p2-n3"]["target"]
    assert target["selector"] == {"type": "TextQuoteSelector", "exact": "Sixty years"}


def test_target_is_our_passage_where_the_original_has_no_known_address() -> None:
    target = by_id()["https://dam.example/articles/gazette2005/#p1-n1"]["target"]
    assert target == {"type": "SpecificResource", "source": "https://dam.example/articles/gazette2005/#p1"}


def test_no_more_of_an_original_is_given_than_its_locators() -> None:
    exact = [words for annotation in records("annotations.jsonld") for words in _values(annotation, "exact")]
    assert exact
    assert all(len(words.split()) <= MOST_LOCATOR_WORDS for words in exact)


def test_json_ld_loses_nothing_of_an_annotation() -> None:
    expanded = jsonld.expand(records("annotations.jsonld"), {"documentLoader": _context_only})
    assert len(expanded) == len(records("annotations.jsonld"))
    found = {node["@id"]: set(_scalars(node)) for node in expanded}
    for annotation in records("annotations.jsonld"):
        said = {_expanded(value) for value in _scalars(annotation)} - {CONTEXT}
        assert said <= found[annotation["id"]], said - found[annotation["id"]]


def test_site_that_states_no_publisher_names_no_creator() -> None:
    (file,) = annotations(site(SMALL))
    made = json.loads(file.text)
    assert made
    assert not any("creator" in annotation for annotation in made)
    assert made[0]["generator"]["id"] == "https://dam.example/"


def _context_only(url: str, options: object) -> dict[str, object]:
    assert url == CONTEXT
    return {"contextUrl": None, "documentUrl": url, "document": TERMS, "contentType": "application/ld+json"}


def _expanded(value: object) -> object:
    """Return a term as JSON-LD writes it out, any other value as it is."""
    meaning = TERMS["@context"].get(value) if isinstance(value, str) else None
    if not isinstance(meaning, str) or ":" not in meaning:
        return value
    prefix, _, name = meaning.partition(":")
    return TERMS["@context"][prefix] + name


def _scalars(value: object) -> Iterator[object]:
    if isinstance(value, dict | list):
        for item in value.values() if isinstance(value, dict) else value:
            yield from _scalars(item)
    else:
        yield value


def _values(value: object, wanted: str) -> Iterator[str]:
    if isinstance(value, dict):
        for key, item in value.items():
            yield from [item] if key == wanted else _values(item, wanted)
    elif isinstance(value, list):
        for item in value:
            yield from _values(item, wanted)

"""Every data file of a site: its name, its schema, and what may be in none of them."""

from __future__ import annotations

import json
from xml.etree import ElementTree

import pytest
from data.goods import files, good
from dossier.data import all_files
from jsonschema import Draft202012Validator
from trees import ROOT, SMALL, site

NAMES = (
    *("articles.json", "passages.json", "passages.csv", "topics.json", "entities.json", "events.json", "figures.json"),
    *("claims.json", "library.csl.json", "library.bib", "library.ris", "annotations.jsonld", "datapackage.json"),
)
DESCRIBED = ("articles", "claims", "entities", "events", "figures", "passages", "topics")


def test_files_have_the_names_of_the_contract() -> None:
    assert {f"data/{name}" for name in NAMES} <= files().keys()
    assert {f"articles/harper2001.{ending}" for ending in ("json", "bib", "ris", "csl.json")} <= files().keys()
    assert {"feed.xml", "topics/fishing/feed.xml", "data/feed.xml", "data/topics/fishing/feed.xml"} <= files().keys()


def test_readers_are_led_to_every_file() -> None:
    told = (ROOT / "docs" / "about" / "cite.md").read_text("utf-8")
    assert [name for name in NAMES if f"](../data/{name})" not in told] == []
    assert "](../feed.xml)" in told


@pytest.mark.parametrize("name", DESCRIBED)
def test_records_keep_to_the_schema_beside_them(name: str) -> None:
    schema = json.loads(files()[f"data/schemas/{name}.schema.json"])
    Draft202012Validator.check_schema(schema)
    assert [
        error.message for error in Draft202012Validator(schema).iter_errors(json.loads(files()[f"data/{name}.json"]))
    ] == []


@pytest.mark.parametrize("name", DESCRIBED)
def test_schema_refuses_a_key_that_is_not_ours(name: str) -> None:
    schema = json.loads(files()[f"data/schemas/{name}.schema.json"])
    records = json.loads(files()[f"data/{name}.json"])
    records[0]["more"] = 1
    assert not Draft202012Validator(schema).is_valid(records)


def test_every_article_keeps_to_its_schema() -> None:
    validator = Draft202012Validator(json.loads(files()["data/schemas/article.schema.json"]))
    articles = [json.loads(text) for path, text in files().items() if path.startswith("articles/") and _is_record(path)]
    assert len(articles) == 8  # six, one of them under two former ids as well
    assert [error.message for article in articles for error in validator.iter_errors(article)] == []


def _is_record(path: str) -> bool:
    return path.endswith(".json") and not path.endswith(".csl.json")


@pytest.mark.parametrize(
    "hidden",
    [
        "must not appear anywhere",  # the digest of an article listed by reference
        "withheld words",  # its quote
        "Плотина стоит",  # its locator
        "Withheld or not",  # why it is on a topic
        "The vote was held on a Friday.",  # the digest of a withdrawn passage
        "A copy.",  # the digest in a withdrawn article
        "draft2020",
    ],
)
def test_what_is_not_shown_is_in_no_file(hidden: str) -> None:
    assert [path for path, text in files().items() if hidden in text] == []


def test_all_that_is_json_or_xml_parses() -> None:
    for path, text in files().items():
        if path.endswith((".json", ".jsonld")):
            json.loads(text)
        if path.endswith(".xml"):
            ElementTree.fromstring(text)


def test_addresses_are_absolute() -> None:
    for name in DESCRIBED:
        records = json.loads(files()[f"data/{name}.json"])
        assert all(record["url"].startswith("https://dam.example/") for record in records), name


def test_files_of_a_dossier_of_nothing_are_there_and_empty() -> None:
    made = {str(file.path): file.text for file in all_files(site({}))}
    assert made["data/passages.json"] == "[]\n"
    assert json.loads(made["data/library.csl.json"]) == []
    assert made["data/library.bib"] == made["data/library.ris"] == "\n"  # the gate takes no bytes for a file cut short
    assert made["data/passages.csv"].count("\r\n") == 1


def test_same_site_gives_the_same_files() -> None:
    assert {str(file.path): file.text for file in all_files(good())} == files()


def test_small_site_has_a_record_of_each_kind() -> None:
    made = {str(file.path): file.text for file in all_files(site(SMALL))}
    assert {name: len(json.loads(made[f"data/{name}.json"])) for name in DESCRIBED} == {
        "articles": 1,
        "claims": 1,
        "entities": 1,
        "events": 1,
        "figures": 1,
        "passages": 2,
        "topics": 1,
    }

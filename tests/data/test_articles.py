"""Articles as data: CSL's fields, how we know them, and the whole of one article by itself."""

from __future__ import annotations

import json

from data.goods import by_id, files, records
from dossier.data.articles import Described
from dossier.model import Article

NOT_CSL = {"archived", "other_captures", "formerly", "summary", "links", "draft", "withdrawn", "passages"}


def test_article_is_given_in_fields_of_csl() -> None:
    article = by_id("articles.json")["harper2001"]
    assert article["url"] == "https://dam.example/articles/harper2001/"
    assert article["type"] == "article-magazine"
    assert article["container-title"] == "The Weir"
    assert article["author"][0] == {
        "family": "Harper",
        "given": "Jo",
        "suffix": "Jr.",
        "non-dropping-particle": "de la",
        "role": "engineer, Vell_Institute",
    }
    assert article["issued"] == {"date-parts": [[2001, 6, 12]], "edtf": "2001-06-12"}
    assert article["passages"] == 2


def test_field_that_is_not_known_is_left_out() -> None:
    article = by_id("articles.json")["gazette2005"]
    assert not {"title", "author", "URL", "DOI"} & article.keys()


def test_inferred_value_comes_with_its_reason() -> None:
    article = by_id("articles.json")["gazette2005"]
    assert article["issued"] == {"date-parts": [[2005]], "season": 3, "circa": True, "edtf": "2005-23~"}
    assert article["basis"]["issued"] == "it reports the autumn flood & the vote after it"


def test_rights_and_capture_are_always_there() -> None:
    assert all({"basis", "rights", "capture"} <= article.keys() for article in records("articles.json"))
    assert by_id("articles.json")["gazette2005"]["capture"]["carrier"]["issued"] == "2006"


def test_every_field_of_an_article_is_either_given_or_known_to_be_ours() -> None:
    assert Article.model_fields.keys() - Described.model_fields.keys() == NOT_CSL


def test_article_by_itself_has_its_passages() -> None:
    article = json.loads(files()["articles/harper2001.json"])
    assert article["passages"] == [by_id("passages.json")[f"harper2001.p{p}"] for p in (1, 2)]
    assert article["summary"].startswith("An engineer's analysis")
    assert article["archived"] == {"URL": "https://archive.example/2001/weir", "on": "2001-07-01"}
    assert len(article["links"]) == 2


def test_former_id_of_an_article_has_the_same_file() -> None:
    assert files()["articles/okada2009.json"] == files()["articles/okada2010.json"]
    assert files()["articles/okada2009.bib"] == files()["articles/okada2010.bib"]


def test_summary_and_links_of_what_is_not_shown_are_left_out() -> None:
    article = json.loads(files()["articles/ministry2012.json"])
    assert (article["summary"], article["links"]) == (None, [])


def test_what_the_ids_of_its_passages_stand_for_is_given_with_them() -> None:
    article = json.loads(files()["articles/harper2001.json"])
    for one in article["passages"]:
        assert {topic["id"] for topic in one["topics"]} <= {topic["id"] for topic in article["topics"]}
        assert set(one["entities"]) <= {entity["id"] for entity in article["entities"]}
        voices = {held[name] for held in one["claims"] for name in ("said_by", "via")} - {None}
        assert voices <= {entity["id"] for entity in article["entities"]}
    assert {"id": "fishing", "title": "Fishing"} in article["topics"]
    assert {"id": "vell-dam", "name": "Vell Dam"} in article["entities"]
    held = {held["id"] for one in article["passages"] for held in one["claims"]}
    whole = {claim["id"]: claim for claim in records("claims.json")}
    assert [claim["id"] for claim in article["claims"]] == list(
        dict.fromkeys(claim["id"] for claim in article["claims"])
    )
    assert article["claims"] == [{key: whole[claim["id"]][key] for key in claim} for claim in article["claims"]]
    assert {claim["id"] for claim in article["claims"]} == held


def test_readings_with_an_article_are_its_own_alone() -> None:
    for name in ("events", "figures"):
        article = json.loads(files()["articles/harper2001.json"])
        assert article[name]
        for one in article[name]:
            everybody = by_id(f"{name}.json")[one["id"]]["readings"]
            assert one["readings"] == [each for each in everybody if each["passage"].startswith("harper2001.")]


def test_article_listed_by_reference_gives_no_meanings() -> None:
    article = json.loads(files()["articles/ministry2012.json"])
    assert [article[name] for name in ("topics", "entities", "claims", "events", "figures")] == [[], [], [], [], []]

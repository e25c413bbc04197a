"""What an article's page says of itself to Zotero and to search engines."""

from __future__ import annotations

import json

from citation.originals import SEVEN
from dossier.citation.meta import json_ld, serialised, zotero
from dossier.csl import Item, Name
from dossier.edtf import parse

ADDRESS = "https://example.org/articles/filippov2014/"


def test_the_original_is_described_to_zotero() -> None:
    assert zotero(SEVEN["filippov2014"], "The Dossier", ADDRESS) == (
        ("z:itemType", "magazineArticle"),
        ("citation_title", "Russo–Japanese relations, bleak as ever"),
        ("citation_author", "Filippov, Dmitry"),
        ("citation_publication_date", "2014/07/12"),
        ("prism.publicationName", "East Asia Forum"),
        ("citation_language", "en"),
        ("citation_public_url", SEVEN["filippov2014"].URL),
        ("citation_abstract", f"Paraphrase, passage by passage, in The Dossier: {ADDRESS}"),
    )


def test_only_a_journal_has_the_field_that_makes_a_journal_article_of_anything() -> None:
    journal = Item(id="a", type="article-journal", title="T", container_title="J", page="3–9", volume="1")
    found = dict(zotero(journal, "S", ADDRESS))
    assert (found["citation_journal_title"], found["citation_firstpage"], found["citation_lastpage"]) == ("J", "3", "9")
    assert all("citation_journal_title" not in dict(zotero(item, "S", ADDRESS)) for item in SEVEN.values())


def test_what_is_not_known_is_left_out_and_what_is_not_plain_is_said_in_words() -> None:
    found = dict(zotero(SEVEN["edm2017"], "S", ADDRESS))
    assert found["citation_publication_date"] == "about May 2017"
    assert "citation_author" not in found
    assert "citation_public_url" not in found
    assert dict(zotero(SEVEN["eurasianews2016"], "S", ADDRESS))["citation_title"] == "[untitled blog post]"


def test_a_body_is_marked_so_that_its_last_word_is_no_family_name() -> None:
    authors = (Name(literal="Asahi desk"), Name(family="Berg", given="Jan", non_dropping_particle="van der"))
    item = Item(id="a", type="report", title="T", author=authors, publisher="P")
    found = zotero(item, "S", ADDRESS)
    assert [content for name, content in found if name == "citation_author"] == ["Asahi desk,", "van der Berg, Jan"]
    assert dict(found)["citation_technical_report_institution"] == "P"


def test_a_family_name_of_two_words_and_two_given_names_are_one_author_to_zotero() -> None:
    authors = (Name(family="Pérez de Cuéllar", given="Javier María"), Name(family="Lind", given="Jennifer M."))
    found = zotero(Item(id="a", type="webpage", title="T", author=authors), "S", ADDRESS)
    names = [content for name, content in found if name == "citation_author"]
    assert names == ["Pérez de Cuéllar, Javier\u00a0María", "Lind, Jennifer M."]


def test_our_page_is_based_on_the_original_and_is_not_it() -> None:
    item = Item(
        id="a",
        type="article-newspaper",
        title="T",
        author=(Name(family="Berg", given="Jan"), Name(literal="Desk")),
        container_title="C",
        issued=parse("2014-07"),
        URL="https://c.example/",
        language="ja",
    )
    assert json_ld(item, "The Dossier", ADDRESS, "T, paraphrased") == {
        "@context": "https://schema.org",
        "@type": "WebPage",
        "@id": ADDRESS,
        "url": ADDRESS,
        "name": "T, paraphrased",
        "isPartOf": {"@type": "WebSite", "name": "The Dossier"},
        "isBasedOn": {
            "@type": "NewsArticle",
            "name": "T",
            "author": [{"@type": "Person", "name": "Jan Berg"}, {"@type": "Organization", "name": "Desk"}],
            "datePublished": "2014-07",
            "isPartOf": {"@type": "CreativeWork", "name": "C"},
            "inLanguage": "ja",
            "url": "https://c.example/",
        },
    }


def test_a_date_that_is_about_is_not_given_as_one() -> None:
    assert "datePublished" not in json_ld(SEVEN["edm2017"], "S", ADDRESS, "N")["isBasedOn"]


def test_no_text_ends_the_script_that_holds_it() -> None:
    data = {"name": "</script><script>alert(1)</script><!-- é \u2028"}
    assert "<" not in serialised(data)
    assert json.loads(serialised(data)) == data

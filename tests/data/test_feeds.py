"""Feeds: valid Atom, readable text, addresses that last, and no date but from the sources and the ledger."""

from __future__ import annotations

import re
from datetime import datetime
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import pytest
from data.goods import files
from dossier.data.feeds import LATEST, NEVER
from dossier.data.feeds import files as feeds
from trees import SMALL, changed, site

ATOM = "{http://www.w3.org/2005/Atom}"
NAMES = [path for path in ("feed.xml", "topics/dam-safety/feed.xml", "topics/fishing/feed.xml")]


def feed(path: str = "feed.xml") -> Element:
    return ElementTree.fromstring(files()[path])


def entries(path: str = "feed.xml") -> dict[str, Element]:
    return {_text(entry, "id"): entry for entry in feed(path).findall(f"{ATOM}entry")}


def _text(element: Element, name: str) -> str:
    found = element.findall(f"{ATOM}{name}")
    assert len(found) == 1, (name, len(found))
    return found[0].text or ""


@pytest.mark.parametrize("path", NAMES)
def test_feed_has_what_atom_requires(path: str) -> None:
    root = feed(path)
    assert root.tag == f"{ATOM}feed"
    for element in (root, *root.findall(f"{ATOM}entry")):
        assert _text(element, "id").startswith("https://dam.example/")
        assert _text(element, "title")
        assert datetime.fromisoformat(_text(element, "updated")).tzinfo
        links = [link.attrib for link in element.findall(f"{ATOM}link")]
        assert [link["rel"] for link in links].count("alternate") == 1
    assert _text(root.find(f"{ATOM}author"), "name") == "The Vell Dam Readers"
    assert _text(root, "id") == f"https://dam.example/{path}"


def test_feed_lies_beside_its_page_and_among_the_data() -> None:
    assert files()["data/feed.xml"] == files()["feed.xml"]
    assert files()["data/topics/fishing/feed.xml"] == files()["topics/fishing/feed.xml"]


def test_feed_of_a_renamed_topic_is_still_found_under_its_former_id() -> None:
    assert files()["topics/safety/feed.xml"] == files()["topics/dam-safety/feed.xml"]
    assert files()["data/topics/safety/feed.xml"] == files()["topics/dam-safety/feed.xml"]


def test_released_article_has_the_day_of_its_edition() -> None:
    entry = entries()["https://dam.example/articles/harper2001/"]
    assert _text(entry, "updated") == "2026-11-30T00:00:00Z"
    assert _text(entry, "summary").startswith("An engineer's analysis of June 2001")


def test_title_is_the_text_that_was_typed_and_says_paraphrase() -> None:
    title = _text(entries()["https://dam.example/articles/harper2001/"], "title")
    assert title.startswith("Paraphrase and notes: Dams & *rivers* [part <1>]: a | question (Jo de la Harper Jr., ")


def test_revision_says_why_and_leads_to_the_history() -> None:
    entry = entries()["https://dam.example/articles/petrova2015/history/#p1-r2"]
    assert _text(entry, "updated") == "2027-01-10T00:00:00Z"
    assert _text(entry, "summary") == "Petrova speaks of the wall, not of the gates."


def test_withdrawal_is_news_too() -> None:
    entry = entries()["https://dam.example/articles/petrova2015/history/#p2-withdrawn"]
    assert _text(entry, "title") == "petrova2015 ¶2 withdrawn"


def test_newest_comes_first_and_dates_the_feed() -> None:
    days = [_text(entry, "updated") for entry in feed().findall(f"{ATOM}entry")]
    assert days == sorted(days, reverse=True)
    assert _text(feed(), "updated") == days[0]


def test_topics_feed_has_what_is_on_the_topic_only() -> None:
    ids = set(entries("topics/fishing/feed.xml"))
    assert ids == {"https://dam.example/articles/harper2001/", "https://dam.example/articles/okada2010/"}


def test_article_that_was_never_released_has_the_first_day_of_its_publication() -> None:
    assert "<updated>2001-06-12T00:00:00Z</updated>" in _only(SMALL)


def test_article_without_any_date_is_in_no_feed_before_its_release() -> None:
    text = _only(changed("articles/harper2001.yml", ("issued: 2001-06-12\n", "")))
    assert "<entry>" not in text
    assert f"<updated>{NEVER}</updated>" in text


def test_feed_has_a_limit() -> None:
    article = SMALL["articles/harper2001.yml"]
    many = {
        f"articles/a{n}.yml": re.sub("^id: harper2001$", f"id: a{n}", article, flags=re.MULTILINE)
        for n in range(LATEST + 5)
    }
    assert _only({**SMALL, **many}).count("<entry>") == LATEST


def _only(texts: dict[str, str]) -> str:
    return next(file.text for file in feeds(site(texts)) if str(file.path) == "feed.xml")

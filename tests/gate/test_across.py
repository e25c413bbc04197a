"""What files say of each other."""

from __future__ import annotations

from dataclasses import replace

from dossier.gate.across import Whole
from dossier.gate.facts import Address, Facts
from dossier.gate.sound import PROMISED

BARE = replace(PROMISED, addresses=(), absent=())


def findings(*all_facts: Facts, promises=BARE) -> list[tuple[str, str]]:
    whole = Whole()
    for facts in all_facts:
        whole.add(facts)
    return list(whole.broken(promises))


def page(path: str, *links: str, ids: tuple[str, ...] = ()) -> Facts:
    return Facts(path, ids=frozenset(ids), links=frozenset(links))


def test_a_folder_is_its_index_with_and_without_the_slash():
    assert findings(page("index.html", "a/", "a", "a/index.html", "", "#top"), page("a/index.html")) == []


def test_a_folder_without_an_index_leads_nowhere():
    assert findings(page("index.html", "a/"), page("a/b/index.html")) == [
        ("index.html", "a link to 'a/' leads nowhere")
    ]


def test_every_page_with_the_same_broken_link_is_named():
    assert findings(page("index.html", "x/"), page("a/index.html", "x/")) == [
        ("index.html", "a link to 'x/' leads nowhere"),
        ("a/index.html", "a link to 'x/' leads nowhere"),
    ]


def test_text_fragments_and_the_basket_need_no_element():
    assert findings(page("index.html", "#:~:text=ferry", "basket/#a2001.p1"), page("basket/index.html")) == []


def test_fragments_of_data_files_are_left_to_their_readers():
    assert findings(page("index.html", "data/a.csv#row=4"), Facts("data/a.csv")) == []


def test_names_that_are_one_where_accents_are_encoded_otherwise_collide():
    assert findings(page("index.html"), Facts("caf\u00e9.txt"), Facts("cafe\u0301.txt")) == [
        ("cafe\u0301.txt", "differs from 'caf\u00e9.txt' in case only")
    ]


def test_folders_that_differ_in_case_collide():
    assert findings(page("index.html"), Facts("data/a.csv"), Facts("Data/b.csv")) == [
        ("Data", "differs from 'data' in case only")
    ]


def test_a_site_without_a_page_is_none():
    assert ("index.html", "there is no page") in findings(Facts("data/a.csv"))


def test_an_id_that_the_page_where_nothing_was_found_has_is_the_themes():
    promises = replace(BARE, addresses=(Address("claim 'content'", "claims/index.html", "content"),))
    theme = ("content", "q")

    assert findings(page("404.html", ids=theme), page("claims/index.html", ids=theme), promises=promises) == [
        ("claims/index.html", "claim 'content' has an id of the theme's, 'content'")
    ]

"""Which addresses of a capture are its article's."""

from __future__ import annotations

import pytest
from dossier.capture import Capture, from_data
from dossier.ingest.address import archived_from, of_article, saved_from
from dossier.ingest.articles import articles
from dossier.ingest.head import head_facts

ADDRESS = "https://strait.example/2015/a-ferry"
TEXT = "The harbour authority has promised a ferry in every budget since 2006, and the money has always gone elsewhere."
PAGE = f"<!DOCTYPE html><html><head><title>One</title></head><body><article><h1>One ferry</h1><p>{TEXT}</p><p>{TEXT[::-1]}</p></article></body></html>"


@pytest.mark.parametrize(
    ("address", "is_articles"),
    [
        (ADDRESS, True),
        ("https://strait.example/?p=12", True),
        ("https://www.strait.example/", False),
        ("https://strait.example", False),
        ("http://localhost/a-ferry", False),
        ("http://localhost:8000/a-ferry", False),
        ("http://127.0.0.1/a-ferry", False),
        ("http://desk.local/a-ferry", False),
        ("file:///home/a-ferry.html", False),
    ],
)
def test_a_site_and_a_machine_are_no_articles_address(address: str, is_articles: bool) -> None:
    assert of_article(address) == (address if is_articles else "")


def test_an_address_in_a_web_archive_is_that_of_the_page_it_keeps() -> None:
    for prefix in ("https://web.archive.org/web/20080214083011/", "http://archive.example/web/2008id_/"):
        assert of_article(prefix + ADDRESS) == ADDRESS
        assert of_article(prefix + "https://strait.example/") == ""


def test_a_page_that_states_a_sites_address_first_is_at_the_one_that_it_states_next() -> None:
    head = f'<link rel="canonical" href="https://strait.example/"><meta property="og:url" content="{ADDRESS}">'
    assert head_facts(PAGE.replace("<title>", f"{head}<title>"), "").URL == ADDRESS
    only = '<link rel="canonical" href="https://strait.example/">'
    assert head_facts(PAGE.replace("<title>", f"{only}<title>"), "").URL == ""


def test_a_saved_page_is_at_the_address_from_which_a_browser_saved_it() -> None:
    mark = f"<!-- saved from url=({len(ADDRESS):04}){ADDRESS} -->"
    assert saved_from(f"<!DOCTYPE html>\n{mark}\n<html>") == ADDRESS
    assert saved_from("<!-- saved from url=(0014)about:internet -->") == ""
    assert head_facts(PAGE.replace("<html>", f"{mark}<html>"), "").URL == ADDRESS


def test_a_web_archive_is_at_the_address_in_its_head() -> None:
    archive = (
        f"From: <Saved by Blink>\r\nSnapshot-Content-Location: {ADDRESS}\r\nSubject: One\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/related; type="text/html"; boundary="B"\r\n\r\n'
        f"--B\r\nContent-Type: text/html; charset=utf-8\r\n\r\n{PAGE}\r\n--B--\r\n"
    ).encode()
    capture = from_data("one.mhtml", archive)
    assert isinstance(capture, Capture)
    assert [found.facts.URL for found in articles(capture)] == [ADDRESS]
    assert archived_from(PAGE.encode()) == ""

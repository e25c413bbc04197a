"""An article taken down by one word: its addresses stay, and nothing of its content is on a page or in a data file."""

from __future__ import annotations

import json

import pytest
from dossier.data import all_files
from dossier.pages import all_pages
from dossier.render import Renderer
from trees import changed, site

ARTICLE = "articles/harper2001.yml"
SECRETS = (
    *("Secret digest", "Secret quote", "Secret locator", "Secret reason", "Secret note", "Secret heading"),
    *("Secret summary", "Secret link", "Secret wording"),
)
REVISED = '    revised: [{rev: 2, on: 2027-01-01, why: "Secret reason", was: "Secret wording"}]\n'
TEXTS = changed(
    ARTICLE,
    ("issued: 2001-06-12\n", 'issued: 2001-06-12\nsummary: "Secret summary."\n'),
    ("passages:\n", 'links: [{n: 1, title: Secret link, URL: "https://secret.example/"}]\npassages:\n'),
    (
        "      Harper finds the dam sound.\n",
        '      Secret digest.\n    quote: "Secret quote"\n    heading: Secret heading\n',
    ),
    ("        It is about the dam.\n", "        Secret reason.\n"),
    ("          Compare\n", "          Secret note\n"),
    ('{start: "The gates"}', '{start: "Secret locator"}'),
    ("      The gates leak.\n", f"      The gates leak.\n{REVISED}"),
)


def published(show: str) -> dict[str, str]:
    """Return every page and data file, by path."""
    made = site({**TEXTS, ARTICLE: TEXTS[ARTICLE].replace("show: digest", f"show: {show}")})
    renderer = Renderer(made)
    pages = {str(page.path): renderer.render(page) for page in all_pages(made)}
    return pages | {str(file.path): file.text for file in all_files(made)}


@pytest.mark.parametrize("secret", SECRETS)
def test_content_that_was_shown_is_shown_nowhere_after(secret: str) -> None:
    assert [path for path, text in published("digest").items() if secret in text]
    assert [path for path, text in published("reference").items() if secret in text] == []


def test_addresses_of_passages_and_notes_stay() -> None:
    page = published("reference")["articles/harper2001.md"]
    assert "{ #p1 .gutter }" in page
    assert '<span id="p1-n1"></span>' in page
    assert [passage["id"] for passage in json.loads(published("reference")["data/passages.json"])] == [
        "harper2001.p1",
        "harper2001.p2",
    ]


def test_topics_claims_events_and_figures_are_left_without_its_passages() -> None:
    after = published("reference")
    assert json.loads(after["data/topics.json"])[0]["passages"] == []
    assert json.loads(after["data/claims.json"])[0]["positions"] == []
    assert json.loads(after["data/events.json"])[0]["readings"] == []
    assert json.loads(after["data/figures.json"])[0]["readings"] == []
    assert json.loads(after["data/annotations.jsonld"]) == []

"""Where an address leads, as a browser would have it."""

from __future__ import annotations

import pytest
from dossier.gate.target import Inside, Nowhere, Outside, own_addresses, target

ROOT = "https://dossier.example/reader/"
PAGE = "articles/a/index.html"


@pytest.mark.parametrize(
    ("typed", "place"),
    [
        ("", PAGE),
        ("#p1", f"{PAGE}#p1"),
        ("?q=1#p1", f"{PAGE}#p1"),
        (".", "articles/a/"),
        ("..", "articles/"),
        ("../..", ""),
        ("../../claims/?x=1#a", "claims/#a"),
        ("../b/./c//d.css", "articles/b/c/d.css"),
        ("..\\..\\claims\\", "claims/"),
        ("/reader/claims/", "claims/"),
        ("/reader/.", ""),
        (f"{ROOT}claims/", "claims/"),
        ("HTTPS://Dossier.Example/reader/claims/", "claims/"),
        ("//dossier.example/reader/claims/", "claims/"),
        ("\\\\dossier.example\\reader\\claims/", "claims/"),
        (f"{ROOT}a/../claims/", "claims/"),
        ("\n ../../cl\taims/ ", "claims/"),
        ("../../%E6%B1%9F/#%C3%A9", "江/#é"),
    ],
)
def test_addresses_of_the_site_lead_inside(typed: str, place: str):
    found = target(typed, PAGE, ROOT)

    assert (type(found), found) == (Inside, place)


@pytest.mark.parametrize(
    ("typed", "scheme"),
    [
        ("https://elsewhere.example/", "https"),
        ("//elsewhere.example/", ""),
        ("\\\\elsewhere.example/", ""),
        ("/\\elsewhere.example/", ""),
        ("JavaScript:x", "javascript"),
        (" java\nscript:x", "javascript"),
        ("\x01javascript:x", "javascript"),
        ("data:text/html,x", "data"),
        ("https://dossier.example/other/", "https"),
        ("http://dossier.example/reader/", "http"),
        ("https://dossier.example:8000/reader/", "https"),
    ],
)
def test_all_others_lead_outside_with_their_scheme(typed: str, scheme: str):
    found = target(typed, PAGE, ROOT)

    assert isinstance(found, Outside)
    assert found.scheme == scheme


def test_addresses_with_escaped_slashes_are_the_sites_too():
    assert own_addresses(f'{{"url": "{ROOT}a/"}}'.replace("/", "\\/"), ROOT) == {f"{ROOT}a/"}


@pytest.mark.parametrize("typed", ["../../../x", "/", "/other/", "../../../reader/"])
def test_what_leads_above_the_root_leads_nowhere(typed: str):
    assert isinstance(target(typed, PAGE, ROOT), Nowhere)


def test_the_sites_own_addresses_are_found_whole_in_any_text():
    text = f"""See {ROOT}articles/a/#p1. ({ROOT}b/) "{ROOT}c/?x=1&amp;y=2" {{{ROOT}d/\\#p1}} &lt;{ROOT}e/&gt; {ROOT}f/, {ROOT}g/&amp;#93; {ROOT}"""

    assert own_addresses(text, ROOT) == {
        f"{ROOT}{rest}" for rest in ("articles/a/#p1", "b/", "c/?x=1&y=2", "d/#p1", "e/", "f/", "g/", "")
    }

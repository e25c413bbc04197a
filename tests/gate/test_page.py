"""One page by itself."""

from __future__ import annotations

from dossier.gate.defect import ARTICLE, HOME
from dossier.gate.page import page
from dossier.gate.sound import PROMISED, SOUND


def changed(path: str, old: str, new: str) -> tuple[str, ...]:
    text = SOUND[path].decode()
    assert old in text
    return page(path, text.replace(old, new, 1), PROMISED).findings


def test_a_sound_page_gives_its_ids_and_where_it_leads():
    facts = page(ARTICLE, SOUND[ARTICLE].decode(), PROMISED)

    assert facts.findings == ()
    assert facts.ids == {"content", "q", "_title", "p1", "p1-n1"}
    assert facts.links == {
        "articles/a2001/",
        f"{ARTICLE}#content",
        f"{ARTICLE}#p1",
        "claims/#ferry-sails",
        "claims/",
        "theme/dossier.css",
        "assets/dossier.js",
        "assets/signs.svg",
        "assets/signs.svg#full",
    }


def test_readers_may_be_led_anywhere_but_to_scripts():
    for address in ("https://a.example/", "http://a.example/", "mailto:a@example.org", "//a.example/", "tel:+81"):
        assert changed(ARTICLE, "https://elsewhere.example/", address) == ()
    for address in ("javascript:x", "vbscript:x", "data:text/html,x", "file:///etc", "blob:x", "x:y"):
        assert len(changed(ARTICLE, "https://elsewhere.example/", address)) == 1


def test_a_picture_may_stand_in_the_page_itself():
    assert changed(ARTICLE, 'src="../../assets/signs.svg"', 'src="data:image/png;base64,AA=="') == ()
    assert len(changed(ARTICLE, 'src="../../assets/signs.svg"', 'src="data:text/html,x"')) == 1


def test_a_refresh_may_lead_on_within_the_site():
    moved = '<meta http-equiv="refresh" content="0; url=claims/"><title>'

    assert changed(HOME, "<title>", moved) == ()


def test_a_page_that_promises_nothing_may_be_hidden():
    hidden = '<meta name="robots" content="noindex"><title>'

    assert changed("404.html", "<title>", hidden) == ()
    assert len(changed(ARTICLE, "<title>", hidden)) == 1

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


def test_nothing_is_read_before_the_policy():
    for before in (".", "&nbsp;", "<!-- a -->x"):
        assert changed(HOME, "<head>", f"<head>{before}")[0].startswith(
            "text stands before the Content-Security-Policy"
        )
    for before in (" ", "\n\t", "<!-- a -->", '<meta charset="utf-8">'):
        assert "stands before" not in " ".join(changed(HOME, "<head>", f"<head>{before}"))


def test_what_is_hidden_is_no_place_to_lead_to():
    hidden = [
        ('<h3 id="p1">', '<h3 id="p1" hidden>'),
        ('<h3 id="p1">', '<h3 id="p1" hidden="hidden">'),
        ('<main id="content">', '<main id="content" hidden>'),
        ('<h3 id="p1"><a href="#p1">1</a></h3>', '<dialog><p><b id="p1">1</b></p></dialog>'),
        ('<h3 id="p1"><a href="#p1">1</a></h3>', '<p><input type="hidden" id="p1"></p>'),
        ('<h3 id="p1"><a href="#p1">1</a></h3>', '<datalist><option id="p1">1</option></datalist>'),
    ]
    text = SOUND[ARTICLE].decode()
    for old, new in hidden:
        assert "p1" not in page(ARTICLE, text.replace(old, new), PROMISED).ids
    for new in ('<h3 id="p1" hidden="until-found">', '<p hidden></p><h3 id="p1">', '<p hidden>a<br>b</p><h3 id="p1">'):
        assert "p1" in page(ARTICLE, text.replace('<h3 id="p1">', new), PROMISED).ids


def test_robots_are_told_by_words_of_their_own():
    said = '<meta name="robots" content="{}"><title>'

    assert changed(ARTICLE, "<title>", said.format("max-image-preview:none, nofollow")) == ()
    assert len(changed(ARTICLE, "<title>", said.format("nofollow,  NOINDEX"))) == 1


def test_encoding_is_that_of_the_page():
    assert changed(HOME, 'src="assets', 'charset="utf-8" src="assets') == ()


def test_a_set_of_pictures_may_have_commas_in_its_addresses():
    old = 'srcset="../../assets/signs.svg 2x"'
    picture = "data:image/gif;base64,R0lGODlhAQABAAAAACw="

    assert changed(ARTICLE, old, f'srcset="{picture} 1x, ../../assets/signs.svg 2x"') == ()
    assert (
        "assets/a,b.svg"
        in page(ARTICLE, SOUND[ARTICLE].decode().replace(old, 'srcset="../../assets/a,b.svg"'), PROMISED).links
    )

"""Files that are no pages."""

from __future__ import annotations

import pytest
from dossier.gate.file import facts
from dossier.gate.sound import PROMISED


def findings(path: str, text: str) -> tuple[str, ...]:
    return facts(path, text.encode(), PROMISED).findings


def links(path: str, text: str) -> frozenset[str]:
    return facts(path, text.encode(), PROMISED).links


def test_addresses_of_other_sites_in_json_are_nobodys_business():
    assert facts("a.json", b'[{"url": "https://elsewhere.example/x#y", "text": "a: b"}]', PROMISED).links == frozenset()


def test_escaped_addresses_in_json_are_read_as_they_are_meant():
    assert links("data/a.json", r'{"url": "claims\/#\u0061"}') == {"claims/#a"}


def test_json_that_is_too_deep_is_a_finding_and_no_crash():
    assert findings("a.json", "[" * 100_000)[0].startswith("JSON does not parse")


@pytest.mark.parametrize(
    "text",
    [
        "a { background: url( '//cdn.example/x.png' ) }",
        "a { background: url(//cdn.example/x.png) }",
        "@import url(https://cdn.example/x.css);",
        "@import 'https://cdn.example/x.css';",
        '/* */ a { src: local(x), url("https://cdn.example/x.woff2") }',
    ],
)
def test_stylesheets_load_nothing_from_elsewhere(text: str):
    assert any("from elsewhere" in finding for finding in findings("theme/a.css", text))


def test_comments_in_stylesheets_load_nothing():
    assert facts("theme/a.css", b"/* url(//cdn.example/x) @import 'y' */ p {}", PROMISED).links == frozenset()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('import { a } from "./a.js"', {"assets/a.js"}),
        ('export * from "../b.js"', {"b.js"}),
        ('import "./c.js"', {"assets/c.js"}),
        ('const m = await import("./d.js")', {"assets/d.js"}),
        ('say("from ./e.js")', set()),
    ],
)
def test_modules_must_be_there(text: str, expected: set[str]):
    assert links("assets/x.js", text) == expected


def test_feeds_may_lead_elsewhere_and_pictures_may_not_load_from_there():
    feed = '<feed xmlns="http://www.w3.org/2005/Atom"><id>a</id><title>t</title><updated>2001-01-01T00:00:00Z</updated>{}</feed>'
    picture = '<svg xmlns="http://www.w3.org/2000/svg">{}</svg>'

    assert findings("feed.xml", feed.format('<link href="https://elsewhere.example/"/>')) == ()
    assert findings("a.svg", picture.format('<a href="https://elsewhere.example/"/>')) == ()
    assert findings("a.svg", picture.format('<image href="https://elsewhere.example/"/>')) == (
        "loads 'https://elsewhere.example/' from elsewhere",
    )


def test_pictures_and_fonts_are_only_asked_for_bytes():
    assert facts("a.woff2", b"\xff\xfe", PROMISED).findings == ()
    assert facts("a.woff2", b"", PROMISED).findings == ("no bytes",)

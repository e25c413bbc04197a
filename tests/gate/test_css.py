"""What a stylesheet, or the paint of a drawing, makes a browser fetch."""

from __future__ import annotations

import pytest
from dossier.gate.css import addresses


@pytest.mark.parametrize(
    ("css", "expected"),
    [
        ("a { mask: url( 'b.svg' ) }", ["b.svg"]),
        ("a { mask: URL(b.svg) }", ["b.svg"]),
        ("url(#sea)", ["#sea"]),
        ("@import 'b.css' layer(c);", ["b.css"]),
        ("@IMPORT url(b.css) print;", ["b.css"]),
        ("@import/**/'b.css';", ["b.css"]),
        ("a { mask: src('b.svg') }", ["b.svg"]),
        ("a { background: image-set('b.png' 1x, 'c.png' type('image/png') 2x) }", ["b.png", "c.png"]),
        (
            "a { background: -webkit-image-set(url(b.png) 1x, 'c.png' 2x) } p::after { content: 'd' }",
            ["b.png", "c.png"],
        ),
        (r"a { mask: \75 rl(https\3a //b.example/) }", ["https://b.example/"]),
        (r"a { mask: \url(b.svg) }", ["b.svg"]),
        ("@font-face { src: local('x'), url(b.woff2) format('woff2') tech('variations') }", ["b.woff2"]),
        ("a { content: '/*'; mask: url(b.svg); content: '*/' }", ["b.svg"]),
        ("a { mask: url(data:font/woff2;base64,AA) }", ["data:font/woff2;base64,AA"]),
    ],
)
def test_every_way_to_fetch_is_known(css: str, expected: list[str]):
    assert list(addresses(css)) == expected


@pytest.mark.parametrize(
    "css",
    [
        "/* url(b.svg) @import 'c' */ a { }",
        "a { content: 'url(b.svg)' }",
        "a { background: url(data:image/png;base64,AA==) }",
        r".md\:url { content: '\201c' }",
        "a { content: url(data:image/png,x) 'words' }",
        "@charset 'UTF-8'; @namespace 'http://www.w3.org/1999/xhtml';",
        "url(",
    ],
)
def test_comments_strings_and_pictures_in_the_text_fetch_nothing(css: str):
    assert list(addresses(css)) == []

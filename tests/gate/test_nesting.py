"""Where a browser would move, close or leave out an element."""

from __future__ import annotations

import pytest
from dossier.gate.nesting import astray
from dossier.gate.tokens import tokens


def found(html: str) -> list[str]:
    return list(astray(tokens(html)))


@pytest.mark.parametrize(
    "html",
    [
        "<table><caption>a</caption><colgroup><col></colgroup><thead><tr><th>b</th></tr></thead> <tr><td><p>c</p></td></tr></table>",
        "<p>a <button><div>b</div></button></p>",
        "<p><svg><title>a</title><g><path/><text>b<tspan>c</tspan></text></g><filter><feOffset/></filter></svg></p>",
        "<ul><li>a<ul><li>b</li></ul></li></ul><dl><dt>a</dt><dd>b</dd></dl>",
        "<select><optgroup><option>a</option></optgroup><hr></select>",
        "<section><h2>a</h2><section><h3>b</h3></section></section>",
        "<table><script src='a.js'></script></table>",
    ],
)
def test_what_a_browser_leaves_where_it_stands_passes(html: str):
    assert found(html) == []


@pytest.mark.parametrize(
    ("html", "finding"),
    [
        ("<p><em><ul></ul></em></p>", "<ul> stands in a <p>, which it ends"),
        ("<a href='b'><em><a href='c'></a></em></a>", "<a> stands in a <a>, which it ends"),
        ("<form><div><form></form></div></form>", "<form> stands in a <form>, which it ends"),
        ("<button><button></button></button>", "<button> stands in a <button>, which it ends"),
        ("<h2><h3></h3></h2>", "<h3> stands in a <h2>, which it ends"),
        ("<li><li></li></li>", "<li> stands in a <li>, which it ends"),
        ("<dt><dd></dd></dt>", "<dd> stands in a <dt>, which it ends"),
        ("<svg><p></p></svg>", "<p> stands in an <svg>, which it ends"),
        ("<svg><text><b></b></text></svg>", "<b> stands in an <svg>, which it ends"),
        ("<table><p></p></table>", "<p> stands in a <table>, which does not hold it"),
        ("<table><tr><img></tr></table>", "<img> stands in a <tr>, which does not hold it"),
        ("<table>a<tr></tr></table>", "text stands in a <table>"),
        ("<select><div></div></select>", "<div> stands in a <select>, which does not hold it"),
        ("<main></main><main id='a'></main>", "2 <main> in a page"),
        ("<body><body></body></body>", "2 <body> in a page"),
    ],
)
def test_what_a_browser_moves_or_closes_is_found(html: str, finding: str):
    assert found(html) == [finding]

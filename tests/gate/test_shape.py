"""A page as a page."""

from __future__ import annotations

import pytest
from dossier.gate.shape import duplicates, findings
from dossier.gate.tokens import tokens

SOUND = '<!doctype html><html lang="en"><head><title>T</title></head><body><main><h1>H</h1>{}</main></body></html>'


def found(inside: str) -> list[str]:
    text = SOUND.format(inside)
    return list(findings(text, tokens(text)))


@pytest.mark.parametrize(
    "inside",
    [
        "<p>one</p>",
        "<p>one<br>two<img alt=''></p>",
        '<p>a<svg><path d="M1 1"/><circle r="1"></circle></svg></p>',
        "<p>An author’s own &#123;&#123; braces &#125;&#125;, &#91;@brackets and &#42;&#42;stars</p>",
        "<p><code>{{ x }}</code> and <kbd>[@y]</kbd></p><pre>a](b</pre>",
        "<p>f(x) = {1, 2} in [1, 2] * 3, and { x }</p>",
    ],
)
def test_sound_pages_pass(inside: str):
    assert found(inside) == []


@pytest.mark.parametrize(
    "inside",
    ["<p>{{ x }}</p>", "<p>{% if %}</p>", "<p>x { .y }</p>", "<p>x {#y}</p>", "<p>x {: .y}</p>", "<p>[@y, ¶1]</p>"],
)
def test_syntax_that_was_left_is_found(inside: str):
    assert len(found(inside)) == 1


def test_code_hides_only_what_stands_in_it():
    assert found("<p><code>{{ x }}</code> {{ y }}</p>") == ["syntax is left in the text: '{{ y }}'"]


@pytest.mark.parametrize(
    ("inside", "finding"),
    [
        ("<p>x", "</main> closes nothing that is open here"),
        ("<p>x</div></p>", "</div> closes nothing that is open here"),
        ("<p>x<ul></ul></p>", "<ul> stands in a <p>, which it ends"),
        ("x<div/>", "<div/> is not closed"),
    ],
)
def test_tags_astray_are_found(inside: str, finding: str):
    assert found(inside) == [finding]


@pytest.mark.parametrize(
    "inside",
    [
        " <section><img></section>&nbsp;",
        "<p>&#160;&emsp;&#8203;</p>",
        "<p>&shy;</p>",
        "<!-- a > b -->",
        "<p hidden>x</p>",
        "<div hidden><div>x</div>y</div>",
        "<p><svg><title>x</title></svg></p>",
        '<script type="application/ld+json">{"a": "b"}</script>',
    ],
)
def test_a_heading_alone_is_no_page(inside: str):
    assert found(inside) == ["nothing stands below the heading"]


def test_what_stands_outside_the_main_part_is_no_page():
    text = SOUND.format("").replace("<main>", "").replace("</main>", "<p>x</p>")
    assert list(findings(text, tokens(text))) == ["nothing stands below the heading"]


def test_headings_are_those_a_reader_sees():
    assert found('<p>x</p><!-- <h1>y</h1> --><script type="application/ld+json">{"a": "<h1>y</h1>"}</script>') == []


def test_a_document_type_may_be_in_capitals():
    text = SOUND.format("<p>x</p>").replace("<!doctype", "<!DOCTYPE")
    assert list(findings(text, tokens(text))) == []


def test_ids_count_in_whatever_tag_they_stand():
    assert list(duplicates(tokens('<p id="a"></p><b id="a"></b><b id="b"></b>'))) == ["id 'a' stands 2 times"]

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


def test_a_heading_alone_is_no_page():
    assert found(" <section><img></section>&nbsp;") == ["nothing stands below the heading"]


def test_ids_count_in_whatever_tag_they_stand():
    assert list(duplicates(tokens('<p id="a"></p><b id="a"></b><b id="b"></b>'))) == ["id 'a' stands 2 times"]

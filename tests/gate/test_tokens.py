"""HTML as the gate reads it: what is plain is taken apart, everything else is broken."""

from __future__ import annotations

import pytest
from dossier.gate.tokens import tokens


def test_tags_texts_and_comments_come_in_order():
    html = tokens('<!doctype html><p class="a">One <b>two</b><!-- three --></p>')

    assert html.texts == ("", "", "One ", "two", "", "", "")
    assert [tag and (tag.name, tag.ends) for tag in html.tags] == [
        None,
        ("p", False),
        ("b", False),
        ("b", True),
        None,
        ("p", True),
    ]
    assert html.comments == (" three ",)
    assert html.broken == ()


def test_attributes_are_read_as_browsers_read_them():
    (tag,) = tokens("""<INPUT Value='a &lt; "b"' disabled data-x=1 title="&#106;s" >""").counts

    assert tag.name == "input"
    assert dict(tag.attributes) == {"value": 'a < "b"', "disabled": "", "data-x": "1", "title": "js"}


def test_of_an_attribute_given_twice_the_first_counts_and_the_name_is_kept():
    (tag,) = tokens('<a href="one" HREF="two">').counts

    assert (tag.attributes["href"], tag.repeated) == ("one", ("href",))


def test_the_content_of_a_script_is_no_markup():
    html = tokens("<script>if (a < b) '</p>'</script>after")

    (tag,) = html.counts
    assert (tag.name, tag.content, html.texts, html.broken) == ("script", "if (a < b) '</p>'", ("", "after"), ())


def test_equal_tags_are_counted():
    assert list(tokens('<p id="a"></p><p id="a">').counts.values()) == [2, 1]


@pytest.mark.parametrize(
    "markup",
    [
        "1 < 2",
        "<p",
        "<p <b>",
        '<a title="x>',
        "<a title='<!--' onclick=x lang='-->'>",
        '<a title="<script>" onclick=x lang="</script>">',
        "<img/onerror=x>",
        '<a href="x"onclick=y>',
        "<!--> <p> -->",
        "<!-- --!> <p> -->",
        "<![CDATA[ <p> ]]>",
        "<?xml version='1.0'?>",
        "<SCRIPT>x</SCRIPT>",
        "<script>x",
        "<script>x</script >",
        "<title><b>x</b></title>",
        "<textarea><img></textarea>",
        "</p onclick=x>",
        "<p\x0conclick=x <",
    ],
)
def test_what_browsers_would_have_to_mend_is_broken(markup: str):
    assert tokens(markup).broken

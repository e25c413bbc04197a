"""Notes and essays in; what the real renderer makes of them out: paragraphs, lists, headings, emphasis, links, citations."""

from __future__ import annotations

import re

import pytest
from dossier.escape import escape
from dossier.prose import plain, prose
from dossier.reference import Reference
from dossier.source import UNSEEN
from hypothesis import example, given
from hypothesis import strategies as st
from rendered import html, read


def cite(reference: Reference) -> str:
    return f"[{escape(label(reference))}](#{reference.article}){{ .passage-ref }}"


def label(reference: Reference) -> str:
    return str(reference).removeprefix("@").replace(",", "")


def rendered(text: str, *, headings: bool = False) -> str:
    """Return the HTML with its references to characters as characters, but for those that would be marks."""
    return re.sub(r"&#(\d+);", lambda match: chr(int(match[1])), html(prose(text, cite, headings=headings)))


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("One\ntwo.", "<p>One two.</p>"),
        ("One.\n\n\nTwo.", "<p>One.</p>\n<p>Two.</p>"),
        ("*one* and **two**", "<p><em>one</em> and <strong>two</strong></p>"),
        ("**one *and* two**", "<p>**one <em>and</em> two**</p>"),
        ("a*b*c", "<p>a<em>b</em>c</p>"),
        ("2 * 3 * 4", "<p>2 * 3 * 4</p>"),
        ("a_b_c and __x__", "<p>a_b_c and __x__</p>"),
        ("[露日](https://a.example/) and [a](https://a.example/)", '<p><a href="https://a.example/" lang="ja">露日</a> and <a href="https://a.example/">a</a></p>'),
        ("[words](https://a.example/x_(y)?a=1&b=2)", '<p><a href="https://a.example/x_(y)?a=1&amp;b=2">words</a></p>'),
        ("[*words*](https://a.example/)", '<p><a href="https://a.example/"><em>words</em></a></p>'),
        ("[x](javascript:alert(1))", "<p>[x](javascript:alert(1))</p>"),
        ("[x](https://u:p@a.example/)", "<p>[x](https://u:p@a.example/)</p>"),
        ("![x](https://a.example/x.png)", '<p>!<a href="https://a.example/x.png">x</a></p>'),
        ("<https://a.example/>", "<p>&lt;https://a.example/&gt;</p>"),
        ("[x]: https://a.example/", "<p>[x]: https://a.example/</p>"),
        ("see [@a, ¶1].", '<p>see (<a class="passage-ref" href="#a">a ¶1</a>).</p>'),
        ("[@a, ¶1; @b]", '<p>(<a class="passage-ref" href="#a">a ¶1</a>; <a class="passage-ref" href="#b">b</a>)</p>'),
        ("[@a ¶1]", "<p>[@a ¶1]</p>"),
        ("*see [@a, ¶1]*", '<p><em>see (<a class="passage-ref" href="#a">a ¶1</a>)</em></p>'),
        ("- one\n- two\n  more", "<ul>\n<li>one</li>\n<li>two more</li>\n</ul>"),
        ("1. one\n2. two", "<ol>\n<li>one</li>\n<li>two</li>\n</ol>"),
        ("text\n- no list", "<p>text - no list</p>"),
        ("- *x*: y", "<ul>\n<li><em>x</em>: y</li>\n</ul>"),
        ("## no heading here", "<p>## no heading here</p>"),
        ("`code` and ~~x~~", "<p>`code` and ~~x~~</p>"),
        ("    indented", "<p>indented</p>"),
        ("> quoted", "<p>&gt; quoted</p>"),
        ("a | b\n--|--\nc | d", "<p>a | b --|-- c | d</p>"),
        ("x\n===", "<p>x ===</p>"),
        ("x { .danger }", "<p>x { .danger }</p>"),
        ("*x*{ onclick=y }", "<p><em>x</em>{ onclick=y }</p>"),
        ("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>"),
        ('<div markdown="1">\n\n*x*\n\n</div>', '<p>&lt;div markdown="1"&gt;</p>\n<p><em>x</em></p>\n<p>&lt;/div&gt;</p>'),
    ],
)  # fmt: skip
def test_prose_is_shown_as_its_subset_of_markdown_and_the_rest_as_typed(typed: str, shown: str) -> None:
    assert rendered(typed) == shown


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("## What is *agreed*?", '<h2 id="_essay_what_is_agreed">What is <em>agreed</em>?</h2>'),
        ("### Второй", '<h3 id="_essay_1">Второй</h3>'),
        ("## 一\n\n## 二", '<h2 id="_essay_1">一</h2>\n<h2 id="_essay_2">二</h2>'),
        (
            "## A\n\n## A 2\n\n## a",
            '<h2 id="_essay_a">A</h2>\n<h2 id="_essay_a_2">A 2</h2>\n<h2 id="_essay_a_3">a</h2>',
        ),
        ("## Figures", '<h2 id="_essay_figures">Figures</h2>'),
        ("# too high", "<p># too high</p>"),
        ("#### too low", "<p>#### too low</p>"),
        ("## x { #evil }", '<h2 id="_essay_x_evil">x { #evil }</h2>'),
        ("## x\nmore", "<p>## x more</p>"),
    ],
)
def test_heading_of_an_essay_has_an_id_that_is_no_address(typed: str, shown: str) -> None:
    assert rendered(typed, headings=True) == shown


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("*one* **two** [three](https://a.example/) four", "one two three four"),
        ("see [@a, ¶1; @b, ¶2–3]", "see (a ¶1; b ¶2–3)"),
        ("[*a*](https://a.example/)", "a"),
        ("[@a ¶1] <b>", "[@a ¶1] <b>"),
    ],
)
def test_plain_text_of_prose_has_no_marks(typed: str, expected: str) -> None:
    assert plain(typed, label) == expected


PIECES = ["*", "**", "_", "[", "]", "(", ")", "[x](https://a.example/)", "[@a, ¶1]", "[@a", "<b>", "</p>", "<!--", "-->", "{ .x }",
          "{: #id onclick=x }", "`", "```", "\n", "\n\n", "- ", "1. ", "# ", "## ", "### ", "|", "--|--", "> ", "    ", "\t", "&lt;", "&",
          "\\", "!", "~", "^", "=", ":", "word", "岸", "é", "https://a.example/", "javascript:x", "[TOC]", "<script>", "12. ", "* "]  # fmt: skip
anything = st.one_of(
    st.lists(st.sampled_from(PIECES), max_size=14).map("".join),
    st.text(max_size=40).filter(lambda text: not UNSEEN.search(text)),
)
ALLOWED = {
    "p": set(),
    "ul": set(),
    "ol": set(),
    "li": set(),
    "em": set(),
    "strong": set(),
    "h2": {"id"},
    "h3": {"id"},
    "a": {"href", "class"},
}


@given(text=anything, headings=st.booleans())
@example(text="- - x", headings=False)
@example(text="1. 2. x", headings=False)
def test_prose_never_becomes_an_element_or_attribute_outside_its_subset(text: str, headings: bool) -> None:
    _, elements = read(rendered(text, headings=headings))
    for tag, attributes in elements:
        assert tag in ALLOWED, (tag, text)
        assert set(attributes) <= ALLOWED[tag], (tag, attributes, text)
        assert (attributes.get("href") or "#a").startswith(("https://a.example/", "#a"))
        assert attributes.get("class", "passage-ref") == "passage-ref"
        assert (attributes.get("id") or "_").startswith("_")


@given(text=st.lists(st.sampled_from([piece for piece in PIECES if "\n" not in piece]), max_size=10).map("".join))
def test_words_of_a_paragraph_are_shown_as_its_plain_text(text: str) -> None:
    shown, elements = read(rendered(f"Word {text}"))
    assert shown == plain(f"Word {text}", label)
    assert elements[0] == ("p", {})

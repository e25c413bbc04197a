"""Plain text in; what the real renderer shows of it out: the same text, in every place where templates put text."""

from __future__ import annotations

import json
from html import escape as as_html
from html import unescape

import pytest
import yaml as pyyaml
from dossier.escape import Markdown, attribute, block, destination, escape, inert, yaml
from dossier.gate import shape
from dossier.gate.tokens import tokens
from dossier.kinds import is_address
from dossier.source import UNSEEN
from hypothesis import example, given
from hypothesis import strategies as st
from rendered import html, read

ACTIVE = "\\`*_{}[]()#+-.!|$~^<>&\"':=/@%;,? \t"
PIECES = ["1. ", "- ", "* ", "> ", "# ", "    ", "![x](y)", "[x](y)", "<b>", "</div>", "<!--", "&amp;", "&#42;", "```", "***", "---",
          "===", "{: .x}", "{ #id }", "[TOC]", "[^1]", ": x", "|--|", "http://a.example", "<http://a.example>", "a_b_c", "x" * 3, "é",
          "岸", "\n", "\n\n", "markdown=1", "<script>alert(1)</script>", "&lt;", "\\*", "12345678901. ", "+ ", "*[HTML]: x", "~~~"]  # fmt: skip


def shown(text: str) -> str:
    return " ".join(text.split())


anything = st.one_of(
    st.text(alphabet=ACTIVE + "abc1", max_size=30),
    st.lists(st.sampled_from(PIECES), max_size=8).map("".join),
    st.text(max_size=30).filter(lambda text: not UNSEEN.search(text)),
).filter(lambda text: text.strip())

PLACES = {
    "paragraph": "{}",
    "paragraph with attributes": "{}\n{{ .digest }}",
    "within a line": "before {} after",
    "list item": "- {}\n- x",
    "numbered item": "1. {}",
    "table cell": "| a | b |\n|---|---|\n| {} | x |",
    "table head": "| {} |\n|---|\n| x |",
    "heading": "## {} {{ #_id .strip }}",
    "emphasis": "*{}*{{ .why }}",
    "link": "[{}](https://a.example/){{ .ref }}",
    "definition": "Term\n:   {}\n",
    "block of our own": '<div class="frame" markdown>\n\n{}\n\n</div>',
    "block within a block": "<section markdown>\n\n<div markdown>\n\n### x\n\n{}\n{{ .digest }}\n\n</div>\n\n</section>",
    "span of our own": '<ul markdown>\n<li markdown="span">[x](y)<span class="z">{}</span></li>\n</ul>',
    "summary": "<details markdown>\n<summary>{}</summary>\n\nx\n\n</details>",
    "block that is HTML": "<div>\n{}\n</div>",
}
AROUND = {"within a line": ("before ", " after"), "list item": ("", " x"), "table cell": ("a b ", " x"), "table head": ("", " x"),
          "definition": ("Term ", ""), "block within a block": ("x ", ""), "span of our own": ("x", ""), "summary": ("", " x")}  # fmt: skip


@pytest.mark.parametrize("place", PLACES)
@given(text=anything)
@example(text="1234567890. ten digits begin a list, too")
@example(text="1) x")
@example(text="=")
@example(text=": x")
@example(text="a\n\nb")
def test_text_is_shown_as_it_is_wherever_a_template_puts_it(place: str, text: str) -> None:
    before, after = AROUND.get(place, ("", ""))
    rendered, elements = read(html(PLACES[place].format(escape(text))))
    assert rendered == shown(f"{before}{shown(text)}{after}")
    _, expected = read(html(PLACES[place].format("word")))
    assert [tag for tag, _ in elements] == [tag for tag, _ in expected]


@given(text=anything)
def test_attribute_has_the_text_and_nothing_beside_it(text: str) -> None:
    _, elements = read(html(f'<aside title="{attribute(text)}">\nx\n</aside>'))
    assert elements == [("aside", {"title": shown(text)})]


@given(text=anything)
def test_attribute_of_an_element_with_markdown_in_it_is_only_ever_one_attribute(text: str) -> None:
    # Python-Markdown reads and writes such elements anew and keeps what looks like an entity: `&lt;` comes out as `<`.
    _, elements = read(html(f'<aside title="{attribute(text)}" markdown>\n\nx\n\n</aside>'))
    assert elements in ([("aside", {"title": title}), ("p", {})] for title in (shown(text), unescape(shown(text))))


@given(text=st.lists(st.sampled_from(PIECES + ['"', "'", "\r\n", "\f", "\x0b"]), max_size=12).map("".join))
def test_captured_text_stands_line_by_line_in_one_block_that_nothing_in_it_can_end(text: str) -> None:
    rendered, elements = read(html(f'<div class="original">\n{block(text)}\n</div>\n\n*after*'))
    assert rendered == shown(f"{text} after")
    assert {tag for tag, _ in elements} <= {"div", "br", "p", "em"}
    assert [tag for tag, _ in elements].count("em") == 1


@given(text=anything)
def test_text_that_is_escaped_is_one_line(text: str) -> None:
    assert "\n" not in escape(text)


def test_markdown_of_our_own_is_not_escaped_twice() -> None:
    assert escape(Markdown("*x*")) == "*x*"
    assert escape("*x*") == "&#42;x&#42;"


def test_text_that_needs_no_escape_stays_readable() -> None:
    text = "Abe, on 12 July 2014, spoke of “20 islands” (4 of them): 3.5 %, €20 – and “岸田文雄”; Путин?"
    assert escape(text) == text


@pytest.mark.parametrize(
    "address",
    [
        "https://a.example/x_(y)_z?a=1&b=2&amp;c=[3]#f*g*",
        "https://a.example/~x/$y/!z/@w/;v",
        "https://ja.wikipedia.org/wiki/岸田文雄",
        "https://a.example/%22onclick=alert(1)",
    ],
)
def test_address_is_the_target_of_its_link(address: str) -> None:
    _, elements = read(html(f"[words](<{destination(address)}>){{ .ref }}, <{destination(address)}>"))
    wanted = address.replace("[", "%5B").replace("]", "%5D")
    assert [attributes["href"] for tag, attributes in elements if tag == "a"] == [wanted, wanted]


@given(st.text(alphabet="abc/:.?=&#%()[]*_~$!;@+-,é" + "'\"<>{}|^`\\ ", max_size=20))
def test_address_that_is_accepted_is_the_target_of_its_link(rest: str) -> None:
    address = f"https://a.example/{rest}"
    if is_address(address):
        _, elements = read(html(f"[words](<{destination(address)}>){{ .ref }}"))
        wanted = address.replace("[", "%5B").replace("]", "%5D")
        assert elements == [("p", {}), ("a", {"class": "ref", "href": wanted})]


@given(value=st.one_of(anything, st.lists(anything, max_size=3), st.booleans(), st.integers()))
def test_value_in_front_matter_is_read_back(value: object) -> None:
    assert pyyaml.safe_load(f"key: {yaml(value)}\n")["key"] == json.loads(json.dumps(value))


@given(text=anything)
@example(text="{{ x }} {% y %} {# z #} [@a2001, ¶1] [a](b) [^1] [c][d] **e** { .f }")
def test_html_of_ours_says_what_it_said_and_holds_no_syntax(text: str):
    made = inert(as_html(text))

    assert unescape(made) == text
    assert not [finding for finding in shape.findings(made, tokens(made)) if "syntax" in finding]

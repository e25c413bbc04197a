"""Rich text and what it becomes: plain text, HTML, Markdown, wikitext."""

from __future__ import annotations

import html
import re
import subprocess

import pypandoc
import pytest
from dossier.citation.rich import AMERICAN, BRITISH, Emph, Rich, emph, link, quoted, text, with_marks
from hypothesis import given
from hypothesis import strategies as st

WORDS = st.text(st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp")), min_size=1)


def test_nothing_is_false_and_stays_nothing() -> None:
    assert not text("")
    assert not Rich()
    assert (emph(text("")), quoted(Rich()), link("")) == (Rich(), Rich(), Rich())


def test_neighbours_of_a_kind_become_one() -> None:
    assert text("a") + text("b") == text("ab")
    assert emph(text("a")) + emph(text("b")) == emph(text("ab"))
    assert (text("a") + emph(text("b"))).nodes == ("a", Emph(("b",)))


def test_a_quotation_within_a_quotation_has_the_other_marks() -> None:
    nested = quoted(text("a ") + quoted(text("b ") + quoted(text("c"))))
    assert with_marks(nested, AMERICAN) == text("“a ‘b “c”’”")
    assert with_marks(nested, BRITISH) == text("‘a “b ‘c’”’")


@pytest.mark.parametrize(
    ("inside", "after", "american", "british"),
    [
        ("Whither", ", 2014", "“Whither,” 2014", "‘Whither’, 2014"),
        ("Whither", ".", "“Whither.”", "‘Whither’."),
        ("Whither?", ", 2014", "“Whither?” 2014", "‘Whither?’, 2014"),
        ("Whither", "; 2014", "“Whither”; 2014", "‘Whither’; 2014"),
        ("Whither", " 2014", "“Whither” 2014", "‘Whither’ 2014"),
        ("Whither", "., 2014", "“Whither.” 2014", "‘Whither’., 2014"),
    ],
)
def test_a_point_goes_inside_american_marks_only(inside: str, after: str, american: str, british: str) -> None:
    rich = quoted(text(inside)) + text(after)
    assert (with_marks(rich, AMERICAN).plain(), with_marks(rich, BRITISH).plain()) == (american, british)


def test_emphasis_and_links_are_rendered_each_way() -> None:
    rich = text("a ") + emph(text("b")) + text(", ") + link("https://example.org/?x=1&y=2", "c")
    assert rich.plain() == "a b, c"
    assert rich.html() == 'a <em>b</em>, <a href="https://example.org/?x=1&amp;y=2">c</a>'
    assert rich.markdown() == "a *b*, [c](<https://example.org/?x=1&y=2>)"
    assert rich.wikitext() == "a ''b'', https://example.org/?x=1&y=2"


@given(WORDS)
def test_no_character_does_anything_within_a_page_of_markdown(words: str) -> None:
    made = (text(words) + emph(text("b"))).in_page()
    assert html.unescape(made) == f"{words}<em>b</em>"
    assert not re.search(r"[\\`*_{}\[\]|$~^]", made)


def test_an_address_that_is_its_own_text_is_a_short_link_in_markdown() -> None:
    assert link("https://example.org/a_b/#p3").markdown() == "<https://example.org/a_b/#p3>"


def test_an_address_of_another_kind_is_no_link() -> None:
    assert link("javascript:alert(1)", "x").html() == "x"
    assert link("JAVASCRIPT:alert(1)", "x").markdown() == "x"
    assert link("https://a.example/ >(x)<b>", "x").markdown() == "[x](<https://a.example/%20%3E(x)%3Cb%3E>)"
    assert link('https://a.example/"onclick="x').html().startswith('<a href="https://a.example/&quot;onclick=&quot;x">')


@given(WORDS)
def test_html_holds_the_words_and_no_tags_of_theirs(words: str) -> None:
    made = text(words).html()
    assert not re.search(r"[<>\"']", made)
    assert html.unescape(made) == words


@pytest.mark.parametrize(
    "words",
    [
        *("*a* _b_ `c` [d](e) ![f](g)", "<b>h</b> &amp; <https://i>", "1. j", "2016. k", "- l", "+ m", "# n", "> o"),
        *("= p", "a | b ~c~ ^d^ $e$ {f} #g", "\\x \\* \\\\", ": q", "https://example.org/a_b_c", "[^1] @r [@s]"),
    ],
)
def test_markdown_reads_back_as_the_words_alone(words: str) -> None:
    command = [pypandoc.get_pandoc_path(), "--from", "markdown-smart", "--to", "plain", "--wrap=none"]
    run = subprocess.run(command, input=text(words).markdown(), capture_output=True, encoding="utf-8", check=True)
    assert run.stdout == f"{words}\n"


@pytest.mark.parametrize(
    ("words", "wikitext"),
    [
        ("a [[b]] {{c|d}}", "a &#91;&#91;b&#93;&#93; &#123;&#123;c&#124;d&#125;&#125;"),
        ("a ''b'' Japan's", "a &#39;&#39;b&#39;&#39; Japan's"),
        ("<nowiki> & ~~~~ __TOC__ a_b", "&#60;nowiki&#62; &#38; &#126;&#126;&#126;&#126; &#95;&#95;TOC&#95;&#95; a_b"),
    ],
)
def test_wikitext_of_words_is_inert(words: str, wikitext: str) -> None:
    assert text(words).wikitext() == wikitext

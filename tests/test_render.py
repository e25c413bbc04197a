"""A page's values in, its Markdown out: what is printed is escaped, what is linked is relative, what is misspelt fails."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

import pytest
from dossier.cache import Cache
from dossier.edtf import parse
from dossier.page import Page
from dossier.pages import all_pages
from dossier.render import Compiled, Renderer
from jinja2 import DictLoader, Environment, UndefinedError
from trees import SITES, site, texts

GOOD = site(texts(SITES / "good" / "sources"))
RENDERER = Renderer(GOOD)


def rendered(template: str, path: str = "topics/x.md", **values: object) -> str:
    """Return what a template makes of values on a page."""
    page = Page(PurePosixPath(path), "", values)
    return RENDERER.environment.from_string(template).render(page=page, **values)


def test_text_is_escaped_unless_a_filter_of_ours_made_it() -> None:
    assert rendered("{{ x }} {{ x | yaml }} {{ '*y*' }}", x="*<b>*") == '&#42;&lt;b&gt;&#42; "*<b>*" &#42;y&#42;'


@pytest.mark.parametrize("template", ["{{ titel }}", "{{ article.titel }}", "{% if nothing %}x{% endif %}"])
def test_misspelt_name_fails(template: str) -> None:
    with pytest.raises(UndefinedError):
        rendered(template, article=GOOD.articles["harper2001"])


@pytest.mark.parametrize(
    ("template", "path", "markdown"),
    [
        ("{{ passage | ref }}", "topics/x.md", "[harper2001 ¶1](../articles/harper2001.md#p1){ .passage-ref }"),
        ("{{ passage | ref }}", "articles/harper2001.md", "[harper2001 ¶1](#p1){ .passage-ref }"),
        ("{{ passage | pilcrow }}", "claims.md", "[¶1](articles/harper2001.md#p1){ .passage-ref }"),
        ("{{ 'claim' | href('dam-holds-2001') }}", "articles/a/history.md", "../../claims.md#dam-holds-2001"),
        ("{{ 'dam-safety' | topic }}", "index.md", "[Safety of the dam &amp; its &#42;gates&#42;](topics/dam-safety.md)"),
        ("{{ 'river-board' | entity }}", "index.md", "[River Board (Vell &amp; Norra)](entities/river-board.md)"),
        ("{{ 'topics/index.md' | page_link }}", "articles/a.md", "../topics/index.md"),
        ("{{ '*a* [@harper2001, ¶1–2; @okada2010]' | prose }}", "index.md", "*a* ([harper2001 ¶1–2](articles/harper2001.md#p1){ .passage-ref }; [okada2010](articles/okada2010.md))"),
        ("{{ '## A' | prose }}", "index.md", "&#35;&#35; A"),
        ("{{ '## A' | essay }}", "index.md", "## A { #_essay_a }"),
        ("{{ '*a* [@harper2001, ¶1]' | plain }}", "index.md", "a (harper2001 ¶1)"),
        ("{{ 'https://www.a.example:80/x' | site_name }}", "index.md", "a.example"),
        ("{{ 'affirms' | stance }} {{ 'open' | state }}", "index.md", "*affirms*{ .stance .stance--affirms } *open*{ .state .state--open }"),
        ("{{ 'It was so' | ended }} {{ 'Was it?' | ended }}", "index.md", "It was so. Was it?"),
        ("{{ none | date }}, {{ day | date }}", "index.md", "date not known, 28 February 2015"),
    ],
)  # fmt: skip
def test_filter_makes_its_markdown(template: str, path: str, markdown: str) -> None:
    values = {"passage": GOOD.passages["harper2001.p1"], "day": parse("2015-02-28")}
    assert rendered(template, path, **values) == markdown


def test_voice_of_a_position_follows_it_in_a_line() -> None:
    own, quoted = (GOOD.positions_on[id][0] for id in ("dam-holds-2001", "board-sells"))
    assert rendered("{{ position | voice }}", position=own) == ""
    assert rendered("{{ position | voice }}", "index.md", position=quoted) == (
        ", said by [Mara Lind](entities/mara-lind.md), via [The Weir](entities/the-weir.md), as of May 2001"
    )


def test_every_page_says_in_its_last_line_which_template_made_it() -> None:
    for page in all_pages(GOOD):
        assert RENDERER.render(page).endswith(f"\n\n<!-- made by {page.template} -->\n")


def test_the_same_page_always_gives_the_same_bytes() -> None:
    pages = list(all_pages(GOOD))
    again = Renderer(site(texts(SITES / "good" / "sources")))
    assert [RENDERER.render(page) for page in pages] == [again.render(page) for page in all_pages(again.site)]


def test_templates_compiled_before_give_the_same_pages(tmp_path: Path) -> None:
    pages = list(all_pages(GOOD))
    first, again = (Renderer(GOOD, Cache(tmp_path)) for _ in range(2))
    assert [first.render(page) for page in pages] == [again.render(page) for page in pages]
    assert {path.parent.name for path in tmp_path.rglob("templates/*/*")} == {"markdown", "html"}


def test_a_template_that_changed_is_compiled_again(tmp_path: Path) -> None:
    for text in ("one", "two"):
        environment = Environment(loader=DictLoader({"a": text}), bytecode_cache=Compiled(Cache(tmp_path), "x"))
        assert environment.get_template("a").render() == text

"""Two articles beside each other in a browser: what both say, the choice in the address, and hostile addresses."""

from __future__ import annotations

import json
from collections.abc import Callable
from itertools import product

import pytest
from browser.test_accessibility import findings
from dossier.edtf import parse
from playwright.sync_api import Page, Route, expect

HOSTILE = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '"><svg onload=alert(1)>',
    "{{ 7 * 7 }} & [x](javascript:alert(1))",
)

TWO = "compare/?a=harper2001&b=petrova2015"
DATES = (
    *("2014", "2014-07", "2014-07-12", "2014-21", "2014-22", "2014-23", "2014-24", "0987", "2016-12-31", "2015-02"),
    *("2014~", "2014-07?", "2014-07-12%", "2014-24~", "2013/2014", "2013-11/2014-02-03", "2014-23/2015", "2014~/2015?"),
)


def answer(article: dict[str, object]) -> Callable[[Route], None]:
    """Return what answers a request with an article's data."""
    return lambda route: route.fulfill(body=json.dumps(article))


def headings(page: Page) -> list[str]:
    """Return the sections of a comparison, once it is there."""
    expect(page.locator(".comparison .heads")).to_be_visible()
    return page.locator(".comparison .block h2").all_text_contents()


def test_two_articles_of_an_address_are_set_beside_each_other(open_page):
    page = open_page(TWO)
    assert headings(page) == [
        "Claims on which both speak",
        "Topics in both",
        "Figures in both",
        "Topics of one alone",
    ]
    claim = page.locator(".comparison .entry", has_text="The wall of the dam at Vell was sound in 2001.")
    assert claim.locator(".sides > ul").all_inner_texts() == ["affirms harper2001 ¶1", "denies petrova2015 ¶1"]
    expect(claim.locator(".state--contested")).to_have_count(1)
    assert page.locator(".relation").first.text_content().startswith("They differ")
    topic = page.locator(".comparison details", has_text="Water rights")
    assert topic.locator(".digest .passage-ref").first.get_attribute("href").endswith("/articles/harper2001/#p1")
    assert page.title().startswith("harper2001 and petrova2015 · Compare · ")


@pytest.mark.parametrize(
    ("b", "claim", "relation"),
    [
        ("petrova2015", "gates", "Overtaken"),
        ("harper2001", "board", "In part"),
        ("harper2001", "valley", "They agree"),
    ],
)
def test_claim_stands_under_what_it_comes_to(open_page, b, claim, relation):
    page = open_page(f"compare/?a=gazette2005&b={b}")
    headings(page)
    entry = page.locator(f".comparison .entry:has(a[href*='claims/#{claim}'])")
    before = entry.locator("xpath=preceding-sibling::div[h3][1]/h3")
    assert before.text_content().startswith(relation)


def test_choice_stands_in_the_address_and_back_undoes_it(open_page):
    page = open_page("compare/")
    page.get_by_label("One article").select_option("harper2001")
    expect(page.locator(".pair .told")).to_have_text("Choose the other article.")
    page.get_by_label("The other").select_option("petrova2015")
    headings(page)
    assert page.url.endswith(TWO)
    page.get_by_role("button", name="Swap").click()
    expect(page.locator(".heads .by").first).to_contain_text("petrova2015")
    assert page.url.endswith("?a=petrova2015&b=harper2001")
    page.go_back()
    expect(page.locator(".heads .by").first).to_contain_text("harper2001")
    page.go_back()
    expect(page.locator(".comparison .heads")).to_have_count(0)
    assert page.get_by_label("The other").input_value() == ""
    expect(page.locator(".start")).to_be_visible()


def test_article_that_was_renamed_is_found_under_its_old_id(open_page):
    page = open_page("compare/?a=okada2009&b=gazette2005")
    headings(page)
    assert page.get_by_label("One article").input_value() == "okada2010"


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("a=harper2001&b=harper2001", "Choose two different articles."),
        ("a=okada2010&b=okada2009", "Choose two different articles."),
        ("a=harper2001&b=nobody1999", "No article “nobody1999” is shown here."),
        ("a=../data/claims&b=harper2001", "No article “../data/claims” is shown here."),
    ],
)
def test_address_that_cannot_be_compared_says_why(open_page, asked, told):
    page = open_page("404.html")
    page.goto(page.url.replace("404.html", "compare/"))
    page.evaluate(
        "(asked) => history.replaceState(null, '', `?${asked}`) ?? dispatchEvent(new PopStateEvent('popstate'))", asked
    )
    expect(page.locator(".pair .told")).to_have_text(told)
    expect(page.locator(".comparison .heads")).to_have_count(0)


def test_articles_with_nothing_in_common_say_so(open_page):
    page = open_page("404.html")
    empty = {"topics": [], "entities": [], "claims": [], "events": [], "figures": []}
    for id in ("harper2001", "petrova2015"):
        article = {"id": id, "genre": "news", "passages": [], **empty}
        page.route(f"**/articles/{id}.json", answer(article))
    page.goto(page.url.replace("404.html", TWO))
    expect(page.locator(".comparison .nothing")).to_have_text(
        "The two have no claim, topic, event or figure in common."
    )
    assert headings(page) == []


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_words_of_a_data_file_arrive_as_text(open_page, text):
    page = open_page("404.html")
    passage = {
        "p": 1,
        "digest": text,
        "text": None,
        "topics": [{"id": "t", "why": text}],
        "claims": [{"id": "c", "stance": "affirms", "said_by": "e", "via": None, "as_of": None}],
    }
    rest = {
        "title": text,
        "genre": "news",
        "container-title": text,
        "author": [{"literal": text}],
        "topics": [{"id": "t", "title": text}],
        "entities": [{"id": "e", "name": text}],
        "claims": [{"id": "c", "text": text, "kind": "fact", "as_of": None, "contested": False}],
        "events": [{"id": "v", "title": text, "date": None, "readings": []}],
        "figures": [{"id": "f", "what": text, "unit": text, "readings": []}],
    }
    for id in ("harper2001", "petrova2015"):
        page.route(f"**/articles/{id}.json", answer({"id": id, **rest, "passages": [{"article": id, **passage}]}))
    page.goto(page.url.replace("404.html", TWO))
    assert len(headings(page)) == 4
    for place in (".heads h2", ".comparison h4 a", "details .digest", "summary h3", ".pairs th a"):
        assert text in page.locator(place).first.text_content()
    assert page.locator(".comparison :is(script, img, iframe, svg, style, b)").count() == 0


def test_dates_read_and_overlap_as_the_pages_have_them(open_page):
    page = open_page("compare/")
    module = "await import(new URL('../assets/scripts/dates.js', location))"
    words = page.evaluate(f"async (dates) => {{ const all = {module}; return dates.map(all.inWords) }}", DATES)
    assert words == [parse(date).human() for date in DATES]
    pairs = list(product(DATES, repeat=2))
    shared = page.evaluate(
        f"async (pairs) => {{ const all = {module}; return pairs.map((pair) => all.overlap(...pair)) }}", pairs
    )
    assert shared == [parse(one).overlaps(parse(other)) for one, other in pairs]


def test_where_nothing_is_chosen_everything_begins_on_one_vertical_line(open_page):
    page = open_page("compare/")
    heads = page.locator("h1, #_opposed, .entry h3").evaluate_all(
        "all => all.map(one => one.getBoundingClientRect().left)"
    )
    assert len(heads) > 2 and len(set(heads)) == 1


def test_without_script_the_page_says_where_the_same_is_found(open_page):
    page = open_page(TWO, java_script_enabled=False)
    expect(page.locator("form.pair")).to_be_hidden()
    expect(page.locator(".without-script")).to_be_visible()
    page.get_by_role("link", name="The wall of the dam at Vell was sound in 2001.").click()
    assert page.url.endswith("claims/#dam-holds-2001")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 360])
def test_axe_finds_nothing(open_page, width, scheme):
    page = open_page(TWO, width=width, scheme=scheme, bypass_csp=True)
    headings(page)
    assert findings(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")

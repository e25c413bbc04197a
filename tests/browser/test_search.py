"""The search of the real record, as people use it: what it finds, what it costs, and that nothing else happens."""

from __future__ import annotations

import json
import re
import shutil
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import parse_qsl, urlencode, urlsplit

import pytest
import yaml
from axe_playwright_python.sync_playwright import Axe
from browser.asking import searched
from browser.conftest import VIOLATIONS
from browser.overlapping import OVERLAPPING
from playwright.sync_api import Browser, Page, expect

QUERIES = yaml.safe_load((Path(__file__).parent.parent / "queries.yml").read_text("utf-8"))
SETS = ("first", "second", "third", "fourth", "fifth", "sixth")
AMONG_THE_FIRST, SUCCESS = 3, 0.9
FIRST_QUERY, NEXT_QUERY = 300_000, 60_000  # bytes, the page, its fonts and headers included
# Another question without loading the page again; done when its address stands below the results.
GO = """async (query) => {
  const sorted = (address) => String([...new URLSearchParams(address)].sort())
  const isShown = () => sorted(document.querySelector(".results .address a")?.getAttribute("href")) === sorted(query)
  history.replaceState(null, "", query)
  dispatchEvent(new PopStateEvent("popstate"))
  for (const until = Date.now() + 30_000; !isShown(); ) {
    if (Date.now() > until) throw new Error(`no answer to ${query}`)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}"""
# The same question with what Pagefind finds arriving in one order and in the other.
ASKED_OUT_OF_ORDER = """async (question) => {
  const { openEngine } = await import(new URL("/assets/scripts/search-engine.js", location))
  const engine = await openEngine()
  const find = engine.find.bind(engine)
  const asked = async (delay) => {
    let count = 0
    engine.find = async (term) => {
      const found = await find(term)
      await new Promise((resolve) => setTimeout(resolve, delay(count++)))
      return found
    }
    return (await engine.ask(question)).hits.map(({ number }) => number)
  }
  return [await asked((count) => count * 5), await asked((count) => 200 - count * 5)]
}"""
FOUND = "links => links.map(link => link.getAttribute('href'))"

OpenSearch = Callable[..., Page]


@pytest.fixture(scope="module")
def site(record: Path, serve: Callable[[Path], str]) -> str:
    """Return the address of the real record's site."""
    return serve(record)


@pytest.fixture
def opened(chromium: Browser, site: str) -> Iterator[OpenSearch]:
    """Return a function that opens an address of the site; nothing may go wrong there or leave the host."""
    contexts, faults, pages = [], [], []

    def open_page(path: str, *, width: int = 1280, scheme: str = "light", at: str = site, **options: object) -> Page:
        context = chromium.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme, **options)
        page = context.new_page()
        page.add_init_script(VIOLATIONS)
        page.on("console", lambda message: message.type == "error" and faults.append(message.text))
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("request", lambda request: request.url.startswith((at, "data:")) or faults.append(request.url))
        page.goto(f"{at}/{path}")
        contexts.append(context)
        pages.append(page)
        return page

    yield open_page
    for page in pages:
        faults += page.evaluate("window.violations ?? []")
    for context in contexts:
        context.close()
    assert faults == []


def address(query: dict) -> str:
    """Return the address of a query of queries.yml."""
    typed = [("q", query["q"])] if "q" in query else []
    return f"?{urlencode([*typed, *((facet, value) for facet, values in query.get('with', {}).items() for value in values)])}"


def results(page: Page) -> list[str]:
    """Return the passages that are shown, in order."""
    expect(page.locator(".results .summary")).to_be_visible(timeout=20_000)
    return passages(page)


def passages(page: Page) -> list[str]:
    links = page.locator(".hit h3 a").evaluate_all(FOUND)
    return [link.partition("/articles/")[2].replace("/#", ".") for link in links]


def test_questions_find_a_right_passage_among_the_first_three(
    opened: OpenSearch, figure: Callable[[str], None]
) -> None:
    page = opened("search/?q=x")
    results(page)
    found, missed = defaultdict(list), []
    for query in QUERIES:
        page.evaluate(GO, address(query))
        first = passages(page)[:AMONG_THE_FIRST]
        is_right = not set(query["right"]).isdisjoint(first)
        found[query.get("set", "first")].append(is_right)
        found[f"{query['kind']}"].append(is_right)
        missed += [] if is_right else [(query.get("q"), query.get("with"), first)]
    for name, answers in found.items():
        figure(f"questions, {name}: {sum(answers)} of {len(answers)}, {sum(answers) / len(answers):.3f}")
    print(*missed, sep="\n")
    sets = {name: sum(found[name]) / len(found[name]) for name in SETS}
    assert {name: success for name, success in sets.items() if success < SUCCESS} == {}


def test_queries_are_as_many_and_of_as_many_kinds_as_asked() -> None:
    assert len(QUERIES) >= 40
    assert {query["kind"] for query in QUERIES} == {"name", "inflected", "misspelt", "phrase", "facets", "question"}


def test_first_query_and_next_ones_stay_small(chromium: Browser, record: Path, figure: Callable[[str], None]) -> None:
    asked = [
        "sanctions",
        "gas pipeline",
        "nothern teritories",
        "курилы",
        "did japan suspend the talks",
        "択捉島",
        "Vladivastok",
    ]
    cost = searched(chromium, record, asked)
    first, *later = cost.transfers
    figure(f"queries: first {first:,} bytes; next {', '.join(f'{size:,}' for size in later)}; answers {cost.answers} s")
    assert first < FIRST_QUERY
    assert max(later) < NEXT_QUERY


@pytest.mark.parametrize(
    "asked",
    ["nothern teritories", "北方領土をめぐる交渉は中断されたのか", "военные учения России и Китая у японских островов"],
)
def test_first_query_stays_small_in_any_language_and_misspelt(chromium: Browser, record: Path, asked: str) -> None:
    assert searched(chromium, record, [asked]).transfers[0] < FIRST_QUERY


def test_every_parameter_is_read_from_the_address_and_written_back(opened: OpenSearch) -> None:
    asked = (
        "?q=japan&topic=sanctions&topic=diplomacy&year=2014&claim=contested&article=filippov2014&entity=fumio-kishida"
        "&publication=East+Asia+Forum&author=Dmitry+Filippov&genre=analysis&note=caution&event-year=2014&sort=published"
    )
    page = opened(f"search/{asked}")
    results(page)
    assert page.locator(".results .address a").get_attribute("href") == asked
    chosen = page.locator(".facet input:checked")
    expect(chosen).to_have_count(11)
    pairs = chosen.evaluate_all("boxes => boxes.map(box => [box.name, box.value])")
    assert sorted(map(tuple, pairs)) == sorted(pair for pair in parse_qsl(asked[1:]) if pair[0] not in ("q", "sort"))
    assert page.locator(".summary select").input_value() == "published"


def test_choices_alone_are_browsed_by_date(opened: OpenSearch) -> None:
    page = opened("search/?topic=energy")
    first = results(page)
    assert first[0].startswith("foreignpolicy2009")
    page.locator(".summary select").select_option("event")
    expect(page.locator(".results .address a")).to_have_attribute("href", "?topic=energy&sort=event")


def test_all_that_was_found_can_be_reached(opened: OpenSearch) -> None:
    page = opened("search/?q=japan")
    total = int(page.locator(".results h2").inner_text().split()[0])
    assert total > 20
    for shown in range(10, total, 10):
        expect(page.locator(".hit")).to_have_count(shown)
        page.get_by_role("button", name=f"Show {min(10, total - shown)} more").click()
        expect(page.locator(".hit").nth(shown).locator("h3 a")).to_be_focused()
    expect(page.locator(".hit")).to_have_count(total)
    expect(page.locator(".results .more")).to_have_count(0)
    assert len({link.get_attribute("href") for link in page.locator(".hit h3 a").all()}) == total


def test_counts_follow_the_query_and_a_choice_narrows(opened: OpenSearch) -> None:
    page = opened("search/?q=sanctions")
    results(page)
    choice = page.locator(".facet label", has_text="2016")
    count = int(choice.locator(".n").text_content())
    choice.locator("input").check()
    expect(page.locator("#_results")).to_contain_text(f"{count} passage")
    assert page.url.endswith("?q=sanctions&year=2016")
    page.go_back()
    expect(page.locator(".facet input:checked")).to_have_count(0)
    assert page.url.endswith("?q=sanctions")
    page.go_forward()
    expect(page.locator(".facet input:checked")).to_have_count(1)


def test_result_is_a_plain_link_and_lands_on_the_passage_with_its_words_marked(opened: OpenSearch) -> None:
    page = opened("search/?q=visa+bans")
    results(page)
    link = page.locator(".hit h3 a").first
    target = link.get_attribute("href")
    assert urlsplit(target).path.startswith("/articles/")
    assert urlsplit(target).fragment.startswith("p")
    link.focus()
    page.keyboard.press("Enter")
    page.wait_for_url(target)
    passage = (
        page.locator(f"#{urlsplit(target).fragment}")
        .locator("xpath=ancestor-or-self::*[contains(@class, 'passage')]")
        .first
    )
    expect(passage.locator("mark").first).to_be_visible()
    assert page.evaluate("document.querySelector(':target') !== null")
    page.reload()  # the marks are of that visit; the address is the one to cite
    expect(page.locator("main mark")).to_have_count(0)


def test_cite_on_a_result_opens_the_citation_of_its_passage(opened: OpenSearch) -> None:
    page = opened("search/?q=visa+bans")
    results(page)
    link = page.locator(".hit a.cite").first
    target = link.get_attribute("href")
    link.click()
    page.wait_for_url(target)
    opened_one = page.locator("details.cite[open]")
    expect(opened_one).to_have_count(1)
    expect(page.locator(f".passage:has(#{urlsplit(target).fragment}) details.cite[open]")).to_have_count(1)
    expect(opened_one.locator("summary")).to_be_focused()
    page.reload()
    expect(opened_one).to_have_count(0)


def test_one_who_waits_long_is_told_and_sees_what_was_asked(opened: OpenSearch) -> None:
    page = opened("about/method/")
    held = []
    page.route("**/pagefind.js*", lambda route: held.append(route))
    page.goto(page.url.replace("about/method/", "search/?q=japan"))
    expect(page.locator(".told")).to_have_text("Searching…")
    expect(page.locator(".told")).to_be_visible()
    expect(page.locator(".searching [name=q]")).to_have_value("japan")
    expect(page.locator(".start")).to_be_hidden()
    for route in held:
        route.continue_()
    expect(page.locator(".hit")).to_have_count(10)
    expect(page.locator(".told")).to_have_class("told app vh")


def test_name_offers_all_that_it_may_stand_for_evenly(opened: OpenSearch) -> None:
    page = opened("search/?q=北方領土")
    results(page)
    names = page.locator(".concept h2 a").all_text_contents()
    assert len(names) > 1
    assert names == sorted(names, key=str.casefold)


@pytest.mark.parametrize(
    ("asked", "holders"),
    [
        ("China's foreign minister", ["Wang Yi"]),
        ("foreign minister of the Russian Federation", ["Sergei Lavrov"]),
        ("the Russian president", ["Dmitry Medvedev", "Vladimir Putin"]),
    ],
)
def test_office_offers_all_who_held_it(opened: OpenSearch, asked: str, holders: list[str]) -> None:
    page = opened(f"search/?{urlencode({'q': asked})}")
    results(page)
    assert page.locator(".concept h2 a").all_text_contents() == holders
    expect(page.locator(".concept").filter(has_text=re.compile("minister|president"))).to_have_count(0)  # no spelling


@pytest.mark.parametrize(
    ("asked", "right"),
    [
        ("How large are Japan's investments in Russia?", "stratfor2014.p6"),
        ("How expensive are the new pipelines?", "filippov2014.p10"),
    ],
)
def test_question_for_a_quantity_finds_passages_that_give_one(opened: OpenSearch, asked: str, right: str) -> None:
    page = opened(f"search/?{urlencode({'q': asked})}")
    assert right in results(page)[:AMONG_THE_FIRST]
    expect(page.locator(".remarks")).to_have_count(0)


def test_measure_that_begins_a_name_is_part_of_the_name(opened: OpenSearch) -> None:
    page = opened("search/?q=how+far+east+the+railway+goes")
    results(page)
    assert "Russian Far East" in page.locator(".concept h2 a").all_text_contents()


def test_verb_that_says_little_is_not_asked_for(opened: OpenSearch) -> None:
    page = opened("search/?q=Can+America+come+between+Japan+and+Russia%3F")
    assert {"ryan2016.p5", "stratfor2014.p14"} & {*results(page)[:AMONG_THE_FIRST]}
    assert page.locator(".hit mark").filter(has_text="come").count() == 0


def test_misspelt_word_is_met_with_did_you_mean(opened: OpenSearch) -> None:
    page = opened("search/?q=nothern+teritories")
    results(page)
    page.locator(".remarks").get_by_role("link", name="northern territories").click()
    expect(page.locator("main input[name=q]")).to_have_value("northern territories")
    expect(page.locator(".remarks")).to_have_count(0)


def test_name_in_other_letters_is_understood_and_not_called_misspelt(opened: OpenSearch) -> None:
    page = opened("search/?q=FTS")  # ФТС
    assert results(page) == ["stratfor2014.p7"]
    expect(page.locator(".remarks")).to_have_count(0)


def test_russian_word_is_bent_and_not_misspelt(opened: OpenSearch) -> None:
    page = opened("search/?q=российских+бомбардировщиков")
    assert results(page)
    expect(page.locator(".remarks")).to_have_count(0)


def test_word_that_begins_otherwise_is_another_word_and_said_to_be_absent(opened: OpenSearch) -> None:
    page = opened("search/?q=drive+a+wedge")  # the record has: hedge
    results(page)
    expect(page.locator(".remarks")).to_contain_text("Nothing here has wedge")
    expect(page.locator(".remarks")).not_to_contain_text("hedge")


@pytest.mark.parametrize(
    ("typed", "meant"), [("kooperation", "cooperation"), ("obmbers", "bombers"), ("Bladivostok", "Vladivostok")]
)
def test_beginning_that_sounds_the_same_or_is_exchanged_or_a_names_is_put_right(
    opened: OpenSearch, typed: str, meant: str
) -> None:
    page = opened(f"search/?q={typed}")
    results(page)
    expect(page.locator(".remarks").get_by_role("link", name=meant)).to_be_visible()


def test_misspelt_name_is_offered_as_it_is_written(opened: OpenSearch) -> None:
    page = opened("search/?q=PM+Abbe")
    results(page)
    expect(page.locator(".remarks").get_by_role("link", name="PM Abe")).to_be_visible()


def test_words_written_together_are_offered_apart(opened: OpenSearch) -> None:
    page = opened("search/?q=gaspipeline")
    results(page)
    expect(page.locator(".remarks").get_by_role("link", name="gas pipeline")).to_be_visible()


@pytest.mark.parametrize("date", ["2014-05-24", "24.05.2014", "2014年5月24日", "24 мая 2014", "May 24th, 2014"])
def test_date_is_understood_however_it_is_written(opened: OpenSearch, date: str) -> None:
    page = opened(f"search/?{urlencode({'q': date})}")
    assert results(page)[0] == "filippov2014.p4"


def test_only_what_was_asked_is_marked(opened: OpenSearch) -> None:
    page = opened("search/?q=bombers")  # leads to the topic of security
    results(page)
    assert set(page.locator(".hit mark").all_text_contents()) <= {"bomber", "bombers", "Bomber", "Bombers"}


def test_order_does_not_depend_on_what_is_found_first(opened: OpenSearch) -> None:
    page = opened("search/?q=x")
    results(page)
    orders = page.evaluate(ASKED_OUT_OF_ORDER, "北方領土")
    assert len(orders) > 1
    assert [order for order in orders if order != orders[0]] == []


def test_phrase_that_nothing_has_is_said_to_be_absent_and_looked_for_by_its_words(opened: OpenSearch) -> None:
    page = opened("search/?q=%22walking+a+tightrope%22")
    assert results(page)
    expect(page.locator(".remarks")).to_contain_text("Nothing here says exactly walking a tightrope")


def test_nothing_found_says_so_and_shows_other_ways(opened: OpenSearch) -> None:
    page = opened("search/?q=zzyzx+xyzzyx")
    assert results(page) == []
    expect(page.locator(".remarks")).to_contain_text("Nothing here has zzyzx, xyzzyx.")
    assert page.locator(".remarks q").all_text_contents() == ["zzyzx", "xyzzyx"]
    expect(page.locator(".start").get_by_role("link", name="Topics")).to_be_visible()


def test_topic_page_leads_to_a_search_within_it(opened: OpenSearch) -> None:
    page = opened("topics/sanctions/")
    page.get_by_role("link", name="within this topic").click()
    assert page.url.endswith("/search/?topic=sanctions")
    results(page)
    expect(page.locator(".facet input:checked")).to_have_count(1)


def test_box_in_the_bar_offers_names_and_passages_by_keyboard(opened: OpenSearch) -> None:
    page = opened("claims/")
    page.keyboard.press("/")
    box = page.locator(".md-search__input")
    expect(box).to_be_focused()
    page.keyboard.type("курил")
    options = page.locator(".offers [role=option]")
    expect(options.filter(has_text="Kuril Islands").first).to_be_visible()
    page.keyboard.press("ArrowDown")
    expect(options.first).to_have_attribute("aria-selected", "true")
    assert box.get_attribute("aria-activedescendant") == options.first.get_attribute("id")
    page.keyboard.press("ArrowUp")
    expect(page.locator('[aria-selected="true"]')).to_have_count(0)
    page.keyboard.press("Escape")
    expect(options).to_have_count(0)
    expect(box).to_have_value("курил")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/?q=%D0%BA%D1%83%D1%80%D0%B8%D0%BB")
    assert results(page)


def test_offer_that_is_chosen_is_followed(opened: OpenSearch) -> None:
    page = opened("")
    page.keyboard.press("/")  # the large box of the first page
    page.keyboard.type("Etorofu")
    expect(page.locator(".offers [role=option]").filter(has_text="Iturup").first).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/entities/iturup/")


def test_without_script_the_page_leads_to_topics_names_and_articles(opened: OpenSearch) -> None:
    page = opened("search/", java_script_enabled=False)
    expect(page.get_by_text("Searching needs JavaScript")).to_be_visible()
    for name in ("Topics", "Entities", "Articles"):
        expect(page.locator(".start").get_by_role("link", name=name)).to_be_visible()
    expect(page.locator("main input[name=q]")).not_to_be_visible()


def test_index_that_does_not_load_is_told(chromium: Browser, site: str) -> None:
    page = chromium.new_page()
    page.route("**/pagefind/**", lambda route: route.abort())
    page.goto(f"{site}/search/?q=sanctions")
    expect(page.locator(".told")).to_contain_text("did not load")
    for width in (1280, 768, 360):
        page.set_viewport_size({"width": width, "height": 900})
        box = page.locator(".told").bounding_box()
        assert box["width"] > 200 and box["y"] + box["height"] <= page.locator(".start").bounding_box()["y"]
        assert page.evaluate(OVERLAPPING) == []
    page.close()


def test_part_of_the_index_that_does_not_load_later_is_told_in_the_place_of_results(
    chromium: Browser, site: str
) -> None:
    page = chromium.new_page()
    page.goto(f"{site}/search/?q=sanctions")
    results(page)
    page.route("**/pagefind/**", lambda route: route.abort())
    page.locator("main input[name=q]").fill("coal")
    expect(page.locator(".told")).to_contain_text("did not load")
    expect(page.locator(".results")).not_to_be_visible()
    expect(page.locator(".start")).to_be_visible()
    assert page.evaluate(OVERLAPPING) == []
    page.unroute("**/pagefind/**")
    page.locator("main input[name=q]").press("Enter")
    assert results(page)[0] == "stratfor2014.p11"
    expect(page.locator(".told")).to_have_class("told app vh")
    page.close()


def test_search_works_below_a_path(
    opened: OpenSearch, record: Path, serve: Callable[[Path], str], tmp_path: Path
) -> None:
    shutil.copytree(record, tmp_path / "some" / "path")
    page = opened("some/path/search/?q=Etorofu", at=serve(tmp_path))
    assert results(page)[0] == "stratfor2014.p8"
    page.locator(".hit h3 a").first.click()
    page.wait_for_url("**/some/path/articles/stratfor2014/#p8")


@pytest.mark.parametrize(
    "text", ['<img src=x onerror="window.ran=1">', "</script><script>ran=1</script>", "javascript:ran=1", '"><b>']
)
def test_hostile_address_is_shown_as_text(opened: OpenSearch, text: str) -> None:
    page = opened(f"search/?{urlencode({'q': text, 'topic': text, 'sort': text})}")
    results(page)
    expect(page.locator("main input[name=q]")).to_have_value(text)
    expect(page.locator(".chip.on")).to_contain_text(text)
    assert page.evaluate("window.ran") is None
    assert page.locator("main img").count() == 0


@pytest.mark.parametrize("width", [1280, 360])
@pytest.mark.parametrize("asked", ["sanctions", "b" * 400])
def test_long_text_of_the_address_widens_nothing(opened: OpenSearch, asked: str, width: int) -> None:
    page = opened(f"search/?{urlencode({'q': asked, 'topic': 'b' * 400})}", width=width)
    results(page)
    page.evaluate("for (const details of document.querySelectorAll('.facets, .facet')) details.open = true")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


STATES = {
    "empty": ("search/", None),
    "results": ("search/?q=sanctions", ".hit"),
    "no results": ("search/?q=zzyzx", ".remarks"),
    "facets": ("search/?q=%E5%8C%97%E6%96%B9%E9%A0%98%E5%9C%9F&topic=sanctions", ".facet"),
}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 360])
def test_axe_finds_nothing_in_any_state(opened: OpenSearch, width: int, scheme: str) -> None:
    page = opened("search/", width=width, scheme=scheme, bypass_csp=True)
    found = {}
    for state, (path, shown) in STATES.items():
        page.goto(f"{page.url.partition('/search/')[0]}/{path}")
        if shown:
            page.locator(shown).first.wait_for(state="attached")
        if state == "facets":
            page.evaluate("for (const details of document.querySelectorAll('.facets, .facet')) details.open = true")
            page.wait_for_timeout(300)
        found[state] = findings(page)
    if width > 1000:
        page.locator(".md-search__input").focus()
        page.keyboard.type("putin")
        expect(page.locator(".offers [role=option]").first).to_be_visible()
        found["offers"] = findings(page)
    assert {state: faults for state, faults in found.items() if faults} == {}


@pytest.mark.parametrize("width", [1280, 768, 360])
def test_result_has_its_citation_within_it_and_nothing_covers_anything(opened: OpenSearch, width: int) -> None:
    page = opened("search/?q=sanctions", width=width)
    results(page)
    card, link = page.locator(".hit").first.bounding_box(), page.locator(".hit a.cite").first.bounding_box()
    assert card["y"] < link["y"] < card["y"] + card["height"]
    assert page.evaluate(OVERLAPPING) == []


@pytest.mark.parametrize("width", [1280, 360])
def test_stances_of_one_passage_on_one_claim_begin_where_stances_begin(opened: OpenSearch, width: int) -> None:
    page = opened("search/?claim=contested", width=width)
    results(page)
    starts = "all => all.map(one => Math.round(one.querySelector('.stance').getBoundingClientRect().left))"
    assert len(set(page.locator(".hit .claim").evaluate_all(starts))) == 1
    both = page.locator(".hit .claim:has(.stance + .stance)").first.locator(".stance")
    first, second = both.nth(0).bounding_box(), both.nth(1).bounding_box()
    assert width < 720 or (first["x"] == second["x"] and first["y"] < second["y"])


def test_states_of_claims_are_called_what_they_are(opened: OpenSearch) -> None:
    page = opened("search/?claim=single&claim=borne-out")
    results(page)
    expect(page.locator(".summary .chips")).to_contain_text("not seconded")
    expect(page.locator(".summary .chips")).to_contain_text("forecast borne out")


def findings(page: Page) -> list[str]:
    violations = Axe().run(page).response["violations"]
    return [f"{one['id']}: {one['nodes'][0]['html'][:200]}" for one in violations]


def test_foreign_words_lead_to_english_digests(opened: OpenSearch, record: Path) -> None:
    table = json.loads((record / "pagefind" / "translations.json").read_text("utf-8"))
    assert {"переговор", "交渉"} <= table.keys()
    page = opened("search/?q=переговоры+приостановлены")
    assert "filippov2014.p3" in results(page)[:AMONG_THE_FIRST]

"""Reading an article: where one is, its notes at any width, light and dark, paper, and without script."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest
from browser import kinds
from browser.overlapping import OVERLAPPING
from playwright.sync_api import Page, expect

ARTICLE = "articles/harper2001/"
OVERLAPS_AT = (360, 768, 1000, 1280)
WIDTHS = (320, 360, 719, 720, 959, 960, 1219, 1220, 1600)


@pytest.mark.parametrize("path", [ARTICLE, "topics/dam-safety/", "claims/", "about/method/", ""])
def test_no_page_is_wider_than_its_window(open_page, path):
    page = open_page(path)
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth") <= width, width


@pytest.mark.parametrize("kind", sorted(kinds.sample().keys() - {"search"}))
def test_nothing_that_can_be_pressed_lies_over_another(open_page, kind):
    page = open_page(kinds.sample()[kind])
    for width in OVERLAPS_AT:
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate(OVERLAPPING) == [], width


def test_code_in_a_block_is_as_large_as_the_block_says(open_page):
    block, code = open_page("about/method/").evaluate("""() => {
      const block = document.createElement("pre")
      block.append(document.createElement("code"))
      document.querySelector(".prose").append(block)
      return [block, block.firstChild].map((element) => getComputedStyle(element).fontSize)
    }""")
    assert code == block


def test_a_note_stands_beside_its_passage_on_a_wide_screen(open_page):
    page = open_page(ARTICLE)
    note, text = (
        page.locator("#p1-n1").bounding_box(),
        page.locator("section:has(> #p1) .text").bounding_box(),
    )
    assert note["x"] > text["x"] + text["width"]
    assert abs(note["y"] - text["y"]) < 12


def test_a_note_that_explains_folds_on_a_narrow_screen_and_opens_by_its_button(open_page):
    page = open_page(ARTICLE, width=360)
    note, words = page.locator("#p1-n1"), page.locator("#p1-n1 li").first
    assert is_hidden(words)
    note.get_by_role("button", name="more").click()
    assert not is_hidden(words)
    expect(note.get_by_role("button")).to_have_attribute("aria-expanded", "true")


def test_notes_that_would_leave_a_hole_below_their_passage_fold_on_a_wide_screen(open_page):
    page = open_page(ARTICLE)
    expect(page.locator(".note--folds")).to_have_count(0)
    page.evaluate("for (const note of document.querySelectorAll('#p1-n1, #p2-n3')) note.append('Words. '.repeat(400))")
    for width in (600, 1280):
        page.set_viewport_size({"width": width, "height": 900})
    note, caution = page.locator("#p1-n1"), page.locator("#p2-n3")
    expect(note.get_by_role("button", name="more")).to_be_visible()
    assert note.bounding_box()["height"] < 40
    assert caution.bounding_box()["height"] > 400
    note.get_by_role("button", name="more").click()
    assert note.bounding_box()["height"] > 400


def test_a_folded_note_opens_by_its_letter_in_the_text(open_page):
    page = open_page(ARTICLE, width=360)
    page.locator("section:has(> #p1) .text .ref").first.click()
    assert not is_hidden(page.locator("#p1-n1 li").first)


def test_a_caution_never_folds(open_page):
    page = open_page(ARTICLE, width=360)
    assert not is_hidden(page.locator("#p2-n3 p").last)
    expect(page.locator("#p2-n3").get_by_role("button")).to_have_count(0)


@pytest.mark.parametrize("width", [360, 1280])
def test_without_script_every_note_is_whole(open_page, width):
    page = open_page(ARTICLE, width=width, java_script_enabled=False)
    for note in page.locator(".note").all():
        assert all(not is_hidden(part) for part in note.locator("p, li").all())


def test_the_passage_one_was_sent_to_is_marked(open_page):
    page = open_page(f"{ARTICLE}#p2")
    marked = page.locator(".passage").evaluate_all(
        "all => all.map((one) => getComputedStyle(one, '::before').content !== 'none')"
    )
    assert marked == [False, True]


@pytest.mark.parametrize("width", [1280, 1000, 800])
def test_what_is_read_on_a_topic_begins_on_one_vertical_line(open_page, width):
    page = open_page("topics/dam-safety/", width=width)
    read = page.locator(".block h2, .events thead th:first-child, .bars caption").first
    starts = page.locator(".block h2, .events, .evidence").evaluate_all(
        "all => all.map(one => Math.round(one.getBoundingClientRect().left))"
    )
    assert set(starts) == {round(read.bounding_box()["x"])}


def test_a_topic_explains_the_signs_of_its_table(open_page):
    page = open_page("topics/dam-safety/")
    signs = page.get_by_role("list", name="Signs")
    for word in ("affirms", "denies", "qualifies", "overtakes", "contested"):
        expect(signs).to_contain_text(word)


@pytest.mark.parametrize("width", [1280, 360])
def test_the_articles_before_and_after_begin_in_columns_of_the_text(open_page, width):
    page = open_page("articles/okada2010/", width=width)
    earlier, later = [page.locator(".neighbours > p").nth(place).bounding_box() for place in (0, 1)]
    assert (earlier["y"] == later["y"]) if width > 720 else (earlier["x"] == later["x"])
    assert page.locator(".neighbours > p").nth(1).evaluate("one => getComputedStyle(one).textAlign") in (
        "start",
        "left",
    )


def test_the_map_shows_where_the_reader_is(open_page):
    page = open_page(ARTICLE)
    page.locator("#p2").scroll_into_view_if_needed()
    page.evaluate("scrollTo(0, document.querySelector('#p2').getBoundingClientRect().top + scrollY - 100)")
    expect(page.locator(".map tr[aria-current] a")).to_have_text("2")


def test_light_and_dark_follow_the_system_until_chosen_and_the_choice_is_kept(open_page):
    page = open_page(ARTICLE, scheme="dark")
    dark = background(page)
    page.get_by_role("button", name="Switch between light and dark").click()
    light = background(page)
    page.reload()
    assert (dark, light, background(page)) == ("rgb(16, 23, 29)", "rgb(251, 252, 253)", light)


def test_without_script_the_page_is_as_dark_as_the_system(open_page):
    assert background(open_page(ARTICLE, scheme="dark", java_script_enabled=False)) == "rgb(16, 23, 29)"


def test_in_the_readers_own_colours_the_current_place_and_the_parts_of_a_picture_can_be_told(open_page):
    page = open_page("topics/dam-safety/", forced_colors="active")
    ground, ink = background(page), page.evaluate("getComputedStyle(document.body).color")
    tabs = page.locator(".md-tabs__list a")
    edges = tabs.evaluate_all("all => all.map(one => getComputedStyle(one).borderBottomColor)")
    assert [edge != ground for edge in edges] == tabs.evaluate_all("all => all.map(one => one.ariaCurrent !== null)")
    filled = "one => getComputedStyle(one).fill"
    assert page.locator(".pic .part").first.evaluate(filled) == ink
    assert page.locator(".pic .all").first.evaluate(filled) == ground
    page = open_page(ARTICLE, forced_colors="active")
    assert page.locator(".map .dot").first.evaluate("one => getComputedStyle(one).forcedColorAdjust") == "none"


def test_a_word_in_a_table_written_by_hand_is_not_broken_to_make_room_for_another_column(open_page):
    page = open_page("about/method/", width=360)
    page.locator(".prose").evaluate(
        """(prose) => {
          const rows = [["Article", "Passages", "How it reached us"], ["harper2001", "overtakes", "a repost on a blog that has no name"]]
          const table = document.createElement("table")
          for (const cells of rows) {
            const row = table.insertRow()
            for (const words of cells) row.insertCell().textContent = words
          }
          prose.append(table)
        }"""
    )
    one_line = page.locator(".prose td", has_text="a repost").evaluate(
        "one => parseFloat(getComputedStyle(one).lineHeight)"
    )
    for word in ("Passages", "overtakes"):
        cell = page.locator(".prose td", has_text=word)
        assert (
            cell.evaluate(
                "one => { const r = document.createRange(); r.selectNodeContents(one); return r.getBoundingClientRect().height }"
            )
            < 1.5 * one_line
        )
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


@pytest.mark.parametrize("width", [1280, 320])
def test_signs_of_a_claim_stand_under_the_years_of_their_articles_and_clear_of_each_other(open_page, width):
    page = open_page("", width=width)
    years = page.locator(".contested thead text").all_text_contents()
    assert set(page.locator(".topics thead text").all_text_contents()) <= set(years) and years == [
        "2001",
        "’03",
        "’05",
        "’10",
        "’12",
        "’15",
    ]
    pictures = page.locator(".contested tbody .pic").evaluate_all(
        "all => all.map(one => [...one.querySelectorAll(':scope > svg > :first-child')].map(sign => sign.getBoundingClientRect().toJSON()))"
    )
    assert len(pictures) > 1
    assert not [pair for signs in pictures for pair in combinations(signs, 2) if overlap(*pair)]


@pytest.mark.parametrize("width", [320, 360, 800])
def test_the_dossiers_name_is_whole_in_the_bar(open_page, width):
    page = open_page("", width=width)
    page.locator(".md-header__title").evaluate(
        "one => { one.lastChild.textContent = 'The Dossier of the Dam at Vell and Its Waters' }"
    )
    assert page.locator(".md-header__title").evaluate(
        "one => one.scrollWidth <= one.clientWidth && one.scrollHeight <= one.clientHeight"
    )


def test_the_menu_opens_on_a_narrow_screen_without_script(open_page):
    page = open_page(ARTICLE, width=360, java_script_enabled=False)
    page.locator(".drawer summary").click()
    page.locator(".drawer").get_by_role("link", name="Claims").click()
    assert page.url.endswith("/claims/")


def test_paper_has_notes_and_positions_and_no_chrome(open_page):
    page = open_page(ARTICLE, width=360)
    page.emulate_media(media="print")
    assert not is_hidden(page.locator("#p1-n1 li").first)
    expect(page.locator(".claim details ul").first).to_be_visible()
    for chrome in (".md-header", ".md-tabs", ".md-footer", ".index", ".note__fold"):
        expect(page.locator(chrome).first).to_be_hidden()


def test_on_paper_notes_stand_under_their_passage_where_no_page_can_cut_them_into_each_other(open_page):
    page = open_page(ARTICLE)
    page.emulate_media(media="print")
    boxes = [page.locator(f"section:has(> #p1) > {part}").bounding_box() for part in (".text", ".notes", ".foot")]
    assert all(above["y"] + above["height"] <= below["y"] for above, below in pairwise(boxes))
    number = page.locator("#p1").bounding_box()
    assert abs(number["y"] - boxes[0]["y"]) < 12 and number["x"] + number["width"] <= boxes[0]["x"]


@pytest.mark.parametrize("path", [ARTICLE, "topics/dam-safety/", "about/method/"])
def test_paper_says_whose_page_it_is_and_where(open_page, path):
    page = open_page(path)
    imprint = page.locator(".imprint")
    expect(imprint).to_be_hidden()
    page.emulate_media(media="print")
    expect(imprint).to_be_visible()
    where = page.locator("link[rel=canonical]").get_attribute("href")
    assert where.endswith(f"/{path}")
    expect(imprint).to_have_text(f"{page.locator('.md-header__title').text_content()}, {where}")
    assert imprint.bounding_box()["y"] < page.locator("h1").bounding_box()["y"]


def test_on_paper_a_passage_of_a_topic_has_its_number_beside_it(open_page):
    page = open_page("topics/dam-safety/")
    page.emulate_media(media="print")
    for number in page.locator(".group > .gutter").all():
        digest = number.locator("xpath=following-sibling::p[contains(@class, 'digest')][1]")
        assert abs(number.bounding_box()["y"] - digest.bounding_box()["y"]) < 12


@pytest.mark.parametrize(
    ("path", "media", "scripted"),
    [("claims/", "print", True), ("compare/", "screen", False)],
    ids=["paper", "no-script"],
)
def test_where_a_link_is_not_offered_no_sign_between_links_is_left(open_page, path, media, scripted):
    page = open_page(path, java_script_enabled=scripted)
    page.emulate_media(media=media)
    assert not [words for words in page.locator(".entry .small").all_inner_texts() if words.strip().endswith("·")]


def overlap(one, other):
    """Return whether two boxes have a point in common."""
    return all(
        one[low] < other[high] and other[low] < one[high] for low, high in (("left", "right"), ("top", "bottom"))
    )


def background(page: Page) -> str:
    return page.evaluate("getComputedStyle(document.body).backgroundColor")


def is_hidden(locator) -> bool:
    """Return whether an element is cut off by the note it stands in, or not shown at all."""
    return locator.evaluate(
        """(element) => {
          const box = element.getBoundingClientRect(), note = element.closest('.note').getBoundingClientRect()
          return box.height === 0 || box.bottom > note.bottom + 1 || box.right > note.right + 1
        }"""
    )

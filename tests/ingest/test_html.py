"""Saved pages: their text, the lines above it, and what their heads state."""

from __future__ import annotations

from textwrap import wrap

import pytest
from dossier.ingest.head import head_facts
from dossier.ingest.html import page
from dossier.ingest.names import Person
from dossier.ingest.texts import texts
from dossier.ingest.tidy import tidied

A = "The harbour authority has promised a ferry in every budget since 2006, and in every budget the money has gone elsewhere."
B = "Nobody on the quay was surprised, since the consultants had never taken the crossing and had counted cars on the bridge."

C = "A clerk in the upper town kept the receipts of both offices and found that neither had paid for the boats it ordered."


def document(body: str, head: str = "") -> str:
    return f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">{head}</head><body>{body}</body></html>'


def article(inner: str) -> str:
    return document(f"<nav><a href='/'>Home</a></nav><main><article>{inner}</article></main><footer>© Bay</footer>")


def lines(inner: str) -> list[tuple[str, str]]:
    return [(block.mark, block.plain) for block in page(article(inner)).blocks]


def test_paragraphs_headings_and_items_are_blocks_in_order() -> None:
    inner = f"<h1>One ferry</h1><p>{A}</p><h2>The bank</h2><p>{B}</p><ul><li>Dredge it by the spring.</li></ul><p>{A[::-1]}</p>"
    assert [(mark, text[:8]) for mark, text in lines(inner)] == [
        ("heading", "One ferr"),
        ("", "The harb"),
        ("heading", "The bank"),
        ("", "Nobody o"),
        ("item", "Dredge i"),
        ("", A[::-1][:8]),
    ]


def test_lines_between_heading_and_text_are_read_from_the_page_itself() -> None:
    inner = (
        "<h1>One ferry</h1><div class=meta><span class=date>5 October 2016</span> <span class=author>By Jo Doe</span></div>"
        f"<div class=lead>It has never come.</div><figure><img src=x><figcaption>A boat.</figcaption></figure><p>{A}</p><p>{B}</p>"
    )
    assert lines(inner)[:5] == [
        ("heading", "One ferry"),
        ("", "5 October 2016"),
        ("", "By Jo Doe"),
        ("", "It has never come."),
        ("caption", "A boat."),
    ]


def test_paragraphs_parted_by_line_breaks_are_apart() -> None:
    assert [text for _, text in lines(f"<h1>One</h1><div>{A}<br><br>{B}</div>")][1:] == [A, B]


def test_a_link_is_kept_as_markdown_and_a_raised_number_as_a_note_mark() -> None:
    (block,) = [
        block
        for block in page(article(f"<h1>One</h1><p>{A} <a href='https://x.example/'>See</a>.<sup>2</sup></p>")).blocks
        if not block.mark
    ]
    assert block.text.endswith("[See](https://x.example/).^[2]")


def test_a_box_that_says_it_is_an_advertisement_is_left_out() -> None:
    box = f"<div class='wide advertisement'><p>Advertisement</p><p>{B}</p></div>"
    assert [text for _, text in lines(f"<h1>One</h1><p>{A}</p>{box}<p>{A[::-1]}</p>")] == ["One", A, A[::-1]]


def test_a_page_whose_whole_text_stands_in_such_a_box_is_kept() -> None:
    text = "".join(f"<p>{number} {A} {B}</p>" for number in range(1, 7))
    assert len(lines(f"<div class=sponsored><h1>One</h1>{text}</div>")) == 7


def test_a_page_without_an_article_has_no_blocks() -> None:
    assert page(document("")).blocks == ()


@pytest.mark.parametrize(
    ("head", "name", "value"),
    [
        ('<meta property="og:title" content="One ferry | Bay"><meta property="og:site_name" content="Bay">', "title", "One ferry"),
        ('<meta name="author" content="By Jo Doe and Al Roe">', "people", (Person("Doe", "Jo"), Person("Roe", "Al"))),
        ('<meta name="citation_author" content="Doe, Jo"><meta name="citation_author" content="Roe, Al">', "people", (Person("Doe", "Jo"), Person("Roe", "Al"))),
        ('<meta name="author" content="admin"><meta name="author" content="https://x.example/jo">', "people", ()),
        ('<meta property="article:published_time" content="2015-03-09T08:00:00+00:00">', "issued", "2015-03-09"),
        ('<meta name="citation_journal_title" content="Bay Review"><meta name="citation_volume" content="4">', "publication", "Bay Review"),
        ('<link rel="canonical" href="https://x.example/one">', "URL", "https://x.example/one"),
        ('<link rel="canonical" href="/one">', "URL", ""),
        ('<script type="application/ld+json">{"@graph":[{"@type":"WebSite"},{"@type":["NewsArticle"],"headline":"One","author":[{"name":"Jo Doe"}]}]}</script>', "title", "One"),
        ('<script type="application/ld+json">{not json</script>', "title", ""),
        ("", "language", "en"),
    ],
)  # fmt: skip
def test_what_a_head_states(head: str, name: str, value: object) -> None:
    assert getattr(head_facts(document("", head), ""), name) == value


def test_sentences_around_links_and_line_breaks_are_whole_in_the_markup_of_old_pages() -> None:
    link = '<a href="https://x.example/">the record</a>'
    old = f"<h1>One</h1><table><tr><td><font size=3>{A}<p>See {link}, which says more than it should.<p>{B}</font></td></tr></table>"
    breaks = f"<h1>One</h1><div>{A}<br><br>See {link}, which says more than it should.<br><br>{B}</div>"
    for inner in (old, breaks):
        assert [text for _, text in lines(inner)][1:] == [A, "See the record, which says more than it should.", B]


def test_text_set_as_typed_is_wrapped_text() -> None:
    typed = "\n\n".join("\n".join(wrap(text, 50)) for text in (A, B))
    assert [text for _, text in lines(f"<h1>One</h1><pre>{typed}</pre>")][1:] == [A, B]


def test_a_quotation_pulled_out_of_the_text_by_its_class_is_left_out() -> None:
    inner = (
        f"<h1>One</h1><p>{A}</p><div class='pullquote'><p>Nobody was surprised on the quay at all.</p></div><p>{B}</p>"
    )
    assert [text for _, text in lines(inner)] == ["One", A, B]


def test_a_link_within_the_page_is_no_reference_and_one_within_the_site_is_complete() -> None:
    inner = f"<h1>One</h1><p>{A} <a href='#n1'>note</a> <a href='/b'>bank</a></p>"
    head = '<link rel="canonical" href="https://x.example/a">'
    (block,) = [block for block in page(document(f"<article>{inner}</article>", head)).blocks if not block.mark]
    assert block.text.endswith(" note [bank](https://x.example/b)")


def test_a_site_named_behind_the_title_is_no_part_of_it() -> None:
    head = '<meta property="og:title" content="One ferry：Bay Digital">'
    assert page(document(f"<main><h1>One ferry</h1><p>{A}</p></main>", head)).facts.title == "One ferry"


def test_a_visible_author_keeps_the_dots_behind_initials() -> None:
    body = f"<article><h1>One</h1><p class='author'>J. R. Doe</p><p>{A}</p></article>"
    assert head_facts(document(body), "J R Doe").people == (Person("Doe", "J. R."),)


@pytest.mark.parametrize(
    ("field", "people"),
    [
        ("Lorna Teague, Robert Stone", ["Lorna Teague", "Robert Stone"]),
        ("Lorna Teague, Robert Stone and Ann Leary", ["Lorna Teague", "Robert Stone", "Ann Leary"]),
        ("Teague, Lorna", ["Lorna Teague"]),
        ("van der Meer, Max", ["Max van der Meer"]),
        ("Lorna Teague, Jr.", ["Lorna Teague"]),
        ("Lorna Teague, Moscow", ["Lorna Teague, Moscow"]),
        ("Lorna Teague | Strait Ledger", ["Lorna Teague"]),
        ("Lorna Teague, The Strait Ledger", ["Lorna Teague"]),
        ("By Lorna Teague", ["Lorna Teague"]),
        ("Bay Times", []),
    ],
)
def test_an_authors_field_names_each_person_and_not_the_site(field: str, people: list[str]) -> None:
    data = f'<script type="application/ld+json">{{"@type":"NewsArticle","author":{{"name":"{field}"}}}}</script>'
    site = '<meta property="og:site_name" content="Bay Times">'
    for head in (f'<meta name="author" content="{field}">', data):
        assert [each.full for each in head_facts(document("", site + head), field).people] == people


def test_a_page_without_an_author_has_none_whatever_else_its_head_says() -> None:
    assert head_facts(document("", '<meta http-equiv="Content-Type" content="text/html; charset=x">'), "").people == ()


def test_a_citation_field_gives_the_family_name_first() -> None:
    head = '<meta name="citation_author" content="Garcia Lopez, Gabriel Jose">'
    assert head_facts(document("", head), "").people == (Person("Garcia Lopez", "Gabriel Jose"),)


def test_an_organisation_that_data_name_as_author_is_no_person() -> None:
    data = '{"@type":"Article","author":[{"@type":"Organization","name":"Harbour Voices"},{"@type":"Person","name":"Jo Doe"}]}'
    head = f'<script type="application/ld+json">{data}</script>'
    assert head_facts(document("", head), "").people == (Person(literal="Harbour Voices"), Person("Doe", "Jo"))


@pytest.mark.parametrize(
    ("heading", "title", "issued"),
    [
        ("A ledger of ships", "A ledger of ships", "2014-06-05"),
        ("A ledger of ships and what became of them", "A ledger of ships", "2014-06-05"),
        ("Something else", "", ""),
    ],
)
def test_of_several_articles_in_the_data_the_one_with_the_pages_title_counts(
    heading: str, title: str, issued: str
) -> None:
    other = '{"@type":"NewsArticle","headline":"Another story","author":"Not Me","datePublished":"2001-01-01"}'
    own = '{"@type":"NewsArticle","headline":"A ledger of ships","author":"Jo Doe","datePublished":"2014-06-05"}'
    head = "".join(f'<script type="application/ld+json">{data}</script>' for data in (other, own))
    facts = head_facts(document(f"<h1>{heading}</h1>", head), "")
    assert (facts.title, facts.issued) == (title, issued)


@pytest.mark.parametrize(
    "mark",
    [
        '<a href="#footnote-1">1</a>',
        '<a class="footnote-anchor" href="https://x.example/p/ferry#footnote-1">1</a>',
        '<a href="#n1"><sup>1</sup></a>',
        '<sup><a href="#n1">[1]</a></sup>',
        '<span class="footnote">1</span>',
        '<a href="#n1">(1)</a>',
        '<a href="#n1">†</a>',
    ],
)
def test_a_number_that_leads_to_a_note_is_its_mark(mark: str) -> None:
    told = [text for _, text in lines(f"<h1>One</h1><p>{A}</p><p>The letters came from Sakhalin.{mark}</p><p>{B}</p>")]
    assert told == ["One", A, "The letters came from Sakhalin.", B]


def test_numbers_and_links_that_lead_to_no_note_stay() -> None:
    inner = (
        f'<h1>One</h1><p>{A} See <a href="https://x.example/7">7</a> of <span class="number">12</span>.</p><p>{B}</p>'
    )
    assert lines(inner)[1][1] == f"{A} See 7 of 12."


@pytest.mark.parametrize(
    ("start", "end"),
    [
        ("", ""),
        ("<div>", "</div>"),
        ("<section>", "</section>"),
        ('<div class="wrapper"><div>', "</div></div>"),
        ("<article>", "</article>"),
        ("<main>", "</main>"),
    ],
)
def test_headings_are_blocks_wherever_the_text_stands(start: str, end: str) -> None:
    one, two, three = (f"<p>{A} {each}</p><p>{B} {each}</p>" for each in ("One.", "Two.", "Three."))
    inner = f"<h1>One ferry</h1>{one}<h2>The bank</h2>{two}<h2>The light</h2><h3>By day</h3>{three}"
    found = page(document(start + inner + end)).blocks
    assert [block.plain for block in found if block.mark == "heading"] == [
        "One ferry",
        "The bank",
        "The light",
        "By day",
    ]
    assert [block.plain[:3] for block in found if not block.mark] == ["The", "Nob"] * 3


def test_headings_of_what_is_no_text_stay_out() -> None:
    menu = '<h2>Sections</h2><ul><li><a href="/a">World</a></li><li><a href="/b">Ferries</a></li></ul>'
    box = '<div class="side"><h3>Most read</h3><ul><li><a href="/c">Gas falls again</a></li></ul></div>'
    below = '<h2>Elsewhere</h2><ul><li><a href="/d">A boat is sold</a></li></ul>'
    found = page(
        document(f"{menu}<h1>One ferry</h1><p>{A}</p><p>{B}</p>{box}<p>{A} Two.</p><p>{B} Two.</p>{below}")
    ).blocks
    assert [block.plain for block in found if block.mark == "heading"] == ["One ferry"]


@pytest.mark.parametrize(
    "table",
    [
        "<table><tr><th>Year</th><th>Barrels</th></tr><tr><td>2006</td><td>310</td></tr></table>",
        "<table><tbody><tr><td>Cannery</td><td>310</td></tr><tr><td>Smokehouse</td><td>4</td></tr></tbody></table>",
        "<table><tr><td><p>Cannery</p></td><td><b>310</b></td></tr><tr><td>Total</td><td></td></tr><tr><td>A</td><td>1</td></tr></table>",
        '<div class="t"><table><tr><td>Cannery</td><td>It closed.</td></tr><tr><td>Wharf</td><td>It burned.</td></tr></table></div>',
    ],
)
def test_cells_of_a_table_are_rows_and_head_nothing(table: str) -> None:
    (text,) = texts(tidied(page(article(f"<h1>One ferry</h1><p>{A}</p><p>{B}</p>{table}<p>{C}</p>")).blocks))
    assert [(each.block.plain, each.heading) for each in text.paragraphs] == [(A, ""), (B, ""), (C, "")]


def test_a_page_laid_out_in_tables_keeps_its_text() -> None:
    body = (
        "<table><tr><td>Bay Review</td><td>Home</td></tr><tr><td><a href=/a>World</a></td><td><h1>One ferry</h1>"
        f"<p>{A}</p><p>It never came.</p><h2>The bank</h2><p>{B}</p></td></tr></table>"
    )
    found = [(block.mark, block.plain) for block in page(document(body)).blocks]
    assert found[-5:] == [("heading", "One ferry"), ("", A), ("", "It never came."), ("heading", "The bank"), ("", B)]


@pytest.mark.parametrize(
    "box",
    [
        '<div class="photo"><img src="a.jpg"><span>At the opening of the quay with the mayor.</span></div>',
        '<div class="read__photo"><div class="gallery">4 of 9</div><span>At the opening of the quay.</span></div>',
        '<div class="post-image"><img src="a.jpg"><br>At the opening of the quay with the mayor.</div>',
        '<figure><img src="a.jpg"><figcaption>At the opening of the quay with the mayor.</figcaption></figure>',
    ],
)
def test_what_a_picture_has_beside_it_is_no_paragraph(box: str) -> None:
    for inner in (f"<h1>One ferry</h1>{box}<p>{A}</p><p>{B}</p>", f"<h1>One ferry</h1><p>{A}</p>{box}<p>{B}</p>"):
        (text,) = texts(tidied(page(article(inner)).blocks))
        assert [each.block.plain for each in text.paragraphs] == [A, B]


def test_a_text_in_an_element_named_after_pictures_stays() -> None:
    inner = (
        f'<h1>One ferry</h1><div class="image-and-text"><p>{A}</p><p>It never came.</p></div><p class="photo">{B}</p>'
    )
    assert [text for _, text in lines(inner)] == ["One ferry", A, "It never came.", B]


def test_notes_in_boxes_stay_out_of_a_short_text_whose_own_element_is_named_like_a_box() -> None:
    note = '<div class="footnote"><a href="#a1" class="footnote-number">1</a><div><p>He has since left the quay.</p></div></div>'
    inner = f"<h1>One ferry</h1><div><p>{A}</p><p>It never came.</p><p>{B}</p>{note}</div>"
    for start, end in (
        ('<article class="newsletter-post">', "</article>"),
        ('<div class="newsletter-post">', "</div>"),
    ):
        found = page(document(start + inner + end)).blocks
        assert [block.plain for block in found] == ["One ferry", A, "It never came.", B]

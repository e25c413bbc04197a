"""What several kinds of page show alike: values of the model in, words out."""

from __future__ import annotations

import re

import pytest
from dossier import view
from dossier.model import Author, PassageFigure
from trees import SITES, changed, site, texts

GOOD = site(texts(SITES / "good" / "sources"))
ARTICLE = "articles/harper2001.yml"


@pytest.mark.parametrize(
    ("id", "title", "byline", "publication", "year"),
    [
        ("harper2001", "Dams & *rivers* [part <1>]: a | question", "Jo de la Harper Jr., The Weir Desk", "The Weir", "2001"),
        ("gazette2005", "title not given in the capture", "author not given in the capture", "Norra Gazette", "2005"),
        ("ministry2012", 'Report on the "Vell" question', "Ministry of Water", "Ministry of Water", "2012"),
        ("withdrawn2003", "A post that turned out to be a copy", "author not given in the capture", "publication not given in the capture", "2003"),
    ],
)  # fmt: skip
def test_what_the_capture_does_not_give_is_said(id: str, title: str, byline: str, publication: str, year: str) -> None:
    article = GOOD.articles[id]
    shown = (view.title(article), view.byline(article), view.publication(article), view.year(article))
    assert shown == (title, byline, publication, year)
    assert view.year(article.model_copy(update={"issued": None})) == "undated"


def test_status_of_rights_is_put_in_words_only_where_it_is_typed_as_an_id() -> None:
    article = GOOD.articles["harper2001"]

    def shown(status: str) -> str:
        return view.rights(article.model_copy(update={"rights": article.rights.model_copy(update={"status": status})}))

    assert shown("all-rights-reserved") == "all rights reserved"
    assert shown("CC-BY 4.0 - see <a>") == "CC-BY 4.0 - see <a>"


@pytest.mark.parametrize(
    ("author", "name"),
    [
        (Author(given="Jo", family="Lind"), "Jo Lind"),
        (Author(family="Lind"), "Lind"),
        (Author(literal="The Desk"), "The Desk"),
        (Author(given="A", dropping_particle="von", non_dropping_particle="der", family="B", suffix="III"), "A von der B III"),
    ],
)  # fmt: skip
def test_author_is_named_in_reading_order(author: Author, name: str) -> None:
    assert view.author_name(author) == name


def test_number_stands_with_its_noun() -> None:
    assert [view.counted(number, "entity", "entities") for number in (0, 1, 2)] == [
        "0 entities",
        "1 entity",
        "2 entities",
    ]
    assert view.counted(2, "passage") == "2 passages"


@pytest.mark.parametrize(("index", "letter"), [(0, "a"), (25, "z"), (26, "aa"), (51, "az"), (52, "ba"), (701, "zz"), (702, "aaa")])  # fmt: skip
def test_notes_are_lettered_like_columns_of_a_sheet(index: int, letter: str) -> None:
    assert view.letter(index) == letter


@pytest.mark.parametrize(
    ("reading", "shown"),
    [
        ({"value": "23"}, "23"),
        ({"value": "1234"}, "1234"),
        ({"value": "12800000", "approx": "over"}, "over 12,800,000"),
        ({"value": "-0.50"}, "-0.50"),
        ({"value": "12345.678"}, "12,345.678"),
        ({"from": "12000", "to": "15000", "approx": "about"}, "about 12,000 to 15,000"),
    ],
)
def test_quantity_is_shown_as_the_passage_gives_it(reading: dict[str, str], shown: str) -> None:
    assert view.reading(PassageFigure(figure="x", **reading)) == shown


def note(n: int, at: str = "") -> str:
    place = f"at: '{at}', " if at else ""
    return f"      - {{n: {n}, kind: context, {place}text: 'x'}}\n"


@pytest.mark.parametrize(
    ("notes", "digest"),
    [
        ("", "Harper finds the dam sound.[a1]"),
        (note(2, "finds"), "Harper finds[a2] the dam sound.[b1]"),
        (note(2, "Harper"), "Harper[a2] finds the dam sound.[b1]"),
        (note(2, "sound."), "Harper finds the dam sound.[a1][b2]"),
        (note(2, "the dam") + note(3, "Harper"), "Harper[a3] finds the dam[b2] sound.[c1]"),
        (note(2, "find"), "Harper find[a2]s the dam sound.[b1]"),
        (note(3) + note(2), "Harper finds the dam sound.[a1][b2][c3]"),
    ],
)
def test_letter_of_a_note_stands_after_the_words_it_concerns_in_the_order_of_reading(notes: str, digest: str) -> None:
    tree = changed(ARTICLE, ("          [@harper2001, ¶2].\n", f"          [@harper2001, ¶2].\n{notes}"))
    shown = view.digest(site(tree).passages["harper2001.p1"])
    mark = re.compile(r'\[<span class="vh">note </span>(\w)\]\(#p1-n(\d)\)\{ \.ref \}')
    assert mark.sub(r"[\1\2]", shown) == digest


def test_digest_with_notes_is_escaped_piece_by_piece() -> None:
    tree = changed(
        ARTICLE,
        ("Harper finds the dam sound.", "*x* 1. - <b>"),
        ("kind: context\n", "kind: context\n        at: '*x*'\n"),
    )
    tree = changed(ARTICLE, ("digest: >-\n      *x* 1. - <b>", "digest: '*x* 1. - <b>'"), texts=tree)
    shown = view.digest(site(tree).passages["harper2001.p1"])
    assert shown == '&#42;x&#42;[<span class="vh">note </span>a](#p1-n1){ .ref } 1. - &lt;b&gt;'


def test_claim_line_counts_what_others_say() -> None:
    lines = view.claim_lines(GOOD, GOOD.passages["harper2001.p1"])
    assert [(line.claim.id, len(line.own), line.summary, line.contested) for line in lines] == [
        ("dam-holds-2001", 1, "1 denies", True),
        ("valley-floods", 1, "1 affirms", False),
        ("board-sells", 1, "1 denies", False),
        ("dam-will-be-raised", 1, "", False),
    ]


def test_things_are_grouped_in_the_order_in_which_they_come() -> None:
    groups = view.grouped_by(["b1", "a1", "b2"], lambda name: name[0])
    assert [(group.name, group.items) for group in groups] == [("b", ("b1", "b2")), ("a", ("a1",))]

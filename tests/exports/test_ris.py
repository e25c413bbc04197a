"""RIS as written, and as rispy and pandoc read it back."""

from __future__ import annotations

import string
from dataclasses import replace

import pytest
from citation.originals import SEVEN
from dossier.csl import Item, Name, paragraphs
from dossier.edtf import parse
from dossier.exports.ris import LOSSY, ris
from exports import readers
from exports.hostile import hostile
from exports.readers import folded, record


def originals(full: bool) -> list[Item]:
    seven = [replace(item, locator=paragraphs([3, 4])) for item in SEVEN.values()]
    return seven + hostile(count=1000 if full else 200, seed=4)


def dated(item: Item) -> str:
    """Return the date as RIS has it, made from the text of the date alone."""
    if not item.issued:
        return ""
    year, month, day = (*item.issued.text.split("/")[0].rstrip("~?%").split("-"), "", "")[:3]
    season = month in ("21", "22", "23", "24")
    return f"{year}/{'' if season else month}/{day}/{'' if item.issued.is_plain else item.issued.human()}"


def test_ris_is_read_back_by_rispy_as_it_was_written(full: bool) -> None:
    items = originals(full)
    expected = [record(item, date=dated(item), note=item.remark) for item in items]
    assert folded(readers.rispy_(ris(items)), ",") == folded(expected, ",")


def test_ris_is_read_back_by_pandoc_but_for_what_it_does_not_read(full: bool) -> None:
    """Of a date pandoc reads the year, of notes nothing; commas within names it takes for the format's own."""
    items = [item for item in originals(full) if not any("," in f"{one.literal}{one.family}" for one in item.author)]
    years = [f"{item.issued.year:04}" if item.issued else "" for item in items]
    expected = [record(item, date=year, note="") for item, year in zip(items, years, strict=True)]
    assert folded(readers.pandoc(ris(items), "ris"), "'\"`") == folded(expected, "'\"`")


def test_a_record_cannot_be_forged_by_what_a_field_holds() -> None:
    item = Item(
        id="a",
        type="article-newspaper",
        title="A\nER  - \nTY  - JOUR",
        author=(Name(literal="B\r\nER  - "),),
        container_title="C\u2028TY  - JOUR",
        note="D\x85ER  - ",
    )
    assert ris([item]).split("\r\n") == [
        "TY  - NEWS",
        "ID  - a",
        "TI  - A ER - TY - JOUR",
        "AU  - B ER -",
        "T2  - C TY - JOUR",
        "N1  - D ER -",
        "ER  - ",
        "",
    ]


def test_letters_that_are_read_as_something_else_are_those_listed() -> None:
    letters = [*string.punctuation, *"²³¹™½é–“”‘’…«»№€日я"]
    titles = [f"a{letter}b {letter} c" for letter in letters]
    text = ris([Item(id=f"a{place}", type="webpage", title=title) for place, title in enumerate(titles)])
    lost = {
        letter
        for read in (readers.rispy_, lambda text: readers.pandoc(text, "ris"))
        for letter, title, found in zip(letters, titles, read(text), strict=True)
        if found.title != title
    }
    assert lost == {one for one in LOSSY if len(one) == 1}


def test_an_address_is_cut_at_a_semicolon_as_is_listed() -> None:
    text = ris([Item(id="a", type="webpage", title="T", URL="https://e.org/?a=1;b=2")])
    assert [one.address for one in readers.rispy_(text)] == ["https://e.org/?a=1"]
    assert [one.address for one in readers.pandoc(text, "ris")] == ["https://e.org/?a=1;b=2"]
    assert "a semicolon within an address" in LOSSY


@pytest.mark.parametrize(
    ("date", "written"),
    [
        ("2014-07-12", "2014/07/12/"),
        ("2014-07", "2014/07//"),
        ("2014", "2014///"),
        ("2017-05~", "2017/05//about May 2017"),
        ("2014-23", "2014///autumn 2014"),
        ("2016/2017", "2016///2016 to 2017"),
    ],
)
def test_a_date_is_written_in_parts_and_in_words_where_parts_do_not_say_it(date: str, written: str) -> None:
    assert f"DA  - {written}\r\n" in ris([Item(id="a", type="webpage", title="T", issued=parse(date))])


def test_an_original_without_anything_is_a_record_all_the_same() -> None:
    assert ris([Item(id="a", type="report")]) == "TY  - RPRT\r\nID  - a\r\nTI  - [untitled report]\r\nER  - \r\n"

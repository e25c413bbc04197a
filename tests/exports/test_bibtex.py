"""BibTeX and BibLaTeX as written, and as three other programs read them back."""

from __future__ import annotations

from dataclasses import replace

import pytest
from citation.originals import SEVEN
from dossier.csl import Item, Name, paragraphs
from dossier.edtf import parse
from dossier.exports.bibtex import biblatex, bibtex
from exports import readers
from exports.hostile import hostile
from exports.readers import Record, folded, record

# What each reader takes for something else, besides the kind of its quotation marks; tex.LOSSY is for people.
# Parentheses stand here for the braces that become parentheses.
LOST = {"pandoc": "`'\"{}()", "pybtex": "{}()\\", "bibtexparser": "{}()^ˆ"}


def originals(full: bool) -> list[Item]:
    seven = [replace(item, locator=paragraphs([3, 4])) for item in SEVEN.values()]
    return seven + hostile(count=1000 if full else 200, seed=3)


def said(item: Item) -> str:
    """Return the note of a BibTeX entry, which says the dates that BibTeX has no field for."""
    date = f"published {item.issued.human()}" if item.issued and not item.issued.is_plain else ""
    return "; ".join(filter(None, (item.remark, date)))


def typed(item: Item) -> str:
    return item.issued.text if item.issued else ""


def without_doubt(item: Item) -> str:
    """Return the date as pandoc reads it: it knows about, and not uncertain."""
    return typed(item).replace("?", "").replace("%", "")


def read_back(reader: str, text: str, format: str) -> list[Record]:
    if reader == "pandoc":
        return readers.pandoc(text, format)
    return readers.pybtex(text) if reader == "pybtex" else readers.bibtexparser_(text)


@pytest.mark.parametrize("reader", ["pandoc", "pybtex", "bibtexparser"])
def test_bibtex_is_read_back_as_it_was_written(reader: str, full: bool) -> None:
    items, date = originals(full), without_doubt if reader == "pandoc" else typed
    expected = [record(item, date=date(item), note=said(item)) for item in items]
    found = read_back(reader, bibtex(items), "bibtex")
    assert folded(found, LOST[reader]) == folded(expected, LOST[reader])


@pytest.mark.parametrize("reader", ["pandoc", "pybtex", "bibtexparser"])
def test_biblatex_is_read_back_as_it_was_written(reader: str, full: bool) -> None:
    items, date = originals(full), without_doubt if reader == "pandoc" else typed
    expected = [record(item, date=date(item), note=item.remark) for item in items]
    found = read_back(reader, biblatex(items), "biblatex")
    assert folded(found, LOST[reader]) == folded(expected, LOST[reader])


@pytest.mark.parametrize("reader", ["pandoc", "bibtexparser"])
def test_braces_in_pairs_are_kept_and_one_without_its_partner_becomes_a_parenthesis(reader: str) -> None:
    item = Item(id="a", type="webpage", title="a {b {c} d", note="} e")
    found = read_back(reader, bibtex([item]), "bibtex")
    assert [(one.title, one.note) for one in found] == [("a (b {c} d", ") e")]


def test_an_article_is_written_field_by_field() -> None:
    item = Item(
        id="a2014",
        type="article-journal",
        title="50% & more",
        author=(Name(family="Berg", given="Jan", non_dropping_particle="van der"), Name(literal="The Desk")),
        container_title="A Journal",
        volume="3",
        issue="2",
        page="12–15",
        issued=parse("2014-07"),
        DOI="10.1000/x_1",
        URL="https://example.org/a_b%20c",
        language="ja",
        locator=paragraphs([3]),
    )
    assert bibtex([item]) == (
        "@article{a2014,\n"
        "  author = {van der Berg, Jan and {The Desk}},\n"
        "  title = {{50\\% \\& more}},\n"
        "  journal = {{A Journal}},\n"
        "  year = {2014},\n"
        "  month = jul,\n"
        "  date = {2014-07},\n"
        "  volume = {3},\n"
        "  number = {2},\n"
        "  pages = {12--15},\n"
        "  doi = {10.1000/x_1},\n"
        "  url = {https://example.org/a_b%20c},\n"
        "  note = {para. 3},\n"
        "}\n"
    )
    assert biblatex([item]) == (
        "@article{a2014,\n"
        "  author = {van der Berg, Jan and {The Desk}},\n"
        "  title = {{50\\% \\& more}},\n"
        "  journaltitle = {{A Journal}},\n"
        "  date = {2014-07},\n"
        "  pagination = {paragraph},\n"
        "  volume = {3},\n"
        "  number = {2},\n"
        "  pages = {12--15},\n"
        "  doi = {10.1000/x_1},\n"
        "  url = {https://example.org/a_b%20c},\n"
        "  note = {para. 3},\n"
        "}\n"
    )


def test_a_report_names_its_institution_and_an_online_work_all_who_put_it_there() -> None:
    report = Item(id="a", type="report", title="T", container_title="C", publisher="P", publisher_place="Oslo")
    fields = "  title = {{T}},\n  booktitle = {{C}},\n  institution = {{P}},\n  address = {Oslo},\n"
    assert bibtex([report]) == f"@techreport{{a,\n{fields}}}\n"
    assert "  institution = {{P}},\n  location = {Oslo},\n" in biblatex([report])
    page = replace(report, type="webpage")
    assert "  howpublished = {{C}},\n  publisher = {{P}},\n" in bibtex([page])
    assert "  organization = {{C} and {P}},\n" in biblatex([page])


@pytest.mark.parametrize(
    ("type", "of_bibtex", "of_biblatex"),
    [
        ("article-journal", "@article{", "@article{"),
        ("article-magazine", "@article{", "@article{"),
        ("report", "@techreport{", "@report{"),
        ("post-weblog", "@misc{", "@online{"),
        ("webpage", "@misc{", "@online{"),
    ],
)
def test_each_type_has_its_kind_of_entry(type: str, of_bibtex: str, of_biblatex: str) -> None:
    item = Item(id="a", type=type, title="T")
    assert bibtex([item]).startswith(of_bibtex)
    assert biblatex([item]).startswith(of_biblatex)


def test_no_items_make_an_empty_file() -> None:
    assert (bibtex([]), biblatex([])) == ("", "")

"""Text as BibTeX files say it, and what the readers of such files make of it."""

from __future__ import annotations

import string

import pytest
from dossier.csl import Item, Name
from dossier.exports.bibtex import bibtex
from dossier.exports.tex import LETTERS, address, escaped, names, protected
from exports import readers
from hypothesis import given
from hypothesis import strategies as st


@pytest.mark.parametrize(
    ("words", "tex"),
    [
        ("50% & #1_a", "50\\% \\& \\#1\\_a"),
        ("$5", "\\$5"),
        ("a\\b~c^d", "a\\textbackslash{}b\\textasciitilde{}c\\textasciicircum{}d"),
        ("{a} {b", "\\{a\\} (b"),
        ("a} {b", "a) (b"),
        ("a--b---c", "a-{}-b-{}-{}-c"),
        ("''a``", "'{}'a`{}`"),
        ("?` !`", "?{}` !{}`"),
        ("two\nlines", "two lines"),
        ("北方領土 – “x”", "北方領土 – “x”"),
        ("", ""),
    ],
)
def test_text_is_escaped(words: str, tex: str) -> None:
    assert escaped(words) == tex


@given(st.text())
def test_braces_of_what_is_written_always_balance(words: str) -> None:
    """BibTeX counts braces without looking at what stands before them."""
    depth = 0
    for letter in protected(words):
        depth += {"{": 1, "}": -1}.get(letter, 0)
        assert depth >= 0
    assert depth == 0


@pytest.mark.parametrize(
    ("name", "tex"),
    [
        (Name(family="Ryan", given="Danielle"), "Ryan, Danielle"),
        (Name(family="Berg", given="Jan", non_dropping_particle="van der"), "van der Berg, Jan"),
        (Name(family="Smith", given="John", suffix="Jr."), "Smith, Jr., John"),
        (Name(family="Smith", suffix="Jr."), "{Smith Jr.}"),
        (Name(family="Ashoka"), "Ashoka"),
        (Name(family="Van Damme"), "{Van Damme}"),
        (Name(family="and"), "{and}"),
        (Name(family="Smith, Jones", given="Pat"), "{Smith, Jones}, Pat"),
        (Name(literal="Ministry of Trade and Industry"), "{Ministry of Trade and Industry}"),
        (Name(literal="others"), "{others}"),
        (Name(literal="A & B"), "{A \\& B}"),
        (Name(family="#One"), "{\\#One}"),
        (Name(family="Sa`id", given="Ali"), "Sa{`}id, Ali"),
    ],
)
def test_a_name_is_written_so_that_it_is_not_cut_up(name: Name, tex: str) -> None:
    assert names((name,)) == tex


@pytest.mark.parametrize("sign", ["`", "#", "_", "~"])
def test_no_reader_loses_a_name_that_begins_with_a_sign(sign: str) -> None:
    people = (Name(family="Berg"), Name(family=f"{sign}Ali"), Name(family="Lind"), Name(literal="Smith'"))
    text = bibtex([Item(id="a", type="webpage", title="T", author=people)])
    for read in (lambda text: readers.pandoc(text, "bibtex"), readers.pybtex, readers.bibtexparser_):
        letters = ["".join(filter(str.isalpha, name)) for name in read(text)[0].authors]
        assert letters == ["Berg", "Ali", "Lind", "Smith"]


def test_an_address_is_left_as_it_is_but_for_what_would_end_the_field() -> None:
    assert address("https://e.org/a_b%20c?x=1&y=~z#q") == "https://e.org/a_b%20c?x=1&y=~z#q"
    assert address('https://e.org/{"a b\\"}') == "https://e.org/%7B%22a%20b%5C%22%7D"


def test_what_is_read_as_something_else_is_what_is_listed() -> None:
    """Measured letter by letter but for three, on which Zotero and citation-js differ."""
    letters = [*string.punctuation, *"²³¹™½é–“”‘’…«»№€日я"]
    written = {letter: bibtex([Item(id="a", type="webpage", title=f"a{letter}b {letter} c")]) for letter in letters}
    programs = (lambda text: readers.pandoc(text, "bibtex"), readers.pybtex, readers.bibtexparser_)
    lost = {
        letter
        for letter, text in written.items()
        for read in programs
        if read(text)[0].title != f"a{letter}b {letter} c"
    }
    assert lost | {"\\", "~", "$"} == set(LETTERS)

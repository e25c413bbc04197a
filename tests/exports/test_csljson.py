"""CSL-JSON as written, and as pandoc reads it back."""

from __future__ import annotations

import json
import string
from dataclasses import replace

from citation.originals import SEVEN
from dossier.csl import Item, paragraphs
from dossier.exports.csljson import LOSSY, csl_json
from exports import readers
from exports.hostile import hostile
from exports.readers import folded, record


def dated(item: Item) -> str:
    """Return the date as CSL has it: one mark for about and uncertain, a season apart from the year."""
    if not item.issued:
        return ""
    sides = [text.rstrip("~?%") for text in item.issued.text.split("/")]
    years = [sides[0].partition("-")[0]] if item.issued.precision == "season" else sides
    return "/".join(years) + ("~" if item.issued.approximate or item.issued.uncertain else "")


def test_csl_json_is_read_back_by_pandoc_as_it_was_written(full: bool) -> None:
    items = [replace(item, locator=paragraphs([3, 4])) for item in SEVEN.values()]
    items += [item for item in hostile(count=1000 if full else 200, seed=5) if item.title]
    items = [item for item in items if item.title]  # a description is no title to a reader of CSL-JSON
    expected = [record(item, date=dated(item), note=item.remark) for item in items]
    found = readers.pandoc(csl_json(items), "csljson")
    lost = "'\"`–{ "  # a dash and a space keep a note from being read as fields
    assert folded(found, lost) == folded(expected, lost)


def test_letters_that_are_read_as_something_else_are_those_listed() -> None:
    letters = [*string.punctuation, *"²³¹™½é–“”…№€日я"]
    titles = [f"a{letter}b {letter}c {letter} d" for letter in letters]
    text = csl_json([Item(id=f"a{place}", type="webpage", title=title) for place, title in enumerate(titles)])
    found = [one.title.replace("\u202f", " ") for one in readers.pandoc(text, "csljson")]
    lost = {letter for letter, title, read in zip(letters, titles, found, strict=True) if read != title}
    assert lost == {one for one in LOSSY if len(one) == 1} | {'"', "'"}


def test_csl_json_holds_every_item_in_order() -> None:
    assert json.loads(csl_json(list(SEVEN.values()))) == [item.to_json() for item in SEVEN.values()]
    assert csl_json([]) == "[]\n"

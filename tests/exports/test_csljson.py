"""CSL-JSON as written, and as pandoc reads it back."""

from __future__ import annotations

import json
from dataclasses import replace

from citation.originals import SEVEN
from dossier.csl import Item, paragraphs
from dossier.exports.csljson import csl_json
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


def test_csl_json_holds_every_item_in_order() -> None:
    assert json.loads(csl_json(list(SEVEN.values()))) == [item.to_json() for item in SEVEN.values()]
    assert csl_json([]) == "[]\n"

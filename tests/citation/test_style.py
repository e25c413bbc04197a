"""A style sets its own quotation marks in what it prints."""

from __future__ import annotations

from dossier.citation.rich import BRITISH, quoted, text
from dossier.citation.style import Style
from dossier.csl import Item, paragraphs


def test_what_a_style_prints_has_its_marks() -> None:
    style = Style(
        id="plain",
        name="Plain",
        csl="none",
        quotes=BRITISH,
        is_notes=True,
        of_entry=lambda source: quoted(source.words("title")) + text("."),
        of_passage=lambda source, locator: quoted(source.words("title")) + text(locator.text if locator else ""),
    )
    item = Item(id="a", type="webpage", title="T")
    assert style.entry(item) == text("‘T’.")
    assert (style.passage(item), style.passage(item, paragraphs([3]))) == (text("‘T’"), text("‘T’3"))

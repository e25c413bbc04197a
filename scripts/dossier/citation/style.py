"""A citation style: what it makes of an item, in a list of references and where a passage of it is cited."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from dossier.citation.rich import Quotes, Rich, with_marks
from dossier.citation.source import Source
from dossier.csl import Item, Locator


@dataclass(frozen=True)
class Style:
    """One of the five styles: it prints of an item what citeproc makes of it in the official style."""

    id: str  # as in addresses and file names: chicago-notes
    name: str  # as a reader knows it
    csl: str  # the official style, as the Citation Style Language project names it
    quotes: Quotes
    is_notes: bool  # a passage is cited in a full note, rather than briefly in the text
    of_entry: Callable[[Source], Rich]
    of_passage: Callable[[Source, Locator | None], Rich]

    def entry(self, item: Item) -> Rich:
        """Return the item's entry in a list of references."""
        return _entry(self, item)

    def passage(self, item: Item, locator: Locator | None = None) -> Rich:
        """Return how a passage is cited, or the whole item without a locator: in a full note, or in the text.

        A note is complete without the entry; what stands in the text, "(Lind 2014, para. 3)", needs it.
        """
        return _passage(self, item, locator)


# An original is cited by each of its passages, and one citation serves several forms.
@lru_cache(maxsize=256)
def _entry(style: Style, item: Item) -> Rich:
    return with_marks(style.of_entry(Source(item)), style.quotes)


@lru_cache(maxsize=256)
def _passage(style: Style, item: Item, locator: Locator | None) -> Rich:
    return with_marks(style.of_passage(Source(item), locator), style.quotes)

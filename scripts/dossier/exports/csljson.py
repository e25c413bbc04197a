"""CSL-JSON: items in, a JSON array out, for Zotero, Pandoc and whatever else reads citations."""

from __future__ import annotations

import json
from collections.abc import Sequence

from dossier.csl import Item, inert
from dossier.exports.clean import RAISED

EXTENSION = "csl.json"

# Readers take these for markup, and the format has no way to say that they are not.
MARKUP = ("<i>", "<b>", "<sub>", "<sup>", "<span")
LOSSY = (*MARKUP, "the kind of quotation marks", "a space before a point or within « »", *RAISED)


def words(quote: str) -> str:
    """Return words quoted as they stand within an item's note."""
    return json.dumps(inert(f"“{quote}”"), ensure_ascii=False)[2:-2]


def csl_json(items: Sequence[Item]) -> str:
    """Return the items as CSL-JSON, in their order."""
    return json.dumps([item.to_json() for item in items], ensure_ascii=False, indent=2) + "\n"

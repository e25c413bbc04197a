"""Inputs made to take time or memory: each is refused, or read, within five seconds and a gibibyte."""

from __future__ import annotations

from bad_inputs.case import ARTICLE, Case, article, source
from dossier.ledger import MOST_LINES
from dossier.read import LARGEST_LEDGER, LARGEST_REGISTRY
from trees import SMALL

MEBIBYTE = 1 << 20
TOPIC = "---\ntitle: T\nscope: 'x'\n---\n"


def essay(piece: str) -> Case:
    """Return the case of an essay of one piece, again and again, with a mistake at its end."""
    return source("topics/dam.md", TOPIC + piece * ((MEBIBYTE - 100) // len(piece.encode())) + "\n\n[@nobody]\n")


CASES: dict[str, Case] = {
    "article larger than may be": source(ARTICLE, "x" * (MEBIBYTE + 1)),
    "registry larger than may be": source("claims.yml", "#" * (LARGEST_REGISTRY + 1)),
    "registry of one text": source("claims.yml", "- id: x\n  text: >-\n    " + "a " * (LARGEST_REGISTRY // 2 - 100)),
    "registry of remarks": source("claims.yml", "#\n" * (LARGEST_REGISTRY // 2 - 100) + "- x\n"),
    "ledger larger than may be": source("ids.lock", b"\0" * (LARGEST_LEDGER + 1)),
    "ledger of one line": source("ids.lock", "a" * (16 * MEBIBYTE)),
    "ledger of many lines": source("ids.lock", "article a\n" * (MOST_LINES - 1)),
    "ledger of more lines than may be": source("ids.lock", "article a\n" * 3_000_000),
    "registry of nothing that can be seen": source("claims.yml", "\u200b" * MEBIBYTE),
    "registry of more values than may be": source("claims.yml", "[" + "x," * 400_000 + "]"),
    "registry of texts": source("claims.yml", "- x\n" * 200_000),
    "registry of entries without an id": source("entities.yml", "- {kind: person}\n" * 50_000),
    "registry of one id": source("events.yml", SMALL["events.yml"] + "- {id: flood, title: x}\n" * 30_000),
    "article of unknown keys": source(ARTICLE, SMALL[ARTICLE] + "".join(f"k{n}: v\n" for n in range(80_000))),
    "article of unknown entities": article(("[board]", "[board" + "".join(f", e{n}" for n in range(60_000)) + "]")),
    "article of a thousand passages of nothing": article(("passages:\n", "passages:\n" + "  - {p: 1}\n" * 50_000)),
    "article of passages with mistakes": article(("passages:\n", "passages:\n" + "  - {p: 1, x: y}\n" * 40_000)),
    "article with one long line": article(("title: Is the dam safe?", "title: " + "a " * 500_000)),
    "article with one long word": article(("The gates leak.", "a" * 1_000_000)),
    "article of quotation marks": article(("The gates leak.", "“" * 300_000)),
    "article of brackets": article(("The gates leak.", "[" * 1_000_000)),
    "note of citations that are not closed": article(("Compare\n", "[@a, " * 3_900 + "\n          [@x] ")),
    "key of a million characters": source(ARTICLE, "x" * 1_000_000 + ": y\n"),
    "essay of open citations": essay("[@a "),
    "essay of citations that are none": essay("[@a]"),
    "essay of citations over lines": essay("[@a\n"),
    "essay of stars": essay("*"),
    "essay of emphasis": essay("*a "),
    "essay of links": essay("[a](https://a.example/("),
    "essay of lists": essay("- "),
    "essay of blank lines": essay("\n \n"),
    "essay of one sentence": essay("a. "),
}

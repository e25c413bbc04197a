"""A saved page comes in; its blocks and what its head states of it go out.

Trafilatura tells the text from menus and sidebars; what it tells of is read from the page itself, and so are the lines
between the page's heading and that text (date, byline, standfirst), of which it keeps few.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import urljoin

from dossier.ingest import dates
from dossier.ingest.block import Block
from dossier.ingest.found import Facts
from dossier.ingest.head import head_facts, page_title
from dossier.ingest.markup import LONGEST_LINE, placed
from dossier.ingest.numbering import numbering

LONGEST_HEADER = 20  # blocks between a page's heading and its text
SHORTEST_TITLE = 2  # words of a line that no mark shows to be the title
OPENING = 30  # characters by which a paragraph is found again


@dataclass(frozen=True)
class Page:
    """A page's blocks, and what its own head states."""

    blocks: tuple[Block, ...]
    facts: Facts


def page(source: str) -> Page:
    """Return the page's main matter as blocks.

    Raises ModuleNotFoundError where trafilatura, which tells articles from menus, is not installed.
    """
    from trafilatura import bare_extraction  # heavy, and only pages need it
    from trafilatura.settings import use_config

    config = use_config()
    config.set("DEFAULT", "MIN_EXTRACTED_SIZE", "1")  # a stub behind a wall is short
    config.set("DEFAULT", "MIN_OUTPUT_SIZE", "1")
    document = bare_extraction(
        source,
        include_comments=False,
        include_links=True,
        include_formatting=True,
        include_tables=True,
        with_metadata=True,
        config=config,
    )
    if document is None or document.body is None:
        return Page((), head_facts(source, ""))
    facts = head_facts(source, document.author or "")
    blocks = _main(document.body, source, facts.URL)
    heading = next((block.printed for block in blocks if block.mark == "heading" and block.level == 1), "")
    if heading and re.match(rf"{re.escape(heading)}(?:\s*[|｜：]|\s+[-–—/]\s)", facts.title):
        facts = replace(facts, title=heading)  # the site's name stands behind it
    elif not facts.title and not heading:
        facts = replace(facts, title=page_title(source, facts.publication))
    return Page(blocks, facts)


def _main(told: Any, source: str, address: str) -> tuple[Block, ...]:
    """Return the blocks of the page itself that trafilatura tells of, below what stands between heading and text.

    Trafilatura loses sentences around links and line breaks in the markup of old pages, so it says where the text lies,
    and the page says what it is.
    """
    from lxml import html  # comes with trafilatura

    tree = html.fromstring(source.encode("utf-8"), parser=html.HTMLParser(encoding="utf-8"))
    if address:
        tree.rewrite_links(lambda link: link if link.startswith("#") else urljoin(address, link))
    whole = list(placed(tree))
    found = _Told([each.block for each in placed(told)])
    kept = {place for place, each in enumerate(whole) if found.tells_of(each.block)}
    first = next((place for place in sorted(kept) if whole[place].block.words >= LONGEST_LINE), None)
    if first is None:
        return tuple(each.block for each in placed(told))
    last = max(place for place in kept if whole[place].block.words >= LONGEST_LINE)
    homes = {whole[place].home for place in kept if whole[place].block.words >= LONGEST_LINE}
    own = {place for place in range(first, last) if whole[place].home in homes}
    kept |= {place for place in own if whole[place].block.words >= LONGEST_LINE}
    # trafilatura tells no headings where it does not find the article's element
    for place in sorted(own, reverse=True):
        if whole[place].block.mark == "heading" and place + 1 in kept:
            kept.add(place)
    text = [whole[place].block for place in sorted(kept) if place >= first]
    return (*_header([each.block for each in whole], first, source), *text)


class _Told:
    """What trafilatura tells of a page, so that a block of the page can be looked for in it."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        lines = [_squeezed(block) for block in blocks]
        self._lines = frozenset(lines)
        self._all = "".join(lines)

    def tells_of(self, block: Block) -> bool:
        """Return whether the block is told: whole where it is short, else by its first or its last characters."""
        line = _squeezed(block)
        if len(line) < OPENING:
            return line in self._lines or block.ends_sentence and line in self._all
        return line[:OPENING] in self._all or line[-OPENING:] in self._all


def _squeezed(block: Block) -> str:
    return re.sub(r"\s+", "", block.plain)


def _header(whole: Sequence[Block], at: int, source: str) -> tuple[Block, ...]:
    """Return what the page has between its heading and its first paragraph, which stands at a place."""
    title = page_title(source, "").casefold()
    around = range(max(0, at - LONGEST_HEADER), at)
    heads = [place for place in around if whole[place].mark == "heading"]
    heads = heads or [place for place in around if _is_title(whole[place], title)][-1:]
    if not heads:
        return ()
    start = min(heads, key=lambda place: (bool(dates.alone(whole[place].plain)), whole[place].level, -place))
    dated = [*(place for place in heads if place < start), *([start - 1] if start else [])]
    above = [
        whole[place]
        for place in dict.fromkeys(dated)
        if dates.alone(whole[place].plain) or numbering(whole[place].plain)
    ]
    return (
        *(replace(block, mark="") for block in above),
        replace(whole[start], mark="heading", level=1),
        *(replace(block, mark="") if block.mark == "row" else block for block in whole[start + 1 : at]),
    )


def _is_title(block: Block, title: str) -> bool:
    """Return whether a line is what the page's head gives as title, beside the site's name: old pages mark no headings."""
    line = block.printed.casefold()
    return block.words >= SHORTEST_TITLE and (title.startswith(line) or title.endswith(line))

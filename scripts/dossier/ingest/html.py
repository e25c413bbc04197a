"""A saved page comes in; its blocks and what its head states of it go out.

Trafilatura tells the text from menus and sidebars; the lines between the page's heading and that text (date, byline,
standfirst), of which it keeps few, are read from the page itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from dossier.ingest import dates
from dossier.ingest.block import Block, Mark
from dossier.ingest.found import Facts
from dossier.ingest.head import head_facts, page_title
from dossier.normalise import words

LONGEST_LINE = 12  # words of a line that a line break ends, where no full stop does
LONGEST_HEADER = 20  # blocks between a page's heading and its text
SHORTEST_TITLE = 2  # words of a line that no mark shows to be the title
OPENING = 50  # characters by which a paragraph is found again

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_INLINE = frozenset(
    [
        "a",
        "abbr",
        "acronym",
        "b",
        "bdi",
        "bdo",
        "big",
        "cite",
        "code",
        "data",
        "dfn",
        "em",
        "font",
        "hi",
        "i",
        "ins",
        "kbd",
        "label",
        "lb",
        "mark",
        "q",
        "rb",
        "ref",
        "ruby",
        "s",
        "samp",
        "small",
        "span",
        "strike",
        "strong",
        "sub",
        "sup",
        "tt",
        "u",
        "var",
        "wbr",
        "br",
    ]
)
_LEFT_OUT = frozenset(
    [
        "script",
        "style",
        "nav",
        "footer",
        "aside",
        "form",
        "noscript",
        "button",
        "svg",
        "select",
        "iframe",
        "template",
        "graphic",
        "img",
        "rp",
        "rt",
        "del",
        "video",
        "audio",
        "input",
        "textarea",
        "object",
        "canvas",
        "dialog",
    ]
)
LONGEST_ADVERTISEMENT = 1_000  # characters of a box that says it is one; a longer one holds the page
_ADVERTISEMENTS = [
    f"//*[contains(concat(' ', normalize-space(@class), ' '), ' {name} ')]"
    f"[string-length(normalize-space()) <= {LONGEST_ADVERTISEMENT}]"
    for name in ("advertisement", "advertising", "advert", "sponsored", "ad-container", "ad-slot", "ad-unit")
]
_APART = re.compile(r"author|byline|date|time|meta|categor|caption|credit|tag", re.IGNORECASE)  # classes of spans


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
        prune_xpath=_ADVERTISEMENTS,
        config=config,
    )
    if document is None or document.body is None:
        return Page((), head_facts(source, ""))
    facts = head_facts(source, document.author or "")
    blocks = _with_header(tuple(_blocks(document.body)), source)
    if not facts.title and not any(block.mark == "heading" and block.level == 1 for block in blocks):
        facts = replace(facts, title=page_title(source, facts.publication))
    return Page(blocks, facts)


def _with_header(text: Sequence[Block], source: str) -> tuple[Block, ...]:
    """Return the text with what the page has between its heading and its first paragraph."""
    from lxml import html  # comes with trafilatura

    first = next((place for place, block in enumerate(text) if block.words >= LONGEST_LINE), None)
    if first is None:
        return tuple(text)
    opening = text[first].plain[:OPENING]
    whole = list(_blocks(html.fromstring(source.encode("utf-8"), parser=html.HTMLParser(encoding="utf-8"))))
    at = next((place for place, block in enumerate(whole) if block.plain.startswith(opening)), 0)
    around = range(max(0, at - LONGEST_HEADER), at)
    heads = [place for place in around if whole[place].mark == "heading"]
    title = page_title(source, "").casefold()
    heads = heads or [place for place in around if _is_title(whole[place], title)][-1:]
    if not heads:
        return tuple(text)
    start = min(heads, key=lambda place: (bool(dates.alone(whole[place].plain)), whole[place].level, -place))
    above = [whole[place] for place in heads if place < start and dates.alone(whole[place].plain)]
    return (
        *(replace(block, mark="") for block in above),
        replace(whole[start], mark="heading", level=1),
        *whole[start + 1 : at],
        *text[first:],
    )


def _is_title(block: Block, title: str) -> bool:
    """Return whether a line is what the page's head gives as title, beside the site's name: old pages mark no headings."""
    line = block.printed.casefold()
    return block.words >= SHORTEST_TITLE and (title.startswith(line) or title.endswith(line))


def _blocks(element: Any) -> Iterator[Block]:
    for mark, level, text in _runs(element, "", 0):
        yield from (Block(line, mark, level) for line in _lines(text))


def _runs(element: Any, mark: Mark, level: int) -> Iterator[tuple[Mark, int, str]]:
    """Yield mark, level and text of each run of inline text, in the order of the page; a line break is a newline."""
    mark, level = _mark(element, mark, level)
    text = element.text or ""
    for child in element:
        if not isinstance(child.tag, str) or child.tag in _LEFT_OUT:
            pass
        elif child.tag in _INLINE and not _is_apart(child):
            text += _inline(child)
        else:
            yield mark, level, text
            yield from _runs(child, mark, level)
            text = ""
        text += child.tail or ""
    yield mark, level, text


def _mark(element: Any, mark: Mark, level: int) -> tuple[Mark, int]:
    """Return the mark of an element's text, which it has from the elements around it unless it says otherwise."""
    if element.tag == "head" and element.get("rend"):
        return "heading", _HEADINGS.get(element.get("rend"), 2)
    if element.tag in _HEADINGS:
        return "heading", _HEADINGS[element.tag]
    if element.tag in ("item", "li", "dd", "dt"):
        return "item", 0
    return ("caption", 0) if element.tag == "figcaption" else (mark, level)


def _is_apart(element: Any) -> bool:
    return element.tag == "span" and bool(_APART.search(element.get("class") or element.get("itemprop") or ""))


def _inline(element: Any) -> str:
    """Return an inline element's text: a link as Markdown writes it, a raised number as a note's mark."""
    if element.tag in ("lb", "br"):
        return "\n"
    if not isinstance(element.tag, str) or element.tag in _LEFT_OUT:
        return ""
    text = (element.text or "") + "".join(_inline(child) + (child.tail or "") for child in element)
    if (element.tag == "sup" or element.get("rend") == "#sup") and re.fullmatch(r"\[?\d{1,3}\]?", text.strip()):
        return f"^[{text.strip(' []')}]"
    target = element.get("target") or element.get("href") or ""
    is_link = element.tag in ("ref", "a") and text.strip() and target and not re.search(r"\s", target)
    return f"[{text}]({target})" if is_link else text


def _lines(run: str) -> Iterator[str]:
    """Yield the paragraphs of a run: an empty line parts them, and a line break that ends a line by itself."""
    for paragraph in re.split(r"\n[ \t\xa0]*\n", run.replace("\r", "")):
        pending = ""
        for line in paragraph.split("\n"):
            if pending and (Block(pending).is_closed or words(pending) <= LONGEST_LINE):
                yield pending
                pending = ""
            pending = f"{pending} {line.strip()}".strip()
        if pending:
            yield pending

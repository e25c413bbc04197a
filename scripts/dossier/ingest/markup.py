"""An element of a page comes in; the blocks of its text go out, with where in the page each of them lies."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from dossier.ingest.block import Block, Mark
from dossier.ingest.text import blocks
from dossier.kinds import is_address
from dossier.normalise import words

LONGEST_LINE = 12  # words of a line that a line break ends, where no full stop does


def _tags(names: str) -> frozenset[str]:
    return frozenset(names.split())


_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_INLINE = _tags("""
    a abbr acronym b bdi bdo big cite code data dfn em font hi i ins kbd label lb mark q rb ref ruby s samp small span strike
    strong sub sup tt u var wbr br
""")
_PARAGRAPHS = _tags("p li dd dt blockquote center ul ol dl item list head quote h1 h2 h3 h4 h5 h6") | _INLINE
LONGEST_BOX = 1_500  # characters: a longer element is no box, whatever its class says
LONGEST_CAPTION = 40  # words
FEWEST_ROWS = 2  # of several cells in a table of values
_LEFT_OUT = _tags("""
    script style nav footer aside form noscript button svg select iframe template graphic img rp rt del video audio input
    textarea object canvas dialog title
""")
_APART = re.compile(r"author|byline|date|time|meta|categor|caption|credit|tag", re.IGNORECASE)  # classes of spans
_BOX = re.compile(
    r"pull-?quote|footnote|newsletter|subscri(?:be|ption)|\b(?:related|promo|ad-(?:container|slot|unit)|advert\w*|sponsor\w*)\b",
    re.IGNORECASE,
)
_PICTURE = re.compile(r"(?<![a-z])(?:photos?|pictures?|images?|gallery)(?![a-z])", re.IGNORECASE)  # classes of boxes
_NOTE_MARK = re.compile(r"\^?[\[(]?(\d{1,3}|[*\u2020\u2021\u00a7]{1,3})[\])]?")
_NOTE_CLASS = re.compile(r"foot-?note|end-?note|note-?ref", re.IGNORECASE)
_CAPTION = re.compile(r"caption", re.IGNORECASE)  # classes of anything


@dataclass(frozen=True)
class Placed:
    """A block, and the element that holds it beside the paragraphs around it."""

    block: Block
    home: Any


def placed(element: Any) -> Iterator[Placed]:
    """Yield the blocks of an element's text in the order of the page: of lines parted by line breaks each one."""
    for mark, level, text, source in _runs(element, "", 0):
        home = _home(source)
        if source.tag == "pre":
            yield from (Placed(block, home) for block in blocks(text))
        else:
            yield from (Placed(Block(line, mark, level), home) for line in _lines(text))


def _home(element: Any) -> Any:
    """Return the nearest element around that is no paragraph itself."""
    while element.tag in _PARAGRAPHS and element.getparent() is not None:
        element = element.getparent()
    return element


def _runs(element: Any, mark: Mark, level: int) -> Iterator[tuple[Mark, int, str, Any]]:
    """Yield mark, level, text and element of each run of inline text, in order; a line break is a newline."""
    if element.tag == "pre":
        yield mark, level, element.text_content(), element
        return
    mark, level = _mark(element, mark, level)
    text = _spaced(element.text)
    for child in element:
        if not isinstance(child.tag, str) or child.tag in _LEFT_OUT or _is_box(child):
            pass
        elif _is_inline(child):
            text += _inline(child)
        else:
            yield mark, level, text, element
            yield from _runs(child, mark, level)
            text = ""
        text += _spaced(child.tail)
    yield mark, level, text, element


def _mark(element: Any, mark: Mark, level: int) -> tuple[Mark, int]:
    """Return the mark of an element's text, which it has from the elements around it unless it says otherwise."""
    if element.tag == "head" and element.get("rend"):
        return "heading", _HEADINGS.get(element.get("rend"), 2)
    if element.tag in _HEADINGS:
        return "heading", _HEADINGS[element.tag]
    if element.tag in ("item", "li", "dd", "dt"):
        return "item", 0
    if element.tag == "table" and _is_of_values(element):
        return "row", 0
    return ("caption", 0) if _is_caption(element) else (mark, level)


def _is_caption(element: Any) -> bool:
    """Return whether an element is a caption, or what a picture's box has beside the picture: few words, no paragraph."""
    names = element.get("class") or ""
    if element.tag == "figcaption" or _CAPTION.search(names):
        return True
    if element.tag in _PARAGRAPHS or not _PICTURE.search(names) or element.find(".//p") is not None:
        return False
    text = element.text_content()
    return len(text) <= LONGEST_BOX and words(text) <= LONGEST_CAPTION


def _is_of_values(table: Any) -> bool:
    """Return whether a table has rows of several cells, and no long cell: old pages are laid out in tables."""
    if table.find(".//table") is not None:
        return False
    rows = [["".join(cell.itertext()).strip() for cell in row] for row in table.iter("tr", "row")]
    many = [row for row in rows if sum(map(bool, row)) > 1]
    return len(many) >= FEWEST_ROWS and all(words(text) <= LONGEST_LINE for row in rows for text in row)


def _is_box(element: Any) -> bool:
    """Return whether an element is set apart from the text by its class: a quotation pulled out of it, a form, a note."""
    if element.tag in _INLINE or not _BOX.search(element.get("class") or ""):
        return False
    if element.tag in ("article", "main") or element.find(".//h1") is not None:
        return False  # the text itself, whatever its class promises
    return len(element.text_content()) <= LONGEST_BOX


def _is_inline(element: Any) -> bool:
    """Return whether an element is part of a line: old pages have whole paragraphs within a font."""
    if element.tag == "span" and _APART.search(element.get("class") or element.get("itemprop") or ""):
        return False
    return all(not isinstance(each.tag, str) or each.tag in _INLINE | _LEFT_OUT for each in element.iter())


def _inline(element: Any) -> str:
    """Return an inline element's text: a link as Markdown writes it, a raised number as a note's mark."""
    if element.tag in ("lb", "br"):
        return "\n"
    if not isinstance(element.tag, str) or element.tag in _LEFT_OUT:
        return ""
    text = _spaced(element.text) + "".join(_inline(child) + _spaced(child.tail) for child in element)
    target = element.get("target") or element.get("href") or ""
    if (mark := _NOTE_MARK.fullmatch(text.strip())) and _points_to_note(element, target):
        return f"^[{mark[1]}]"
    is_link = element.tag in ("ref", "a") and text.strip() and is_address(target)
    return f"[{text}]({target})" if is_link else text


def _points_to_note(element: Any, target: str) -> bool:
    """Return whether an element that holds a number or a sign is raised, called a note's, or a link within the page."""
    is_raised = element.tag == "sup" or element.get("rend") == "#sup"
    return is_raised or "#" in target or bool(_NOTE_CLASS.search(element.get("class") or ""))


def _spaced(text: str | None) -> str:
    """Return a text with each line break of the page's source as the space that it is."""
    return re.sub(r"[ \t\n\r\f]+", " ", text or "")


def _lines(run: str) -> Iterator[str]:
    """Yield the paragraphs of a run: an empty line parts them, and a line break that ends a line by itself."""
    for paragraph in re.split(r"\n[ \t\xa0]*\n", run):
        pending = ""
        for line in paragraph.split("\n"):
            if pending and (Block(pending).is_closed or words(pending) <= LONGEST_LINE):
                yield pending
                pending = ""
            pending = f"{pending} {line.strip()}".strip()
        if pending:
            yield pending

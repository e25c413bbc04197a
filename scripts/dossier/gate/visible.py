"""A built file's path and bytes come in; the texts that somebody can read out of it go out, paragraph by paragraph."""

from __future__ import annotations

import csv
import gzip
import json
import re
from base64 import b64decode
from collections.abc import Iterator
from html import unescape
from pathlib import PurePosixPath
from urllib.parse import unquote_to_bytes
from xml.etree import ElementTree

from dossier.gate.hidden import SHORTEST, runs
from dossier.gate.tag import is_json
from dossier.gate.tokens import Tag, names, tokens

# What parts words, and no paragraphs; anything else, be it known or not, may stand in the middle of a word.
_PARTS_WORDS = names(
    "br button caption col colgroup dd dt figcaption iframe img input label legend li meter optgroup option progress rp rt"
    " select svg tbody td text tfoot th thead tr tspan"
)
_ENDS_PARAGRAPH = names(
    "address article aside blockquote body details dialog div dl fieldset figure footer form h1 h2 h3 h4 h5 h6 head header"
    " hr html main meta nav ol p pre script search section style summary table textarea title ul"
)
_LETTERS = names("text tspan")  # of drawings, whose lines are elements
_SEARCH_RECORD = ".pf_fragment"  # of the search bundle: gzipped JSON behind a signature
_PROSE = (".bib", ".ris", ".txt", ".md")
_CODE = (".css", ".js", ".mjs")
_CITATIONS = "cite"  # the folder of a page with every form of citation
_MARKUP = re.compile(r"<[^<>]*>")
_MARKS = re.compile("[\"'\u2018-\u201f\u00ab\u00bb]")  # in code they hold strings, and quote nobody
# A letter by its number, as scripts and styles write it.
_NUMBERED = re.compile(r"\\(?:u([0-9a-fA-F]{4})|u\{([0-9a-fA-F]{1,6})\}|x([0-9a-fA-F]{2})|([0-9a-fA-F]{1,6})\s?)")
_BASE64 = ";base64"
# A file in an address; it ends with the string that it stands in, or before anything that no address holds.
_DATA = re.compile(
    r"""(?<=")data:[^",]*,[^"]*|(?<=')data:[^',]*,[^']*|\bdata:[^\s,<>"'()]*,[^\s<>"'()]*""", re.IGNORECASE
)
_DATA_KINDS = {"image/svg+xml": ".svg", "text/html": ".html", "application/json": ".json"}
_EMPTY_LINE = re.compile(r"\n\s*\n")


def blocks(path: str, content: bytes, quotes: tuple[str, ...]) -> Iterator[str]:
    """Yield the texts of a file; quotes are ours, which data files give without quotation marks.

    Raises Unreadable where nobody can tell what a file says.
    """
    pure = PurePosixPath(path)
    suffix = pure.suffix.lower()
    if suffix == _SEARCH_RECORD:
        content = gzip.decompress(content)
        record = _values(json.loads(content[content.index(b"{") :]), frozenset(quotes))
        yield from (piece for text in record for piece in without(text, quotes))
    elif suffix in (".json", ".jsonld", ".geojson", ".webmanifest"):
        yield from _values(json.loads(content), frozenset(quotes))
    elif suffix == ".html":
        # Forms of citation have a quote as each style does, some without marks: these pages are data too.
        is_data = pure.parent.name == _CITATIONS
        yield from _of_page(content.decode(), quotes, is_data=is_data)
    elif suffix in (".xml", ".svg"):
        yield from (piece for text in _of_xml(content.decode()) for piece in _prose(text, quotes))
    elif suffix == ".csv":
        yield from (piece for text in _of_sheet(content.decode(errors="replace")) for piece in _prose(text, quotes))
    elif suffix in _PROSE:
        yield from _prose(content.decode(errors="replace").translate(_BRACES), quotes)
    elif suffix in _CODE:
        yield from _code(content.decode(errors="replace"), quotes)
    else:
        for run in runs(content):
            yield from _code(run, quotes)
            if "<" in run:
                yield from _prose(run, quotes)


_BRACES = dict.fromkeys(map(ord, "{}"))  # within words, as BibTeX keeps capitals


def _values(value: object, quotes: frozenset[str]) -> Iterator[str]:
    if isinstance(value, str):
        if value not in quotes:
            yield _MARKUP.sub("", _unescaped(value)) if "<" in value or "&" in value else value
            yield from _of_data(value, ())
    elif isinstance(value, dict):
        yield from value
        for member in value.values():
            yield from _values(member, quotes)
    elif isinstance(value, list):
        for member in value:
            yield from _values(member, quotes)


def _of_page(text: str, quotes: tuple[str, ...], *, is_data: bool) -> Iterator[str]:
    html = tokens(text)
    for paragraph in _paragraphs(html.texts, html.tags):
        yield from without(paragraph, quotes) if is_data else (paragraph,)
    yield from map(_written, html.comments)
    for tag in html.counts:
        yield from _of_tag(tag, quotes, is_data=is_data)


def _paragraphs(texts: tuple[str, ...], tags: tuple[Tag | None, ...]) -> Iterator[str]:
    """Yield what stands in a paragraph, list items, cells and lines of a drawing after one another."""
    paragraph = ""
    for piece, tag in zip(texts, (*tags, None), strict=True):
        paragraph += piece
        if tag and tag.name in _ENDS_PARAGRAPH:
            yield _unescaped(paragraph)
            paragraph = ""
        elif tag and tag.name in _PARTS_WORDS:
            paragraph += " "
    yield _unescaped(paragraph)


def _of_tag(tag: Tag, quotes: tuple[str, ...], *, is_data: bool) -> Iterator[str]:
    if tag.name == "script" and is_json(tag):
        values = _values(json.loads(tag.content), frozenset(quotes) if is_data else frozenset())
        yield from (piece for value in values for piece in without(value, quotes))
    else:
        yield from _code(tag.content, quotes) if tag.name in ("script", "style") else (_unescaped(tag.content),)
    for value in tag.attributes.values():
        yield _written(value)
        yield from _of_data(value, quotes)


def _written(text: str) -> str:
    """Return what somebody could read in a text that is no text of a page: without entities, markup and numbers."""
    text = _NUMBERED.sub(_letter, _unescaped(text)) if "\\" in text else _unescaped(text)
    return _MARKUP.sub("", text) if "<" in text else text


def _of_data(text: str, quotes: tuple[str, ...]) -> Iterator[str]:
    """Yield the texts of the files that stand in addresses in a text."""
    for match in _DATA.finditer(text) if "," in text else ():
        yield from _of_address(match[0], quotes)


def _of_address(address: str, quotes: tuple[str, ...]) -> Iterator[str]:
    head, _, body = address.partition(",")
    kind = head.partition(":")[2].partition(";")[0].lower()
    data = unquote_to_bytes(body)
    try:
        data = b64decode(data) if head.lower().endswith(_BASE64) else data
        yield from blocks(f"data{_DATA_KINDS.get(kind, '')}", data, quotes)
    except (ElementTree.ParseError, ValueError):  # nothing that a browser shows either
        yield data.decode(errors="replace")


def _of_xml(text: str) -> Iterator[str]:
    root = ElementTree.fromstring(text, ElementTree.XMLParser(target=ElementTree.TreeBuilder(insert_comments=True)))
    for element in root.iter():
        yield from element.attrib.values()
        if not isinstance(element.tag, str):
            yield element.text or ""
    if root.tag.endswith("svg"):
        yield " ".join(root.itertext())
    waiting = [root]
    while waiting:
        element = waiting.pop()
        is_of_letters = element.tag.rpartition("}")[2] in _LETTERS
        if is_of_letters or any((text or "").strip() for text in (element.text, *(child.tail for child in element))):
            yield (" " if is_of_letters else "").join(element.itertext())
        else:
            waiting += (child for child in element if isinstance(child.tag, str))


def _of_sheet(text: str) -> Iterator[str]:
    try:
        for row in csv.reader(text.splitlines(True)):
            # What was not put in quotation marks stands in several cells.
            yield from dict.fromkeys((*row, ",".join(row)))
    except csv.Error:  # a cell that is longer than any of ours
        yield text


def _code(text: str, quotes: tuple[str, ...]) -> Iterator[str]:
    """Yield what stands in code between our own quotes."""
    yield from _of_data(text, quotes)
    text = _NUMBERED.sub(_letter, text) if "\\" in text else text
    yield from (_MARKS.sub(" ", piece) for piece in without(text, quotes))


def _letter(match: re.Match[str]) -> str:
    number = int(match[match.lastindex or 0], 16)
    return chr(number) if number < 0x110000 else match[0]


def _prose(text: str, quotes: tuple[str, ...]) -> Iterator[str]:
    """Yield the paragraphs of a text whose lines may be wrapped."""
    for piece in without(_unescaped(text), quotes):
        yield from _EMPTY_LINE.split(_MARKUP.sub("", piece)) if "<" in piece or "\n" in piece else (piece,)


def _unescaped(text: str) -> str:
    """Return a text without entities, escaped once or, as happens, twice."""
    return unescape(unescape(text)) if "&" in text else text


def without(text: str, quotes: tuple[str, ...]) -> list[str]:
    """Return what stands between our quotes."""
    for quote in quotes if len(text) >= SHORTEST else ():
        text = text.replace(quote, "\0")
    return text.split("\0")

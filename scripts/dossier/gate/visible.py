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
from urllib.parse import unquote_plus, unquote_to_bytes
from xml.etree import ElementTree

from dossier.gate.hidden import SHORTEST, runs
from dossier.gate.tag import is_json
from dossier.gate.tokens import Tag, names, tokens

_INLINE = names(
    "a abbr b bdi bdo cite code data del dfn em font i ins kbd mark q s samp small span strong sub sup time u var wbr"
)
_ENDS_PARAGRAPH = names(
    "address article aside blockquote body details dialog div dl fieldset figure footer form h1 h2 h3 h4 h5 h6 head header"
    " hr html main meta nav ol p pre script search section style summary svg table textarea title ul"
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
_DATA, _BASE64 = "data:", ";base64"
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
        yield from (piece for text in record for piece in _without(text, quotes))
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
        yield from _without(paragraph, quotes) if is_data else (paragraph,)
    yield from html.comments
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
        elif tag and tag.name not in _INLINE:
            paragraph += " "
    yield _unescaped(paragraph)


def _of_tag(tag: Tag, quotes: tuple[str, ...], *, is_data: bool) -> Iterator[str]:
    if tag.name == "script" and is_json(tag):
        values = _values(json.loads(tag.content), frozenset(quotes) if is_data else frozenset())
        yield from (piece for value in values for piece in _without(value, quotes))
    else:
        yield from _code(tag.content, quotes) if tag.name in ("script", "style") else (_unescaped(tag.content),)
    for value in tag.attributes.values():
        yield value
        if value.lstrip()[: len(_DATA)].lower() == _DATA:
            yield from _of_data(value, quotes)
        elif "%" in value or "+" in value:
            yield from _without(unquote_plus(value), quotes)


def _of_data(address: str, quotes: tuple[str, ...]) -> Iterator[str]:
    """Yield the texts of a file that stands in an address."""
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
    text = _NUMBERED.sub(_letter, text) if "\\" in text else text
    yield from (_MARKS.sub(" ", piece) for piece in _without(text, quotes))


def _letter(match: re.Match[str]) -> str:
    number = int(match[match.lastindex or 0], 16)
    return chr(number) if number < 0x110000 else match[0]


def _prose(text: str, quotes: tuple[str, ...]) -> Iterator[str]:
    """Yield the paragraphs of a text whose lines may be wrapped."""
    for piece in _without(_unescaped(text), quotes):
        yield from _EMPTY_LINE.split(_MARKUP.sub("", piece)) if "<" in piece or "\n" in piece else (piece,)


def _unescaped(text: str) -> str:
    """Return a text without entities, escaped once or, as happens, twice."""
    return unescape(unescape(text)) if "&" in text else text


def _without(text: str, quotes: tuple[str, ...]) -> list[str]:
    """Return what stands between our quotes."""
    for quote in quotes if len(text) >= SHORTEST else ():
        text = text.replace(quote, "\0")
    return text.split("\0")

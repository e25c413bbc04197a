"""A built file's path and bytes come in; the texts that somebody can read out of it go out, paragraph by paragraph."""

from __future__ import annotations

import gzip
import json
import re
import zlib
from collections.abc import Iterator
from html import unescape
from pathlib import PurePosixPath

from dossier.gate.tokens import names, tokens

_INLINE = names(
    "a abbr b bdi bdo cite code data del dfn em i ins kbd mark q s samp small span strong sub sup time u var wbr"
)
_SEARCH_RECORD = ".pf_fragment"  # of the search bundle: gzipped JSON behind a signature
_PROSE = (".csv", ".bib", ".ris", ".txt", ".xml", ".md", ".svg")
_CITATIONS = "cite"  # the folder of a page with every form of citation
_MARKUP = re.compile(r"<[^<>]*>")
_GZIP = b"\x1f\x8b"
_PNG = b"\x89PNG\r\n\x1a\n"
_COMPRESSED_TEXT = re.compile(rb"zTXt[^\x00]{1,79}\x00\x00|iTXt[^\x00]{1,79}\x00\x01\x00[^\x00]*\x00[^\x00]*\x00")
_MARKS = re.compile("[\"'\u2018-\u201f\u00ab\u00bb]")  # in code they hold strings, and quote nobody
_BINARY = re.compile("[\x00-\x08\x0b-\x1f\ufffd]+")
_EMPTY_LINE = re.compile(r"\n\s*\n")
_SHORTEST = 24  # characters: shorter runs hold no nine words
_WIDE = {  # two bytes a letter, Latin or Cyrillic, as cameras write comments
    "utf-16-le": re.compile(rb"(?:[\t-\xff]\x00|[\x00-\xff]\x04){%d,}" % _SHORTEST),
    "utf-16-be": re.compile(rb"(?:\x00[\t-\xff]|\x04[\x00-\xff]){%d,}" % _SHORTEST),
}


def blocks(path: str, content: bytes, quotes: tuple[str, ...]) -> Iterator[str]:
    """Yield the texts of a file; quotes are ours, which data files give without quotation marks."""
    suffix = PurePosixPath(path).suffix.lower()
    if suffix == _SEARCH_RECORD:
        content = gzip.decompress(content)
        record = _values(json.loads(content[content.index(b"{") :]), frozenset(quotes))
        yield from (piece for text in record for piece in _without(text, quotes))
    elif suffix in (".json", ".jsonld"):
        yield from _values(json.loads(content), frozenset(quotes))
    elif suffix == ".html":
        paragraphs = _paragraphs(content.decode(), quotes)
        # Forms of citation have a quote as each style does, some without marks: these pages are data too.
        is_data = PurePosixPath(path).parent.name == _CITATIONS
        yield from (piece for each in paragraphs for piece in _without(each, quotes)) if is_data else paragraphs
    elif suffix in _PROSE:
        yield from _prose(content.decode(errors="replace"), quotes)
    else:
        yield from _hidden(content, quotes)


def _values(value: object, quotes: frozenset[str]) -> Iterator[str]:
    if isinstance(value, str):
        if value not in quotes:
            yield value
    elif isinstance(value, dict):
        for member in value.values():
            yield from _values(member, quotes)
    elif isinstance(value, list):
        for member in value:
            yield from _values(member, quotes)


def _paragraphs(text: str, quotes: tuple[str, ...]) -> Iterator[str]:
    html = tokens(text)
    paragraph = ""
    for piece, tag in zip(html.texts, (*html.tags, None), strict=True):
        paragraph += piece
        if tag and tag.name not in _INLINE:
            yield unescape(paragraph)
            paragraph = ""
    yield unescape(paragraph)
    yield from html.comments
    for tag in html.counts:
        yield from _code(tag.content, quotes) if tag.name in ("script", "style") else (tag.content,)
        yield from tag.attributes.values()


def _code(text: str, quotes: tuple[str, ...]) -> Iterator[str]:
    """Yield what stands in code between our own quotes."""
    yield from (_MARKS.sub(" ", piece) for piece in _without(text, quotes))


def _prose(text: str, quotes: tuple[str, ...]) -> Iterator[str]:
    """Yield the paragraphs of a text whose lines may be wrapped."""
    for piece in _without(unescape(text), quotes):
        yield from _EMPTY_LINE.split(_MARKUP.sub("\n\n", piece))


def _without(text: str, quotes: tuple[str, ...]) -> list[str]:
    """Return what stands between our quotes."""
    for quote in quotes if len(text) >= _SHORTEST else ():
        text = text.replace(quote, "\0")
    return text.split("\0")


def _hidden(content: bytes, quotes: tuple[str, ...]) -> Iterator[str]:
    """Yield what stands in a file of any other kind: scripts, styles, pictures with what their makers wrote into them."""
    if content.startswith(_GZIP):
        content = gzip.decompress(content)
    elif content.startswith(b"%PDF-"):
        yield from _of_pdf(content)
    elif content.startswith(_PNG):
        content += b"\n".join(_inflated(content[match.end() :]) for match in _COMPRESSED_TEXT.finditer(content))
    runs = [run for run in _BINARY.split(content.decode(errors="replace")) if len(run) >= _SHORTEST]
    for encoding, pattern in _WIDE.items():
        runs += (match.group().decode(encoding, errors="replace") for match in pattern.finditer(content))
    yield from (piece for run in runs for piece in _code(run, quotes))


def _inflated(data: bytes) -> bytes:
    try:
        return zlib.decompressobj().decompress(data)
    except zlib.error:  # bytes of the picture that look like the beginning of a text
        return b""


def _of_pdf(content: bytes) -> Iterator[str]:
    from dossier.ingest import pdf  # needs a library that nothing else needs

    yield from (block.text for block in pdf.blocks(content))

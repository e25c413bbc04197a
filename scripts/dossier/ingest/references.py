"""An article's paragraphs and tail come in; its own references and the passages that point at them go out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from dossier.ingest.found import Link
from dossier.ingest.role import Piece
from dossier.kinds import LONGEST_LINE, is_address
from dossier.normalise import printed

_NUMBER = re.compile(r"\^?\[\^?(\d{1,3})\][:.]?\s*|\((\d{1,3})\)\s*|(\d{1,3})[.)]?\s+")
_ADDRESS = re.compile(r"https?://[^\s<>\"]+")
_MARK = re.compile(r"\^?\[\^?(\d{1,3})\]")
_MARKED_WORDS = re.compile(r"\[([^\[\]]+)\]\([^()\s]*\)\s*\^?\[\^?(\d{1,3})\]|\[([^\[\]]+)\]\[(\d{1,3})\]")
_LINKED_MARK = re.compile(r"\[\[(\d{1,3})\]\]\(<?(https?://[^\s()<>]+)>?\)")
_NO_TITLE = ("see", "see also", "at", "available at", "via", "cf", "source", "ibid", "см", "см. также")
_INLINE = re.compile(r"(?<!!)\[([^\[\]]+)\]\(<?(https?://(?:[^()\s<>]|\([^()\s]*\))+)>?(?:\s+\"[^\"]*\")?\)")


def links(paragraphs: Sequence[str], tail: Sequence[Piece]) -> tuple[Link, ...]:
    """Return the article's numbered references; where it has none, its inline links numbered as they come."""
    texts = {number: words for paragraph in paragraphs for words, number in _marked_words(paragraph)}
    numbered = {}
    for number, text in _notes(tail):
        if (address := _ADDRESS.search(text)) and is_address(address[0].rstrip(".,;")):
            title = _title(text[: address.start()]) or _title(texts.get(number, "")) or _title(text[address.end() :])
            url = address[0].rstrip(".,;")
            numbered.setdefault(number, Link(number, title or url[:LONGEST_LINE], url))
    for number, url in (match.groups() for each in paragraphs for match in _LINKED_MARK.finditer(each)):
        if is_address(url):  # a page that links its marks need not list them
            numbered.setdefault(int(number), Link(int(number), url[:LONGEST_LINE], url))
    return tuple(numbered[number] for number in sorted(numbered)) or _inline(paragraphs)


def pointed_at(paragraph: str, known: Sequence[Link]) -> tuple[int, ...]:
    """Return the numbers of the references to which a paragraph points, in order."""
    marked = [int(match[1]) for match in _MARK.finditer(paragraph)]
    by_address = {link.URL: link.n for link in known}
    inline = [by_address[match[2]] for match in _INLINE.finditer(paragraph) if match[2] in by_address]
    numbers = {link.n for link in known}
    return tuple(sorted({number for number in (*marked, *inline) if number in numbers}))


def _marked_words(paragraph: str) -> Iterator[tuple[str, int]]:
    for match in _MARKED_WORDS.finditer(paragraph):
        yield match[1] or match[3], int(match[2] or match[4])


def _notes(tail: Sequence[Piece]) -> Iterator[tuple[int, str]]:
    """Yield number and text of each note, with the lines that belong to it."""
    number, text, ended = 0, "", False
    for piece in tail:
        if piece.role == "note" and (match := _NUMBER.match(piece.block.text.strip())):
            if number:
                yield number, text
            ended = False
            number, text = int(match[1] or match[2] or match[3]), piece.block.text.strip()[match.end() :]
        elif number and not ended and piece.role in ("address", "short", "label", "credit", "prose", "furniture"):
            ended = piece.role in ("prose", "furniture") and piece.block.gap > 0 and "://" not in piece.plain
            text += "" if ended else " " + piece.block.text
    if number:
        yield number, text


def _title(text: str) -> str:
    title = printed(text).strip(" <>:;,.-\"'")[:LONGEST_LINE]
    return "" if title.casefold() in _NO_TITLE else title


def _inline(paragraphs: Sequence[str]) -> tuple[Link, ...]:
    found: dict[str, str] = {}
    for paragraph in paragraphs:
        for words, address in (match.groups() for match in _INLINE.finditer(paragraph)):
            if is_address(address) and _title(words):
                found.setdefault(address, _title(words))
    return tuple(Link(number, title, address) for number, (address, title) in enumerate(found.items(), 1))

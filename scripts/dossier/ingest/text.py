"""Plain text or Markdown comes in; its blocks go out, hard-wrapped lines rejoined."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from dossier.ingest.block import Block, Mark
from dossier.normalise import UNSPACED

LONGEST_WRAPPED = 140  # columns; where the longest lines are longer, a line is a paragraph
NARROWEST_WRAPPED = 30
LONGEST_WORD = 40  # characters
MANY_HYPHENS = 0.015  # share of lines that end in a hyphen from which on words were broken by a typesetter

# First parts of compounds that are hardly ever the first half of a broken word.
_COMPOUND_STARTS = frozenset(
    ["long", "short", "well", "self", "half", "three", "four", "five", "six", "decision", "policy"]
)
_HEADING = re.compile(r"\s{0,3}(#{1,6})\s+(.+?)\s*#*$")
_UNDERLINE = re.compile(r"\s{0,3}(?:={3,}|-{3,})$")
_RULE = re.compile(r"\s*(?:(?:[-*_=~#\u2013\u2014\u2500\uff0a]\s*){3,}|[\u25c6\u25c7\u25a0\u2042])$")
_BOLD_LINE = re.compile(r"\s*(?:\*\*(?!\s)([^*]+)\*\*|__(?!\s)([^_]+)__):?$")
_EMPHASIS = re.compile(r"^([*_]{1,2})(?![\s*_])([^*_]+)(?<!\s)\1$")
_ITEM = re.compile(r"\s*[-*+\u2022\u2023\u25aa\u25cf\u25e6\u00b7\u30fb]\s+(?=\S)|\s*(?=\d{1,2}[.)]\s+\S)")
_SPEECH = re.compile(r"-\s[^\W\d_].*[,.!?…]\s[-–—]\s[^\W\d_]")  # "- We have two tractors, - said the mayor"
_QUOTED = re.compile(r"^\s*(?:>\s?)+")
_IMAGE_LINE = re.compile(r"\s*(?:\[\s*)?!\[([^\[\]]*)\]\([^()]*\)(?:\s*\]\([^()]*\))?$")
_ROW = re.compile(r"\s*\|.*\|$")
_INDENT = re.compile(r"[ \t\u3000]*")
_ENCLOSED_ADDRESS = re.compile(r"<https?://[^<>]{1,500}>")
_BROKEN_ADDRESS = re.compile(
    r"(https?://[^\s<>]+[-/?=&_%])\n[ \t]*(?!https?://)([\w%?=&-]*[\d/?=&-][\w./%?=&-]*)[ \t]*$", re.MULTILINE
)
_HARD_BREAK = re.compile(r"(?<=[^\s\\])\\\n(?=\S)")
_UNSPACED_EDGE = re.compile(f"[{UNSPACED}\u3001\u3002\u300c-\u300f\uff01\uff1f]")
_BROKEN_WORD = re.compile(r"([^\W\d_]+)-$")
_FIRST_WORD = re.compile(r"[^\W\d_]+")
_HYPHENATED = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_ADDRESS_ALONE = re.compile(r"(?:https?://|www\.)\S+")
_ADDRESS_LAST = re.compile(r"https?://\S+$")
_NOTE = re.compile(r"\^?\[\^?\d{1,3}\][:.]?\s")


@dataclass(frozen=True)
class Line:
    """One line of a capture with what its first characters say of it."""

    text: str
    gap: int = 0  # blank lines before
    indent: int = 0  # columns
    mark: Mark = ""
    level: int = 0

    @property
    def width(self) -> int:
        """Columns; East Asian characters take two."""
        return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in self.text)


def blocks(text: str) -> tuple[Block, ...]:
    """Return the blocks of a text in order; a form feed is a block of its own, marked `page`."""
    return rejoined(_underlined(_lines(_without_breaks(text))))


def rejoined(lines: Sequence[Line]) -> tuple[Block, ...]:
    """Return the blocks that lines make: wrapped ones joined, each other line by itself."""
    column = wrap_column(lines)
    groups: list[list[Line]] = []
    for line in lines:
        if groups and column and _continues(groups[-1][-1], line, column):
            groups[-1].append(line)
        else:
            groups.append([line])
    vocabulary = hyphenation(lines)
    return tuple(Block(one_text(group, vocabulary), group[0].mark, group[0].level, group[0].gap) for group in groups)


def _without_breaks(text: str) -> str:
    """Return the text without line breaks in addresses, and with those that Markdown calls hard as spaces."""
    text = _ENCLOSED_ADDRESS.sub(lambda match: "".join(match[0].split()), text)
    return _HARD_BREAK.sub(" ", _BROKEN_ADDRESS.sub(r"\1\2", text))


def _lines(text: str) -> list[Line]:
    lines: list[Line] = []
    gap = 0
    for raw in re.split(r"\n|(?<=\f)|(?=\f)", text):
        if raw.strip("> \t") or raw == "\f":  # an empty line of a quotation is one too
            lines.append(_line(raw, gap))
            gap = 0
        else:
            gap += 1
    return lines


def _line(raw: str, gap: int) -> Line:
    """Return the line with its mark, without the characters that make the mark."""
    if raw == "\f":
        return Line("", gap, 0, "page")
    indent = _columns(_INDENT.match(raw).group().expandtabs(4))
    raw = raw.strip()
    if "\t" in raw and len(raw) < 60:
        return Line(" ".join(raw.split()), gap, indent, "row")
    raw = _QUOTED.sub("", raw, count=1) or raw
    if match := _HEADING.fullmatch(raw):
        return Line(match[2], gap, indent, "heading", len(match[1]))
    if match := _BOLD_LINE.fullmatch(raw):
        return Line(match[1] or match[2], gap, indent, "heading", 3)
    if match := _IMAGE_LINE.fullmatch(raw):
        return Line(match[1], gap, indent, "caption")
    for pattern, mark in ((_UNDERLINE, "rule"), (_RULE, "rule"), (_ROW, "row")):
        if pattern.fullmatch(raw):
            return Line(raw, gap, indent, mark)
    raw = _EMPHASIS.sub(r"\2", raw)
    match = None if _SPEECH.match(raw) else _ITEM.match(raw)
    return Line(raw[match.end() :], gap, indent, "item") if match else Line(raw, gap, indent)


def _columns(space: str) -> int:
    return sum(2 if character == "\u3000" else 1 for character in space)


def _underlined(lines: Sequence[Line]) -> list[Line]:
    """Return the lines with those that stand on a line of `===` or `---` made headings."""
    found: list[Line] = []
    for line in lines:
        above = found[-1] if found else None
        if above and line.mark == "rule" and line.gap == 0 and above.mark == "" and line.text[0] in "=-":
            found[-1] = replace(above, mark="heading", level=1 if line.text[0] == "=" else 2)
        else:
            found.append(line)
    return found


def wrap_column(lines: Sequence[Line]) -> int:
    """Return the column at which the text was hard-wrapped, 0 where each line is a paragraph.

    Lines go on below where the next begins in lower case, or, in a script without spaces, where no sentence has ended:
    in wrapped text many do, and the longest of them show the column.
    """
    long = sum(line.width for line in lines if line.width > LONGEST_WRAPPED)
    if long > 0.5 * sum(line.width for line in lines):
        return 0
    followed = [(line, below) for line, below in pairwise(lines) if not below.gap and not line.mark and not below.mark]
    going_on = [line.width for line, below in followed if _goes_on(line, below)]
    if len(going_on) < 2 or len(going_on) < 0.3 * len(followed):
        return 0
    widths = sorted(going_on)
    column = widths[int((len(widths) - 1) * 0.95)]
    return column if NARROWEST_WRAPPED <= column <= LONGEST_WRAPPED else 0


def _goes_on(line: Line, below: Line) -> bool:
    """Return whether a line below begins in lower case, or, in a script without spaces, follows on no end of a sentence."""
    if _UNSPACED_EDGE.search(line.text[-1:]):
        return (
            line.text[-1] not in "\u3002\u300d\uff01\uff1f"
            and bool(_UNSPACED_EDGE.match(below.text))
            and not below.indent
        )
    return below.text[:1].islower()


def _is_full(line: Line, below: Line, column: int) -> bool:
    """Return whether the first word below would not have fitted on the line."""
    first = below.text.split()[0] if below.text else ""
    room = 8 if _UNSPACED_EDGE.match(first) else min(len(first), 20) + 6
    return line.width + room > column


def _continues(line: Line, below: Line, column: int) -> bool:
    if below.gap or below.mark or line.mark not in ("", "item") or below.indent > line.indent + 1 and not line.mark:
        return False
    if _ADDRESS_ALONE.fullmatch(below.text):
        return column / 2 < line.width > column - len(below.text)
    if _ADDRESS_LAST.search(line.text) and _NOTE.match(below.text):
        return False
    runs_on = _goes_on(line, below) and not re.search(r"[.!?:;\"')\]]$", line.text)
    return runs_on or _is_full(line, below, column)


def hyphenation(lines: Sequence[Line], *, fewest: int = 3) -> frozenset[str]:
    """Return the words of the text, compounds with their hyphens; and `-` where a typesetter broke words.

    That is where at least so many lines, and more than a few in a hundred, end in a hyphen.
    """
    words = {word.casefold() for line in lines for word in _HYPHENATED.findall(line.text)}
    broken = sum(bool(_BROKEN_WORD.search(line.text[-LONGEST_WORD:])) for line in lines)
    return frozenset(words | ({"-"} if broken >= fewest and broken > MANY_HYPHENS * len(lines) else set()))


def one_text(lines: Sequence[Line], vocabulary: frozenset[str] = frozenset()) -> str:
    """Return the lines as one: a space between words, none in scripts without spaces or within a broken word."""
    text = lines[0].text
    for line in lines[1:]:
        if text.endswith("\u00ad"):
            text = text[:-1] + line.text
        elif (broken := _BROKEN_WORD.search(text[-LONGEST_WORD:])) and (rest := _FIRST_WORD.match(line.text)):
            text = _mended(text, broken[1], rest[0], vocabulary) + line.text
        elif _UNSPACED_EDGE.match(text[-1:]) and _UNSPACED_EDGE.match(line.text):
            text += line.text
        else:
            text += " " + line.text
    return text


def _mended(text: str, start: str, rest: str, vocabulary: frozenset[str]) -> str:
    """Return the text, which ends in a hyphen, as it stands before the rest of the word: with the hyphen or without."""
    start, rest_word = start.casefold(), rest.casefold()
    if rest[0].isupper() or f"{start}-{rest_word}" in vocabulary or start in _COMPOUND_STARTS:
        return text
    return text[:-1] if f"{start}{rest_word}" in vocabulary or "-" in vocabulary else text

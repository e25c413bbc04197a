"""A block: one paragraph-like piece of a capture, as its layout gives it, before anybody asks what it is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from dossier.normalise import UNSPACED, n1, printed, words

LONGEST_END = 60  # characters at a block's end among which a note's number is looked for

# What the capture's own format says of a block; "" where it says nothing.
Mark = Literal["", "title", "heading", "item", "caption", "row", "rule", "page"]

# Behind the last sentence a newspaper may sign it: "。（南都＝佐藤健一）".
_SIGNED = r"(?:(?<=[\u3002\u300d])\s?\uff08[^\uff08\uff09\u3002]{1,24}\uff09)?"
_ENDS_SENTENCE = re.compile(rf"[.!?\u2026\u3002\uff01\uff1f\uff0e][\"'\u300d\u300f\uff09)\]*_]*{_SIGNED}$")
_CLOSED = re.compile(rf"[.!?:;\u2026\u3002\uff01\uff1f\uff0e\uff1a][\"'\u300d\u300f\uff09)\]*_]*{_SIGNED}$")
# A note's number or sign right behind the last sentence, where the capture has lost that it was raised: "... from the north.1".
_POINTER = re.compile(
    r"(?P<before>[^\W\d_]{2,}|\b[12]\d{3}|[^\w\s])[.!?\u2026\u3002\uff01\uff1f\uff0e][\"'\u300d\u300f\uff09)]*"
    r"(?P<mark>\s?[(\uff08]?(?:\d{1,3}|[\u00b9\u00b2\u00b3\u2070-\u2079]{1,3}|[\u2020\u2021\u00a7]{1,3})[)\uff09]?)$"
)
# After these a number counts something, and points to no note.
_COUNTED = re.compile(
    r"nos?|nr|vols?|figs?|ch|chap|pt|arts?|secs?|sect|par|pp?|docs?|rev|ver|ex|app|ref|add|bd|kap|abb|dok|jan|feb|mar|apr"
    r"|jun|jul|aug|sept?|oct|nov|dec|гл|ст|стр|рис|табл|вып|илл|док|разд",
    re.IGNORECASE,
)
_EMPHASIS = re.compile(r"(?<![\w*_])(\*{1,3}|_{1,3})(?![\s*_])([^*_\n]{1,400})(?<![\s*_])\1(?![\w*_])")
_INNER_END = re.compile(
    rf"[a-z\u0430-\u044f0-9{UNSPACED}\"')][.!?\u3002\uff01\uff1f][\"')\u300d]*(?:\s+[\"'(]?[^\W\da-z]|(?=[{UNSPACED}]))"
)


@dataclass(frozen=True)
class Block:
    """One piece of text with its place and what its format says of it."""

    text: str  # as captured, lines rejoined
    mark: Mark = ""
    level: int = 0  # of a heading: 1 is the page's own
    gap: int = 1  # blank lines before it

    @cached_property
    def plain(self) -> str:
        """The text in n1, without marks of emphasis."""
        return _EMPHASIS.sub(r"\2", n1(self.text)).strip("*_ ")

    @cached_property
    def printed(self) -> str:
        """The text as n1 has it, with the quotation marks and dashes that were printed."""
        return _EMPHASIS.sub(r"\2", printed(self.text)).strip("*_ ")

    @cached_property
    def words(self) -> int:
        """How many words it has."""
        return words(self.text)

    @property
    def ends_sentence(self) -> bool:
        """Whether it ends as a sentence does."""
        return bool(_ENDS_SENTENCE.search(_unpointed(self.plain)))

    @property
    def is_closed(self) -> bool:
        """Whether it ends as a sentence or an announcement (a colon) does."""
        return bool(_CLOSED.search(_unpointed(self.plain)))

    @property
    def has_inner_end(self) -> bool:
        """Whether a sentence ends before the block does."""
        return bool(_INNER_END.search(self.plain))


def _unpointed(plain: str) -> str:
    """Return the text without the bare number or sign of a note behind its last sentence."""
    pointer = _POINTER.search(plain[-LONGEST_END:])
    is_note = pointer is not None and not _COUNTED.fullmatch(pointer["before"])
    return plain[: -len(pointer["mark"])] if pointer and is_note else plain

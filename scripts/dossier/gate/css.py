"""A stylesheet's text, or what a drawing is painted with, comes in; the addresses that a browser fetches for it go out."""

from __future__ import annotations

import re
from collections.abc import Iterator

# Letters and marks of addresses may be written by number: \75rl(https\3a //…) is url(https://…).
_NUMBERED = re.compile(r"\\([0-9a-fA-F]{1,6})[ \t\r\n\f]?")
_WRITTEN_OUT = re.compile(r"[a-zA-Z0-9:/.-]")
_LETTER = re.compile(r"\\([g-zG-Z])")  # \u of \url: what no number begins with stands for itself
_TOKEN = re.compile(
    r"""/\*.*?(?:\*/|\Z)|[;{}]|@namespace\b[^;{}]*"""  # a namespace's name looks like an address, and is none
    r"""|(?:format|local|tech|type)\(\s*(?:"[^"]*"|'[^']*')"""
    r"""|(?P<list>image-set\()|(?P<one>@import\b|(?:url|src)\(\s*(?P<bare>[^"'\s)][^)]*)?)"""
    # A string that is not closed ends with its line, so that nothing is looked through twice.
    r"""|"(?P<double>(?:[^"\\\n]|\\.?)*)(?:"|\n|\Z)|'(?P<single>(?:[^'\\\n]|\\.?)*)(?:'|\n|\Z)""",
    re.DOTALL | re.IGNORECASE,
)


def addresses(css: str) -> Iterator[str]:
    """Yield every address in a url(), an image-set() or an @import, in order; pictures in the text itself are none."""
    yield from (address for address in _addresses(css) if not address.lower().startswith("data:image/"))


def _addresses(css: str) -> Iterator[str]:
    read = ""  # whether strings are addresses: the next "one", or all of a "list"
    for match in _TOKEN.finditer(_without_numbers(css) if "\\" in css else css):
        if bare := match["bare"]:
            yield bare.strip()
        elif match["list"] or match["one"]:
            read = "list" if match["list"] else "one"
        elif match[0] in ";{}":
            read = ""
        elif read and (string := match["double"] or match["single"]):
            yield string.strip()
            read = read if read == "list" else ""


def _without_numbers(css: str) -> str:
    return _LETTER.sub(r"\1", _NUMBERED.sub(_written_out, css))


def _written_out(match: re.Match[str]) -> str:
    number = int(match[1], 16)
    letter = chr(number) if number < 128 else ""
    return letter if _WRITTEN_OUT.fullmatch(letter) else match[0]

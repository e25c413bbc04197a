"""An HTML file's text comes in; its tags, texts and raw elements go out, and what of it is not plain HTML.

Only a subset of HTML is let through, in which every tag ends at its own `>` and nothing is left to a browser's mending:
so what is found here is what every browser finds.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from html import unescape
from types import MappingProxyType

# A repeated group is never possessive: Python before 3.11.5 matches those wrongly (python/cpython#106052).
_INSIDE = r"""[^<>"']*+(?:(?:"[^"]*+"|'[^']*+')[^<>"']*+)*"""
# What is no markup to the end: comments, and elements whose content is text.
_RAW = re.compile(
    rf"<(?:!--((?!-?>)(?:(?!--!?>).)*)--|![Dd][Oo][Cc][Tt][Yy][Pp][Ee] html|(script|style|title|textarea)({_INSIDE})>(.*?)</\2)>",
    re.DOTALL,
)
_TAG = re.compile(r'<([^<>"]*+(?:"[^"]*+"[^<>"]*+)*)>')
_VALUE = r"""\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s"'=<>`]++))"""
_ATTRIBUTE = re.compile(rf"""\s++([^\s"'<>/=]++)(?:{_VALUE})?""")
_START = re.compile(rf"""([a-z][a-z0-9:-]*+)((?:\s++[^\s"'<>/=]++(?:{_VALUE})?)*)\s*+(/?)""", re.IGNORECASE)
_END = re.compile(r"/([a-z][a-z0-9:-]*+)\s*+", re.IGNORECASE)
HTML_SPACE = " \t\n\f\r"
_RAW_ELEMENTS = ("script", "style", "title", "textarea")


@dataclass(frozen=True, eq=False)
class Tag:
    """A start or end tag; one object for all tags written alike."""

    name: str  # lower case; of what is not plain HTML, empty
    attributes: Mapping[str, str]  # names in lower case, values without entities; of the same name, the first
    ends: bool = False
    closed: bool = False  # written <path/>
    repeated: tuple[str, ...] = ()  # attributes given twice
    content: str = ""  # of script, style, title and textarea


@dataclass(frozen=True, eq=False)
class Html:
    """A file's tokens in order: after each text but the last stands a tag, or nothing where a comment stood."""

    texts: tuple[str, ...]  # entities as written
    tags: tuple[Tag | None, ...]
    counts: Mapping[Tag, int]  # how often each tag stands in the file
    comments: tuple[str, ...]
    broken: tuple[str, ...]  # the first characters of what is not plain HTML


def names(text: str) -> frozenset[str]:
    """Return the names of elements or attributes that a text lists."""
    return frozenset(text.split())


# What has no end tag, or was read together with it.
ALONE = names("area base br col embed hr img input link meta param source track wbr script style textarea title")


def tokens(text: str) -> Html:
    """Return the tokens of an HTML file."""
    pieces = _RAW.split(text)
    texts: list[str] = []
    tags: list[Tag | None] = []
    comments: list[str] = []
    for segment, comment, name, inside, content in zip(*(pieces[n::5] for n in range(5)), strict=False):
        _tokenise(segment, texts, tags)
        tags.append(_raw(name, inside, content) if name else None)
        comments.append(comment or "")
    _tokenise(pieces[-1], texts, tags)
    counts = Counter(tag for tag in tags if tag)
    broken = [text[text.index("<") :] for text in texts if "<" in text]
    broken += [tag.content for tag in counts if not tag.name]
    return Html(tuple(texts), tuple(tags), counts, tuple(filter(None, comments)), tuple(part[:60] for part in broken))


def _tokenise(segment: str, texts: list[str], tags: list[Tag | None]) -> None:
    """Append the texts and tags of a piece between comments and raw elements; a tag cut by them is broken."""
    pieces = _TAG.split(segment)
    texts += pieces[::2]
    tags += map(_tag, pieces[1::2])


@lru_cache(maxsize=1 << 16)
def _tag(inside: str) -> Tag:
    if end := _END.fullmatch(inside):
        return Tag(end[1].lower(), {}, ends=True)
    start = _START.fullmatch(inside)
    if not start or start[1].lower() in _RAW_ELEMENTS:
        return Tag("", {}, content=f"<{inside}")
    return _parsed(start, "")


@lru_cache(maxsize=1 << 10)
def _raw(name: str, inside: str, content: str) -> Tag:
    start = _START.fullmatch(name + inside)
    if not start or (name in ("title", "textarea") and "<" in content) or (name == "script" and "<!--" in content):
        return Tag("", {}, content=f"<{name}{inside}>{content}")
    return _parsed(start, content)


def _parsed(start: re.Match[str], content: str) -> Tag:
    pairs = [(name.lower(), unescape(a or b or c)) for name, a, b, c in _ATTRIBUTE.findall(start[2])]
    names = [name for name, _ in pairs]
    repeated = tuple(sorted({name for name in names if names.count(name) > 1}))
    attributes = MappingProxyType(dict(reversed(pairs)) if repeated else dict(pairs))
    return Tag(start[1].lower(), attributes, closed=start[6] == "/", repeated=repeated, content=content)

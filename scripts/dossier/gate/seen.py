"""A page's tokens come in; what of them a reader can come to goes out: the words below the heading, and the hidden ids."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from dossier.gate.tokens import ALONE, Html, Tag

_WORD = re.compile(r"\w")
_FOUND_BY_BROWSERS = "until-found"


def has_words_below_heading(html: Html) -> bool:
    """Return whether a reader finds a word in the main part of a page, after its heading."""
    is_main = is_below = False
    for text, tag, is_hidden in _walked(html):
        if is_main and is_below and not is_hidden and _WORD.search(unescape(text)):
            return True
        if tag and tag.name == "main":
            if tag.ends:
                return False
            is_main = True
        is_below = is_below or bool(tag and tag.name == "h1" and tag.ends)
    return False


def hidden_ids(html: Html) -> frozenset[str]:
    """Return the ids to which no browser leads anybody: of what is hidden, or stands in it."""
    if not any(map(_hides, html.counts)):
        return frozenset()
    tags = (tag for _, tag, is_hidden in _walked(html) if tag and (is_hidden or _hides(tag)))
    return frozenset(tag.attributes["id"] for tag in tags if "id" in tag.attributes)


def _walked(html: Html) -> Iterator[tuple[str, Tag | None, bool]]:
    """Yield each text with the tag after it, and whether they stand in what is hidden."""
    depth = hidden = 0  # hidden: at what depth it began
    for text, tag in zip(html.texts, (*html.tags, None), strict=True):
        yield text, tag, bool(hidden)
        if not tag or tag.closed or tag.name in ALONE:
            continue
        depth += -1 if tag.ends else 1
        if tag.ends and depth < hidden:
            hidden = 0
        elif not hidden and _hides(tag):
            hidden = depth


def _hides(tag: Tag) -> bool:
    """Return whether a start tag hides what it holds, until a script shows it."""
    attributes = tag.attributes
    if "hidden" in attributes:
        return attributes["hidden"].strip().lower() != _FOUND_BY_BROWSERS
    if tag.name == "dialog":
        return "open" not in attributes and not tag.ends
    if tag.name == "input":
        return attributes.get("type", "").strip().lower() == "hidden"
    return tag.name == "datalist" and not tag.ends

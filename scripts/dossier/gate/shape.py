"""A page's tokens come in; what makes it no good page goes out: nothing to read, ids twice, tags astray, syntax left."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from dossier.gate import nesting, seen
from dossier.gate.tokens import Html

# An author's own brackets and braces are written as entities, so what stands here bare is a template's or Markdown's.
_LEFT_OVER = re.compile(r"\{\{|\}\}|\{%|%\}|\{#|\{:? ?[.#][a-zA-Z_]|\[[@^]|\][(\[]|\*\*")
_VERBATIM = ("code", "pre", "kbd", "samp")
_HEADING = re.compile(r"<h1[\s>].*?</h1>", re.DOTALL)
_MARKUP = re.compile(r"<[^<>]*>")
_SPACE = re.compile(r"\s")


def findings(text: str, html: Html) -> Iterator[str]:
    """Yield what is wrong with a page as a page."""
    yield from (f"not plain HTML: '{part}'" for part in html.broken)
    if not text[:15].lower().startswith("<!doctype html>"):
        yield "does not start with <!doctype html>"
    yield from _empty(text, html)
    if not html.broken:
        yield from nesting.astray(html)
    yield from _left_over(html)


def _empty(text: str, html: Html) -> Iterator[str]:
    titles = [tag for tag in html.counts if tag.name == "title"]
    if not any(_words(tag.content) for tag in titles):
        yield "no title"
    if not any(tag.name == "html" and tag.attributes.get("lang", "").strip() for tag in html.counts):
        yield "no language"
    headings = sum(times for tag, times in html.counts.items() if tag.name == "h1" and not tag.ends)
    if headings != 1:
        yield f"{headings} headings of the first level"
    if not all(map(_words, _HEADING.findall(text))):
        yield "an empty heading of the first level"
    if not seen.has_words_below_heading(html):
        yield "nothing stands below the heading"


def _words(markup: str) -> str:
    return unescape(_MARKUP.sub("", markup)).strip()


def duplicates(html: Html) -> Iterator[str]:
    """Yield each id that stands more than once, or cannot be one."""
    seen: dict[str, int] = {}
    for tag, times in html.counts.items():
        if "id" in tag.attributes:
            id = tag.attributes["id"]
            seen[id] = seen.get(id, 0) + times
    yield from (f"id '{id}' stands {times} times" for id, times in seen.items() if times > 1)
    yield from (f"'{id}' is no id: nothing leads to it" for id in seen if not id or _SPACE.search(id))


def _left_over(html: Html) -> Iterator[str]:
    """Yield the first bit of template or Markdown syntax that a reader would see, code aside."""
    if not any(map(_LEFT_OVER.search, html.texts)):
        return
    depth = 0
    for text, tag in zip(html.texts, (*html.tags, None), strict=True):
        match = None if depth else _LEFT_OVER.search(text)
        if match:
            yield f"syntax is left in the text: '{text[match.start() : match.start() + 40].strip()}'"
            return
        if tag and tag.name in _VERBATIM:
            depth += -1 if tag.ends else 1

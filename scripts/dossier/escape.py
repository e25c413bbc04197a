"""Plain text in; the same text out as Markdown (or an HTML attribute) in which no character does anything."""

from __future__ import annotations

import json
import re

# Python-Markdown has no backslash escape for `< > & | $ ~ ^`, and inside raw HTML none at all: entities work in both.
_ACTIVE = str.maketrans(
    {character: f"&#{ord(character)};" for character in "\\`*_{}[]#!|$~^"} | {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
)
_SYNTAX = re.compile(r"[{}*]|\[(?=[@^])|\](?=[\[(])")
_STARTS_A_BLOCK = re.compile(r"(?P<number>\d+)[.)](?=\s|$)|[-+:=](?=[-+:=\s]|$)")


class Markdown(str):
    """Text that is Markdown already: made by a template or a function of ours, never typed by an editor."""

    __slots__ = ()


def escape(text: object) -> str:
    """Return text as Markdown that renders to exactly that text, white space folded, wherever in a line it stands."""
    if isinstance(text, Markdown):
        return text
    folded = " ".join(str(text).split()).translate(_ACTIVE)
    if match := _STARTS_A_BLOCK.match(folded):
        number = match["number"] or ""
        folded = f"{number}&#{ord(folded[len(number)])};{folded[len(number) + 1 :]}"
    return folded


def attribute(text: object) -> Markdown:
    """Return text for between the double quotes of an HTML attribute."""
    return Markdown(escape(text).replace('"', "&quot;"))


def destination(address: str) -> Markdown:
    """Return a web address for between the angle brackets of a Markdown link; it holds no quotes, spaces or braces."""
    return Markdown(address.replace("&", "&amp;").replace("[", "%5B").replace("]", "%5D"))


def block(text: str) -> Markdown:
    """Return captured text as one raw HTML block: escaped, and with no blank line that could end it."""
    lines = (line for line in text.splitlines() if line.strip())
    return Markdown("<br>\n".join(attribute(line) for line in lines))


def verbatim(text: str) -> Markdown:
    """Return a line of captured text, or part of one, for within an HTML block: escaped, every space kept."""
    return Markdown(text.translate(_ACTIVE).replace('"', "&quot;"))


def inert(html: str) -> Markdown:
    """Return HTML of ours with entities for what could be a template's or Markdown's: titles and quotations may hold it."""
    return Markdown(_SYNTAX.sub(lambda match: f"&#{ord(match[0])};", html))


def yaml(value: object) -> Markdown:
    """Return a value as YAML for front matter: JSON is YAML."""
    return Markdown(json.dumps(value, ensure_ascii=False))

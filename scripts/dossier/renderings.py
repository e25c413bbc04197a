"""Two built sites in, made from the same docs/ by two renderers; where they differ for a reader, and why, out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from itertools import zip_longest
from pathlib import Path
from urllib.parse import urldefrag, urljoin

_BASE = "http://site.invalid/1/2/3/4/5/6/7/8/"  # deep, so that a link above the root is seen as one
_UNSEEN = frozenset({"script", "style", "template", "title"})
_INLINE = frozenset(  # no word ends where one of these begins or ends
    {"a", "abbr", "b", "code", "em", "i", "mark", "q", "s", "small", "span", "strong", "sub", "sup"}
)
_AROUND = 3  # words shown before and after the first that differs

# What another renderer publishes beside what the first one does, and why that is no fault.
_MORE = (
    (
        r"(assets/(javascripts|stylesheets)|styles)/.*|assets/images/favicon\.png|README\.md",
        "files of the theme that no page asks for: Zensical copies a theme whole, whatever `exclude_docs` says",
    ),
    (r"search\.json", "Zensical's own search index, which no page of ours asks for"),
)


@dataclass(frozen=True)
class Difference:
    """One thing that a reader of one site finds and a reader of the other does not."""

    kind: str  # address, id, link, text
    page: str  # the file, from the site's root
    one: str  # what the first site has there; nothing: it lacks what the other has
    other: str

    def __str__(self) -> str:
        return f"{self.page}: {self.kind} {self.one or '(nothing)'} | {self.other or '(nothing)'}"

    @property
    def reason(self) -> str:
        """Return why it is no fault, nothing where that is not known."""
        reasons = (why for pattern, why in _MORE if re.fullmatch(pattern, self.page))
        return next(reasons, "") if self.kind == "address" and not self.one else ""


@dataclass(frozen=True)
class Rendering:
    """What a reader finds on one page."""

    ids: frozenset[str]
    links: frozenset[str]  # from the site's root, or whole where they leave the site
    text: tuple[str, ...]  # visible words, in order


def differences(one: Path, other: Path) -> tuple[Difference, ...]:
    """Return all differences between two sites, in order of page."""
    sites = _files(one), _files(other)
    found = [
        Difference("address", path, path if path in sites[0] else "", path if path in sites[1] else "")
        for path in sites[0] ^ sites[1]
    ]
    for path in sites[0] & sites[1]:
        if path.endswith(".html"):
            found += _on_page(path, rendering(one, path), rendering(other, path))
    return tuple(sorted(found, key=lambda each: (each.page, each.kind, each.one, each.other)))


def rendering(site: Path, path: str) -> Rendering:
    """Return what a reader finds on a page of a site."""
    reader = _Reader()
    reader.feed((site / path).read_text("utf-8"))
    reader.close()
    links = frozenset(_place(path, address) for address in reader.links)
    return Rendering(frozenset(reader.ids), links, tuple("".join(reader.texts).split()))


def _files(site: Path) -> set[str]:
    return {file.relative_to(site).as_posix() for file in site.rglob("*") if file.is_file()}


def _on_page(path: str, one: Rendering, other: Rendering) -> Iterator[Difference]:
    yield from _sets("id", path, one.ids, other.ids)
    yield from _sets("link", path, one.links, other.links)
    if one.text != other.text:
        at = next(n for n, (a, b) in enumerate(zip_longest(one.text, other.text)) if a != b)
        around = slice(max(0, at - _AROUND), at + _AROUND + 1)
        yield Difference("text", path, " ".join(one.text[around]), " ".join(other.text[around]))


def _sets(kind: str, path: str, one: frozenset[str], other: frozenset[str]) -> Iterator[Difference]:
    yield from (Difference(kind, path, each, "") for each in one - other)
    yield from (Difference(kind, path, "", each) for each in other - one)


def _place(path: str, address: str) -> str:
    """Return where a link leads, as seen from the site's root: `./` and `index.html` are the folder."""
    page, fragment = urldefrag(urljoin(_BASE + path, address))
    page = page.removeprefix(_BASE).removesuffix("index.html")
    return f"{page}#{fragment}" if fragment else page


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.texts: list[str] = []
        self._unseen = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        self._unseen += tag in _UNSEEN
        self._part(tag)
        self.ids += [values["id"]] if values.get("id") else []
        if tag == "a" and values.get("href") is not None:
            self.links.append(values["href"] or "")

    def handle_endtag(self, tag: str) -> None:
        self._unseen -= tag in _UNSEEN
        self._part(tag)

    def _part(self, tag: str) -> None:
        if tag not in _INLINE:
            self.texts.append(" ")

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self.texts.append(data)

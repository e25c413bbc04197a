"""Markdown in, what the real renderer makes of it out: its text, and its elements with their attributes."""

from __future__ import annotations

from functools import cache
from html.parser import HTMLParser
from pathlib import Path

import markdown
from mkdocs.config import load_config

ROOT = Path(__file__).resolve().parent.parent


@cache
def renderer() -> markdown.Markdown:
    """Return Python-Markdown with the extensions that MkDocs gives it for this project."""
    config = load_config(str(ROOT / "mkdocs.yml"))
    return markdown.Markdown(extensions=config.markdown_extensions, extension_configs=config.mdx_configs)


def html(text: str) -> str:
    """Return what Markdown renders to."""
    return renderer().reset().convert(text)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.text = ""
        self.elements: list[tuple[str, dict[str, str | None]]] = []

    def handle_data(self, data: str) -> None:
        self.text += data

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_comment(self, data: str) -> None:
        self.elements.append(("comment", {}))


def read(text: str) -> tuple[str, list[tuple[str, dict[str, str | None]]]]:
    """Return the text of rendered HTML, white space folded, and its elements in order."""
    reader = _Reader()
    reader.feed(text)
    reader.close()
    return " ".join(reader.text.split()), reader.elements

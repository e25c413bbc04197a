"""A folder in; how many bytes lie there, and how many a page takes on its way to a reader, out."""

from __future__ import annotations

import gzip
import os
from collections.abc import Mapping
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urljoin, urlsplit

INDEXES = ("articles", "topics", "entities", "bibliography", "claims", "timeline", "figures", "search")
FOLDERS = ("articles", "topics", "entities")
COMPRESSED = frozenset({".woff2", ".png", ".pagefind", ".pf_meta", ".pf_index", ".pf_filter", ".pf_fragment"})


def folder_size(folder: Path, *, without: str = "") -> int:
    """Return the bytes of all files below a folder, but for one folder in it."""
    total = 0
    for place, names, files in os.walk(folder):
        names[:] = [name for name in names if Path(place, name) != folder / without]
        total += sum(os.lstat(os.path.join(place, name)).st_size for name in files)
    return total


def transfer(file: Path) -> int:
    """Return the bytes that a server sends for a file: text is compressed on the way."""
    data = file.read_bytes()
    return len(data) if file.suffix in COMPRESSED else len(gzip.compress(data, 6))


def page_transfers(site: Path) -> Mapping[str, int]:
    """Return the bytes of home, of each index, of the largest page of each kind, and of what every page loads once."""
    found = {"home": transfer(site / "index.html")}
    for name in INDEXES:
        # An index that is split counts with its longest part, which lies beside it.
        parts = [site / name / "index.html", *(site / name).glob("[0-9]*/index.html")]
        found[f"{name}/"] = max(transfer(page) for page in parts if page.is_file())
    for name in FOLDERS:
        largest = sorted((site / name).glob("*/index.html"), key=lambda page: page.stat().st_size)[-5:]
        found[f"largest of {name}/"] = max(map(transfer, largest))
    found["styles, scripts and fonts"] = sum(map(transfer, loaded(site, "index.html")))
    return found


def loaded(site: Path, page: str) -> tuple[Path, ...]:
    """Return the files that a page names to be loaded with it, each once."""
    reader = _Loaded()
    reader.feed((site / page).read_text("utf-8"))
    paths = dict.fromkeys(urlsplit(urljoin(f"http://site/{page}", address)).path for address in reader.addresses)
    return tuple(file for path in paths if (file := site / path.lstrip("/")).is_file())


class _Loaded(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.addresses: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        is_link = tag == "link" and values.get("rel") in ("stylesheet", "preload", "icon", "modulepreload")
        address = values.get("href") if is_link else values.get("src") if tag in ("script", "img") else None
        if address:
            self.addresses.append(address)

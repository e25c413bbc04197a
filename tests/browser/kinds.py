"""One address of each kind of page: of the sample site from its goldens, of a built site from its files."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
GOLDENS = ROOT / "tests" / "sites" / "good" / "docs"
_FRONT = re.compile(r"^kind: ([a-z]+)$", re.MULTILINE)
_BUILT = re.compile(r'<div class="[^"]*\bpage--([a-z]+)"')


def sample() -> dict[str, str]:
    """Return the address of the longest golden of each kind, of a page written by hand, and of what is not found."""
    found = _longest(GOLDENS, GOLDENS.rglob("*.md"), _FRONT)
    paths = {kind: _address(path.with_suffix("") / "index.html") for kind, path in found.items()}
    static = {kind: _address(path) for kind, path in _longest(GOLDENS, GOLDENS.rglob("index.html"), _FRONT).items()}
    return {**static, **paths, "plain": "about/method/", "missing": "404.html"}


def built(site: Path) -> dict[str, str]:
    """Return the address of the longest page of each kind, of those without a kind by the name `plain`."""
    return {kind: _address(path) for kind, path in _longest(site, site.rglob("*.html"), _BUILT).items()}


def _longest(root: Path, paths: Iterable[Path], pattern: re.Pattern[str]) -> dict[str, Path]:
    """Return the longest file of each kind, below the root."""
    found: dict[str, Path] = {}
    for path in sorted(paths, key=lambda path: (path.stat().st_size, path)):
        match = pattern.search(path.read_text("utf-8"))
        # What needs no renderer names no kind.
        kind = match[1] if match else "cite" if path.parent.name == "cite" else "plain"
        found[kind] = path.relative_to(root)
    return found


def _address(path: Path) -> str:
    """Return the address of a page's file, from the site's root."""
    address = path.as_posix().removesuffix("index.html")
    return "" if address == "index/" else address.removesuffix("index/")

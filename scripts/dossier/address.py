"""Where everything lives: page paths under docs/, anchors, and the absolute addresses that follow from them."""

from __future__ import annotations

import posixpath
from functools import lru_cache
from pathlib import PurePosixPath

HOME = PurePosixPath("index.md")
CLAIMS, TIMELINE, FIGURES = PurePosixPath("claims.md"), PurePosixPath("timeline.md"), PurePosixPath("figures.md")
BIBLIOGRAPHY = PurePosixPath("bibliography.md")
SEARCH = PurePosixPath("search.md")
BASKET = PurePosixPath("basket.md")
COMPARE, MAP = PurePosixPath("compare.md"), PurePosixPath("map.md")
# The pages with every form of citation are HTML already: no renderer has anything to do with them.
CITE_CLAIMS, CITE_TOPICS = PurePosixPath("claims/cite"), PurePosixPath("topics/cite/index.html")
CLAIMS_CITED = 100  # on one page: whoever cites one loads them all


_INDEXES = {
    "home": HOME,
    "search": SEARCH,
    "basket": BASKET,
    "compare": COMPARE,
    "map": MAP,
    "bibliography": BIBLIOGRAPHY,
    "claims": CLAIMS,
    "timeline": TIMELINE,
    "figures": FIGURES,
    "articles": PurePosixPath("articles/index.md"),
    "topics": PurePosixPath("topics/index.md"),
    "entities": PurePosixPath("entities/index.md"),
    "method": PurePosixPath("about/method.md"),
    "citing": PurePosixPath("about/cite.md"),
}


# Every page asks for the same few thousand again and again.
_remembered = lru_cache(maxsize=1 << 16)


@_remembered
def article(id: str) -> PurePosixPath:
    """Return the path of an article's page."""
    return PurePosixPath("articles", f"{id}.md")


@_remembered
def history(id: str) -> PurePosixPath:
    """Return the path of the history of an article's passages."""
    return PurePosixPath("articles", id, "history.md")


@_remembered
def cite(id: str) -> PurePosixPath:
    """Return the path of the page with every form of citation for an article's passages."""
    return PurePosixPath("articles", id, "cite", "index.html")


@_remembered
def cite_claim(place: int) -> PurePosixPath:
    """Return the path of the page with every form of citation for a claim, by its place, from 0, in the order typed."""
    number = place // CLAIMS_CITED + 1
    return CITE_CLAIMS / (f"{number}/index.html" if number > 1 else "index.html")


def topic(id: str) -> PurePosixPath:
    """Return the path of a topic's page."""
    return PurePosixPath("topics", f"{id}.md")


@_remembered
def entity(id: str) -> PurePosixPath:
    """Return the path of an entity's page."""
    return PurePosixPath("entities", f"{id}.md")


def index(kind: str) -> PurePosixPath:
    """Return the path of the index of articles, topics or entities."""
    return PurePosixPath(kind, "index.md")


@_remembered
def passage(id: str) -> tuple[PurePosixPath, str]:
    """Return the page and anchor of a passage, or of a note on it: lind2014.p3, lind2014.p3-n1."""
    owner, _, anchor = id.partition(".")
    return article(owner), anchor


@_remembered
def anchored(kind: str, id: str) -> tuple[PurePosixPath, str]:
    """Return the page and anchor of anything that has an id, by the name of its kind."""
    pages = {"claim": CLAIMS, "event": TIMELINE, "figure": FIGURES}
    if kind in pages:
        return pages[kind], id
    if kind in _INDEXES:
        return _INDEXES[kind], id
    if kind in ("passage", "note"):
        return passage(id)
    return {"topic": topic, "entity": entity, "article": article}[kind](id), ""


def relative(target: PurePosixPath, anchor: str, page: PurePosixPath) -> str:
    """Return the link from a page to a target under docs/: a `.md` path, so that every renderer checks it."""
    hash = f"#{anchor}" if anchor else ""
    if target == page and anchor:
        return hash
    return _way(target, page.parent) + hash


@_remembered
def _way(target: PurePosixPath, folder: PurePosixPath) -> str:
    return posixpath.relpath(target, folder)


def web(target: PurePosixPath, anchor: str, page: PurePosixPath) -> str:
    """Return the link from a page's address to another's: for raw HTML, which no renderer rewrites."""
    here = _directory(page)
    path = posixpath.relpath(_directory(target) or ".", here or ".")
    hash = f"#{anchor}" if anchor else ""
    return hash if target == page and anchor else f"{path}/{hash}"


def file(target: PurePosixPath, page: PurePosixPath) -> str:
    """Return the link from a page's address to a file."""
    return posixpath.relpath(target, _directory(page) or ".")


def _directory(page: PurePosixPath) -> str:
    return str(page.parent if page.stem == "index" else page.with_suffix("")).removeprefix(".")


def url(root: str, target: PurePosixPath, anchor: str = "") -> str:
    """Return the absolute address of a page or file; `root` ends with a slash."""
    if target.suffix != ".md" and target.name != "index.html":
        path = str(target)
    elif target.stem == "index":
        path = f"{target.parent}/" if target.parent.name else ""
    else:
        path = f"{target.with_suffix('')}/"
    return f"{root}{path}{f'#{anchor}' if anchor else ''}"

"""One page a former id: it names the new one and keeps every anchor of the old page, each with its link."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from dossier import address, view
from dossier.linked import LinkedPassage, Site
from dossier.model import Article
from dossier.page import Page


@dataclass(frozen=True)
class Anchor:
    """An element that the old page had, and the new one has."""

    id: str  # p3, p3-n1
    name: str


def pages(site: Site) -> Iterator[Page]:
    """Yield a page for every former id of an article (and one for its history), a topic or an entity."""
    for article in site.articles.values():
        yield from _article(article, site.passages_of(article))
    for topic in site.topics.values():
        for former in topic.front.formerly:
            yield _page(former, topic.id, topic.title, address.topic(former), address.topic(topic.id))
    for entity in site.entities.values():
        for former in entity.formerly:
            yield _page(former, entity.id, entity.names.en, address.entity(former), address.entity(entity.id))


def _article(article: Article, passages: tuple[LinkedPassage, ...]) -> Iterator[Page]:
    name = view.title(article)
    elements = tuple(anchor for passage in passages for anchor in _elements(passage))
    revisions = tuple(anchor for passage in passages for anchor in _revisions(passage))
    for former in article.formerly:
        yield _page(former, article.id, name, address.article(former), address.article(article.id), elements)
        old, new = address.history(former), address.history(article.id)
        yield _page(former, article.id, f"The history of {name}", old, new, revisions)


def _page(
    former: str, id: str, name: str, old: PurePosixPath, new: PurePosixPath, anchors: tuple[Anchor, ...] = ()
) -> Page:
    values = {"title": f"{former} is now {id}", "name": name, "new": new, "anchors": anchors}
    return Page(old, "moved.md.j2", values)


def _elements(linked: LinkedPassage) -> Iterator[Anchor]:
    p = linked.passage.p
    yield Anchor(f"p{p}", f"¶{p}")
    yield from (Anchor(f"p{p}-n{note.n}", f"¶{p}, note {note.n}") for note in linked.passage.notes)


def _revisions(linked: LinkedPassage) -> Iterator[Anchor]:
    p, is_withdrawn = linked.passage.p, linked.status != "active"
    if is_withdrawn or linked.passage.revised:
        yield Anchor(f"p{p}", f"¶{p}")
        yield from ([Anchor(f"p{p}-withdrawn", f"¶{p}, withdrawn")] if is_withdrawn else [])
        yield from (Anchor(f"p{p}-r{rev}", f"¶{p}, revision {rev}") for rev in range(1, linked.revision + 1))

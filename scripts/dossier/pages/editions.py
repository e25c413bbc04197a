"""The list of editions: what was released when, and how many of the addresses ever released resolve."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from dossier.edtf import Date, parse
from dossier.linked import Site, note_id
from dossier.page import Page


@dataclass(frozen=True)
class Edition:
    """A release, and how many addresses it was the first to have."""

    name: str
    on: Date
    new: int
    total: int  # released up to and with this edition


def pages(site: Site) -> Iterator[Page]:
    """Yield the page."""
    here = addresses(site)
    values = {
        "editions": tuple(reversed(list(_editions(site)))),
        "released": len(site.released),
        "resolving": sum(address in here for address in site.released),
    }
    yield Page(PurePosixPath("about/editions.md"), "editions.md.j2", values)


def _editions(site: Site) -> Iterator[Edition]:
    new, total = Counter(name for name, _ in site.released.values()), 0
    for name, on in site.editions:
        total += new[name]
        yield Edition(name, parse(on), new[name], total)


def addresses(site: Site) -> frozenset[tuple[str, str]]:
    """Return kind and id of everything that has an address, under every id that it ever had."""
    return frozenset((kind, id) for kind, ids in _addresses(site) for id in ids)


def _addresses(site: Site) -> Iterator[tuple[str, tuple[str, ...]]]:
    for article in site.articles.values():
        owners = (article.id, *article.formerly)
        yield "article", owners
        for passage in site.passages_of(article):
            yield "passage", _under(owners, passage.id)
            yield from (("note", _under(owners, note_id(passage, note))) for note in passage.passage.notes)
    for topic in site.topics.values():
        yield "topic", (topic.id, *topic.front.formerly)
    registries = {"entity": site.entities, "claim": site.claims, "event": site.events, "figure": site.figures}
    for kind, things in registries.items():
        yield from ((kind, (thing.id, *thing.formerly)) for thing in things.values())


def _under(owners: tuple[str, ...], id: str) -> tuple[str, ...]:
    """Return the id of a passage or note under every id that its article ever had."""
    rest = id.partition(".")[2]
    return tuple(f"{owner}.{rest}" for owner in owners)

"""A linked site comes in; what its readers were promised goes out: an element at every address, and no draft."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from dossier import address
from dossier.gate.carried import place
from dossier.gate.facts import Address, Promises
from dossier.linked import Site, note_id


def promises(site: Site, policy: str, *, local: bool, private: tuple[Path, ...]) -> Promises:
    """Return what must hold of the built site."""
    return Promises(
        url=site.settings.url,
        policy=policy,
        addresses=tuple(_address(kind, id) for kind, id in dict.fromkeys([*_present(site), *site.released])),
        absent=tuple(place(address.article(id)) for id in site.drafts if id not in site.articles),
        local=local,
        private=tuple(str(path) for path in private),
    )


def _present(site: Site) -> Iterator[tuple[str, str]]:
    """Yield kind and id of everything that has an address."""
    yield from (("article", id) for id in site.articles)
    for passage in site.passages.values():
        yield "passage", passage.id
        yield from (("note", note_id(passage, note)) for note in passage.passage.notes)
    for kind, ids in (
        ("topic", site.topics),
        ("entity", site.entities),
        ("claim", site.claims),
        ("event", site.events),
        ("figure", site.figures),
    ):
        yield from ((kind, id) for id in ids)


def _address(kind: str, id: str) -> Address:
    path, anchor = address.anchored(kind, id)
    return Address(f"{kind} '{id}'", sys.intern(place(path)), anchor)

"""What all files of a site say comes in; what they promise each other, and the site its readers, and do not keep goes out."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import accumulate

from dossier.gate.facts import Facts, Promises
from dossier.gate.policy import weaknesses

Finding = tuple[str, str]  # path, what is wrong

# What stands behind the # of these pages is for their scripts, no id.
_STATE_IN_FRAGMENT = ("basket/index.html",)
_ALWAYS_THERE = ("", "top")
_NOT_FOUND = "404.html"


class Whole:
    """Gathers facts file by file, and knows at the end what does not fit together."""

    def __init__(self) -> None:
        self.ids: dict[str, frozenset[str]] = {}  # of each file
        self.wanted: dict[str, list[str]] = defaultdict(list)  # place in the site: the files that lead there
        self.findings: list[Finding] = []

    def add(self, facts: Facts) -> None:
        """Take in what one file says."""
        self.ids[facts.path] = facts.ids
        self.findings += ((facts.path, finding) for finding in facts.findings)
        for link in facts.links:
            self.wanted[link].append(facts.path)

    def broken(self, promises: Promises) -> Iterator[Finding]:
        """Yield every finding, those of single files first."""
        yield from self.findings
        if not any(path.endswith(".html") for path in self.ids):
            yield "index.html", "there is no page"
        yield from (("index.html", weakness) for weakness in weaknesses(promises.policy))
        yield from _collisions(self.ids)
        yield from _links(self.ids, self.wanted)
        yield from _addresses(self.ids, promises)
        yield from _reserved(self.ids, promises)
        yield from ((path, "a draft is published") for path in promises.absent if path in self.ids)


def _collisions(paths: Iterable[str]) -> Iterator[Finding]:
    """Yield files and folders that are one where case, or how an accent is encoded, does not count."""
    alike: dict[str, list[str]] = defaultdict(list)
    for place in dict.fromkeys(place for path in paths for place in accumulate(path.split("/"), "{}/{}".format)):
        alike[unicodedata.normalize("NFC", place).casefold()].append(place)
    for same in alike.values():
        yield from ((place, f"differs from '{same[0]}' in case only") for place in same[1:])


def _links(ids: Mapping[str, frozenset[str]], wanted: Mapping[str, list[str]]) -> Iterator[Finding]:
    for link, pages in wanted.items():
        place, _, fragment = link.partition("#")
        path = _file(place, ids)
        if path is None:
            yield from ((page, f"a link to '{place}' leads nowhere") for page in pages)
        elif not _is_there(fragment, path, ids[path]):
            yield from ((page, f"a link to '{link}' leads to no element") for page in pages)


def _file(place: str, paths: Mapping[str, object]) -> str | None:
    """Return the file that a web server gives for a place."""
    candidates = (place, f"{place}index.html") if place == "" or place.endswith("/") else (place, f"{place}/index.html")
    return next((path for path in candidates if path in paths), None)


def _is_there(fragment: str, path: str, ids: frozenset[str]) -> bool:
    if fragment in _ALWAYS_THERE or fragment in ids or fragment.startswith(":~:"):
        return True
    return path in _STATE_IN_FRAGMENT or not path.endswith((".html", ".svg"))


def _addresses(ids: Mapping[str, frozenset[str]], promises: Promises) -> Iterator[Finding]:
    for address in promises.addresses:
        if address.path not in ids:
            yield address.path, f"{address.name} has no page"
        elif address.id and address.id not in ids[address.path]:
            yield address.path, f"{address.name} has no element '{address.id}'"


def _reserved(ids: Mapping[str, frozenset[str]], promises: Promises) -> Iterator[Finding]:
    """Yield each promised id that the theme has on every page: the page where nothing was found has no other."""
    theme = ids.get(_NOT_FOUND, frozenset())
    for address in promises.addresses:
        if address.id in theme or address.id.startswith("__"):
            yield address.path, f"{address.name} has an id of the theme's, '{address.id}'"

"""What the gate knows: the promises that a site has to keep, and what one file of it says, broken ones included."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True, slots=True)
class Address:
    """A place that was promised: a file of the site, and an element in it."""

    name: str  # as findings print it: passage lind2014.p3
    path: str  # articles/lind2014/index.html
    id: str = ""  # p3; empty: the page itself


@dataclass(frozen=True)
class Promises:
    """What must hold of a site, whatever its subject."""

    url: str  # where it will live; ends with a slash
    policy: str  # the Content-Security-Policy of every page
    addresses: tuple[Address, ...] = ()
    absent: tuple[str, ...] = ()  # files that must not be there: pages of drafts
    local: bool = False  # the edition with captured text, which no search engine may list
    private: tuple[str, ...] = ()  # paths of this machine

    @cached_property
    def pages(self) -> frozenset[str]:
        """Return the files that have a promised address."""
        return frozenset(address.path for address in self.addresses)


@dataclass(frozen=True)
class Facts:
    """What one file of the site says: a function of its path, its bytes and the promises."""

    path: str  # from the site's root
    findings: tuple[str, ...] = ()  # what is wrong with it by itself
    ids: frozenset[str] = frozenset()
    links: frozenset[str] = frozenset()  # into the site: path from its root, and #fragment

"""What the last build left: a file of the published site that would come out the same is taken from there."""

from __future__ import annotations

import hashlib
import os
import shutil
import stat
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

_AT_ONCE = 1 << 18  # bytes
_OPEN = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)


@dataclass(frozen=True)
class Made:
    """What a file was made from, and what came of it: both as hashes."""

    of: str
    hash: str


@dataclass(frozen=True)
class Kept:
    """A published site, and what is known of how its files were made."""

    site: Path
    made: Mapping[str, Made] = field(default_factory=dict)  # by path in the site

    def take(self, path: str, of: str, out: Path) -> str:
        """Put the published file into the new site if it was made from the same, and return its hash; else nothing.

        One that somebody changed since is no longer what was made.
        """
        made = self.made.get(path)
        if made is None or made.of != of or fingerprint(self.site / path) != made.hash:
            return ""
        linked(self.site / path, out / path)
        return made.hash

    def take_equal(self, path: str, source: Path, out: Path) -> bool:
        """Put the published file into the new site if it has the bytes of its source; return whether it had."""
        is_equal = bool(found := fingerprint(self.site / path)) and found == fingerprint(source)
        if is_equal:
            linked(self.site / path, out / path)
        return is_equal


def fingerprint(file: Path) -> str:
    """Return the hash of a plain file's bytes; nothing of what is none."""
    try:
        descriptor = os.open(file, _OPEN)
    except OSError:
        return ""
    try:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            return ""
        found = hashlib.sha256()
        # Most are smaller: a file object for each would take a third longer.
        while data := os.read(descriptor, _AT_ONCE):
            found.update(data)
        return found.hexdigest()
    finally:
        os.close(descriptor)


def linked(file: Path, place: Path) -> None:
    """Let a file stand at another place, too: both are to be replaced, never written into; where it cannot, copy it."""
    place.parent.mkdir(parents=True, exist_ok=True)
    try:
        os.link(file, place)
    except OSError:  # of a file system without links, or with all it can have
        shutil.copyfile(file, place)

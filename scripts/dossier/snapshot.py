"""What a build is made from, as it lay on the disk: taken before and after, it shows what was edited in between."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

Stamp = tuple[int, int, int]  # inode, bytes, time of the last change in nanoseconds


class Changed(Exception):
    """Files that were edited while they were being built, by path, in order."""

    def __init__(self, paths: Iterable[str]) -> None:
        self.paths = tuple(sorted(paths))
        super().__init__(", ".join(self.paths))


def snapshot(root: Path, names: Iterable[str]) -> dict[str, Stamp]:
    """Return the stamp of every file at or below the named places, by path from the root; what is not there has none."""
    return dict(stamp for name in names for stamp in _stamps(root, root / name))


def unchanged(root: Path, names: Iterable[str], before: dict[str, Stamp]) -> None:
    """Raise Changed when a file at or below the named places is not as it was, came or went."""
    if paths := {path for path, _ in before.items() ^ snapshot(root, names).items()}:
        raise Changed(paths)


def _stamps(root: Path, place: Path) -> Iterator[tuple[str, Stamp]]:
    if place.is_dir():
        for entry in os.scandir(place):
            # Editors' own files, originals, which no page is made from, and links, which no page may be made from.
            is_skipped = entry.name.startswith(".") or entry.name.endswith("~") or entry.name == "captures"
            if not is_skipped and not entry.is_symlink():
                yield from _stamps(root, Path(entry.path))
    elif place.exists():
        stat = place.stat()
        yield place.relative_to(root).as_posix(), (stat.st_ino, stat.st_size, stat.st_mtime_ns)

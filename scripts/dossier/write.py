"""Stage 6, write: the text of every generated file in, docs/ brought up to date out; an unchanged file is not touched."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

# What people write under docs/, or what another stage does; everything else there is generated.
KEPT = ("about", "assets", "pagefind")


@dataclass(frozen=True)
class Written:
    """What one run changed under docs/."""

    changed: tuple[PurePosixPath, ...]  # made or rewritten
    removed: tuple[PurePosixPath, ...]
    unchanged: int


def write(texts: Mapping[PurePosixPath, str], docs: Path) -> Written:
    """Make docs/ hold exactly these generated files beside the hand-written ones.

    Each file is written beside its place and then moved into it, so that a killed run leaves whole files.
    """
    docs.mkdir(parents=True, exist_ok=True)
    removed = tuple(path for path in _generated(docs) if path not in texts)
    for path in removed:
        (docs / path).unlink()
    _remove_empty_folders(docs)
    changed = tuple(path for path, text in texts.items() if _replace(docs / path, text.encode()))
    return Written(changed, removed, len(texts) - len(changed))


def is_kept(path: PurePosixPath) -> bool:
    """Return whether a path under docs/ is written by people or by the search index."""
    return path.parts[0] in KEPT and path != PurePosixPath("about", "editions.md")


def _generated(docs: Path) -> Iterator[PurePosixPath]:
    for folder, names, files in os.walk(docs):
        names.sort()
        # A link to a folder counts as a file: renderers would follow it and publish what lies behind.
        links = [name for name in names if os.path.islink(os.path.join(folder, name))]
        for name in sorted([*files, *links]):
            path = PurePosixPath(Path(folder, name).relative_to(docs).as_posix())
            if not is_kept(path):
                yield path


def _replace(file: Path, data: bytes) -> bool:
    if file.is_file() and not file.is_symlink() and file.read_bytes() == data:
        return False
    file.parent.mkdir(parents=True, exist_ok=True)
    beside = file.with_name(f".{file.name}.new")
    beside.write_bytes(data)
    os.replace(beside, file)
    return True


def _remove_empty_folders(docs: Path) -> None:
    for folder, _, _ in os.walk(docs, topdown=False):
        path = Path(folder)
        if path != docs and not any(path.iterdir()):
            path.rmdir()

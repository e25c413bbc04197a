"""Stage 6, write: the text of every generated file in, docs/ brought up to date out; an unchanged file is not touched."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from dossier import whole
from dossier.shared import shared
from dossier.walking import walked

# What people write under docs/, or what another stage does; everything else there is generated.
KEPT = ("about", "assets", "pagefind")
EDITIONS = PurePosixPath("about", "editions.md")  # generated all the same, among what people write


@dataclass(frozen=True)
class Written:
    """What one run changed under docs/."""

    changed: tuple[PurePosixPath, ...]  # made or rewritten
    removed: tuple[PurePosixPath, ...]
    unchanged: int


Text = str | bytes | Iterable[bytes]  # bytes are UTF-8
Making = Callable[[], Iterable[tuple[PurePosixPath, Text]]]  # makes the text of some files


def write(texts: Mapping[PurePosixPath, Text], docs: Path) -> Written:
    """Make docs/ hold exactly these generated files beside the hand-written ones."""
    return write_made([texts.items], docs)


def write_made(makings: Sequence[Making], docs: Path) -> Written:
    """Make docs/ hold exactly the files that these make beside the hand-written ones; first come what takes longest.

    Each file is written beside its place and then moved into it, so that a killed run leaves whole files; its text is
    forgotten then, so that all of them together may be longer than the memory.
    """
    docs.mkdir(parents=True, exist_ok=True)
    removed = [path for path in generated(docs) if (docs / path).is_symlink()]  # nothing is written through them
    for path in removed:
        (docs / path).unlink()
    put = [one for some in shared(lambda making: _put(making, docs), makings) for one in some]
    wanted = {path for path, _ in put}
    for path in [path for path in generated(docs) if path not in wanted]:
        (docs / path).unlink()
        removed.append(path)
    _remove_empty_folders(docs)
    changed = tuple(path for path, is_changed in put if is_changed)
    return Written(changed, tuple(sorted({*removed} - wanted)), len(put) - len(changed))


def put(path: PurePosixPath, text: Text, docs: Path) -> bool:
    """Write one file below a folder and return whether it was changed."""
    if isinstance(text, str | bytes):
        return _replace(docs / path, text.encode() if isinstance(text, str) else text, docs)
    _clear_the_way(docs / path, docs)  # before: pieces come only once
    return whole.replace_if_different(docs / path, text)


def _put(making: Making, docs: Path) -> list[tuple[PurePosixPath, bool]]:
    """Write the files and return of each whether it was changed."""
    return [(path, put(path, text, docs)) for path, text in making()]


def is_kept(path: PurePosixPath) -> bool:
    """Return whether a path under docs/ is written by people or by the search index."""
    return path.parts[0] in KEPT and path != EDITIONS


def generated(docs: Path) -> Iterator[PurePosixPath]:
    """Yield the path of every file under docs/ that nobody wrote by hand and no other stage made."""
    for folder, names, files in walked(docs):
        names.sort()
        # A link to a folder counts as a file: renderers would follow it and publish what lies behind.
        links = [name for name in names if os.path.islink(os.path.join(folder, name))]
        for name in sorted([*files, *links]):
            path = PurePosixPath(Path(folder, name).relative_to(docs).as_posix())
            if not is_kept(path):
                yield path


def _replace(file: Path, data: bytes, docs: Path) -> bool:
    if file.is_file() and file.read_bytes() == data:
        return False
    try:
        whole.replace(file, data)
    except (FileExistsError, NotADirectoryError, IsADirectoryError):
        _clear_the_way(file, docs)
        whole.replace(file, data)
    return True


def _clear_the_way(file: Path, docs: Path) -> None:
    """Remove a folder that stands where a file goes, and whatever else stands where its folders go."""
    for folder in reversed(file.relative_to(docs).parents[:-1]):
        if not (docs / folder).is_dir():
            (docs / folder).unlink(missing_ok=True)
    if file.is_dir():
        shutil.rmtree(file)


def _remove_empty_folders(docs: Path) -> None:
    for folder, _, _ in os.walk(docs, topdown=False):
        path = Path(folder)
        # Another stage may be making its own folders at this moment.
        is_generated = path != docs and path.relative_to(docs).parts[0] not in KEPT
        if is_generated and not any(path.iterdir()):
            path.rmdir()

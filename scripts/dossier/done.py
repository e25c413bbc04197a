"""What a build is made from and what it has made come in; a hash goes out that changes when a byte of any file does."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from dossier import code
from dossier.kept import fingerprint
from dossier.shared import shared
from dossier.walking import walked

_FILES_AT_ONCE = 2_000  # by one process
_WORD = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")


def hashed(root: Path, names: Iterable[str], *, without: Iterable[str] = ()) -> str:
    """Return a hash of every file at or below the named places, but for some; of a link, of where it leads."""
    left_out = tuple(without)
    paths = sorted(
        path for path in {*_paths(root, names)} if not path.startswith(left_out) and not path.endswith(".pyc")
    )
    runs = [paths[start : start + _FILES_AT_ONCE] for start in range(0, len(paths), _FILES_AT_ONCE)]
    lines = dict(shared(lambda run: (run[0], "".join(f"{path}\0{_one(root / path)}\n" for path in run)), runs))
    text = "".join(lines[run[0]] for run in runs)
    return hashlib.sha256(text.encode("utf-8", "surrogateescape")).hexdigest()


def surroundings(root: Path, folders: Iterable[Path]) -> str:
    """Return what a build depends on beside its files: our code, what mkdocs.yml takes from outside, captures here."""
    text = _text(root / "mkdocs.yml")
    named = {*_WORD.findall(text)} if "!ENV" in text else set()  # in whatever layout: any word may be one
    values = [(name, os.environ[name]) for name in sorted(named) if name in os.environ]
    captures = [(str(file), *_stamp(file)) for folder in folders for file in sorted(folder.glob("**/*"))]
    return hashlib.sha256(repr((code.fingerprint(), values, captures)).encode("utf-8", "surrogateescape")).hexdigest()


def _text(file: Path) -> str:
    """Return the text of a file, none of what is no file: a pipe is not waited for."""
    return file.read_text("utf-8", errors="replace") if file.is_file() else ""


def _paths(root: Path, names: Iterable[str]) -> Iterator[str]:
    for name in names:
        if (root / name).is_dir() and not (root / name).is_symlink():
            yield from (os.path.relpath(path, root) for path in _below(root / name))
        else:
            yield name


def _below(folder: Path) -> Iterator[str]:
    for where, folders, files in walked(folder):
        links = [name for name in folders if os.path.islink(os.path.join(where, name))]
        yield from (os.path.join(where, name) for name in [*files, *links])


def _one(file: Path) -> str:
    found = fingerprint(file)
    return f"to {os.readlink(file)}" if not found and file.is_symlink() else found


def _stamp(file: Path) -> tuple[int, int]:
    status = file.lstat()
    return status.st_size, status.st_mtime_ns

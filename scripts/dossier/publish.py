"""Stage 10, publish: a checked site in a folder beside the old one in, the new one in its place out, in one rename."""

from __future__ import annotations

import ctypes
import errno
import filecmp
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

_RENAME_EXCHANGE = 2
_AT_FDCWD = -100


def publish(new: Path, site: Path) -> int:
    """Put `new` in the place of `site` and return how many files differ; where none does, nothing is touched."""
    differing = sum(1 for _ in differences(new, site))
    if differing:
        _sync(new)
        if site.exists():
            _exchange(new, site)
        else:
            os.rename(new, site)
        _sync_folder(site.parent)
    shutil.rmtree(new, ignore_errors=True)
    return differing


def differences(new: Path, site: Path) -> Iterator[str]:
    """Yield every file that is in one folder only or differs, by name."""
    ours, theirs = set(_files(new)), set(_files(site))
    yield from sorted(ours ^ theirs)
    for name in sorted(ours & theirs):
        if not filecmp.cmp(new / name, site / name, shallow=False):
            yield name


def _files(folder: Path) -> Iterator[str]:
    for where, _, names in os.walk(folder):
        yield from (os.path.relpath(os.path.join(where, name), folder) for name in names)


def _exchange(new: Path, site: Path) -> None:
    """Swap two folders in one step, so that a reader always finds a whole site at the address."""
    libc = ctypes.CDLL(None, use_errno=True)
    if hasattr(libc, "renameat2"):
        if not libc.renameat2(_AT_FDCWD, os.fsencode(new), _AT_FDCWD, os.fsencode(site), _RENAME_EXCHANGE):
            return
        number = ctypes.get_errno()
        if number not in (errno.EINVAL, errno.ENOSYS):
            raise OSError(number, os.strerror(number), str(site))
    # Systems without renameat2: two renames; a reader may find no site between them, never half of one.
    aside = site.with_name(f"{site.name}.old")
    shutil.rmtree(aside, ignore_errors=True)
    os.rename(site, aside)
    os.rename(new, site)
    shutil.rmtree(aside, ignore_errors=True)


def _sync(folder: Path) -> None:
    for where, _, names in os.walk(folder):
        for name in names:
            with open(os.path.join(where, name), "rb") as file:
                os.fsync(file.fileno())
        _sync_folder(Path(where))


def _sync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)

"""Stage 10, publish: a checked site in a folder beside the old one in, the new one in its place out, in one rename."""

from __future__ import annotations

import ctypes
import errno
import filecmp
import os
import shutil
from collections.abc import Iterator
from contextlib import suppress
from itertools import count
from pathlib import Path

from dossier.walking import walked

_RENAME_EXCHANGE = 2
_AT_FDCWD = -100
_UNKNOWN = (errno.EINVAL, errno.ENOSYS)  # of a file system or kernel that cannot exchange


def prepare(site: Path) -> Path:
    """Return a path beside the site where nothing is, for the new one; what builds that were cut short left goes."""
    if _aside(site).exists() and not site.exists():
        os.rename(_aside(site), site)
    for left in (*site.parent.glob(f".{site.name}.new*"), _aside(site)):
        # A renderer whose build was killed may still be writing in its own folder: what cannot go now goes next time.
        with suppress(OSError):
            _remove(left)
    fresh = (site.with_name(f".{site.name}.new-{number}") for number in count(os.getpid()))
    return next(path for path in fresh if not path.exists())


def publish(new: Path, site: Path) -> int:
    """Put `new` in the place of `site` and return how many files differ; where none does, nothing is touched.

    Until the new site is there whole, on the disk, the old one is; a system that cannot exchange two folders shows none
    between two renames.
    """
    differing = sum(1 for _ in differences(new, site))
    if differing:
        _sync(new)
        if os.path.lexists(site):
            _exchange(new, site)
        else:
            os.rename(new, site)
        _sync_one(site.parent)
    _remove(new)
    return differing


def differences(new: Path, site: Path) -> Iterator[str]:
    """Yield every file that is in one folder only or differs, by name."""
    ours, theirs = set(_files(new)), set(_files(site))
    yield from sorted(ours ^ theirs)
    for name in sorted(ours & theirs):
        is_linked = os.path.samestat(os.lstat(new / name), os.lstat(site / name))
        if not is_linked and not filecmp.cmp(new / name, site / name, shallow=False):
            yield name


def _files(folder: Path) -> Iterator[str]:
    for where, _, names in walked(folder):
        yield from (os.path.relpath(os.path.join(where, name), folder) for name in names)


def _exchange(new: Path, site: Path) -> None:
    """Swap two folders in one step, so that a reader always finds a whole site at the address."""
    libc = ctypes.CDLL(None, use_errno=True)
    if hasattr(libc, "renameat2"):
        if not libc.renameat2(_AT_FDCWD, os.fsencode(new), _AT_FDCWD, os.fsencode(site), _RENAME_EXCHANGE):
            return
        number = ctypes.get_errno()
        if number not in _UNKNOWN:
            raise OSError(number, os.strerror(number), str(site))
    rename_twice(new, site)


def rename_twice(new: Path, site: Path) -> None:
    """Swap two folders on a system that cannot exchange them; killed in between, `prepare` puts the old one back."""
    os.rename(site, _aside(site))
    os.rename(new, site)
    os.rename(_aside(site), new)


def _aside(site: Path) -> Path:
    """Return where the old site waits while the new one takes its place, on systems that cannot exchange them."""
    return site.with_name(f".{site.name}.old")


def _sync(folder: Path) -> None:
    """Wait until everything in a new folder is on the disk."""
    # One call for the whole file system where there is one: for 3,000 files it took 0.1 s, one by one 1.5 s.
    if not _synced_at_once(folder):
        for where, _, names in walked(folder):
            for place in (where, *(os.path.join(where, name) for name in names)):
                _sync_one(Path(place))


def _synced_at_once(folder: Path) -> bool:
    """Return whether the system could bring the whole file system of a folder to the disk in one call."""
    libc = ctypes.CDLL(None, use_errno=True)
    if not hasattr(libc, "syncfs"):
        return False
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        failed = libc.syncfs(descriptor)
    finally:
        os.close(descriptor)
    if failed and (number := ctypes.get_errno()) not in _UNKNOWN:
        raise OSError(number, os.strerror(number), str(folder))
    return not failed


def _sync_one(place: Path) -> None:
    descriptor = os.open(place, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _remove(path: Path) -> None:
    """Remove what stood at the site's address: a folder, or whatever somebody put there."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    elif os.path.lexists(path):  # the first site of all took nobody's place
        path.unlink()

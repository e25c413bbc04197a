"""Values of ours kept from build to build, by name: only the code that wrote one reads it, and only if it is whole."""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TypeVar

from dossier import code
from dossier.packing import pack, unpack

T = TypeVar("T")

_FOLDER = "kept-"  # then the code's fingerprint
_CHECK = 32  # bytes of SHA-256 before the rest


@dataclass(frozen=True)
class Cache:
    """A folder that may be removed at any time, or none: then nothing is kept and nothing is found."""

    folder: Path | None

    def get(self, name: str, default: T) -> T:
        """Return what was kept under a name by this same code, else the default."""
        if self.folder is None:
            return default
        try:
            data = self._file(name).read_bytes()
        except FileNotFoundError:
            return default
        check, body = data[:_CHECK], data[_CHECK:]
        return unpack(body) if hashlib.sha256(body).digest() == check else default

    def put(self, name: str, value: object) -> None:
        """Keep a value under a name, in one step; a name may stand in a folder: sources/claims.yml."""
        if self.folder is None:
            return
        body = pack(value)
        file = self._file(name)
        if not file.parent.is_dir():
            self._forget_other_code()
            file.parent.mkdir(parents=True, exist_ok=True)
        beside = file.with_name(f".{file.name}.{os.getpid()}.new")  # another process may be keeping the same
        beside.write_bytes(hashlib.sha256(body).digest() + body)
        os.replace(beside, file)

    def keep_only(self, folder: str, names: Iterable[str]) -> None:
        """Remove what is kept in a folder under other names."""
        if self.folder is None or not (place := self._file(folder)).is_dir():
            return
        for name in set(os.listdir(place)).difference(names):
            (place / name).unlink()

    def _file(self, name: str) -> Path:
        return self.folder / f"{_FOLDER}{code.fingerprint()[:16]}" / name

    def _forget_other_code(self) -> None:
        for other in self.folder.glob(f"{_FOLDER}*"):
            if other != self._file(""):
                shutil.rmtree(other, ignore_errors=True)  # another build may be doing the same


NOTHING = Cache(None)


@dataclass(frozen=True)
class Held(Cache):
    """A cache in front of another, which keeps nothing until it is let go: where anything is wrong, nothing is written."""

    before: Cache = NOTHING
    wanted: list[partial[None]] = field(default_factory=list)

    def get(self, name: str, default: T) -> T:
        """Return what the cache behind has."""
        return self.before.get(name, default)

    def put(self, name: str, value: object) -> None:
        """Keep a value once everything is let go."""
        self.wanted.append(partial(self.before.put, name, value))

    def keep_only(self, folder: str, names: Iterable[str]) -> None:
        """Remove what is kept under other names once everything is let go."""
        self.wanted.append(partial(self.before.keep_only, folder, tuple(names)))

    def let_go(self) -> None:
        """Do to the cache behind all that was asked for."""
        for act in self.wanted:
            act()


@dataclass(frozen=True)
class Remembering(Cache):
    """A cache whose values stay at hand as long as the process lives."""

    at_hand: dict[str, object] = field(default_factory=dict)

    def get(self, name: str, default: T) -> T:
        """Return what is at hand under a name, else what was kept, else the default."""
        if name not in self.at_hand and (found := super().get(name, None)) is not None:
            self.at_hand[name] = found
        return self.at_hand.get(name, default)  # type: ignore[return-value]

    def put(self, name: str, value: object) -> None:
        """Keep a value under a name, here and in the folder."""
        self.at_hand[name] = value
        super().put(name, value)

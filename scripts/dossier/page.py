"""A page before rendering: where it goes, which template makes it, and the values that the template places."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePosixPath


class Later(Mapping[str, object]):
    """Values that are worked out when the first of them is asked for, in the process that renders the page."""

    def __init__(self, work: Callable[..., Mapping[str, object]], *arguments: object) -> None:
        self._work, self._arguments = work, arguments

    @cached_property
    def _values(self) -> Mapping[str, object]:
        return self._work(*self._arguments)

    def __getitem__(self, name: str) -> object:
        return self._values[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def __len__(self) -> int:
        return len(self._values)


@dataclass(frozen=True)
class Page:
    """One Markdown page under docs/."""

    path: PurePosixPath
    template: str  # a file of templates/
    values: Mapping[str, object]


@dataclass(frozen=True)
class File:
    """One data file under docs/, in UTF-8: the largest, of hundreds of megabytes, in pieces made as they are written."""

    path: PurePosixPath
    data: bytes | Iterable[bytes]

    @property
    def text(self) -> str:
        """Return what the file says; pieces can be taken once."""
        return (self.data if isinstance(self.data, bytes) else b"".join(self.data)).decode()

"""Loaded by every Python process of a build that is to believe it runs at another time, in another place, elsewhere."""

from __future__ import annotations

import os
import random
from collections.abc import Iterator
from typing import Self

import time_machine

_order = random.Random(os.environ["ELSEWHERE_ORDER"])
_listdir, _scandir = os.listdir, os.scandir


class _Entries:
    """What os.scandir returns, in another order."""

    def __init__(self, path: object) -> None:
        with _scandir(path) as entries:
            found = list(entries)
        _order.shuffle(found)
        self.entries = iter(found)

    def __iter__(self) -> Iterator[os.DirEntry[str]]:
        return self.entries

    def __next__(self) -> os.DirEntry[str]:
        return next(self.entries)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        pass

    def close(self) -> None:
        pass


def _listed(path: object = ".") -> list[str]:
    names = _listdir(path)
    _order.shuffle(names)
    return names


os.listdir, os.scandir = _listed, lambda path=".": _Entries(path)
os.umask(int(os.environ["ELSEWHERE_UMASK"], 8))
os.sched_setaffinity(0, set(list(os.sched_getaffinity(0))[: int(os.environ["ELSEWHERE_CORES"])]))
time_machine.travel(os.environ["ELSEWHERE_DAY"], tick=True).start()

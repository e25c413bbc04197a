"""Bytes in, a file that has them out; it is whole at every moment, so that a killed run leaves no half of one."""

from __future__ import annotations

import filecmp
import os
from collections.abc import Iterable
from pathlib import Path


def replace(file: Path, data: bytes) -> None:
    """Write bytes beside a file's place and move them into it; folders are made where there are none."""
    os.replace(_beside(file, (data,)), file)


def replace_if_different(file: Path, pieces: Iterable[bytes]) -> bool:
    """Do the same with bytes that come in pieces, unless the file has them already; return whether it had not."""
    beside = _beside(file, pieces)
    if file.is_file() and filecmp.cmp(beside, file, shallow=False):
        beside.unlink()
        return False
    os.replace(beside, file)
    return True


def _beside(file: Path, pieces: Iterable[bytes]) -> Path:
    file.parent.mkdir(parents=True, exist_ok=True)
    beside = file.with_name(f".{file.name}.new")
    with beside.open("wb") as out:
        out.writelines(pieces)
    return beside

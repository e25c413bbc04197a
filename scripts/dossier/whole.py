"""Bytes in, a file that has them out; it is whole at every moment, so that a killed run leaves no half of one."""

from __future__ import annotations

import os
from pathlib import Path


def replace(file: Path, data: bytes) -> None:
    """Write bytes beside a file's place and move them into it; folders are made where there are none."""
    file.parent.mkdir(parents=True, exist_ok=True)
    beside = file.with_name(f".{file.name}.new")
    beside.write_bytes(data)
    os.replace(beside, file)

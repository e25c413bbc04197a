"""What makes everything: hashes of this package's own code and of the packages installed beside it."""

from __future__ import annotations

import hashlib
import os
import sys
from functools import cache
from pathlib import Path

PACKAGE = Path(__file__).parent


@cache
def fingerprint() -> str:
    """Return what changes when Python, an installed package, or a line of this one's code does; templates are no code."""
    parts = [sys.version, *sorted({name for path in sys.path for name in _installed(path)}), own_fingerprint()]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


@cache
def own_fingerprint() -> str:
    """Return what changes when a line of this package's code does, the same on every machine: it may be published."""
    found = hashlib.sha256()
    for path in sorted(PACKAGE.rglob("*.py")):
        hash = hashlib.sha256(path.read_bytes()).hexdigest()
        found.update(f"{path.relative_to(PACKAGE).as_posix()}\n{hash}\n".encode())
    return found.hexdigest()


def _installed(path: str) -> list[str]:
    """Return name and version of every package in a folder that Python looks into."""
    return [name for name in os.listdir(path) if name.endswith(".dist-info")] if os.path.isdir(path) else []

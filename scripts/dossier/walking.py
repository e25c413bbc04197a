"""A folder comes in, everything below it goes out; what cannot be listed is an error, never nothing."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path


def walked(folder: Path) -> Iterator[tuple[str, list[str], list[str]]]:
    """Yield each folder with the names of folders and of files in it, as `os.walk` does; what is no folder has none.

    Raises OSError where `os.walk` would go on without what it could not list.
    """
    yield from os.walk(folder, onerror=_raised)


def _raised(error: OSError) -> None:
    if not isinstance(error, FileNotFoundError | NotADirectoryError):
        raise error

"""A file comes in; its text goes out, or why it has none that people can read. No link, pipe or device is opened."""

from __future__ import annotations

import os
import stat
from itertools import islice
from pathlib import Path
from unicodedata import category

from dossier.problem import Problem
from dossier.source import UNSEEN

RULE = "real files only: no links, pipes or devices"
MOST_UNSEEN = 100  # problems of one file
_NO_TEXT = ("Cc", "Zl", "Zp")  # categories of what no YAML holds: controls, and line ends of others

# Neither follow a link nor wait for a pipe that took the file's place after it was looked at.
_OPEN = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)


def text(path: Path, name: str, largest: int) -> tuple[str | None, list[Problem]]:
    """Return the text of a file of so many bytes at most, or None and what is wrong with it, under the name given."""
    try:
        kind = path.lstat()
        if not stat.S_ISREG(kind.st_mode):
            return None, [Problem(name, 1, 1, "not a plain file", RULE)]
        if kind.st_size > largest:
            return None, [Problem(name, 1, 1, f"{kind.st_size:,} bytes; {largest:,} is the most")]
        with open(os.open(path, _OPEN), "rb") as file:
            return _decoded(name, file.read(largest))
    except OSError as error:
        return None, [Problem(name, 1, 1, f"cannot be read: {error.strerror}")]


def _decoded(name: str, data: bytes) -> tuple[str | None, list[Problem]]:
    try:
        text = data.decode("utf-8").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8")
        message = f"not UTF-8: byte 0x{data[error.start]:02x} at offset {error.start}"
        return None, [Problem(name, *_place(before, len(before)), message, "save it as UTF-8")]
    if text.startswith("\ufeff"):
        return None, [Problem(name, 1, 1, "starts with a byte order mark", "save it as UTF-8 without one")]
    found = list(islice(UNSEEN.finditer(text), MOST_UNSEEN))
    unseen = [_unseen(name, _place(text, match.start()), match[0]) for match in found]
    if len(found) == MOST_UNSEEN or any(category(match[0]) in _NO_TEXT for match in found):
        return None, unseen
    return UNSEEN.sub("", text), unseen  # so that what else is wrong is said in the same run


def _unseen(name: str, place: tuple[int, int], character: str) -> Problem:
    return Problem(name, *place, f"character U+{ord(character):04X}, which nobody can see", "remove it")


def _place(text: str, end: int) -> tuple[int, int]:
    """Return the line and column, from 1, of what stands at a place of a text."""
    return text.count("\n", 0, end) + 1, end - text.rfind("\n", 0, end)

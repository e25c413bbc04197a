"""A large data file comes in; several that say together what it says go out, so that none fills the memory."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

LARGE = 1 << 20  # bytes: parsed, a file takes many times its size
_ENDINGS = (".json", ".jsonld")
_OPENING, _BETWEEN, _END_OF_LAST, _CLOSING = b"[\n", b",\n", b"\n", b"]\n"


class NotInLines(ValueError):
    """The file is laid out otherwise: it has to be read whole."""


def pieces_of(file: Path, large: int = LARGE) -> Iterator[bytes]:
    """Yield a file's bytes, or where it is a large array of records, one a line, arrays of so many bytes of them.

    Where each of these is JSON, the file is. Raises NotInLines, which may be after the first of them.
    """
    if file.suffix not in _ENDINGS or file.stat().st_size <= large:
        yield file.read_bytes()
        return
    with file.open("rb") as opened:
        if opened.readline() != _OPENING:
            raise NotInLines
        lines = opened.readlines(large)
        while lines:
            following = opened.readlines(large)
            if following == [_CLOSING]:
                lines, following = [*lines, *following], []
            if not following and (lines.pop() != _CLOSING or opened.read(1)):
                raise NotInLines
            records, end = b"".join(lines), _BETWEEN if following else _END_OF_LAST
            if not records.endswith(end) or not records.strip():
                raise NotInLines
            yield _OPENING + records.removesuffix(end) + _END_OF_LAST + _CLOSING
            lines = following

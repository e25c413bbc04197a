"""One build at a time: the lock of a dossier's folder, held by a process and gone with it, however that ends."""

from __future__ import annotations

import fcntl
import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

NAME = ".build.lock"


class Locked(Exception):
    """Another build holds the lock: its words say which."""


@contextmanager
def locked(root: Path) -> Iterator[None]:
    """Hold the lock of a folder; raise Locked, with the holder's name, while another process does.

    The system lets go of the lock when its holder ends, so what a killed build left in the file stops nobody.
    """
    with open(root / NAME, "a+", encoding="utf-8") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            file.seek(0)
            holder = file.read(200).strip() or "a process that has just begun"
            raise Locked(f"{NAME}: another build is running: {holder} (a preview builds too: try again)") from None
        file.truncate(0)
        file.write(f"process {os.getpid()} on {socket.gethostname()}\n")
        file.flush()
        try:
            yield
        finally:
            fcntl.flock(
                file, fcntl.LOCK_UN
            )  # a process that was forked meanwhile, and is ending, has the file open as well

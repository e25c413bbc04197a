"""The live preview as an editor has it: edits in, the seconds until the new page is served out."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from threading import Thread
from time import perf_counter, sleep
from urllib.error import HTTPError
from urllib.request import urlopen

from dossier.bench.watching import Watcher, say, started

POLL = 0.02  # seconds
LONGEST = 1_800.0  # seconds for one edit: beyond it something is wrong
CALM, CALM_CPU = 2.0, 0.5  # the preview rests when it uses less processor than this in so many seconds

_ADDRESS = re.compile(r"http://127\.0\.0\.1:\d+/")

Edit = tuple[str, Callable[[], None]]  # a word that the page will have, and what types it into the source


def seconds_until_shown(root: Path, page: str, edits: Sequence[Edit]) -> list[float]:
    """Return for each edit the seconds from saving the source to the page with the new word being served."""
    found = []
    with _served(root) as (address, watcher):
        for word, type_in in edits:
            _rest(watcher)
            type_in()
            begun = perf_counter()
            while word.encode() not in _body(address + page):
                if perf_counter() - begun > LONGEST:
                    raise ChildProcessError(f"'{word}' was not on /{page} after {LONGEST:,.0f} s")
                sleep(POLL)
            found.append(perf_counter() - begun)
            say(f"    on the page after {found[-1]:.2f} s")
    return found


@contextmanager
def _served(root: Path) -> Iterator[tuple[str, Watcher]]:
    with started((sys.executable, "scripts/serve.py", "--port", "0"), root) as process:
        address = _address(process)
        Thread(target=_drain, args=(process,), daemon=True).start()
        with Watcher(process.pid) as watcher:
            yield address, watcher


def _address(process: subprocess.Popen[str]) -> str:
    """Return the address that the preview prints when it has been built."""
    for line in process.stdout:
        say(f"    {line.rstrip()}")
        if found := _ADDRESS.search(line):
            return found[0]
    process.wait()
    raise ChildProcessError("the preview ended before it was built")


def _drain(process: subprocess.Popen[str]) -> None:
    for line in process.stdout:
        say(f"    {line.rstrip()}")


def _rest(watcher: Watcher) -> None:
    """Wait until the preview has done all that the last edit asked of it."""
    used = watcher.cpu()
    sleep(CALM)
    while (now := watcher.cpu()) - used > CALM_CPU:
        used = now
        sleep(CALM)


def _body(address: str) -> bytes:
    """Return what is served, nothing while the page is being exchanged."""
    try:
        with urlopen(address) as answer:
            return answer.read()
    except HTTPError:
        return b""

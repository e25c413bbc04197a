"""A command in; what it and all its processes took out: time, processor and memory, stage by stage (Linux: /proc)."""

from __future__ import annotations

import os
import resource
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryFile
from threading import Event, Thread
from time import perf_counter
from typing import Self

INDEXER = "pagefind"  # how the names of its processes begin: its memory is counted apart
EVERY = 0.25  # seconds between two looks at the processes
_TICKS = os.sysconf("SC_CLK_TCK")
_MOST_WORDS = 4_000  # characters of what a failed command says


@dataclass(frozen=True)
class Line:
    """One line that a command printed, and what was taken since the one before."""

    text: str
    wall: float  # seconds
    cpu: float  # seconds of all processes together
    memory: int  # bytes: the most that all processes but the indexer's held at once


@dataclass(frozen=True)
class Cost:
    """What a command took from its start to its end."""

    wall: float  # seconds
    cpu: float
    memory: int  # bytes, the indexer's apart
    indexer_memory: int
    indexer_wall: float  # seconds from when an indexer was first seen to when one was last seen
    lines: tuple[Line, ...] = ()


class Watcher:
    """Looks at all processes of a session, from a thread of its own, until the block ends."""

    def __init__(self, session: int) -> None:
        self.session = session
        self.memory = self.indexer_memory = self.since = 0  # since: the most since it was last asked for
        self.indexer_seen: list[float] = []
        self._ended = Event()
        self._thread = Thread(target=self._watch, daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._ended.set()
        self._thread.join()

    def cpu(self) -> float:
        """Return the seconds of processor that the session has used so far, processes that ended included."""
        return sum(process.ticks for process in _processes(self.session)) / _TICKS

    def peak(self) -> int:
        """Return the most memory held at once since this was last asked."""
        self._look()
        peak, self.since = self.since, 0
        return peak

    def _watch(self) -> None:
        while not self._ended.wait(EVERY):
            self._look()

    def _look(self) -> None:
        held = [(process.name.startswith(INDEXER), *_held(process.id)) for process in _processes(self.session)]
        own = [(now, most) for is_indexer, now, most in held if not is_indexer]
        indexers = [(now, most) for is_indexer, now, most in held if is_indexer]
        if indexers:
            self.indexer_seen.append(perf_counter())
            self.indexer_memory = max(self.indexer_memory, _at_once(indexers))
        self.memory, self.since = max(self.memory, _at_once(own)), max(self.since, sum(now for now, _ in own))


def measured(command: Sequence[str], folder: Path) -> Cost:
    """Run a command and return what it took; raise ChildProcessError with its words when it fails."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    begun = perf_counter()
    with started(command, folder) as process, Watcher(process.pid) as watcher:
        lines = tuple(_lines(process, watcher, begun))
        process.wait()
    wall, after = perf_counter() - begun, resource.getrusage(resource.RUSAGE_CHILDREN)
    seen = watcher.indexer_seen
    return Cost(
        wall=wall,
        cpu=after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime,
        memory=watcher.memory,
        indexer_memory=watcher.indexer_memory,
        indexer_wall=seen[-1] - seen[0] if seen else 0.0,
        lines=lines,
    )


@contextmanager
def started(command: Sequence[str], folder: Path) -> Iterator[subprocess.Popen[str]]:
    """Start a command in a session of its own and end it with the block; raise ChildProcessError where it failed."""
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    with TemporaryFile("w+", errors="replace") as words:
        process = subprocess.Popen(
            command,
            cwd=folder,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=words,
            text=True,
            start_new_session=True,
        )
        try:
            yield process
        finally:
            is_over = process.poll() is not None
            if not is_over:
                os.killpg(process.pid, signal.SIGTERM)
                process.wait()
            process.stdout.close()
        if is_over and process.returncode:
            words.seek(0)
            raise ChildProcessError(
                f"{' '.join(command)} ended with {process.returncode}:\n{words.read()[-_MOST_WORDS:]}"
            )


def say(words: str) -> None:
    """Tell the one who waits what is being done."""
    print(words, file=sys.stderr, flush=True)


def _lines(process: subprocess.Popen[str], watcher: Watcher, begun: float) -> Iterator[Line]:
    time, cpu = begun, 0.0
    for text in process.stdout:
        say(f"    {text.rstrip()}")
        now, used = perf_counter(), watcher.cpu()
        yield Line(text.rstrip(), now - time, used - cpu, watcher.peak())
        time, cpu = now, used


@dataclass(frozen=True)
class _Process:
    id: int
    name: str
    ticks: int  # of processor, of its own and of those of its children that ended


def _processes(session: int) -> Iterator[_Process]:
    for id in filter(str.isdigit, os.listdir("/proc")):
        try:
            text = Path("/proc", id, "stat").read_text("utf-8", errors="replace")
        except (FileNotFoundError, ProcessLookupError):  # it has ended
            continue
        start, _, rest = text.rpartition(")")
        fields = rest.split()
        if int(fields[3]) == session:
            yield _Process(int(id), start.partition("(")[2], sum(map(int, fields[11:15])))


def _held(process: int) -> tuple[int, int]:
    """Return the bytes a process holds now (shared ones divided among those who share them), and its most so far."""
    now = _sized(process, "smaps_rollup", "Pss:")
    return now, max(now, _sized(process, "status", "VmHWM:"))


def _sized(process: int, file: str, key: str) -> int:
    try:
        text = Path("/proc", str(process), file).read_text("utf-8", errors="replace")
    except (FileNotFoundError, ProcessLookupError, PermissionError):  # it is ending
        return 0
    line = next((line for line in text.splitlines() if line.startswith(key)), "")
    return int(line.split()[1]) * 1024 if line else 0


def _at_once(held: Sequence[tuple[int, int]]) -> int:
    """Return what processes held together; a peak of one that no look met counts as well."""
    return max([sum(now for now, _ in held), *(most for _, most in held)], default=0)

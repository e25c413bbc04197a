"""Work on many items in, what becomes of each out: several processes share it, where the machine has the cores."""

from __future__ import annotations

import ctypes
import gc
import os
import pickle
import select
import selectors
import signal
import struct
import sys
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import cached_property
from types import TracebackType
from typing import Generic, Self, TypeVar

T = TypeVar("T")
R = TypeVar("R")
Job = Callable[[Callable[[object], None]], None]  # does some work and sends what comes of it, piece by piece

MOST_PROCESSES = 4
_MOST_NUMBERS = 8_000  # of four bytes: less than any pipe holds
_NUMBER = struct.Struct("<I")
_DEATH_SIGNAL = 1  # of prctl: PR_SET_PDEATHSIG
_HEAD = struct.Struct("<Q?")  # bytes that follow, and whether they are an answer or what went wrong


def shared(work: Callable[[T], R], items: Sequence[T]) -> Iterator[R]:
    """Yield what the work makes of each item, in the order in which it is done: put first what takes longest.

    The processes are forked, so that the work sees all that is there now; what it changes is lost, but for what it
    returns. What it raises is raised here. With one core, or for one item, nothing is forked.
    """
    if len(items) < 2 or not _can_fork():
        yield from map(work, items)
        return
    size = -(-len(items) // _MOST_NUMBERS)
    numbers, given = os.pipe()
    os.write(given, b"".join(map(_NUMBER.pack, range(0, len(items), size))))
    os.close(given)

    def job(send: Callable[[object], None]) -> None:
        while number := os.read(numbers, _NUMBER.size):
            (start,) = _NUMBER.unpack(number)
            for item in items[start : start + size]:
                send(work(item))

    with _forked([job] * min(_cores(), MOST_PROCESSES, len(items))) as workers:
        os.close(numbers)
        yield from _answers(workers)


@contextmanager
def apart(work: Callable[[], Iterator[R]]) -> Iterator[Iterator[R]]:
    """Let another process do some work that yields, and have what it yields as soon as it does.

    The process ends with the block, done or not, and all that it holds goes with it; with one core, the work is done
    here when it is asked for.
    """
    if not _can_fork():
        yield iter(work())
        return

    def job(send: Callable[[object], None]) -> None:
        for each in work():
            send(each)

    with _forked([job]) as workers:
        yield _answers(workers)


class Aside(Generic[R]):
    """Work that another process does: called, it waits for the end and returns, or raises, what came of it."""

    def __init__(self, workers: Sequence[_Worker]) -> None:
        self._workers = workers

    @property
    def is_done(self) -> bool:
        """Return whether there is nothing to wait for."""
        return any(select.select([worker.answers], [], [], 0)[0] for worker in self._workers)

    @cached_property
    def _result(self) -> R:
        return next(_answers(self._workers))

    def __call__(self) -> R:
        return self._result


@contextmanager
def aside(work: Callable[[], R]) -> Iterator[Aside[R]]:
    """Do some work in a process of its own, which ends with the block, done or not; with one core, do it first."""
    if not _can_fork():
        result = work()
        yield _Done(result)
        return
    with _forked([lambda send: send(work())]) as workers:
        yield Aside(workers)


class _Done(Aside[R]):
    is_done = True

    def __init__(self, result: R) -> None:
        self._result = result


@dataclass(frozen=True)
class _Worker:
    process: int
    answers: int  # the end of a pipe

    def end(self) -> None:
        """See that the process is gone, done or not."""
        os.close(self.answers)
        with suppress(ChildProcessError):  # it was waited for: its number may be another's by now
            if os.waitpid(self.process, os.WNOHANG) == (0, 0):
                os.kill(self.process, signal.SIGKILL)
                os.waitpid(self.process, 0)


def _can_fork() -> bool:
    return hasattr(os, "fork") and _cores() > 1


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@contextmanager
def _forked(jobs: Sequence[Job]) -> Iterator[list[_Worker]]:
    workers: list[_Worker] = []
    _give_back()
    gc.freeze()  # what is there already: a collection in the new processes would copy all of it
    try:
        workers += map(_fork, jobs)
        gc.unfreeze()
        yield workers
    finally:
        for worker in workers:
            worker.end()


def _give_back() -> None:
    """Give the system the memory that is not in use: glibc keeps what lies between what is, for every process again."""
    libc = ctypes.CDLL(None)
    if hasattr(libc, "malloc_trim"):
        libc.malloc_trim(0)


def _fork(job: Job) -> _Worker:
    answers, answering = os.pipe()
    sys.stdout.flush()
    sys.stderr.flush()
    parent = os.getpid()
    process = os.fork()
    if process:
        os.close(answering)
        return _Worker(process, answers)
    with _Child(answering) as child:
        _end_with(parent)
        os.close(answers)
        job(lambda value: child.send(value, is_answer=True))
    raise AssertionError("a child does not come back")


def _end_with(parent: int) -> None:
    if signal.getsignal(signal.SIGINT) != signal.SIG_IGN:  # as it is for what a shell runs in the background
        signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl-C is the parent's to tell of
    libc = ctypes.CDLL(None)
    if hasattr(libc, "prctl"):
        # What goes on working for a parent that was killed would work against the next build.
        libc.prctl(_DEATH_SIGNAL, signal.SIGKILL)
    if os.getppid() != parent:  # it was killed before that was asked for: no signal comes any more
        os._exit(1)


class _Child:
    """Ends the process at the end of the block, whatever happened in it, and sends what went wrong."""

    def __init__(self, answering: int) -> None:
        self.answering = answering

    def send(self, value: object, *, is_answer: bool) -> None:
        data = pickle.dumps(value, pickle.HIGHEST_PROTOCOL)
        data = _HEAD.pack(len(data), is_answer) + data
        while data:
            data = data[os.write(self.answering, data) :]

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        code = 1
        try:
            if error:
                error.add_note("".join(traceback.format_exception(kind, error, trace)))
                self.send(_that_can_be_sent(error.with_traceback(None)), is_answer=False)
            code = 0
        finally:
            os._exit(code)


def _that_can_be_sent(error: BaseException) -> BaseException:
    """Return an error, or where it holds what another process cannot have, one with all that is to be said of it."""
    try:
        pickle.loads(pickle.dumps(error))
    except (pickle.PickleError, TypeError, AttributeError, ValueError):
        return ChildProcessError("\n".join(error.__notes__))
    return error


def _answers(workers: Sequence[_Worker]) -> Iterator[object]:
    with selectors.DefaultSelector() as waiting:
        for worker in workers:
            waiting.register(worker.answers, selectors.EVENT_READ, worker)
        while waiting.get_map():
            for key, _ in waiting.select():
                if answer := _answer(key.fd):
                    yield _value(*answer)
                    continue
                waiting.unregister(key.fd)
                _, status = os.waitpid(key.data.process, 0)
                code = os.waitstatus_to_exitcode(status)
                if code == -signal.SIGINT:
                    raise KeyboardInterrupt  # Ctrl-C, which Python loses where it comes while a process is forked
                if code:
                    by = f"by signal {-code}" if code < 0 else f"with {code}"
                    raise ChildProcessError(f"a process of this build was ended {by}")


def _answer(pipe: int) -> tuple[bool, bytes] | None:
    """Return whether it is an answer, and its bytes; None when the process has ended, be it in the middle of one."""
    head = _read(pipe, _HEAD.size)
    if len(head) < _HEAD.size:
        return None
    size, is_answer = _HEAD.unpack(head)
    data = _read(pipe, size)
    return (is_answer, data) if len(data) == size else None


def _value(is_answer: bool, data: bytes) -> object:
    value = pickle.loads(data)
    if not is_answer:
        raise value
    return value


def _read(pipe: int, size: int) -> bytes:
    """Return so many bytes; fewer when the process has ended."""
    pieces, missing = [], size
    while missing and (piece := os.read(pipe, min(missing, 1 << 20))):
        pieces.append(piece)
        missing -= len(piece)
    return b"".join(pieces)

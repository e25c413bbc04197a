"""What every command line shares: one line a stage, problems all at once, and the exit codes of DESIGN."""

from __future__ import annotations

import os
import sys
import time
from argparse import ArgumentParser, ArgumentTypeError
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from dossier.lock import Locked
from dossier.problem import Refused, RenderFailed, SourceProblems, shown
from dossier.snapshot import Changed

DONE, PROBLEMS, USAGE, LOCKED, MACHINE, REFUSED = range(6)
INTERRUPTED = 130  # as shells give it for Ctrl-C
CODES = (
    "exit codes: 0 done, 1 problems in the sources or captures, 2 usage, 3 another build holds the lock, "
    "4 the machine (disk, permission, missing tool), 5 the gate refused the built site, 130 interrupted (Ctrl-C)"
)


class Report:
    """Prints one line a stage with the seconds it took."""

    def __init__(self) -> None:
        self.since = time.monotonic()

    def line(self, stage: str, words: str) -> None:
        """Print what a stage did."""
        now = time.monotonic()
        print(f"{stage:<9} {words} ({now - self.since:.1f} s)", flush=True)
        self.since = now


def existing_folder(typed: str) -> Path:
    """Return the path of a folder named on a command line; raise ArgumentTypeError where there is none."""
    if not typed or not Path(typed).is_dir():
        raise ArgumentTypeError(f"there is no folder '{typed}'")
    return Path(typed)


_CLOCK = "SOURCE_DATE_EPOCH"  # reproducible-builds.org; renderers ask it for the time as well


class NoClock(Exception):
    """SOURCE_DATE_EPOCH tells no time."""


def told_moment() -> datetime | None:
    """Return the moment in UTC that SOURCE_DATE_EPOCH says it is, None where it is not set; raise NoClock."""
    typed = os.environ.get(_CLOCK)
    if typed is None:
        return None
    try:
        return datetime.fromtimestamp(int(typed), UTC)
    except (ValueError, OverflowError, OSError) as error:
        raise NoClock(f"{_CLOCK} must be seconds since 1970, got {shown(typed)}") from error


def existing_dossier(typed: str) -> Path:
    """Return the path of a folder that holds a dossier; raise ArgumentTypeError where it holds none."""
    folder = existing_folder(typed)
    if not os.path.lexists(folder / "sources"):
        raise ArgumentTypeError(f"there is no dossier in '{typed}': it has no folder sources/")
    return folder


def command_line(name: str, does: str | None) -> ArgumentParser:
    """Return the parser of a script's arguments, which says what the script does and how it can end."""
    return ArgumentParser(prog=name, description=does, epilog=CODES)


def counted(number: int, noun: str) -> str:
    """Return a number of things in words: 1 file, 2,000 files."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def run(work: Callable[[Report], None]) -> int:
    """Do the work; print what stopped it and return the exit code."""
    try:
        told_moment()  # that it tells none is said before anything is done
        work(Report())
    except (NoClock, SourceProblems, Refused, RenderFailed, Changed, Locked, OSError, KeyboardInterrupt) as error:
        code, lines = _stopped(error)
        print("\n".join(lines), file=sys.stderr)
        return code
    return DONE


def _stopped(error: BaseException) -> tuple[int, list[str]]:
    """Return the exit code for what stopped the work, and the lines that say what it was."""
    match error:
        case SourceProblems(problems=problems):
            return PROBLEMS, [*map(str, problems), f"{counted(len(problems), 'problem')}; nothing was written"]
        case Changed(paths=paths):
            lines = [f"{path}:1:1: changed while it was being built (build again)" for path in paths]
            return PROBLEMS, [*lines, "the published site is untouched"]
        case Refused(findings=findings):
            lines = [f"gate: {finding}" for finding in findings]
            return REFUSED, [*lines, "the gate refused the built site; the published one is untouched"]
        case RenderFailed():
            return REFUSED, [str(error), "the renderer refused docs/; the published site is untouched"]
        case NoClock():
            return USAGE, [str(error)]
        case Locked():
            return LOCKED, [str(error)]
        case OSError(filename=str(path), strerror=words):
            return MACHINE, [f"{path}: {words}"]
        case KeyboardInterrupt():
            return INTERRUPTED, ["interrupted; the published site is whole"]
    return MACHINE, [str(error)]

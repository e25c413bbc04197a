"""What every command line shares: one line a stage, problems all at once, and the exit codes of DESIGN."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable

from dossier.problem import Refused, SourceProblems
from dossier.site import RenderFailed

DONE, PROBLEMS, USAGE, LOCKED, MACHINE, REFUSED = range(6)


class Locked(Exception):
    """Another build holds the lock: its words say which."""


class Report:
    """Prints one line a stage with the seconds it took."""

    def __init__(self) -> None:
        self.since = time.monotonic()

    def line(self, stage: str, words: str) -> None:
        """Print what a stage did."""
        now = time.monotonic()
        print(f"{stage:<9} {words} ({now - self.since:.1f} s)", flush=True)
        self.since = now


def run(work: Callable[[Report], None]) -> int:
    """Do the work; print what stopped it and return the exit code."""
    try:
        work(Report())
    except SourceProblems as error:
        for problem in error.problems:
            print(problem, file=sys.stderr)
        count = len(error.problems)
        print(f"{count} {'problem' if count == 1 else 'problems'}; nothing was written", file=sys.stderr)
        return PROBLEMS
    except Refused as error:
        for finding in error.findings:
            print(f"gate: {finding}", file=sys.stderr)
        print("the gate refused the built site; the published one is untouched", file=sys.stderr)
        return REFUSED
    except RenderFailed as error:
        print(f"{error}\nthe renderer refused docs/; the published site is untouched", file=sys.stderr)
        return REFUSED
    except Locked as error:
        print(error, file=sys.stderr)
        return LOCKED
    except OSError as error:
        print(f"{error.filename or ''}: {error.strerror}", file=sys.stderr)
        return MACHINE
    return DONE

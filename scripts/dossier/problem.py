"""A mistake in the sources, with its place; and the one exception that carries them all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from difflib import get_close_matches

MOST_PROBLEMS = 1000  # of one rule in one file: nobody reads more, and finding them must not take minutes


@dataclass(frozen=True, order=True)
class Problem:
    """One mistake of an author: printed as `path:line:col: message (hint)`."""

    path: str  # relative to the project's root, with forward slashes
    line: int  # 1-based
    column: int  # 1-based, in characters
    message: str  # lower case, no full stop, the value in single quotes
    hint: str = ""

    def __str__(self) -> str:
        hint = f" ({self.hint})" if self.hint else ""
        return f"{self.path}:{self.line}:{self.column}: {self.message}{hint}"


class SourceProblems(Exception):
    """The sources have mistakes: all of them, in order of place."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(set(problems)))
        super().__init__("\n".join(str(problem) for problem in self.problems))


class Refused(Exception):
    """The built site broke a promise: the gate's findings, in order."""

    def __init__(self, findings: Iterable[str]) -> None:
        self.findings = tuple(findings)
        super().__init__("\n".join(self.findings))


class RenderFailed(Exception):
    """The renderer refused docs/: its own words."""


def listed(problems: Iterable[Problem]) -> Iterator[Problem]:
    """Yield problems, no more than MOST_PROBLEMS; where there are more, say so at the place of the next."""
    for number, problem in enumerate(problems):
        if number == MOST_PROBLEMS:
            yield replace(problem, message="there are more mistakes of the kind from here on", hint="")
            return
        yield problem


def shown(value: object) -> str:
    """Return a value as messages print it: in single quotes, control characters escaped, cut at 80 characters."""
    text = str(value)
    visible = "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in text[:81])
    return f"'{visible[:80]}…'" if len(text) > 80 else f"'{visible}'"


def did_you_mean(wrong: str, known: Iterable[str]) -> str:
    """Return the hint that names the nearest known word, or nothing when none is near."""
    near = get_close_matches(wrong[:80], list(known), n=1, cutoff=0.6)
    return f"did you mean '{near[0]}'?" if near else ""

"""The generator: sources in, annotated Markdown, data files and a static site out; one module a stage."""

from __future__ import annotations

import sys
from types import TracebackType


def _ended(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Print what ends a script: a mistake of ours with its traceback, but Ctrl-C while modules are loaded is none."""
    if issubclass(kind, KeyboardInterrupt):
        print("interrupted", file=sys.stderr)
    else:
        sys.__excepthook__(kind, error, trace)


sys.excepthook = _ended

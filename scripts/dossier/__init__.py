"""The generator: sources in, annotated Markdown, data files and a static site out; one module a stage."""

from __future__ import annotations

import sys
from types import TracebackType

_OURS = ("", "dossier", "build")  # the modules of which one that is missing is our mistake
_MACHINE = 4  # the exit code where the machine lacks something


def _ended(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Print what ends a script: a mistake of ours with its traceback; while modules are loaded two things are none.

    They are Ctrl-C, and a library that this Python does not have, after which the script ends with 4.
    """
    if issubclass(kind, KeyboardInterrupt):
        print("interrupted", file=sys.stderr)
    elif isinstance(error, ModuleNotFoundError) and (error.name or "").partition(".")[0] not in _OURS:
        hint = "'make site' makes an environment that has it: .venv/bin/python scripts/…"
        print(f"{error.name} is not installed for this Python ({hint})", file=sys.stderr)
        sys.exit(_MACHINE)
    else:
        sys.__excepthook__(kind, error, trace)


sys.excepthook = _ended

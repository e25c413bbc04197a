"""A renderer as a program of its own: docs/ and mkdocs.yml in, a rendered site out."""

from __future__ import annotations

import errno
import json
import os
import re
import subprocess
import sys
from pathlib import Path

from dossier.problem import RenderFailed

_OS_ERROR = re.compile(r"^\w+Error: \[Errno (\d+)\] [^:\n]*(?:: '(.*)')?$", re.MULTILINE)
_OF_THE_MACHINE = frozenset(
    (errno.EACCES, errno.EDQUOT, errno.EIO, errno.EMFILE, errno.ENFILE, errno.ENOMEM, errno.ENOSPC, errno.EPERM)
    + (errno.EROFS,)
)


def render_apart(root: Path, out: Path, renderer: str) -> None:
    """Render root/docs into `out`, all of it; raise RenderFailed, or OSError, with the renderer's words."""
    configuration = root / f"{out.name}.yml"
    _configure(root, out, configuration)
    # Neither -q nor -v: the one hides all warnings from --strict, the other skips the check of anchors.
    command = [sys.executable, "-m", renderer, "build", "--strict", "--clean", "--config-file", configuration.name]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONDONTWRITEBYTECODE": "1"}
    result = subprocess.run(
        command,
        check=False,
        cwd=root,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        errors="backslashreplace",
    )
    if result.returncode:
        raise failure(renderer, result.returncode, (result.stderr + result.stdout).strip())
    configuration.unlink()


def _configure(root: Path, out: Path, configuration: Path) -> None:
    """Write what renders root/docs into `out`: not every renderer takes the folder as an option."""
    place = json.dumps(os.path.relpath(out, root))
    text = (root / "mkdocs.yml").read_text(encoding="utf-8")
    configuration.write_text(f"{text}\nsite_dir: {place}\n", encoding="utf-8")


def failure(renderer: str, code: int, words: str) -> Exception:
    """Return what a renderer's end means: its refusal, or the machine's."""
    if code < 0:
        return ChildProcessError(f"{renderer} was ended by signal {-code}")
    for number, path in _OS_ERROR.findall(words):
        if int(number) in _OF_THE_MACHINE:
            return OSError(int(number), os.strerror(int(number)), path or renderer)
    return RenderFailed(words)

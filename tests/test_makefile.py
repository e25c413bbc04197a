"""A Python in; the environment that make makes with it out, or in a sentence why it makes none."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from trees import ROOT

# Python 3.10 for all that it says of itself, which makes half an environment.
OLD = f"""\
#!/bin/sh
if [ "$1" = -c ]; then
  exec {sys.executable} -c 'import sys; sys.version, sys.version_info = "3.10.2 (main)", (3, 10, 2); exec(sys.argv[1])' "$2"
fi
mkdir -p .venv/bin
exit 1
"""


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """Return a folder with what make reads."""
    for name in ("Makefile", "requirements.txt"):
        shutil.copy(ROOT / name, tmp_path)
    return tmp_path


def program(path: Path, text: str) -> Path:
    """Return a program that was written."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    path.chmod(0o755)
    return path


def make_check(folder: Path, python: Path) -> subprocess.CompletedProcess[str]:
    line = ["make", "--no-print-directory", "check", f"PYTHON={python}"]
    return subprocess.run(line, cwd=folder, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("is_left_from_before", [False, True])
def test_python_that_is_too_old_is_told_and_makes_no_environment(clone: Path, is_left_from_before: bool) -> None:
    python = program(clone / "python3.10", OLD)
    if is_left_from_before:
        program(clone / ".venv/bin/python", OLD)
    result = make_check(clone, python)
    first, *_ = result.stderr.splitlines()
    assert first == f"Python 3.11 or newer is needed, and {python} is 3.10.2 (name another one: PYTHON=python3.11)"
    assert (result.returncode, result.stdout) == (2, "")
    assert (clone / ".venv").exists() == is_left_from_before


def test_environment_that_cannot_be_made_is_not_left_half_made(clone: Path) -> None:
    result = make_check(clone, program(clone / "python3", OLD.replace("(3, 10, 2)", "(3, 11, 0)")))
    assert (result.returncode, result.stdout) == (2, "installing what a build needs into .venv/\n")
    assert not (clone / ".venv").exists()


def test_environment_left_by_an_older_python_is_made_anew(clone: Path) -> None:
    program(clone / ".venv/bin/python", OLD)
    make_check(
        clone,
        program(
            clone / "python3",
            f'#!/bin/sh\ncase "$2" in\n  venv) echo "$@" > made ;;\n  *) exec {sys.executable} "$@" ;;\nesac\n',
        ),
    )
    assert (clone / "made").read_text("utf-8") == "-m venv --clear .venv\n"

"""The folder of a dossier comes in; what its Git repository knows of it goes out. Without a repository nothing is known.

Everything here raises OSError, with Git's own words, where Git is missing or does not answer.
"""

from __future__ import annotations

import subprocess
from pathlib import Path

# What an edition is made from; tests and texts about the project may change without changing it.
INPUTS = ("docs", "mkdocs.yml", "requirements.txt", "scripts", "sources", "theme", "LICENSE", "CITATION.cff")


def is_kept(root: Path) -> bool:
    """Return whether the folder is in a Git repository that has a commit."""
    return (root / ".git").exists() and bool(_lines(root, "rev-parse", "--verify", "--quiet", "HEAD", fails=(1,)))


def uncommitted(root: Path, but: str) -> tuple[str, ...]:
    """Return the files that an edition is made from and that differ from the last commit, less one."""
    lines = _lines(root, "status", "--porcelain", "--no-renames", "--untracked-files=all", "--", *INPUTS)
    paths = (line[3:].strip('"') for line in lines)
    return tuple(sorted(path for path in paths if path != but))


def committed_text(root: Path, path: str) -> str:
    """Return a file as the last commit has it, or nothing where that has none."""
    if not _lines(root, "ls-tree", "--name-only", "HEAD", "--", path):
        return ""
    return "".join(f"{line}\n" for line in _lines(root, "show", f"HEAD:./{path}"))


def changed_since(root: Path, text: str, path: str) -> tuple[str, ...]:
    """Return the files that an edition is made from and that changed since a text came into a file, less that file."""
    commits = _lines(root, "log", "--format=%H", f"-S{text}", "--", path)
    if not commits:
        return ()  # not committed yet
    changed = _lines(root, "diff", "--name-only", "--no-renames", "--relative", commits[-1], "HEAD", "--", *INPUTS)
    return tuple(name for name in changed if name != path)


def _lines(root: Path, *arguments: str, fails: tuple[int, ...] = ()) -> list[str]:
    """Return what Git says, line by line; nothing where it ends with one of the codes that only mean no."""
    command = ["git", "-C", str(root), "-c", "core.quotePath=false", *arguments]
    result = subprocess.run(command, check=False, capture_output=True, encoding="utf-8", errors="replace")
    if result.returncode not in (0, *fails):
        raise OSError(result.returncode, f"git {arguments[0]}: {' '.join(result.stderr.split())}", str(root))
    return result.stdout.splitlines() if result.returncode == 0 else []

"""A site to open: the golden pages of tests/sites/good under the real theme and the real mkdocs.yml."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from dossier import theme

ROOT = Path(__file__).resolve().parent.parent.parent
NAVIGATED = re.compile(r"^ .*: ([\w/-]+\.md)$", re.MULTILINE)


def prepare(folder: Path) -> None:
    """Fill a folder with docs/, theme/ and mkdocs.yml; pages that only the menu knows are made up."""
    docs = folder / "docs"
    shutil.copytree(ROOT / "tests" / "sites" / "good" / "docs", docs)
    shutil.copytree(ROOT / "theme", folder / "theme")
    config = (ROOT / "mkdocs.yml").read_text("utf-8")
    (folder / "mkdocs.yml").write_text(config, "utf-8")
    for path, text in theme.files(ROOT / "theme").items():
        _write(docs / path, text)
    for name in NAVIGATED.findall(config):
        if not (docs / name).exists():
            _write(
                docs / name,
                "# A page & its *title*\n\n## A heading\n\nA paragraph.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n",
            )


def render(folder: Path, renderer: str = "mkdocs") -> Path:
    """Render a prepared folder and return where the site is."""
    command = [sys.executable, "-m", renderer, "build"]
    if renderer != "zensical":
        command.append("--strict")
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    result = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stderr + result.stdout
    return folder / "site"


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")

"""Stage 8, site: docs/ and mkdocs.yml in, a rendered site beside the published one out."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

RENDERERS = ("mkdocs", "properdocs", "zensical")


class RenderFailed(Exception):
    """The renderer refused docs/: its own words."""


def render_site(root: Path, out: Path, renderer: str = "mkdocs") -> None:
    """Render root/docs into `out`, a new folder; raise RenderFailed with the renderer's words when it complains."""
    # Neither -q nor -v: the one hides all warnings from --strict, the other skips the check of anchors.
    command = [sys.executable, "-m", renderer, "build", "--strict", "--clean", "--site-dir", str(out)]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONDONTWRITEBYTECODE": "1"}
    result = subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True)
    if result.returncode:
        raise RenderFailed((result.stderr + result.stdout).strip())

"""Stage 9, gate: a rendered site in; it passes, or Refused with every broken promise in it."""

from __future__ import annotations

from pathlib import Path

from dossier.linked import Site
from dossier.problem import Refused


def check(folder: Path, site: Site) -> None:
    """Raise Refused when the built site breaks a promise."""
    if not (folder / "index.html").is_file():
        raise Refused(["index.html is missing"])

"""A bad input: a small dossier that is right, and what is changed in it."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from trees import SMALL, changed, planted

ARTICLE = "articles/harper2001.yml"
CONFIGURATION = "site_name: Dam\nsite_url: https://dam.example/\n"
NOTHING: Mapping[str, str | bytes] = {}


@dataclass(frozen=True)
class Case:
    """Files by path below the dossier's folder, put over the small dossier; what text files cannot say is planted."""

    files: Mapping[str, str | bytes | None] = field(default_factory=dict)  # None: taken out
    plant: Callable[[Path], object] = lambda folder: None

    def dossier(self, folder: Path) -> Path:
        """Return the folder with the dossier in it."""
        files: dict[str, str | bytes | None] = {f"sources/{path}": text for path, text in SMALL.items()}
        files |= {"mkdocs.yml": CONFIGURATION, "docs/about/method.md": "# Method\n", **self.files}
        planted(folder, {path: content for path, content in files.items() if content is not None})
        self.plant(folder)
        return folder


def source(path: str, content: str | bytes) -> Case:
    """Return the case in which one source is another text."""
    return Case({f"sources/{path}": content})


def changes(path: str, *pairs: tuple[str, str]) -> Case:
    """Return the case in which something in one source is replaced."""
    return Case({f"sources/{path}": changed(path, *pairs)[path]})


def article(*pairs: tuple[str, str]) -> Case:
    """Return the case in which something in the article is replaced."""
    return changes(ARTICLE, *pairs)


def title(typed: str) -> Case:
    """Return the case in which the article's title is typed otherwise."""
    return article(("title: Is the dam safe?", f"title: {typed}"))


def id(typed: str) -> Case:
    """Return the case in which an event has another id."""
    return Case({"sources/events.yml": f"- {{id: flood, title: F}}\n- {{id: {typed}, title: X}}\n"})


def pipe(path: str) -> Case:
    """Return the case in which a pipe, which nobody writes to, stands at a path."""
    return Case(plant=lambda folder: _in_place(folder / path, os.mkfifo))


def link(path: str, target: str) -> Case:
    """Return the case in which a link stands at a path."""
    return Case(plant=lambda folder: _in_place(folder / path, lambda place: os.symlink(target, place)))


def _in_place(path: Path, make: Callable[[Path], object]) -> None:
    path.unlink(missing_ok=True)
    path.parent.mkdir(parents=True, exist_ok=True)
    make(path)

"""A page before rendering: where it goes, which template makes it, and the values that the template places."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath


@dataclass(frozen=True)
class Page:
    """One Markdown page under docs/."""

    path: PurePosixPath
    template: str  # a file of templates/
    values: Mapping[str, object]


@dataclass(frozen=True)
class File:
    """One data file under docs/, its text complete."""

    path: PurePosixPath
    text: str

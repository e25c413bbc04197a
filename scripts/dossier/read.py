"""Stage 1, read: the files of `sources/` in, parsed sources and the problems of those that do not parse out."""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass
from pathlib import Path

from dossier.problem import Problem
from dossier.source import UNSEEN, Source, parse

REGISTRIES = ("site", "entities", "claims", "events", "figures")
LARGEST_ARTICLE = 1 << 20  # bytes
LARGEST_REGISTRY = 8 << 20


@dataclass(frozen=True)
class RawSources:
    """Everything typed under `sources/`, parsed but not yet understood; files in order of name."""

    articles: tuple[Source, ...]
    topics: tuple[Source, ...]
    registries: dict[str, Source]  # by REGISTRIES; a file that is not there is not here
    ledger: Source | None  # `ids.lock`: its text only


def read(sources: Path) -> tuple[RawSources, list[Problem]]:
    """Return all sources that parse, and a problem for everything else that lies in the folder."""
    reader = _Reader(sources)
    articles = reader.folder("articles", ".yml")
    topics = reader.folder("topics", ".md")
    registries = {name: source for name in REGISTRIES if (source := reader.registry(name))}
    raw = RawSources(articles, topics, registries, reader.ledger())
    reader.strangers({"articles", "topics", "captures", "ids.lock", *(f"{name}.yml" for name in REGISTRIES)})
    return raw, reader.problems


class _Reader:
    def __init__(self, sources: Path) -> None:
        self.root = sources
        self.problems: list[Problem] = []
        if not sources.is_dir():
            self.report(sources, "there is no such folder", "run this in the project's root")

    def name(self, path: Path) -> str:
        return path.relative_to(self.root.parent).as_posix()

    def report(self, path: Path, message: str, hint: str = "") -> None:
        self.problems.append(Problem(self.name(path), 1, 1, message, hint))

    def names(self, folder: Path) -> list[str]:
        """Return the visible names in a folder, in byte order; dotfiles and editors' backups are nobody's sources."""
        if not folder.is_dir() or folder.is_symlink():
            return []
        return sorted(name for name in os.listdir(folder) if not name.startswith(".") and not name.endswith("~"))

    def folder(self, name: str, ending: str) -> tuple[Source, ...]:
        folder = self.root / name
        if folder.is_symlink():
            self.report(folder, "is a symbolic link", "sources are real files")
        sources = []
        for file in self.names(folder):
            if not file.endswith(ending):
                self.report(folder / file, f"not a source: {name}/ holds <id>{ending} files only")
            elif source := self.source(folder / file, LARGEST_ARTICLE, essay=ending == ".md"):
                sources.append(source)
        return tuple(sources)

    def registry(self, name: str) -> Source | None:
        path = self.root / f"{name}.yml"
        if not path.exists() and not path.is_symlink():
            return None
        return self.source(path, LARGEST_REGISTRY, essay=False)

    def ledger(self) -> Source | None:
        path = self.root / "ids.lock"
        if not path.exists() and not path.is_symlink():
            return None
        text = self.text(path, 1 << 28)
        return None if text is None else Source(self.name(path), text, None)

    def strangers(self, known: set[str]) -> None:
        for name in self.names(self.root):
            if name not in known:
                self.report(self.root / name, "not a source", "see the layout in README")

    def source(self, path: Path, largest: int, *, essay: bool) -> Source | None:
        text = self.text(path, largest)
        if text is None:
            return None
        name = self.name(path)
        front, first_line, rest, essay_line = (text, 1, "", 1) if not essay else _front_matter(text)
        if essay and not first_line:
            self.report(path, "no front matter", "start with '---', keys, '---', then the essay")
            return None
        value, problems = parse(name, front, first_line)
        self.problems += problems
        if value is None and problems:
            return None
        return Source(name, front, value, first_line, rest, essay_line)

    def text(self, path: Path, largest: int) -> str | None:
        """Return the file's text, or None and a problem; links, pipes and devices are not followed or opened."""
        try:
            kind = path.lstat()
            if not stat.S_ISREG(kind.st_mode):
                return self.report(path, "not a plain file", "sources are real files, no links, pipes or devices")
            if kind.st_size > largest:
                return self.report(path, f"{kind.st_size:,} bytes; {largest:,} is the most")
            return self.decoded(path, path.read_bytes())
        except OSError as error:
            return self.report(path, f"cannot be read: {error.strerror}")

    def decoded(self, path: Path, data: bytes) -> str | None:
        name = self.name(path)
        try:
            text = data.decode("utf-8").replace("\r\n", "\n")
        except UnicodeDecodeError as error:
            before = data[: error.start].decode("utf-8")
            place = before.count("\n") + 1, len(before) - before.rfind("\n")
            message = f"not UTF-8: byte 0x{data[error.start]:02x} at offset {error.start}"
            self.problems.append(Problem(name, *place, message, "save it as UTF-8"))
            return None
        if text.startswith("\ufeff"):
            return self.report(path, "starts with a byte order mark", "save it as UTF-8 without one")
        unseen = [match for match in UNSEEN.finditer(text)]
        for match in unseen[:100]:
            place = text.count("\n", 0, match.start()) + 1, match.start() - text.rfind("\n", 0, match.start())
            message = f"character U+{ord(match[0]):04X}, which nobody can see"
            self.problems.append(Problem(name, *place, message, "remove it"))
        return None if unseen else text


def _front_matter(text: str) -> tuple[str, int, str, int]:
    """Return the YAML, its first line, the essay and its first line; a first line of 0 means there is no YAML."""
    lines = text.split("\n")
    if lines[0].rstrip() != "---":
        return "", 0, text, 1
    for number, line in enumerate(lines[1:], start=1):
        if line.rstrip() == "---":
            return "\n".join(lines[1:number]) + "\n", 2, "\n".join(lines[number + 1 :]), number + 2
    return "", 0, text, 1

"""Stage 1, read: the files of `sources/` in, parsed sources and the problems of those that do not parse out."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from dossier import plain
from dossier.cache import NOTHING, Cache
from dossier.problem import Problem
from dossier.shared import shared
from dossier.source import Source, parse

REGISTRIES = ("site", "entities", "claims", "events", "figures")
LARGEST_ARTICLE = 1 << 20  # bytes
LARGEST_REGISTRY = 24 << 20  # what MOST_VALUES leaves room for: 35,000 claims of the usual length
LARGEST_LEDGER = 64 << 20


@dataclass(frozen=True)
class RawSources:
    """Everything typed under `sources/`, parsed but not yet understood; files in order of name."""

    articles: tuple[Source, ...]
    topics: tuple[Source, ...]
    registries: dict[str, Source]  # by REGISTRIES; a file that is not there is not here
    ledger: Source | None  # `ids.lock`: its text only
    lost: frozenset[str] = frozenset()  # what is there and does not parse: `articles/<id>`, `topics/<id>`, a registry


def read(sources: Path, cache: Cache = NOTHING) -> tuple[RawSources, list[Problem]]:
    """Return all sources that parse, and a problem for everything else that lies in the folder."""
    reader = _Reader(sources, cache)
    articles = reader.folder("articles", ".yml")
    topics = reader.folder("topics", ".md")
    registries = {name: source for name in REGISTRIES if (source := reader.registry(name))}
    ledger = reader.ledger()
    reader.strangers({"articles", "topics", "captures", "ids.lock", *(f"{name}.yml" for name in REGISTRIES)})
    return RawSources(articles, topics, registries, ledger, frozenset(reader.lost)), reader.problems


def read_pages(docs: Path) -> list[Problem]:
    """Return a problem for each hand-written page under docs/ that does not read, and for what is no plain file there."""
    reader = _Reader(docs)
    for folder in ("about", "assets"):
        for path in reader.below(docs / folder):
            text = reader.text(path, LARGEST_ARTICLE) if path.suffix == ".md" else reader.plain(path)
            if text and text.startswith("---\n"):
                front, first_line, _, _ = front_matter(text)
                reader.problems += parse(reader.name(path), front, first_line)[1]
                if not first_line:
                    reader.report(path, "the front matter has no end", "close it with '---'")
    return reader.problems


@dataclass(frozen=True)
class _Parsed:
    """A file's text, and what it was parsed to."""

    text: str
    source: Source | None
    problems: tuple[Problem, ...]


class _Reader:
    def __init__(self, folder: Path, cache: Cache = NOTHING) -> None:
        self.root = folder
        self.cache = cache
        self.problems: list[Problem] = []
        self.lost: set[str] = set()

    def name(self, path: Path) -> str:
        name = path.relative_to(self.root.parent).as_posix()
        return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in name)

    def report(self, path: Path, message: str, hint: str = "") -> None:
        self.problems.append(Problem(self.name(path), 1, 1, message, hint))

    def names(self, folder: Path) -> list[str]:
        """Return the visible names in a folder, in byte order; dotfiles and editors' backups are nobody's sources."""
        if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
            self.report(folder, "not a folder", "sources are real files in real folders, no links")
        elif folder.is_dir():
            return _visible(folder)
        return []

    def below(self, folder: Path) -> Iterator[Path]:
        """Yield the visible files below a folder, in byte order."""
        for name in self.names(folder):
            path = folder / name
            if path.is_dir() and not path.is_symlink():
                yield from self.below(path)
            else:
                yield path

    def folder(self, name: str, ending: str) -> tuple[Source, ...]:
        folder = self.root / name
        found = []
        for file in self.names(folder):
            if file.endswith(ending):
                found.append(file)
            else:
                self.report(folder / file, f"not a source: {name}/ holds <id>{ending} files only")
        sources = self.sources([folder / file for file in found], LARGEST_ARTICLE, essay=ending == ".md")
        self.lost |= {f"{name}/{file.removesuffix(ending)}" for file, source in zip(found, sources) if not source}
        self.cache.keep_only(f"parsed/{name}", found)
        return tuple(filter(None, sources))

    def registry(self, name: str) -> Source | None:
        path = self.root / f"{name}.yml"
        if not path.exists() and not path.is_symlink():
            return None
        (source,) = self.sources([path], LARGEST_REGISTRY, essay=False)
        if source is None:
            self.lost.add(name)
        return source

    def ledger(self) -> Source | None:
        path = self.root / "ids.lock"
        if not path.exists() and not path.is_symlink():
            return None
        text = self.text(path, LARGEST_LEDGER)
        return None if text is None else Source.of(self.name(path), text, None)

    def strangers(self, known: set[str]) -> None:
        if not self.root.is_dir():
            return self.report(self.root, "there is no such folder", "run this in the project's root")
        for name in _visible(self.root):
            if name not in known:
                self.report(self.root / name, "not a source", "see the layout in README")

    def sources(self, paths: Sequence[Path], largest: int, *, essay: bool) -> list[Source | None]:
        """Return each source, nothing of what does not parse; unchanged ones are not parsed again."""
        texts = {path: text for path in paths if (text := self.text(path, largest)) is not None}
        parsed = {path: found for path, text in texts.items() if (found := self.kept(path, text))}
        missing = [path for path in texts if path not in parsed]

        def parse_one(path: Path) -> tuple[Path, _Parsed]:
            alone = _Reader(self.root)
            return path, _Parsed(texts[path], alone.source(path, texts[path], essay=essay), tuple(alone.problems))

        parsed |= shared(parse_one, missing)
        for path in missing:
            self.cache.put(self.place(path), parsed[path])
        self.problems += (problem for path in texts for problem in parsed[path].problems)
        return [parsed[path].source if path in parsed else None for path in paths]

    def kept(self, path: Path, text: str) -> _Parsed | None:
        """Return what a file was parsed to, if it had the same text."""
        found = self.cache.get(self.place(path), None)
        return found if found and found.text == text else None

    def place(self, path: Path) -> str:
        return f"parsed/{path.relative_to(self.root).as_posix()}"

    def source(self, path: Path, text: str, *, essay: bool) -> Source | None:
        name = self.name(path)
        front, first_line, rest, essay_line = (text, 1, "", 1) if not essay else front_matter(text)
        if essay and not first_line:
            self.report(path, "no front matter", "start with '---', keys, '---', then the essay")
            return None
        value, problems = parse(name, front, first_line)
        self.problems += problems
        if value is None and problems:
            return None
        return Source.of(name, front, value, first_line, rest, essay_line)

    def plain(self, path: Path) -> None:
        """Report what is no plain file."""
        if not stat.S_ISREG(path.lstat().st_mode):
            self.report(path, "not a plain file", plain.RULE)

    def text(self, path: Path, largest: int) -> str | None:
        """Return the file's text, or None and a problem."""
        text, problems = plain.text(path, self.name(path), largest)
        self.problems += problems
        return text


def _visible(folder: Path) -> list[str]:
    return sorted(name for name in os.listdir(folder) if not name.startswith(".") and not name.endswith("~"))


def front_matter(text: str) -> tuple[str, int, str, int]:
    """Return the YAML, its first line, the essay and its first line; a first line of 0 means there is no YAML."""
    lines = text.split("\n")
    if lines[0].rstrip() != "---":
        return "", 0, text, 1
    for number, line in enumerate(lines[1:], start=1):
        if line.rstrip() == "---":
            return "\n".join(lines[1:number]) + "\n", 2, "\n".join(lines[number + 1 :]), number + 2
    return "", 0, text, 1

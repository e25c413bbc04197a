"""Stage 2, validate: parsed sources in, typed articles, topics and registries out, with every mistake within one file."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import PurePosixPath
from typing import TypeVar

from pydantic import BaseModel

from dossier import rules
from dossier.cache import NOTHING, Cache
from dossier.kinds import ID_PATTERN, check_id
from dossier.library import KINDS, Entry, Library, Lost
from dossier.linked import Topical
from dossier.model import Article, Claim, Entity, Event, Figure, SiteInfo, Topic
from dossier.problem import MOST_PROBLEMS, Problem, listed, shown
from dossier.read import RawSources
from dossier.shared import shared
from dossier.source import Source
from dossier.typed import typed

R = TypeVar("R", Entity, Claim, Event, Figure)


def validate(raw: RawSources, cache: Cache = NOTHING) -> tuple[Library, list[Problem]]:
    """Return all that can be typed, and every mistake that one file shows by itself; unchanged files are not looked at."""
    check = _Check(raw.lost)
    found = check.files([*raw.articles, *raw.topics, *raw.registries.values()], cache)
    absent = frozenset(kind for name, kind in KINDS.items() if name not in raw.registries and name not in raw.lost)
    library = Library(
        articles=tuple(entry for source in raw.articles for entry in found[source.path]),
        topics=tuple(entry for source in raw.topics for entry in found[source.path]),
        info=check.info(raw.registries.get("site")),
        **{name: found[raw.registries[name].path] if name in raw.registries else () for name in KINDS},
        ledger=raw.ledger,
        lost=Lost(frozenset(check.lost_kinds), frozenset(check.lost_ids), absent),
    )
    return library, check.problems


# What a required key counts as while the mistake in it is reported, so that its owner is still known to the rest.
_STAND_INS: Mapping[type, Mapping[str, object]] = {
    Article: {"type": "article", "genre": "news", "rights": {"status": "?", "show": "digest"}},
    Topic: {"title": "?", "scope": "?"},
    Entity: {"kind": "person", "names": {"en": "?"}},
    Claim: {"kind": "fact", "text": "?"},
    Event: {"title": "?"},
    Figure: {"what": "?", "unit": "?"},
}


_MODELS: Mapping[str, type[BaseModel]] = {"entities": Entity, "claims": Claim, "events": Event, "figures": Figure}
_NOWHERE = Source.of("", "", None)


@dataclass(frozen=True)
class _Checked:
    """What was found in a file: its entries, without the file itself, and what is wrong."""

    of: str  # changes when the file does
    entries: tuple[Entry, ...]
    problems: tuple[Problem, ...]
    lost_kinds: frozenset[str]
    lost_ids: frozenset[tuple[str, str]]


class _Check:
    def __init__(self, unread: frozenset[str]) -> None:
        self.problems: list[Problem] = []
        self.lost_kinds = {KINDS[name] for name in unread if name in KINDS}
        folders = (PurePosixPath(name) for name in unread if "/" in name)
        self.lost_ids = {(path.parent.name.removesuffix("s"), path.name) for path in folders}

    def files(self, sources: Sequence[Source], cache: Cache) -> dict[str, tuple[Entry, ...]]:
        """Return the entries of every file, by its path."""
        kept = {source.path: cache.get(_place(source), None) for source in sources}
        missing = [source for source in sources if not kept[source.path] or kept[source.path].of != _of(source)]

        kept |= shared(lambda source: (source.path, _checked(source)), missing)
        for source in missing:
            cache.put(_place(source), kept[source.path])
        for folder in ("articles", "topics"):
            cache.keep_only(f"checked/sources/{folder}", (PurePosixPath(source.path).name for source in sources))
        return {source.path: self.taken_in(kept[source.path], source) for source in sources}

    def taken_in(self, found: _Checked, source: Source) -> tuple[Entry, ...]:
        self.problems += found.problems
        self.lost_kinds |= found.lost_kinds
        self.lost_ids |= found.lost_ids
        return tuple(replace(entry, source=source) for entry in found.entries)

    def entries(self, source: Source) -> tuple[Entry, ...]:
        """Return the entries of one file; of what else the dossier says of itself, none."""
        path = PurePosixPath(source.path)
        if path.parent.name in ("articles", "topics"):
            entry = self.article(source) if path.parent.name == "articles" else self.topic(source)
            return (entry,) if entry else ()
        return self.registry(path.stem, source, _MODELS[path.stem]) if path.stem in _MODELS else ()

    def name(self, source: Source) -> tuple[str, bool]:
        """Return the name of a file without its ending, and whether it is an id; report it where it is none."""
        name = PurePosixPath(source.path).stem
        try:
            check_id(name)
        except ValueError as error:
            self.problems.append(Problem(source.path, 1, 1, f"the file's name {error}"))
            return name, False
        return name, True

    def article(self, source: Source) -> Entry[Article] | None:
        name, is_id = self.name(source)
        result = typed(source, (), Article, {**_STAND_INS[Article], "id": name if is_id else "unnamed"})
        self.problems += result.problems
        article = result.value
        if article is None:
            self.lost_ids.add(("article", name))
            return None
        if article.id != name and is_id:
            message = f"'id' must be the file's name {shown(name)}, got {shown(article.id)}"
            self.problems.append(source.problem(("id",), message))
            article = article.model_copy(update={"id": name})  # by which the rest refers to it
        entry = Entry(article, source, broken=result.broken)
        self.breaches(entry, rules.article(article, result.broken))
        return entry

    def topic(self, source: Source) -> Entry[Topical] | None:
        name, _ = self.name(source)
        result = typed(source, (), Topic, _STAND_INS[Topic])
        self.problems += result.problems
        if result.value is None:
            self.lost_ids.add(("topic", name))
            return None
        entry = Entry(Topical(name, result.value, source.essay), source, broken=result.broken)
        self.breaches(entry, rules.topic(name, result.value))
        return entry

    def info(self, source: Source | None) -> SiteInfo:
        if source is None:
            return SiteInfo()
        result = typed(source, (), SiteInfo, {})
        self.problems += result.problems
        return result.value or SiteInfo()

    def registry(self, name: str, source: Source, model: type[R]) -> tuple[Entry[R], ...]:
        """Return a registry's entries; it is a list of mappings, each with an id of its own."""
        if source.value is None:
            return ()
        if not isinstance(source.value, list):
            self.problems.append(source.problem((), "must be a list of entries", "start each with '- id: …'"))
            self.lost_kinds.add(KINDS[name])
            return ()
        entries: list[Entry[R]] = []
        before = len(self.problems)
        for number, value in enumerate(source.value):
            if len(self.problems) - before >= MOST_PROBLEMS:
                left = len(source.value) - number
                self.problems.append(source.problem((number,), f"{left:,} entries from here on were not looked at"))
                self.lost_kinds.add(KINDS[name])
                break
            result = typed(source, (number,), model, {**_STAND_INS[model], **_meant(value)})
            self.problems += result.problems
            if result.value is None:
                self.lose(KINDS[name], value)
            else:
                entries.append(Entry(result.value, source, (number,), result.broken))
        for entry in entries:
            self.breaches(entry, rules.registry_entry(entry.value, entry.broken))
        self.problems += listed(_taken(entries))
        return tuple(entries)

    def lose(self, kind: str, value: object) -> None:
        """Note that an entry is lost; of one without an id nobody can tell what refers to it."""
        id = value.get("id") if isinstance(value, dict) else None
        if isinstance(id, str) and re.fullmatch(ID_PATTERN, id):
            self.lost_ids.add((kind, id))
        else:
            self.lost_kinds.add(kind)

    def breaches(self, entry: Entry, findings: rules.Findings) -> None:
        """Report what breaks a rule, but for what follows from a mistake that is reported already."""
        self.problems += listed(entry.problem(*finding) for finding in findings if entry.is_sound(finding[0]))


def _checked(source: Source) -> _Checked:
    alone = _Check(frozenset())
    entries = tuple(replace(entry, source=_NOWHERE) for entry in alone.entries(source))
    return _Checked(_of(source), entries, tuple(alone.problems), frozenset(alone.lost_kinds), frozenset(alone.lost_ids))


def _of(source: Source) -> str:
    typed = (source.path, source.first_line, source.text, source.essay_line, source.essay)
    return sha256(repr(typed).encode("utf-8", "surrogatepass")).hexdigest()


def _place(source: Source) -> str:
    return f"checked/{source.path}"


def _taken(entries: list[Entry[R]]) -> Iterator[Problem]:
    first: dict[str, Entry[R]] = {}
    for entry in entries:
        before = first.setdefault(entry.value.id, entry)
        if before is not entry and entry.is_sound(("id",)):
            line, _ = before.source.place((*before.loc, "id"))
            yield entry.problem(("id",), f"id {shown(entry.value.id)} is taken", f"see line {line}")


def _meant(value: object) -> dict[str, str]:
    """Return the id that an entry with a faulty one may have meant, so that what refers to it is not faulty as well."""
    typed_id = value.get("id") if isinstance(value, dict) else None
    words = re.findall(r"[a-z0-9]+", typed_id.lower()) if isinstance(typed_id, str) else []
    try:
        return {"id": check_id("-".join(words)[:64].rstrip("-"))}
    except ValueError:
        return {}

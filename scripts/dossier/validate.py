"""Stage 2, validate: parsed sources in, typed articles, topics and registries out, with every mistake within one file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any, Generic, TypeVar, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from dossier import rules
from dossier.kinds import check_id
from dossier.linked import Topical
from dossier.model import Article, Claim, Entity, Event, Figure, SiteInfo, Topic
from dossier.problem import Problem, did_you_mean, shown
from dossier.read import RawSources
from dossier.source import Loc, Source

T = TypeVar("T")
MOST_PROBLEMS_A_FILE = 200


@dataclass(frozen=True)
class Entry(Generic[T]):
    """A typed value and where it was typed: a whole file, or one entry of a registry."""

    value: T
    source: Source
    loc: Loc = ()

    def problem(self, loc: Loc, message: str, hint: str = "", *, key: bool = False) -> Problem:
        """Return the problem of the value (or key) at `loc` within this entry."""
        return self.source.problem((*self.loc, *loc), message, hint, key=key)


@dataclass(frozen=True)
class Library:
    """Everything typed, file by file; what has mistakes is here without the values that have them."""

    info: SiteInfo
    articles: tuple[Entry[Article], ...]
    topics: tuple[Entry[Topical], ...]
    entities: tuple[Entry[Entity], ...]
    claims: tuple[Entry[Claim], ...]
    events: tuple[Entry[Event], ...]
    figures: tuple[Entry[Figure], ...]
    ledger: Source | None


def validate(raw: RawSources) -> tuple[Library, list[Problem]]:
    """Return all that can be typed, and every mistake that one file shows by itself."""
    check = _Check()
    articles = tuple(entry for source in raw.articles if (entry := check.article(source)))
    topics = tuple(entry for source in raw.topics if (entry := check.topic(source)))
    library = Library(
        info=check.info(raw.registries.get("site")),
        articles=articles,
        topics=topics,
        entities=check.registry(raw.registries.get("entities"), Entity),
        claims=check.registry(raw.registries.get("claims"), Claim),
        events=check.registry(raw.registries.get("events"), Event),
        figures=check.registry(raw.registries.get("figures"), Figure),
        ledger=raw.ledger,
    )
    return library, check.problems


class _Check:
    def __init__(self) -> None:
        self.problems: list[Problem] = []

    def typed(self, source: Source, loc: Loc, value: object, model: type[BaseModel]) -> Any:
        """Return the value as a model; where it has mistakes, report them and return what is left without them."""
        try:
            return model.model_validate(value)
        except ValidationError as error:
            errors = error.errors(include_url=False, include_context=True)
        for details in errors[:MOST_PROBLEMS_A_FILE]:
            self.problems.append(_problem(source, loc, details, model))
        try:
            return model.model_validate(_without(value, errors, _STAND_INS.get(model, {})))
        except (ValidationError, TypeError, ValueError):
            return None

    def article(self, source: Source) -> Entry[Article] | None:
        article = self.typed(source, (), source.value if source.value is not None else {}, Article)
        if article is None:
            return None
        entry = Entry(article, source)
        name = PurePosixPath(source.path).stem
        if article.id != name:
            self.problems.append(
                entry.problem(("id",), f"'id' must be the file's name {shown(name)}, got {shown(article.id)}")
            )
        self.problems += [entry.problem(*finding) for finding in rules.article(article)]
        return entry

    def topic(self, source: Source) -> Entry[Topical] | None:
        name = PurePosixPath(source.path).stem
        try:
            check_id(name)
        except ValueError as error:
            self.problems.append(Problem(source.path, 1, 1, f"the file's name {error}"))
        front = self.typed(source, (), source.value if source.value is not None else {}, Topic)
        if front is None:
            return None
        entry = Entry(Topical(name, front, source.essay), source)
        self.problems += [entry.problem(*finding) for finding in rules.topic(name, front)]
        return entry

    def info(self, source: Source | None) -> SiteInfo:
        if source is None or source.value is None:
            return SiteInfo()
        return self.typed(source, (), source.value, SiteInfo) or SiteInfo()

    def registry(self, source: Source | None, model: type[T]) -> tuple[Entry[T], ...]:
        """Return a registry's entries; it is a list of mappings, each with an id of its own."""
        if source is None or source.value is None:
            return ()
        if not isinstance(source.value, list):
            self.problems.append(source.problem((), "must be a list of entries", "start each with '- id: …'"))
            return ()
        entries: list[Entry[T]] = []
        first: dict[str, int] = {}
        for number, value in enumerate(source.value):
            typed = self.typed(source, (number,), value, model)
            if typed is None:
                continue
            entry = Entry(typed, source, (number,))
            if typed.id in first:
                line = source.place((first[typed.id], "id"))[0]
                self.problems.append(entry.problem(("id",), f"id {shown(typed.id)} is taken", f"see line {line}"))
            first.setdefault(typed.id, number)
            self.problems += [entry.problem(*finding) for finding in rules.registry_entry(typed)]
            entries.append(entry)
        return tuple(entries)


def _without(value: Any, errors: list[ErrorDetails], stand_ins: dict[str, object]) -> dict[str, Any]:
    """Return a copy of a value without the keys (of a passage: its keys) that have errors, so that the rest counts."""
    stripped = dict(value)
    for details in errors:
        loc = details["loc"]
        if loc[:1] == ("passages",) and len(loc) > 2:
            stripped["passages"] = _without_key(stripped["passages"], loc[1], loc[2])
        elif loc:
            stripped.pop(loc[0], None)
    return {**stand_ins, **stripped}


def _without_key(passages: list[Any], index: int, key: str) -> list[Any]:
    kept = dict(passages[index])
    kept.pop(key, None)
    return [*passages[:index], {"p": str(index + 1), **kept}, *passages[index + 1 :]]


# What a required key counts as while the mistake in it is reported, so that its owner is still known to the rest.
_STAND_INS: dict[type[BaseModel], dict[str, object]] = {
    Article: {"type": "article", "genre": "news", "rights": {"status": "?", "show": "digest"}},
    Topic: {"title": "?", "scope": "?"},
    Entity: {"kind": "person", "names": {"en": "?"}},
    Claim: {"kind": "fact", "text": "?"},
    Event: {"title": "?"},
    Figure: {"what": "?", "unit": "?"},
}


def _problem(source: Source, loc: Loc, details: ErrorDetails, model: type[BaseModel]) -> Problem:
    """Return pydantic's finding in the house's words and at the place where the value was typed."""
    inner = tuple(step for step in details["loc"] if step != "[key]")
    where = (*loc, *inner)
    name = next((str(step) for step in reversed(inner) if isinstance(step, str)), "entry")
    kind = details["type"]
    if kind == "extra_forbidden":
        return source.problem(
            where, f"unknown key {shown(name)}", did_you_mean(name, _keys(model, inner[:-1])), key=True
        )
    if kind == "missing":
        return source.problem(where, f"'{name}' is missing")
    if kind == "value_error":
        message = str(details["ctx"]["error"])
        return source.problem(where, f"'{name}' {message}", key="[key]" in details["loc"])
    if kind == "literal_error":
        allowed = details["ctx"]["expected"].replace("'", "").replace(" or ", ", ").split(", ")
        value = str(details["input"])
        hint = did_you_mean(value, allowed)
        return source.problem(where, f"'{name}' must be one of {', '.join(allowed)}, got {shown(value)}", hint)
    expected = {"tuple_type": "a list", "dict_type": "a mapping", "model_type": "a mapping"}.get(kind, details["msg"])
    return source.problem(where, f"'{name}' must be {expected}, got {_shape(details['input'])}")


def _shape(value: object) -> str:
    if isinstance(value, str):
        return shown(value)
    return "a list" if isinstance(value, list) else "a mapping" if isinstance(value, dict) else "nothing"


def _keys(model: type[BaseModel], loc: Loc) -> Iterator[str]:
    """Return the keys allowed at `loc` of a model."""
    for step in loc:
        if isinstance(step, str):
            field = next(f for name, f in model.model_fields.items() if step in (name, f.alias))
            model = next((m for m in _models(field.annotation)), model)
    return (field.alias or name for name, field in model.model_fields.items())


def _models(annotation: object) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for part in get_args(annotation):
        yield from _models(part)

"""A value as it was typed comes in; what our model makes of it goes out, with every mistake in the house's words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any, Generic, TypeVar, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from dossier.problem import MOST_PROBLEMS, Problem, did_you_mean, listed, shown
from dossier.source import Loc, Source, shape

M = TypeVar("M", bound=BaseModel)
MOST_LISTED = 20  # allowed values in one message
_KEY = "[key]"  # pydantic's mark of a mistake in a key, at the end of its loc
_SHAPES = {"tuple_type": "a list", "dict_type": "a mapping", "model_type": "a mapping"}


@dataclass(frozen=True)
class Typed(Generic[M]):
    """What became of a value: the model without the values that have mistakes, or nothing where too little is left."""

    value: M | None
    problems: tuple[Problem, ...] = ()
    broken: frozenset[Loc] = frozenset()  # where in the value the mistakes are


def typed(source: Source, loc: Loc, model: type[M], stand_ins: Mapping[str, object]) -> Typed[M]:
    """Return the value at `loc` as a model; a required key with a mistake in it counts as its stand-in from there on."""
    value = _at(source.value, loc)
    try:
        return Typed(_model(model, value))
    except ValidationError as error:
        errors = error.errors(include_url=False, include_context=True)
    # A key that is misspelt is not missing as well.
    meant = {_meant(model, details) for details in errors[:MOST_PROBLEMS] if details["type"] == "extra_forbidden"}
    errors = [details for details in errors if details["type"] != "missing" or _inner(details) not in meant]
    problems = listed(_problem(source, loc, details, model) for details in errors)
    broken = frozenset([*map(_inner, errors), *(loc for loc in meant if loc)])
    try:
        rest = _model(model, {**stand_ins, **_without(value, broken)}) if isinstance(value, dict) else None
    except ValidationError:
        rest = None
    return Typed(rest, tuple(problems), broken)


def _at(value: Any, loc: Loc) -> Any:
    for step in loc:
        value = value[step]
    return {} if value is None and not loc else value


def _model(model: type[M], value: object) -> M:
    # By alias only: `container_title` is not a second way to type `container-title`.
    return model.model_validate(value, by_alias=True, by_name=False)


def _inner(details: ErrorDetails) -> Loc:
    return tuple(step for step in details["loc"] if step != _KEY)


def _meant(model: type[BaseModel], details: ErrorDetails) -> Loc:
    """Return the loc of the key that an unknown one may have been meant for, or nothing."""
    *outer, key = _inner(details)
    near = get_close_matches(str(key)[:80], list(_keys(model, tuple(outer))), n=1)
    return (*outer, *near) if near else ()


def _without(value: dict[str, Any], broken: frozenset[Loc]) -> dict[str, Any]:
    """Return a copy of a value less the keys (of a passage: its keys) that have mistakes; passages keep their places."""
    wrong = {loc[0] for loc in broken if loc}
    kept = {key: item for key, item in value.items() if key not in wrong}
    passages = value.get("passages")
    if "passages" not in kept and isinstance(passages, list):
        of_passage: dict[object, list[Loc]] = defaultdict(list)
        for loc in broken:
            if loc[0] == "passages" and len(loc) > 2:
                of_passage[loc[1]].append(loc[2:])
        kept["passages"] = [_passage(number, item, of_passage[number]) for number, item in enumerate(passages)]
    return kept


def _passage(number: int, value: object, wrong: list[Loc]) -> dict[str, Any]:
    if not isinstance(value, dict):
        return {"p": str(number + 1)}
    kept = {key: item for key, item in value.items() if not any(loc[0] == key for loc in wrong)}
    for key in _ITEMS.keys() & value.keys() - kept.keys():
        if isinstance(value[key], list) and (key,) not in wrong:
            kept[key] = _items(value[key], {loc[1] for loc in wrong if loc[0] == key}, _ITEMS[key])
    return {"p": str(number + 1), **kept}


def _items(items: list[Any], wrong: set[str | int], stand_in: Any) -> list[Any]:
    """Return a copy of a list with something else in the place of each item that is wrong."""
    if not isinstance(stand_in, dict) or "n" not in stand_in:
        return [stand_in if index in wrong else item for index, item in enumerate(items)]
    numbered = [{**stand_in, "n": str(90_000 + index)} for index in range(len(items))]
    return [numbered[index] if index in wrong else item for index, item in enumerate(items)]


# What stands in the place of a passage's faulty annotation, so that those after it keep theirs and are looked at, too.
_ITEMS: Mapping[str, Any] = {
    "claims": {"claim": "unnamed", "stance": "affirms"},
    "events": {"event": "unnamed", "status": "happened"},
    "figures": {"figure": "unnamed", "value": "1"},
    "entities": "unnamed",
    "links": "99999",
    "notes": {"n": "90000", "kind": "context", "text": "?"},
}


def _problem(source: Source, outer: Loc, details: ErrorDetails, model: type[BaseModel]) -> Problem:
    """Return pydantic's finding in the house's words and at the place where the value was typed."""
    inner = _inner(details)
    loc, kind, value = (*outer, *inner), details["type"], details["input"]
    name = next((str(step) for step in reversed(inner) if isinstance(step, str)), "")
    if kind == "extra_forbidden":
        return source.problem(loc, f"unknown key {shown(name)}", did_you_mean(name, _keys(model, inner[:-1])), key=True)
    if kind == "missing":
        return source.problem(loc, f"'{name}' is missing")
    subject = _subject(name, inner, outer)
    if kind == "value_error":
        return source.problem(loc, f"{subject} {details['ctx']['error']}", key=_KEY in details["loc"])
    if kind == "literal_error":
        allowed = details["ctx"]["expected"].replace("'", "").replace(" or ", ", ").split(", ")
        hint = did_you_mean(value, allowed) if isinstance(value, str) else ""
        choice = ", ".join(allowed) if len(allowed) <= MOST_LISTED else f"the {len(allowed)} that the schema lists"
        return source.problem(loc, f"{subject} must be one of {choice}, got {shape(value)}", hint)
    return source.problem(loc, f"{subject} must be {_SHAPES[kind]}, got {shape(value)}")


def _subject(name: str, inner: Loc, outer: Loc) -> str:
    if not inner:
        return "an entry" if outer else "the file"
    return f"each of '{name}'" if isinstance(inner[-1], int) else shown(name)


def _keys(model: type[BaseModel], loc: Loc) -> Iterator[str]:
    """Return the keys allowed at `loc` of a model."""
    for step in loc:
        if isinstance(step, str):
            field = next(f for name, f in model.model_fields.items() if step in (name, f.alias))
            model = next(_models(field.annotation), model)
    return (field.alias or name for name, field in model.model_fields.items())


def _models(annotation: object) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for part in get_args(annotation):
        yield from _models(part)

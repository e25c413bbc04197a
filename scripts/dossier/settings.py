"""The renderer's configuration as far as the generator needs it: the site's name and address, from mkdocs.yml."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import yaml

from dossier import plain
from dossier.kinds import LONGEST_LINE, is_address
from dossier.linked import Settings
from dossier.problem import Problem, shown
from dossier.source import UNSEEN

LARGEST = 1 << 18  # bytes
DEEPEST = 50
ENVIRONMENT = "!ENV"

Check = Callable[[str], str]  # what is wrong with a value; nothing where it may stand


def settings(configuration: Path) -> tuple[Settings, list[Problem]]:
    """Return the site's name and address, empty where mkdocs.yml does not give them, and what is wrong there.

    Nothing else in it is looked at, and no value is made of it but text: the rest is the renderer's.
    """
    # That there is none is no mistake of an author, nor that it is a link.
    text, problems = plain.text(configuration.resolve(strict=True), configuration.name, LARGEST)
    given: dict[str, str] = {}
    if text is not None:
        try:
            given, wrong = _given(text)
        except yaml.MarkedYAMLError as error:
            wrong = [_problem(error.problem_mark or error.context_mark, f"not YAML: {error.problem}")]
        problems += wrong
    url = given.get("site_url", "").rstrip("/") + "/"
    return Settings(given.get("site_name", ""), url), [replace(each, path=configuration.name) for each in problems]


def of_address(configuration: Path, message: str, hint: str) -> Problem:
    """Return a problem of the site's address, which is there and sound, at the place where mkdocs.yml gives it."""
    mark = dict(_typed(configuration.read_text("utf-8")))["site_url"].start_mark
    return replace(_problem(mark, message), path=configuration.name, hint=hint)


def _given(text: str) -> tuple[dict[str, str], list[Problem]]:
    """Return the values that are wanted, and what is wrong with them."""
    given: dict[str, str] = {}
    problems = []
    typed = dict(_typed(text))
    for key, check in _WANTED.items():
        value = _value(typed[key]) if key in typed else ""
        if wrong := _UNTYPED.get(value) or check(value):
            node = typed.get(key)
            problem = _problem(node.start_mark if node else None, f"'{key}' {wrong}")
            problems.append(replace(problem, hint=_from_variable(node)))
        else:
            given[key] = value
    return given, problems


def _typed(text: str) -> Iterator[tuple[str, yaml.Node]]:
    """Yield the keys and values of the outermost mapping; of a key that stands there twice the last counts."""
    depth = 0
    for event in yaml.parse(text, Loader=yaml.CSafeLoader):
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > DEEPEST:  # what makes nodes of events would overflow
            raise yaml.MarkedYAMLError(problem=f"nested more than {DEEPEST} deep", problem_mark=event.start_mark)
    node = yaml.compose(text, Loader=yaml.CSafeLoader)
    if isinstance(node, yaml.MappingNode):
        yield from ((key.value, value) for key, value in node.value if isinstance(key, yaml.ScalarNode))


def _from_variable(node: yaml.Node | None) -> str:
    """Return in words which variable a value is taken from, nothing where it stands in the file."""
    if node is None or node.tag != ENVIRONMENT:
        return ""
    name = next((name for name in _variables(node) if name in os.environ), "")
    return f"the variable {name} says so" if os.environ.get(name) else f"the variable {name} is empty" if name else ""


def _variables(node: yaml.Node) -> list[str]:
    """Return the names of the variables that `!ENV` asks, in order."""
    if isinstance(node, yaml.SequenceNode):
        return [each.value if isinstance(each, yaml.ScalarNode) else "" for each in node.value[:-1]]
    return [node.value] if isinstance(node, yaml.ScalarNode) else []


def _value(node: yaml.Node) -> str | None:
    """Return a value's text, None of what is no text. Of `!ENV`, MkDocs' own, the first variable set, or the default."""
    if isinstance(node, yaml.ScalarNode):
        return os.environ.get(node.value, "") if node.tag == ENVIRONMENT else node.value
    if node.tag != ENVIRONMENT or not isinstance(node, yaml.SequenceNode):
        return None
    default = node.value[-1].value if node.value and isinstance(node.value[-1], yaml.ScalarNode) else ""
    return next((os.environ[name] for name in _variables(node) if name in os.environ), default)


def _name(value: str) -> str:
    is_line = len(value) <= LONGEST_LINE and not UNSEEN.search(value) and "\n" not in value
    return "" if is_line else f"must be one line of at most {LONGEST_LINE} characters, got {shown(value)}"


def _address(value: str) -> str:
    is_base = is_address(value) and not {*"?#"} & {*value}
    return "" if is_base else f"must be a web address that pages can stand below, got {shown(value)}"


_WANTED: dict[str, Check] = {"site_name": _name, "site_url": _address}
_UNTYPED = {None: "must be text", "": "is missing"}


def _problem(mark: yaml.Mark | None, message: str) -> Problem:
    return Problem("", mark.line + 1, mark.column + 1, message) if mark else Problem("", 1, 1, message)

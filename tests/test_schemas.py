"""Our models in, schemas for editors out; held against every source there is, read as an editor reads it."""

from __future__ import annotations

import json
import re
from pathlib import Path

import jsonschema
import pytest
import yaml
from dossier import schemas
from dossier.read import front_matter
from trees import ROOT, SITES, SMALL, planted


class _Core(yaml.SafeLoader):
    """YAML 1.2's core types, as editors have them: numbers and true are typed, dates and `no` are text."""


_Core.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith((":timestamp", ":bool", ":merge"))]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
_Core.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(true|false)$"), list("tf"))


def name(path: Path) -> str:
    return path.parent.name.removesuffix("s") if path.parent.name in ("articles", "topics") else path.stem


VALIDATORS = {
    file.removesuffix(".json"): jsonschema.Draft202012Validator(json.loads(text))
    for file, text in schemas.schemas().items()
}


def mistakes(path: Path) -> list[str]:
    """Return what an editor underlines in a source."""
    text = path.read_text("utf-8")
    value = yaml.load(front_matter(text)[0] if path.suffix == ".md" else text, Loader=_Core)
    return [error.message for error in VALIDATORS[name(path)].iter_errors(value)]


def test_committed_schemas_are_those_of_the_models() -> None:
    committed = {path.name: path.read_text("utf-8") for path in schemas.FOLDER.iterdir()}
    assert committed == schemas.schemas(), "renew them: cd scripts && python -m dossier.schemas"


def test_renewing_writes_them_and_takes_out_what_is_none(tmp_path: Path) -> None:
    planted(tmp_path / "schemas", {"old.json": "{}", "claims.json": "{}"})
    schemas.renew(tmp_path / "schemas")
    assert {path.name: path.read_text("utf-8") for path in (tmp_path / "schemas").iterdir()} == schemas.schemas()


SOURCES = [
    path
    for folder in (ROOT / "sources", SITES / "good" / "sources", SITES / "other" / "sources")
    for path in sorted([*folder.rglob("*.yml"), *folder.rglob("*.md")])
]


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_editor_underlines_nothing_in_a_source_without_mistakes(path: Path) -> None:
    assert mistakes(path) == []


@pytest.mark.parametrize("path", sorted((ROOT / "sources").rglob("*.yml")), ids=lambda path: path.name)
def test_first_line_of_a_source_names_its_schema(path: Path) -> None:
    mark, _, link = path.read_text("utf-8").split("\n")[0].partition("$schema=")
    assert mark == "# yaml-language-server: "
    assert (path.parent / link).resolve() == schemas.FOLDER / f"{name(path)}.json"


@pytest.mark.parametrize(
    ("path", "old", "new", "expected"),
    [
        ("articles/harper2001.yml", "genre: analysis", "genre: x", "'x' is not one of ['news', 'analysis', 'op-ed', 'commentary']"),
        ("articles/harper2001.yml", "title:", "tittle:", "Additional properties are not allowed ('tittle' was unexpected)"),
        ("articles/harper2001.yml", "id: harper2001\n", "", "'id' is a required property"),
        ("articles/harper2001.yml", "words: 60", "words: sixty", None),
        ("claims.yml", "id: dam-holds", "id: Dam", "'Dam' does not match '^[a-z][a-z0-9]*(-[a-z0-9]+)*$'"),
        ("topics/dam.md", "title: The dam\n", "", "'title' is a required property"),
    ],
)  # fmt: skip
def test_editor_underlines_a_mistake(tmp_path: Path, path: str, old: str, new: str, expected: str | None) -> None:
    found = mistakes(planted(tmp_path, {path: SMALL[path].replace(old, new)}) / path)
    assert len(found) == 1
    assert expected is None or found == [expected]

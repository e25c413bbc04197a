"""Our models in, JSON Schemas for editors out: `python -m dossier.schemas` writes them, a test holds them fresh.

An editor that knows YAML reads the first line of a source (`# yaml-language-server: $schema=…`) and from then on
completes keys and marks mistakes as they are typed. It reads values with YAML's own types, so that `2014` is a number.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from dossier.model import Article, Claim, Entity, Event, Figure, SiteInfo, Topic

FOLDER = Path(__file__).resolve().parent.parent / "schemas"
DIALECT = "https://json-schema.org/draft/2020-12/schema"

FILES: dict[str, type[BaseModel]] = {"article": Article, "topic": Topic, "site": SiteInfo}
REGISTRIES: dict[str, type[BaseModel]] = {"entities": Entity, "claims": Claim, "events": Event, "figures": Figure}


def schemas() -> dict[str, str]:
    """Return the text of every schema by the name of its file."""
    files = {name: _schema(model) for name, model in FILES.items()}
    registries = {name: _list(_schema(model)) for name, model in REGISTRIES.items()}
    return {f"{name}.json": _text(schema) for name, schema in (files | registries).items()}


def _schema(model: type[BaseModel]) -> dict[str, Any]:
    return model.model_json_schema(by_alias=True)


def _list(schema: dict[str, Any]) -> dict[str, Any]:
    definitions = schema.pop("$defs", {})
    return {"$defs": definitions, "type": ["array", "null"], "items": schema}


def _text(schema: dict[str, Any]) -> str:
    return json.dumps({"$schema": DIALECT, **schema}, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def renew(folder: Path) -> None:
    """Write every schema into a folder, and take out what is none."""
    texts = schemas()
    folder.mkdir(exist_ok=True)
    for file in folder.glob("*.json"):
        if file.name not in texts:
            file.unlink()
    for name, text in texts.items():
        (folder / name).write_text(text, "utf-8")


if __name__ == "__main__":
    renew(FOLDER)
    print(f"{len(schemas())} schemas in {FOLDER.relative_to(FOLDER.parent.parent)}/", file=sys.stderr)

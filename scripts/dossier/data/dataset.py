"""A set of records comes in; the JSON file that holds them goes out, and the JSON Schema that describes it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import PurePosixPath
from typing import Any

from pydantic import BaseModel, ConfigDict, TypeAdapter

from dossier.edtf import Date
from dossier.page import File

FOLDER = PurePosixPath("data")
SCHEMAS = FOLDER / "schemas"


class Record:
    """What the frozen dataclasses that are records have in common: their schemas allow no other key."""

    __pydantic_config__ = ConfigDict(extra="forbid")


@dataclass(frozen=True)
class Dataset:
    """One JSON file that is an array of records of one type."""

    name: str  # passages
    record: type[Any]  # a Record, or a model of sources/ with more keys

    def files(self, records: Iterable[Any]) -> Iterator[File]:
        """Yield the records, one a line, and their schema."""
        yield from self.listed(map(serialised, records))

    def listed(self, lines: Iterable[bytes]) -> Iterator[File]:
        """Yield records that are serialised already, one a line, and their schema."""
        yield File(FOLDER / f"{self.name}.json", array(lines))
        yield File(SCHEMAS / f"{self.name}.schema.json", schema(tuple[self.record, ...], self.name).encode())


def array(lines: Iterable[bytes]) -> Iterator[bytes]:
    """Yield serialised records as a JSON array, one a line, so that two editions can be compared line by line."""
    before = b"[\n"
    for line in lines:
        yield before + line
        before = b",\n"
    yield b"[]\n" if before == b"[\n" else b"\n]\n"


def schema(type: Any, name: str) -> str:
    """Return the JSON Schema of the file that holds values of a type."""
    made = TypeAdapter(type).json_schema(mode="serialization")
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": name}
    return json.dumps({**head, **made}, ensure_ascii=False, indent=2) + "\n"


def _plain(value: Any) -> Any:
    """Return what a value of ours is in JSON: a date as typed, a model or a record by its keys."""
    if isinstance(value, Date):
        return value.text
    if isinstance(value, BaseModel):
        return {key: getattr(value, name) for key, name in _keys(type(value))}
    return vars(value)


@cache
def _keys(model: type[BaseModel]) -> tuple[tuple[str, str], ...]:
    return tuple((field.alias or name, name) for name, field in model.model_fields.items())


# One line each, without spaces: the encoder written in C does no other, and is ten times as fast.
_encoded = json.JSONEncoder(ensure_ascii=False, default=_plain, separators=(",", ":")).encode


def serialised(value: Any) -> bytes:
    """Return a record as JSON on one line."""
    return _encoded(value).encode()

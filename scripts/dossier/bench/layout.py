"""Values in, YAML out as editors type it: prose in folded blocks, short lists and mappings on one line."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence

WORDS_A_LINE = 16

_PLAIN = re.compile(r"[a-z0-9][a-z0-9.-]*|[A-Z][A-Za-z0-9 -]*")


class Prose(str):
    """A text that stands in a folded block."""


Value = str | int | float | Mapping[str, "Value"] | Sequence["Value"]


def yaml(value: Mapping[str, Value] | Sequence[Value]) -> str:
    """Return the text of a file that holds a mapping or a list."""
    lines = _entries(value, "") if isinstance(value, Mapping) else _items(value, "")
    return "\n".join(lines) + "\n"


def _entries(mapping: Mapping[str, Value], indent: str) -> Iterator[str]:
    for key, value in mapping.items():
        yield from _after(f"{indent}{key}:", value, indent)


def _after(start: str, value: Value, indent: str) -> Iterator[str]:
    """Yield the lines of a value, the first of them after what announces it."""
    if isinstance(value, Prose):
        words = value.split()
        yield f"{start} >-"
        for first in range(0, len(words), WORDS_A_LINE):
            yield f"{indent}  {' '.join(words[first : first + WORDS_A_LINE])}"
    elif _is_short(value):
        yield f"{start} {_flow(value)}"
    else:
        yield start
        yield from _entries(value, f"{indent}  ") if isinstance(value, Mapping) else _items(value, f"{indent}  ")


def _items(values: Sequence[Value], indent: str) -> Iterator[str]:
    for value in values:
        if isinstance(value, Mapping) and not _is_short(value):
            first, *rest = _entries(value, f"{indent}  ")
            yield f"{indent}- {first.lstrip()}"
            yield from rest
        else:
            yield f"{indent}- {_flow(value)}"


def _is_short(value: Value) -> bool:
    """Return whether a value stands on one line."""
    if isinstance(value, str | int | float):
        return not isinstance(value, Prose)
    inner = value.values() if isinstance(value, Mapping) else value
    return all(isinstance(item, str | int | float) and not isinstance(item, Prose) for item in inner)


def _flow(value: Value) -> str:
    if isinstance(value, Mapping):
        return f"{{{', '.join(f'{key}: {_flow(item)}' for key, item in value.items())}}}"
    if isinstance(value, str):
        return value if _PLAIN.fullmatch(value) else json.dumps(value, ensure_ascii=False)
    return str(value) if isinstance(value, int | float) else f"[{', '.join(map(_flow, value))}]"

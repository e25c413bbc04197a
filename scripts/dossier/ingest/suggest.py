"""Names in the sources and a passage come in; the topics and entities that its words suggest go out, with the words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from dossier.normalise import UNSPACED, n1
from dossier.source import Source

FEWEST_LETTERS = 3  # of a name that is looked for; shorter ones only in capitals (EU)
_UNSPACED = re.compile(f"[{UNSPACED}]")
_CYRILLIC = re.compile("[а-яё]", re.IGNORECASE)
_ENDING = re.compile("[аеёийоуыьэюя]$")


@dataclass(frozen=True)
class Known:
    """A topic or an entity by all its names, as one pattern."""

    id: str
    kind: str  # topic or entity
    pattern: re.Pattern[str]


@dataclass(frozen=True)
class Suggestion:
    """A topic or an entity with the words that suggest it."""

    id: str
    kind: str
    words: str


def known(topics: Iterable[Source], entities: Source | None) -> tuple[Known, ...]:
    """Return the topics and entities whose names can be read, whatever mistakes their sources have."""
    return (*_topics(topics), *_entities(entities))


def suggestions(text: str, names: Iterable[Known]) -> tuple[Suggestion, ...]:
    """Return what the words of a passage suggest, in the order of the names."""
    plain = n1(text)
    found = ((name, name.pattern.search(plain)) for name in names)
    return tuple(Suggestion(name.id, name.kind, match[0]) for name, match in found if match)


def _topics(topics: Iterable[Source]) -> Iterator[Known]:
    for source in topics:
        value = source.value if isinstance(source.value, dict) else {}
        id = source.path.rsplit("/", 1)[-1].removesuffix(".md")
        if pattern := _pattern([value.get("title"), *_names(value)], ignore_case=True):
            yield Known(id, "topic", pattern)


def _entities(source: Source | None) -> Iterator[Known]:
    values = source.value if source and isinstance(source.value, list) else []
    for value in values:
        id = value.get("id") if isinstance(value, dict) else None
        if isinstance(id, str) and (pattern := _pattern(_names(value), ignore_case=False)):
            yield Known(id, "entity", pattern)


def _names(value: dict[str, Any]) -> list[Any]:
    names, spellings = value.get("names"), value.get("spellings")
    return [*(names.values() if isinstance(names, dict) else ()), *(spellings if isinstance(spellings, list) else ())]


def _pattern(names: Iterable[Any], *, ignore_case: bool) -> re.Pattern[str] | None:
    wanted = {n1(name) for name in names if isinstance(name, str)}
    usable = [
        name
        for name in wanted
        if len(name) >= FEWEST_LETTERS or name.isupper() and len(name) > 1 or _UNSPACED.search(name)
    ]
    if not usable:
        return None
    longest_first = sorted(usable, key=lambda name: (-len(name), name))
    return re.compile("|".join(map(_one, longest_first)), re.IGNORECASE if ignore_case else 0)


def _one(name: str) -> str:
    """Return the pattern of one name: a whole word; in Cyrillic with any ending, where a script has no spaces anywhere."""
    if _UNSPACED.search(name):
        return re.escape(name)
    if _CYRILLIC.search(name):
        stems = [re.escape(_ENDING.sub("", word)) + (r"\w{0,3}" if len(word) > 3 else "") for word in name.split()]
        return rf"(?<!\w){' '.join(stems)}(?!\w)"
    return rf"(?<!\w){re.escape(name)}(?!\w)"

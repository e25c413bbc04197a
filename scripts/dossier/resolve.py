"""References: every id an editor typed, with its place; and a problem for each that leads nowhere."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dossier.problem import Problem, did_you_mean, shown
from dossier.reference import citations
from dossier.source import Loc
from dossier.validate import Entry, Library

EACH = "*"  # every item of a list
KEY = "{}"  # every key of a mapping, the key being the reference

# Where ids of another kind are typed: (kind of entry, way to the value, kind it names).
REFERENCES = (
    ("articles", ("passages", EACH, "topics", KEY), "topic"),
    ("articles", ("passages", EACH, "claims", EACH, "claim"), "claim"),
    ("articles", ("passages", EACH, "claims", EACH, "said_by"), "entity"),
    ("articles", ("passages", EACH, "claims", EACH, "via"), "entity"),
    ("articles", ("passages", EACH, "events", EACH, "event"), "event"),
    ("articles", ("passages", EACH, "figures", EACH, "figure"), "figure"),
    ("articles", ("passages", EACH, "entities", EACH), "entity"),
    ("articles", ("passages", EACH, "withdrawn", "successor"), "passage"),
    ("articles", ("withdrawn", "successor"), "passage"),
    ("topics", ("related", KEY), "topic"),
    ("entities", ("roles", EACH, "from"), "passage"),
    ("claims", ("topics", EACH), "topic"),
    ("events", ("topics", EACH), "topic"),
    ("figures", ("topics", EACH), "topic"),
)
# Where prose may cite passages.
PROSE = (
    ("articles", ("passages", EACH, "notes", EACH, "text")),
    ("claims", ("note",)),
    ("claims", ("outcome", "why")),
    ("events", ("note",)),
    ("figures", ("note",)),
)


@dataclass(frozen=True)
class Known:
    """The ids that exist, by kind; passages by article."""

    ids: dict[str, frozenset[str]]
    passages: dict[str, int]  # article id -> number of its passages
    drafts: frozenset[str]

    def problem(self, kind: str, id: str) -> tuple[str, str] | None:
        """Return message and hint when no such thing exists."""
        if kind == "passage":
            article, _, number = id.rpartition(".p")
            return self.passage_problem(article, int(number) if number.isdecimal() else 0)
        if id in self.ids[kind]:
            return None
        return f"no {kind} {shown(id)}", did_you_mean(id, sorted(self.ids[kind]))

    def passage_problem(self, article: str, number: int | None) -> tuple[str, str] | None:
        """Return message and hint when the article, or its passage of that number, does not exist."""
        if article not in self.passages:
            return f"no article {shown(article)}", did_you_mean(article, sorted(self.passages))
        if number is not None and not 1 <= number <= self.passages[article]:
            return f"no passage ¶{number} in {shown(article)}", f"it has {self.passages[article]}"
        return None


def known(library: Library) -> Known:
    """Return what may be referred to: the former ids of things that were renamed included."""

    def ids(entries: tuple[Entry, ...]) -> frozenset[str]:
        return frozenset(entry.value.id for entry in entries)

    return Known(
        ids={
            "topic": ids(library.topics),
            "claim": ids(library.claims),
            "entity": ids(library.entities),
            "event": ids(library.events),
            "figure": ids(library.figures),
        },
        passages={entry.value.id: len(entry.value.passages) for entry in library.articles},
        drafts=frozenset(entry.value.id for entry in library.articles if entry.value.draft),
    )


def unresolved(library: Library, *, with_drafts: bool) -> Iterator[Problem]:
    """Yield a problem for every reference, typed as an id or cited in prose, that leads nowhere."""
    exists = known(library)
    for kind, way, names in REFERENCES:
        for entry in getattr(library, kind):
            for loc, id in _typed(_raw(entry), way, ()):
                if isinstance(id, str) and (found := exists.problem(names, id)):
                    yield entry.problem(loc, *found, key=way[-1] == KEY)
    for entry, loc, prose in _all_prose(library):
        hides = not with_drafts and not (
            isinstance(entry.source.value, dict) and entry.source.value.get("draft") == "true"
        )
        yield from _citations(entry, loc, prose, exists, hides=hides)


def _all_prose(library: Library) -> Iterator[tuple[Entry, Loc, str]]:
    for kind, way in PROSE:
        for entry in getattr(library, kind):
            yield from ((entry, loc, prose) for loc, prose in _typed(_raw(entry), way, ()) if isinstance(prose, str))
    for entry in library.topics:
        yield entry, ("essay",), entry.value.essay


def _citations(entry: Entry, loc: Loc, prose: str, exists: Known, *, hides: bool) -> Iterator[Problem]:
    seen: dict[str, int] = {}
    for bracketed, references in citations(prose):
        if references is None:
            if loc == ("essay",):
                line, column = entry.source.place_in_prose(loc, bracketed.split("\n")[0], 0)
                yield Problem(entry.source.path, line, column, f"not a citation: {shown(bracketed)}", "write [@id, ¶3]")
            continue
        for reference in references:
            occurrence = seen[f"@{reference.article}"] = seen.get(f"@{reference.article}", -1) + 1
            found = exists.passage_problem(reference.article, reference.last or None)
            if not found and hides and reference.article in exists.drafts:
                found = f"article {shown(reference.article)} is a draft", "publish it, or cite another"
            if found:
                place = entry.source.place_in_prose(
                    (*entry.loc, *loc) if loc != ("essay",) else loc, f"@{reference.article}", occurrence
                )
                yield Problem(entry.source.path, *place, *found)


def _raw(entry: Entry) -> object:
    """Return the entry as it was typed: references are checked even where something beside them is wrong."""
    value = entry.source.value
    for step in entry.loc:
        value = value[step]  # type: ignore[index]
    return value


def _typed(value: object, way: tuple[str, ...], loc: Loc) -> Iterator[tuple[Loc, object]]:
    """Yield every value (or key) that the way leads to, with its loc."""
    if not way:
        yield loc, value
    elif way[0] == EACH and isinstance(value, list):
        for index, item in enumerate(value):
            yield from _typed(item, way[1:], (*loc, index))
    elif way[0] == KEY and isinstance(value, dict):
        yield from (((*loc, key), key) for key in value)
    elif isinstance(value, dict) and way[0] in value:
        yield from _typed(value[way[0]], way[1:], (*loc, way[0]))

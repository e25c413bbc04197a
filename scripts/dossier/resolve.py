"""References: every id an editor typed, with its place; and a problem for each that leads nowhere."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from dossier.kinds import check_id
from dossier.library import KINDS, Entry, Library, Lost
from dossier.model import Article
from dossier.problem import Problem, did_you_mean, listed, shown
from dossier.reference import BRACKETED, OPENED, SHAPE, Reference, parse_citation
from dossier.source import Loc

EACH = "*"  # every item of a list
KEY = "{}"  # every key of a mapping, the key being the reference
VALUE = "{*}"  # every value of a mapping

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


# Where our words are shown as they were typed.
PLAIN = (
    ("articles", ("summary",)),
    ("articles", ("passages", EACH, "digest")),
    ("articles", ("passages", EACH, "topics", VALUE)),
    ("topics", ("scope",)),
    ("topics", ("gaps",)),
    ("topics", ("related", VALUE)),
    ("claims", ("text",)),
)
# Looking for the nearest of ten thousand ids costs an eighth of a second: from there on, unknown ids get no hint.
MOST_COMPARISONS = 200_000


@dataclass
class _Known:
    """The ids that exist, by kind; passages by article."""

    ids: dict[str, frozenset[str]]
    passages: dict[str, int | None]  # article id -> number of its last passage, None when that cannot be told
    drafts: frozenset[str]
    renamed: dict[tuple[str, str], str]  # (kind, former id) -> id
    lost: Lost
    compared: int = field(default=0)

    def problem(self, kind: str, id: str) -> tuple[str, str] | None:
        """Return message and hint when no such thing exists."""
        if kind == "passage":
            article, _, number = id.rpartition(".p")
            return self.passage_problem(article, int(number) if number.isdecimal() else 0)
        if id in self.ids[kind] or self.lost.covers(kind, id):
            return None
        return f"no {kind} {shown(id)}", self.hint(kind, id, self.ids[kind])

    def passage_problem(self, article: str, number: int | None) -> tuple[str, str] | None:
        """Return message and hint when the article, or its passage of that number, does not exist."""
        if self.lost.covers("article", article):
            return None
        if article not in self.passages:
            return f"no article {shown(article)}", self.hint("article", article, self.passages)
        last = self.passages[article]
        if number is not None and last is not None and not 1 <= number <= last:
            return f"no passage ¶{number} in {shown(article)}", f"it has {last}"
        return None

    def hint(self, kind: str, wrong: str, ids: Iterable[str]) -> str:
        """Return what the editor may have meant."""
        if (kind, wrong) in self.renamed:
            return f"it is {shown(self.renamed[kind, wrong])} now"
        ids = sorted(ids)
        self.compared += len(ids) + 20  # the call itself
        return did_you_mean(wrong, ids) if self.compared <= MOST_COMPARISONS else ""


def _known(library: Library) -> _Known:
    def ids(entries: tuple[Entry, ...]) -> frozenset[str]:
        return frozenset(entry.value.id for entry in entries)

    return _Known(
        ids={
            "topic": ids(library.topics),
            "claim": ids(library.claims),
            "entity": ids(library.entities),
            "event": ids(library.events),
            "figure": ids(library.figures),
        },
        passages={entry.value.id: _last_passage(entry) for entry in library.articles},
        drafts=frozenset(entry.value.id for entry in library.articles if entry.value.draft),
        renamed=library.renamed(),
        lost=library.lost,
    )


def _last_passage(entry: Entry[Article]) -> int | None:
    passages = entry.value.passages
    if ("passages",) in entry.broken or (entry.broken and not passages):
        return None
    return max([len(passages), *(passage.p for passage in passages)])


def unresolved(library: Library, *, with_drafts: bool) -> Iterator[Problem]:
    """Yield a problem for every reference, typed as an id or cited in prose, that leads nowhere."""
    known = _known(library)
    for kind in ("articles", "topics", *KINDS):
        for entry in getattr(library, kind):
            raw = _raw(entry)
            for of, way, names in REFERENCES:
                if of == kind:
                    yield from listed(_of_entry(entry, raw, way, names, known))
            for loc, prose in _prose(kind, entry, raw):
                yield from listed(_citations(entry, loc, prose, known, with_drafts=with_drafts))
            for loc, prose in _typed_in(kind, raw, PLAIN):
                yield from _misplaced(entry, loc, prose)


def _misplaced(entry: Entry, loc: Loc, prose: str) -> Iterator[Problem]:
    """Yield a problem for every citation in words that are shown as they were typed."""
    for bracketed in BRACKETED.finditer(prose):
        message = f"a citation stands in notes and essays only, got {shown(bracketed[0])}"
        yield _in_prose(entry, loc, prose, bracketed.start(), message, "name the source in words")


def _of_entry(entry: Entry, raw: object, way: tuple[str, ...], names: str, known: _Known) -> Iterator[Problem]:
    for loc, id in _typed(raw, way, ()):
        if not _is_id(entry, loc, id, is_key=way[-1] == KEY):
            continue
        found = known.problem(names, id)
        if way[-1] == "successor" and not found:
            found = _draft(known, entry, id.rpartition(".p")[0])
        if found:
            yield entry.problem(loc, *found, key=way[-1] == KEY)


def _is_id(entry: Entry, loc: Loc, id: object, *, is_key: bool) -> bool:
    """Return whether what was typed at `loc` is an id to look for; of a key only itself counts, not its value."""
    if not is_key:
        return isinstance(id, str) and entry.is_sound(loc)
    try:
        return bool(check_id(id))
    except ValueError:
        return False


def _draft(known: _Known, entry: Entry, article: str) -> tuple[str, str] | None:
    """Return message and hint when what is published refers to an article that is not."""
    if article not in known.drafts or getattr(entry.value, "draft", False):
        return None
    return f"article {shown(article)} is a draft", "publish it, or name another"


def _prose(kind: str, entry: Entry, raw: object) -> Iterator[tuple[Loc, str]]:
    yield from _typed_in(kind, raw, PROSE)
    if kind == "topics":
        yield ("essay",), entry.value.essay


def _typed_in(kind: str, raw: object, ways: Iterable[tuple[str, tuple[str, ...]]]) -> Iterator[tuple[Loc, str]]:
    for of, way in ways:
        if of == kind:
            yield from ((loc, prose) for loc, prose in _typed(raw, way, ()) if isinstance(prose, str))


def _citations(entry: Entry, loc: Loc, prose: str, known: _Known, *, with_drafts: bool) -> Iterator[Problem]:
    for meant in _meant(prose, known):
        yield _in_prose(entry, loc, prose, meant.start(), f"not a citation: {shown(meant[0])}", SHAPE)
    for reference, start in _references(prose):
        found = known.passage_problem(reference.article, reference.last or None)
        if not found and not with_drafts:
            found = _draft(known, entry, reference.article)
        if found:
            yield _in_prose(entry, loc, prose, start, *found)


def _references(prose: str) -> Iterator[tuple[Reference, int]]:
    """Yield what is cited in prose, each with where its `@` stands."""
    for bracketed in BRACKETED.finditer(prose):
        starts = (place for place, character in enumerate(bracketed[0], bracketed.start()) if character == "@")
        yield from zip(parse_citation(bracketed[0]) or (), starts, strict=False)


def cited(library: Library) -> Iterator[tuple[Entry, Loc, Reference, Problem]]:
    """Yield everything that is cited in prose: the entry and the loc of the prose, and a problem, as yet of no words."""
    for kind in ("articles", "topics", *KINDS):
        for entry in getattr(library, kind):
            for loc, prose in _prose(kind, entry, _raw(entry)):
                for reference, start in _references(prose):
                    yield entry, loc, reference, _in_prose(entry, loc, prose, start, "", "")


def _meant(prose: str, known: _Known) -> Iterator[re.Match[str]]:
    """Yield what was meant as a citation and is none: not closed, not as they are written, or not with the id first."""
    read = {bracketed.start(): parse_citation(bracketed[0]) for bracketed in BRACKETED.finditer(prose)}
    for opened in OPENED.finditer(prose):
        if not read.get(opened.start()) and (not opened["before"] or opened["id"] in known.passages):
            yield opened


def _in_prose(entry: Entry, loc: Loc, prose: str, start: int, message: str, hint: str) -> Problem:
    """Return the problem of what stands at `start` of the prose typed at `loc`, at its own line."""
    place = entry.source.place_in_prose(loc if loc == ("essay",) else (*entry.loc, *loc), prose, start)
    return Problem(entry.source.path, *place, message, hint)


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
    elif way[0] == VALUE and isinstance(value, dict):
        yield from (((*loc, key), item) for key, item in value.items())
    elif isinstance(value, dict) and way[0] in value:
        yield from _typed(value[way[0]], way[1:], (*loc, way[0]))

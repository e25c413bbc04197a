"""A source file as it was typed: YAML text as plain values, and the place of each of them when a problem needs it."""

from __future__ import annotations

import pickle
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from itertools import islice

import yaml

from dossier.problem import Problem, shown

Loc = tuple[str | int, ...]  # a way into a file, as pydantic gives it: ("passages", 2, "digest")
Place = tuple[int, int]  # line and column, both 1-based

MOST_VALUES = 300_000
DEEPEST = 20

# Control, zero-width, bidirectional and line-separating characters, blanks that are letters, lone surrogates and
# noncharacters. What cannot be seen cannot be proof-read, and some of it turns the order of the text around it.
UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e"
    "\u2060-\u206f\u2800\u3164\ufeff\uffa0\ufff0-\ufffb\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
    + "".join(f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0x10000, 0x110000, 0x10000))
    + "]"
)


def shape(value: object) -> str:
    """Return what a value is, as messages call it: its text in single quotes, a list, a mapping, nothing."""
    if isinstance(value, str):
        return shown(value)
    return "a list" if isinstance(value, list) else "a mapping" if isinstance(value, dict) else "nothing"


class Plain(str):
    """A scalar typed without quotes and not as a block: ` #` or `: ` may have cut it."""

    __slots__ = ()


class Cut(Plain):
    """One behind which a single space and `#` stand: what follows may have been meant as its rest, not as a comment."""

    __slots__ = ()


@dataclass(frozen=True)
class Source:
    """One file of `sources/`, parsed."""

    path: str  # as messages print it: sources/articles/lind2014.yml
    text: str  # the YAML, or the front matter of an essay
    packed: bytes = field(repr=False)  # its value: those of all files, unpacked, would take ten times their text
    first_line: int = 1  # of `text` within the file
    essay: str = ""  # what follows the front matter
    essay_line: int = 1

    @classmethod
    def of(
        cls, path: str, text: str, value: object, first_line: int = 1, essay: str = "", essay_line: int = 1
    ) -> Source:
        """Return the source with this value."""
        return cls(path, text, pickle.dumps(value, pickle.HIGHEST_PROTOCOL), first_line, essay, essay_line)

    @property
    def value(self) -> object:
        """Return dicts, lists and text, nobody's to change; None stands for a value that was not given."""
        return _unpacked(self.packed)

    @cached_property
    def _tree(self) -> _Node:
        return _tree(_events(self.text))

    def place(self, loc: Loc, *, key: bool = False) -> Place:
        """Return where the value at `loc` (or its key) was typed; of what is not there, where it should be."""
        node, place = self._tree, self._tree.place
        for step in loc:
            child = node.children.get(step)
            if child is None:
                break
            node, place = child.node, child.key_place if key else child.node.place
        return place[0] + self.first_line - 1, place[1]

    def problem(self, loc: Loc, message: str, hint: str = "", *, key: bool = False) -> Problem:
        """Return the problem of the value (or key) at `loc`."""
        return Problem(self.path, *self.place(loc, key=key), message, hint)

    def place_in_prose(self, loc: Loc, prose: str, start: int) -> Place:
        """Return where the character at `start` of the prose typed at `loc` stands in the file, folded or not."""
        if loc == ("essay",):
            return prose.count("\n", 0, start) + self.essay_line, start - prose.rfind("\n", 0, start)
        line, column = self.place(loc)
        lines = self.text.split("\n")[line - self.first_line :]
        lines[0] = " " * (column - 1) + lines[0][column - 1 :]
        typed = "\n".join(lines)
        # Folding moves only white space, so that the n-th `@` of the value is the n-th that was typed.
        before = prose.count(prose[start], 0, start)
        found = next(islice(re.finditer(re.escape(prose[start]), typed), before, None), None)
        if not found or not typed.startswith(prose[start : start + 2], found.start()):
            return line, column  # written with escapes: the value's own place
        return line + typed.count("\n", 0, found.start()), found.start() - typed.rfind("\n", 0, found.start())


@lru_cache(maxsize=1)  # whoever asks for one asks many times
def _unpacked(packed: bytes) -> object:
    return pickle.loads(packed)


@dataclass
class _Child:
    key_place: Place
    node: _Node


@dataclass
class _Node:
    place: Place
    children: dict[str | int, _Child] = field(default_factory=dict)


def _place(mark: yaml.Mark) -> Place:
    return mark.line + 1, mark.column + 1


def _events(text: str) -> Iterator[yaml.Event]:
    return yaml.parse(text, Loader=yaml.CLoader)


def _tree(events: Iterator[yaml.Event]) -> _Node:
    """Return the places of every value of a file that parses."""
    for event in events:
        if isinstance(event, (yaml.ScalarEvent, yaml.CollectionStartEvent)):
            return _branch(event, events)
    return _Node((1, 1))


def _branch(event: yaml.Event, events: Iterator[yaml.Event]) -> _Node:
    node = _Node(_place(event.start_mark))
    if isinstance(event, yaml.SequenceStartEvent):
        for number, item in enumerate(iter(events.__next__, None)):
            if isinstance(item, yaml.SequenceEndEvent):
                break
            child = _branch(item, events)
            node.children[number] = _Child(child.place, child)
    elif isinstance(event, yaml.MappingStartEvent):
        for key in iter(events.__next__, None):
            if isinstance(key, yaml.MappingEndEvent):
                break
            node.children.setdefault(key.value, _Child(_place(key.start_mark), _branch(next(events), events)))
    return node


class _Unreadable(Exception):
    """The file stops making sense at a place: nothing after it can be told."""

    def __init__(self, mark: yaml.Mark, message: str, hint: str = "") -> None:
        self.mark, self.message, self.hint = mark, message, hint
        super().__init__(message)


def parse(path: str, text: str, first_line: int = 1) -> tuple[object, list[Problem]]:
    """Return the file's value and its problems; a syntax error is the only problem given of a file that has one.

    Everything stays the text that was typed (no implicit types); a key without a value has None. Aliases, anchors,
    tags, repeated keys and keys that are not text are problems.
    """
    builder = _Builder(path, first_line, text.split("\n"))
    try:
        return builder.file(_events(text)), builder.problems
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        message, hint = f"not YAML: {error.problem}", _yaml_hint(text, mark, str(error.problem))
    except _Unreadable as error:
        mark, message, hint = error.mark, error.message, error.hint
    return None, [Problem(path, mark.line + first_line, mark.column + 1, message, hint)]


def _yaml_hint(text: str, mark: yaml.Mark, said: str) -> str:
    if text.split("\n")[mark.line][mark.column : mark.column + 1] == "\t":
        return "indent with spaces, not tabs"
    is_value = said.startswith("mapping values") or said.endswith("start any token")
    return "quote the value, or use a block: '>-'" if is_value else ""


class _Builder:
    """Builds plain values from YAML events, gathering problems on the way."""

    def __init__(self, path: str, first_line: int, lines: list[str]) -> None:
        self.path, self.first_line, self.lines = path, first_line, lines
        self.problems: list[Problem] = []
        self.values = 0

    def problem(self, mark: yaml.Mark, message: str, hint: str = "") -> None:
        self.problems.append(Problem(self.path, mark.line + self.first_line, mark.column + 1, message, hint))

    def file(self, events: Iterator[yaml.Event]) -> object:
        documents = 0
        value: object = None
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    raise _Unreadable(event.start_mark, "a second YAML document starts here", "one file, one document")
            elif isinstance(event, (yaml.StreamStartEvent, yaml.StreamEndEvent, yaml.DocumentEndEvent)):
                continue
            else:
                value = self.value(event, events, 1)
        return value

    def value(self, event: yaml.Event, events: Iterator[yaml.Event], depth: int) -> object:
        self.values += 1
        if self.values > MOST_VALUES:
            raise _Unreadable(event.start_mark, f"more than {MOST_VALUES:,} values in one file", "split it")
        if depth > DEEPEST:
            raise _Unreadable(event.start_mark, f"nested more than {DEEPEST} deep")
        if isinstance(event, yaml.AliasEvent):
            self.problem(event.start_mark, f"alias {shown('*' + event.anchor)}", "write the value out")
            return None
        if event.anchor is not None:
            self.problem(event.start_mark, f"anchor {shown('&' + event.anchor)}", "write values out where they belong")
        if tag := event.tag or self.bare_tag(event.start_mark):
            self.problem(event.start_mark, f"tag {shown(tag)}", "values are text; quote them if need be")
        if isinstance(event, yaml.ScalarEvent):
            return self.scalar(event)
        if isinstance(event, yaml.SequenceStartEvent):
            return self.sequence(events, depth)
        return self.mapping(events, depth)

    def bare_tag(self, mark: yaml.Mark) -> str:
        """Return the tag `!`, which the parser keeps to itself where it stands before a scalar."""
        return "!" if self.lines[mark.line].startswith("!", mark.column) else ""

    def scalar(self, event: yaml.ScalarEvent) -> str | None:
        if unseen := UNSEEN.search(event.value):
            message = f"character U+{ord(unseen[0]):04X}, which nobody can see"
            self.problem(event.start_mark, message, "remove it")
        if event.style == ">":
            # Folding leaves one line break of each blank line: a paragraph ends there, as in every other prose.
            return re.sub(r"\n+", "\n\n", event.value)
        if event.style:
            return event.value
        if not event.value:
            return None
        behind = self.lines[event.end_mark.line][event.end_mark.column :]
        return Cut(event.value) if behind.startswith(" #") else Plain(event.value)

    def sequence(self, events: Iterator[yaml.Event], depth: int) -> list[object]:
        items = []
        while not isinstance(event := next(events), yaml.SequenceEndEvent):
            items.append(self.value(event, events, depth + 1))
        return items

    def mapping(self, events: Iterator[yaml.Event], depth: int) -> dict[str, object]:
        entries: dict[str, object] = {}
        seen: set[str] = set()
        while not isinstance(event := next(events), yaml.MappingEndEvent):
            if not isinstance(event, yaml.ScalarEvent):
                raise _Unreadable(event.start_mark, "a key must be text")
            key = str(self.value(event, events, depth + 1) or "")
            if key in seen:
                self.problem(event.start_mark, f"key {shown(key)} stands here a second time")
            typed = next(events)
            value = self.value(typed, events, depth + 1)
            if key not in seen and not isinstance(typed, yaml.AliasEvent):
                entries[key] = value
            seen.add(key)
        return entries

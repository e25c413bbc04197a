"""A source's text comes in with values and list items to be typed into it; the same text with just these goes out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

import yaml

from dossier.source import Loc


class Editing:
    """Changes to one YAML text that parses, gathered and then made at once: nothing else moves, comments included."""

    def __init__(self, text: str) -> None:
        self.text = text if text.endswith("\n") or not text else text + "\n"
        self.tree = yaml.compose(self.text, Loader=yaml.BaseLoader)
        self.changes: list[tuple[int, int, str]] = []  # from, to, and what stands there instead

    def put(self, loc: Loc, values: Mapping[str, str], *, after: str) -> None:
        """Give keys of the mapping at `loc` these values, as YAML has them; new keys stand below `after`."""
        mapping = self._at(loc)
        have = {key.value: (key, value) for key, value in mapping.value}
        new = {key: value for key, value in values.items() if key not in have}
        for key in values.keys() - new.keys():
            name, value = have[key]
            is_empty = value.start_mark.index == value.end_mark.index
            start = name.end_mark.index + 1 if is_empty else value.start_mark.index
            end = max(start, _end(value))
            is_block = self.text[start:end].endswith("\n")
            self.changes.append((start, end, " " * is_empty + values[key] + "\n" * is_block))
        if not new:
            return
        key, value = have[after]
        if mapping.flow_style:
            end = _end(value)
            self.changes.append((end, end, "".join(f", {name}: {typed}" for name, typed in new.items())))
        else:
            below = self._next_line(_end(value))
            margin = " " * key.start_mark.column
            self.changes.append((below, below, "".join(f"{margin}{name}: {typed}\n" for name, typed in new.items())))

    def append(self, key: str, lines: Iterable[str]) -> None:
        """Add items of these lines, typed two spaces in, to the list under a key of the file, behind the last one."""
        items = _values(self.tree).get(key)
        if items is None:
            end = len(self.text)
            self.changes.append((end, end, "".join(f"{line}\n" for line in (f"{key}:", *lines))))
            return
        if not items.value:
            self.changes.append((items.start_mark.index, items.end_mark.index, "\n" + "\n".join(lines)))
            return
        column = items.start_mark.column
        below = self._next_line(_end(items))
        comments = re.compile(rf"(?: {{{column + 1},}}#.*\n)*")  # on the last item
        below = comments.match(self.text, below).end()
        self.changes.append((below, below, "".join(f"{' ' * column}{line[2:]}\n" for line in lines)))

    def made(self) -> str:
        """Return the text with every change made; those at one place stand in the order in which they were asked for."""
        text, pieces, at = self.text, [], 0
        for start, end, new in sorted(self.changes, key=lambda change: change[:2]):
            pieces += [text[at:start], new]
            at = max(at, end)
        return "".join(pieces) + text[at:]

    def _at(self, loc: Loc) -> yaml.Node:
        node = self.tree
        for step in loc:
            node = node.value[step] if isinstance(step, int) else _values(node)[step]
        return node

    def _next_line(self, place: int) -> int:
        if self.text[place - 1 : place] == "\n":  # behind a block, which ends with its line
            return place
        return self.text.find("\n", place) + 1 or len(self.text)


def _values(mapping: yaml.MappingNode) -> dict[str, yaml.Node]:
    return {key.value: value for key, value in mapping.value}


def _end(node: yaml.Node) -> int:
    """Return where a value ends: a block of several lines ends with the last thing in it."""
    if isinstance(node, yaml.ScalarNode) or node.flow_style or not node.value:
        return node.end_mark.index
    last = node.value[-1]
    return _end(last[1] if isinstance(last, tuple) else last)

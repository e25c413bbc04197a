"""Strings come in; a dossier that has each of them in every free-text slot goes out, and what its pages must show."""

from __future__ import annotations

import hashlib
import json
import re
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import build
from dossier.problem import SourceProblems
from dossier.prose import plain
from dossier.render import label
from dossier.source import UNSEEN
from trees import SITES, assembled

PER_FULL_ARTICLE = 20  # passages of an article that is shown in full
NOWHERE = "searched"  # of a slot that no page shows, but the search knows
HARMLESS = "Harmless words"
_PLACE = re.compile(r"sources/(?P<file>[^:]+):(?P<line>\d+):\d+: ")

# Every slot that takes free text: its name, and whether it takes Markdown's paragraphs, lists, emphasis and links.
ARTICLE = """\
id: a{i}
type: article-magazine
genre: analysis
title: {title}
author:
  - literal: {author}
    role: {role}
container-title: {publication}
issued: 2014-01-02
basis:
  issued: {basis}
rights:
  show: digest
  status: {rights}
summary: {summary}
links:
  - n: 1
    URL: https://example.org/
    title: {link title}
passages:
  - p: 1
    heading: {heading}
    locator: {{start: The dam, end: it holds}}
    sha256: {sha256}
    words: 400
    digest: {digest}
    quote: {quote}
    links: [1]
    topics:
      t{i}: {why}
    claims: [{{claim: c{i}, stance: affirms, said_by: e{i}}}]
    events: [{{event: v{i}, status: happened, date: 2014}}]
    figures: [{{figure: g{i}, value: 4}}]
    entities: [e{i}]
    notes:
      - n: 1
        kind: context
        text: {note*}
"""
FULL = """\
id: full{i}
type: article-magazine
genre: analysis
title: Shown in full
issued: 2014-01-02
rights: {{status: public domain, show: full}}
passages:
"""
FULL_PASSAGE = """\
  - p: {p}
    text: {text}
"""
TOPIC = """\
---
title: {topic title}
spellings:
  - {topic spelling}
scope: {scope}
gaps: {gaps}
---
It is so [@a{i}, ¶1].

{essay*}
"""
ENTITY = """\
- id: e{i}
  kind: place
  names:
    en: {entity name}
  spellings:
    - {spelling}
  description: {description}
  roles:
    - role: {entity role}
      from: a{i}.p1
"""
CLAIM = """\
- id: c{i}
  kind: fact
  topics: [t{i}]
  text: {claim}
  note: {claim note*}
"""
EVENT = """\
- id: v{i}
  date: 2014
  topics: [t{i}]
  title: {event}
  note: {event note*}
"""
FIGURE = """\
- id: g{i}
  topics: [t{i}]
  what: {figure}
  unit: {unit}
  note: {figure note*}
"""
_SLOT = re.compile(r"\{([a-z ]{2,}\*?)\}")
SLOTS = tuple(
    slot
    for text in (ARTICLE, FULL_PASSAGE, TOPIC, ENTITY, CLAIM, EVENT, FIGURE)
    for slot in _SLOT.findall(text)
    if slot != "sha256"
)


@dataclass(frozen=True)
class Placed:
    """One string in one slot."""

    slot: str
    number: int  # of the string
    page: str  # that shows it


@dataclass
class Planting:
    """Sources in the making: every file's lines, and which of them hold a string."""

    strings: Sequence[str]
    refused: frozenset[tuple[str, int]] = frozenset()  # slot and number of a string, replaced by harmless words
    lines: dict[str, list[str]] = field(default_factory=dict)
    placed: dict[tuple[str, int], Placed] = field(default_factory=dict)  # by file and line

    def plant(self, file: str, template: str, i: int, page: str, **values: str) -> None:
        """Append a template to a file, with another string in each of its slots."""
        lines = self.lines.setdefault(file, [])
        for line in template.splitlines():
            slot = next(iter(_SLOT.findall(line)), "")
            if slot in SLOTS:
                number = (i + 7 * SLOTS.index(slot)) % len(self.strings)
                placed = Placed(slot, number, NOWHERE if slot == "topic spelling" else page)
                lines += self._lines(file, line.replace("{i}", str(i)), placed, len(lines))
            else:
                lines.append(line.format(i=i, **values))

    def _lines(self, file: str, line: str, placed: Placed, before: int) -> list[str]:
        is_refused = (placed.slot, placed.number) in self.refused
        text = HARMLESS if is_refused else self.strings[placed.number]
        if placed.slot == "essay*":  # no YAML: the rest of the file
            lines = text.splitlines() or [""]
        else:
            lines = [f"{line.partition('{' + placed.slot)[0]}{scalar(text)}"]
        for number in range(len(lines)):
            self.placed[file, before + number + 1] = placed
        return lines


def scalar(text: str) -> str:
    """Return text as a YAML scalar in double quotes; what nobody can see as an escape, so that it arrives."""
    return UNSEEN.sub(lambda match: f"\\U{ord(match[0]):08x}", json.dumps(text, ensure_ascii=False))


def planted(strings: Sequence[str], refused: frozenset[tuple[str, int]] = frozenset()) -> Planting:
    """Return the sources that have each string once in every slot."""
    planting = Planting(strings, refused)
    for i in range(len(strings)):
        article, topic, entity = (f"{kind}{i}/" for kind in ("articles/a", "topics/t", "entities/e"))
        sha256 = hashlib.sha256(str(i).encode()).hexdigest()
        planting.plant(f"articles/a{i}.yml", ARTICLE, i, article, sha256=sha256)
        planting.plant(f"topics/t{i}.md", TOPIC, i, topic)
        planting.plant("entities.yml", ENTITY, i, entity)
        planting.plant("claims.yml", CLAIM, i, "claims/")
        planting.plant("events.yml", EVENT, i, "timeline/")
        planting.plant("figures.yml", FIGURE, i, "figures/")
        number, p = divmod(i, PER_FULL_ARTICLE)
        if not p:
            planting.plant(f"articles/full{number}.yml", FULL, number, "")
        planting.plant(
            f"articles/full{number}.yml", FULL_PASSAGE, i, f"articles/full{number}/", p=str(p + 1), sha256=sha256
        )
    return planting


def dossier(strings: Sequence[str], folder: Path) -> tuple[Path, Planting]:
    """Return a dossier with every string in every slot that takes it, ready to be built."""
    root = assembled(SITES / "other", folder)
    shutil.rmtree(root / "sources" / "articles")
    shutil.rmtree(root / "sources" / "topics")
    (root / "sources" / "ids.lock").unlink(missing_ok=True)
    planting = planted(strings)
    # A string that makes a file unreadable, or a passage, hides what others in it would be refused for.
    while refused := frozenset((placed.slot, placed.number) for placed in refusals(write(planting, root), root)):
        assert refused.isdisjoint(planting.refused)
        planting = planted(strings, planting.refused | refused)
    return root, planting


def write(planting: Planting, root: Path) -> Planting:
    """Write the sources."""
    for name, lines in planting.lines.items():
        path = root / "sources" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("\n".join(lines) + "\n", "utf-8")
    return planting


def refusals(planting: Planting, root: Path) -> Iterator[Placed]:
    """Yield what the sources are refused for; every problem must have the place of a string."""
    try:
        build.load(root)
    except SourceProblems as error:
        for problem in error.problems:
            yield planting.placed[problem.path.removeprefix("sources/"), problem.line]


def shown(text: str, slot: str) -> str:
    """Return what a reader must see of a string in a slot, white space folded."""
    seen = plain(text, label) if slot.endswith("*") else text
    return " ".join(seen.split())

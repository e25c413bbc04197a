"""An article found in a capture and its source come in; where they differ, and the source brought up to date, go out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dossier.ingest.edit import Editing
from dossier.ingest.found import Found, Passage
from dossier.ingest.scaffold import passage_lines, quoted
from dossier.ingest.suggest import Known
from dossier.normalise import Locator, locators, n1, sha256, words
from dossier.recorded import Recorded, RecordedPassage
from dossier.source import parse
from dossier.wording import locator_faults

_STATED = (
    ("title", "title"),
    ("container-title", "publication"),
    ("volume", "volume"),
    ("issue", "issue"),
    ("issued", "issued"),
    ("URL", "URL"),
)


def differences(found: Found, record: Recorded) -> tuple[str, ...]:
    """Return what the capture states otherwise than the record, in the order of the source; nothing that it leaves out."""
    return (*_bibliography(found, record), *_passages(found, record))


def updated(found: Found, record: Recorded, names: Sequence[Known]) -> str:
    """Return the source's text with locators, fingerprints and word counts as in the capture, and new passages added.

    A locator that fits stays, and so does every word of ours; a passage that the capture lacks is left for an editor,
    and so is a source laid out in a way that it would not parse afterwards.
    """
    editing = Editing(record.source.text)
    wanted = dict(zip((each.p for each in found.passages), _located(found), strict=True))
    pairs = _paired(found, record)
    for place, passage in pairs.items():
        _put(editing, passage, *wanted[place])
    have = {passage.p for passage in record.passages}
    missing = [found for p, found in wanted.items() if p not in pairs and p not in have]
    if lines := [line for passage, locator in missing for line in passage_lines(passage, locator, names)]:
        editing.append("passages", lines)
    made, before = editing.made(), record.source.text
    path = record.source.path
    return made if parse(path, made)[1] == parse(path, before)[1] else before


def _located(found: Found) -> list[tuple[Passage, Locator]]:
    return list(zip(found.passages, locators([each.text for each in found.passages]), strict=True))


def _bibliography(found: Found, record: Recorded) -> Iterator[str]:
    values = dict(record.values)
    for key, name in _STATED:
        stated = getattr(found.facts, name)
        if stated and n1(stated) != n1(values.get(key, "")):
            yield f"{key}: the capture has {quoted(stated)}, the source {quoted(values.get(key, '')) if values.get(key) else 'nothing'}"
    people = [person.full for person in found.facts.people]
    if people and [n1(name) for name in people] != [n1(name) for name in record.people]:
        yield f"author: the capture has {', '.join(people)}, the source {', '.join(record.people) or 'nothing'}"
    missing = [link.n for link in found.links if (link.n, link.URL) not in record.links]
    if missing:
        yield f"links: {', '.join(map(str, missing))} of the capture are not in the source"


def _passages(found: Found, record: Recorded) -> Iterator[str]:
    pairs = _paired(found, record)
    for passage, locator in _located(found):
        typed = pairs.get(passage.p)
        if typed is None:
            yield f"paragraph {passage.p}: in the capture only, from '{locator.start}' to '{locator.end}'"
            continue
        if typed.p != passage.p:
            yield f"¶{typed.p}: paragraph {passage.p} of the capture"
        if typed.sha256 != sha256(passage.text):
            yield f"¶{typed.p}: {'another text' if typed.sha256 else 'no fingerprint in the source'}"
        if typed.words != words(passage.text):
            yield f"¶{typed.p}: {words(passage.text)} words, the source says {typed.words or 'nothing'}"
        if not fits(typed.start, typed.end, passage.text):
            yield f"¶{typed.p}: {'its locator is not there' if typed.start else 'no locator in the source'}"
    there = {passage.p for passage in pairs.values()}
    yield from (f"¶{passage.p}: in the source only" for passage in record.passages if passage.p not in there)


def _paired(found: Found, record: Recorded) -> dict[int, RecordedPassage]:
    """Return the passage that each paragraph is: by its text, by its locator, and by its number where neither fits any."""
    texts = {passage.p: n1(passage.text) for passage in found.passages}
    prints = {p: sha256(text) for p, text in texts.items()}
    pairs = {each.p: each for each in record.passages if each.sha256 and prints.get(each.p) == each.sha256}
    located = {
        each.p: {p for p, text in texts.items() if n1(each.start) in text and fits(each.start, each.end, text)}
        for each in record.passages
        if each.start and each not in pairs.values()
    }
    for is_same in (
        lambda place, passage: passage.sha256 == prints[place],
        lambda place, passage: place in located.get(passage.p, ()),
        lambda place, passage: passage.p == place and not located.get(passage.p),
    ):
        for passage in record.passages:
            free = (place for place in prints if place not in pairs and is_same(place, passage))
            if passage not in pairs.values() and (place := next(free, 0)):
                pairs[place] = passage
    return pairs


def fits(start: str, end: str, text: str) -> bool:
    """Return whether there is a locator, and its words stand at the beginning and at the end of a passage."""
    return bool(start) and not any(locator_faults(start, end, text))


def _put(editing: Editing, typed: RecordedPassage, passage: Passage, locator: Locator) -> None:
    """Ask for fingerprint, count and, where it does not fit, locator of a passage."""
    wanted = {"sha256": sha256(passage.text), "words": str(max(1, words(passage.text)))}
    ends = {"start": quoted(locator.start), "end": quoted(locator.end)}
    place = ("passages", typed.index)
    if typed.start and not fits(typed.start, typed.end, passage.text):
        editing.put((*place, "locator"), ends, after="start")
    elif not typed.start:
        wanted = {"locator": "{{start: {start}, end: {end}}}".format(**ends), **wanted}
    editing.put(place, wanted, after="p")

"""What a source of an article records of its passages, mistakes or not."""

from __future__ import annotations

from dossier.recorded import CaptureKey, Recorded, recorded
from dossier.source import Source, parse

SOURCE = """\
id: doe2015
draft: true
title: One ferry
author: [{given: Jo, family: Doe}, {literal: The Desk}]
rights: {status: ours, show: full}
capture: {sha256: aa, part: 2}
other_captures: [{sha256: bb}]
links: [{n: 1, title: x, URL: "http://x.example/"}]
passages:
  - p: 1
    locator: {start: The bus, end: the bay}
    sha256: cc
    words: 12
    digest: "Ours."
    topics: {ports: "Because."}
    notes: [{n: 1, kind: caution, text: "Care."}]
  - p: x
  - p: 3
    withdrawn: {on: 2027-01-10, why: "Double."}
"""


def read(text: str) -> Recorded | None:
    return recorded(Source.of("x.yml", text, parse("x.yml", text)[0]))


def test_what_captures_are_held_against_is_read() -> None:
    entry = read(SOURCE)
    assert entry
    assert (entry.id, entry.is_draft, entry.show, entry.people) == ("doe2015", True, "full", ("Jo Doe", "The Desk"))
    assert entry.captures == (CaptureKey("aa", 2), CaptureKey("bb", 1))
    assert entry.links == ((1, "http://x.example/"),)
    first, last = entry.passages
    assert (first.p, first.start, first.end, first.sha256, first.words, first.digest) == (
        1,
        "The bus",
        "the bay",
        "cc",
        12,
        "Ours.",
    )
    assert first.prose == (("topic ports", "Because."), ("note 1", "Care."))
    assert (last.p, last.index, last.is_withdrawn) == (3, 2, True)


def test_a_source_full_of_mistakes_gives_what_can_be_read() -> None:
    entry = read("id: doe2015\npassages: [1, {p: 1, locator: no, topics: [a]}]\ncapture: no\nauthor: no\nlinks: [1]\n")
    assert entry
    assert [(each.p, each.start) for each in entry.passages] == [(1, "")]


def test_a_source_without_an_id_is_none() -> None:
    assert read("- a\n") is None
    assert read("title: x\n") is None

"""What ingest finds in a capture: articles with what the capture states of them, and their passages."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace

from dossier.ingest.block import Block
from dossier.ingest.names import Person
from dossier.ingest.role import Piece


@dataclass(frozen=True)
class Paragraph:
    """One paragraph of an article's own, as captured, with the section heading right above it."""

    block: Block
    heading: str = ""  # as printed


@dataclass(frozen=True)
class Text:
    """One article as it lies in its capture: what stands above, its paragraphs, and what stands below."""

    header: tuple[Piece, ...]  # the title is the first piece where it has one
    paragraphs: tuple[Paragraph, ...]
    tail: tuple[Piece, ...]
    has_title: bool
    above: tuple[Piece, ...] = ()  # what stands before the title: the page's own header
    wall: str = ""  # the words that say that the rest is for subscribers


@dataclass(frozen=True)
class Facts:
    """What a capture states of an article; whatever it does not state is empty."""

    title: str = ""
    people: tuple[Person, ...] = ()
    publication: str = ""
    volume: str = ""
    issue: str = ""
    issued: str = ""  # EDTF
    URL: str = ""
    language: str = ""  # BCP 47, by the page's own word or its script


@dataclass(frozen=True)
class Link:
    """One of the article's own references."""

    n: int
    title: str
    URL: str


@dataclass(frozen=True)
class LeftOut:
    """Paragraphs of sentences in a capture that are below an article and not its own, with the line above them."""

    count: int
    heading: str  # as printed; empty where there is none


@dataclass(frozen=True)
class Passage:
    """One numbered paragraph."""

    p: int
    text: str  # as captured, lines rejoined
    heading: str = ""
    links: tuple[int, ...] = ()


@dataclass(frozen=True)
class Found:
    """One article found in a capture."""

    part: int  # which article of the capture, from 1
    facts: Facts
    passages: tuple[Passage, ...]
    links: tuple[Link, ...] = ()
    carrier: Facts | None = None  # what the capture states of the page that carries it, where that is another text
    wall: str = ""
    left_out: tuple[LeftOut, ...] = ()

    def without(self, places: Collection[int]) -> Found:
        """Return the article less the paragraphs at some places, those after them numbered anew."""
        kept: list[Passage] = []
        heading = ""  # of a paragraph left out: it heads the next one
        for passage in self.passages:
            heading = passage.heading or heading
            if passage.p not in places:
                kept.append(replace(passage, p=len(kept) + 1, heading=heading))
                heading = ""
        return replace(self, passages=tuple(kept))

"""The whole dossier with every relation in both directions: what pages and data files are made from."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from dossier.edtf import Date
from dossier.model import (
    Article,
    Claim,
    Entity,
    Event,
    Figure,
    Note,
    Passage,
    PassageEvent,
    PassageFigure,
    SiteInfo,
    Topic,
)


@dataclass(frozen=True)
class Settings:
    """What the renderer's configuration says of the site."""

    name: str
    url: str  # absolute, ends with a slash


@dataclass(frozen=True, eq=False)
class LinkedPassage:
    """A passage with its article."""

    article: Article
    passage: Passage

    @property
    def id(self) -> str:
        """Return the id as data files give it: lind2014.p3."""
        return f"{self.article.id}.p{self.passage.p}"

    @property
    def label(self) -> str:
        """Return the name as pages give it: lind2014 ¶3."""
        return f"{self.article.id} ¶{self.passage.p}"

    @property
    def revision(self) -> int:
        """Return the number of the digest's revision, from 1."""
        return self.passage.revised[-1].rev if self.passage.revised else 1

    @property
    def status(self) -> str:
        """Return `active`, `moved` (withdrawn, with a successor) or `withdrawn`."""
        withdrawn = self.passage.withdrawn or self.article.withdrawn
        if not withdrawn:
            return "active"
        return "moved" if withdrawn.successor else "withdrawn"

    @property
    def is_shown(self) -> bool:
        """Return whether anything of the passage but its address is published: rights and a withdrawal may forbid it."""
        return self.article.rights.show != "reference" and self.status == "active"

    @property
    def digest(self) -> str:
        """Return the digest, or nothing where none is shown."""
        return self.passage.digest or "" if self.is_shown else ""

    @property
    def quote(self) -> str:
        """Return the quote, or nothing where none is shown."""
        return self.passage.quote or "" if self.is_shown else ""

    @property
    def text(self) -> str:
        """Return the passage's own text: of articles shown in full only."""
        shown = self.article.rights.show == "full" and self.status == "active"
        return self.passage.text or "" if shown else ""


@dataclass(frozen=True)
class Captured:
    """What a capture at hand has of a passage: in the local edition only."""

    verdict: str  # as verify gives it: in place, moved, changed, absent, ambiguous, not checked
    places: tuple[int, ...] = ()  # paragraphs of the copy where the passage stands, or may, where not in place
    changed: tuple[str, ...] = ()  # what reads otherwise there
    pieces: tuple[tuple[str, bool], ...] = ()  # the paragraph cut up: each piece, and whether words of ours point at it


@dataclass(frozen=True, eq=False)
class Topical:
    """A topic with its id and essay."""

    id: str
    front: Topic
    essay: str

    @property
    def title(self) -> str:
        """Return the topic's title."""
        return self.front.title


@dataclass(frozen=True, eq=False)
class Occurrence:
    """A passage on a topic, with the reason why it is there."""

    passage: LinkedPassage
    why: str


@dataclass(frozen=True, eq=False)
class Position:
    """What one voice in one passage does with a claim."""

    passage: LinkedPassage
    claim: Claim
    stance: str
    said_by: str | None  # entity id; None: the article's own voice
    via: str | None
    as_of: Date | None  # as typed with the position

    @property
    def time(self) -> Date | None:
        """Return the time the position speaks of: its own, else the claim's."""
        return self.as_of or self.claim.as_of


@dataclass(frozen=True, eq=False)
class EventReading:
    """What one passage says of an event."""

    passage: LinkedPassage
    reading: PassageEvent


@dataclass(frozen=True, eq=False)
class FigureReading:
    """What one passage says of a quantity."""

    passage: LinkedPassage
    reading: PassageFigure


@dataclass(frozen=True, eq=False)
class Citing:
    """A sentence of ours that cites a passage, and where it stands."""

    kind: str  # topic, note, claim, event, figure
    id: str  # a topic's, claim's … id; of a note: lind2014.p3-n1
    label: str  # what a link to it is called
    sentence: str  # plain text, the citation itself left out


@dataclass(frozen=True, eq=False)
class Site:
    """Everything that is published, in the order in which indexes show it."""

    settings: Settings
    info: SiteInfo
    articles: dict[str, Article]  # by date of publication, then id; undated last
    topics: dict[str, Topical]  # by title
    entities: dict[str, Entity]  # by English name
    claims: dict[str, Claim]  # as typed
    events: dict[str, Event]  # by date, undated last
    figures: dict[str, Figure]  # as typed
    passages: dict[str, LinkedPassage]  # by article, then number
    passages_on: dict[str, tuple[Occurrence, ...]]  # topic id
    passages_naming: dict[str, tuple[LinkedPassage, ...]]  # entity id
    positions_on: dict[str, tuple[Position, ...]]  # claim id; by date of the article
    state_of: dict[str, str]  # claim id
    contested: frozenset[str]  # claim ids; a forecast may be contested beside its state
    readings_of_event: dict[str, tuple[EventReading, ...]]
    readings_of_figure: dict[str, tuple[FigureReading, ...]]
    cited_by: dict[str, tuple[Citing, ...]]  # passage id
    drafts: tuple[str, ...]  # article ids that are left out
    editions: tuple[tuple[str, str], ...]  # edition and its day, oldest first
    released: dict[
        tuple[str, str], tuple[str, str]
    ]  # kind and id of every released address: its first edition, the day
    captured: dict[str, Captured] | None = None  # passage id; None in the hosted edition

    @cached_property
    def claims_on(self) -> dict[str, tuple[Claim, ...]]:
        """Return the claims of each topic, as typed."""
        return {id: tuple(claim for claim in self.claims.values() if id in claim.topics) for id in self.topics}

    @cached_property
    def events_on(self) -> dict[str, tuple[Event, ...]]:
        """Return the events of each topic, by date."""
        return {id: tuple(event for event in self.events.values() if id in event.topics) for id in self.topics}

    @cached_property
    def figures_on(self) -> dict[str, tuple[Figure, ...]]:
        """Return the figures of each topic, as typed."""
        return {id: tuple(figure for figure in self.figures.values() if id in figure.topics) for id in self.topics}

    def passages_of(self, article: Article) -> tuple[LinkedPassage, ...]:
        """Return an article's passages by number."""
        return tuple(self.passages[f"{article.id}.p{passage.p}"] for passage in article.passages)

    def name(self, entity: str | None) -> str:
        """Return an entity's English name; nothing for none."""
        return self.entities[entity].names.en if entity else ""


def note_id(passage: LinkedPassage, note: Note) -> str:
    """Return a note's id as data files give it: lind2014.p3-n1."""
    return f"{passage.id}-n{note.n}"

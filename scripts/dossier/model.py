"""What may be typed in `sources/`: one frozen model a kind, keys as DESIGN and CSL name them."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, model_validator

from dossier.kinds import (
    Address,
    Approximation,
    ArticleType,
    ClaimKind,
    Doi,
    Edtf,
    EntityKind,
    EventStatus,
    Flag,
    Genre,
    Id,
    Issn,
    Language,
    Latitude,
    Line,
    Longitude,
    NoteKind,
    Number,
    Outcome,
    PassageId,
    Prose,
    Quantity,
    Sha256,
    Show,
    Stance,
)


def _hyphenated(name: str) -> str:
    return name.replace("_", "-")


_ANY: set[str] = set()


class Model(BaseModel):
    """A mapping of ours: unknown keys are mistakes, values do not change."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    def __getstate__(self) -> dict[str, Any]:
        return {name: getattr(self, name) for name in type(self).model_fields}

    def __setstate__(self, values: dict[str, Any]) -> None:
        """Take the values as attributes, and leave out which of them were given: half of what pydantic itself takes.

        A dossier of a thousand articles is 150,000 such objects, and comes out of other processes and the cache.
        """
        for name in ("__pydantic_extra__", "__pydantic_private__"):
            object.__setattr__(self, name, None)
        object.__setattr__(self, "__pydantic_fields_set__", _ANY)
        for name, value in values.items():
            object.__setattr__(self, name, value)

    @model_validator(mode="before")
    @classmethod
    def _given(cls, value: Any) -> Any:
        """Leave out the keys of ours that have no value: they count as not given."""
        if not isinstance(value, dict) or None not in value.values():
            return value
        known = {field.alias or name for name, field in cls.model_fields.items()}
        return {key: item for key, item in value.items() if item is not None or key not in known}


class Names(Model):
    """A name in the three languages of the dossier; a language without a confirmed name is absent."""

    en: Line
    ja: Line | None = None
    ru: Line | None = None


class Author(Model):
    """A person (given, family) or a desk or firm (literal), with CSL's keys; `role` as the source printed it."""

    model_config = ConfigDict(extra="forbid", frozen=True, alias_generator=_hyphenated, populate_by_name=True)

    family: Line | None = None
    given: Line | None = None
    literal: Line | None = None
    suffix: Line | None = None
    dropping_particle: Line | None = None
    non_dropping_particle: Line | None = None
    role: Line | None = None


class Rights(Model):
    """Whose the text is, and how much of it the hosted edition shows."""

    status: Line
    show: Show
    licence: Line | None = None
    URL: Address | None = None


class Carrier(Model):
    """Who republished the article, where the capture is not the publisher's own page."""

    name: Line
    URL: Address | None = None
    issued: Edtf | None = None


class Capture(Model):
    """The file the passages were counted in, by the SHA-256 of its bytes; `part`: which article of that file.

    `left_out`: paragraphs that ingest finds in the file and that are none of the article's own, by their place there.
    """

    sha256: Sha256
    part: Number = 1
    left_out: tuple[Number, ...] = ()
    carrier: Carrier | None = None


class Archived(Model):
    """A public archive's copy of the original, and the day of it."""

    URL: Address
    on: Edtf


class Link(Model):
    """One of the article's own references, numbered as the article numbers them."""

    n: Number
    title: Line
    URL: Address


class Locator(Model):
    """The first and last words of a passage, verbatim."""

    start: Line
    end: Line | None = None


class PassageClaim(Model):
    """What one voice in the passage does with a claim."""

    claim: Id
    stance: Stance
    said_by: Id | None = None
    via: Id | None = None
    as_of: Edtf | None = None


class PassageEvent(Model):
    """The passage's reading of an event."""

    event: Id
    status: EventStatus
    date: Edtf | None = None


class PassageFigure(Model):
    """The passage's reading of a quantity: a value, or from and to."""

    figure: Id
    value: Quantity | None = None
    from_: Annotated[Quantity | None, Field(alias="from")] = None
    to: Quantity | None = None
    approx: Approximation | None = None
    as_of: Edtf | None = None


class Note(Model):
    """Our comment on a passage; `at` gives the words of the digest after which its letter stands."""

    n: Number
    kind: NoteKind
    at: Line | None = None
    text: Prose


class Revision(Model):
    """A change to a released digest: the number it now has, when, why, and what stood there before."""

    rev: Number
    on: Edtf
    why: Prose
    was: Prose


class Withdrawn(Model):
    """Why a released passage or article is no longer part of the record, and what replaces it."""

    on: Edtf
    why: Prose
    successor: PassageId | None = None


class Passage(Model):
    """One paragraph of an article with everything we say of it."""

    p: Number
    heading: Line | None = None
    locator: Locator | None = None
    sha256: Sha256 | None = None
    words: Number | None = None
    digest: Prose | None = None
    quote: Line | None = None
    text: Prose | None = None
    links: tuple[Number, ...] = ()
    topics: dict[Id, Prose] = {}
    claims: tuple[PassageClaim, ...] = ()
    events: tuple[PassageEvent, ...] = ()
    figures: tuple[PassageFigure, ...] = ()
    entities: tuple[Id, ...] = ()
    notes: tuple[Note, ...] = ()
    revised: tuple[Revision, ...] = ()
    withdrawn: Withdrawn | None = None


class Article(Model):
    """One text by one author or desk in one publication, passage by passage. Keys are CSL's where CSL has them."""

    model_config = ConfigDict(extra="forbid", frozen=True, alias_generator=_hyphenated, populate_by_name=True)

    id: Id
    type: ArticleType
    genre: Genre
    title: Line | None = None
    title_short: Line | None = None
    original_title: Line | None = None
    author: tuple[Author, ...] = ()
    container_title: Line | None = None
    publisher: Line | None = None
    publisher_place: Line | None = None
    volume: Line | None = None
    issue: Line | None = None
    page: Line | None = None
    DOI: Doi | None = None
    ISSN: Issn | None = None
    issued: Edtf | None = None
    basis: dict[Line, Line] = {}
    URL: Address | None = None
    archived: Archived | None = None
    language: Language = "en"
    rights: Rights
    capture: Capture | None = None
    other_captures: Annotated[tuple[Capture, ...], Field(alias="other_captures")] = ()
    formerly: tuple[Id, ...] = ()
    summary: Prose | None = None
    links: tuple[Link, ...] = ()
    draft: Flag = False
    withdrawn: Withdrawn | None = None
    passages: tuple[Passage, ...] = ()


class Topic(Model):
    """A subject with a page: the front matter of an essay."""

    title: Line
    names: Names | None = None
    spellings: tuple[Line, ...] = ()
    scope: Prose
    gaps: Prose | None = None
    related: dict[Id, Prose] = {}
    identified: tuple[Identified, ...] = ()
    formerly: tuple[Id, ...] = ()


class Role(Model):
    """An office or part somebody had at a time, and the passage that says so."""

    role: Line
    as_of: Edtf | None = None
    from_: Annotated[PassageId | None, Field(alias="from")] = None


class Identified(Model):
    """A public reference that confirms who or what is meant and how the name is written."""

    URL: Address
    title: Line
    publisher: Line
    seen: Line | None = None


class Coordinates(Model):
    """Where a place lies, for the map, in decimal degrees north and east, and the public reference that says so."""

    lat: Latitude
    lon: Longitude
    from_: Annotated[Identified, Field(alias="from")]


class Part(Model):
    """A part of a place that is shown on the map under its own names: one island of a group."""

    names: Names
    coordinates: Coordinates


class Entity(Model):
    """A person, organisation, place, agreement or project."""

    id: Id
    kind: EntityKind
    names: Names
    spellings: tuple[Line, ...] = ()
    description: Prose | None = None
    roles: tuple[Role, ...] = ()
    identified: tuple[Identified, ...] = ()
    coordinates: Coordinates | None = None
    parts: tuple[Part, ...] = ()
    formerly: tuple[Id, ...] = ()


class ClaimOutcome(Model):
    """What became of a forecast, set by an editor with a reason."""

    state: Outcome
    why: Prose


class Claim(Model):
    """A proposition that is true or false of a stated time."""

    id: Id
    kind: ClaimKind
    as_of: Edtf | None = None
    topics: tuple[Id, ...] = ()
    text: Prose
    note: Prose | None = None
    outcome: ClaimOutcome | None = None
    formerly: tuple[Id, ...] = ()


class Event(Model):
    """Something that happened, or was planned, on a date; the date is what the readings support."""

    id: Id
    title: Line
    date: Edtf | None = None
    topics: tuple[Id, ...] = ()
    note: Prose | None = None
    formerly: tuple[Id, ...] = ()


class Figure(Model):
    """A quantity with its unit."""

    id: Id
    what: Line
    unit: Line
    topics: tuple[Id, ...] = ()
    note: Prose | None = None
    formerly: tuple[Id, ...] = ()


class SiteInfo(Model):
    """Who publishes the dossier, and what it takes in; what is empty the site calls not stated."""

    short_title: Line | None = None
    publisher: Line | None = None
    editors: tuple[Line, ...] = ()
    contact: Line | None = None
    licence: Line | None = None
    scope: Prose | None = None
    selection: Prose | None = None


Topic.model_rebuild()

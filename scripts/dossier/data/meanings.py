"""What the ids in one article's passages stand for: with it, the article's own data file can be read by itself."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from dossier.data.claims import State
from dossier.data.dataset import Record
from dossier.data.registries import EventReadingRecord, FigureReadingRecord, event_reading, figure_reading
from dossier.kinds import ClaimKind, Edtf, Id
from dossier.linked import LinkedPassage, Site
from dossier.model import Article


@dataclass(frozen=True)
class TopicName(Record):
    """A topic of some passage."""

    id: Id
    title: str


@dataclass(frozen=True)
class EntityName(Record):
    """An entity that some passage names or gives a voice, in English."""

    id: Id
    name: str


@dataclass(frozen=True)
class ClaimText(Record):
    """A claim that some passage takes a stance on; its state is of the whole dossier."""

    id: Id
    text: str
    kind: ClaimKind
    as_of: Edtf | None
    state: State
    contested: bool


@dataclass(frozen=True)
class EventText(Record):
    """An event that some passage dates, with the readings of this article alone."""

    id: Id
    title: str
    date: Edtf | None
    readings: tuple[EventReadingRecord, ...]


@dataclass(frozen=True)
class FigureText(Record):
    """A quantity that some passage gives, with the readings of this article alone."""

    id: Id
    what: str
    unit: str
    readings: tuple[FigureReadingRecord, ...]


@dataclass(frozen=True)
class Meanings:
    """The five lists, each in the order in which the article first comes to speak of its members."""

    topics: tuple[TopicName, ...]
    entities: tuple[EntityName, ...]
    claims: tuple[ClaimText, ...]
    events: tuple[EventText, ...]
    figures: tuple[FigureText, ...]


def meanings(site: Site, article: Article) -> Meanings:
    """Return what the ids in the shown passages of an article stand for."""
    shown = [linked for linked in site.passages_of(article) if linked.is_shown]
    return Meanings(
        tuple(TopicName(id, site.topics[id].title) for id in _met(shown, lambda linked: linked.passage.topics)),
        tuple(EntityName(id, site.name(id)) for id in _met(shown, _entities)),
        tuple(_claim(site, id) for id in _met(shown, lambda linked: (held.claim for held in linked.passage.claims))),
        tuple(_event(site, id, ones) for id, ones in _readings(shown, "events", "event").items()),
        tuple(_figure(site, id, ones) for id, ones in _readings(shown, "figures", "figure").items()),
    )


def _met(shown: Iterable[LinkedPassage], ids: Callable[[LinkedPassage], Iterable[str]]) -> Iterable[str]:
    return dict.fromkeys(id for linked in shown for id in ids(linked))


def _entities(linked: LinkedPassage) -> list[str]:
    voices = (voice for held in linked.passage.claims for voice in (held.said_by, held.via) if voice)
    return [*linked.passage.entities, *voices]


def _claim(site: Site, id: str) -> ClaimText:
    claim = site.claims[id]
    return ClaimText(id, claim.text, claim.kind, claim.as_of, site.state_of[id], id in site.contested)


def _readings(shown: Iterable[LinkedPassage], many: str, one: str) -> dict[str, list[tuple[str, Any]]]:
    """Return the readings of each event or figure, with the ids of the passages that give them."""
    found: dict[str, list[tuple[str, Any]]] = {}
    for linked in shown:
        for reading in getattr(linked.passage, many):
            found.setdefault(getattr(reading, one), []).append((linked.id, reading))
    return found


def _event(site: Site, id: str, readings: list[tuple[str, Any]]) -> EventText:
    event = site.events[id]
    return EventText(id, event.title, event.date, tuple(event_reading(*one) for one in readings))


def _figure(site: Site, id: str, readings: list[tuple[str, Any]]) -> FigureText:
    figure = site.figures[id]
    return FigureText(id, figure.what, figure.unit, tuple(figure_reading(*one) for one in readings))

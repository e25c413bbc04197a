"""topics.json, entities.json, events.json, figures.json: as they were typed, with the passages that speak of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Annotated, Any

from pydantic import Field

from dossier import address
from dossier.data.dataset import Dataset
from dossier.kinds import Approximation, Edtf, EventStatus, Id, PassageId
from dossier.linked import LinkedPassage, Site
from dossier.model import Entity, Event, Figure, Model, PassageEvent, PassageFigure, Role, Topic
from dossier.page import File

Value = int | float | None


class Addressed(Model):
    """Something with an id and a page or an element of its own."""

    id: Id
    url: str


class TopicRecord(Topic, Addressed):
    """A topic; `essay` is Markdown with citations of passages as typed."""

    essay: str
    passages: tuple[PassageId, ...]


class EntityRecord(Entity, Addressed):
    """A person, organisation, place, agreement or project, and the passages that name it or give it a voice."""

    passages: tuple[PassageId, ...]


class EventReadingRecord(Model):
    """What one passage says of an event."""

    passage: PassageId
    status: EventStatus
    date: Edtf | None


class EventRecord(Event, Addressed):
    """Something that happened, or was planned, with the readings that passages give of it."""

    readings: tuple[EventReadingRecord, ...]
    passages: tuple[PassageId, ...]


class FigureReadingRecord(Model):
    """The value, or from and to, that one passage gives of a quantity."""

    passage: PassageId
    value: Value
    from_: Annotated[Value, Field(alias="from")]
    to: Value
    approx: Approximation | None
    as_of: Edtf | None


class FigureRecord(Figure, Addressed):
    """A quantity with the readings that passages give of it."""

    readings: tuple[FigureReadingRecord, ...]
    passages: tuple[PassageId, ...]


def files(site: Site) -> Iterator[File]:
    """Yield the four registries as JSON, each with its schema."""
    yield from Dataset("topics", TopicRecord).files(_topics(site))
    yield from Dataset("entities", EntityRecord).files(_entities(site))
    yield from Dataset("events", EventRecord).files(_events(site))
    yield from Dataset("figures", FigureRecord).files(_figures(site))


def _topics(site: Site) -> Iterator[TopicRecord]:
    for topic in site.topics.values():
        passages = _ids(occurrence.passage for occurrence in site.passages_on[topic.id])
        values = {**dict(topic.front), "id": topic.id, "url": _url(site, "topic", topic.id)}
        yield TopicRecord.model_construct(**values, essay=topic.essay.strip(), passages=passages)


def _entities(site: Site) -> Iterator[EntityRecord]:
    for entity in site.entities.values():
        values = {**dict(entity), "roles": tuple(_role(site, role) for role in entity.roles)}
        passages = _ids(site.passages_naming[entity.id])
        yield EntityRecord.model_construct(**values, url=_url(site, "entity", entity.id), passages=passages)


def _role(site: Site, role: Role) -> Role:
    """Return a role, without its passage where that is in a draft."""
    return role if role.from_ in site.passages else role.model_copy(update={"from_": None})


def _events(site: Site) -> Iterator[EventRecord]:
    for event in site.events.values():
        readings = site.readings_of_event[event.id]
        yield EventRecord.model_construct(
            **dict(event),
            url=_url(site, "event", event.id),
            readings=tuple(event_reading(one.passage.id, one.reading) for one in readings),
            passages=_ids(reading.passage for reading in readings),
        )


def _figures(site: Site) -> Iterator[FigureRecord]:
    for figure in site.figures.values():
        readings = site.readings_of_figure[figure.id]
        yield FigureRecord.model_construct(
            **dict(figure),
            url=_url(site, "figure", figure.id),
            readings=tuple(figure_reading(one.passage.id, one.reading) for one in readings),
            passages=_ids(reading.passage for reading in readings),
        )


def event_reading(passage: str, typed: PassageEvent) -> EventReadingRecord:
    """Return the reading of an event that a passage, given by its id, was typed with."""
    return EventReadingRecord.model_construct(passage=passage, status=typed.status, date=typed.date)


def figure_reading(passage: str, typed: PassageFigure) -> FigureReadingRecord:
    """Return the reading of a quantity that a passage, given by its id, was typed with."""
    return FigureReadingRecord.model_construct(
        passage=passage,
        value=_number(typed.value),
        from_=_number(typed.from_),
        to=_number(typed.to),
        approx=typed.approx,
        as_of=typed.as_of,
    )


def _number(typed: str | None) -> Value:
    if typed is None:
        return None
    return float(typed) if "." in typed else int(typed)


def _url(site: Site, kind: str, id: str) -> str:
    return address.url(site.settings.url, *address.anchored(kind, id))


def _ids(passages: Iterable[LinkedPassage]) -> tuple[Any, ...]:
    return tuple(dict.fromkeys(passage.id for passage in passages))

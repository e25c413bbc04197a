"""Topics, entities, events and figures as data: as typed, with the passages that speak of them."""

from __future__ import annotations

import pytest
from data.goods import by_id, good, records
from dossier.model import Entity, Event, Figure, Topic


@pytest.mark.parametrize(
    ("name", "model"), [("topics", Topic), ("entities", Entity), ("events", Event), ("figures", Figure)]
)
def test_everything_that_can_be_typed_is_given(name: str, model: type) -> None:
    typed = {field.alias or key for key, field in model.model_fields.items()}
    assert all(typed | {"id", "url", "passages"} <= record.keys() for record in records(f"{name}.json"))


def test_topic_has_its_essay_and_its_passages() -> None:
    topic = by_id("topics.json")["water-rights"]
    assert topic["url"] == "https://dam.example/topics/water-rights/"
    assert topic["passages"] == ["harper2001.p1", "gazette2005.p2", "okada2010.p2", "petrova2015.p3"]
    assert topic["essay"] == good().topics["water-rights"].essay.strip()


def test_entity_has_the_passages_that_name_it() -> None:
    assert by_id("entities.json")["anna-petrova"]["passages"] == ["petrova2015.p1"]


def test_event_has_a_reading_for_every_passage() -> None:
    event = by_id("events.json")["vote-on-the-wall"]
    assert event["url"] == "https://dam.example/timeline/#vote-on-the-wall"
    assert event["date"] == "2005-06-03"
    assert event["readings"] == [
        {"passage": "gazette2005.p2", "status": "cancelled", "date": None},
        {"passage": "petrova2015.p3", "status": "happened", "date": "2005-06-03"},
    ]
    assert event["passages"] == ["gazette2005.p2", "petrova2015.p3"]


def test_reading_of_a_figure_is_a_number() -> None:
    readings = by_id("figures.json")["height-of-wall"]["readings"]
    assert readings == [
        {"passage": "harper2001.p1", "value": None, "from": 40, "to": 42.5, "approx": "about", "as_of": None}
    ]

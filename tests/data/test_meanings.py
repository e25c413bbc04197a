"""What ids stand for beside an article: names of those who speak in it, too."""

from __future__ import annotations

from dossier.data.meanings import meanings
from trees import changed, site


def test_voice_that_a_passage_does_not_list_is_named() -> None:
    made = site(changed("articles/harper2001.yml", ("    entities: [board]\n", "")))
    assert [entity.name for entity in meanings(made, made.articles["harper2001"]).entities] == ["River Board"]


def test_what_is_met_first_comes_first_and_once() -> None:
    made = site(changed("articles/harper2001.yml"))
    found = meanings(made, made.articles["harper2001"])
    assert [one.id for one in (*found.topics, *found.claims, *found.events, *found.figures)] == [
        "dam",
        "dam-holds",
        "flood",
        "height",
    ]
    assert [reading.passage for reading in found.events[0].readings] == ["harper2001.p1"]

"""Indexes, claims, timeline, figures and bibliography: in which order they show what there is."""

from __future__ import annotations

from dossier.pages import bibliography, claims, entities, figures, timeline
from dossier.render import Renderer
from trees import SITES, site, texts

GOOD = site(texts(SITES / "good" / "sources"))


def values(module, of=GOOD) -> dict:
    (page,) = module.pages(of)
    return dict(page.values)


def test_bibliography_is_ordered_by_author_or_title() -> None:
    assert [article.id for article in values(bibliography)["articles"]] == [
        "withdrawn2003",  # A post …
        "harper2001",
        "ministry2012",
        "petrova2015",
        "gazette2005",  # title not given …
        "okada2010",  # 岡田
    ]


def test_timeline_has_its_events_by_year_and_the_undated_at_the_end() -> None:
    years = values(timeline)["years"]
    assert [[entry.event.id for entry in year.items] for year in years] == [
        ["inspection-2001"],
        ["vote-on-the-wall", "flood-2005"],
        ["sale-of-the-board"],
    ]


def test_entities_stand_kind_by_kind_and_kinds_without_any_are_left_out() -> None:
    assert [group.name for group in values(entities)["kinds"]] == [
        "People",
        "Organisations",
        "Places",
        "Agreements",
        "Projects",
    ]
    one = site({"entities.yml": "- {id: n, kind: place, names: {en: N}}\n"})
    assert [group.name for group in values(entities, one)["kinds"]] == ["Places"]


def test_claims_page_has_every_claim_once_the_contested_first() -> None:
    (page,) = claims.pages(GOOD)
    made = repr(dict(page.values))
    places = [made.index(f"Claim(id='{id}'") for id in ("dam-holds-2001", "fish-return")]
    assert places == sorted(places)


def test_a_figure_given_once_tells_its_unit_once() -> None:
    (page,) = figures.pages(GOOD)
    made = Renderer(GOOD).render(page)
    assert "In gates; [" in made  # given more than once: its table has numbers alone
    assert "In fish" not in made and "** fish, as of" in made

"""What is cited of a passage, a note, a claim and a topic: its address, revision and day."""

from __future__ import annotations

from dataclasses import replace

import pytest
from data.goods import good
from dossier import cited
from dossier.csl import Name
from dossier.linked import Settings

GOOD = good()
HERE = "https://dam.example"


def test_passage_is_cited_at_its_address_with_its_paragraph_and_revision() -> None:
    made = cited.passage(GOOD, GOOD.passages["petrova2015.p1"])
    assert (made.label, made.address, made.revision) == ("petrova2015 ¶1", f"{HERE}/articles/petrova2015/#p1", "3")


def test_quote_is_cited_as_the_passages_own_words() -> None:
    made = cited.quote(GOOD, GOOD.passages["harper2001.p1"])
    assert made.quote == "nobody has seen it since"


def test_note_is_cited_at_its_own_address() -> None:
    linked = GOOD.passages["harper2001.p2"]
    made = cited.note(GOOD, linked, linked.passage.notes[0])
    assert (made.id, made.address) == ("harper2001.p2-n3", f"{HERE}/articles/harper2001/#p2-n3")


def test_claim_and_topic_are_cited_as_pages_of_the_latest_edition() -> None:
    claim, topic = cited.claim(GOOD, GOOD.claims["town-moves"]), cited.topic(GOOD, GOOD.topics["fishing"])
    assert (claim.title, claim.address) == ("The town of Norra will move uphill.", f"{HERE}/claims/#town-moves")
    assert (topic.title, topic.address) == ("Fishing", f"{HERE}/topics/fishing/")
    assert claim.issued and claim.issued.text == GOOD.editions[-1][1]
    assert cited.claim(replace(GOOD, editions=()), GOOD.claims["town-moves"]).issued is None


def test_event_and_figure_are_cited_at_their_entries() -> None:
    event, figure = (
        cited.event(GOOD, GOOD.events["inspection-2001"]),
        cited.figure(GOOD, GOOD.figures["height-of-wall"]),
    )
    assert (event.title, event.address) == ("The inspection of 2001", f"{HERE}/timeline/#inspection-2001")
    assert (figure.title, figure.address) == ("Height of the wall", f"{HERE}/figures/#height-of-wall")


def test_whole_article_is_cited_at_its_page_with_every_revision_that_is_shown_and_the_latest_day() -> None:
    made = cited.article(GOOD, GOOD.articles["petrova2015"])
    assert (made.locator, made.address, made.revision) == (None, f"{HERE}/articles/petrova2015/", "1, 3")
    assert made.issued and made.issued.text == "2027-03-01"


@pytest.mark.parametrize(
    ("id", "day"),
    [("petrova2015.p1", "2027-03-01"), ("petrova2015.p3", "2026-11-30"), ("okada2010.p1", "2026-11-30")],
    ids=["revised", "first wording", "released under a former id"],
)
def test_day_is_that_of_the_present_wording(id: str, day: str) -> None:
    assert cited.released(GOOD, GOOD.passages[id]).text == day


def test_passage_before_its_first_release_has_no_day() -> None:
    assert cited.released(replace(GOOD, released={}), GOOD.passages["petrova2015.p3"]) is None


def test_only_editors_and_publishers_that_are_stated_are_named() -> None:
    info = GOOD.info.model_copy(update={"editors": ("Mara Lind",), "publisher": None})
    here = cited.here(replace(GOOD, info=info))
    assert (here.title, here.publisher, here.editors) == ("The Dam Dossier", "", (Name(literal="Mara Lind"),))


@pytest.mark.parametrize(
    ("url", "is_preview"),
    [("http://127.0.0.1:8000/", True), ("http://localhost/", True), ("http://[::1]:80/", True), (f"{HERE}/", False)],
)
def test_site_at_a_loopback_address_is_a_preview(url: str, is_preview: bool) -> None:
    assert cited.is_preview(replace(GOOD, settings=Settings("A", url))) is is_preview

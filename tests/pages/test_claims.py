"""The ledger: every claim once, under its state, with its voices and with what it can be found by."""

from __future__ import annotations

from data.goods import good
from dossier.pages.claims import Entry, pages, voices
from trees import SMALL, changed, site


def entries() -> dict[str, Entry]:
    (page,) = pages(good())
    return {entry.claim.id: entry for group in page.values["groups"] for entry in group.items}


def test_every_claim_stands_once_under_its_state_contested_first() -> None:
    (page,) = pages(good())
    groups = [(group.name, [entry.claim.id for entry in group.items]) for group in page.values["groups"]]
    assert [name for name, _ in groups][:2] == ["contested", "overtaken"]
    assert sorted(id for _, ids in groups for id in ids) == sorted(good().claims)


def test_a_contested_forecast_is_found_under_both() -> None:
    assert entries()["ladder-finished"].states == ("borne-out", "contested")
    assert entries()["dam-holds-2001"].states == ("contested",)


def test_one_voice_in_two_passages_of_an_article_is_one_line() -> None:
    held = "    digest: >-\n      The gates leak.\n    claims: [{claim: dam-holds, stance: affirms, said_by: board}]\n"
    made = site(changed("articles/harper2001.yml", ("    digest: >-\n      The gates leak.\n", held)))
    (voice,) = voices(made.positions_on["dam-holds"])
    assert [position.passage.id for position in voice] == ["harper2001.p1", "harper2001.p2"]


def test_another_stance_or_speaker_is_another_line() -> None:
    positions = good().positions_on["board-sells"]
    assert [[position.stance for position in voice] for voice in voices(positions)] == [["qualifies"], ["denies"]]


def test_the_ledger_is_narrowed_only_by_what_some_claim_has() -> None:
    (page,) = pages(site(SMALL))
    choices = page.values["choices"]
    assert (choices.topics, choices.kinds, choices.states) == (("dam",), ("fact",), ("single",))

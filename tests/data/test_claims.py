"""Claims as data: the state of each, and every voice."""

from __future__ import annotations

from data.goods import by_id, good, records

KEYS = (
    "id",
    "url",
    "text",
    "topics",
    "kind",
    "as_of",
    "state",
    "contested",
    "positions",
    "note",
    "outcome",
    "formerly",
)


def test_claim_has_the_keys_of_the_contract() -> None:
    assert all(tuple(record) == KEYS for record in records("claims.json"))


def test_claim_has_a_position_for_every_voice() -> None:
    claim = by_id("claims.json")["board-sells"]
    assert claim["url"] == "https://dam.example/claims/#board-sells"
    assert claim["positions"] == [
        {
            "passage": "harper2001.p1",
            "stance": "qualifies",
            "said_by": "mara-lind",
            "via": "the-weir",
            "as_of": "2001-05",
        },
        {
            "passage": "gazette2005.p2",
            "stance": "denies",
            "said_by": "river-board",
            "via": "norra-gazette",
            "as_of": None,
        },
    ]


def test_every_state_is_that_of_the_site() -> None:
    assert {claim["id"]: claim["state"] for claim in records("claims.json")} == good().state_of
    assert len(set(good().state_of.values())) == 7


def test_forecast_may_be_contested_beside_its_state() -> None:
    claim = by_id("claims.json")["ladder-finished"]
    assert (claim["state"], claim["contested"]) == ("borne-out", True)

"""What a linked passage shows of itself, by its article's rights and its own state."""

from __future__ import annotations

import pytest
from dossier.linked import note_id
from trees import SITES, site, texts

GOOD = site(texts(SITES / "good" / "sources"))


@pytest.mark.parametrize(
    ("id", "label", "status", "revision"),
    [
        ("harper2001.p1", "harper2001 ¶1", "active", 1),
        ("petrova2015.p1", "petrova2015 ¶1", "active", 3),
        ("petrova2015.p2", "petrova2015 ¶2", "moved", 1),
        ("withdrawn2003.p1", "withdrawn2003 ¶1", "moved", 1),
    ],
)
def test_passage_has_label_status_and_revision(id: str, label: str, status: str, revision: int) -> None:
    passage = GOOD.passages[id]
    assert (passage.id, passage.label, passage.status, passage.revision) == (id, label, status, revision)


@pytest.mark.parametrize(
    ("id", "digest", "quote", "text"),
    [
        ("harper2001.p1", True, True, False),
        ("okada2010.p1", False, False, True),
        ("okada2010.p2", True, False, True),
        ("ministry2012.p1", False, False, False),  # shown by reference
        ("petrova2015.p2", False, False, False),  # withdrawn
        ("withdrawn2003.p1", False, False, False),  # the whole article withdrawn
    ],
)
def test_passage_shows_what_rights_and_withdrawal_leave(id: str, digest: bool, quote: bool, text: bool) -> None:
    passage = GOOD.passages[id]
    assert (bool(passage.digest), bool(passage.quote), bool(passage.text)) == (digest, quote, text)


def test_claims_events_and_figures_of_a_topic_stand_in_their_own_order() -> None:
    assert [claim.id for claim in GOOD.claims_on["water-rights"]] == ["board-sells"]
    assert [event.id for event in GOOD.events_on["water-rights"]] == [
        "vote-on-the-wall",
        "flood-2005",
        "sale-of-the-board",
    ]
    assert [figure.id for figure in GOOD.figures_on["dam-safety"]] == [
        "leaking-gates",
        "height-of-wall",
        "households-flooded",
    ]


def test_site_names_entities_and_notes() -> None:
    passage = GOOD.passages["harper2001.p2"]
    assert GOOD.name("kenji-okada") == "Kenji Okada"
    assert GOOD.name(None) == ""
    assert note_id(passage, passage.passage.notes[0]) == "harper2001.p2-n3"
    assert GOOD.passages_of(passage.article)[1] is passage

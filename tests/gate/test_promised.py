"""What a site's readers were promised."""

from __future__ import annotations

from pathlib import Path

from dossier.gate.facts import Address
from dossier.gate.promised import promises
from trees import SITES, site, texts

GOOD = texts(SITES / "good" / "sources")


def test_everything_with_an_id_has_an_address():
    dossier = site(GOOD)
    promised = promises(dossier, "", local=False, private=(Path("/a/b"),))

    assert promised.private == ("/a/b",)
    assert promised.url == dossier.settings.url
    expected = [
        Address(f"passage '{id}'", f"articles/{id.partition('.')[0]}/index.html", id.partition(".")[2])
        for id in dossier.passages
    ]
    expected += [Address(f"claim '{id}'", "claims/index.html", id) for id in dossier.claims]
    expected += [Address(f"event '{id}'", "timeline/index.html", id) for id in dossier.events]
    expected += [Address(f"figure '{id}'", "figures/index.html", id) for id in dossier.figures]
    expected += [Address(f"topic '{id}'", f"topics/{id}/index.html") for id in dossier.topics]
    expected += [Address(f"entity '{id}'", f"entities/{id}/index.html") for id in dossier.entities]
    expected += [Address(f"article '{id}'", f"articles/{id}/index.html") for id in dossier.articles]
    assert set(expected) <= set(promised.addresses)


def test_every_address_of_the_ledger_is_promised_renamed_ones_too():
    dossier = site(GOOD)
    promised = promises(dossier, "", local=False, private=())

    names = {address.name for address in promised.addresses}
    assert dossier.released
    assert {f"{kind} '{id}'" for kind, id in dossier.released} <= names


def test_drafts_must_not_be_there_unless_they_are_shown():
    dossier = site(GOOD)
    with_drafts = site(GOOD, with_drafts=True)

    assert dossier.drafts
    expected = tuple(f"articles/{id}/index.html" for id in dossier.drafts)
    assert promises(dossier, "", local=False, private=()).absent == expected
    assert promises(with_drafts, "", local=False, private=()).absent == ()

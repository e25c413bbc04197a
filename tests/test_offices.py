"""Entities in, what readers call each of them by an office that it held out."""

from __future__ import annotations

import pytest
from dossier.model import Entity
from dossier.offices import offices

BOARD = {
    "id": "board",
    "kind": "organisation",
    "names": {"en": "River Board", "ja": "河川委員会"},
    "spellings": ["VRB", "河川局"],
}
CALLED = ("River Board chair", "VRB chair", "chair of River Board", "chair of VRB")


def named(*roles: str, other: str = "nothing of it") -> dict[str, tuple[str, ...]]:
    holders = ({"mara": roles, "kenji": (other,)}).items()
    people = [
        {"id": id, "kind": "person", "names": {"en": id}, "roles": [{"role": role} for role in held]}
        for id, held in holders
    ]
    return offices(Entity.model_validate(one) for one in (BOARD, *people))


@pytest.mark.parametrize("role", ["chair of River Board", "chair of the River Board", "chair of the river board"])
def test_office_is_said_of_every_english_name_of_what_it_is_an_office_of(role: str) -> None:
    assert named(role) == {"mara": CALLED}


def test_office_held_by_two_is_the_name_of_both() -> None:
    assert named("chair of the River Board", other="chair of VRB") == {"mara": CALLED, "kenji": CALLED}


def test_office_that_was_held_twice_is_one() -> None:
    assert named("chair of the River Board", "chair of VRB") == {"mara": CALLED}


def test_office_with_an_of_in_it_is_whole() -> None:
    assert named("keeper of seals of the River Board")["mara"][0] == "River Board keeper of seals"


@pytest.mark.parametrize(
    "role", ["inspector", "chair of another board", "River Board", "of the River Board", "friend of"]
)
def test_what_is_no_office_of_an_entity_gives_no_name(role: str) -> None:
    assert named(role) == {}


def test_english_name_of_one_entity_comes_before_the_same_spelling_of_another() -> None:
    other = {"id": "other", "kind": "organisation", "names": {"en": "VRB"}}
    holder = {"id": "mara", "kind": "person", "names": {"en": "Mara"}, "roles": [{"role": "chair of VRB"}]}
    for order in ((BOARD, other, holder), (other, BOARD, holder)):
        assert offices(map(Entity.model_validate, order)) == {"mara": ("VRB chair", "chair of VRB")}

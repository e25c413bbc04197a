"""An entity's page: what it says and relays, and its roles in time."""

from __future__ import annotations

from data.goods import good
from dossier.pages.entity import pages, voices_of, works_by_name
from dossier.render import Renderer
from dossier.view import roles


def test_roles_stand_in_time_those_of_no_stated_time_first() -> None:
    assert [role.role for role in roles(good().entities["mara-lind"])] == [
        "speaker",
        "inspector",
        "chair of the river board",
    ]


def test_what_an_entity_says_is_apart_from_what_is_reported_through_it() -> None:
    voices = voices_of(good())
    said, relayed = voices["mara-lind"], voices["the-weir"]
    assert [position.claim.id for position in said.said] == ["board-sells"] and not said.relayed
    assert [position.claim.id for position in relayed.relayed] == ["board-sells"] and not relayed.said


def test_who_wrote_published_or_republished_an_article_leads_to_it() -> None:
    works = works_by_name(good())
    assert works["Anna Petrova"] == {"wrote": ["petrova2015"]}
    assert works["Norra Gazette"] == {"published": ["gazette2005"]}
    assert works["an unnamed blog"]["republished"] == ["gazette2005"]
    made = {page.path.stem: Renderer(good()).render(page) for page in pages(good())}
    assert "Wrote\n:   [petrova2015](../articles/petrova2015.md)" in made["anna-petrova"]


def test_a_page_with_nothing_below_its_head_has_no_list_of_what_is_on_it() -> None:
    made = {page.path.stem: Renderer(good()).render(page) for page in pages(good())}
    assert "No passage names this place." in made["sea-lock"]
    assert "\n## " not in made["sea-lock"] and "_onpage" in made["mara-lind"]


def test_a_page_has_no_section_without_content() -> None:
    made = {page.path.stem: Renderer(good()).render(page) for page in pages(good())}
    assert "{ #_positions }" in made["mara-lind"] and "{ #_relayed }" not in made["mara-lind"]
    assert "{ #_roles }" not in made["vell-dam"] and "{ #_passages }" in made["vell-dam"]

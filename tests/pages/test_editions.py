"""The list of editions: what each added, and that every address ever released resolves."""

from __future__ import annotations

from dataclasses import replace

from data.goods import good
from dossier.linked import Site
from dossier.pages.editions import addresses, pages
from dossier.render import Renderer
from trees import SMALL, site


def rendered(site: Site) -> str:
    (page,) = pages(site)
    assert str(page.path) == "about/editions.md"
    return Renderer(site).render(page)


def test_editions_are_listed_newest_first_with_what_they_added() -> None:
    (page,) = pages(good())
    assert [(edition.name, edition.on.text, edition.new) for edition in page.values["editions"]] == [
        ("2027.01", "2027-01-31", page.values["released"] - page.values["editions"][1].new),
        ("2026.11", "2026-11-30", page.values["editions"][1].total),
    ]
    assert page.values["editions"][0].total == page.values["released"] == len(good().released) > 50


def test_every_address_ever_released_resolves() -> None:
    assert good().released.keys() <= addresses(good())
    count = len(good().released)
    assert f"{count} addresses have ever been released; {count} of them resolve in this build." in rendered(good())


def test_address_that_does_not_resolve_is_counted_out() -> None:
    lost = replace(good(), released={**good().released, ("passage", "nobody1999.p1"): ("2026.11", "2026-11-30")})
    count = len(lost.released)
    assert f"{count} addresses have ever been released; {count - 1} of them resolve" in rendered(lost)


def test_former_ids_are_addresses_with_all_that_was_under_them() -> None:
    assert {("article", "okada2009"), ("passage", "okada2009.p2"), ("note", "okada2009.p2-n1")} <= addresses(good())


def test_dossier_before_its_first_edition_says_so() -> None:
    assert "No edition has been released yet" in rendered(site(SMALL))

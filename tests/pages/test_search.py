"""The search page: a box, and the ways to find things that need no script."""

from __future__ import annotations

from data.goods import good
from dossier.pages.search import FEW, pages


def test_page_is_one_and_knows_whether_the_record_is_small() -> None:
    (page,) = pages(good())
    assert str(page.path) == "search.md"
    assert page.values["is_small"] is (len(good().passages) <= FEW)

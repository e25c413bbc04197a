"""What the command that compares renderers prints, and what it refuses."""

from __future__ import annotations

import pytest
import renderers
from dossier.renderings import Difference

STYLES = [("zensical", Difference("address", f"styles/{name}.css", "", f"styles/{name}.css")) for name in "ab"]
LOST = ("zensical", Difference("id", "a/index.html", "p1", ""))


def test_differences_with_a_reason_are_counted_and_others_listed() -> None:
    lines = list(renderers.table([*STYLES, LOST]))

    assert lines[3].startswith("| zensical | 2 × address | files of the theme")
    assert lines[4:] == ["zensical: a/index.html: id p1 | (nothing)"]


def test_nothing_is_printed_of_sites_that_are_alike() -> None:
    assert list(renderers.table([])) == []


def test_only_so_many_differences_are_listed() -> None:
    lines = list(renderers.table([LOST] * (renderers.MOST_LISTED + 3)))

    assert lines[-1] == "… and 3 more"


@pytest.mark.parametrize("names", [["mkdocs"], ["mkdocs", "hugo"]])
def test_fewer_than_two_renderers_or_an_unknown_one_is_wrong_usage(names: list[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        renderers.main(names)

    assert ended.value.code == 2

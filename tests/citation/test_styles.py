"""What our styles make of originals equals what citeproc makes of them in the official styles."""

from __future__ import annotations

import pytest
from citation.oracle import citeproc, ours
from citation.originals import PASSAGES, RANGES, SEVEN, made_up
from dossier.citation.style import Style
from dossier.citation.styles import STYLES


def test_styles_are_offered_under_their_names() -> None:
    assert list(STYLES) == ["chicago-notes", "chicago-author-date", "apa", "mla", "harvard"]
    assert all(id == style.id for id, style in STYLES.items())


@pytest.mark.parametrize("style", STYLES.values(), ids=STYLES)
def test_every_passage_of_the_seven_is_cited_as_citeproc_cites_it(style: Style) -> None:
    cited = (*PASSAGES, *RANGES, *((item, None) for item in SEVEN.values()))
    assert [ours(item, locator, style) for item, locator in cited] == citeproc(cited, style)


@pytest.mark.parametrize("style", STYLES.values(), ids=STYLES)
def test_made_up_originals_are_cited_as_citeproc_cites_them(style: Style, full: bool) -> None:
    cited = made_up(count=600 if full else 150, seed=1)
    assert [ours(item, locator, style) for item, locator in cited] == citeproc(cited, style)

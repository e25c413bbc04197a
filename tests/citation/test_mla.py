"""MLA: citations in the text and works cited."""

from __future__ import annotations

import pytest
from citation.originals import SEVEN
from dossier.citation.mla import STYLE
from dossier.csl import paragraphs


@pytest.mark.parametrize(
    ("id", "in_text", "entry"),
    [
        (
            "filippov2014",
            "(Filippov, par. 3)",
            "Filippov, Dmitry. “Russo–Japanese Relations, Bleak as Ever.” East Asia Forum, 12 July 2014, {URL}.",
        ),
        (
            "edm2017",
            "(“A Caravan to Nowhere? Russo-Japanese Relations,” par. 3)",
            "“A Caravan to Nowhere? Russo-Japanese Relations.” Eurasia Daily Monitor, vol. 14, no. 59, Circa May 2017.",
        ),
        (
            "eurasianews2016",
            "(Untitled blog post, par. 3)",
            "Untitled blog post. Eurasia News Online, 15 May 2016, {URL}.",
        ),
    ],
)
def test_an_original_is_cited(id: str, in_text: str, entry: str) -> None:
    assert STYLE.passage(SEVEN[id], paragraphs([3])).plain() == in_text
    assert STYLE.entry(SEVEN[id]).plain() == entry.replace("{URL}", SEVEN[id].URL)


def test_several_paragraphs_take_the_plural() -> None:
    assert STYLE.passage(SEVEN["ryan2016"], paragraphs([3, 4])).plain() == "(Ryan, pars. 3–4)"

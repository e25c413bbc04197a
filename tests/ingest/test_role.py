"""What a block is by itself."""

from __future__ import annotations

import pytest
from dossier.ingest.block import Block
from dossier.ingest.role import role

LONG = "The harbour authority has promised a ferry in every budget since 2006, and in every budget the money has gone elsewhere."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (LONG, "prose"),
        ("The light went out in 2009.", "prose"),
        ("“We will sign when they do,” the mayor said", "short"),
        ("Three questions follow:", "prose"),
        ("What the register says", "short"),
        ("Why now?", "short"),
        ("But is it true?", "prose"),
        ("Q: What did you see there?", "prose"),
        ("Лаптев Д.", "short"),
        ("Summary", "section"),
        ("Comments (3)", "comments"),
        ("4 thoughts on “Nobody wants the lighthouse”", "comments"),
        ("コメント", "comments"),
        ("Related articles", "other"),
        ("Читайте также", "other"),
        ("More from The Capital Ledger", "other"),
        ("Tags: ferries, ports", "other"),
        ("Notes", "notes"),
        ("Home | World | Opinion", "furniture"),
        ("ホーム　ニュース　政治　経済", "furniture"),
        ("Home > Opinion > Columnists", "furniture"),
        ("Share on Facebook", "other"),
        ("© 2015 The Harbour Review. All rights reserved.", "furniture"),
        ("(Reporting by Tomas Ek; Editing by Leo Stam)", "furniture"),
        ("Читайте также: Земснаряд снова опаздывает", "furniture"),
        ("To continue reading, subscribe now", "wall"),
        ("この記事は有料会員限定です。", "wall"),
        ("Материал доступен только подписчикам", "wall"),
        ("Photo: the lighthouse in winter", "credit"),
        ("A minister arrives on Monday. (M. Quay/AFP/Getty Images)", "credit"),
        ("写真＝協議の会場（代表撮影）", "credit"),
        ("By Jane Doe", "byline"),
        ("Author: Jane Doe, Example University", "byline"),
        ("12th July, 2014", "date"),
        ("2016/9/3 20:15", "date"),
        ("NORTHAVEN, March 9 (Coastwire) -", "date"),
        ("URL to article:", "label"),
        ("Publication: Example Daily Volume: 14 Issue: 59", "label"),
        ("Harbour Review, Volume 14, Issue 3 (March 2015)", "label"),
        ("https://x.example/a", "address"),
        ("https://x.example/a      1/2", "page"),
        ("[3] last ferry ran aground: http://x.example/3", "note"),
        ("Jane Doe is a research fellow at the institute.", "biography"),
    ],
)
def test_a_block_by_itself(text: str, expected: str) -> None:
    assert role(Block(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Privacy advocates in both towns said on Monday that they would appeal against the register.",
        "Finland is already a member of the alliance, and nobody there has asked to leave it.",
        "The rest of the article of the treaty is about fish.",
        "By Friday evening the ministers had agreed on nothing but the date.",
        "Related industries lost a third of their workers in the two years after the ferry stopped.",
        "The views of the council have not changed since the autumn.",
        "Copyright law did not come into it, the judge said, and closed the book.",
    ],
)
def test_sentences_that_begin_like_a_pages_own_words_are_sentences(text: str) -> None:
    assert role(Block(text)) == "prose"


def test_marks_of_the_format_decide_before_words_do() -> None:
    assert role(Block("A picture of the bay.", "caption")) == "credit"
    assert role(Block("Enough.", "heading", 2)) == "short"
    assert role(Block("dredge the channel;", "item")) == "prose"
    assert role(Block("The channel", "item")) == "short"

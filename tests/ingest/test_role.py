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
        ("Follow the money, said the clerk.", "prose"),
        ("Additional reporting was done by the police.", "prose"),
        ("Follow the author on Chirp.", "furniture"),
        ("Temps de lecture : 2 min.", "furniture"),
        ("Lesezeit: 3 Min.", "furniture"),
        ("This page was last updated on 9 June 2005.", "furniture"),
        ("You are visitor number 004211.", "furniture"),
        ("Best viewed with Wayfarer 4 at 800 by 600.", "furniture"),
        ("This story is part of a series on nine towns. Read the rest here.", "furniture"),
        ("You are visitors here, the clerk told them.", "prose"),
        ("This page of the register was torn out.", "prose"),
        ("Additional reporting by Tomas Ek.", "furniture"),
        ("(Additional reporting by Tomas Ek)", "furniture"),
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
        ("12 May 2014: the visit that was not", "short"),
        ("https://x.example/a", "address"),
        ("https://x.example/a      1/2", "page"),
        ("https://x.example/a/print/      Page 2 of 4", "page"),
        ("トップ ＞ 解説・論考", "furniture"),
        ("Accessed: 12 July 2014", "label"),
        ("Author:", "byline"),
        ("Editorial, The Capital Ledger, May 8, 2016", "date"),
        ("BASIN NEWS - Sep 7, 2017 - 18:46 | Strait, World, All", "date"),
        ("(Basin Bereg, May 14, 1992)", "date"),
        ("POLICY BRIEF 7 | APRIL 2018", "date"),
        ("Jane Doe - 2 February 2019", "date"),
        ('Газета "Проливная правда", N 46, 21 апреля 1999 г.', "label"),
        ("- То есть комиссия живёт отдельно?", "prose"),
        ("The boats at the quay on Saturday. (Mirror photo/Ken Ito)", "credit"),
        ("A tanker is moored, October 29, 2021. PORTWIRE/Aleks Nikel", "credit"),
        ("View of the bath at low tide. (Author's collection.)", "credit"),
        ("Фото автора.", "credit"),
        ("An aerial view of the skerry. Photo by the author, 2011.", "credit"),
        ("Coastwire writer Jo Doe in Eastwick contributed to this report.", "furniture"),
        ("Did you like this post? Sign up for our mailing list!", "furniture"),
        ("You receive this letter because you subscribed at http://x.example/.", "furniture"),
        ("The opinion of the writer may not reflect the position of the Courier or its staff.", "furniture"),
        ("UP writer Saki Kono in Eastwick contributed.", "furniture"),
        ("Get this article for $1, or subscribe for $8 a month", "wall"),
        ("You have 0 articles remaining this month.", "wall"),
        ("(Both texts appear by kind permission.)", "furniture"),
        ("Bay Blog - http://x.example -", "furniture"),
        ("Редакция не несёт ответственности за мнение авторов.", "furniture"),
        ("Appeared in the May 30, 2018, print edition.", "furniture"),
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
        "The ministry's position does not reflect the opinion of the islanders, who were not asked.",
        "It appeared in the first edition of his book and in none that followed.",
        "The hall is cold. Pictures from the war hang on every wall.",
        "If you like islands, you will like this one.",
        "Nobody keeps a picture of the old quay by the sea.",
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


@pytest.mark.parametrize("text", ["北国のＬＮＧ輸入の９％がこの事業に頼る。", "EUの対応は分かれた。"])
def test_a_sentence_without_small_letters_is_one_where_its_script_has_none(text: str) -> None:
    assert role(Block(text)) == "prose"

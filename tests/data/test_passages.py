"""Passages as data: what is said of each, and nothing of what is not shown."""

from __future__ import annotations

import csv
import io

from data.goods import by_id, files, records
from dossier.data.passages import COLUMNS
from dossier.normalise import words

KEYS = (
    *("id", "article", "p", "url", "heading", "digest", "quote", "text", "locator", "sha256", "words", "topics"),
    *("entities", "events", "figures", "claims", "notes", "revision", "status", "withdrawn"),
)


def test_passage_has_the_keys_of_the_contract() -> None:
    assert all(tuple(record) == KEYS for record in records("passages.json"))


def test_passage_is_given_whole() -> None:
    passage = by_id("passages.json")["harper2001.p1"]
    assert passage["article"] == "harper2001"
    assert passage["p"] == 1
    assert passage["url"] == "https://dam.example/articles/harper2001/#p1"
    assert passage["heading"] == "What holds & what *does not*"
    assert passage["digest"].endswith("3 of 12 gates leak.")
    assert passage["quote"] == "nobody has seen it since"
    assert passage["text"] is None
    assert passage["locator"] == {"start": "The dam at Vell", "end": "seen it since"}
    assert passage["words"] == 80
    assert passage["topics"][1] == {"id": "water-rights", "why": "Names the board as the owner of the gates."}
    assert passage["entities"] == ["mara-lind", "river-board", "vell-dam", "the-weir"]
    assert passage["events"] == ["inspection-2001", "sale-of-the-board"]
    assert passage["figures"] == ["leaking-gates", "height-of-wall"]
    assert passage["claims"][2] == {
        "id": "board-sells",
        "stance": "qualifies",
        "said_by": "mara-lind",
        "via": "the-weir",
        "as_of": "2001-05",
    }
    assert [note["id"] for note in passage["notes"]] == ["harper2001.p1-n1", "harper2001.p1-n2"]
    assert (passage["revision"], passage["status"], passage["withdrawn"]) == (1, "active", None)


def test_note_is_given_as_typed() -> None:
    note = by_id("passages.json")["gazette2005.p2"]["notes"][1]
    assert note["kind"] == "correction"
    assert note["text"] == "The Gazette says *Thursday*; the vote was on a Friday [@petrova2015, ¶2]."


def test_text_is_given_where_the_article_is_shown_in_full() -> None:
    assert by_id("passages.json")["okada2010.p2"]["text"] == "川は誰のものか。"


def test_every_passage_that_is_shown_has_its_fingerprint_and_words_typed_or_not() -> None:
    shown = [record for record in records("passages.json") if record["digest"] or record["text"]]
    assert all(len(record["sha256"]) == 64 and record["words"] for record in shown)
    assert by_id("passages.json")["okada2010.p2"]["words"] == words("川は誰のものか。")


def test_revised_passage_has_its_revision() -> None:
    assert by_id("passages.json")["petrova2015.p1"]["revision"] == 3


def test_withdrawn_passage_is_its_address_and_why() -> None:
    passage = by_id("passages.json")["petrova2015.p2"]
    assert passage["status"] == "moved"
    assert passage["withdrawn"] == {
        "on": "2027-02-01",
        "why": "It repeats the paragraph after it.",
        "successor": "petrova2015.p3",
    }
    kept = ("id", "article", "p", "url", "sha256", "words", "revision", "status", "withdrawn")
    assert not any(value for key, value in passage.items() if key not in kept)


def test_passage_listed_by_reference_is_its_address() -> None:
    passage = by_id("passages.json")["ministry2012.p1"]
    assert passage["url"] == "https://dam.example/articles/ministry2012/#p1"
    kept = ("id", "article", "p", "url", "sha256", "words", "revision", "status")
    assert not any(value for key, value in passage.items() if key not in kept)


def test_table_has_a_row_a_passage_and_its_lists_joined() -> None:
    rows = list(csv.DictReader(io.StringIO(files()["data/passages.csv"])))
    assert [row["id"] for row in rows] == [record["id"] for record in records("passages.json")]
    row = rows[0]
    assert tuple(row) == COLUMNS
    assert row["topics"] == "dam-safety; water-rights"
    assert row["claims"] == "dam-holds-2001; valley-floods; board-sells; dam-will-be-raised"
    assert row["stances"] == "affirms; affirms; qualifies; affirms"
    assert row["notes"] == "harper2001.p1-n1; harper2001.p1-n2"
    assert (row["locator_start"], row["locator_end"]) == ("The dam at Vell", "seen it since")


def test_table_gives_back_any_text() -> None:
    rows = {row["id"]: row for row in csv.DictReader(io.StringIO(files()["data/passages.csv"]))}
    for record in records("passages.json"):
        assert rows[record["id"]]["digest"] == (record["digest"] or "")
        assert rows[record["id"]]["text"] == (record["text"] or "")

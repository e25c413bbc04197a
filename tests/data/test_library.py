"""The library of originals: every article in every format, and nothing of ours in it."""

from __future__ import annotations

import json

from data.goods import files, good
from pybtex.database import parse_string


def test_library_has_every_article_in_every_format() -> None:
    ids = list(good().articles)
    assert [item["id"] for item in json.loads(files()["data/library.csl.json"])] == ids
    assert list(parse_string(files()["data/library.bib"], "bibtex").entries) == ids
    assert [line[6:] for line in files()["data/library.ris"].splitlines() if line.startswith("ID  - ")] == ids


def test_library_is_the_articles_one_after_the_other() -> None:
    one_by_one = [files()[f"articles/{id}.ris"] for id in good().articles]
    assert files()["data/library.ris"] == "".join(one_by_one)


def test_library_names_no_address_of_ours() -> None:
    for ending in ("csl.json", "bib", "ris"):
        assert "dam.example" not in files()[f"data/library.{ending}"]

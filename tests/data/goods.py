"""The dossier that tests of data files share: tests/sites/good, linked once, and its files by path."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

from dossier.data import all_files
from dossier.linked import Site
from trees import SITES, site, texts


@cache
def good() -> Site:
    """Return the site of tests/sites/good."""
    return site(texts(SITES / "good" / "sources"))


@cache
def files() -> dict[str, str]:
    """Return the text of every data file of the site, by path under docs/."""
    made = [(str(file.path), file.text) for file in all_files(good())]
    assert len(dict(made)) == len(made)
    return dict(made)


def records(name: str) -> list[dict[str, Any]]:
    """Return the records of one JSON file of the data folder."""
    return json.loads(files()[f"data/{name}"])


def by_id(name: str) -> dict[str, dict[str, Any]]:
    """Return the records of one JSON file by their ids."""
    return {record["id"]: record for record in records(name)}

"""Values in, YAML out that reads back as what went in."""

from __future__ import annotations

import yaml as pyyaml
from dossier.bench.layout import Prose, yaml


def test_values_read_back_as_they_were() -> None:
    long = " ".join(["word"] * 40)
    values = {
        "id": "a-1",
        "title": 'No: "x" # y',
        "names": {"en": "A B", "ja": "川"},
        "numbers": [1, 2],
        "prose": Prose(long),
        "listed": [{"n": 1, "text": Prose(long)}, {"n": 2, "text": Prose("one: two # three")}],
        "short": [{"claim": "c", "stance": "affirms"}, {"claim": "d", "stance": "denies"}],
    }

    assert pyyaml.safe_load(yaml(values)) == values


def test_prose_stands_in_a_folded_block_and_short_values_on_one_line() -> None:
    assert yaml([{"n": 1, "text": Prose("a b"), "at": {"lat": "1.5"}}]) == (
        "- n: 1\n  text: >-\n    a b\n  at: {lat: 1.5}\n"
    )

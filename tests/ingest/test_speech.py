"""Short lines among sentences: which are speech, and which stay headings."""

from __future__ import annotations

import pytest
from dossier.ingest.block import Block
from dossier.ingest.text import blocks
from dossier.ingest.texts import texts
from dossier.ingest.tidy import tidied

A, B, C, D = (
    f"{name} says that the harbour authority has promised a ferry in every budget since {year}, and that it has never come."
    for name, year in (("Ann", 2006), ("Bo", 2007), ("Cy", 2008), ("Di", 2009))
)
SAID = "“Nobody has ever seen it,” the clerk answered, and closed the window."


def paragraphs(*lines: str) -> list[tuple[str, str]]:
    """Return the text and the heading of each paragraph of the one article."""
    (text,) = texts(tidied(blocks("\n\n".join(("One ferry", "By Jo Doe", "5 June 2014", *lines)))))
    return [(each.block.text, each.heading) for each in text.paragraphs]


@pytest.mark.parametrize(
    "line",
    [
        "“No.”",
        "No.",
        "No!",
        "Why?",
        "(Applause.)",
        "Нет.",
        "“We will see,” he said",
        "“What next?” Tanaka asked",
        "«Посмотрим», — сказал он",
        "— Посмотрим, — сказал он",
    ],
)
def test_a_short_answer_is_a_paragraph_and_heads_nothing(line: str) -> None:
    assert paragraphs(A, line, B, C) == [(A, ""), (line, ""), (B, ""), (C, "")]


@pytest.mark.parametrize("line", ["He laughed:", "Он засмеялся:", "Tanaka:"])
def test_a_line_that_announces_speech_is_a_paragraph(line: str) -> None:
    assert paragraphs(A, line, SAID, B) == [(A, ""), (line, ""), (SAID, ""), (B, "")]


def test_a_turn_of_somebody_who_has_others_is_a_paragraph() -> None:
    turns = [f"Igor Lind: {A}", f"Jo Doe: {B}", "Igor Lind: No date yet", f"Jo Doe: {C}", f"Igor Lind: {D}"]
    assert paragraphs(*turns) == [(turn, "") for turn in turns]


@pytest.mark.parametrize(
    "line",
    [
        "What the register says",
        "“Never,” He Says",
        "The “ferry” and its friends",
        "Why now?",
        "Ice: A short history",
        "The deal:",
        "Fog",
        "The St. Ives talks",
    ],
)
def test_headings_stay_headings(line: str) -> None:
    assert paragraphs(A, line, B, C) == [(A, ""), (B, line), (C, "")]


def test_a_marked_heading_and_a_title_stay_what_they_are() -> None:
    title = "“We will see,” he said"
    marked = [Block("One ferry", "heading", 1), Block(A), Block(title, "heading", 2), Block(B)]
    (text,) = texts(tidied(marked))
    assert [each.heading for each in text.paragraphs] == ["", title]
    two = texts(tidied(blocks(f"One ferry\n\nBy Jo Doe\n\n{A}\n\n{B}\n\n{title}\n\nBy Al Roe\n\n{C}\n\n{D}")))
    assert [each.header[0].plain for each in two] == ["One ferry", '"We will see," he said']

"""PDFs: lines with their places, and the blocks that they make."""

from __future__ import annotations

from pathlib import Path

import pytest
from dossier.ingest.pdf import blocks, malformed
from dossier.ingest.pdf_lines import pdf_lines

CAPTURES = Path(__file__).resolve().parent.parent / "captures"


def data(name: str) -> bytes:
    return (CAPTURES / name).read_bytes()


def test_lines_have_their_text_place_and_size() -> None:
    first = pdf_lines(data("report.pdf"))[3]
    assert (first.text, first.page, first.size > 14) == ("A ferry in every budget", 0, True)


def test_running_headers_of_two_lines_stand_once_and_page_numbers_never() -> None:
    texts = [block.text for block in blocks(data("report.pdf"))]
    assert sum("Vol. 14, No. 3" in text for text in texts) == 1
    assert sum("short crossings" in text for text in texts) == 1
    assert not any(text.isdigit() for text in texts)


def test_words_broken_at_line_ends_are_whole() -> None:
    text = " ".join(block.text for block in blocks(data("report.pdf")))
    assert "international comparisons" in text
    assert "shallow-draught vessel" in text


def test_larger_type_makes_headings_and_the_largest_the_title() -> None:
    found = [(block.level, block.text) for block in blocks(data("columns.pdf")) if block.mark == "heading"]
    assert found[:3] == [
        (1, "Sand, boats and signatures: ten years without a ferry"),
        (2, "A study of mussels"),
        (2, "Who signs first"),
    ]


def test_two_columns_are_read_one_after_the_other() -> None:
    texts = [block.text for block in blocks(data("columns.pdf")) if block.words > 20]
    assert [text.split()[0] for text in texts][:6] == ["The", "Nobody", "The", "Meanwhile", "What", "The"]


def test_a_raised_number_is_a_note_mark() -> None:
    assert any("altogether.^[1]" in block.text for block in blocks(data("columns.pdf")))


@pytest.mark.parametrize(
    "damage", [b"%PDF-1.7\nnothing follows", b"%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<<"]
)
def test_a_damaged_file_raises_one_of_what_is_promised(damage: bytes) -> None:
    with pytest.raises(malformed()):
        blocks(damage)

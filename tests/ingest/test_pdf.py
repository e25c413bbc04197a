"""PDFs: lines with their places, and the blocks that they make."""

from __future__ import annotations

from pathlib import Path

import pytest
from dossier.ingest.pdf import blocks
from dossier.ingest.pdf_lines import DamagedPdf, pdf_lines

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
def test_a_damaged_file_is_said_to_be_one(damage: bytes) -> None:
    with pytest.raises(DamagedPdf, match=r"\w"):
        blocks(damage)


def composed(lines: list[tuple[int, int, str]]) -> bytes:
    """Return a page with each text at its place, in a font that has its letters by their code points."""
    letters = sorted({letter for _, _, text in lines for letter in text})
    codes = "\n".join(f"<{ord(letter):04x}> <{ord(letter):04x}>" for letter in letters)
    shown = "\n".join(
        f"1 0 0 1 {x} {y} Tm <{''.join(f'{ord(letter):04x}' for letter in text)}> Tj" for x, y, text in lines
    )
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>",
        stream(f"BT /F 12 Tf\n{shown}\nET"),
        "<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts [6 0 R] /ToUnicode 7 0 R >>",
        "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X >>",
        stream(
            f"begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange {len(letters)} beginbfchar\n{codes}\nendbfchar endcmap"
        ),
    ]
    body, places = "%PDF-1.4\n", []
    for number, text in enumerate(objects, 1):
        places.append(len(body))
        body += f"{number} 0 obj\n{text}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    end = f"xref\n0 8\n0000000000 65535 f \n{table}trailer\n<< /Size 8 /Root 1 0 R >>\nstartxref\n{len(body)}\n%%EOF"
    return (body + end).encode("ascii")


def stream(text: str) -> str:
    return f"<< /Length {len(text)} >>\nstream\n{text}\nendstream"


def test_radicals_in_place_of_letters_are_the_letters() -> None:
    (line,) = pdf_lines(composed([(50, 700, "\u2f00\u2f06\u4e94\u65e5")]))
    assert line.text == "一二五日"


def test_a_space_set_by_itself_parts_words() -> None:
    (line,) = pdf_lines(composed([(50, 700, "高梨"), (74, 700, "\u3000"), (86, 700, "修")]))
    assert line.text == "高梨 修"


def test_paragraphs_set_apart_are_apart_where_few_have_more_than_one_line() -> None:
    full = "the harbour authority has promised a ferry in every budget since then"
    rows = [
        "Strait",
        "Jo Doe",
        "One day",
        full,
        "and it has not come to the far bank of it.",
        full,
        "and it will not.",
        "Read",
    ]
    y, lines = 700, []
    for row in rows:
        y -= 14 if row.startswith("and") else 30
        lines.append((50, y, row))
    assert [block.text.split()[-1] for block in blocks(composed(lines))] == [
        "Strait",
        "Doe",
        "day",
        "it.",
        "not.",
        "Read",
    ]

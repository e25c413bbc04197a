"""PDFs: lines with their places, and the blocks that they make."""

from __future__ import annotations

from pathlib import Path

import pytest
from dossier.ingest.pdf import blocks
from dossier.ingest.pdf_lines import DamagedPdf, pdf_lines
from dossier.ingest.role import role

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


SENTENCES = [
    "The harbour authority has promised a ferry in every budget since 2006, and the money has",
    "gone elsewhere each time, as the clerks of both towns have long been able to tell.",
    "Nobody on the quay was surprised, since the consultants had never taken the crossing at",
    "all, and had counted the cars on the bridge instead of the boats.",
]
TITLE = (72.0, 700.0, 20.0, "One ferry")


def printed(*pages: list[tuple[float, float, float, str]]) -> bytes:
    """Return a PDF whose pages have lines drawn in an order: x, y, size and text of each."""
    parts = ["<< /Type /Catalog /Pages 2 0 R >>", "", "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"]
    for lines in pages:
        drawn = "\n".join(f"BT /F1 {size} Tf {x} {y} Td ({text}) Tj ET" for x, y, size, text in lines)
        parts.append(f"<< /Length {len(drawn)} >>\nstream\n{drawn}\nendstream")
        parts.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents {len(parts)} 0 R"
            " /Resources << /Font << /F1 3 0 R >> >> >>"
        )
    kids = " ".join(f"{number} 0 R" for number in range(5, len(parts) + 1, 2))
    parts[1] = f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>"
    data = "%PDF-1.4\n"
    offsets = []
    for number, part in enumerate(parts, 1):
        offsets.append(len(data))
        data += f"{number} 0 obj\n{part}\nendobj\n"
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    start = len(data)
    data += f"xref\n0 {len(parts) + 1}\n0000000000 65535 f \n{table}"
    return f"{data}trailer\n<< /Size {len(parts) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF".encode()


def column(x: float, top: float, *, first: int = 0) -> list[tuple[float, float, float, str]]:
    """Return two paragraphs of two lines, one below the other."""
    return [
        (x, top - 14 * place - 14 * (place // 2), 10.0, text)
        for place, text in enumerate(SENTENCES[first:] + SENTENCES[:first])
    ]


SECOND_PAGE = [(x, y, size, text.replace("e", "i")) for x, y, size, text in column(72, 700)]


def in_order(data: bytes) -> list[str]:
    return [line.text.split()[0] for line in pdf_lines(data)]


@pytest.mark.parametrize(
    "header", ["Bay Review, Vol. 14, No. 3 \\(March 2015\\)", "J. Doe. One ferry, which never came"]
)
def test_a_header_drawn_when_the_text_is_done_stands_above_it(header: str) -> None:
    edges = [(200.0, 760.0, 8.0, header), (300.0, 20.0, 8.0, "1")]
    plain = header.replace("\\", "")
    one = [TITLE, *column(72, 660)]
    assert in_order(printed([*one, *edges])) == [plain.split()[0], "One", "The", "gone", "Nobody", "all,", "1"]
    two = printed([*one, *edges], [*SECOND_PAGE, *edges])
    texts = [block.text for block in blocks(two)]
    assert (texts[:2], texts.count(plain)) == ([plain, "One ferry"], 1)


def test_a_running_header_is_no_paragraph_and_no_title() -> None:
    edges = [(200.0, 760.0, 8.0, "J. Doe. One ferry, which never came to any quay at all")]
    found = blocks(printed([*edges, TITLE, *column(72, 660)], [*edges, *SECOND_PAGE]))
    assert [(role(block), block.text[:3]) for block in found[:3]] == [
        ("short", "J. "),
        ("short", "One"),
        ("prose", "The"),
    ]
    assert [block.mark for block in found[:3]] == ["item", "heading", ""]


@pytest.mark.parametrize("top", [660.0, 690.0, 500.0])
def test_columns_are_read_in_the_order_in_which_they_are_drawn(top: float) -> None:
    lines = [TITLE, *column(72, 660), *column(320, top, first=2)]
    assert in_order(printed(lines)) == ["One", "The", "gone", "Nobody", "all,", "Nobody", "all,", "The", "gone"]
    assert in_order(printed(lines[1:])) == ["The", "gone", "Nobody", "all,", "Nobody", "all,", "The", "gone"]

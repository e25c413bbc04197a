"""A PDF with a text layer comes in; its printed lines go out, with their places and sizes."""

from __future__ import annotations

import io
import logging
import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

# Ligatures, and the radicals that fonts have in place of the letters that they look like.
_LOOKALIKES = re.compile(r"[\ufb00-\ufb06\u2e9f\u2ef3\u2f00-\u2fd5]")


MOST_OF_EDGES = 6  # lines of a page's header and footer

# What a broken structure makes of Python's own errors in pypdf, beside those it has itself.
_STUMBLES = (
    ValueError,
    LookupError,
    TypeError,
    AttributeError,
    ArithmeticError,
    RecursionError,
    NotImplementedError,
)


@dataclass(frozen=True)
class PdfLine:
    """One printed line, in points from the page's lower left corner."""

    text: str
    page: int
    column: int  # of the document: a new one where the text goes on higher up
    x: float
    y: float
    size: float
    bold: bool


@dataclass(frozen=True)
class _Chunk:
    text: str
    x: float
    y: float
    size: float
    bold: bool


class DamagedPdf(Exception):
    """A PDF that is damaged or locked, with the reason in one line."""

    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__(f"damaged or locked PDF: {reason}")


def pdf_lines(data: bytes) -> list[PdfLine]:
    """Return the lines of every page in the order of reading: as the file has them, a page's header first.

    Raises ModuleNotFoundError where pypdf is not installed, and DamagedPdf.
    """
    from pypdf import PdfReader  # only PDFs need it
    from pypdf.errors import PyPdfError

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it says what it mends in a file, without the file's name
    lines: list[PdfLine] = []
    try:
        for number, page in enumerate(PdfReader(io.BytesIO(data)).pages):
            lines += _page_lines(number, lines[-1].column + 1 if lines else 0, page)
    except (PyPdfError, *_STUMBLES) as error:
        raise DamagedPdf(" ".join(str(error).split()) or type(error).__name__) from error
    return lines


def _page_lines(number: int, column: int, page: Any) -> list[PdfLine]:
    chunks: list[_Chunk] = []

    def visit(
        text: str, matrix: list[float], text_matrix: list[float], font: dict[str, Any] | None, size: float
    ) -> None:
        if not text.strip() and text.strip("\n") and chunks:
            chunks[-1] = replace(chunks[-1], text=chunks[-1].text + " ")
        elif text.strip():
            a, b, c, d, e, f = matrix
            x, y = text_matrix[4] * a + text_matrix[5] * c + e, text_matrix[4] * b + text_matrix[5] * d + f
            bold = "bold" in str((font or {}).get("/BaseFont", "")).casefold()
            chunks.append(_Chunk(text, x, y, round(size * (abs(text_matrix[3] * d) or 1.0), 1), bold))

    page.extract_text(visitor_text=visit)
    return list(_in_columns(_from_header([_line(number, row) for row in _rows(chunks)]), column))


def _from_header(lines: Sequence[PdfLine]) -> list[PdfLine]:
    """Return a page's lines with its header before the text: browsers draw header and footer when the text is done."""
    for count in range(min(MOST_OF_EDGES, len(lines) - 1), 0, -1):
        text, edges = lines[:-count], lines[-count:]
        top, foot = max(line.y for line in text), min(line.y for line in text)
        if any(line.y > top for line in edges) and all(line.y > top or line.y < foot for line in edges):
            return [*(line for line in edges if line.y > top), *text, *(line for line in edges if line.y < foot)]
    return list(lines)


def _in_columns(lines: Sequence[PdfLine], column: int) -> Iterator[PdfLine]:
    """Yield the lines with their columns, counted on from one: a new one where the text goes on higher up."""
    for above, line in pairwise([None, *lines]):
        column += bool(above and line.y > above.y + above.size)
        yield replace(line, column=column)


def _rows(chunks: Sequence[_Chunk]) -> Iterator[list[_Chunk]]:
    """Yield the chunks of each base line."""
    row: list[_Chunk] = []
    for chunk in chunks:
        if row and abs(chunk.y - row[0].y) > 0.5 * max(chunk.size, row[0].size):
            yield row
            row = []
        row.append(chunk)
    if row:
        yield row


def _line(number: int, row: Sequence[_Chunk]) -> PdfLine:
    """Return the line that chunks make; a raised small number in it is a note's mark."""
    most = max(row, key=lambda chunk: len(chunk.text))
    parts = [
        f"^[{chunk.text.strip()}]"
        if place and chunk.size < 0.8 * most.size and chunk.text.strip().isdigit()
        else chunk.text
        for place, chunk in enumerate(row)
    ]
    text = _LOOKALIKES.sub(lambda match: unicodedata.normalize("NFKC", match[0]), "".join(parts))
    return PdfLine(" ".join(text.split()), number, 0, row[0].x, row[0].y, most.size, most.bold)

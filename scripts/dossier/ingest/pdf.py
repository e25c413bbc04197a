"""A PDF with a text layer comes in; its blocks go out: lines rejoined, running headers and footnotes out of the way.

Paragraphs are told by what a typesetter leaves of them: an indent, a gap, a change of size, a short last line.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from dossier.ingest.block import Block
from dossier.ingest.pdf_lines import PdfLine, pdf_lines
from dossier.ingest.text import Line, hyphenation, one_text

EDGE_LINES = 3  # lines at the top and the foot of a page among which running headers are looked for
SMALL = 0.88  # of the text's size: footnotes and running headers
LARGE = 1.12  # of the text's size: headings
SHORT_LINE = 0.8  # of the widest: the last line of a paragraph

_PAGE_NUMBER = re.compile(r"(?:page\s*)?[-–—]?\s*[\divxlc]{1,5}\s*[-–—]?(?:\s*(?:/|of)\s*\d+)?", re.IGNORECASE)
_NOTE = re.compile(r"\^?\[?\d{1,3}[\].)]?\s*\S|[*†‡]")
_DIGITS = re.compile(r"\d+")


@dataclass(frozen=True)
class _Setting:
    """How a document is set, as most of its lines are."""

    size: float
    leading: float  # from one base line to the next
    widest: int  # characters of a full line
    left: dict[int, float]  # margin by column
    indents: bool  # paragraphs begin with an indent
    gaps: bool  # paragraphs are set apart by a gap

    def is_indented(self, line: PdfLine) -> bool:
        return 0.6 * self.size < line.x - self.left.get(line.column, line.x) < 5 * self.size

    def is_apart(self, above: PdfLine, below: PdfLine) -> bool:
        return above.y - below.y > 1.3 * self.leading


def blocks(data: bytes) -> tuple[Block, ...]:
    """Return the document's blocks, none where it has no text layer.

    Raises ModuleNotFoundError where pypdf is not installed, and DamagedPdf.
    """
    lines = pdf_lines(data)
    if not lines:
        return ()
    size = _commonest_size(lines)
    header, text, notes = _without_edges(lines, size)
    setting = _setting(text, size)
    vocabulary = hyphenation([Line(line.text) for line in text], fewest=1)
    # a running header is neither title nor text, whatever it looks like, but may name the publication
    found = [Block(line.text, "item") for line in header]
    found += [_block(group, setting, vocabulary) for group in _groups(text, setting)]
    if notes:
        found += [Block("Notes", "heading", 2), *(Block(line.text) for line in notes)]
    return tuple(found)


def _commonest_size(lines: Sequence[PdfLine]) -> float:
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[line.size] += len(line.text)
    return sizes.most_common(1)[0][0]


def _without_edges(lines: Sequence[PdfLine], size: float) -> tuple[list[PdfLine], list[PdfLine], list[PdfLine]]:
    """Return the first page's running header, the text without such headers and page numbers, and the footnotes."""
    edges = {id(line): top for page in {line.page for line in lines} for line, top in _edges(lines, page)}
    often = Counter(_DIGITS.sub("0", line.text) for line in lines if id(line) in edges)
    header: list[PdfLine] = []
    text: list[PdfLine] = []
    notes: list[PdfLine] = []
    for line in lines:
        is_running = often[_DIGITS.sub("0", line.text)] > 1 or _PAGE_NUMBER.fullmatch(line.text)
        if id(line) in edges and is_running:
            is_first = line.page == 0 and edges[id(line)] and not _PAGE_NUMBER.fullmatch(line.text)
            header += [line] if is_first else []
        elif (
            line.size < SMALL * size
            and _NOTE.match(line.text)
            or notes
            and notes[-1].page == line.page
            and line.size < SMALL * size
        ):
            notes.append(line)
        elif line.page and edges.get(id(line)) and line.size < SMALL * size:
            continue
        else:
            text.append(line)
    return header, text, notes


def _edges(lines: Sequence[PdfLine], page: int) -> Iterator[tuple[PdfLine, bool]]:
    """Yield the lines at the top (True) and the foot (False) of a page."""
    ordered = sorted((line for line in lines if line.page == page), key=lambda line: -line.y)
    for line in ordered[:EDGE_LINES]:
        yield line, True
    for line in ordered[EDGE_LINES:][-EDGE_LINES:]:
        yield line, False


def _setting(lines: Sequence[PdfLine], size: float) -> _Setting:
    body = [line for line in lines if line.size == size] or list(lines)
    steps = [above.y - below.y for above, below in pairwise(body) if above.column == below.column and above.y > below.y]
    least = min((step for step in steps if step >= 0.95 * size), default=0.0)
    close = [step for step in steps if step < 1.3 * least]  # within paragraphs, not between them
    widths = sorted(len(line.text) for line in body)
    places: dict[int, Counter[int]] = {}
    for line in body:
        places.setdefault(line.column, Counter())[round(line.x)] += 1
    left = {column: min((x for x, n in xs.items() if n > 1), default=min(xs)) for column, xs in places.items()}
    setting = _Setting(
        size, median(close or steps or [size * 1.2]), widths[int(len(widths) * 0.95)], left, False, False
    )
    indented = [
        above for above, below in pairwise(body) if setting.is_indented(below) and not setting.is_indented(above)
    ]
    apart = [
        above for above, below in pairwise(body) if above.column == below.column and setting.is_apart(above, below)
    ]
    return replace(setting, indents=len(indented) >= 2, gaps=len(apart) >= 2)


def _groups(lines: Sequence[PdfLine], setting: _Setting) -> Iterator[list[PdfLine]]:
    """Yield the lines of each block."""
    group: list[PdfLine] = []
    for line in lines:
        if group and _begins(group[-1], line, setting):
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _begins(above: PdfLine, line: PdfLine, setting: _Setting) -> bool:
    """Return whether a line begins a new block."""
    if (
        abs(above.size - line.size) > 0.05 * setting.size
        or above.bold != line.bold
        and len(above.text) < SHORT_LINE * setting.widest
    ):
        return True
    if line.size > LARGE * setting.size:
        return above.column != line.column or above.y - line.y > 1.6 * line.size
    ends = Block(above.text).is_closed
    short = len(above.text) < SHORT_LINE * setting.widest
    if setting.is_indented(line) and not setting.is_indented(above):
        return setting.indents or ends
    if above.column != line.column:
        return ends and short and not line.text[:1].islower()
    if setting.is_apart(above, line):
        return True
    if setting.indents or setting.gaps:
        return len(above.text) < 0.7 * setting.widest and (ends or not line.text[:1].islower())
    return short and (ends or not line.text[:1].islower())


def _block(group: Sequence[PdfLine], setting: _Setting, vocabulary: frozenset[str]) -> Block:
    text = one_text([Line(line.text) for line in group], vocabulary)
    first = group[0]
    if first.size > LARGE * setting.size:
        return Block(text, "heading", 1 if first.size > 1.4 * setting.size and first.page == 0 else 2)
    if all(line.bold for line in group) and len(group) <= 2 and not Block(text).ends_sentence:
        return Block(text, "heading", 3)
    return Block(text)

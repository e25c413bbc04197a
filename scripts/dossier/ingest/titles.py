"""The lines above an article's sentences come in; which of them is its title goes out."""

from __future__ import annotations

from collections.abc import Sequence

from dossier.ingest.names import is_site_name
from dossier.ingest.role import Piece

SHORTEST_TITLE = 3  # words, where a longer line could be the title too
LONGEST_TITLE = 40
FEWEST_ENTRIES = 2  # lines of a menu, close together
MOST_TITLES = 12  # lines above a text among which its title is looked for


def are_two_headers(lines: Sequence[Piece], said_by: Sequence[int]) -> bool:
    """Return whether a title stands between two bylines: a page's own header above a republished article's."""
    between = lines[said_by[0] + 1 : said_by[-1]] if said_by else ()
    return len(said_by) > 1 and any(can_be_title(piece) and piece.block.words >= SHORTEST_TITLE for piece in between)


def title_above(lines: Sequence[Piece], end: int) -> int | None:
    """Return where the title above a byline stands: the first of the lines right above it that can be one."""
    group = _lines_above(lines, end)
    marked = [place for place in group if lines[place].block.mark in ("heading", "title")]
    own = [place for place in marked or group if not is_site_name(lines[place].plain)]
    long = [place for place in own if lines[place].block.words >= SHORTEST_TITLE]
    return next(iter(long or own or group), None)


def _lines_above(lines: Sequence[Piece], end: int) -> list[int]:
    """Return the places of the short lines right above a place; dates and captions may stand between."""
    group: list[int] = []
    for place in range(end - 1, max(-1, end - MOST_TITLES), -1):
        if end < len(lines) and lines[place].plain in lines[end].plain:
            continue  # the author's name above the byline
        if can_be_title(lines[place]):
            group.insert(0, place)
        elif lines[place].role not in ("date", "credit") or group and lines[place].role == "credit":
            break
    is_close = end < len(lines) and not lines[end].block.gap
    is_first = end < len(lines) and bool(group) and not any(can_be_title(piece) for piece in lines[: group[0]])
    return _without_masthead(lines, group, is_close=is_close, is_first=is_first)


def _without_masthead(lines: Sequence[Piece], group: list[int], *, is_close: bool, is_first: bool) -> list[int]:
    """Return the places without a site's name, motto or menu, where an empty line parts them from the title.

    `is_close` when no empty line parts the lowest of the lines from the byline: two such lines are title and subtitle.
    `is_first` when no such line stands above them: two lines at the top of a page, above one, are its name and its motto.
    """
    runs: list[list[int]] = []
    for place in group:
        if not runs or lines[place].block.gap:
            runs.append([])
        runs[-1].append(place)
    while len(runs) > 1 and (
        is_site_name(lines[runs[0][0]].plain)
        or _is_menu(lines, runs[0])
        or (is_close and (len(runs[-1]) > 1 or len(runs[-2]) > 1))
        or (is_first and len(runs[0]) > 1 == len(runs[-1]))
    ):
        runs.pop(0)
    return [place for run in runs for place in run]


def _is_menu(lines: Sequence[Piece], run: Sequence[int]) -> bool:
    return len(run) >= FEWEST_ENTRIES and all(lines[place].block.words < SHORTEST_TITLE for place in run)


def can_be_title(piece: Piece) -> bool:
    """Return whether a piece reads like a title: a short line that is no item of a list."""
    return piece.role == "short" and piece.block.mark != "item" and piece.block.words <= LONGEST_TITLE


def first_title(lines: Sequence[Piece], said_by: Sequence[int]) -> int | None:
    """Return where the title of the capture's first article stands: the line for which most speaks."""
    start = said_by[0] + 1 if are_two_headers(lines, said_by) else 0
    credited = [place for place in said_by if place >= start]
    dated = [place for place in range(start, len(lines)) if lines[place].role in ("date", "label")]
    above_byline = _lines_above(lines, credited[0]) if credited else []
    above_date = _lines_above(lines, dated[0]) if dated else []
    below_date = [] if above_date else [place + 1 for place in dated[:1] if _begins_below(lines, place)]
    above_text = _lines_above(lines, len(lines))
    scores = {
        place: _marks(lines[place])
        + 2 * (place in above_byline)
        + 1.5 * (place in above_date or place in below_date)
        + (place in above_text)
        - 0.6
        * max((group.index(place) for group in (above_byline, above_date, above_text) if place in group), default=0)
        for place in range(start, len(lines))
        if can_be_title(lines[place])
    }
    return max(scores, key=lambda place: (scores[place], -place), default=None)


def _begins_below(lines: Sequence[Piece], date: int) -> bool:
    """Return whether a title stands close below a date with a menu right above it, as in blogs."""
    if date == 0 or date + 1 >= len(lines) or lines[date - 1].role != "furniture" or not lines[date].block.gap:
        return False
    return not lines[date + 1].block.gap and lines[date + 1].block.words >= SHORTEST_TITLE


def _marks(piece: Piece) -> float:
    """Return how much a line looks like a title by itself: by its mark, its length, and not being a site's name."""
    marked = {1: 5.0, 2: 2.5}.get(piece.block.level, 0.0) if piece.block.mark == "heading" else 0.0
    return marked + 0.4 * min(piece.block.words, 5) - 3 * is_site_name(piece.plain)

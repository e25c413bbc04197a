"""Pieces of a citation come in; one stretch of rich text goes out, the points between them as CSL wants them.

A point is dropped where two meet ("Whither?." is "Whither?"), and no delimiter goes before a piece that
begins with a point of its own. These are the rules of citeproc, on which all five styles rely.
"""

from __future__ import annotations

from dataclasses import replace

from dossier.citation.rich import Node, Quoted, Rich, concatenated, text

# Of two points that meet, the pairs of which the first stays, and those of which the second stays.
FIRST_STAYS = frozenset(["!.", "!:", "?.", "?:", ":.", ";:", ";.", "!!", "??", "..", "::", ";;", ",,"])
SECOND_STAYS = frozenset([":!", ":?", ";!", ";?", "  ", " ,", " ."])


def join(delimiter: str, *pieces: Rich) -> Rich:
    """Return the pieces that are not empty, with the delimiter between them."""
    delimited: list[Rich] = []
    for piece in filter(None, pieces):
        if delimited and delimiter and piece.first_letter() not in (",", ";", "."):
            delimited.append(text(delimiter))
        delimited.append(piece)
    return _concatenated(delimited)


def wrap(prefix: str, rich: Rich, suffix: str) -> Rich:
    """Return the text between a prefix and a suffix; nothing stays nothing."""
    if not rich:
        return rich
    with_suffix = _concatenated([rich, text(suffix)]) if suffix else rich
    return _concatenated([text(prefix), with_suffix]) if prefix else with_suffix


def begun(rich: Rich) -> Rich:
    """Return the text without the points that it begins with: a footnote begins with a word."""
    return concatenated([Rich(_without_start(rich.nodes, ".,:; "))])


def _concatenated(pieces: list[Rich]) -> Rich:
    done: list[Rich] = []
    waiting = pieces[::-1]
    while len(waiting) > 1:
        piece, following = waiting.pop(), waiting[-1]
        first = following.first_letter()
        last = _last(piece.nodes, before=first)
        if last + first in FIRST_STAYS:
            shorter = Rich(_without_start(following.nodes, first))
            if shorter != following:
                waiting[-1:] = [shorter, piece]
                continue
        elif last + first in SECOND_STAYS:
            shorter = Rich(_without_end(piece.nodes, last))
            if shorter != piece:
                waiting.append(shorter)
                continue
        done.append(piece)
    return concatenated([*done, *waiting])


def _last(nodes: tuple[Node, ...], before: str) -> str:
    """Return the last letter or mark before that which follows; "" of nothing."""
    if not nodes:
        return ""
    last = nodes[-1]
    if isinstance(last, str):
        return last[-1:]
    if not isinstance(last, Quoted):
        return _last(last.nodes, before)
    # A full stop or comma looks through the closing marks of a quotation to the point inside.
    inside = Rich(last.nodes).last_letter()
    return inside if before in (".", ",") and inside in tuple(".,?!:;") else "”"


def _without_start(nodes: tuple[Node, ...], points: str) -> tuple[Node, ...]:
    if not nodes:
        return nodes
    first, rest = nodes[0], nodes[1:]
    if isinstance(first, str):
        kept = first.lstrip(points)
        return (kept, *rest) if kept else _without_start(rest, points)
    inner = _without_start(first.nodes, points)
    return (replace(first, nodes=inner), *rest) if inner else nodes  # a title of points alone stays


def _without_end(nodes: tuple[Node, ...], point: str) -> tuple[Node, ...]:
    if not nodes:
        return nodes
    rest, last = nodes[:-1], nodes[-1]
    if isinstance(last, str):
        kept = last.rstrip(point)
        return (*rest, kept) if kept else _without_end(rest, point)
    return (*rest, replace(last, nodes=_without_end(last.nodes, point)))

"""Where the words of a map stand: spots and a width come in, a place for each name or number that overlaps no other goes out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

HEIGHT = 0.62  # of the width
LETTER, SIGN, LINE = 7.3, 14.5, 17  # pixels: of an alphabet, of a script without spaces, from line to line
GAP = 9  # pixels from a place to its words
FRAME_LETTER = 16  # pixels beside a frame for its letter

Box = tuple[float, float, float, float]  # left, top, right, bottom, in pixels


@dataclass(frozen=True)
class Spot:
    """A place with its names, as many as a map has room for: the first alone on one with little."""

    number: int  # in the list beside the maps
    lat: float
    lon: float
    names: tuple[tuple[str, str], ...]  # language, name


@dataclass(frozen=True)
class Words:
    """Where the words of a spot stand: from the spot, in pixels, and which end of them is there."""

    x: float
    y: float
    anchor: str  # start, middle or end
    lines: tuple[tuple[str, str], ...]  # language, words: the names, or the number


@dataclass(frozen=True)
class Frame:
    """The outline of an inset on the map that it is cut from, in percent."""

    letter: str
    left: float
    top: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Return where it ends."""
        return round(self.left + self.width, 2)


def placed(
    spots: Sequence[Spot], points: Sequence[tuple[float, float]], frames: Sequence[Frame], width: int
) -> list[Words]:
    """Return where the words of each spot stand on a map so many pixels wide.

    Points are shares of width and height. Names stand where there is room, first come, first served; else the number.
    """
    centres = [(x * width, y * width * HEIGHT) for x, y in points]
    taken: list[Box] = [(x - 5, y - 5, x + 5, y + 5) for x, y in centres]
    for frame in frames:
        left, top, right, bottom = _pixels(frame, width)
        taken += [(left, top, right, bottom), (right, top, right + FRAME_LETTER, top + LINE)]
    found = []
    for spot, centre in zip(spots, centres, strict=True):
        words, box = _words(spot, centre, taken, width)
        taken.append(box)
        found.append(words)
    return found


def _pixels(frame: Frame, width: int) -> Box:
    left, top = frame.left / 100 * width, frame.top / 100 * width * HEIGHT
    return (left, top, left + frame.width / 100 * width, top + frame.height / 100 * width * HEIGHT)


def _words(spot: Spot, centre: tuple[float, float], taken: Sequence[Box], width: int) -> tuple[Words, Box]:
    """Return the fullest words that overlap nothing: all names, the first, the number; the number overlaps if it must."""
    number = (("en", str(spot.number)),)
    for lines in (spot.names, spot.names[:1], number):
        for words, box in _stands(lines, centre):
            if _fits(box, taken, width):
                return words, box
    return next(iter(_stands(number, centre)))


def _stands(lines: tuple[tuple[str, str], ...], centre: tuple[float, float]) -> Iterable[tuple[Words, Box]]:
    """Yield words right of a place, left of it, below and above, each with the room that they take."""
    (x, y), wide, tall = centre, max(_length(text) for _, text in lines), LINE * len(lines)
    middle = -tall / 2 + LINE * 0.78
    for dy in (0.0, tall / 2, -tall / 2):
        top = y + dy - tall / 2
        yield Words(GAP, dy + middle, "start", lines), (x + GAP, top, x + GAP + wide, top + tall)
        yield Words(-GAP, dy + middle, "end", lines), (x - GAP - wide, top, x - GAP, top + tall)
    for top in (GAP, -GAP - tall):
        words = Words(0, top + LINE * 0.78, "middle", lines)
        yield words, (x - wide / 2, y + top, x + wide / 2, y + top + tall)


def _length(text: str) -> float:
    return sum(SIGN if ord(character) > 0x2E7F else LETTER for character in text)


def _fits(box: Box, taken: Iterable[Box], width: int) -> bool:
    left, top, right, bottom = box
    if left < 2 or top < 2 or right > width - 2 or bottom > width * HEIGHT - 2:
        return False
    return all(right <= other[0] or left >= other[2] or bottom <= other[1] or top >= other[3] for other in taken)

"""Words on a map: full names where there is room, less where there is little, and never two over each other."""

from __future__ import annotations

from dossier.labels import GAP, LINE, Frame, Spot, placed
from hypothesis import given
from hypothesis import strategies as st

NAMES = (("en", "A long name"), ("ja", "長い名前"), ("ru", "Длинное имя"))


def spot(number: int = 1) -> Spot:
    return Spot(number, 0, 0, NAMES)


def test_name_stands_right_of_its_place_with_all_its_languages() -> None:
    (words,) = placed([spot()], [(0.5, 0.5)], [], 600)
    assert (words.x, words.anchor, words.lines) == (GAP, "start", NAMES)


def test_name_at_the_right_edge_stands_left() -> None:
    (words,) = placed([spot()], [(0.95, 0.5)], [], 600)
    assert (words.anchor, words.lines) == ("end", NAMES)


def test_number_stands_where_no_name_has_room() -> None:
    (words,) = placed([spot(7)], [(0.5, 0.5)], [], 70)
    assert words.lines == (("en", "7"),)


def test_words_keep_off_an_inset() -> None:
    (words,) = placed([spot()], [(0.5, 0.5)], [Frame("A", 51, 30, 20, 40)], 600)
    assert words.anchor == "end"


@given(st.lists(st.tuples(st.floats(0.05, 0.95), st.floats(0.05, 0.95)), min_size=2, max_size=14))
def test_names_never_stand_over_each_other(points: list[tuple[float, float]]) -> None:
    words = placed([spot(number) for number in range(len(points))], points, [], 600)
    rows = []
    for (x, y), one in zip(points, words, strict=True):
        if len(one.lines[0][1]) > 2:  # a number has no choice
            wide = 7 * max(len(text) for _, text in one.lines)
            left = x * 600 + one.x - {"start": 0, "middle": wide / 2, "end": wide}[one.anchor]
            top = y * 600 * 0.62 + one.y - LINE * 0.78
            rows.append((left, top, left + wide, top + LINE * len(one.lines)))
    for place, a in enumerate(rows):
        for b in rows[:place]:
            assert a[2] <= b[0] + 4 or b[2] <= a[0] + 4 or a[3] <= b[1] + 1 or b[3] <= a[1] + 1

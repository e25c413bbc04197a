"""Paragraph numbers come in; locators such as "3", "3–4" and "3, 5–6" go out, singular or plural."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

PARAGRAPHS, ADDRESS, REVISION = "{paragraphs}", "{address}", "{revision}"


@dataclass(frozen=True)
class Locator:
    """Which paragraphs are meant."""

    text: str  # as printed after the label: 3, 3–4, "3, 5–6"
    is_plural: bool

    def labelled(self, one: str, many: str) -> str:
        """Return the numbers after the label that fits them: ("para.", "paras.") gives "paras. 3–4"."""
        return f"{many if self.is_plural else one} {self.text}"

    @property
    def pilcrow(self) -> str:
        """Return the numbers as pages here show them: ¶3, ¶¶3–4."""
        return f"{'¶¶' if self.is_plural else '¶'}{self.text}"


ONE = Locator(PARAGRAPHS, is_plural=False)  # a placeholder for one paragraph: a template has {paragraphs} there
MANY = Locator(PARAGRAPHS, is_plural=True)  # a placeholder for several


def paragraphs(numbers: Iterable[int]) -> Locator:
    """Return the locator of these paragraphs, in order, neighbours drawn together.

    Raises ValueError when there are none.
    """
    ordered = sorted(set(numbers))
    if not ordered:
        raise ValueError("a locator needs at least one paragraph")
    runs = [[number for _, number in run] for _, run in groupby(enumerate(ordered), lambda pair: pair[1] - pair[0])]
    text = ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs)
    return Locator(text, is_plural=len(ordered) > 1)

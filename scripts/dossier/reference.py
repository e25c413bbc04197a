"""Citations of passages in prose: `[@lind2014, ¶3]`, `[@lind2014, ¶3–4; @berg2014, ¶2]` (Pandoc's syntax)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

BRACKETED = re.compile(r"\[@[^\[\]\n]*(?:\n(?!\s*\n)[^\[\]\n]*)*\]")
# What may have been meant for one: not closed, or with words before the id.
OPENED = re.compile(r"\[(?P<before>[^\[\]@]*)(?<![\w.])@(?P<id>[a-z][a-z0-9-]*)?[^\[\]\n]*\]?")
_ONE = re.compile(
    r"@(?P<article>[a-z][a-z0-9]*(?:-[a-z0-9]+)*)(?:,\s+¶(?P<first>[1-9][0-9]{0,3})(?:–(?P<last>[1-9][0-9]{0,3}))?)?"
)
SHAPE = "write [@id, ¶3], [@id, ¶3–4] with an en dash, or [@id, ¶3; @other, ¶1]"


@dataclass(frozen=True)
class Reference:
    """One article, or one passage or run of passages of it, as cited in prose."""

    article: str
    first: int = 0  # passage number; 0: the article as a whole
    last: int = 0  # equal to `first` when one passage is cited

    def __str__(self) -> str:
        if not self.first:
            return f"@{self.article}"
        passages = f"¶{self.first}" if self.first == self.last else f"¶{self.first}–{self.last}"
        return f"@{self.article}, {passages}"

    @property
    def passages(self) -> tuple[str, ...]:
        """Return the ids of the passages cited, in order."""
        return tuple(f"{self.article}.p{p}" for p in range(self.first, self.last + 1) if p)


def label(reference: Reference) -> str:
    """Return a reference as pages write it: lind2014 ¶3–4."""
    return str(reference).removeprefix("@").replace(",", "")


def citation(references: tuple[Reference, ...]) -> str:
    """Return the citation as it is typed."""
    return f"[{'; '.join(str(reference) for reference in references)}]"


def parse_citation(bracketed: str) -> tuple[Reference, ...] | None:
    """Return what `[@…]` cites, or None when it is not written as a citation."""
    references = []
    for part in bracketed[1:-1].split(";"):
        match = _ONE.fullmatch(" ".join(part.split()))
        if not match:
            return None
        first = int(match["first"] or 0)
        last = int(match["last"] or first)
        if last < first or (match["last"] and last == first):
            return None
        references.append(Reference(match["article"], first, last))
    return tuple(references)


def citations(prose: str) -> Iterator[tuple[str, tuple[Reference, ...] | None]]:
    """Yield every bracket that begins like a citation, with what it cites or None when it is malformed."""
    for match in BRACKETED.finditer(prose):
        yield match[0], parse_citation(match[0])

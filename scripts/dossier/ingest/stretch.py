"""A stretch of a capture: some lines (a menu, a title, a heading), then the sentences below them."""

from __future__ import annotations

from dataclasses import dataclass

from dossier.ingest.role import Piece


@dataclass(frozen=True)
class Stretch:
    """Lines, then the sentences below them."""

    lines: tuple[Piece, ...]
    sentences: tuple[Piece, ...]

    @property
    def words(self) -> int:
        """How many words the sentences have."""
        return sum(piece.block.words for piece in self.sentences)

    def has(self, *roles: str) -> bool:
        """Return whether one of the lines has one of the roles."""
        return any(piece.role in roles for piece in self.lines)

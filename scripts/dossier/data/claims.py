"""claims.json: every claim with its state and with each voice that takes a position on it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from dossier import address
from dossier.data.dataset import Dataset, Record
from dossier.kinds import ClaimKind, Edtf, Id, PassageId, Stance
from dossier.linked import Position, Site
from dossier.model import Claim, ClaimOutcome
from dossier.page import File

State = Literal["contested", "overtaken", "agreed", "single", "open", "borne-out", "refuted"]


@dataclass(frozen=True)
class PositionRecord(Record):
    """What one voice in a passage does with the claim: a passage stands here once for each of its voices."""

    passage: PassageId
    stance: Stance
    said_by: Id | None
    via: Id | None
    as_of: Edtf | None


@dataclass(frozen=True)
class ClaimRecord(Record):
    """A proposition that is true or false of a stated time."""

    id: Id
    url: str
    text: str
    topics: tuple[Id, ...]
    kind: ClaimKind
    as_of: Edtf | None
    state: State
    contested: bool
    positions: tuple[PositionRecord, ...]
    note: str | None
    outcome: ClaimOutcome | None
    formerly: tuple[Id, ...]


def files(site: Site) -> Iterator[File]:
    """Yield the claims as JSON, and its schema."""
    yield from Dataset("claims", ClaimRecord).files(_record(site, claim) for claim in site.claims.values())


def _record(site: Site, claim: Claim) -> ClaimRecord:
    return ClaimRecord(
        id=claim.id,
        url=address.url(site.settings.url, *address.anchored("claim", claim.id)),
        text=claim.text,
        topics=claim.topics,
        kind=claim.kind,
        as_of=claim.as_of,
        state=site.state_of[claim.id],
        contested=claim.id in site.contested,
        positions=tuple(map(_position, site.positions_on[claim.id])),
        note=claim.note,
        outcome=claim.outcome,
        formerly=claim.formerly,
    )


def _position(position: Position) -> PositionRecord:
    return PositionRecord(position.passage.id, position.stance, position.said_by, position.via, position.as_of)

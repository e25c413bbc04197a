"""The ledger of claims: every proposition with every voice on it, on one page whose anchors are addresses."""

from __future__ import annotations

from collections.abc import Iterator

from dossier import address, view
from dossier.linked import Site
from dossier.page import Page

STATES = ("contested", "overtaken", "refuted", "borne-out", "open", "agreed", "single")


def pages(site: Site) -> Iterator[Page]:
    """Yield the page: the contested first, then by state."""
    ordered = sorted(site.claims.values(), key=lambda claim: STATES.index(site.state_of[claim.id]))
    groups = view.grouped_by(ordered, lambda claim: site.state_of[claim.id])
    yield Page(address.CLAIMS, "claims.md.j2", {"groups": groups, "view": view})

"""The figures: every quantity with the readings that passages give of it, side by side where they can be compared."""

from __future__ import annotations

from collections.abc import Iterator

from dossier import address, cited, quantities, view
from dossier.citation.forms import brief
from dossier.linked import Site
from dossier.page import Page


def pages(site: Site) -> Iterator[Page]:
    """Yield the page: figures read more than once, then what one passage sets side by side, then the others by topic."""
    entries = tuple(quantities.entry(site, figure) for figure in site.figures.values())
    values = {
        "repeated": tuple(one for one in entries if len(one.comparison.bars) > 1),
        "side_by_side": quantities.side_by_side(site),
        "single": tuple(one for one in entries if len(one.comparison.bars) < 2),
        "reference_of": {id: brief(cited.figure(site, figure)).in_page() for id, figure in site.figures.items()},
        "view": view,
    }
    yield Page(address.FIGURES, "figures.md.j2", values)

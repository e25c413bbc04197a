"""The figures: every quantity with the readings that passages give of it, side by side."""

from __future__ import annotations

from collections.abc import Iterator

from dossier import address, view
from dossier.linked import Site
from dossier.page import Page


def pages(site: Site) -> Iterator[Page]:
    """Yield the page: figures with several readings first, since those are to be compared."""
    ordered = sorted(site.figures.values(), key=lambda figure: -len(site.readings_of_figure[figure.id]))
    yield Page(address.FIGURES, "figures.md.j2", {"figures": tuple(ordered), "view": view})

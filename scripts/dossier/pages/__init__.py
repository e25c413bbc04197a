"""Stage 4, pages: the site in, every page and data file as values out; one module here is one kind of page."""

from __future__ import annotations

import pkgutil
from collections.abc import Iterator
from importlib import import_module

from dossier.linked import Site
from dossier.page import Page


def all_pages(site: Site) -> Iterator[Page]:
    """Yield the pages of every kind, kinds in order of name."""
    for kind in sorted(module.name for module in pkgutil.iter_modules(__path__)):
        yield from import_module(f"{__name__}.{kind}").pages(site)

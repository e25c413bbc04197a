"""Data files, beside the pages: the site in, every file as text out; one module here is one file or family of files."""

from __future__ import annotations

import pkgutil
from collections.abc import Iterator
from importlib import import_module

from dossier.linked import Site
from dossier.page import File


def all_files(site: Site) -> Iterator[File]:
    """Yield the data files of every family, families in order of name, and last the package that describes them."""
    made: list[File] = []
    for name in sorted(module.name for module in pkgutil.iter_modules(__path__)):
        module = import_module(f"{__name__}.{name}")
        if hasattr(module, "files"):
            made += module.files(site)
    yield from made
    yield import_module(f"{__name__}.datapackage").file(site, made)

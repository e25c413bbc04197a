"""Data files, beside the pages: the site in, every file as text out; one module here is one file or family of files."""

from __future__ import annotations

import pkgutil
from collections.abc import Iterator
from importlib import import_module

from dossier.data import datapackage
from dossier.linked import Site
from dossier.page import File


def all_files(site: Site) -> Iterator[File]:
    """Yield the data files of every family, families in order of name, and last the package that describes them.

    Each is written, or taken otherwise, before the next is asked for.
    """
    counted = {}
    for name in sorted(module.name for module in pkgutil.iter_modules(__path__)):
        module = import_module(f"{__name__}.{name}")
        if hasattr(module, "files"):
            for file in module.files(site):
                if datapackage.is_resource(file.path):
                    counted[file.path] = datapackage.Counted(file.data)
                    yield File(file.path, counted[file.path])
                else:
                    yield file
    yield datapackage.file(site, counted)

"""datapackage.json: what the data files are, in Frictionless terms, with the size and the hash of each."""

from __future__ import annotations

import hashlib
import json
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePosixPath

from dossier.data import passages
from dossier.data.dataset import FOLDER
from dossier.linked import Site
from dossier.page import File

PATH = FOLDER / "datapackage.json"
MEDIA_TYPES = {
    ".json": "application/json",
    ".jsonld": "application/ld+json",
    ".csv": "text/csv",
    ".bib": "application/x-bibtex",
    ".ris": "application/x-research-info-systems",
}
INTEGERS = ("p", "words", "revision")


class Counted:
    """The pieces of a file, counted and hashed while they are taken."""

    def __init__(self, data: bytes | Iterable[bytes]) -> None:
        self.pieces = (data,) if isinstance(data, bytes) else data
        self.bytes, self.hash, self.is_whole = 0, hashlib.sha256(), False

    def __iter__(self) -> Iterator[bytes]:
        for piece in self.pieces:
            self.bytes += len(piece)
            self.hash.update(piece)
            yield piece
        self.is_whole = True


def is_resource(path: PurePosixPath) -> bool:
    """Return whether a file is one of those that lie directly in the data folder, which the package describes."""
    return path.parent == FOLDER and path.suffix in MEDIA_TYPES


def file(site: Site, files: Mapping[PurePosixPath, Counted]) -> File:
    """Return the description of all of them together; all of them must have been taken whole."""
    package = {
        "profile": "data-package",
        "name": slug(site.settings.name),
        "title": site.settings.name,
        "homepage": site.settings.url,
        **({"description": site.info.scope} if site.info.scope else {}),
        **({"version": site.editions[-1][0], "created": f"{site.editions[-1][1]}T00:00:00Z"} if site.editions else {}),
        **({"licenses": [_licence(site.info.licence)]} if site.info.licence else {}),
        **({"contributors": contributors} if (contributors := _contributors(site)) else {}),
        "resources": [_resource(path, counted) for path, counted in files.items()],
    }
    return File(PATH, (json.dumps(package, ensure_ascii=False, indent=2) + "\n").encode())


def slug(name: str) -> str:
    """Return a name in lower-case ASCII letters, digits and hyphens; `dossier` where none is left."""
    plain = unicodedata.normalize("NFKD", re.sub("[‐-―]", "-", name)).encode("ascii", "ignore").decode().lower()
    return re.sub("[^a-z0-9]+", "-", plain).strip("-") or "dossier"


def _resource(path: PurePosixPath, counted: Counted) -> dict[str, object]:
    if not counted.is_whole:
        raise ValueError(f"{path} is described before it is written")
    resource: dict[str, object] = {
        "name": path.name.replace(".", "-"),
        "path": path.name,
        "format": path.suffix.removeprefix("."),
        "mediatype": MEDIA_TYPES[path.suffix],
        "encoding": "utf-8",
        "bytes": counted.bytes,
        "hash": f"sha256:{counted.hash.hexdigest()}",
    }
    if path.suffix == ".csv":
        resource |= {"profile": "tabular-data-resource", "schema": _table_schema()}
    return resource


def _table_schema() -> dict[str, object]:
    fields = [{"name": name, "type": "integer" if name in INTEGERS else "string"} for name in passages.COLUMNS]
    return {"fields": fields, "primaryKey": "id"}


def _licence(licence: str) -> dict[str, str]:
    return {"name": re.sub("[^-A-Za-z0-9._]+", "-", licence).strip("-") or "licence", "title": licence}


def _contributors(site: Site) -> list[dict[str, str]]:
    publisher = [{"title": site.info.publisher, "role": "publisher"}] if site.info.publisher else []
    return publisher + [{"title": editor, "role": "author"} for editor in site.info.editors]

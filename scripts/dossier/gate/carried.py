"""docs/ comes in, and the files of the site that was rendered from it; what the renderer left out goes out."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path, PurePosixPath

from dossier import address
from dossier.gate.across import Finding
from dossier.walking import walked
from dossier.write import generated

_BUNDLE = "pagefind"
_OF_THE_RENDERER = ("404.html", "sitemap.xml")


def missing(docs: Path, paths: Collection[str]) -> Iterator[Finding]:
    """Yield each file that a renderer should have made, or taken from docs/, and did not."""
    made = (place(path) for path in (*generated(docs), *_bundle(docs)))
    yield from ((path, "was made and is not in the site") for path in (*made, *_OF_THE_RENDERER) if path not in paths)


def place(path: PurePosixPath) -> str:
    """Return the file that a renderer makes of a page, or of a file, under docs/."""
    url = address.url("", path)
    return f"{url}index.html" if not url or url.endswith("/") else url


def _bundle(docs: Path) -> Iterator[PurePosixPath]:
    for folder, _, names in walked(docs / _BUNDLE):
        yield from (PurePosixPath(Path(folder, name).relative_to(docs).as_posix()) for name in names)

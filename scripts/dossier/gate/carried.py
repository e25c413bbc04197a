"""docs/ comes in, and the files of the site that was rendered from it; what the renderer left out, or put in, goes out."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from pathlib import Path, PurePosixPath

from dossier import address
from dossier.gate.across import Finding
from dossier.walking import walked
from dossier.write import generated

_BUNDLE = "pagefind"
_OF_THE_RENDERER = ("404.html", "sitemap.xml")
_CODE = (".css", ".js", ".mjs", ".wasm")


def missing(docs: Path, paths: Collection[str]) -> Iterator[Finding]:
    """Yield each file that a renderer should have made, or taken from docs/, and did not."""
    made = (place(path) for path in (*generated(docs), *_bundle(docs)))
    yield from ((path, "was made and is not in the site") for path in (*made, *_OF_THE_RENDERER) if path not in paths)


def strange(origins: Collection[Path], wanted: Mapping[str, Collection[str]]) -> Iterator[Finding]:
    """Yield each script and stylesheet that a page has and none of the folders from which they may be.

    `wanted`: the files that lead to each place. What a renderer adds and no page has runs nowhere.
    """
    for path, files in wanted.items():
        is_code = PurePosixPath(path).suffix.lower() in _CODE and any(file.endswith(".html") for file in files)
        if is_code and not any((origin / path).is_file() for origin in origins):
            yield path, "is code that is neither in docs/ nor in the theme"


def place(path: PurePosixPath) -> str:
    """Return the file that a renderer makes of a page, or of a file, under docs/."""
    url = address.url("", path)
    return f"{url}index.html" if not url or url.endswith("/") else url


def _bundle(docs: Path) -> Iterator[PurePosixPath]:
    for folder, _, names in walked(docs / _BUNDLE):
        yield from (PurePosixPath(Path(folder, name).relative_to(docs).as_posix()) for name in names)

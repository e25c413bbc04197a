"""One file of a built site comes in, its path and its bytes; what it says goes out. Nothing else is looked at."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import PurePosixPath

from dossier.gate import data
from dossier.gate.facts import Facts, Promises
from dossier.gate.page import page

Reader = Callable[[str, str, Promises], Facts]

READERS: dict[str, Reader] = {
    ".html": page,
    ".json": data.json_file,
    ".jsonld": data.json_file,
    ".webmanifest": data.json_file,
    ".xml": data.xml_file,
    ".svg": data.xml_file,
    ".css": data.css_file,
    ".js": data.js_file,
    ".mjs": data.js_file,
    ".csv": data.text_file,
    ".bib": data.text_file,
    ".ris": data.text_file,
    ".txt": data.text_file,
    ".md": data.text_file,
    "": data.text_file,
}


def facts(path: str, content: bytes, promises: Promises) -> Facts:
    """Return what a file says; of pictures, fonts and the search bundle, that it is not empty."""
    if not content:
        return Facts(path, ("no bytes",))
    read = READERS.get(PurePosixPath(path).suffix.lower())
    if read is None:
        return Facts(path)
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        return Facts(path, (f"not UTF-8: byte 0x{content[error.start]:02x} at offset {error.start}",))
    found = read(path, text, promises)
    if more := [f"a path of this machine: '{private}'" for private in promises.private if private in text]:
        return Facts(path, (*found.findings, *more), found.ids, found.links)
    return found

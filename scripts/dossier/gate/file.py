"""One file of a built site comes in, its path and its bytes; what it says goes out. Nothing else is looked at."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import PurePosixPath

from dossier.gate import data, names
from dossier.gate.facts import Facts, Promises
from dossier.gate.page import page
from dossier.gate.xml import xml_file

TextReader = Callable[[str, str, Promises], Facts]
Reader = Callable[[str, bytes, Promises], Facts]

_TEXTS: dict[str, TextReader] = {
    ".html": page,
    ".json": data.json_file,
    ".jsonld": data.json_file,
    ".geojson": data.json_file,
    ".webmanifest": data.json_file,
    ".xml": xml_file,
    ".svg": xml_file,
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
_OTHERS: dict[str, Reader] = {
    ".pf_fragment": data.search_record,
    ".pf_filter": data.search_part,
    ".pf_index": data.search_part,
    ".pf_meta": data.search_part,
}
_CONTROLS = bytes({*range(0x20), 0x7F} - {*b"\t\n\f\r"})
_PRINTED = bytes({*range(0x100)} - {*_CONTROLS})
_SLASH = re.compile(rb"\\/|%2[Ff]|&#47;")
READ = frozenset((*_TEXTS, *_OTHERS))


def facts(path: str, content: bytes, promises: Promises) -> Facts:
    """Return what a file says; of pictures and fonts, that they are not empty."""
    found = _facts(path, content, promises)
    more = [*names.findings(path)]
    if PurePosixPath(path).suffix.lower() in _TEXTS and (odd := content.translate(None, _PRINTED)):
        more.append(f"character U+{odd[0]:04X}, which no text can hold")
    if promises.private:
        plain = _plain(content)
        more += (f"a path of this machine: '{private}'" for private in promises.private if private.encode() in plain)
    return replace(found, findings=(*found.findings, *more)) if more else found


def _plain(content: bytes) -> bytes:
    """Return what a file says as it is and, where slashes are written otherwise in it, with slashes."""
    content = (data.uncompressed(content) or "").encode() or content  # what is not compressed stays as it is
    return content + _SLASH.sub(b"/", content) if _SLASH.search(content) else content


def _facts(path: str, content: bytes, promises: Promises) -> Facts:
    suffix = PurePosixPath(path).suffix.lower()
    if not content:
        return Facts(path, ("no bytes",))
    if suffix in _OTHERS:
        return _OTHERS[suffix](path, content, promises)
    if suffix not in _TEXTS:
        return Facts(path)
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        return Facts(path, (f"not UTF-8: byte 0x{content[error.start]:02x} at offset {error.start}",))
    return _TEXTS[suffix](path, text, promises)

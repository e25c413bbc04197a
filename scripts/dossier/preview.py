"""A folder on 127.0.0.1 for the one who edits: pages reload themselves after a change, nothing is kept by the browser."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from types import TracebackType
from typing import Self

State = dict[str, tuple[int, int]]  # by path: time of the last change in nanoseconds, bytes

EVERY = 0.25  # seconds between two looks at the files
SCRIPT = "/__preview.js"
VERSION = "/__preview"
_TAG = f'<script src="{SCRIPT}" defer></script></body>'.encode()
# A file of our own host, so that the pages' security policy lets it run.
_RELOAD = f"""let seen
setInterval(async () => {{
  const answer = await fetch("{VERSION}").then((response) => response.text()).catch(() => seen)
  if (seen !== undefined && answer !== seen) location.reload()
  seen = answer
}}, 700)
""".encode()


class Preview:
    """Serves a folder in a thread of its own until the block ends; raises OSError when the port is taken."""

    def __init__(self, folder: Path, port: int) -> None:
        self.version = 0
        self.asked = "index.html"  # the page last asked for, by its file in the folder
        handler = partial(_Handler, preview=self, directory=str(folder))
        try:
            self._server = ThreadingHTTPServer(("127.0.0.1", port), handler)
        except OSError as error:
            raise OSError(error.errno, error.strerror, f"127.0.0.1:{port}") from error
        self._server.daemon_threads = True
        self.port = self._server.server_address[1]

    def changed(self) -> None:
        """Let every open page know that it should load itself again."""
        self.version += 1

    def __enter__(self) -> Self:
        Thread(target=self._server.serve_forever, daemon=True).start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.shutdown()
        self._server.server_close()


class _Handler(SimpleHTTPRequestHandler):
    def __init__(self, *arguments: object, preview: Preview, directory: str) -> None:
        self.preview = preview
        super().__init__(*arguments, directory=directory)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        if self.path == VERSION:
            return self._answer(str(self.preview.version).encode(), "text/plain")
        if self.path == SCRIPT:
            return self._answer(_RELOAD, "text/javascript")
        path = Path(self.translate_path(self.path))
        page = path / "index.html" if path.is_dir() and self.path.split("?")[0].endswith("/") else path
        if page.suffix == ".html" and page.is_file():
            self.preview.asked = page.relative_to(self.directory).as_posix()
            return self._answer(page.read_bytes().replace(b"</body>", _TAG, 1), "text/html; charset=utf-8")
        return super().do_GET()

    def _answer(self, body: bytes, kind: str) -> None:
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, format: str, *arguments: object) -> None:
        """Print nothing: the terminal belongs to the editor's mistakes."""


def watch(
    root: Path, names: Iterable[str], idle: Callable[[], None] = lambda: None, *, without: Iterable[str] = ()
) -> Iterator[tuple[str, ...]]:
    """Yield the paths that change below the named files and folders from this call on, when they have come to rest.

    Some files may be left out. While nothing changes, `idle` is called now and then.
    """
    look = partial(_state, root, tuple(names), frozenset(str(root / name) for name in without))
    return _changes(root, look, look(), idle)


def _changes(
    root: Path, look: Callable[[], State], before: State, idle: Callable[[], None]
) -> Iterator[tuple[str, ...]]:
    while True:
        time.sleep(EVERY)
        now = look()
        if now == before:
            idle()
            continue
        while (later := look()) != now:  # an editor that writes several files is not done yet
            now = later
            time.sleep(EVERY)
        changed = {Path(path).relative_to(root).as_posix() for path, _ in before.items() ^ now.items()}
        before = now
        yield tuple(sorted(changed))


def _state(root: Path, names: tuple[str, ...], without: frozenset[str]) -> State:
    """Return what every file watched is like."""
    found = {}
    for name in names:
        path = root / name
        files = (
            [path] if path.is_file() else (Path(folder, file) for folder, _, inside in os.walk(path) for file in inside)
        )
        for file in files:
            if str(file) in without:
                continue
            try:
                status = file.stat()
            except FileNotFoundError:  # gone between the look into the folder and the look at the file
                continue
            found[str(file)] = (status.st_mtime_ns, status.st_size)
    return found

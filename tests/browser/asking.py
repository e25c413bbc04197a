"""What searching costs a reader: a built site and questions in; bytes over the wire and times out, from a real browser."""

from __future__ import annotations

import gzip
import shutil
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from urllib.parse import quote

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
QUIET = ("--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking")
PACKED = (".html", ".css", ".js", ".json", ".svg", ".xml", ".txt", ".md")  # what static servers compress
TYPES = {".js": "text/javascript", ".json": "application/json"}
IDLE = 400  # ms without anything asked for: then a question has all its answers

# Puts a question into the box, and waits until what is shown has its address.
ASK = """async (question) => {
  const box = document.querySelector("main input[name=q]")
  const asked = `?${new URLSearchParams({ q: question })}`
  const isShown = () => document.querySelector(".results .address a")?.getAttribute("href") === asked
  const start = performance.now()
  await new Promise((resolve) => {
    const page = document.querySelector(".searching")
    const watcher = new MutationObserver(() => isShown() && (watcher.disconnect(), resolve()))
    watcher.observe(page, { childList: true, subtree: true })
    box.value = question
    box.form.requestSubmit()
  })
  return performance.now() - start
}"""


@dataclass(frozen=True)
class Searched:
    """What each question took: the first with the page itself, from nothing; the others after it, in their order."""

    transfers: tuple[int, ...]  # bytes, headers included
    answers: tuple[float, ...]  # seconds from the question to its results, of those after the first


def searched(site: Path, questions: Sequence[str]) -> Searched | None:
    """Ask a site each question in turn; None where there is no browser, or nothing to drive it with."""
    path = next(filter(None, map(shutil.which, BROWSERS)), None)
    if path is None or find_spec("playwright") is None:
        return None
    from playwright.sync_api import sync_playwright  # of the tests' requirements

    with served(site) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(QUIET))
        try:
            return _asked(browser.new_page(), address, questions)
        finally:
            browser.close()


def _asked(page: Any, address: str, questions: Sequence[str]) -> Searched:
    wire = page.context.new_cdp_session(page)
    wire.send("Network.enable")
    sizes: list[int] = []
    wire.on("Network.loadingFinished", lambda event: sizes.append(round(event["encodedDataLength"])))
    first, *others = questions
    page.goto(f"{address}/search/?q={quote(first)}")
    page.wait_for_selector(".results .summary", timeout=120_000)
    transfers, answers = [_settled(page, sizes)], []
    for question in others:
        answers.append(page.evaluate(ASK, question) / 1000)
        transfers.append(_settled(page, sizes))
    return Searched(tuple(transfers), tuple(answers))


def _settled(page: Any, sizes: list[int]) -> int:
    """Return the bytes that have come since the last time, once no more come."""
    before = -1
    while len(sizes) != before:
        before = len(sizes)
        page.wait_for_timeout(IDLE)
    total = sum(sizes)
    sizes.clear()
    return total


@contextmanager
def served(site: Path) -> Iterator[str]:
    """Serve a folder as a static server with compression does, and give its address."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Packing, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


class _Packing(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        file = path / "index.html" if path.is_dir() else path
        if not file.is_file():
            self.send_error(404)
            return
        data = file.read_bytes()
        is_packed = file.suffix in PACKED
        data = gzip.compress(data, 6, mtime=0) if is_packed else data
        self.send_response(200)
        self.send_header("Content-Type", TYPES.get(file.suffix) or self.guess_type(str(file)))
        if is_packed:
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(data)))
        self.send_header("Cache-Control", "max-age=600")
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *_: object) -> None:
        pass

"""What searching costs a reader: a built site and questions in; bytes over the wire and times out, from a real browser."""

from __future__ import annotations

import gzip
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import quote

from playwright.sync_api import Browser, Page

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


def searched(browser: Browser, site: Path, questions: Sequence[str]) -> Searched:
    """Ask a site each question in turn, in a browser that has seen nothing of it."""
    context = browser.new_context()
    page, sizes = context.new_page(), []
    wire = context.new_cdp_session(page)
    wire.send("Network.enable")
    wire.on("Network.loadingFinished", lambda event: sizes.append(round(event["encodedDataLength"])))
    first, *others = questions
    with served(site) as address:
        page.goto(f"{address}/search/?q={quote(first)}")
        page.wait_for_selector(".results .summary", timeout=60_000)
        transfers, answers = [_settled(page, sizes)], []
        for question in others:
            answers.append(page.evaluate(ASK, question) / 1000)
            transfers.append(_settled(page, sizes))
    context.close()
    return Searched(tuple(transfers), tuple(answers))


def _settled(page: Page, sizes: list[int]) -> int:
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

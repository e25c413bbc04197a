"""A built site in; what its search sends and how fast it answers in a real Chromium, where there is one, out."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from importlib.util import find_spec
from pathlib import Path
from statistics import median
from threading import Thread
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from dossier.bench.weights import transfer
from dossier.bench.words import Words, vocabulary

if TYPE_CHECKING:
    from playwright.sync_api import Page

QUERIES = 10
COMMONEST, RAREST = 60, 3_000  # ranks between which the words asked for lie
_OF_SEARCH = ("pagefind/", "assets/scripts/search")
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
QUIET = ("--no-sandbox", "--disable-background-networking", "--no-first-run")

# Asks as a reader does who presses Enter, and resolves to the milliseconds until the results stand on the page.
_ASK = """(words) => new Promise((resolve) => {
  const results = document.querySelector("section.results"), box = document.querySelector("main input[name=q]")
  const seen = new MutationObserver(() => { seen.disconnect(); resolve(performance.now() - begun) })
  seen.observe(results, { childList: true })
  box.value = words
  const begun = performance.now()
  box.form.requestSubmit()
})"""


def search_figures(site: Path) -> dict[str, object] | None:
    """Return bytes and milliseconds of queries of two words, None where no browser can be driven."""
    if find_spec("playwright") is None:
        return None
    from playwright.sync_api import sync_playwright  # only where it is installed

    with sync_playwright() as playwright, _served(site) as address:
        path = next(filter(None, map(shutil.which, BROWSERS)), playwright.chromium.executable_path)
        if not Path(path).is_file():
            return None
        browser = playwright.chromium.launch(executable_path=path, args=list(QUIET))
        try:
            return _asked(browser.new_page(), site, address)
        finally:
            browser.close()


def _asked(page: Page, site: Path, address: str) -> dict[str, object]:
    sent: list[str] = []
    page.on("requestfinished", lambda request: sent.append(unquote(urlsplit(request.url).path).lstrip("/")))
    page.goto(f"{address}/search/", wait_until="networkidle")
    page.wait_for_selector("section.results", state="attached")
    answers = []
    for words in queries():
        milliseconds = page.evaluate(_ASK, words)
        page.wait_for_load_state("networkidle")
        answers.append((tuple(sent), milliseconds))
        sent.clear()
    (first, _), *later = answers
    sizes = [_bytes(site, [path for path in paths if path.startswith("pagefind/")]) for paths, _ in later]
    return {
        "first_visit_bytes": _bytes(site, first),  # the page, its styles, scripts and fonts, and the first query
        "first_query_bytes": _bytes(site, [path for path in first if path.startswith(_OF_SEARCH)]),
        "next_query_bytes": int(median(sizes)),
        "largest_next_query_bytes": max(sizes),
        "answer_milliseconds": round(median(time for _, time in later)),
        "longest_answer_milliseconds": round(max(time for _, time in later)),
    }


def queries() -> list[str]:
    """Return queries of two words, neither of the commonest nor of the rarest."""
    words, chance = vocabulary()[0][COMMONEST:RAREST], Words("queries").chance
    return [" ".join(chance.sample(words, 2)) for _ in range(QUERIES)]


def _bytes(site: Path, paths: Iterable[str]) -> int:
    """Return what a server that compresses sends for these paths."""
    files = (site / path / "index.html" if path.endswith("/") else site / path for path in paths)
    return sum(transfer(file) for file in files)


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Print nothing."""


@contextmanager
def _served(folder: Path) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder)))
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()

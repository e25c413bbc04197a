"""What browser tests share: one Chromium, one served site, and pages that are watched while they are used."""

from __future__ import annotations

import os
import shutil
import threading
from collections.abc import Callable, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from browser import sample
from playwright.sync_api import Browser, ConsoleMessage, Page, sync_playwright

SYSTEM_BROWSERS = ("chromium", "chromium-browser", "google-chrome")
QUIET = (
    *("--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking"),
    *("--disable-component-update", "--disable-sync", "--disable-gpu", "--disable-software-rasterizer"),
)
VIOLATIONS = """
  window.violations = []
  addEventListener("securitypolicyviolation", (event) => {
    violations.push(`${event.violatedDirective} ${event.blockedURI}`)
  })
"""

Open = Callable[..., Page]


def is_fault(message: ConsoleMessage) -> bool:
    """Return whether the console complains; that the sample site has no search index is no fault."""
    return message.type == "error" and "/pagefind/" not in message.location["url"]


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Return the machine's Chromium, else Playwright's; without either, browser tests are skipped."""
    path = next(filter(None, map(shutil.which, SYSTEM_BROWSERS)), None)
    with sync_playwright() as playwright:
        if not path and not Path(playwright.chromium.executable_path).exists():
            # Where everything can be installed, what is missing is a fault.
            leave = pytest.fail if os.environ.get("CI") == "true" else pytest.skip
            leave("no Chromium on this machine")
        browser = playwright.chromium.launch(executable_path=path, args=list(QUIET))
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def serve() -> Iterator[Callable[[Path], str]]:
    """Return a function that serves a folder until the tests end, and gives its address."""
    servers: list[ThreadingHTTPServer] = []

    def start(folder: Path) -> str:
        server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder)))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        servers.append(server)
        return f"http://127.0.0.1:{server.server_port}"

    yield start
    for server in servers:
        server.shutdown()
        server.server_close()


@pytest.fixture(scope="session")
def dossier(tmp_path_factory: pytest.TempPathFactory, serve: Callable[[Path], str]) -> str:
    """Return the address of the sample site."""
    folder = tmp_path_factory.mktemp("dossier")
    sample.prepare(folder)
    return serve(sample.render(folder))


@pytest.fixture
def open_page(chromium: Browser, dossier: str) -> Iterator[Open]:
    """Return a function that opens a page of the sample site.

    Whatever a test then does with it, nothing may be asked of another host, break the security policy, or end
    up as an error in the console.
    """
    contexts, faults, pages = [], [], []

    def open_page(path: str, *, width: int = 1280, scheme: str = "light", **options: object) -> Page:
        context = chromium.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme, **options)
        page = context.new_page()
        page.add_init_script(VIOLATIONS)
        page.on("console", lambda message: is_fault(message) and faults.append(message.text))
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on(
            "request",
            lambda request: request.url.startswith((dossier, "data:")) or faults.append(request.url),
        )
        page.goto(f"{dossier}/{path}", wait_until="load")
        contexts.append(context)
        pages.append(page)
        return page

    yield open_page
    for page in pages:
        faults.extend(page.evaluate("window.violations ?? []"))
    for context in contexts:
        context.close()
    assert faults == []

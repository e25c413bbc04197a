"""Screenshots of each kind of page of a built site, to be looked at: python tests/browser/shots.py OUT [SITE]."""

from __future__ import annotations

import json
import shutil
import sys
import threading
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path[:0] = [str(ROOT / "scripts"), str(ROOT / "tests")]

from browser import kinds
from browser.compressed import Compressed

WIDTHS, SCHEMES = (1280, 768, 360), ("light", "dark")
SYSTEM_BROWSERS = ("chromium", "chromium-browser", "google-chrome")
QUIET = ("--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking")
TALLEST = 12_000  # pixels: more of a page is more of the same


def looks(site: Path) -> dict[str, str]:
    """Return each kind of page by its address, and those that scripts fill also as they are when filled."""
    found = {**kinds.built(site), "missing": "404.html"}
    passages = json.loads((site / "data" / "passages.json").read_text("utf-8"))
    articles = list(dict.fromkeys(one["article"] for one in passages if one["digest"]))
    if len(articles) > 1:
        found["compare-two"] = f"{found['compare']}?a={articles[0]}&b={articles[1]}"
    if passages:
        word = max((passages[0]["digest"] or "a").split(), key=len).strip(".,;:")
        found["search-found"] = f"{found['search']}?q={word}"
        found["basket-full"] = f"{found['basket']}#{','.join(one['id'] for one in passages[:3])}"
    return found


def shoot(browser: Browser, root: str, pages: dict[str, str], out: Path) -> None:
    """Write a picture of each page at each width in each scheme."""
    for scheme in SCHEMES:
        for width in WIDTHS:
            page = browser.new_context(viewport={"width": width, "height": 1000}, color_scheme=scheme).new_page()
            for name, address in sorted(pages.items()):
                page.goto("about:blank")  # else an address that differs in its fragment only is not opened anew
                page.goto(f"{root}/{address}", wait_until="networkidle")
                tall = min(page.evaluate("document.documentElement.scrollHeight"), TALLEST)
                clip = {"x": 0, "y": 0, "width": width, "height": tall}
                page.screenshot(path=out / f"{name}-{width}-{scheme}.png", full_page=True, clip=clip)
            page.context.close()


def main(arguments: list[str]) -> int:
    """Take the pictures; say how many, and where they are."""
    if not 1 <= len(arguments) <= 2:
        print(__doc__, file=sys.stderr)
        return 2
    out, site = Path(arguments[0]), Path(arguments[1] if arguments[1:] else ROOT / "site")
    out.mkdir(parents=True, exist_ok=True)
    pages = looks(site)
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Compressed, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with sync_playwright() as playwright:
        path = next(filter(None, map(shutil.which, SYSTEM_BROWSERS)), None)
        browser = playwright.chromium.launch(executable_path=path, args=list(QUIET))
        shoot(browser, f"http://127.0.0.1:{server.server_port}", pages, out)
        browser.close()
    server.shutdown()
    print(f"{len(pages) * len(WIDTHS) * len(SCHEMES)} screenshots in {out}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

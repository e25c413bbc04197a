"""Lighthouse, mobile profile, median of three, on each kind of page of the record."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import threading
from collections.abc import Iterator
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from statistics import median

import pytest
from browser import kinds
from browser.compressed import Compressed
from browser.conftest import QUIET, SYSTEM_BROWSERS

pytestmark = pytest.mark.full

LIGHTHOUSE = "lighthouse@13.5.0"
PERFECT = ("accessibility", "best-practices", "seo")
RUNS = 3
KINDS = sorted(kinds.sample().keys() - {"moved", "missing"})  # of which a record need not have any


@pytest.fixture(scope="module")
def command() -> list[str]:
    """Return what starts Lighthouse; without Node.js or a Chromium of the system's, it is skipped."""
    browser = next(filter(None, map(shutil.which, SYSTEM_BROWSERS)), None)
    npx = shutil.which("npx")
    if not npx or not browser:
        leave = pytest.fail if os.environ.get("CI") == "true" else pytest.skip
        leave("Lighthouse needs npx and a Chromium")
    flags = f"--chrome-flags=--headless=new {' '.join(QUIET)}"
    return ["env", f"CHROME_PATH={browser}", npx, "--yes", LIGHTHOUSE, "--quiet", "--output=json", flags]


@pytest.fixture(scope="module")
def site(record: Path) -> Iterator[str]:
    """Return the address of the record, served with compression."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Compressed, directory=str(record)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize("kind", KINDS)
def test_page_is_perfect_but_for_its_speed_which_is_printed(
    kind: str, command: list[str], site: str, record: Path, figure
) -> None:
    path = kinds.built(record)[kind]
    page = (record / path / "index.html").read_text("utf-8")
    # What is not to be found by search engines loses points for exactly that.
    asked = ["--skip-audits=is-crawlable"] if 'content="noindex' in page else []
    reports = [report([*command, f"{site}/{path}", *asked]) for _ in range(RUNS)]
    scores = {name: median(one["categories"][name]["score"] for one in reports) for name in reports[0]["categories"]}
    figure(f"Lighthouse, {kind}: performance {scores['performance']:.2f}")
    assert {name: (scores[name], failed(reports[-1], name)) for name in PERFECT if scores[name] < 1} == {}


def report(command: list[str]) -> dict:
    """Return the report of one run."""
    categories = f"--only-categories=performance,{','.join(PERFECT)}"
    result = subprocess.run([*command, categories], capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stderr[-2000:]
    return json.loads(result.stdout)


def failed(report: dict, category: str) -> list[str]:
    """Return the audits of a category that cost points."""
    ids = [one["id"] for one in report["categories"][category]["auditRefs"] if one["weight"]]
    return [id for id in ids if (report["audits"][id]["score"] or 0) < 1]

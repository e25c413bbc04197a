"""What the record's pages weigh on their way to a reader, compressed, fonts included: as the first page, as the next."""

from __future__ import annotations

import gzip
from functools import cache
from pathlib import Path
from urllib.request import urlopen

import pytest
from browser import kinds
from playwright.sync_api import Browser

FIRST, NEXT = 250_000, 60_000  # bytes

Asked = dict[str, set[str]]


@pytest.fixture(scope="module")
def asked(chromium: Browser, serve, record: Path) -> Asked:
    """Return what each kind of page asks for when it is the first one opened."""
    root = serve(record)
    found = {}
    for kind, path in kinds.built(record).items():
        page = chromium.new_context().new_page()
        found[kind] = set()
        page.on("request", lambda request, kind=kind: found[kind].add(request.url.split("#")[0]))
        page.goto(f"{root}/{path}", wait_until="networkidle")
        page.context.close()
    return found


def test_every_kind_of_page_is_light_as_the_first(asked: Asked, figure) -> None:
    weights = {kind: weight(addresses) for kind, addresses in asked.items()}
    heaviest = max(weights, key=weights.get)
    figure(f"first page: {heaviest} is the heaviest, {weights[heaviest]:,} of {FIRST:,} bytes")
    assert min(weights.values()) > 20_000  # fonts and styles at least: else nothing was measured
    assert {kind: size for kind, size in weights.items() if size >= FIRST} == {}


def test_every_kind_of_page_is_light_as_the_next(asked: Asked, figure) -> None:
    before = {kind: asked["article" if kind == "home" else "home"] for kind in asked}
    # The search engine and its index, which the first look at the search page brings, have a budget of their own.
    new = {kind: {one for one in ones - before[kind] if "/pagefind/" not in one} for kind, ones in asked.items()}
    weights = {kind: weight(addresses) for kind, addresses in new.items()}
    heaviest = max(weights, key=weights.get)
    figure(f"next page: {heaviest} is the heaviest, {weights[heaviest]:,} of {NEXT:,} bytes")
    assert {kind: size for kind, size in weights.items() if size >= NEXT} == {}


def weight(addresses: set[str]) -> int:
    """Return the bytes these addresses take; a server compresses text, and fonts are compressed."""
    return sum(map(_compressed, addresses))


@cache
def _compressed(address: str) -> int:
    with urlopen(address) as answer:
        body = answer.read()
    return len(body) if address.endswith(".woff2") else len(gzip.compress(body))

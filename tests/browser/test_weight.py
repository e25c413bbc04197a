"""What a page weighs on its way to a reader, compressed, fonts included: the first page, and the next one."""

from __future__ import annotations

import gzip
from urllib.request import urlopen

FIRST, NEXT = 250_000, 60_000  # bytes


def test_the_first_page_and_the_next_are_light(open_page, dossier):
    page = open_page("404.html")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{dossier}/articles/harper2001/", wait_until="networkidle")
    first = set(asked)
    page.goto(f"{dossier}/claims/", wait_until="networkidle")
    assert 20_000 < weight(first) < FIRST
    assert weight(set(asked) - first) < NEXT


def weight(addresses: set[str]) -> int:
    """Return the bytes these addresses take; a server compresses text, and fonts are compressed."""
    return sum(len(compressed(address)) for address in addresses)


def compressed(address: str) -> bytes:
    with urlopen(address) as answer:
        body = answer.read()
    return body if address.endswith(".woff2") else gzip.compress(body)

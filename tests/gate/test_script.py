"""What a script loads, as far as it says so."""

from __future__ import annotations

import pytest
from dossier.gate.script import elsewhere, loaded


@pytest.mark.parametrize(
    ("script", "expected"),
    [
        ("import {\n  a,\n  b\n} from './c.js'", ["./c.js"]),
        ('a();import{b}from"./c.js";', ["./c.js"]),
        ("import a, * as b from './c.js'", ["./c.js"]),
        ("export { a } from './c.js'", ["./c.js"]),
        ("import(`./c.js`)", ["./c.js"]),
        ("new URL('./c.wasm', import.meta.url)", ["./c.wasm"]),
        ("//# sourceMappingURL=https://c.example/c.map", ["https://c.example/c.map"]),
        ("new URL('../../articles/', import.meta.url)", []),
        ("import a from 'packages'", []),
        ("const text = \"imports from './c.js'\"", []),
    ],
)
def test_files_that_a_script_is_made_of_are_known(script: str, expected: list[str]):
    assert list(loaded(script)) == expected


@pytest.mark.parametrize(
    "script",
    [
        "fetch('https://c.example/')",
        "new WebSocket(`wss://c.example/`)",
        "navigator.sendBeacon('//c.example/')",
        "request.open('GET', 'https://c.example/')",
        "new Image().src = 'https://c.example/'",
        "new SharedWorker('HTTPS://c.example/')",
    ],
)
def test_requests_to_another_host_are_known(script: str):
    assert len(list(elsewhere(script))) == 1


@pytest.mark.parametrize("script", ["a.href = 'https://c.example/'", "fetch('./c')", "fetch(name)", "'//' + name"])
def test_links_and_addresses_of_the_site_are_no_requests_elsewhere(script: str):
    assert list(elsewhere(script)) == []

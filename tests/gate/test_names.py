"""Names of files and folders in a site."""

from __future__ import annotations

import pytest
from dossier.gate.names import findings


@pytest.mark.parametrize("path", ["a/index.html", "_headers", "assets/地図 1.png", "pagefind/a.pf_meta", "a/b.min.js"])
def test_plain_names_pass(path: str):
    assert list(findings(path)) == []


@pytest.mark.parametrize(
    "path",
    ["a#b.txt", "a%41.txt", "a?b", "a\nb.txt", "a\\b.txt", "a:b", "CON.txt", "com1/a.txt", ".git/config", "a/.b", "a.",
     "a /b.txt", "a\u202eb.txt", "a\udcff.txt"],
)  # fmt: skip
def test_names_that_some_server_or_system_cannot_do_with_are_found(path: str):
    assert list(findings(path)) == ["a name that not every server and system can do with"]


@pytest.mark.parametrize("path", ["a.htm", "b/a.XHTML", "a.svgz", "a.tar", "a.7z"])
def test_files_that_nobody_looks_into_are_found(path: str):
    assert len(list(findings(path))) == 1

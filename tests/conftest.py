"""What all tests share: the sizes they run at, the renewing of goldens, and where the captures are."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

ROOT = Path(__file__).resolve().parent.parent

FIGURES = pytest.StashKey[list[str]]()

settings.register_profile("sample", max_examples=40, deadline=None, derandomize=True, database=None)
settings.register_profile("full", max_examples=1000, deadline=None, database=None)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--full", action="store_true", help="run every test at full size")
    parser.addoption("--renew", action="store_true", help="write the goldens anew instead of comparing with them")


def pytest_make_parametrize_id(config: pytest.Config, val: object, argname: str) -> str | None:
    """Name bytes by how many they are: compressors write the time into theirs, and every process names tests alike."""
    return f"{len(val)} bytes" if isinstance(val, bytes) else None


def pytest_configure(config: pytest.Config) -> None:
    settings.load_profile("full" if config.getoption("--full") else "sample")
    if signal.getsignal(signal.SIGINT) == signal.SIG_IGN:  # tests run by a shell in the background, and what they start
        signal.signal(signal.SIGINT, signal.default_int_handler)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if not config.getoption("--full"):
        left_out = [item for item in items if item.get_closest_marker("full")]
        config.hook.pytest_deselected(items=left_out)
        items[:] = [item for item in items if item not in left_out]


@pytest.fixture(scope="session")
def full(request: pytest.FixtureRequest) -> bool:
    """Return whether tests run at full size."""
    return request.config.getoption("--full")


@pytest.fixture(scope="session")
def figure(request: pytest.FixtureRequest) -> Callable[[str], None]:
    """Return what keeps a measured figure, as a line to be printed at the end of the run."""
    return request.config.stash.setdefault(FIGURES, []).append


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Send the figures of one of several processes to the one that prints them."""
    if hasattr(session.config, "workeroutput"):
        session.config.workeroutput["figures"] = session.config.stash.get(FIGURES, [])


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: object, error: object) -> None:
    """Take the figures of a process that has ended."""
    node.config.stash.setdefault(FIGURES, []).extend(getattr(node, "workeroutput", {}).get("figures", []))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    if figures := config.stash.get(FIGURES, []):
        terminalreporter.section("figures")
        for line in figures:
            terminalreporter.write_line(line)


@pytest.fixture(scope="session")
def renew(request: pytest.FixtureRequest) -> bool:
    """Return whether goldens are to be written anew."""
    return request.config.getoption("--renew")


@pytest.fixture(scope="session")
def captures() -> Path:
    """Return the folder of the real captures, which are never committed; without them the test is skipped."""
    folder = Path(os.environ.get("DOSSIER_CAPTURES", ROOT.parent / "shared" / "captures"))
    if not folder.is_dir():
        pytest.skip("the captures are not here: name their folder in DOSSIER_CAPTURES")
    return folder


@pytest.fixture(scope="session")
def record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the site of the real record, built once by the real pipeline in a copy of the tree."""
    folder = tmp_path_factory.mktemp("record")
    for name in ("mkdocs.yml", "CITATION.cff"):
        shutil.copy(ROOT / name, folder)
    for name in ("scripts", "sources", "theme", "docs/about", "docs/assets"):
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__", "captures"))
    subprocess.run([sys.executable, folder / "scripts/build.py"], check=True)
    return folder / "site"

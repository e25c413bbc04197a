"""Bad inputs by name: each stops the build with its message and place, writes nothing, and costs little."""

from __future__ import annotations

import os
import resource
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import build
import pytest
from bad_inputs import characters, files, references, sizes, syntax, values
from bad_inputs.case import Case
from dossier.command import PROBLEMS, run
from trees import ROOT, snapshot

CASES = {
    f"{module.__name__.rpartition('.')[2]}: {name}": case
    for module in (syntax, characters, files, values, references)
    for name, case in module.CASES.items()
}
EXPECTED = ROOT / "tests" / "bad_inputs" / "problems.txt"
SECONDS = 5


def expected() -> dict[str, list[str]]:
    """Return the lines that are printed for each case, by its name."""
    sections = EXPECTED.read_text("utf-8").split("\n\n") if EXPECTED.exists() else []
    return {name: lines for name, *lines in (section.strip("\n").split("\n") for section in sections)}


@pytest.fixture
def watchdog() -> Iterator[None]:
    """End a test that waits for what never comes."""

    def bark(*_: object) -> None:
        raise TimeoutError("waited for a minute")

    signal.signal(signal.SIGALRM, bark)
    signal.alarm(60)
    yield
    signal.alarm(0)


def spent() -> float:
    """Return the seconds of processor that this process has used, with those that it began and that have ended."""
    return sum(os.times()[:4])


def outcome(folder: Path) -> int:
    return run(lambda report: build.build(folder, renderer="mkdocs", report=report))


@pytest.mark.usefixtures("watchdog")
@pytest.mark.parametrize("name", CASES)
def test_bad_input_is_refused_at_its_place_and_nothing_is_written(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], renew: bool
) -> None:
    dossier = CASES[name].dossier(tmp_path)
    before = snapshot(dossier)
    started = spent()
    code = outcome(dossier)
    seconds = spent() - started
    printed = capsys.readouterr().err.splitlines()
    if renew:
        told = {**expected(), name: printed}
        EXPECTED.write_text(
            "\n\n".join("\n".join([name, *told[name]]) for name in CASES if name in told) + "\n", "utf-8"
        )
    assert code == PROBLEMS
    assert printed == expected()[name]
    assert all(line.startswith(("sources", "docs/about/", "docs/assets/", "mkdocs.yml:")) for line in printed[:-1])
    assert {path: stamp for path, stamp in snapshot(dossier).items() if path != ".build.lock"} == before
    assert seconds < SECONDS


def test_there_are_as_many_bad_inputs_as_promised(figure: Callable[[str], None]) -> None:
    assert len(CASES) + len(sizes.CASES) >= 80
    figure(
        f"bad inputs: {len(CASES)} refused with their places, {len(sizes.CASES)} more within 5 s and 1 GiB (all at full size)"
    )
    assert list(expected()) == list(CASES)


def test_dossier_that_the_bad_inputs_change_is_right(tmp_path: Path) -> None:
    assert len(build.load(Case().dossier(tmp_path)).passages) == 2


def bounded() -> None:
    """Allow a process a gibibyte and a few seconds of its own."""
    resource.setrlimit(resource.RLIMIT_AS, (1 << 30, 1 << 30))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS + 3, SECONDS + 3))


@pytest.mark.parametrize(
    "name", [pytest.param(name, marks=[pytest.mark.full] * bool(n % 4)) for n, name in enumerate(sizes.CASES)]
)
def test_input_made_to_cost_is_refused_within_five_seconds_and_a_gibibyte(name: str, tmp_path: Path) -> None:
    dossier = sizes.CASES[name].dossier(tmp_path)
    line = [sys.executable, str(ROOT / "scripts" / "check.py"), "--root", str(dossier)]
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    result = subprocess.run(line, capture_output=True, text=True, preexec_fn=bounded, timeout=60, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    assert result.returncode == PROBLEMS, result.stderr[-2000:]
    assert result.stderr.splitlines()[-1].endswith("nothing was written")
    assert result.stderr.startswith("sources/")
    # Half a second of it is Python and its libraries being loaded.
    assert after.ru_utime - before.ru_utime < SECONDS

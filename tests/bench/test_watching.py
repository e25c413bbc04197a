"""A command in, what it and its children took out."""

from __future__ import annotations

import sys
import time
from pathlib import Path

import pytest
from dossier.bench import watching
from dossier.bench.watching import measured, started

MEGABYTE = 1 << 20
HOLD = "import time; held = bytearray({bytes}); time.sleep(0.6)"


@pytest.fixture(autouse=True)
def looks_often(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watching, "EVERY", 0.05)


def test_lines_of_a_command_part_its_time(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    program = """if True:
        import os, time
        for line, seconds in ("one", 0.5), ("two", 0.3):
            print(line, flush=True)
            while not os.path.exists(line):
                time.sleep(0.01)
            time.sleep(seconds)
    """
    lines = iter(["one", "two"])
    peak = watching.Watcher.peak

    def taken(self: watching.Watcher) -> int:  # asked for when the time of a line has been
        (tmp_path / next(lines)).touch()
        return peak(self)

    monkeypatch.setattr(watching.Watcher, "peak", taken)
    cost = measured((sys.executable, "-c", program), tmp_path)

    assert [line.text for line in cost.lines] == ["one", "two"]
    assert cost.lines[1].wall >= 0.5
    assert cost.wall >= cost.lines[0].wall + cost.lines[1].wall + 0.3
    assert capfd.readouterr().err.split() == ["one", "two"]


def test_processor_and_memory_of_children_count(tmp_path: Path) -> None:
    child = f"import time; end = time.process_time() + 0.4\nwhile time.process_time() < end: pass\n{HOLD}"
    program = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {child.format(bytes=90 * MEGABYTE)!r}])"
    cost = measured((sys.executable, "-c", program), tmp_path)

    assert cost.cpu >= 0.4
    assert 90 * MEGABYTE < cost.memory < 200 * MEGABYTE


def test_indexer_is_counted_apart(tmp_path: Path) -> None:
    indexer = tmp_path / "pagefind_x"
    indexer.symlink_to(sys.executable)
    child = HOLD.format(bytes=90 * MEGABYTE)
    program = f"import subprocess; subprocess.run([{str(indexer)!r}, '-c', {child!r}])"
    cost = measured((sys.executable, "-c", program), tmp_path)

    assert cost.memory < 60 * MEGABYTE
    assert cost.indexer_memory > 90 * MEGABYTE
    assert 0 < cost.indexer_wall <= cost.wall


def test_command_that_fails_is_told_with_its_words(tmp_path: Path) -> None:
    with pytest.raises(ChildProcessError, match="ended with 3:\nno such dam"):
        measured((sys.executable, "-c", "import sys; print('no such dam', file=sys.stderr); sys.exit(3)"), tmp_path)


def test_what_was_started_ends_when_the_one_who_waits_is_interrupted(tmp_path: Path) -> None:
    begun = time.monotonic()
    with (
        pytest.raises(KeyboardInterrupt),
        started((sys.executable, "-c", "import time; time.sleep(60)"), tmp_path) as process,
    ):
        raise KeyboardInterrupt
    assert process.returncode is not None
    assert time.monotonic() - begun < 50

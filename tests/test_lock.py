"""One build at a time."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from contextlib import ExitStack
from pathlib import Path

import pytest
from conftest import ROOT
from dossier.lock import NAME, Locked, locked
from dossier.shared import aside

HOLD = """
import sys, time
sys.path.insert(0, sys.argv[1])
from pathlib import Path
from dossier.lock import locked
with locked(Path(sys.argv[2])):
    print("held", flush=True)
    time.sleep(60)
"""


def holder(folder: Path) -> subprocess.Popen[str]:
    """Start a process that holds the lock of a folder; return when it has it."""
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(ROOT / "scripts"), str(folder)], stdout=subprocess.PIPE, text=True
    )
    assert process.stdout and process.stdout.readline() == "held\n"
    return process


def test_a_second_build_is_told_who_holds_the_lock(tmp_path: Path):
    with holder(tmp_path) as process:
        with pytest.raises(Locked) as refused, locked(tmp_path):
            pass
        process.kill()

    running = f"process {process.pid} on {socket.gethostname()}"
    assert str(refused.value) == f"{NAME}: another build is running: {running} (a preview builds too: try again)"


@pytest.mark.parametrize("end", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_a_lock_is_free_when_its_holder_has_ended_however(tmp_path: Path, end: signal.Signals):
    with holder(tmp_path) as process:
        process.send_signal(end)
    assert (tmp_path / NAME).read_text().startswith(f"process {process.pid} ")

    with locked(tmp_path):
        assert (tmp_path / NAME).read_text() == f"process {os.getpid()} on {socket.gethostname()}\n"


def test_a_lock_is_free_after_an_error(tmp_path: Path):
    with pytest.raises(KeyError), locked(tmp_path):
        raise KeyError

    with locked(tmp_path):
        pass


def test_locks_of_two_folders_are_two(tmp_path: Path):
    one, other = tmp_path / "one", tmp_path / "other"
    one.mkdir()
    other.mkdir()

    with locked(one), locked(other):
        assert (one / NAME).exists()


def test_a_process_forked_while_the_lock_was_held_does_not_hold_it_on(tmp_path: Path) -> None:
    with ExitStack() as left:
        with locked(tmp_path):
            left.enter_context(aside(lambda: time.sleep(5)))
        with locked(tmp_path):
            pass

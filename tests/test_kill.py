"""A build is killed, interrupted or failed by the machine at any moment: the site is the old one or the new one."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from outputs import contents
from trees import ROOT, SITES, assembled

# What is edited before every build, back and forth: one stands in every page, the other in the search records.
EDITS = {
    "mkdocs.yml": ("The Night Train Dossier", "The Night Train Papers"),
    "sources/articles/berg2018.yml": ("92 %", "93 %"),
}
ERRORS = ("ENOSPC", "EIO", "EROFS", "EACCES")
NEVER = 1 << 30


@dataclass
class Dossier:
    """A dossier that is edited before every build, so that every build has a new site to publish."""

    folder: Path
    sites: list[dict[str, bytes]] = field(default_factory=list)  # without and with the edits
    docs: list[dict[str, bytes]] = field(default_factory=list)
    turn: int = 0  # of `sites`, the one that was published by the last build that succeeded
    folder_struck: str = ""  # where in it faults strike; everywhere
    event_struck: str = ""  # the audit event at which they strike; at each that changes the disk

    def edit(self) -> None:
        """Type what was not there in the last build that succeeded."""
        for name, texts in EDITS.items():
            file = self.folder / name
            file.write_text(file.read_text("utf-8").replace(texts[self.turn], texts[1 - self.turn]), "utf-8")

    def build(self, fault: str = "none", at: int = NEVER) -> subprocess.CompletedProcess[str]:
        """Build, with a fault at one of the operations that change the disk."""
        environment = {
            **os.environ,
            "PYTHONPATH": str(ROOT / "tests" / "faults"),
            "PYTHONDONTWRITEBYTECODE": "1",
            "FAULT": fault,
            "FAULT_AT": str(at),
            "FAULT_ROOT": str(self.folder / self.folder_struck),
            "FAULT_EVENT": self.event_struck,
            "FAULT_COUNT": str(self.counted),
        }
        self.counted.unlink(missing_ok=True)
        with self.start(environment) as process:
            output, errors = process.communicate()
        return subprocess.CompletedProcess(process.args, process.returncode, output, errors)

    def start(self, environment: Mapping[str, str] | None = None) -> subprocess.Popen[str]:
        """Start a build, as the first of a group of processes of its own."""
        line = [sys.executable, "-u", "scripts/build.py"]
        pipe = subprocess.PIPE
        return subprocess.Popen(
            line, cwd=self.folder, env=environment, stdout=pipe, stderr=pipe, text=True, start_new_session=True
        )

    @contextmanager
    def striking(self, folder: str = "", event: str = "") -> Iterator[int]:
        """Let faults strike there only; give how many such operations a build has that publishes a new site."""
        self.folder_struck, self.event_struck = folder, event
        try:
            self.edit()
            self.rebuild()
            yield self.operations
        finally:
            self.folder_struck = self.event_struck = ""

    @property
    def operations(self) -> int:
        """Return at how many operations of the last build a fault could have struck."""
        return self.counted.stat().st_size

    @property
    def counted(self) -> Path:
        """Return the file whose size is the number of operations of the last build."""
        return self.folder.with_name(f"{self.folder.name}.count")

    @property
    def shown(self) -> int:
        """Return which of the two sites is published, whole; fail when it is neither."""
        found = contents(self.folder / "site")
        fitting = [number for number, site in enumerate(self.sites) if site == found]
        assert fitting, f"a torn site of {len(found)} files"
        return fitting[0]

    @property
    def torn_pages(self) -> list[str]:
        """Return the files under docs/ that are neither of the two dossiers', but for those that wait for a rename."""
        found = contents(self.folder / "docs").items()
        return [name for name, data in found if "/." not in f"/{name}" and data not in [d.get(name) for d in self.docs]]

    def rebuild(self) -> None:
        """Build without a fault and without cleaning up; the site must be the new one."""
        result = self.build()
        assert result.returncode == 0, result.stderr
        self.turn = 1 - self.turn
        assert self.shown == self.turn


@pytest.fixture(scope="module")
def dossier(tmp_path_factory: pytest.TempPathFactory) -> Dossier:
    """Return a dossier that was built without and with the edits."""
    dossier = Dossier(assembled(SITES / "other", tmp_path_factory.mktemp("dossier")))
    for turn in (0, 1):
        assert dossier.build().returncode == 0
        dossier.sites.append(contents(dossier.folder / "site"))
        dossier.docs.append(contents(dossier.folder / "docs"))
        dossier.turn = turn
        if not turn:
            dossier.edit()
    assert dossier.sites[0] != dossier.sites[1]
    assert dossier.shown == 1
    return dossier


def spread(count: int, total: int) -> list[int]:
    """Return so many numbers of 1 to total, spread evenly, each at random within its share; the same every time."""
    chance = random.Random(8)
    return [1 + int((number + chance.random()) * total / count) for number in range(count)]


def faults(
    dossier: Dossier, kinds: Sequence[str], count: int, *, of: int, rebuild_every: int
) -> Iterator[tuple[int, str]]:
    """Strike builds at so many of their operations, kinds in turn; yield each build's exit code and its last words.

    After each the site and every page under docs/ must be whole. The next build, which is not told of it, must come as
    far as its own fault; every so many are followed by a build without one, which must succeed.
    """
    for number, at in enumerate(spread(count, of)):
        result = struck(dossier, kinds[number % len(kinds)], at)
        is_new = dossier.shown != dossier.turn
        assert dossier.torn_pages == []
        assert "Traceback" not in result.stderr, f"{at}: {result.stderr}"
        yield result.returncode, "new" if is_new else "old"
        if is_new or number % rebuild_every == 0 or number == count - 1:
            dossier.rebuild()


def struck(dossier: Dossier, fault: str, at: int) -> subprocess.CompletedProcess[str]:
    """Edit and build until the fault strikes.

    A build has less to do where one before it was cut short, and a few operations more or fewer by chance: which of two
    processes makes a folder that both need.
    """
    for earlier in (0, 0, 4, 8):
        dossier.edit()
        result = dossier.build(fault, at - earlier)
        if dossier.operations >= at - earlier:
            return result
        assert result.returncode == 0, result.stderr
        dossier.turn = 1 - dossier.turn
        assert dossier.shown == dossier.turn
    raise AssertionError(f"no build came to operation {at}")


def test_a_killed_build_leaves_the_old_site_or_the_new_one_and_the_next_build_succeeds(
    dossier: Dossier, full: bool, figure: Callable[[str], None]
):
    with dossier.striking() as operations:
        kills = faults(dossier, ("kill", "torn"), 200 if full else 8, of=operations, rebuild_every=1 if full else 3)
        ends = Counter(kills)

    figure(f"killed at {ends.total()} of {operations} operations: {dict(ends)}, 0 torn")
    assert {code for code, _ in ends} == {-signal.SIGKILL}


def test_a_build_killed_while_it_keeps_something_keeps_nothing_wrong(
    dossier: Dossier, full: bool, figure: Callable[[str], None]
):
    with dossier.striking(folder=".cache") as operations:
        for number, at in enumerate(spread(40 if full else 2, operations)):
            result = struck(dossier, ("torn", "kill")[number % 2], at)
            assert (result.returncode, "Traceback" in result.stderr) == (-signal.SIGKILL, False), (
                f"{at}: {result.stderr}"
            )
            dossier.rebuild()

    figure(f"killed at {40 if full else 2} of {operations} operations in the cache")
    assert operations > 10


def test_an_error_of_the_disk_leaves_a_whole_site_and_the_next_build_succeeds(
    dossier: Dossier, full: bool, figure: Callable[[str], None]
):
    with dossier.striking() as operations:
        ends = Counter(faults(dossier, ERRORS, 80 if full else 4, of=operations, rebuild_every=1 if full else 3))

    figure(f"{', '.join(ERRORS)} at {ends.total()} of {operations} operations: {dict(ends)}, 0 torn")
    # There is another way than a link, and what could not be tidied away is no failure of the build.
    assert {code for code, site in ends if site == "old"} <= {4}
    assert {code for code, site in ends if site == "new"} <= {0, 4}


def test_a_file_that_the_disk_does_not_take_ends_the_build(dossier: Dossier, full: bool, figure: Callable[[str], None]):
    with dossier.striking(event="open") as operations:
        ends = Counter(faults(dossier, ERRORS, 40 if full else 4, of=operations, rebuild_every=1))

    figure(f"{', '.join(ERRORS)} at {ends.total()} of {operations} files to be written: {dict(ends)}, 0 torn")
    assert {code for code, _ in ends} == {4}
    assert (4, "old") in ends


def test_an_interrupted_build_leaves_a_whole_site_and_the_next_build_succeeds(
    dossier: Dossier, full: bool, figure: Callable[[str], None]
):
    with dossier.striking() as operations:
        ends = Counter(faults(dossier, ("interrupt",), 20 if full else 1, of=operations, rebuild_every=1))

    figure(f"interrupted at {ends.total()} operations: {dict(ends)}, 0 torn")
    assert {code for code, _ in ends} == {130}


def test_a_second_build_at_once_is_refused_and_the_first_goes_on(dossier: Dossier):
    dossier.edit()
    with dossier.start() as first:
        assert first.stdout and first.stdout.readline().startswith("sources")
        second = dossier.build()
        first.communicate()

    assert (second.returncode, second.stdout) == (3, "")
    assert second.stderr.startswith(f".build.lock: another build is running: process {first.pid} on ")
    assert first.returncode == 0
    dossier.rebuild()


def test_sources_that_change_under_a_build_are_not_published(dossier: Dossier):
    dossier.edit()
    claims = dossier.folder / "sources" / "claims.yml"
    with dossier.start() as process:
        assert process.stdout and process.stdout.readline().startswith("sources")
        claims.write_text(claims.read_text("utf-8"), "utf-8")
        _, errors = process.communicate()

    assert process.returncode == 1
    assert errors.splitlines() == [
        "sources/claims.yml:1:1: changed while it was being built (build again)",
        "the published site is untouched",
    ]
    assert dossier.shown == dossier.turn
    dossier.rebuild()


def test_generated_pages_that_change_under_a_build_are_not_published(dossier: Dossier):
    dossier.edit()
    with dossier.start() as process:
        assert process.stdout and any(line.startswith("docs") for line in process.stdout)
        (dossier.folder / "docs" / "data" / "claims.json").write_text("[]", "utf-8")
        _, errors = process.communicate()

    assert process.returncode == 1
    assert errors.startswith("docs/data/claims.json:1:1: changed while it was being built (build again)\n")
    assert dossier.shown == dossier.turn
    dossier.rebuild()

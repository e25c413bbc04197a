"""What stopped a command in; exit code and lines out."""

from __future__ import annotations

import subprocess
import sys

import pytest
from dossier.command import Report, counted, run
from dossier.lock import Locked
from dossier.problem import Problem, Refused, RenderFailed, SourceProblems, did_you_mean, listed, shown
from dossier.snapshot import Changed
from trees import ROOT


def stopped_by(error: BaseException) -> int:
    def work(_: Report) -> None:
        raise error

    return run(work)


PROBLEM = Problem("sources/a.yml", 2, 3, "unknown key 'x'", "did you mean 'y'?")


@pytest.mark.parametrize(
    ("error", "code", "lines"),
    [
        (SourceProblems([PROBLEM]), 1, ["sources/a.yml:2:3: unknown key 'x' (did you mean 'y'?)", "1 problem; nothing was written"]),
        (SourceProblems([PROBLEM, Problem("mkdocs.yml", 1, 1, "x")]), 1, ["mkdocs.yml:1:1: x", str(PROBLEM), "2 problems; nothing was written"]),
        (Changed(["sources/b.yml", "sources/a.yml"]), 1, ["sources/a.yml:1:1: changed while it was being built (build again)", "sources/b.yml:1:1: changed while it was being built (build again)", "the published site is untouched"]),
        (Locked("process 7 on x"), 3, ["process 7 on x"]),
        (PermissionError(13, "Permission denied", "docs/index.md"), 4, ["docs/index.md: Permission denied"]),
        (OSError("no words for it"), 4, ["no words for it"]),
        (Refused(["a", "b"]), 5, ["gate: a", "gate: b", "the gate refused the built site; the published one is untouched"]),
        (RenderFailed("words of the renderer"), 5, ["words of the renderer", "the renderer refused docs/; the published site is untouched"]),
        (KeyboardInterrupt(), 130, ["interrupted; the published site is whole"]),
    ],
)  # fmt: skip
def test_what_stopped_the_work_has_its_code_and_lines(
    error: BaseException, code: int, lines: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert stopped_by(error) == code
    assert capsys.readouterr().err.splitlines() == lines


def test_bug_of_ours_shows_its_traceback() -> None:
    with pytest.raises(KeyError):
        stopped_by(KeyError("x"))


@pytest.mark.parametrize("moment", ["abc", "", "1.5", "9" * 30])
def test_clock_that_tells_no_time_is_said_before_anything_is_done(
    moment: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", moment)
    assert run(lambda report: report.line("docs", "written")) == 2
    assert tuple(capsys.readouterr()) == ("", f"SOURCE_DATE_EPOCH must be seconds since 1970, got '{moment}'\n")


def test_one_thing_is_counted_as_one() -> None:
    assert [counted(number, "file") for number in (0, 1, 2, 1097)] == ["0 files", "1 file", "2 files", "1,097 files"]


def test_stage_that_is_done_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(lambda report: report.line("docs", "3 written")) == 0
    assert capsys.readouterr().out == "docs      3 written (0.0 s)\n"


def test_problems_are_sorted_by_place_and_given_once() -> None:
    later, earlier = Problem("a", 10, 1, "x"), Problem("a", 9, 20, "x")
    assert SourceProblems([later, earlier, later]).problems == (earlier, later)


def test_problems_beyond_a_thousand_are_told_in_one() -> None:
    found = list(listed(Problem("a", line, 1, "x") for line in range(1, 2000)))
    assert len(found) == 1001
    assert str(found[-1]) == "a:1001:1: there are more mistakes of the kind from here on"


@pytest.mark.parametrize(("error", "told"), [("KeyboardInterrupt", "interrupted\n"), ("KeyError", "Traceback")])
def test_ctrl_c_before_there_is_work_is_no_mistake_of_ours(error: str, told: str) -> None:
    script = f"import sys; sys.path.insert(0, {str(ROOT / 'scripts')!r}); import dossier; raise {error}"
    result = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)

    assert result.returncode != 0
    assert result.stderr.startswith(told)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("x", "'x'"),
        ("a\nb\x1b\u202e", "'a\\nb\\x1b\\u202e'"),
        ("é岸", "'é岸'"),
        ("x" * 80, f"'{'x' * 80}'"),
        ("x" * 81, f"'{'x' * 80}…'"),
        (7, "'7'"),
    ],
)
def test_value_is_shown_so_that_it_can_be_read_on_a_line(value: object, expected: str) -> None:
    assert shown(value) == expected


def test_nearest_word_is_offered_where_one_is_near() -> None:
    assert did_you_mean("tittle", ["title", "type"]) == "did you mean 'title'?"
    assert did_you_mean("zzz", ["title", "type"]) == ""
    assert did_you_mean("x" * 100_000, ["title"]) == ""

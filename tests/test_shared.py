"""Work on many items in; answers, errors and the ends of processes out."""

from __future__ import annotations

import os
import pickle
import signal
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from dossier import shared as module
from dossier.problem import RenderFailed
from dossier.shared import apart, aside, shared


@pytest.fixture(autouse=True)
def two_cores() -> None:
    if not module._can_fork():
        pytest.skip("one core: nothing is shared")


def test_every_item_is_worked_on_once() -> None:
    assert sorted(shared(lambda number: number * 2, range(20_000))) == list(range(0, 40_000, 2))


def test_more_than_one_process_works(tmp_path: Path) -> None:
    def meet(number: int) -> int:
        (tmp_path / str(number)).touch()
        _wait_for(tmp_path / str(1 - number))
        return os.getpid()

    processes = set(shared(meet, range(2)))
    assert len(processes) == 2
    assert os.getpid() not in processes


def test_one_item_needs_no_other_process() -> None:
    assert list(shared(lambda _: os.getpid(), [0])) == [os.getpid()]
    assert list(shared(lambda _: os.getpid(), [])) == []


def test_with_one_core_nothing_is_forked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_cores", lambda: 1)
    assert set(shared(lambda _: os.getpid(), range(9))) == {os.getpid()}
    with aside(os.getpid) as result:
        assert (result.is_done, result()) == (True, os.getpid())
    with apart(lambda: iter([os.getpid()])) as made:
        assert list(made) == [os.getpid()]


def test_answers_larger_than_a_pipe_arrive_whole() -> None:
    assert sorted(map(len, shared(lambda number: b"x" * number, [1, 3_000_000, 70_000]))) == [1, 70_000, 3_000_000]


@pytest.mark.parametrize("error", [FileNotFoundError(2, "gone", "a.yml"), RenderFailed("no such template")])
def test_what_goes_wrong_is_raised_here_with_the_place_where_it_did(error: Exception) -> None:
    def fail(number: int) -> int:
        if number == 7:
            raise error
        return number

    with pytest.raises(type(error)) as raised:
        list(shared(fail, range(50)))

    assert (raised.value.args, getattr(raised.value, "filename", "")) == (error.args, getattr(error, "filename", ""))
    assert "raise error" in "".join(raised.value.__notes__)


def test_a_process_that_was_killed_is_no_success() -> None:
    with pytest.raises(ChildProcessError, match="ended by signal 9"):
        list(shared(lambda number: number if number else os.kill(os.getpid(), signal.SIGKILL), range(50)))


def test_an_error_that_no_other_process_can_have_is_told_all_the_same() -> None:
    def fail(_: int) -> int:
        raise ValueError(lambda: "a place of this process")

    with pytest.raises(ChildProcessError, match="(?s)raise ValueError.*<lambda>"):
        list(shared(fail, range(50)))


def test_an_answer_that_cannot_be_sent_is_no_success() -> None:
    with pytest.raises((AttributeError, TypeError, pickle.PicklingError, ChildProcessError)):
        list(shared(lambda _: lambda: 0, range(50)))


@pytest.mark.parametrize("sent", [b"", b"\x05", module._HEAD.pack(5, True), module._HEAD.pack(5, True) + b"abcd"])
def test_a_process_that_ends_in_the_middle_of_an_answer_has_given_none(sent: bytes) -> None:
    reading, writing = os.pipe()
    os.write(writing, sent)
    os.close(writing)

    assert module._answer(reading) is None
    os.close(reading)


def test_a_process_that_was_interrupted_interrupts_the_work() -> None:
    with pytest.raises(KeyboardInterrupt):
        list(shared(lambda number: number if number else os.kill(os.getpid(), signal.SIGINT), range(50)))


def test_a_process_of_a_build_in_the_background_heeds_no_interrupt() -> None:
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        assert list(shared(lambda _: os.kill(os.getpid(), signal.SIGINT), range(2))) == [None, None]
    finally:
        signal.signal(signal.SIGINT, before)


def test_who_stops_listening_ends_the_work(tmp_path: Path) -> None:
    def slow(number: int) -> int:
        time.sleep(0.05)
        (tmp_path / str(number)).touch()
        return number

    for _ in shared(slow, range(200)):
        break
    done = len(os.listdir(tmp_path))
    time.sleep(0.3)
    assert len(os.listdir(tmp_path)) == done < 200


def test_work_aside_goes_on_meanwhile_and_its_result_can_be_asked_for_twice(tmp_path: Path) -> None:
    def work() -> int:
        _wait_for(tmp_path / "seen")
        return os.getpid()

    with aside(work) as result:
        assert not result.is_done
        (tmp_path / "seen").touch()
        assert result() == result() != os.getpid()


def test_work_aside_ends_with_the_block_done_or_not(tmp_path: Path) -> None:
    def late() -> None:
        _wait_for(tmp_path / "ended")
        (tmp_path / "late").touch()

    with aside(late):
        pass
    (tmp_path / "ended").touch()
    time.sleep(0.5)
    assert os.listdir(tmp_path) == ["ended"]


def test_what_goes_wrong_aside_is_raised_where_it_is_waited_for() -> None:
    def fail() -> None:
        raise OSError(28, "full", "a")

    with aside(fail) as result, pytest.raises(OSError, match="full"):
        result()


def test_work_apart_gives_what_it_yields_as_soon_as_it_does(tmp_path: Path) -> None:
    def work() -> Iterator[int]:
        yield os.getpid()
        _wait_for(tmp_path / "seen")
        yield os.getpid()

    with apart(work) as made:
        process = next(made)
        (tmp_path / "seen").touch()
        assert process == next(made) != os.getpid()
        assert list(made) == []


def test_what_goes_wrong_apart_is_raised_after_what_came_before() -> None:
    def work() -> Iterator[int]:
        yield 1
        raise RenderFailed("no such template")

    with apart(work) as made:
        assert next(made) == 1
        with pytest.raises(RenderFailed, match="no such template"):
            next(made)


def test_work_apart_ends_with_the_block_and_so_does_what_it_began(tmp_path: Path) -> None:
    def late(_: int) -> None:
        (tmp_path / "begun").touch()
        _wait_for(tmp_path / "ended")
        (tmp_path / "late").touch()

    with apart(lambda: shared(late, [1, 2])):
        _wait_for(tmp_path / "begun")
    (tmp_path / "ended").touch()
    time.sleep(0.5)
    assert sorted(os.listdir(tmp_path)) == ["begun", "ended"]


def test_what_is_begun_while_its_parent_is_killed_ends_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = module._end_with

    def late(parent: int) -> None:
        if parent != here:
            (tmp_path / "begun").touch()
            _wait_for(tmp_path / "ended")
        asked(parent)

    here = os.getpid()
    monkeypatch.setattr(module, "_end_with", late)
    with apart(lambda: shared(lambda _: (tmp_path / "late").touch(), [1, 2])):
        _wait_for(tmp_path / "begun")
    (tmp_path / "ended").touch()
    time.sleep(0.5)
    assert sorted(os.listdir(tmp_path)) == ["begun", "ended"]


def _wait_for(path: Path) -> None:
    end = time.monotonic() + 60
    while not path.exists():
        assert time.monotonic() < end, f"no {path.name}"
        time.sleep(0.01)

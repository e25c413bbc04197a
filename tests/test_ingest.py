"""The command that makes drafts of captures, as an editor runs it."""

from __future__ import annotations

import sys
from pathlib import Path

import ingest
import pytest

CAPTURES = Path(__file__).resolve().parent / "captures"


def run(root: Path, *arguments: object) -> int:
    return ingest.main(["--root", str(root), *map(str, arguments)])


def test_captures_become_drafts_with_a_line_each(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(tmp_path, CAPTURES / "print-view.txt", CAPTURES / "two-reposts.txt", CAPTURES / "report.pdf") == 0
    files = sorted(path.name for path in (tmp_path / "sources" / "articles").iterdir())
    assert files == ["brandt2015.yml", "doe2015.yml", *(f for f in files if f.startswith("draft-"))]
    lines = capsys.readouterr().out.splitlines()
    assert (
        lines[0]
        == "[1/3] print-view.txt: brandt2015: 5 passages, 4 links, new draft in sources/articles/brandt2015.yml"
    )
    assert len(lines) == 6
    assert lines[-1].startswith("next: ")


def test_a_second_run_changes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(tmp_path, CAPTURES / "print-view.txt")
    draft = tmp_path / "sources" / "articles" / "brandt2015.yml"
    draft.write_text(draft.read_text(encoding="utf-8").replace("words: 43", "words: 42"), encoding="utf-8")
    before = draft.read_bytes()
    capsys.readouterr()
    assert run(tmp_path, CAPTURES / "print-view.txt") == 0
    assert draft.read_bytes() == before
    assert "  ¶1: 43 words, the source says 42" in capsys.readouterr().out
    assert run(tmp_path, "--update", CAPTURES / "print-view.txt") == 0
    assert b"words: 43" in draft.read_bytes()


def test_bad_files_are_told_and_do_not_stop_the_rest(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "picture.txt").write_bytes(b"\x89PNG\r\n")
    code = run(
        tmp_path, tmp_path / "empty.txt", CAPTURES / "wire-story.txt", tmp_path / "picture.txt", tmp_path / "none.txt"
    )
    told = capsys.readouterr()
    assert code == 1
    assert told.out.count("new draft") == 1
    assert [line.split(": ", 1)[1] for line in told.err.splitlines()] == [
        "empty",
        "binary: a PNG picture",
        "there is no such file",
    ]


def test_draft_that_cannot_be_written_is_not_told_as_made(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources" / "articles").write_bytes(b"")
    assert run(tmp_path, CAPTURES / "print-view.txt") == 4
    told = capsys.readouterr()
    assert (told.out, told.err) == ("", f"{tmp_path / 'sources' / 'articles'}: File exists\n")


def test_it_works_beside_sources_that_do_not_validate(tmp_path: Path) -> None:
    (tmp_path / "sources" / "topics").mkdir(parents=True)
    (tmp_path / "sources" / "entities.yml").write_text("- {id: Wrong Id, names: 3}\n- [\n", encoding="utf-8")
    (tmp_path / "sources" / "topics" / "ferries.md").write_text(
        "---\ntitle: Ferry\nnonsense: x\n---\n", encoding="utf-8"
    )
    assert run(tmp_path, CAPTURES / "wire-story.txt") == 0
    (draft,) = (tmp_path / "sources" / "articles").iterdir()
    assert '# topics to consider: ferries ("ferry")' in draft.read_text(encoding="utf-8")


def test_beside_an_article_that_does_not_parse_no_draft_is_made(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(tmp_path, CAPTURES / "print-view.txt")
    draft = tmp_path / "sources" / "articles" / "brandt2015.yml"
    draft.write_text(draft.read_text("utf-8").replace("title: ", "title: [", 1), "utf-8")
    assert run(tmp_path, CAPTURES / "print-view.txt") == 1
    told = capsys.readouterr().err.splitlines()
    assert told[0].startswith("sources/articles/brandt2015.yml:")
    assert told[-1].startswith("no draft was made")
    assert [path.name for path in draft.parent.iterdir()] == ["brandt2015.yml"]


def test_a_missing_tool_is_named_and_does_not_stop_the_rest(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)  # as Python has it where it is not installed
    assert run(tmp_path, CAPTURES / "saved-page.html", CAPTURES / "wire-story.txt") == 4
    told = capsys.readouterr()
    assert told.err.endswith("needs trafilatura, which is not installed (.venv/bin/pip install trafilatura==2.3.1)\n")
    assert told.out.count("new draft") == 1


def test_without_a_capture_it_explains_itself(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        ingest.main([])
    assert stopped.value.code == 2
    with pytest.raises(SystemExit) as helped:
        ingest.main(["--help"])
    assert helped.value.code == 0
    assert "exit codes" in capsys.readouterr().out

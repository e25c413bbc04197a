"""What Git knows of a dossier's folder."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest
from dossier import repository
from trees import planted


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a folder in which everything is committed."""
    planted(
        tmp_path, {"sources/ids.lock": "one\n", "sources/claims.yml": "", "README.md": "", ".gitignore": "/dist/\n"}
    )
    git(tmp_path, "init", "--quiet")
    commit(tmp_path)
    return tmp_path


def git(root: Path, *arguments: str) -> None:
    # Neither the machine's settings nor a repository around this one: the folder's own and nothing else.
    alone = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull, "PATH": os.environ["PATH"]}
    subprocess.run(["git", "-C", str(root), *arguments], check=True, env=alone, capture_output=True)


def commit(root: Path) -> None:
    git(root, "add", "--all")
    git(root, "-c", "user.name=Nobody", "-c", "user.email=nobody@example.org", "commit", "--quiet", "--message", "x")


def test_folder_without_a_repository_is_not_kept(tmp_path: Path) -> None:
    assert not repository.is_kept(tmp_path)


def test_repository_without_a_commit_is_not_kept(tmp_path: Path) -> None:
    git(tmp_path, "init", "--quiet")
    assert not repository.is_kept(tmp_path)


def test_folder_as_committed_has_nothing_uncommitted(root: Path) -> None:
    assert repository.is_kept(root)
    assert repository.uncommitted(root, "sources/ids.lock") == ()


def test_edited_new_and_removed_files_are_uncommitted(root: Path) -> None:
    planted(root, {"sources/articles/ä b.yml": "", "mkdocs.yml": "", "dist/x.zip": "", "tests/test_x.py": ""})
    (root / "sources" / "claims.yml").unlink()
    assert repository.uncommitted(root, "") == ("mkdocs.yml", "sources/articles/ä b.yml", "sources/claims.yml")


def test_ledger_may_be_uncommitted(root: Path) -> None:
    planted(root, {"sources/ids.lock": "one\ntwo\n"})
    assert repository.uncommitted(root, "sources/ids.lock") == ()
    assert repository.committed_text(root, "sources/ids.lock") == "one\n"


def test_file_that_was_never_committed_has_no_text(root: Path) -> None:
    assert repository.committed_text(root, "sources/events.yml") == ""


def test_files_that_changed_since_a_text_was_committed_are_named(root: Path) -> None:
    planted(root, {"sources/ids.lock": "one\ntwo\n"})
    assert repository.changed_since(root, "two", "sources/ids.lock") == ()
    commit(root)
    assert repository.changed_since(root, "two", "sources/ids.lock") == ()
    planted(root, {"sources/claims.yml": "# edited\n", "README.md": "edited", "sources/ids.lock": "one\ntwo\nthree\n"})
    commit(root)
    assert repository.changed_since(root, "two", "sources/ids.lock") == ("sources/claims.yml",)
    assert repository.changed_since(root, "three", "sources/ids.lock") == ()


def test_git_that_does_not_answer_is_no_answer(root: Path) -> None:
    (root / ".git" / "HEAD").write_text("nonsense")
    with pytest.raises(OSError, match="git rev-parse: fatal: "):
        repository.is_kept(root)


def test_file_that_was_never_committed_had_no_text(root: Path) -> None:
    assert repository.committed_text(root, "sources/none.lock") == ""
    assert repository.committed_text(root, "sources/ids.lock") == "one\n"

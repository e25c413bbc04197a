"""What lies below a folder."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from dossier.walking import walked
from trees import planted


def test_everything_below_a_folder_is_found(tmp_path: Path) -> None:
    planted(tmp_path, {"a/b.txt": "x", "c.txt": "x"})

    assert sorted((Path(where).name, names) for where, _, names in walked(tmp_path / "a")) == [("a", ["b.txt"])]
    assert list(walked(tmp_path / "nothing")) == []


def test_a_folder_that_cannot_be_listed_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    planted(tmp_path, {"a/b.txt": "x"})
    list_folder = os.scandir

    def failing(path: str) -> object:
        if os.fspath(path).endswith("a"):
            raise OSError(5, "Input/output error", path)
        return list_folder(path)

    monkeypatch.setattr(os, "scandir", failing)

    with pytest.raises(OSError, match="Input/output error"):
        list(walked(tmp_path))

"""The renderer's configuration in, the site's name and address out."""

from __future__ import annotations

from pathlib import Path

import pytest
from dossier.linked import Settings
from dossier.problem import SourceProblems
from dossier.settings import settings
from trees import planted


def read(folder: Path, text: str | bytes) -> Settings:
    return settings(planted(folder, {"mkdocs.yml": text}) / "mkdocs.yml")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("site_name: X\nsite_url: https://a.example/y", Settings("X", "https://a.example/y/")),
        ("site_name: X\nsite_url: !ENV [UNSET_VARIABLE, https://a.example/]", Settings("X", "https://a.example/")),
        ("site_name: X\nsite_url: https://a.example/\nplugins: [!!python/name:os.system x, !relative y]", Settings("X", "https://a.example/")),
        ("site_name: 1984\nsite_url: https://a.example/", Settings("1984", "https://a.example/")),
    ],
)  # fmt: skip
def test_name_and_address_are_read_whatever_else_stands_there(tmp_path: Path, text: str, expected: Settings) -> None:
    assert read(tmp_path, text) == expected


def test_variable_of_the_environment_comes_before_its_default(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SITE_URL", "https://b.example/z/")
    assert read(tmp_path, "site_name: X\nsite_url: !ENV [SITE_URL, https://a.example/]").url == "https://b.example/z/"
    assert read(tmp_path, "site_name: X\nsite_url: !ENV SITE_URL").url == "https://b.example/z/"


MISSING = "1:1: 'site_name' and 'site_url' (a web address) must be given, got"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", f"{MISSING} '' and ''"),
        ("- a\n- b\n", f"{MISSING} '' and ''"),
        ("site_name: X\n", f"{MISSING} 'X' and ''"),
        ("site_name: X\nsite_url: a.example\n", f"{MISSING} 'X' and 'a.example'"),
        ("site_name: X\nsite_url: !ENV []\n", f"{MISSING} 'X' and ''"),
        ("site_name: [\n", "2:1: not YAML: did not find expected node content"),
        ("site_name: X\n  site_url: y: z\n", "2:11: not YAML: mapping values are not allowed in this context"),
        (b"site_name: \xff\n", "1:1: not UTF-8 text: invalid start byte (save it as UTF-8)"),
        ("site_name: \x00\n", "1:1: not UTF-8 text: control characters are not allowed (save it as UTF-8)"),
    ],
)
def test_configuration_that_does_not_read_is_a_mistake(tmp_path: Path, text: str | bytes, expected: str) -> None:
    with pytest.raises(SourceProblems) as error:
        read(tmp_path, text)
    assert [str(problem) for problem in error.value.problems] == [f"mkdocs.yml:{expected}"]


def test_configuration_that_is_not_there_is_no_mistake_of_an_author(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        settings(tmp_path / "mkdocs.yml")

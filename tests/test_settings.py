"""The renderer's configuration in, the site's name and address out."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from dossier.linked import Settings
from dossier.settings import settings
from trees import planted


def read(folder: Path, text: str | bytes) -> Settings:
    found, problems = settings(planted(folder, {"mkdocs.yml": text}) / "mkdocs.yml")
    assert problems == []
    return found


def mistakes(folder: Path) -> list[str]:
    return list(map(str, settings(folder / "mkdocs.yml")[1]))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("site_name: X\nsite_url: https://a.example/y", Settings("X", "https://a.example/y/")),
        ("site_name: X\nsite_url: !ENV [UNSET_VARIABLE, https://a.example/]", Settings("X", "https://a.example/")),
        ("site_name: X\nsite_url: https://a.example/\nplugins: [!!python/name:os.system x, !relative y]", Settings("X", "https://a.example/")),
        ("site_name: 1984\nsite_url: https://a.example/", Settings("1984", "https://a.example/")),
        ("site_name: 1.10\nsite_url: https://a.example/", Settings("1.10", "https://a.example/")),
        ("site_name: X\nsite_url: https://a.example/\na: 2014-13-45\nb: !!int x\nc: " + "9" * 5000, Settings("X", "https://a.example/")),
        ("site_name: X\nsite_url: https://a.example/\na: &a [*a]", Settings("X", "https://a.example/")),
    ],
)  # fmt: skip
def test_name_and_address_are_read_whatever_else_stands_there(tmp_path: Path, text: str, expected: Settings) -> None:
    assert read(tmp_path, text) == expected


def test_variable_of_the_environment_comes_before_its_default(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SITE_URL", "https://b.example/z/")
    assert read(tmp_path, "site_name: X\nsite_url: !ENV [SITE_URL, https://a.example/]").url == "https://b.example/z/"
    assert read(tmp_path, "site_name: X\nsite_url: !ENV SITE_URL").url == "https://b.example/z/"


NAME, URL = "site_name: X\n", "site_url: https://a.example/\n"
BELOW = "'site_url' must be a web address that pages can stand below, got"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ["1:1: 'site_name' is missing", "1:1: 'site_url' is missing"]),
        ("- a\n- b\n", ["1:1: 'site_name' is missing", "1:1: 'site_url' is missing"]),
        (NAME, ["1:1: 'site_url' is missing"]),
        (NAME + "site_url: !ENV []\n", ["2:11: 'site_url' is missing"]),
        (NAME + "site_url: !ENV UNSET_VARIABLE\n", ["2:11: 'site_url' is missing"]),
        (NAME + "site_url: !ENV {a: b}\n", ["2:11: 'site_url' must be text"]),
        ("site_name: [X]\n" + URL, ["1:12: 'site_name' must be text"]),
        (
            'site_name: "a\\nb"\n' + URL,
            ["1:12: 'site_name' must be one line of at most 500 characters, got 'a\\nb'"],
        ),
        (NAME + "site_url: a.example\n", [f"2:11: {BELOW} 'a.example'"]),
        (NAME + "site_url: https://\n", [f"2:11: {BELOW} 'https://'"]),
        (NAME + "site_url: 'http://[::1'\n", [f"2:11: {BELOW} 'http://[::1'"]),
        (NAME + "site_url: 'https://a.example/\"><b>'\n", [f"2:11: {BELOW} 'https://a.example/\"><b>'"]),
        (NAME + "site_url: https://a.example/?b\n", [f"2:11: {BELOW} 'https://a.example/?b'"]),
        (NAME + "site_url: https://a.example/#b\n", [f"2:11: {BELOW} 'https://a.example/#b'"]),
        ("site_name: [\n", ["2:1: not YAML: did not find expected node content"]),
        ("site_name: X\n  site_url: y: z\n", ["2:11: not YAML: mapping values are not allowed in this context"]),
        (NAME + URL + "nav: " + "[" * 100_000, ["3:55: not YAML: nested more than 50 deep"]),
        (b"site_name: \xff\n", ["1:12: not UTF-8: byte 0xff at offset 11 (save it as UTF-8)"]),
        ("site_name: \x00\n", ["1:12: character U+0000, which nobody can see (remove it)"]),
        ("#" * (1 << 18) + NAME, ["1:1: 262,157 bytes; 262,144 is the most"]),
    ],
)  # fmt: skip
def test_configuration_that_does_not_read_is_a_mistake(tmp_path: Path, text: str | bytes, expected: list[str]) -> None:
    assert mistakes(planted(tmp_path, {"mkdocs.yml": text})) == [f"mkdocs.yml:{line}" for line in expected]


@pytest.mark.parametrize("typed", ["!ENV SITE_URL", "!ENV [SITE_URL, https://a.example/]"])
@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("", "'site_url' is missing (the variable SITE_URL is empty)"),
        ("foo", f"{BELOW} 'foo' (the variable SITE_URL says so)"),
    ],
)
def test_variable_that_gives_no_address_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, typed: str, value: str, expected: str
) -> None:
    monkeypatch.setenv("SITE_URL", value)
    planted(tmp_path, {"mkdocs.yml": f"{NAME}site_url: {typed}\n"})
    assert mistakes(tmp_path) == [f"mkdocs.yml:2:11: {expected}"]


def test_configuration_that_is_not_there_is_no_mistake_of_an_author(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        settings(tmp_path / "mkdocs.yml")


def test_configuration_that_is_a_link_is_read_under_its_own_name(tmp_path: Path) -> None:
    planted(tmp_path, {"other.yml": "site_name: X\n"})
    (tmp_path / "mkdocs.yml").symlink_to("other.yml")
    assert mistakes(tmp_path) == ["mkdocs.yml:1:1: 'site_url' is missing"]


@pytest.mark.parametrize("make", [os.mkfifo, lambda place: place.symlink_to("/dev/zero"), Path.mkdir])
def test_configuration_that_is_no_file_is_not_opened(tmp_path: Path, make: Callable[[Path], object]) -> None:
    make(tmp_path / "mkdocs.yml")
    (said,) = {*mistakes(tmp_path)} - {f"mkdocs.yml:1:1: '{key}' is missing" for key in ("site_name", "site_url")}
    assert said.startswith("mkdocs.yml:1:1: not a plain file")

"""A dossier in; every mistake that would stop a build out, and what is worth a look."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from check import check
from dossier.command import Report
from dossier.problem import SourceProblems
from trees import ROOT, SMALL, Texts, article, changed, planted

WITHDRAWN = ("passages:\n", 'withdrawn: {on: 2002-01-01, why: "It was a hoax."}\npassages:\n')
ESSAY = ("topics/dam.md", ("It holds [@harper2001, ¶1].", "It holds\n[@harper2001, ¶1; @lind2002, ¶1]."))
LIND = article("lind2002", "")


def told(folder: Path, texts: Texts, capsys: pytest.CaptureFixture[str]) -> list[str]:
    """Return the lines that check prints of a dossier without a mistake, but for the first, which counts."""
    planted(folder / "sources", texts)
    shutil.copy(ROOT / "mkdocs.yml", folder)
    check(folder, Report())
    first, *lines = capsys.readouterr().out.splitlines()
    assert "no mistakes" in first
    return lines


def test_sound_dossier_has_nothing_to_look_at(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert told(tmp_path, SMALL, capsys) == []


def test_essay_that_cites_a_draft_is_a_mistake_because_a_build_refuses_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    draft = LIND.replace("type:", "draft: true\ntype:")
    assert told(tmp_path, {**SMALL, "articles/lind2002.yml": draft}, capsys) == []
    with pytest.raises(SourceProblems) as stopped:
        told(tmp_path, {**changed(*ESSAY), "articles/lind2002.yml": draft}, capsys)
    expected = "sources/topics/dam.md:7:19: article 'lind2002' is a draft (publish it, or name another)"
    assert str(stopped.value) == expected


def test_name_that_is_no_entity_of_its_passage_is_told_where_the_digest_stands(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    texts = changed("articles/harper2001.yml", ("The gates leak.", "The River Board says so."))
    assert told(tmp_path, texts, capsys) == [
        "worth a look, and no mistakes:",
        (
            "sources/articles/harper2001.yml:34:13: "
            "the digest of harper2001 ¶2 names 'River Board', not among its 'entities'"
        ),
    ]


@pytest.mark.parametrize(
    ("change", "why"),
    [
        (("rights: {status: x, show: digest}", "rights: {status: x, show: reference}"), "which is shown by reference only"),
        (WITHDRAWN, "which is withdrawn"),
        (("    claims: []\n", '    withdrawn: {on: 2002-01-01, why: "x"}\n'), "of which a passage is withdrawn"),
    ],
)  # fmt: skip
def test_prose_that_cites_what_is_not_shown_any_more_is_listed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], change: tuple[str, str], why: str
) -> None:
    texts = changed("articles/lind2002.yml", change, texts={**changed(*ESSAY), "articles/lind2002.yml": LIND})
    assert told(tmp_path, texts, capsys) == [
        "worth a look, and no mistakes:",
        (
            f"sources/topics/dam.md:7:19: cites 'lind2002 ¶1', {why}"
            " (see whether the sentence still says more than the site shows)"
        ),
    ]


def test_notes_on_what_is_not_shown_are_not_listed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    texts = changed("articles/harper2001.yml", ("show: digest", "show: reference"))
    assert told(tmp_path, texts, capsys)[1:] == [
        (
            "sources/topics/dam.md:6:11: cites 'harper2001 ¶1', which is shown by reference only"
            " (see whether the sentence still says more than the site shows)"
        ),
    ]

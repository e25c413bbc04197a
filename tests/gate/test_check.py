"""The whole gate over a folder."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from dossier import gate
from dossier.gate.captured import Captures
from dossier.gate.promised import promises
from dossier.gate.sound import CAPTURED, PROMISED, SOUND
from dossier.problem import Refused
from trees import SITES, planted, site, texts


def broken(folder: Path, captures: Captures | None = None, docs: Path | None = None) -> list[tuple[str, str]]:
    return list(gate.read(folder, PROMISED, captures, docs).broken(PROMISED))


def test_a_sound_folder_passes(tmp_path: Path):
    assert broken(planted(tmp_path, SOUND)) == []


def test_links_and_pipes_are_no_plain_files(tmp_path: Path):
    planted(tmp_path, SOUND)
    (tmp_path / "secret.txt").symlink_to("/etc/hostname")
    (tmp_path / "away").symlink_to("/etc")
    os.mkfifo(tmp_path / "pipe")

    assert broken(tmp_path) == [(name, "not a plain file") for name in ("away", "pipe", "secret.txt")]


def test_captured_text_is_found_in_a_folder(tmp_path: Path):
    planted(tmp_path, {**SOUND, "notes.txt": CAPTURED})

    told = " ".join(CAPTURED.split()[:12])  # no more of it in a message than tells where it is from
    assert broken(tmp_path, Captures(texts=(CAPTURED,))) == [("notes.txt", f"captured text: '{told} …'")]


def test_what_cannot_be_looked_into_is_refused_where_there_are_captures(tmp_path: Path):
    planted(tmp_path, {**SOUND, "assets/a.pdf": b"%PDF-1.4\nbroken"})

    assert broken(tmp_path) == []
    ((path, finding),) = broken(tmp_path, Captures(texts=(CAPTURED,)))
    assert (path, finding.partition(":")[0]) == ("assets/a.pdf", "cannot be looked into")


def test_what_was_not_taken_from_docs_byte_for_byte_is_named(tmp_path: Path):
    site = planted(tmp_path / "site", {**SOUND, "data/a.csv": "id\n1\n", "data/b.csv": "id\n"})
    docs = planted(tmp_path / "docs", {"data/a.csv": "id\n1\n2\n", "data/b.csv": "id\n"})

    assert broken(site, docs=docs) == [("data/a.csv", "is not what docs/ has under this name")]


def test_what_many_files_have_in_common_is_said_once():
    findings = [(f"{name}.html", "no title") for name in "abcde"] + [("b.html", "no language")]

    assert list(gate.grouped(findings)) == [
        "a.html: no title",
        "b.html: no title",
        "c.html: no title",
        "2 other files: no title",
        "b.html: no language",
    ]


def test_a_site_that_breaks_a_promise_is_refused_with_all_findings(tmp_path: Path):
    dossier = site(texts(SITES / "good" / "sources"))

    with pytest.raises(Refused) as refused:
        gate.check(planted(tmp_path, SOUND), promises(dossier, PROMISED.policy, local=False, private=()))

    assert any("has no page" in finding for finding in refused.value.findings)
    assert len(refused.value.findings) > 20

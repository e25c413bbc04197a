"""A release: what may be one, what it writes into the ledger, and the same zip every time."""

from __future__ import annotations

import shutil
import zipfile
from datetime import date
from html import unescape
from pathlib import Path

import pytest
from dossier.command import Report
from dossier.ledger import Edition
from dossier.problem import SourceProblems
from dossier.release import LEDGER, Plan, frozen, plan
from release import main, release
from test_repository import commit, git
from trees import ROOT, SMALL, changed, library, planted, problems, site

DAY = date(2026, 11, 30)
WORDS = ("articles/harper2001.yml", ("The gates leak.", "The gates leak a little."))
REVISED = (
    "articles/harper2001.yml",
    (
        "      The gates leak.\n",
        '      The gates leak a little.\n    revised: [{rev: 2, on: 2026-12-01, why: "w", was: "The gates leak."}]\n',
    ),
)


def cut(texts: dict[str, str], name: str, day: date = DAY) -> Plan:
    """Return the plan of a release that must be possible."""
    made, found = plan(name, day, library(texts))
    assert found == []
    assert made is not None
    return made


def released(texts: dict[str, str] = SMALL, name: str = "2026.11", day: date = DAY) -> dict[str, str]:
    """Return texts with an edition of them in the ledger."""
    return {**texts, "ids.lock": cut(texts, name, day).text}


def refused(texts: dict[str, str], name: str, day: date = DAY) -> list[str]:
    """Return why there can be no such edition."""
    made, found = plan(name, day, library(texts))
    assert made is None
    return [str(problem) for problem in found]


def test_first_edition_has_everything() -> None:
    made = cut(SMALL, "2026.11")
    assert (made.edition, made.is_new) == (Edition("2026.11", "2026-11-30"), True)
    assert made.new == 9  # an article, two passages, a note, a topic, an entity, a claim, an event, a figure
    assert site(released()).editions == (("2026.11", "2026-11-30"),)


def test_next_edition_adds_what_is_new_and_keeps_every_line_before() -> None:
    texts = changed(*REVISED, texts=released())
    made = cut(texts, "2026.12")
    assert made.new == 1
    assert made.text.startswith(texts["ids.lock"])
    assert "passage harper2001.p2 rev=2" in made.text.removeprefix(texts["ids.lock"])


def test_same_edition_again_adds_nothing() -> None:
    made = cut(released(), "2026.11", date(2030, 1, 1))
    assert (made.edition, made.text, made.new, made.is_new) == (
        Edition("2026.11", "2026-11-30"),
        released()["ids.lock"],
        0,
        False,
    )


def test_edition_is_not_cut_again_of_something_else() -> None:
    line, hint = released()["ids.lock"].count("\n"), "an edition is cut once: give the next one another name"
    assert refused(changed(*REVISED, texts=released()), "2026.11") == [
        f"sources/ids.lock:{line}:1: edition '2026.11' was released, and the sources have changed since ({hint})"
    ]


def test_edition_is_not_cut_again_after_the_next() -> None:
    texts = {**released(), "ids.lock": cut(released(), "2026.12").text}
    assert "edition '2026.11' was released, and others after it" in refused(texts, "2026.11")[0]


@pytest.mark.parametrize("name", ["2026.10", "2025.12", "2026.10.9"])
def test_editions_are_cut_in_order(name: str) -> None:
    assert f"edition '{name}' would come after '2026.11'" in refused(released(), name)[0]


def test_clock_that_is_behind_the_ledger_cuts_no_edition() -> None:
    assert (
        "today is 2026-11-29, and '2026.11' was released on 2026-11-30"
        in refused(released(), "2026.12", date(2026, 11, 29))[0]
    )


def test_second_edition_of_a_month_follows_the_first() -> None:
    assert cut(released(), "2026.11.1").edition.name == "2026.11.1"


def test_released_digest_changed_without_a_revision_is_refused_before_any_plan() -> None:
    assert "the released digest of 'harper2001.p2' changed" in problems(changed(*WORDS, texts=released()))[0]


def test_zip_has_the_site_the_ledger_and_the_licence_dated_by_the_edition(tmp_path: Path) -> None:
    planted(tmp_path, {"site/a/index.html": "a", "site/é.json": "[]", LEDGER: "x", "LICENSE": "l", "secret.txt": "s"})
    (tmp_path / "frozen.zip").write_bytes(frozen(tmp_path, tmp_path / "site", Edition("2026.11", "2026-11-30")))
    with zipfile.ZipFile(tmp_path / "frozen.zip") as archive:
        assert archive.namelist() == [
            "2026.11/LICENSE",
            "2026.11/ids.lock",
            "2026.11/site/a/index.html",
            "2026.11/site/é.json",
        ]
        assert {entry.date_time for entry in archive.infolist()} == {(2026, 11, 30, 0, 0, 0)}
        assert archive.read("2026.11/site/é.json") == b"[]"


def test_zip_of_the_same_files_has_the_same_bytes(tmp_path: Path) -> None:
    edition = Edition("2026.11", "2026-11-30")
    one = planted(tmp_path / "one", {"site/b": "b", "site/a": "a" * 5000, LEDGER: "x"})
    other = planted(tmp_path / "other", {LEDGER: "x", "site/a": "a" * 5000, "site/b": "b"})
    (other / "site" / "a").chmod(0o600)
    assert frozen(one, one / "site", edition) == frozen(other, other / "site", edition)


@pytest.mark.parametrize(
    "name", ["november", "", "2026", "2026.13", "2026.00", "2026.11.1.1", "2026.11 ", "2026.11.9999"]
)
def test_name_that_is_no_edition_is_a_wrong_usage(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main([name])
    assert stopped.value.code == 2
    assert f"must be an edition such as 2026.11, got '{name}'" in capsys.readouterr().err


@pytest.mark.parametrize("moment", ["today", "9" * 30, "1.5"])
def test_clock_that_tells_no_time_is_a_wrong_usage(
    moment: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", moment)
    assert main(["2026.11"]) == 2
    assert f"SOURCE_DATE_EPOCH must be seconds since 1970, got '{moment}'" in capsys.readouterr().err


@pytest.fixture
def dossier(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a small dossier in a repository of its own, with an address where it is published."""
    monkeypatch.setenv("SITE_URL", "https://dam.example/")
    planted(tmp_path / "sources", SMALL)
    for name in ("mkdocs.yml", ".gitignore"):
        shutil.copy(ROOT / name, tmp_path / name)
    shutil.copytree(ROOT / "theme", tmp_path / "theme")
    planted(
        tmp_path / "docs/about",
        {f"{name}.md": f"# {name}\n\nWords.\n" for name in ("method", "cite", "rights", "add-an-article")},
    )
    git(tmp_path, "init", "--quiet")
    commit(tmp_path)
    return tmp_path


def test_release_writes_ledger_and_zip_and_again_the_same_zip(dossier: Path) -> None:
    release(dossier, "2026.11", DAY, Report())
    (archive,) = (dossier / "dist").iterdir()
    ledger, first = (dossier / LEDGER).read_text(), archive.read_bytes()
    assert ledger.splitlines()[-1].startswith("edition 2026.11 on=2026-11-30 lines=9 ")
    archive.unlink()
    shutil.rmtree(dossier / "site")
    release(dossier, "2026.11", date(2027, 1, 1), Report())
    assert archive.read_bytes() == first
    assert (dossier / LEDGER).read_text() == ledger
    with zipfile.ZipFile(archive) as frozen_site:
        assert "2026.11" in unescape(frozen_site.read("2026.11/site/about/editions/index.html").decode())
        assert frozen_site.read("2026.11/ids.lock").decode() == ledger


def test_release_of_what_is_not_committed_is_refused_and_writes_nothing(dossier: Path) -> None:
    planted(dossier, {"sources/claims.yml": SMALL["claims.yml"] + "# edited\n"})
    with pytest.raises(SourceProblems) as stopped:
        release(dossier, "2026.11", DAY, Report())
    assert str(stopped.value) == "sources/claims.yml:1:1: is not committed (commit it, then release)"
    assert not (dossier / LEDGER).exists()
    assert not (dossier / "dist").exists()


@pytest.mark.parametrize("address", [None, "http://localhost:8000/", "http://[::1]/dam/", "http://127.0.0.1/"])
def test_release_with_the_address_of_this_machine_is_refused_and_writes_nothing(
    dossier: Path, monkeypatch: pytest.MonkeyPatch, address: str | None
) -> None:
    monkeypatch.setenv("SITE_URL", address) if address else monkeypatch.delenv("SITE_URL")
    with pytest.raises(SourceProblems) as stopped:
        release(dossier, "2026.11", DAY, Report())
    assert str(stopped.value) == (
        f"mkdocs.yml:4:11: an edition must not have this machine's address, got '{address or 'http://127.0.0.1:8000/'}'"
        " (set SITE_URL to where the site is published: make release SITE_URL=https://… EDITION=…)"
    )
    assert not (dossier / LEDGER).exists()
    assert not (dossier / "dist").exists()


def test_release_that_cannot_be_built_is_none(dossier: Path) -> None:
    planted(dossier, {"docs/about/method.md": "[nowhere](nowhere.md)\n"})
    commit(dossier)
    with pytest.raises(Exception, match="nowhere"):
        release(dossier, "2026.11", DAY, Report())
    assert not (dossier / LEDGER).exists()


def test_ledger_that_is_not_what_was_committed_is_refused(dossier: Path) -> None:
    planted(dossier, {LEDGER: released()["ids.lock"]})
    commit(dossier)
    planted(dossier, {LEDGER: released(name="2026.10")["ids.lock"]})
    with pytest.raises(SourceProblems, match="is not as it was committed"):
        release(dossier, "2026.12", DAY, Report())

"""Whole dossiers in, docs/ and site/ out: goldens, the same bytes again, another subject, and an awful tree."""

from __future__ import annotations

import random
import shlex
import shutil
from dataclasses import replace
from pathlib import Path

import build
import pytest
from dossier import theme
from dossier.link import link
from dossier.pages import all_pages
from dossier.render import Renderer
from dossier.validate import validate
from trees import ROOT, SETTINGS, SITES, assembled, command, planted, raw, snapshot, texts

GOOD, BAD, OTHER = (SITES / name for name in ("good", "bad", "other"))
DRAFT = "id: a\ntype: report\ngenre: news\nrights: {status: unknown, show: digest}\ndraft: true\npassages: [{p: 1}]\n"


def contents(folder: Path) -> dict[str, bytes]:
    return {name: data for name, (data, _) in snapshot(folder).items()}


@pytest.fixture
def good(tmp_path: Path) -> Path:
    """Return a folder with the good dossier, without what is generated."""
    for name in ("sources", "docs/about"):
        shutil.copytree(GOOD / name, tmp_path / name)
    shutil.copy(GOOD / "mkdocs.yml", tmp_path)
    return tmp_path


def test_good_dossier_gives_the_pages_and_data_read_in_review(good: Path, renew: bool) -> None:
    build.generate(build.load(good), good / "docs")
    for made_of_theme in theme.files(ROOT / "theme"):  # which has tests of its own
        (good / "docs" / made_of_theme).unlink()
    if renew:
        shutil.rmtree(GOOD / "docs")
        shutil.copytree(good / "docs", GOOD / "docs")
    expected = contents(GOOD / "docs")
    found = contents(good / "docs")
    assert sorted(found) == sorted(expected)
    for name, data in expected.items():
        assert found[name].decode() == data.decode(), name


def test_generating_twice_writes_nothing(good: Path) -> None:
    build.generate(build.load(good), good / "docs")
    before = snapshot(good)
    written = build.generate(build.load(good), good / "docs")
    assert (written.changed, written.removed) == ((), ())
    assert snapshot(good) == before


@pytest.mark.parametrize("seed", range(3))
def test_sources_in_any_order_give_the_same_pages(seed: int) -> None:
    def pages(order: random.Random | None) -> dict[str, str]:
        sources = raw(texts(GOOD / "sources"))
        if order:
            articles, topics = list(sources.articles), list(sources.topics)
            order.shuffle(articles)
            order.shuffle(topics)
            registries = dict(order.sample(list(sources.registries.items()), len(sources.registries)))
            sources = replace(sources, articles=tuple(articles), topics=tuple(topics), registries=registries)
        site, problems = link(validate(sources)[0], SETTINGS)
        assert not problems
        renderer = Renderer(site)
        return {str(page.path): renderer.render(page) for page in all_pages(site)}

    assert pages(random.Random(seed)) == pages(None)


def test_another_subject_needs_no_change_of_scripts_or_theme(tmp_path: Path) -> None:
    dossier = assembled(OTHER, tmp_path)
    first = command(dossier, "build.py")
    assert first.returncode == 0, first.stderr
    home = (dossier / "site" / "index.html").read_text("utf-8")
    assert "The Night Train Dossier" in home
    digested, full = (
        (dossier / "site" / "articles" / id / "index.html").read_text("utf-8") for id in ("berg2018", "open2019")
    )
    assert "it ran 92 % full to the end" in digested
    assert "sold 61 % of its berths in its last year, and lost money" in full
    assert 'id="sleeper-ran-full"' in (dossier / "site" / "claims" / "index.html").read_text("utf-8")

    before = snapshot(dossier / "site")
    second = command(dossier, "build.py")
    assert second.returncode == 0, second.stderr
    assert "nothing changed" in second.stdout
    assert snapshot(dossier / "site") == before

    claims = dossier / "site" / "claims" / "index.html"
    claims.write_bytes(claims.read_bytes().replace(b"nearly full", b"nearly gull"))
    third = command(dossier, "build.py")
    assert "1 file differs" in third.stdout
    assert contents(dossier / "site") == {name: data for name, (data, _) in before.items()}


def test_good_dossier_builds_and_passes_the_gate(tmp_path: Path) -> None:
    result = command(assembled(GOOD, tmp_path), "build.py")
    assert result.returncode == 0, result.stderr
    assert [line.split()[0] for line in result.stdout.splitlines()][:2] == ["sources", "docs"]
    assert (tmp_path / "site" / "articles" / "okada2009" / "index.html").is_file()
    assert not (tmp_path / "site" / "articles" / "draft2020").exists()


def test_dossier_with_its_first_draft_builds_and_passes_the_gate(tmp_path: Path) -> None:
    dossier = assembled(OTHER, tmp_path)
    shutil.rmtree(dossier / "sources")
    planted(dossier / "sources", {"articles/a.yml": DRAFT, "events.yml": "- {id: opening, title: The opening}\n"})
    result = command(dossier, "build.py")
    assert result.returncode == 0, result.stderr


@pytest.fixture
def bad(tmp_path: Path) -> Path:
    """Return a folder with the awful tree of sources, beside the docs/ and site/ of a better day."""
    dossier = assembled(BAD, tmp_path)
    (dossier / "sources" / "articles" / "link.yml").symlink_to("harper2001.yml")
    (dossier / "docs" / "index.md").write_text("# A better day\n")
    shutil.copytree(dossier / "docs", dossier / "site")
    return dossier


def test_awful_tree_gives_every_mistake_in_order_and_leaves_everything_as_it_was(bad: Path, renew: bool) -> None:
    before = {name: snapshot(bad / name) for name in ("docs", "site", "sources")}
    result = command(bad, "build.py")
    if renew:
        (BAD / "problems.txt").write_text(result.stderr, "utf-8")
    expected = (BAD / "problems.txt").read_text("utf-8").splitlines()
    assert result.stderr.splitlines() == expected
    assert expected[-1] == f"{len(expected) - 1} problems; nothing was written"
    assert len(expected) > 60
    assert result.returncode == 1
    assert {name: snapshot(bad / name) for name in ("docs", "site", "sources")} == before


def test_check_finds_what_build_finds(bad: Path) -> None:
    build_result, check_result = command(bad, "build.py"), command(bad, "check.py")
    assert check_result.returncode == 1
    assert check_result.stderr == build_result.stderr


def test_unknown_option_is_a_mistake_of_usage(tmp_path: Path) -> None:
    dossier = assembled(OTHER, tmp_path)
    for script in ("build.py", "check.py"):
        result = command(dossier, script, "--fast")
        assert result.returncode == 2
        assert "unrecognized arguments: --fast" in result.stderr
    assert command(dossier, "build.py", "--renderer", "hugo").returncode == 2


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("build.py --captures nowhere", "there is no folder 'nowhere'"),
        ("build.py --captures ''", "there is no folder ''"),
        ("verify.py --captures mkdocs.yml", "there is no folder 'mkdocs.yml'"),
        ("check.py --root nowhere", "there is no folder 'nowhere'"),
        ("check.py --root tests/sites", "there is no dossier in 'tests/sites': it has no folder sources/"),
        ("verify.py --captures tests --root tests", "there is no dossier in 'tests': it has no folder sources/"),
        ("verify.py --captures tests/captures nobody2001", "no article nobody2001 in the sources"),
        ("ingest.py --root nowhere mkdocs.yml", "there is no folder 'nowhere'"),
        ("serve.py --port 65536", "must be a whole number up to 65535, got '65536'"),
        ("serve.py --port -1", "must be a whole number up to 65535, got '-1'"),
    ],
)
def test_argument_that_means_nothing_is_a_mistake_of_usage(line: str, expected: str) -> None:
    result = command(ROOT, *shlex.split(line))
    assert (result.returncode, result.stdout) == (2, "")
    assert result.stderr.strip().endswith(expected)
    assert not (ROOT / "nowhere").exists()

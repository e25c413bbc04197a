"""A dossier is edited at random, and its outputs and its cache tampered with: what a build gives is what a cold one gives."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from outputs import contents
from trees import SITES, assembled, command

Edit = Callable[[Path, random.Random], None]


def replaced(file: str, old: str) -> Edit:
    """Return what changes one word of a file, every time to another one."""

    def edit(dossier: Path, chance: random.Random) -> None:
        path = dossier / file
        before, word, after = path.read_text("utf-8").partition(old)
        assert word, f"no '{old}' in {file}"
        path.write_text(f"{before}{old}{chance.randint(10, 99)}{after}", "utf-8")

    return edit


def appended(file: str, text: str) -> Edit:
    def edit(dossier: Path, chance: random.Random) -> None:
        with (dossier / file).open("a", encoding="utf-8") as opened:
            opened.write(text.format(chance.randint(0, 10**9)))

    return edit


def flipped(folder: str) -> Edit:
    """Return what changes a byte of a file in a folder."""

    def edit(dossier: Path, chance: random.Random) -> None:
        files = sorted(path for path in (dossier / folder).rglob("*") if path.is_file() and path.stat().st_size)
        if files:
            path = chance.choice(files)
            data = bytearray(path.read_bytes())
            data[chance.randrange(len(data))] ^= 1
            path.unlink()  # what shares its bytes with another file shows that it was not written into
            path.write_bytes(data)

    return edit


def removed(place: str) -> Edit:
    def edit(dossier: Path, chance: random.Random) -> None:
        found = sorted(dossier.glob(place))
        if found:
            path = chance.choice(found)
            shutil.rmtree(path) if path.is_dir() else path.unlink()

    return edit


def nothing(dossier: Path, chance: random.Random) -> None:
    """Edit nothing."""


EDITS: tuple[Edit, ...] = (
    replaced("sources/articles/berg2018.yml", "92 %"),
    replaced("sources/claims.yml", "nearly full"),
    replaced("mkdocs.yml", "The Night Train Dossier"),
    appended("docs/about/rights.md", "\nAnother line: {}.\n"),
    appended("theme/partials/footer.html", "<!-- {} -->\n"),
    appended("theme/styles/tables.css", "table {{ --n: {} }}\n"),
    appended("sources/entities.yml", "- {{id: somebody-{}, kind: person, names: {{en: Somebody}}}}\n"),
    flipped("site"),
    flipped("docs/articles"),
    flipped("docs/pagefind"),
    flipped(".cache"),
    removed("site"),
    removed("site/*/*"),
    removed("docs/articles"),
    removed("docs/pagefind/*"),
    removed(".cache"),
    removed(".cache/*/*"),
    nothing,
)


def outputs(dossier: Path) -> dict[str, bytes]:
    """Return what a build made, less what no two indexes have alike."""
    return {f"{name}/{path}": data for name in ("docs", "site") for path, data in contents(dossier / name).items()}


def built(dossier: Path, *options: str) -> dict[str, bytes]:
    result = command(dossier, "build.py", *options)
    assert result.returncode == 0, result.stderr
    return outputs(dossier)


@pytest.mark.parametrize("seed", [1])
def test_a_build_that_keeps_things_gives_what_a_cold_one_gives(tmp_path: Path, full: bool, seed: int) -> None:
    chance = random.Random(seed)
    dossier = assembled(SITES / "other", tmp_path / "kept")
    built(dossier)
    order = [edit for _ in range(3 if full else 1) for edit in chance.sample(EDITS, len(EDITS) if full else 4)]
    for number, edit in enumerate(order):
        edit(dossier, chance)
        cold = tmp_path / f"cold{number}"
        for name in ("scripts", "theme", "sources", "docs/about", "mkdocs.yml"):
            place = dossier / name
            shutil.copytree(place, cold / name) if place.is_dir() else shutil.copy(place, cold)
        assert built(dossier) == built(cold, "--no-cache"), f"after edit {number}, {edit}"
        shutil.rmtree(cold)


def test_where_nothing_changed_nothing_is_looked_at_again_and_a_changed_byte_is_put_right(tmp_path: Path) -> None:
    dossier = assembled(SITES / "other", tmp_path)
    before = built(dossier)
    assert command(dossier, "build.py").stdout.split(" (")[0] == "publish   nothing changed: site/ is untouched"
    for place in ("site/claims/index.html", "docs/claims.md", "site/data/claims.json"):
        page = dossier / place
        page.write_bytes(page.read_bytes().replace(b"full", b"gull", 1))
        assert built(dossier) == before, place


def test_a_build_without_cache_keeps_nothing(tmp_path: Path) -> None:
    dossier = assembled(SITES / "other", tmp_path)
    built(dossier, "--no-cache")
    assert not list(dossier.glob(".cache/kept*"))


def test_the_cache_stays_small(tmp_path: Path) -> None:
    dossier = assembled(SITES / "other", tmp_path)
    built(dossier)
    before = sum(path.stat().st_size for path in (dossier / ".cache").rglob("*") if path.is_file())
    for number in range(2):
        EDITS[0](dossier, random.Random(number))
        built(dossier)
    after = sum(path.stat().st_size for path in (dossier / ".cache").rglob("*") if path.is_file())
    assert after < 1.1 * before
    assert after < sum(path.stat().st_size for path in (dossier / "site").rglob("*") if path.is_file()) / 5

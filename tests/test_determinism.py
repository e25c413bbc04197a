"""Same sources, same bytes: wherever, whenever and by whomever they are built (law 9)."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from outputs import contents
from trees import ROOT, SITES, assembled


@dataclass(frozen=True)
class Elsewhere:
    """How one build differs from another."""

    folder: str
    day: str = "2026-11-21T12:00:00+00:00"
    zone: str = "UTC"
    locale: str = "C.UTF-8"
    hash_seed: str = "0"
    order: str = "none"  # of folders' entries: the seed of the shuffling
    umask: str = "022"
    cores: int = 2
    is_warm: bool = False  # built there once before


HERE = Elsewhere("here")
VARIATIONS = (
    Elsewhere("Ein anderer Ort – 別の場所/two", "2031-02-28T23:59:59+00:00", "Asia/Tokyo", "C", "1", "a", "077", 1),
    Elsewhere("warm", "1999-12-31T23:59:00+00:00", "America/St_Johns", "POSIX", "42", "b", "000", 2, is_warm=True),
    Elsewhere("deep/er/and/deep/er", "2026-11-22T00:00:01+00:00", "Pacific/Kiritimati", "tr_TR.UTF-8", "7", "c"),
    Elsewhere("clock only", day="2040-07-01T04:05:06+00:00"),
    Elsewhere("zone only", zone="Asia/Kathmandu"),
    Elsewhere("locale only", locale="ja_JP.EUC-JP"),
    Elsewhere("hash seed only", hash_seed="4294967295"),
    Elsewhere("order only", order="d"),
    Elsewhere("umask only", umask="027"),
    Elsewhere("one core only", cores=1),
    Elsewhere("warm only", is_warm=True),
    Elsewhere("& ' \" $HOME %s {{ x }}", order="e", hash_seed="99"),
)


def real(folder: Path) -> Path:
    """Return a folder with what is typed of the real dossier."""
    for name in ("scripts", "theme", "sources", "docs/about", "docs/assets"):
        if (ROOT / name).is_dir():
            ignored = shutil.ignore_patterns("__pycache__", "captures", "editions.md")
            shutil.copytree(ROOT / name, folder / name, ignore=ignored)
    shutil.copy(ROOT / "mkdocs.yml", folder)
    return folder


def built(dossier: Path, there: Elsewhere) -> dict[str, dict[str, bytes]]:
    """Build a dossier elsewhere; return docs/ and site/."""
    environment = {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(ROOT / "tests" / "elsewhere"),
        "PYTHONHASHSEED": there.hash_seed,
        "TZ": there.zone,
        "LC_ALL": there.locale,
        "ELSEWHERE_DAY": there.day,
        "ELSEWHERE_ORDER": there.order,
        "ELSEWHERE_UMASK": there.umask,
        "ELSEWHERE_CORES": str(there.cores),
    }
    for _ in range(1 + there.is_warm):
        run = subprocess.run(
            [sys.executable, "scripts/build.py"], cwd=dossier, env=environment, capture_output=True, check=True
        )
        assert b"sitecustomize" not in run.stderr, run.stderr.decode()  # Python goes on without it, elsewhere or not
    return {name: contents(dossier / name) for name in ("docs", "site")}


def test_the_same_sources_give_the_same_bytes_everywhere(tmp_path: Path, full: bool, figure: Callable[[str], None]):
    def dossier(there: Elsewhere) -> Path:
        return real(tmp_path / there.folder) if full else assembled(SITES / "other", tmp_path / there.folder)

    expected = built(dossier(HERE), HERE)
    variations = VARIATIONS if full else VARIATIONS[:3]
    for there in variations:
        found = built(dossier(there), there)
        assert {name: sorted(files) for name, files in found.items()} == {
            name: sorted(files) for name, files in expected.items()
        }, there
        differing = [
            f"{name}/{path}" for name, files in expected.items() for path in files if found[name][path] != files[path]
        ]
        assert differing == [], there
    files = sum(map(len, expected.values()))
    figure(f"{len(variations)} variations, {files} files of docs/ and site/ each, 0 differing bytes")


def test_a_build_elsewhere_really_is_elsewhere(tmp_path: Path):
    there = VARIATIONS[0]
    script = tmp_path / "scripts" / "build.py"
    script.parent.mkdir()
    script.write_text(
        "import datetime, os, time\n"
        "print(datetime.date.today().year, time.tzname[0], oct(os.umask(0)), len(os.sched_getaffinity(0)))\n"
        "os.makedirs('docs/a'), os.makedirs('site')\n"
        "for name in 'abcdefgh': open(f'docs/{name}.md', 'w').close()\n"
        "open('site/order', 'w').write(' '.join(os.listdir('docs')))\n"
        "open('site/year', 'w').write(str(datetime.datetime.now().year))\n"
    )

    site = built(tmp_path, there)["site"]

    assert site["year"] == b"2031"
    assert site["order"].split() != sorted(site["order"].split())

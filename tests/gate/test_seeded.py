"""Captured text that gets into a hosted build by whatever route: the gate refuses it and names the file."""

from __future__ import annotations

import gzip
import shutil
from pathlib import Path

import pytest
from dossier.capture import Capture, from_data
from trees import ROOT, SITES, assembled, changed, command, planted

BRIEF = ROOT / "tests" / "captures" / "institute-brief.pdf"
TEXTS = {
    name: f"The {name} of the old dam at Vell was measured by three {name} men who never agreed on what the {name} was."
    for name in ("digest", "note", "essay", "about", "asset", "picture", "script", "theme", "search")
}
CAPTURE = "\n\n".join(("Is the dam safe?", "By Jo Harper", *TEXTS.values())) + "\n"
ARTICLE = "articles/harper2001.yml"
LEFT = {  # the route, and one of the files that it makes
    "digest": ("data/passages.json", "articles/harper2001/index.html"),
    "note": ("articles/harper2001/index.html",),
    "essay": ("topics/dam/index.html", "data/topics.json"),
    "about": ("about/method/index.html",),
    "asset": ("assets/kept.txt",),
    "picture": ("assets/kept.png",),
    "script": ("assets/kept.js",),
    "theme": ("index.html", "404.html"),
    "search": ("assets/kept.pf_fragment",),
}


@pytest.fixture(scope="module")
def refused(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Return what the command says of a dossier that shows captured text by every route."""
    root = assembled(SITES / "good", tmp_path_factory.mktemp("seeded"))
    shutil.rmtree(root / "sources")
    made = from_data("a.txt", CAPTURE.encode())
    assert isinstance(made, Capture)
    issued = ("issued: 2001-06-12\n", f"issued: 2001-06-12\ncapture: {{sha256: {made.sha256}, part: 1}}\n")
    planted(root / "sources", {"site.yml": "publisher: Nobody\n", **changed(ARTICLE, issued)})
    planted(root / "sources" / "captures", {"a.txt": CAPTURE, "brief.pdf": BRIEF.read_bytes()})
    clean = command(root, "build.py")
    assert clean.returncode == 0, clean.stderr
    assert "no captured text" in clean.stdout
    seed(root, changed(ARTICLE, issued, ("      Harper finds the dam sound.", f"      {TEXTS['digest']}")))
    result = command(root, "build.py")
    assert result.returncode == 5, result.stdout
    return result.stderr


def seed(root: Path, sources: dict[str, str]) -> None:
    """Put another captured sentence on each route to the site."""
    article = sources[ARTICLE].replace("          Compare\n", f"          {TEXTS['note']}\n")
    topic = sources["topics/dam.md"] + f"\n{TEXTS['essay']}\n"
    planted(root / "sources", {ARTICLE: article, "topics/dam.md": topic})
    record = gzip.compress(b'pagefind_dcd{"content": "%s"}' % TEXTS["search"].encode())
    planted(
        root / "docs",
        {
            "about/method.md": f"# Method\n\n{TEXTS['about']}\n",
            "assets/kept.txt": TEXTS["asset"],
            "assets/kept.js": f'export const KEPT = "{TEXTS["script"]}"\n',
            "assets/kept.png": b"\x89PNG\r\n\x1a\n\0\0\0\xfftEXtComment\0" + TEXTS["picture"].encode() + b"\0\0\0\0",
            "assets/kept.pdf": BRIEF.read_bytes(),
            "assets/kept.pf_fragment": record,
        },
    )
    footer = root / "theme" / "partials" / "footer.html"
    footer.write_text(footer.read_text("utf-8").replace("</footer>", f"<p>{TEXTS['theme']}</p></footer>"), "utf-8")


@pytest.mark.parametrize("route", LEFT)
def test_captured_text_is_caught_on_every_route(refused: str, route: str) -> None:
    found = [line for line in refused.splitlines() if f"captured text: 'The {route} of the old dam" in line]
    paths = {line.removeprefix("gate: ").partition(":")[0] for line in found}
    assert paths & set(LEFT[route]), refused


def test_a_captured_pdf_among_the_assets_is_caught(refused: str) -> None:
    assert "gate: assets/kept.pdf: captured text: 'For three decades" in refused

"""What a renderer leaves out."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from dossier.gate.carried import missing, strange
from trees import planted

DOCS = (
    "index.md",
    "claims.md",
    "articles/a.md",
    "articles/a/cite/index.html",
    "data/a.json",
    "_headers",
    "pagefind/b/c.js",
)
SITE = (
    *(
        "index.html",
        "claims/index.html",
        "articles/a/index.html",
        "articles/a/cite/index.html",
        "data/a.json",
        "_headers",
    ),
    *("pagefind/b/c.js", "404.html", "sitemap.xml"),
)


def test_every_page_and_file_that_was_made_must_be_in_the_site(tmp_path: Path):
    docs = planted(tmp_path, dict.fromkeys(DOCS, "x"))

    assert list(missing(docs, SITE)) == []
    assert sorted(missing(docs, ())) == sorted((path, "was made and is not in the site") for path in SITE)


def test_code_is_from_docs_or_from_the_theme(tmp_path: Path):
    docs, theme = planted(tmp_path / "docs", {"theme/a.css": "x"}), planted(tmp_path / "theme", {"assets/b.js": "x"})
    theirs = ("theme/analytics.js", "c.mjs", "d.CSS", "e.wasm")

    def found(paths: Iterable[str], by: str) -> list[str]:
        return [path for path, _ in strange((docs, theme), dict.fromkeys(paths, (by,)))]

    assert found(("theme/a.css", "assets/b.js", "index.html", "sitemap.xml"), "index.html") == []
    assert found(theirs, "index.html") == list(theirs)
    assert found(theirs, "assets/bundle.js") == []  # which no page has


def test_what_people_keep_in_docs_may_be_left_out(tmp_path: Path):
    docs = planted(tmp_path, {"about/notes.md": "x", "assets/a.psd": "x"})

    assert list(missing(docs, ("404.html", "sitemap.xml"))) == []

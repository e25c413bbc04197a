"""What a renderer leaves out."""

from __future__ import annotations

from pathlib import Path

from dossier.gate.carried import missing
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


def test_what_people_keep_in_docs_may_be_left_out(tmp_path: Path):
    docs = planted(tmp_path, {"about/notes.md": "x", "assets/a.psd": "x"})

    assert list(missing(docs, ("404.html", "sitemap.xml"))) == []

"""What of the captures must not be published."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import build
from dossier.capture import LARGEST
from dossier.gate.withheld import withheld
from dossier.linked import Site
from dossier.model import Capture
from trees import ROOT, SITES, planted, site, texts

TEXT = "A captured article, at some length."
PAGE = "<html><head><style>p{}</style></head><body><p>A captured &amp; marked-up <b>page</b></p></body></html>"


def dossier_of(capture: str, show: str) -> Site:
    """Return a site whose articles all come from one capture and are shown so far."""
    dossier = site(texts(SITES / "good" / "sources"))
    sha256 = hashlib.sha256(capture.encode()).hexdigest()

    def changed(article):
        rights = article.rights.model_copy(update={"show": show})
        return article.model_copy(update={"rights": rights, "capture": Capture(sha256=sha256, part="1")})

    return replace(dossier, articles={id: changed(article) for id, article in dossier.articles.items()})


def test_captures_are_known_by_their_bytes(tmp_path: Path):
    planted(tmp_path, {"any name.txt": TEXT, "README.md": "Not a capture of any article."})

    captures = withheld(dossier_of(TEXT, "digest"), tmp_path)

    assert captures and captures.texts == (TEXT,)


def test_pages_give_their_words(tmp_path: Path):
    planted(tmp_path, {"page.html": PAGE})

    captures = withheld(dossier_of(PAGE, "reference"), tmp_path)

    assert captures and captures.texts[0].split() == ["A", "captured", "&", "marked-up", "page"]


def test_what_nobody_can_read_is_named(tmp_path: Path):
    planted(tmp_path, {"a.txt": TEXT, "b.txt": "x" * (LARGEST + 1), "c.pdf": "%PDF-1.7\nnothing follows"})

    captures = withheld(dossier_of(TEXT, "digest"), tmp_path)

    assert captures and captures.texts == (TEXT,)
    assert [each.partition(" ")[0] for each in sorted(captures.unread)] == ["b.txt:", "c.pdf:"]


def test_what_is_shown_in_full_is_not_withheld(tmp_path: Path):
    planted(tmp_path, {"a.txt": TEXT})

    assert withheld(dossier_of(TEXT, "full"), tmp_path) is None


def test_without_captures_nothing_is_searched_for(tmp_path: Path):
    assert withheld(dossier_of(TEXT, "digest"), tmp_path) is None
    assert withheld(dossier_of(TEXT, "digest"), tmp_path / "captures") is None


def test_titles_names_and_quotes_are_known(tmp_path: Path):
    dossier = dossier_of(TEXT, "digest")
    planted(tmp_path, {"a.txt": TEXT})

    captures = withheld(dossier, tmp_path)

    assert captures
    assert {article.title for article in dossier.articles.values() if article.title} <= set(captures.titles)
    assert {entity.names.en for entity in dossier.entities.values()} <= set(captures.titles)
    quotes = {passage.passage.quote for passage in dossier.passages.values() if passage.passage.quote}
    assert quotes and quotes <= set(captures.quotes)


def test_the_record_shows_nothing_of_the_captures(captures: Path, tmp_path: Path, figure: Callable[[str], None]):
    dossier = build.load(ROOT)
    withheld_here = withheld(dossier, captures)
    assert withheld_here
    assert len(withheld_here.texts) == len({article.capture.sha256 for article in dossier.articles.values()})
    build.generate(dossier, tmp_path)

    files = [path for path in sorted(tmp_path.rglob("*")) if path.is_file()]
    shown = [
        (path, run)
        for path in files
        for run in withheld_here.shown(path.relative_to(tmp_path).as_posix(), path.read_bytes())
    ]

    figure(f"{len(files)} generated files searched for {len(withheld_here.texts)} captures")
    assert shown == []

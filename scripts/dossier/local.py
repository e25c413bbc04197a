"""The local edition: a site and a folder of captures come in; the same site with each passage's captured text goes out.

It is made in a tree of its own below `.local/`, so that no byte of a capture lies where the hosted edition is made.
"""

from __future__ import annotations

import errno
import json
import shutil
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from dossier.linked import Captured, LinkedPassage, Site
from dossier.model import Article
from dossier.normalise import n1, printed
from dossier.overlap import quotations
from dossier.recorded import CaptureKey, RecordedPassage
from dossier.verify import Verdict, verdicts

if TYPE_CHECKING:  # what reads captures takes longer to load than a build without them
    from dossier.matching import Held

FOLDER = ".local"  # its Markdown, index and cache
SITE = "site-local"
COPIED = ("theme", "docs/about", "docs/assets")  # what the renderer reads beside what is generated
_BASE = "base.yml"  # the configuration as it stands, on which that of the local edition rests


def prepared(root: Path) -> Path:
    """Return the folder that stands in for `root` in the local edition, with what people wrote brought up to date."""
    place = root / FOLDER
    for name in COPIED:
        shutil.rmtree(place / name, ignore_errors=True)
        if (root / name).is_dir():
            shutil.copytree(root / name, place / name, symlinks=True)
    place.mkdir(exist_ok=True)
    shutil.copyfile(root / "mkdocs.yml", place / _BASE)
    # What the theme asks for its banner and for hiding every page from search engines.
    (place / "mkdocs.yml").write_text(f"INHERIT: {json.dumps(_BASE)}\nextra: {{local: true}}\n", encoding="utf-8")
    return place


def with_captures(site: Site, folder: Path) -> Site:
    """Return the site with what the captures in the folder have of every passage.

    Raises OSError where the folder cannot be read, or what reads a saved page or a PDF is not installed.
    """
    try:
        from dossier.matching import held

        at_hand, _ = held(folder)
    except ModuleNotFoundError as error:
        from dossier.capture import need

        raise FileNotFoundError(errno.ENOENT, need(error), str(folder)) from error
    found = {
        id: captured
        for article in site.articles.values()
        for id, captured in _captured(article, site.passages_of(article), at_hand)
    }
    return replace(site, captured=found)


def told(site: Site) -> str:
    """Return how the passages stand in the captures, counted: 110 in place, 8 not checked."""
    count = Counter(captured.verdict for captured in (site.captured or {}).values())
    return ", ".join(f"{number} {verdict}" for verdict, number in count.most_common()) or "no passages"


def _captured(
    article: Article, passages: Sequence[LinkedPassage], at_hand: Sequence[Held]
) -> Iterator[tuple[str, Captured]]:
    """Yield the id of each active passage and what the first copy of its article has of it."""
    from dossier.matching import copies_of

    recorded = [_recorded(index, passage) for index, passage in enumerate(passages)]
    captures = [capture for capture in (article.capture, *article.other_captures) if capture]
    copies = copies_of([CaptureKey(each.sha256, each.part, each.left_out) for each in captures], recorded, at_hand)
    paragraphs = [passage.text for passage in copies[0].found.passages] if copies else []
    stands = {verdict.p: verdict for verdict in verdicts(recorded, paragraphs)} if copies else {}
    for passage in passages:
        if passage.status == "active":
            verdict = stands.get(passage.passage.p, Verdict(passage.passage.p, "not checked"))
            yield passage.id, _shown(passage, verdict, paragraphs)


def _recorded(index: int, passage: LinkedPassage) -> RecordedPassage:
    """Return what a passage's source says of its text, as captures are held against."""
    typed = passage.passage
    return RecordedPassage(
        p=typed.p,
        index=index,
        start=typed.locator.start if typed.locator else "",
        end=typed.locator.end or "" if typed.locator else "",
        sha256=typed.sha256 or "",
        words=typed.words or 0,
        quote=typed.quote or "",
        is_withdrawn=passage.status != "active",
    )


def _shown(passage: LinkedPassage, verdict: Verdict, paragraphs: Sequence[str]) -> Captured:
    """Return the paragraph where a passage stands; none where it stands nowhere or may stand in several places."""
    places = verdict.to or ((verdict.p,) if verdict.kind in ("in place", "changed") else ())
    there = len(places) == 1 and verdict.kind != "ambiguous"
    pieces = tuple(cut(paragraphs[places[0] - 1], list(_pointed_at(passage)))) if there else ()
    return Captured(verdict.kind, verdict.to, verdict.changed, pieces)


def _pointed_at(passage: LinkedPassage) -> Iterator[tuple[str, str]]:
    """Yield the words that ours point at, and where in the paragraph: at its start, at its end or anywhere."""
    typed = passage.passage
    if typed.locator:
        yield typed.locator.start, "start"
        yield typed.locator.end or "", "end"
    texts = (typed.digest or "", *(note.text for note in typed.notes))
    yield from ((words, "") for words in (typed.quote or "", *(each for text in texts for each in quotations(text))))


def cut(paragraph: str, wanted: Sequence[tuple[str, str]]) -> Iterator[tuple[str, bool]]:
    """Yield the paragraph as printed, piece by piece, and of each whether it is among the words wanted.

    Words are sought in n1; of a locator's the first or the last place counts, of a quotation's the first.
    """
    plain, text = n1(paragraph), printed(paragraph)
    if len(plain) != len(text):
        text = plain  # a sign that reads otherwise in n1 made one of them longer: places would not fit
    inside = [False] * len(text)
    for words, where in wanted:
        sought = n1(words)
        at = plain.rfind(sought) if where == "end" else plain.find(sought)
        if sought and at >= 0:
            inside[at : at + len(sought)] = [True] * len(sought)
    start = 0
    for place in range(1, len(text) + 1):
        if place == len(text) or inside[place] != inside[start]:
            yield text[start:place], inside[start]
            start = place

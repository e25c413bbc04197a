"""A linked site and the folder of captures come in; what of them must not be published goes out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import TYPE_CHECKING

from dossier.gate.captured import Captures
from dossier.linked import Site
from dossier.model import Article

if TYPE_CHECKING:
    from dossier.capture import Capture, Unusable

_UNSEEN = re.compile(r"<!--.*?-->|<(script|style)\b.*?</\1\s*>", re.DOTALL | re.IGNORECASE)
_MARKUP = re.compile(r"<[^<>]*>")
_NOT_CAPTURED = re.compile(r"readme\b", re.IGNORECASE)  # what somebody noted beside the captures


def withheld(site: Site, *folders: Path) -> Captures | None:
    """Return the texts of the captures that are there, and what of them may be shown; None where none is there.

    A capture of which no article is published yet counts too: nothing of it may be in what is published.
    """
    articles = site.articles.values()
    digested = {capture for each in articles if each.rights.show != "full" for capture in _captures(each)}
    free = {capture for each in articles for capture in _captures(each)} - digested
    found = [each for folder in folders for each in _found(free, folder)]
    if not found:
        return None
    passages = [passage.passage for passage in site.passages.values()]
    locators = [passage.locator for passage in passages if passage.locator]
    quotes = [passage.quote for passage in passages] + [words for at in locators for words in (at.start, at.end)]
    return Captures(
        texts=tuple(dict.fromkeys(each for each in found if isinstance(each, str))),
        full=tuple(passage.text for passage in site.passages.values() if passage.text),
        titles=tuple(dict.fromkeys(_titles(site))),
        quotes=tuple(dict.fromkeys(filter(None, quotes))),
        unread=tuple(f"{each.name}: {each.reason}" for each in found if not isinstance(each, str)),
    )


def _captures(article: Article) -> Iterator[str]:
    yield from (capture.sha256 for capture in (article.capture, *article.other_captures) if capture)


def _found(free: set[str], folder: Path) -> Iterator[str | Unusable]:
    """Yield the text of each capture in a folder, or why there is none."""
    if not folder.is_dir():
        return
    from dossier import capture  # what tells encodings apart is not needed where there are no captures

    for sha256, path in sorted(capture.by_sha256(folder).items()):
        if sha256 not in free and not _NOT_CAPTURED.match(path.name):
            found = capture.read(path)
            yield _text(found) if isinstance(found, capture.Capture) else found


def _text(found: Capture) -> str | Unusable:
    """Return a capture's words, of a page the menus too."""
    if found.kind == "html":
        return unescape(_MARKUP.sub(" ", _UNSEEN.sub(" ", found.text)))
    if found.kind == "pdf":
        from dossier.capture import Unusable, need
        from dossier.ingest import pdf, pdf_lines  # need a library that nothing else needs

        try:
            return "\n\n".join(block.text for block in pdf.blocks(found.data))
        except pdf_lines.DamagedPdf as error:
            return Unusable(found.name, str(error))
        except ModuleNotFoundError as error:
            return Unusable(found.name, need(error))
    return found.text


def _titles(site: Site) -> Iterator[str]:
    """Yield the words that are nobody's to withhold: titles, names and section headings."""
    for article in site.articles.values():
        own = (article.title, article.title_short, article.original_title, article.container_title, article.publisher)
        yield from filter(None, own)
        yield from (link.title for link in article.links)
        yield from (passage.heading for passage in article.passages if passage.heading)
        yield from (words for author in article.author for words in (author.literal, author.role) if words)
    for entity in site.entities.values():
        yield from filter(None, (entity.names.en, entity.names.ja, entity.names.ru, *entity.spellings))

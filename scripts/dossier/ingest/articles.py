"""A capture comes in; the articles that it carries go out, numbered, with all that the capture states of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dossier.capture import Capture
from dossier.ingest import html, pdf, text
from dossier.ingest.found import Facts, Found, Passage, Text
from dossier.ingest.language import language
from dossier.ingest.references import links, pointed_at
from dossier.ingest.stated import facts
from dossier.ingest.texts import texts
from dossier.ingest.tidy import tidied


def articles(capture: Capture) -> tuple[Found, ...]:
    """Return the capture's articles in order, none where it has no sentences of an article's own.

    Raises ModuleNotFoundError where what reads its kind is not installed, and one of `pdf.malformed()` for a damaged PDF.
    """
    if capture.kind == "html":
        page = html.page(capture.text)
        return _found(texts(tidied(page.blocks)), page.facts)
    if capture.kind == "pdf":
        return _found(texts(tidied(pdf.blocks(capture.data))), Facts())
    return _found(texts(tidied(text.blocks(capture.text))), Facts())


def _found(found: Sequence[Text], page: Facts) -> tuple[Found, ...]:
    alone = len(found) == 1
    return tuple(_article(part, each, page, alone=alone) for part, each in enumerate(found, 1))


def _article(part: int, found: Text, page: Facts, *, alone: bool) -> Found:
    paragraphs = [paragraph.block.text for paragraph in found.paragraphs]
    references = links(paragraphs, found.tail)
    stated = facts(found, alone=alone)
    if alone:
        stated = _completed(stated, page)
    stated = replace(stated, language=page.language or language(" ".join(paragraphs)))
    passages = tuple(
        Passage(number, paragraph.block.text, paragraph.heading, pointed_at(paragraph.block.text, references))
        for number, paragraph in enumerate(found.paragraphs, 1)
    )
    carrier = None if alone or page == Facts() else page
    return Found(part, stated, passages, references, carrier, found.wall)


def _completed(stated: Facts, page: Facts) -> Facts:
    """Return the facts with those of the page's own head where the text states none; the head's title and address win."""
    return Facts(
        title=page.title or stated.title,
        people=stated.people or page.people,
        publication=page.publication or stated.publication,
        volume=stated.volume or page.volume,
        issue=stated.issue or page.issue,
        issued=page.issued or stated.issued,
        URL=page.URL or stated.URL,
    )

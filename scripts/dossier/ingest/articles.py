"""A capture comes in; the articles that it carries go out, numbered, with all that the capture states of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dossier.capture import Capture
from dossier.ingest import html, mail, pdf, text
from dossier.ingest.address import archived_from
from dossier.ingest.found import Facts, Found, Passage, Text
from dossier.ingest.references import links, pointed_at
from dossier.ingest.reprint import parted
from dossier.ingest.sections import left_out
from dossier.ingest.texts import texts
from dossier.ingest.tidy import tidied
from dossier.normalise import n1


def articles(capture: Capture) -> tuple[Found, ...]:
    """Return the capture's articles in order, none where it has no sentences of an article's own.

    Raises ModuleNotFoundError where what reads its kind is not installed, and DamagedPdf.
    """
    if capture.kind == "html":
        page = html.page(capture.text)
        address = page.facts.URL or archived_from(capture.data)
        return _found(texts(tidied(page.blocks)), replace(page.facts, URL=address))
    if capture.kind == "pdf":
        return _found(texts(tidied(pdf.blocks(capture.data))), Facts())
    return _found(texts(tidied(text.blocks(mail.passed_on(capture.text)))), Facts())


def _found(found: Sequence[Text], page: Facts) -> tuple[Found, ...]:
    alone = len(found) == 1
    return tuple(_article(part, each, page, alone=alone) for part, each in enumerate(found, 1))


def _article(part: int, found: Text, page: Facts, *, alone: bool) -> Found:
    paragraphs = [paragraph.block.text for paragraph in found.paragraphs]
    references = links(paragraphs, found.tail)
    is_page = alone or found.has_title and n1(page.title) == found.header[0].plain
    passages = tuple(
        Passage(number, paragraph.block.text, paragraph.heading, pointed_at(paragraph.block.text, references))
        for number, paragraph in enumerate(found.paragraphs, 1)
    )
    stated, carrier = parted(found, page if is_page else Facts(language=page.language), alone=alone)
    if not is_page and page != Facts():
        carrier = page
    return Found(part, stated, passages, references, carrier, found.wall, left_out(found.tail))

"""annotations.jsonld: every note, and every link of a passage to a topic, as W3C Web Annotations of the original."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from dossier import address
from dossier.data.dataset import FOLDER, array
from dossier.linked import LinkedPassage, Site, note_id
from dossier.model import Locator
from dossier.page import File
from dossier.prose import plain
from dossier.reference import label

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
PATH = FOLDER / "annotations.jsonld"


def files(site: Site) -> Iterator[File]:
    """Yield the one file: a JSON array, each annotation complete in itself."""
    yield File(PATH, array(annotations(site)))


def annotations(site: Site) -> Iterator[dict[str, Any]]:
    """Yield the annotations of what is shown, passage by passage: its notes, then its topics."""
    about = _about(site)
    for passage in site.passages.values():
        if passage.is_shown:
            target = _target(site, passage)
            for id, motivation, body in (*_notes(site, passage), *_topics(site, passage)):
                head = {"@context": CONTEXT, "id": id, "type": "Annotation", "motivation": motivation}
                yield {**head, "body": body, "target": target, **about}


def _notes(site: Site, passage: LinkedPassage) -> Iterator[tuple[str, str, list[dict[str, Any]]]]:
    for note in passage.passage.notes:
        id = address.url(site.settings.url, *address.passage(note_id(passage, note)))
        kind = {"type": "TextualBody", "value": note.kind, "format": "text/plain", "purpose": "tagging"}
        yield id, "commenting", [_text(plain(note.text, label), "commenting"), kind]


def _topics(site: Site, passage: LinkedPassage) -> Iterator[tuple[str, str, list[dict[str, Any]]]]:
    page_of_article = address.url(site.settings.url, address.article(passage.article.id))
    for topic, why in passage.passage.topics.items():
        # No element of a page is this link alone: its name leads to the passage.
        id = f"{page_of_article}?topic={topic}#p{passage.passage.p}"
        page = address.url(site.settings.url, address.topic(topic))
        classified = {"type": "SpecificResource", "source": page, "purpose": "classifying"}
        yield id, "classifying", [_text(why, "commenting"), classified]


def _text(words: str, purpose: str) -> dict[str, Any]:
    return {"type": "TextualBody", "value": words, "format": "text/plain", "language": "en", "purpose": purpose}


def _target(site: Site, passage: LinkedPassage) -> dict[str, Any]:
    """Return the passage in the original where its address is known, else the passage's own address here."""
    here = address.url(site.settings.url, *address.passage(passage.id))
    locator = passage.passage.locator
    if not passage.article.URL or not locator:
        return {"type": "SpecificResource", "source": here}
    return {"type": "SpecificResource", "source": passage.article.URL, "scope": here, "selector": _selector(locator)}


def _selector(locator: Locator) -> dict[str, Any]:
    """Return the selector of a paragraph by its first and last words: no more of the original may be given."""
    start = {"type": "TextQuoteSelector", "exact": locator.start}
    if not locator.end:
        return start
    # A range ends before what its end selects: here the empty place after the last words.
    after = {"type": "TextPositionSelector", "start": len(locator.end), "end": len(locator.end)}
    end = {"type": "TextQuoteSelector", "exact": locator.end, "refinedBy": after}
    return {"type": "RangeSelector", "startSelector": start, "endSelector": end}


def _about(site: Site) -> dict[str, Any]:
    """Return who made the annotations, as far as the site says, and with what."""
    publisher = site.info.publisher
    creator = {"creator": {"type": "Organization", "name": publisher}} if publisher else {}
    return {**creator, "generator": {"id": site.settings.url, "type": "Software", "name": site.settings.name}}

"""annotations.jsonld: every note, and every link of a passage to a topic, as W3C Web Annotations of the original."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from dossier import address
from dossier.data.dataset import FOLDER, array, serialised
from dossier.linked import LinkedPassage, Site, note_id
from dossier.model import Locator
from dossier.page import File
from dossier.prose import plain
from dossier.reference import label

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
PATH = FOLDER / "annotations.jsonld"


Body = list[dict[str, Any]]


def files(site: Site) -> Iterator[File]:
    """Yield the one file: a JSON array, each annotation complete in itself."""
    yield File(PATH, array(_annotations(site)))


def _annotations(site: Site) -> Iterator[bytes]:
    """Yield the annotations of what is shown, article by article, each as JSON: notes, then topics."""
    about = serialised(_about(site))[1:]
    topics = {id: address.url(site.settings.url, address.topic(id)) for id in site.topics}
    for article in site.articles.values():
        page = address.url(site.settings.url, address.article(article.id))
        for passage in site.passages_of(article):
            if passage.is_shown:
                target = serialised(_target(passage, page))  # once for all annotations of the passage
                for id, motivation, body in (*_notes(passage, page), *_topics(passage, page, topics)):
                    head = {"@context": CONTEXT, "id": id, "type": "Annotation", "motivation": motivation, "body": body}
                    yield b'%b,"target":%b,%b' % (serialised(head)[:-1], target, about)


def _notes(passage: LinkedPassage, page: str) -> Iterator[tuple[str, str, Body]]:
    for note in passage.passage.notes:
        kind = {"type": "TextualBody", "value": note.kind, "format": "text/plain", "purpose": "tagging"}
        words = _text(plain(note.text, label), "commenting")
        yield f"{page}#{address.passage(note_id(passage, note))[1]}", "commenting", [words, kind]


def _topics(passage: LinkedPassage, page: str, topics: dict[str, str]) -> Iterator[tuple[str, str, Body]]:
    for topic, why in passage.passage.topics.items():
        # No element of a page is this link alone: its name leads to the passage.
        id = f"{page}?topic={topic}#{address.passage(passage.id)[1]}"
        classified = {"type": "SpecificResource", "source": topics[topic], "purpose": "classifying"}
        yield id, "classifying", [_text(why, "commenting"), classified]


def _text(words: str, purpose: str) -> dict[str, Any]:
    return {"type": "TextualBody", "value": words, "format": "text/plain", "language": "en", "purpose": purpose}


def _target(passage: LinkedPassage, page: str) -> dict[str, Any]:
    """Return the passage in the original where its address is known, else the passage's own address here."""
    here = f"{page}#{address.passage(passage.id)[1]}"
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

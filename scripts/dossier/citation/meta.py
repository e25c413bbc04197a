"""What an article's page tells machines: the original as an item for Zotero, our page as based on it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from dossier.csl import Item, Name
from dossier.edtf import Date

ZOTERO_TYPES = {
    "article-journal": "journalArticle",
    "article-magazine": "magazineArticle",
    "article-newspaper": "newspaperArticle",
    "post-weblog": "blogPost",
    "report": "report",
    "webpage": "webpage",
}
SCHEMA_TYPES = {
    "article-journal": "ScholarlyArticle",
    "article-magazine": "Article",
    "article-newspaper": "NewsArticle",
    "post-weblog": "BlogPosting",
    "report": "Report",
    "webpage": "WebPage",
}


def zotero(item: Item, site: str, address: str) -> tuple[tuple[str, str], ...]:
    """Return the names and contents of the page's meta elements that describe the original.

    `address` is our page's, and stands in the abstract with the word paraphrase.
    Where the item has no address of its own there is none here either.
    """
    return tuple((name, content) for name, content in _properties(item, site, address) if content)


def _properties(item: Item, site: str, address: str) -> Iterator[tuple[str, str]]:
    first_page, _, last_page = re.sub("[–—]", "-", item.page).partition("-")
    # In Zotero citation_journal_title makes a journal article of anything, so only journals have it.
    container = "citation_journal_title" if item.type == "article-journal" else "prism.publicationName"
    publisher = "citation_technical_report_institution" if item.type == "report" else "citation_publisher"
    yield "z:itemType", ZOTERO_TYPES[item.type]
    yield "citation_title", item.title or f"[{item.genre}]"
    for author in item.author:
        yield "citation_author", _author(author)
    yield "citation_publication_date", _date(item.issued)
    yield container, item.container_title
    yield publisher, item.publisher
    yield "citation_volume", item.volume
    yield "citation_issue", item.issue
    yield "citation_firstpage", first_page
    yield "citation_lastpage", last_page
    yield "citation_issn", item.ISSN
    yield "citation_doi", item.DOI
    yield "citation_language", item.language
    yield "citation_public_url", item.URL
    yield "citation_abstract", f"Paraphrase, passage by passage, in {site}: {address}"


def _author(name: Name) -> str:
    if name.literal:  # the comma keeps Zotero from taking the last word for a family name
        return f"{name.literal},"
    family = " ".join(filter(None, (name.dropping_particle, name.non_dropping_particle, name.family)))
    # Zotero takes two words on each side of a comma for two authors, but not where a space is a no-break one.
    given = name.given.replace(" ", "\u00a0") if " " in family else name.given
    return ", ".join(filter(None, (family, given, name.suffix)))


def _date(issued: Date | None) -> str:
    if issued is None:
        return ""
    return issued.text.replace("-", "/") if issued.is_plain else issued.human()


def json_ld(item: Item, site: str, address: str, name: str) -> dict[str, object]:
    """Return our page, by its name and address, as a WebPage that is based on the original."""
    return {
        "@context": "https://schema.org",
        "@type": "WebPage",
        "@id": address,
        "url": address,
        "name": name,
        "isPartOf": {"@type": "WebSite", "name": site},
        "isBasedOn": _work(item),
    }


def _work(item: Item) -> dict[str, object]:
    known = {
        "name": item.title,
        "author": [_agent(author) for author in item.author],
        "datePublished": item.issued.text if item.issued and item.issued.is_plain else "",
        "isPartOf": {"@type": "CreativeWork", "name": item.container_title} if item.container_title else {},
        "publisher": {"@type": "Organization", "name": item.publisher} if item.publisher else {},
        "inLanguage": item.language,
        "url": item.URL,
    }
    return {"@type": SCHEMA_TYPES[item.type], **{key: value for key, value in known.items() if value}}


def _agent(name: Name) -> dict[str, str]:
    if name.literal:
        return {"@type": "Organization", "name": name.literal}
    parts = (name.given, name.dropping_particle, name.non_dropping_particle, name.family, name.suffix)
    return {"@type": "Person", "name": " ".join(filter(None, parts))}


def serialised(data: object) -> str:
    """Return data as JSON for inside a script element, which no text in it can end."""
    return json.dumps(data, ensure_ascii=False).replace("<", "\\u003c")

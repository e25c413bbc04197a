"""Atom feeds, of the site and of each topic: articles, revisions and withdrawals, newest first.

Dates come from the ledger and the sources only. An article's is the day of the edition that first had it; before that,
the first day of its publication; one that has neither is in no feed until an edition has it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import PurePosixPath
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from dossier import address, view
from dossier.data.dataset import FOLDER
from dossier.linked import LinkedPassage, Site
from dossier.model import Article
from dossier.page import File

NAME = "feed.xml"
LATEST = 100  # entries of one feed
NEVER = "1970-01-01T00:00:00Z"  # a feed without entries must say when it last changed, too


@dataclass(frozen=True)
class Entry:
    """Something new: an article, another wording of a digest, or a withdrawal."""

    address: str
    title: str
    summary: str  # plain text
    on: str  # ISO date
    topics: frozenset[str]


def files(site: Site) -> Iterator[File]:
    """Yield each feed twice, beside the page whose feed it is and among the data; a topic's under its former ids too."""
    entries = sorted(_entries(site), key=lambda entry: entry.address)
    entries.sort(key=lambda entry: entry.on, reverse=True)
    yield from _twice(PurePosixPath(NAME), _feed(site, PurePosixPath(NAME), address.HOME, site.settings.name, entries))
    for topic in site.topics.values():
        path = address.topic(topic.id).with_suffix("") / NAME
        name = f"{topic.title} · {site.settings.name}"
        on_topic = [entry for entry in entries if topic.id in entry.topics]
        text = _feed(site, path, address.topic(topic.id), name, on_topic)
        for id in (topic.id, *topic.front.formerly):
            yield from _twice(address.topic(id).with_suffix("") / NAME, text)


def _twice(path: PurePosixPath, text: str) -> Iterator[File]:
    yield File(path, text.encode())
    yield File(FOLDER / path, text.encode())


def _entries(site: Site) -> Iterator[Entry]:
    for article in site.articles.values():
        passages = site.passages_of(article)
        if on := _released(site, article):
            yield Entry(
                address.url(site.settings.url, address.article(article.id)),
                _named(article),
                _summary(article, passages),
                on,
                frozenset(topic for passage in passages if passage.is_shown for topic in passage.passage.topics),
            )
        for passage in passages:
            yield from _changes(site, passage)


def _released(site: Site, article: Article) -> str:
    editions = (site.released.get(("article", id)) for id in (article.id, *article.formerly))
    days = [edition[1] for edition in editions if edition]
    return min(days) if days else _day(article.issued.first) if article.issued else ""


def _summary(article: Article, passages: tuple[LinkedPassage, ...]) -> str:
    return article.summary or f"{view.counted(len(passages), 'passage')}."


def _named(article: Article) -> str:
    date = article.issued.human() if article.issued else "date not known"
    return f"{view.restated(article)} ({view.byline(article)}, {view.publication(article)}, {date})"


def _changes(site: Site, passage: LinkedPassage) -> Iterator[Entry]:
    """Yield the revisions of a passage that is shown, or the withdrawal of one that is not."""
    history = address.history(passage.article.id)
    p, topics = passage.passage.p, frozenset(passage.passage.topics)
    if passage.is_shown:
        for revision in passage.passage.revised:
            url = address.url(site.settings.url, history, f"p{p}-r{revision.rev}")
            yield Entry(url, f"{passage.label}, rev. {revision.rev}", revision.why, _day(revision.on.first), topics)
    elif withdrawn := passage.passage.withdrawn or passage.article.withdrawn:
        url = address.url(site.settings.url, history, f"p{p}-withdrawn")
        yield Entry(url, f"{passage.label} withdrawn", withdrawn.why, _day(withdrawn.on.first), topics)


def _day(day: date) -> str:
    return day.isoformat()


def _feed(site: Site, path: PurePosixPath, page: PurePosixPath, name: str, entries: Iterable[Entry]) -> str:
    latest = list(entries)[:LATEST]
    here = address.url(site.settings.url, path)
    feed = Element("feed", {"xmlns": "http://www.w3.org/2005/Atom", "xml:lang": "en"})
    SubElement(feed, "id").text = here
    SubElement(feed, "title").text = name
    SubElement(feed, "updated").text = _moment(latest[0].on) if latest else NEVER
    SubElement(feed, "link", {"rel": "self", "type": "application/atom+xml", "href": here})
    SubElement(feed, "link", {"rel": "alternate", "href": address.url(site.settings.url, page)})
    author = SubElement(feed, "author")
    SubElement(author, "name").text = site.info.publisher or ", ".join(site.info.editors) or site.settings.name
    if site.info.licence:
        SubElement(feed, "rights").text = site.info.licence
    for entry in latest:
        feed.append(_entry(entry))
    indent(feed)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{tostring(feed, encoding="unicode")}\n'


def _entry(entry: Entry) -> Element:
    element = Element("entry")
    SubElement(element, "id").text = entry.address
    SubElement(element, "title").text = entry.title
    SubElement(element, "updated").text = _moment(entry.on)
    SubElement(element, "link", {"rel": "alternate", "href": entry.address})
    SubElement(element, "summary", {"type": "text"}).text = entry.summary
    return element


def _moment(day: str) -> str:
    return f"{day}T00:00:00Z"

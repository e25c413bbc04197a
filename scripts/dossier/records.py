"""What the search finds: in comes a site, out comes one record a passage, a topic, an entity and a claim."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from dossier import address, view
from dossier.edtf import Date
from dossier.linked import LinkedPassage, Site
from dossier.model import Article, Claim, Entity
from dossier.prose import plain
from dossier.reference import label
from dossier.synonyms import synonyms

BETWEEN = " ¦ "  # divides the lines of one field; in no editor's text
SEARCHED_ONLY = ("markers", "context", "also")  # fields that no result shows
_WORD = re.compile(r"[^\W_]+")
_LATIN = re.compile(r"\b[a-z]{4,}\b")


@dataclass(frozen=True)
class Record:
    """One thing to find, as it stands in the site: what its words come to is worked out when it is indexed."""

    url: str  # relative to the site's root
    label: str
    shown: dict[str, str]  # what a result shows of it, by field; empty ones are left out
    found: dict[str, str]  # by what else it is found, by field
    filters: dict[str, tuple[str, ...]]
    event: date | None = None  # first day of the earliest event that a passage tells of
    notes: tuple[tuple[str, str], ...] = ()  # kind and text, as typed
    around: tuple[str, ...] = ()  # texts of which only those words count that it has not got yet
    alike: tuple[str, ...] = ()  # texts that count for its own words as far as synonyms go

    @property
    def content(self) -> str:
        """Return the label and the notes, as plain text; never empty, since Pagefind leaves out what has no content."""
        notes = (f"{kind}: {plain(text, label).replace('¦', '|')}" for kind, text in self.notes)
        return BETWEEN.join([self.label, *notes])

    @property
    def fields(self) -> dict[str, str]:
        """Return every field that is searched."""
        known = {*_words(" ".join([*self.shown.values(), *self.found.values(), self.content]))}
        context = dict.fromkeys(word for word in _words(" ".join(self.around)) if word not in known)
        also = synonyms(_words(" ".join([*self.shown.values(), *self.alike])))
        return {**self.shown, **self.found, **_filled({"context": " ".join(context), "also": " ".join(also)})}

    @property
    def words(self) -> set[str]:
        """Return the words in Latin letters that a reader might have seen in it."""
        texts = [*self.shown.values(), *(text for name, text in self.found.items() if name != "markers"), self.content]
        return set(_LATIN.findall(" ".join(texts).casefold()))


FIGURES = "zqfigureszq"  # stands in the records of passages that give a quantity: asked for by "how many"


def marker(kind: str, id: str) -> str:
    """Return the one word by which the browser asks for the passages of a topic or entity: nobody types it."""
    return f"zq{kind}zq{id.replace('-', 'zq')}zq"


class Passages(Mapping[str, tuple[Record, ...]]):
    """The records of each article's live passages, by number, made when they are asked for: all fill the memory."""

    def __init__(self, site: Site) -> None:
        self._site = site
        self._named: dict[str, list[str]] = {}  # entities by passage
        for entity, naming in site.passages_naming.items():
            for passage in naming:
                self._named.setdefault(passage.id, []).append(entity)

    def __getitem__(self, id: str) -> tuple[Record, ...]:
        live = (one for one in self._site.passages_of(self._site.articles[id]) if one.status == "active")
        return tuple(passage_record(self._site, one, tuple(self._named.get(one.id, ()))) for one in live)

    def __iter__(self) -> Iterator[str]:
        """Yield the ids of all articles, by date."""
        return iter(self._site.articles)

    def __len__(self) -> int:
        return len(self._site.articles)


def passage_record(site: Site, passage: LinkedPassage, entities: tuple[str, ...]) -> Record:
    """Return the record of one passage, with the ids of the entities that it names or that speak in it."""
    typed = passage.passage
    earliest = _earliest(site, passage)
    title = f"{view.title(passage.article)} ¶{typed.p}"
    shown = {"title": title, "digest": passage.digest, "quote": passage.quote, "text": passage.text}
    found = {
        "claims": BETWEEN.join(_claims(site, passage)),
        "names": BETWEEN.join(_names(site, passage, entities)),
        "markers": " ".join(_markers(passage, entities)),
    }
    return Record(
        url=address.url("", *address.passage(passage.id)),
        label=passage.label,
        shown=_filled(shown),
        found=_filled(found),
        filters=_filled(facets(site, passage, entities)),
        event=earliest.first if earliest else None,
        notes=tuple((note.kind, note.text) for note in typed.notes),
        around=tuple(_around(site, passage, entities)),
        alike=(*(site.claims[held.claim].text for held in typed.claims), *_roles(site, entities)),
    )


def facets(site: Site, passage: LinkedPassage, entities: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    """Return what a passage can be narrowed by, under the names that the address uses."""
    earliest = _earliest(site, passage)
    return {
        "kind": ("passage",),
        "topic": tuple(passage.passage.topics),
        "entity": entities,
        "article": (passage.article.id,),
        "claim": tuple(_states(site, passage)),
        "note": tuple(dict.fromkeys(note.kind for note in passage.passage.notes)),
        "event-year": (str(earliest.year),) if earliest else (),
        **article_facets(passage.article),
    }


def article_facets(article: Article) -> dict[str, tuple[str, ...]]:
    """Return what all passages of an article can be narrowed by alike."""
    return {
        "publication": tuple(filter(None, [article.container_title or article.publisher])),
        "author": tuple(map(view.author_name, article.author)),
        "genre": (article.genre,),
        "year": (str(article.issued.year),) if article.issued else (),
    }


def concepts(site: Site) -> tuple[Record, ...]:
    """Return the records of topics, entities and claims, in the order of their indexes."""
    return (
        *(_topic(site, id) for id in site.topics),
        *(_entity(entity) for entity in site.entities.values()),
        *(_claim(site, claim) for claim in site.claims.values()),
    )


def _topic(site: Site, id: str) -> Record:
    topic = site.topics[id]
    shown = {"title": topic.title, "digest": topic.front.scope}
    around = (topic.front.gaps or "",)
    return Record(address.url("", address.topic(id)), "topic", shown, {}, {"kind": ("topic",)}, around=around)


def _entity(entity: Entity) -> Record:
    shown = _filled({"title": entity.names.en, "digest": entity.description or ""})
    around = tuple(role.role for role in entity.roles)
    return Record(
        address.url("", address.entity(entity.id)), entity.kind, shown, {}, {"kind": ("entity",)}, around=around
    )


def _claim(site: Site, claim: Claim) -> Record:
    states = tuple(dict.fromkeys([site.state_of[claim.id], *(["contested"] if claim.id in site.contested else [])]))
    filters = _filled({"kind": ("claim",), "topic": claim.topics, "claim": states})
    url = address.url("", *address.anchored("claim", claim.id))
    notes = (("note", claim.note),) if claim.note else ()
    return Record(url, claim.kind, {"title": claim.text}, {}, filters, notes=notes)


def _claims(site: Site, passage: LinkedPassage) -> Iterator[str]:
    """Yield the passage's claims, contested ones first, as a result shows them: stances (of all its voices), id, text."""
    held: dict[str, list[str]] = {}
    for position in passage.passage.claims:
        stances = held.setdefault(position.claim, [])
        stances += [position.stance] if position.stance not in stances else []
    for id in sorted(held, key=lambda id: id not in site.contested):
        yield f"{','.join(held[id])} {id} {site.claims[id].text}"


def _names(site: Site, passage: LinkedPassage, entities: tuple[str, ...]) -> Iterator[str]:
    yield from (site.name(id) for id in entities)
    yield from (site.topics[id].title for id in passage.passage.topics)


def _markers(passage: LinkedPassage, entities: tuple[str, ...]) -> Iterator[str]:
    yield from (marker("topic", id) for id in passage.passage.topics)
    yield from (marker("entity", id) for id in entities)
    yield from [FIGURES] if passage.passage.figures else []


def _around(site: Site, passage: LinkedPassage, entities: tuple[str, ...]) -> Iterator[str]:
    """Yield what stands around a passage and is not shown with it in a result."""
    article, typed = passage.article, passage.passage
    yield from (typed.heading or "", view.byline(article), view.publication(article), article.publisher or "")
    yield article.genre
    yield from _roles(site, entities)
    yield from typed.topics.values()
    for reading in typed.events:
        event = site.events[reading.event]
        yield from (event.title, reading.status, *(date.human() for date in (reading.date, event.date) if date))
    yield from (f"{site.figures[reading.figure].what} {view.reading(reading)}" for reading in typed.figures)
    yield from (article.issued.human() if article.issued else "", *_states(site, passage))


def _roles(site: Site, entities: tuple[str, ...]) -> Iterator[str]:
    yield from dict.fromkeys(role.role for id in entities for role in site.entities[id].roles)


def _states(site: Site, passage: LinkedPassage) -> Iterator[str]:
    """Yield the states of a passage's claims, each once; a forecast may be open and contested too."""
    held = dict.fromkeys(position.claim for position in passage.passage.claims)
    contested = ["contested"] if any(id in site.contested for id in held) else []
    yield from dict.fromkeys([*contested, *(site.state_of[id] for id in held)])


def _earliest(site: Site, passage: LinkedPassage) -> Date | None:
    """Return the earliest date of a passage's events: as the passage has it, else as the event has it."""
    dates = (reading.date or site.events[reading.event].date for reading in passage.passage.events)
    return min((date for date in dates if date), default=None)


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def _filled(values: dict) -> dict:
    return {key: value for key, value in values.items() if value}

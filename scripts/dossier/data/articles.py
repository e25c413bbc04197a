"""articles.json, and articles/<id>.json for each: what is known of the original, and how much of it is shown."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pydantic import ConfigDict

from dossier import address
from dossier.data.dataset import SCHEMAS, Dataset, array, schema, serialised
from dossier.data.meanings import ClaimText, EntityName, EventText, FigureText, TopicName, meanings
from dossier.data.passages import PassageRecord, serialised_passages
from dossier.edtf import Date
from dossier.kinds import ArticleType, Genre, Id
from dossier.linked import Site
from dossier.model import Archived, Article, Author, Capture, Link, Model, Rights, Withdrawn
from dossier.page import File


class CslDate(Model):
    """A date as CSL-JSON has it; `edtf` is the date as typed, which says more."""

    model_config = ConfigDict(alias_generator=lambda name: name.replace("_", "-"))

    date_parts: tuple[tuple[int, ...], ...]
    season: int | None = None
    circa: bool = False
    edtf: str


class Described(Model):
    """An original in CSL's fields, those not known left out, with how we know what its capture does not print."""

    model_config = ConfigDict(alias_generator=lambda name: name.replace("_", "-"))

    id: Id
    url: str
    type: ArticleType
    genre: Genre
    title: str = ""
    title_short: str = ""
    original_title: str = ""
    author: tuple[Author, ...] = ()
    container_title: str = ""
    publisher: str = ""
    publisher_place: str = ""
    volume: str = ""
    issue: str = ""
    page: str = ""
    DOI: str = ""
    ISSN: str = ""
    issued: CslDate | None = None
    URL: str = ""
    language: str
    basis: dict[str, str]
    rights: Rights
    capture: Capture | None


class ArticleRecord(Described):
    """An article; `passages` is how many it has."""

    passages: int


class WholeArticle(Described):
    """An article with everything that is said of it here, and what the ids in its passages stand for."""

    archived: Archived | None
    summary: str | None
    links: tuple[Link, ...]
    formerly: tuple[Id, ...]
    withdrawn: Withdrawn | None
    topics: tuple[TopicName, ...]
    entities: tuple[EntityName, ...]
    claims: tuple[ClaimText, ...]
    events: tuple[EventText, ...]
    figures: tuple[FigureText, ...]
    passages: tuple[PassageRecord, ...]


OURS = ("id", "basis", "rights", "capture")  # not CSL's, and always there
WHOLE = ("archived", "formerly", "withdrawn", "summary", "links")


def files(site: Site) -> Iterator[File]:
    """Yield all articles as JSON, then each by itself, under its former ids too, with both schemas."""
    records = [{**_described(site, article), "passages": len(article.passages)} for article in site.articles.values()]
    yield from Dataset("articles", ArticleRecord).files(records)
    yield File(SCHEMAS / "article.schema.json", schema(WholeArticle, "article").encode())
    for article in site.articles.values():
        data = _whole(site, article)
        for id in (article.id, *article.formerly):
            yield File(address.article(id).with_name(f"{id}.json"), data)


def _described(site: Site, article: Article) -> dict[str, Any]:
    csl = {
        Described.model_fields[name].alias or name: _csl(getattr(article, name))
        for name in Article.model_fields
        if name in Described.model_fields and name not in OURS
    }
    return {
        "id": article.id,
        "url": address.url(site.settings.url, address.article(article.id)),
        **{key: value for key, value in csl.items() if value},
        **{name: getattr(article, name) for name in OURS[1:]},
    }


def _csl(value: object) -> object:
    if isinstance(value, Date):
        return {**value.csl(), "edtf": value.text}
    if isinstance(value, tuple):
        return [_author(author) for author in value]
    return value


def _author(author: Author) -> dict[str, str]:
    fields = ((field.alias or name, getattr(author, name)) for name, field in Author.model_fields.items())
    return {key: value for key, value in fields if value}


def _whole(site: Site, article: Article) -> bytes:
    head = {
        **_described(site, article),
        **{name: getattr(article, name) for name in WHOLE},
        **vars(meanings(site, article)),
    }
    passages = b"".join(array(serialised_passages(site)[article.id])).rstrip()
    return b'%b,"passages":%b}\n' % (serialised(head)[:-1], passages)

"""A saved page comes in; what its head and its marked-up data state of it goes out."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from dossier.ingest import dates
from dossier.ingest.address import of_article, saved_from
from dossier.ingest.found import Facts
from dossier.ingest.labels import NOBODY
from dossier.ingest.names import SUFFIX, Person, is_name, person
from dossier.ingest.people import byline, of_paper
from dossier.normalise import n1, printed

_TITLES = ("citation_title", "og:title", "dc.title", "twitter:title", "parsely-title", "headline")
_AUTHORS = (
    "citation_author",
    "author",
    "dc.creator",
    "article:author",
    "parsely-author",
    "sailthru.author",
    "byl",
    "dcterms.creator",
)
_FAMILY_FIRST = ("citation_author", "dc.creator", "dcterms.creator")  # "Doe, Jane": one value is one person
_DATES = (
    "citation_publication_date",
    "citation_date",
    "article:published_time",
    "datepublished",
    "dc.date",
    "dc.date.issued",
    "dcterms.issued",
    "parsely-pub-date",
    "sailthru.date",
    "pubdate",
    "publishdate",
    "date",
    "og:article:published_time",
)
_PUBLICATIONS = ("citation_journal_title", "og:site_name", "dc.publisher", "application-name", "publisher")
_ARTICLE = re.compile(r"Article$|^(?:BlogPosting|Report|OpinionNewsArticle|AnalysisNewsArticle|ReportageNewsArticle)$")
_CHANGED = re.compile(r"modified|updated", re.IGNORECASE)
_BEFORE_NAMES = re.compile(r"^(?:by|von|автор|текст|文|執筆)[\s:：]+", re.IGNORECASE)
_BETWEEN_NAMES = re.compile(r"\s*;\s*|\s+(?:and|und|et|и)\s+|\s*&\s*")
_DIVISIONS = re.compile(r"\s+[|\u2013\u2014\u00b7\u2022:\u00bb-]\s+")


@dataclass(frozen=True)
class _Data:
    """What a page's JSON-LD says of its article."""

    title: str = ""
    authors: tuple[str, ...] = ()
    desks: frozenset[str] = frozenset()  # those of the authors that are no persons
    publication: str = ""
    date: str = ""


def head_facts(source: str, visible_author: str) -> Facts:
    """Return what a page states of its article; the author in its text counts where its head names none."""
    from lxml import html  # comes with trafilatura

    tree = html.fromstring(source.encode("utf-8"), parser=html.HTMLParser(encoding="utf-8"))
    visible = [_with_dots(name, " ".join(tree.itertext())) for name in _names_in(visible_author)]
    meta = _meta(tree)
    data = _json_ld(tree, _first(meta, _TITLES))
    publication = _first(meta, _PUBLICATIONS) or data.publication
    title = data.title or _first(meta, _TITLES)
    return Facts(
        title=_without_publication(title, publication),
        people=tuple(
            _people(_authors(meta, data, visible), data.desks, family_first=_author_key(meta) in _FAMILY_FIRST)
        ),
        publication=publication,
        volume=_first(meta, ("citation_volume",)),
        issue=_first(meta, ("citation_issue",)),
        issued=_date(meta, data, tree),
        URL=_address(meta, tree) or saved_from(source),
        language=_language(tree),
    )


_Meta = dict[str, list[str]]  # the page's `<meta>` values by name, in lower case


def _meta(tree) -> _Meta:
    meta: _Meta = {}
    for element in tree.iter("meta"):
        name = element.get("name") or element.get("property") or element.get("itemprop") or ""
        if name and (value := printed(element.get("content") or "")):
            meta.setdefault(name.casefold(), []).append(value)
    return meta


def _first(meta: _Meta, names: tuple[str, ...]) -> str:
    return next((value for name in names for value in meta.get(name, [])), "")


def _json_ld(tree, title: str) -> _Data:
    """Return what a page's marked-up data say of its article: of several the one that has the page's title."""
    articles: list[dict] = []
    for script in tree.xpath("//script[@type='application/ld+json']"):
        try:
            things = list(_things(json.loads(script.text or "")))
        except (ValueError, RecursionError):  # a page's slip is no reason to refuse the page
            continue
        for thing in things:
            kinds = thing.get("@type") if isinstance(thing.get("@type"), list) else [thing.get("@type")]
            if any(isinstance(kind, str) and _ARTICLE.search(kind) for kind in kinds):
                articles.append(thing)
    data = [_data(thing) for thing in articles]
    if len({n1(each.title) for each in data}) > 1:
        titles = [
            n1(each) for each in (title, *(heading.text_content() for heading in tree.iter("h1"))) if each.strip()
        ]
        data = [each for each in data if any(_is_start(n1(each.title).rstrip("."), of) for of in titles)]
    return data[0] if data else _Data()


def _is_start(title: str, other: str) -> bool:
    """Return whether one of two titles is how the other begins: data cut long ones short, heads add the site's name."""
    short, long = sorted((title.casefold(), other.casefold()), key=len)
    return bool(short) and long.startswith(short)


def _things(value: object) -> Iterator[dict]:
    """Yield the objects of a JSON-LD text, those of lists and graphs too."""
    if isinstance(value, list):
        for each in value:
            yield from _things(each)
    elif isinstance(value, dict):
        yield value
        yield from _things(value.get("@graph") or [])


def _data(thing: dict) -> _Data:
    publisher = _names(thing.get("publisher"))
    return _Data(
        printed(thing["headline"]) if isinstance(thing.get("headline"), str) else "",
        tuple(_names(thing.get("author"))),
        frozenset(_desks(thing.get("author"))),
        publisher[0] if publisher else "",
        thing["datePublished"] if isinstance(thing.get("datePublished"), str) else "",
    )


def _names(value: object) -> list[str]:
    if isinstance(value, str):
        return [printed(value)]
    if isinstance(value, dict):
        return _names(value.get("name") or [])
    return [name for each in value for name in _names(each)] if isinstance(value, list) else []


def _desks(value: object) -> Iterator[str]:
    """Yield the names that marked-up data give to an organisation."""
    for each in value if isinstance(value, list) else [value]:
        if isinstance(each, dict) and "Organization" in str(each.get("@type")):
            yield from _names(each)


def _authors(meta: _Meta, data: _Data, visible: Iterable[str]) -> list[str]:
    """Return the names that a page's head and its data give to authors, else visible ones, none of them the site's."""
    key = _author_key(meta)
    between = _BETWEEN_NAMES.split if key in _FAMILY_FIRST else _names_in
    names = [name for field in meta.get(key, []) for name in between(field)]
    names += [name for field in data.authors for name in ([field] if field in data.desks else _names_in(field))]
    sites = {site.casefold() for key in _PUBLICATIONS for site in meta.get(key, [])} | {data.publication.casefold()}
    own = [name for name in names if name.casefold() not in sites]
    return own or [name for name in visible if name.casefold() not in sites]


def _author_key(meta: _Meta) -> str:
    return next((name for name in _AUTHORS if name in meta), "")


def _names_in(field: str) -> Iterator[str]:
    """Yield the names of an author's field; a comma parts two of them where each is a whole name."""
    for part in _BETWEEN_NAMES.split(_BEFORE_NAMES.sub("", field)):
        names = [name.strip() for name in part.split(",")]
        yield from names if all(map(is_name, names)) else [part]


def _people(names: Iterable[str], desks: Collection[str], *, family_first: bool) -> Iterator[Person]:
    """Yield the people of a page's list of authors; an address or nobody's name is none."""
    seen: set[str] = set()
    for listed in names:
        name = next(filter(is_name, listed.split(" | ")), listed).strip(" ,")  # the site behind a bar
        line = byline(name) or of_paper(name)
        name = line.people[0].full if line and len(line.people) == 1 else name
        if not name or "://" in name or "@" in name or name.casefold() in NOBODY:
            continue
        each = Person(literal=name) if name in desks else _person(name, family_first=family_first)
        if each.full.casefold() not in seen:
            seen.add(each.full.casefold())
            yield each


def _with_dots(name: str, text: str) -> str:
    """Return a name with the dots behind its initials, where the page prints it so: trafilatura takes them out."""
    words = [rf"{re.escape(word)}\.?" if len(word) == 1 else re.escape(word) for word in name.split()]
    match = re.search(r"\b" + r"\s+".join(words), text) if any(len(word) == 1 for word in name.split()) else None
    return match[0] if match else name


def _person(name: str, *, family_first: bool) -> Person:
    """Return the person of an author's field, which may give the family name first, with a comma.

    What stands behind the comma after a whole name may be a place: such a line stays as it is.
    """
    name = SUFFIX.sub("", name)
    family, comma, given = name.partition(", ")
    if comma and is_name(f"{given} {family}") and (family_first or not is_name(family)):
        return Person(family, given)
    return person(name) if is_name(name) else Person(literal=name)


def _date(meta: _Meta, data: _Data, tree) -> str:
    values = [value for name in _DATES for value in meta.get(name, [])] + [data.date]
    values += [
        element.get("datetime") or dates.stated(element.text_content())
        for element in tree.iter("time")
        if not _CHANGED.search(f"{element.get('itemprop')} {element.get('class')}")
    ]
    found = [date for value in values if (date := dates.machine(value))]
    return max((date for date in found if date.startswith(found[0])), key=len, default="")


def _address(meta: _Meta, tree) -> str:
    canonical = [element.get("href") or "" for element in tree.xpath("//link[@rel='canonical']")]
    candidates = (*canonical, *meta.get("og:url", []))
    return next(filter(None, map(of_article, candidates)), "")


def page_title(source: str, publication: str) -> str:
    """Return the title in the page's `<title>`, without the publication's name."""
    from lxml import html  # comes with trafilatura

    tree = html.fromstring(source.encode("utf-8"), parser=html.HTMLParser(encoding="utf-8"))
    return _without_publication(printed(tree.findtext(".//title") or ""), publication)


def _language(tree) -> str:
    stated = (tree.get("lang") or "").strip()
    return stated if re.fullmatch(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*", stated) else ""


def _without_publication(title: str, publication: str) -> str:
    """Return the title without the publication's name at its end."""
    parts = _DIVISIONS.split(title)
    if len(parts) > 1 and publication and parts[-1].casefold() == publication.casefold():
        return title[: title.rfind(parts[-1])].rstrip(" |\u2013\u2014\u00b7\u2022:\u00bb-")
    return title

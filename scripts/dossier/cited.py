"""A passage, a note, a claim or a topic comes in; what citations make of it goes out, with its address and revision."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from urllib.parse import urlsplit

from dossier import address, original
from dossier.citation import target
from dossier.csl import Name, paragraphs
from dossier.edtf import Date, parse
from dossier.linked import LinkedPassage, Site, Topical
from dossier.model import Article, Claim, Event, Figure, Note

LOOPBACK = ("127.0.0.1", "localhost", "::1")


def is_preview(site: Site) -> bool:
    """Return whether the site's addresses work only on the machine that it was built on."""
    return urlsplit(site.settings.url).hostname in LOOPBACK


def passage(site: Site, linked: LinkedPassage) -> target.Passage:
    """Return a passage as it is shown: as our digest restates it, or as the original has it."""
    return target.Passage(
        here(site),
        original.item(linked.article),
        paragraphs([linked.passage.p]),
        address.url(site.settings.url, *address.passage(linked.id)),
        str(linked.revision),
        released(site, linked),
        original.carrier(linked.article),
        stands=stands([linked]),
    )


def article(site: Site, article: Article) -> target.Passage:
    """Return the whole of an article as the digests that are shown restate it: the latest day, and every revision."""
    shown = tuple(passage for passage in site.passages_of(article) if passage.is_shown)
    revisions = sorted({passage.revision for passage in shown})
    return target.Passage(
        here(site),
        original.item(article),
        None,
        address.url(site.settings.url, address.article(article.id)),
        ", ".join(map(str, revisions)),
        max(filter(None, (released(site, passage) for passage in shown)), key=lambda day: day.sort_key, default=None),
        original.carrier(article),
        stands=stands(shown),
    )


def stands(passages: Iterable[LinkedPassage]) -> str:
    """Return what is shown of passages, as citations call it: law 3 is about digests, and not all have one."""
    passages = tuple(passages)
    has_text = any(passage.text for passage in passages)
    has_digest = any(passage.digest or not passage.text for passage in passages)
    return " and ".join(filter(None, ("paraphrase" * has_digest, target.FULL * has_text))) or "paraphrase"


def quote(site: Site, linked: LinkedPassage) -> target.Passage:
    """Return the words of a passage that are quoted here."""
    return replace(passage(site, linked), quote=linked.quote)


def note(site: Site, linked: LinkedPassage, note: Note) -> target.Passage:
    """Return a note of ours on a passage."""
    cited = passage(site, linked)
    return replace(cited, note=str(note.n), address=f"{cited.address}-n{note.n}")


def claim(site: Site, claim: Claim) -> target.Page:
    """Return an entry of the ledger of claims."""
    return _page(site, "claim", claim.id, claim.text)


def topic(site: Site, topic: Topical) -> target.Page:
    """Return a topic's page."""
    return _page(site, "topic", topic.id, topic.title)


def event(site: Site, event: Event) -> target.Page:
    """Return an entry of the timeline."""
    return _page(site, "event", event.id, event.title)


def figure(site: Site, figure: Figure) -> target.Page:
    """Return an entry of the figures."""
    return _page(site, "figure", figure.id, figure.what)


def here(site: Site) -> target.Site:
    """Return the dossier as a work; who is not stated is left out."""
    editors = tuple(Name(literal=editor) for editor in site.info.editors)
    return target.Site(site.settings.name, site.info.publisher or "", editors)


def released(site: Site, linked: LinkedPassage) -> Date | None:
    """Return the day of a digest's present revision; None before its first release."""
    if linked.passage.revised:
        return linked.passage.revised[-1].on
    owners = (linked.article.id, *linked.article.formerly)
    editions = (site.released.get(("passage", f"{owner}.p{linked.passage.p}")) for owner in owners)
    days = [day for _, day in filter(None, editions)]
    return parse(min(days)) if days else None


def _page(site: Site, kind: str, id: str, title: str) -> target.Page:
    place = address.url(site.settings.url, *address.anchored(kind, id))
    edition = parse(site.editions[-1][1]) if site.editions else None
    return target.Page(here(site), kind, id, title, place, edition)

"""An article as typed comes in; the original it restates goes out, as the item that citations and exports are made of."""

from __future__ import annotations

from dataclasses import replace

from dossier.citation import target
from dossier.csl import SERIAL_FIELDS, SERIALS, TYPES, Item, Name, paragraphs
from dossier.model import Article, Author

# CSL has more types than citation styles treat apart: of the others, the nearest that they do.
NEAREST = {
    **dict.fromkeys(("article", "book", "chapter", "classic", "collection", "manuscript", "pamphlet"), "report"),
    **dict.fromkeys(("dataset", "entry", "entry-dictionary", "entry-encyclopedia", "paper-conference"), "report"),
    **dict.fromkeys(("bill", "hearing", "legal_case", "legislation", "patent", "regulation", "treaty"), "report"),
    **dict.fromkeys(("periodical", "software", "standard", "thesis"), "report"),
    **dict.fromkeys(("review", "review-book"), "article-magazine"),
    "post": "post-weblog",
    **dict.fromkeys(("broadcast", "document", "event", "interview", "performance", "speech"), "webpage"),
    **dict.fromkeys(("figure", "graphic", "map", "motion_picture", "musical_score", "song"), "webpage"),
    "personal_communication": "webpage",
}
_NUMBERS = {"volume": "vol.", "issue": "no.", "page": "pp."}


def item(article: Article) -> Item:
    """Return the original; its address is its own, else the carrier's, else none."""
    kind = article.type if article.type in TYPES else NEAREST[article.type]
    numbers = {name: getattr(article, name) or "" for name in SERIAL_FIELDS}
    carrier_address = article.capture.carrier.URL if article.capture and article.capture.carrier else None
    return Item(
        id=article.id,
        type=kind,
        title=article.title or "",
        title_short=article.title_short or "",
        original_title=article.original_title or "",
        author=tuple(map(_name, article.author)),
        container_title=article.container_title or "",
        publisher=article.publisher or "",
        publisher_place=article.publisher_place or "",
        DOI=article.DOI or "",
        ISSN=article.ISSN or "",
        URL=article.URL or carrier_address or "",
        issued=article.issued,
        language=article.language,
        **(numbers if kind in SERIALS else {}),
        note="" if kind in SERIALS else ", ".join(f"{_NUMBERS[name]} {text}" for name, text in numbers.items() if text),
    )


def carrier(article: Article) -> target.Carrier | None:
    """Return who republished the article where it was captured, or nothing where that was the publisher."""
    known = article.capture.carrier if article.capture else None
    return known and target.Carrier(known.name, known.URL or "", known.issued)


def library_item(article: Article) -> Item:
    """Return the original as a library of originals lists it: where it was seen and what is inferred are in its note."""
    here = target.Site("")
    seen = target.original_item(target.Passage(here, item(article), paragraphs([1]), "", carrier=carrier(article)))
    inferred = (f"{key} inferred: {reason}" for key, reason in article.basis.items())
    return replace(seen, locator=None, note="; ".join(filter(None, (seen.note, *inferred))))


def _name(author: Author) -> Name:
    if not author.family:
        return Name(literal=author.literal or author.given or "")
    return Name(
        family=author.family,
        given=author.given or "",
        suffix=author.suffix or "",
        dropping_particle=author.dropping_particle or "",
        non_dropping_particle=author.non_dropping_particle or "",
    )

"""Wikitext: an original, the paragraph meant and our address come in; a footnote goes out."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.citation.rich import link, text
from dossier.citation.target import Page, Passage, our_half
from dossier.csl import Item, Locator
from dossier.edtf import MONTHS, SEASONS, Date, Side

TEMPLATES = {
    "article-journal": ("cite journal", "journal"),
    "article-magazine": ("cite magazine", "magazine"),
    "article-newspaper": ("cite news", "newspaper"),
    "post-weblog": ("cite web", "website"),
    "report": ("cite report", "work"),
    "webpage": ("cite web", "website"),
}


def of_passage(passage: Passage) -> str:
    """Return a footnote with the original in a template and our half after it."""
    quote = (("quote", passage.quote),) if passage.quote else ()
    # MediaWiki would take an escaped bracket for the end of the address before it; unescaped it has no partner.
    ours = our_half(passage).wikitext().removesuffix("&#93;")
    return _footnote(f"{_template(passage.item, passage.locator, quote)} {ours}]")


def of_page(page: Page) -> str:
    """Return a footnote with a page of ours in a template."""
    return _footnote(_template(page.item, None, ()))


def _footnote(wikitext: str) -> str:
    return f"<ref>{wikitext}</ref>"


def _template(item: Item, locator: Locator | None, more: tuple[tuple[str, str], ...]) -> str:
    name, container = TEMPLATES[item.type]
    parameters = (
        *_authors(item),
        ("title", item.title or f"[{item.genre}]"),
        (container, item.container_title),
        ("publisher", item.publisher),
        ("location", item.publisher_place),
        ("date", date(item.issued)),
        ("volume", item.volume),
        ("issue", item.issue),
        *((("at", locator.labelled("para.", "paras.")),) if locator else (("pages", item.page),)),
        ("language", "" if item.is_english else item.language),
        ("doi", item.DOI),
        *more,
    )
    known = [f"|{parameter}={text(value).wikitext()}" for parameter, value in parameters if value]
    if item.URL:
        known.append(f"|url={link(item.URL).wikitext()}")
    return f"{{{{{' '.join((name, *known))}}}}}"


def _authors(item: Item) -> Iterator[tuple[str, str]]:
    for number, name in enumerate(item.author, start=1):
        if name.literal:
            yield f"author{number}", name.literal
            continue
        particles = filter(None, (name.dropping_particle, name.non_dropping_particle, name.family))
        yield f"last{number}", " ".join(particles)
        yield f"first{number}", ", ".join(filter(None, (name.given, name.suffix)))


def date(issued: Date | None) -> str:
    """Return the date as Wikipedia's templates take it: of what is about or uncertain only the year."""
    if issued is None:
        return ""
    first, last = issued.sides[0], issued.sides[-1]
    if len(issued.sides) == 1:
        return f"c. {first.year}" if issued.approximate or issued.uncertain else _side(first)
    if first.precision != last.precision or "season" in (first.precision, last.precision):
        return f"{first.year}–{last.year}" if first.year != last.year else str(first.year)
    return _range(first, last)


def _range(first: Side, last: Side) -> str:
    if first.precision == "year":
        return f"{first.year}–{last.year}"
    if first.year != last.year:
        return f"{_side(first)} – {_side(last)}"
    if first.precision == "month":
        return f"{MONTHS[first.month - 1]}–{_side(last)}"
    same_month = first.month == last.month
    return f"{first.day}–{_side(last)}" if same_month else f"{first.day} {MONTHS[first.month - 1]} – {_side(last)}"


def _side(side: Side) -> str:
    if side.season:
        return f"{SEASONS[side.season].capitalize()} {side.year}"
    month = MONTHS[side.month - 1] if side.month else ""
    return " ".join(filter(None, (str(side.day or ""), month, str(side.year))))

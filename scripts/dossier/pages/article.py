"""One page an article: where it came from, then passage by passage what it says and what we say of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dossier import address, cited, original, view
from dossier.citation import meta
from dossier.citation.forms import brief
from dossier.edtf import Date
from dossier.escape import Markdown
from dossier.linked import Citing, LinkedPassage, Site
from dossier.model import Article, Link, PassageEvent, PassageFigure
from dossier.page import Later, Page

FEWEST_OPEN_CLAIMS = 2
MOST_MAPPED_TOPICS = 7
# The originals alone, for reference managers: beside the article's page.
DESCRIPTIONS = {
    "csl.json": "application/vnd.citationstyles.csl+json",
    "bib": "application/x-bibtex",
    "ris": "application/x-research-info-systems",
}


@dataclass(frozen=True)
class Reference:
    """How a passage is cited in short, and since when it reads as it does."""

    short: Markdown  # as HTML phrasing content
    released: Date | None  # None before its first release


@dataclass(frozen=True)
class PassageView:
    """A passage as its page shows it."""

    linked: LinkedPassage
    digest: Markdown
    notes: tuple[view.NoteView, ...]
    claims: tuple[view.ClaimLine, ...]
    events: tuple[PassageEvent, ...]
    figures: tuple[PassageFigure, ...]
    links: tuple[Link, ...]
    cited_by: tuple[Citing, ...]
    reference: Reference | None  # None where nothing of the passage is shown
    shown_claims: int  # how many claims stand open; the rest fold


def pages(site: Site) -> Iterator[Page]:
    """Yield a page for every article."""
    in_time = list(site.articles.values())
    for earlier, article, later in zip([None, *in_time], in_time, [*in_time[1:], None], strict=False):
        yield Page(address.article(article.id), "article.md.j2", Later(_values, site, article, earlier, later))


def _values(site: Site, article: Article, earlier: Article | None, later: Article | None) -> dict[str, object]:
    return {
        "article": article,
        "title": view.title(article),
        "byline": view.byline(article),
        "publication": view.publication(article),
        "passages": tuple(_view(site, passage) for passage in site.passages_of(article)),
        "map": topic_map(site, article),
        **described(site, article),
        "earlier": earlier,
        "later": later,
        "cite_page": address.cite(article.id),
        "history_page": address.history(article.id),
        "is_preview": cited.is_preview(site),
        "has_history": any(passage.revised or passage.withdrawn for passage in article.passages),
        "view": view,
    }


def described(site: Site, article: Article) -> dict[str, object]:
    """Return what the page's head tells programs: the original as a work to cite, and our page as based on it.

    Of an article whose passages are not shown there is nothing but the address to cite our page by.
    """
    item, here = original.item(article), address.url(site.settings.url, address.article(article.id))
    links = [{"rel": "cite-as", "href": here}]
    if article.rights.show == "reference" or article.withdrawn:
        return {"links": links, "metatags": [], "json_ld": ""}
    links += [
        {"rel": "describedby", "type": type, "href": f"{here.rstrip('/')}.{extension}"}
        for extension, type in DESCRIPTIONS.items()
    ]
    tags = [{"name": name, "content": content} for name, content in meta.zotero(item, site.settings.name, here)]
    data = meta.json_ld(item, site.settings.name, here, view.restated(article))
    return {"links": links, "metatags": tags, "json_ld": meta.serialised(data)}


def _view(site: Site, passage: LinkedPassage) -> PassageView:
    wanted = set(passage.passage.links)
    # What is contested is what a reader must see; a long list of the rest would bury it.
    claims = tuple(sorted(view.claim_lines(site, passage), key=lambda line: not line.contested))
    return PassageView(
        linked=passage,
        digest=view.digest(passage),
        notes=view.notes(passage),
        claims=claims,
        events=passage.passage.events,
        figures=passage.passage.figures,
        links=tuple(link for link in passage.article.links if link.n in wanted),
        cited_by=site.cited_by.get(passage.id, ()),
        reference=reference(site, passage) if passage.is_shown else None,
        shown_claims=max(sum(line.contested for line in claims), FEWEST_OPEN_CLAIMS),
    )


def reference(site: Site, passage: LinkedPassage) -> Reference:
    """Return the short reference to a passage."""
    return Reference(brief(cited.passage(site, passage)).in_page(), cited.released(site, passage))


@dataclass(frozen=True)
class Row:
    """A passage's line in the map: which topics it has, and whether a claim in it is contested."""

    p: int
    cells: tuple[bool, ...]
    contested: bool


@dataclass(frozen=True)
class Map:
    """Topics across, commonest first; passages down."""

    topics: tuple[str, ...]
    rows: tuple[Row, ...]


def topic_map(site: Site, article: Article) -> Map:
    """Return where each topic occurs in an article; of many topics the commonest, which is what the column holds."""
    shown = tuple(linked.passage for linked in site.passages_of(article) if linked.is_shown)
    counts = {id: sum(id in passage.topics for passage in shown) for id in site.topics}
    topics = tuple(sorted((id for id, count in counts.items() if count), key=lambda id: -counts[id]))[
        :MOST_MAPPED_TOPICS
    ]
    rows = tuple(
        Row(
            passage.p,
            tuple(topic in passage.topics for topic in topics),
            any(held.claim in site.contested for held in passage.claims),
        )
        for passage in shown
    )
    return Map(topics, rows)

"""One page an article, one for all claims and one for all topics: every form of citation for each thing on them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape
from pathlib import PurePosixPath

from dossier import address, cited, view
from dossier.citation.forms import FORMS, Form, Target
from dossier.citation.placeholder import named
from dossier.citation.target import template
from dossier.escape import Markdown
from dossier.linked import LinkedPassage, Site
from dossier.page import Page


@dataclass(frozen=True)
class Made:
    """A citation in one form, as HTML."""

    id: str
    name: str
    html: Markdown


@dataclass(frozen=True)
class Cited:
    """One thing that can be cited, in every form."""

    label: str
    anchor: str
    link: tuple[PurePosixPath, str] | None  # where it stands; None: under the heading above
    revision: str  # of the digest; "" of what has none
    forms: tuple[Made, ...]


def pages(site: Site) -> Iterator[Page]:
    """Yield a page for every article, then those of the claims and of the topics."""
    for article in site.articles.values():
        shown = tuple(passage for passage in site.passages_of(article) if passage.is_shown)
        several = _several(site, shown[0]) if len(shown) > 1 else ()
        targets = tuple(target for passage in shown for target in _of_passage(site, passage))
        yield _page(site, address.cite(article.id), view.title(article), address.article(article.id), targets, several)
    yield _page(site, address.CITE_CLAIMS, "Claims", address.CLAIMS, _claims(site))
    yield _page(site, address.CITE_TOPICS, "Topics", address.index("topics"), _topics(site))


def _page(
    site: Site,
    path: PurePosixPath,
    title: str,
    of: PurePosixPath,
    targets: Iterable[Cited],
    several: tuple[Made, ...] = (),
) -> Page:
    values = {
        "title": title,
        "of": of,
        "targets": tuple(targets),
        "several": several,
        "is_preview": cited.is_preview(site),
    }
    return Page(path, "cite.md.j2", values)


def _of_passage(site: Site, passage: LinkedPassage) -> Iterator[Cited]:
    page, anchor = address.passage(passage.id)
    revision = str(passage.revision)
    yield Cited(f"¶{passage.passage.p}", anchor, (page, anchor), revision, forms(cited.passage(site, passage)))
    if passage.quote:
        made = forms(cited.quote(site, passage))
        yield Cited(f"Words quoted from ¶{passage.passage.p}", Markdown(f"_{anchor}-quote"), None, revision, made)
    for note in view.notes(passage):
        label = f"Note {note.letter} on ¶{passage.passage.p}"
        yield Cited(label, note.anchor, (page, note.anchor), revision, forms(cited.note(site, passage, note.note)))


def _several(site: Site, passage: LinkedPassage) -> tuple[Made, ...]:
    """Return the forms for several passages of an article, with names in braces for what differs."""
    made = forms(template(cited.passage(site, passage), is_plural=True))
    return tuple(Made(one.id, one.name, Markdown(_unlinked(named(one.html)))) for one in made)


def _unlinked(html: str) -> str:
    """Return HTML in which the address to be filled in is no link: it leads nowhere yet."""
    return html.replace('<a href="{address}">{address}</a>', "{address}")


def _claims(site: Site) -> Iterator[Cited]:
    for claim in site.claims.values():
        yield Cited(claim.text, claim.id, (address.CLAIMS, claim.id), "", forms(cited.claim(site, claim)))


def _topics(site: Site) -> Iterator[Cited]:
    for topic in site.topics.values():
        yield Cited(topic.title, topic.id, (address.topic(topic.id), ""), "", forms(cited.topic(site, topic)))


def forms(target: Target) -> tuple[Made, ...]:
    """Return a citation in every form, in the order in which they are offered."""
    return tuple(Made(form.id, form.name, Markdown(_html(form, target))) for form in FORMS)


def _html(form: Form, target: Target) -> str:
    if form.id == "permalink":
        return f'<a href="{escape(target.address)}">{escape(target.address)}</a>'
    if form.html and form.id != "html":
        return form.html(target).replace("\n", "")
    source = (form.html or form.plain)(target).replace("\r\n", "\n").strip("\n")
    # A blank line would end a block of raw HTML.
    return f"<pre>{escape(source, quote=False).replace(chr(10) * 2, '&#10;' * 2)}</pre>"

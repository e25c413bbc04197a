"""One page an article, one a hundred claims and one for all topics: every form of citation for each thing on them.

They are pages of HTML, which no renderer has to parse. The forms of an article are made once for each kind of thing
(a passage, words quoted, a note, several passages), with stand-ins that are filled in for each.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from html import escape
from itertools import islice
from pathlib import PurePosixPath

from markupsafe import Markup

from dossier import address, cited, view
from dossier.citation.forms import FORMS, Form, Target
from dossier.citation.placeholder import NOTE, ONE, QUOTE, SEVERAL, filled, marked, values
from dossier.citation.target import Passage, template
from dossier.csl import paragraphs
from dossier.edtf import Date
from dossier.escape import inert
from dossier.linked import LinkedPassage, Site
from dossier.model import Article
from dossier.page import Later, Page

WHOLE = "_article"  # the anchor of an article as a whole


@dataclass(frozen=True)
class Cited:
    """One thing that can be cited, in every form."""

    label: str
    anchor: str
    link: tuple[PurePosixPath, str] | None  # where it stands; None: under the heading above
    revision: str  # of the digest; "" of what has none
    forms: Markup  # the content of a list of definitions: the name of a form, then what is pasted


def pages(site: Site) -> Iterator[Page]:
    """Yield a page for every article, then those of the claims and that of the topics."""
    for article in site.articles.values():
        yield _page(address.cite(article.id), _article, site, article)
    for first in range(0, max(len(site.claims), 1), address.CLAIMS_CITED):
        yield _page(address.cite_claim(first), _claims, site, first)
    yield _page(address.CITE_TOPICS, _topics, site)


def _page(path: PurePosixPath, work: Callable[..., dict[str, object]], *arguments: object) -> Page:
    return Page(path, "cite.html.j2", Later(work, *arguments))


def _article(site: Site, article: Article) -> dict[str, object]:
    targets, several = _of_article(site, article)
    of_article = {"is_of_article": True, "several": Markup(several)}
    return _values(site, view.title(article), address.article(article.id), targets) | of_article


def _values(site: Site, title: str, of: PurePosixPath, targets: Iterable[Cited]) -> dict[str, object]:
    return {
        "title": title,
        "of": of,
        "home": address.HOME,
        "citing": address.anchored("citing", "")[0],
        "targets": tuple(targets),
        "is_of_article": False,
        "several": "",
        "is_preview": cited.is_preview(site),
    }


def _of_article(site: Site, article: Article) -> tuple[tuple[Cited, ...], str]:
    """Return what can be cited of an article, and the forms for several of its passages together."""
    shown = tuple(passage for passage in site.passages_of(article) if passage.is_shown)
    if not shown:
        return (), ""
    kinds = _Kinds(cited.article(site, article))
    of = (address.article(article.id), "")
    whole = Cited("The whole article", WHOLE, of, kinds.whole.revision, Markup(forms(kinds.whole)))
    parts = (part for passage in shown for part in _of_passage(kinds, passage, cited.released(site, passage)))
    return (whole, *parts), kinds.several() if len(shown) > 1 else ""


def _of_passage(kinds: _Kinds, passage: LinkedPassage, issued: Date | None) -> Iterator[Cited]:
    p, revision = passage.passage.p, str(passage.revision)
    page, anchor = address.passage(passage.id)
    held = values(paragraphs([p]), revision)
    stands = cited.stands([passage])
    yield Cited(f"¶{p}", anchor, (page, anchor), revision, kinds.forms(held, issued, stands))
    if passage.quote:
        made = kinds.forms(held, issued, stands, quote=passage.quote)
        yield Cited(f"Words quoted from ¶{p}", f"_{anchor}-quote", None, revision, made)
    for note in view.notes(passage):
        made = kinds.forms(held, issued, stands, note=str(note.note.n))
        yield Cited(f"Note {note.letter} on ¶{p}", note.anchor, (page, note.anchor), revision, made)


class _Kinds:
    """Makes the forms for each kind of thing in an article when the first of its kind is asked for."""

    def __init__(self, whole: Passage) -> None:
        self.whole = whole
        self._made: dict[tuple[Date | None, str, bool, bool], str] = {}

    def forms(
        self, held: Mapping[str, str], issued: Date | None, stands: str, *, note: str = "", quote: str = ""
    ) -> Markup:
        """Return the forms for the passage that the values stand for, for a note on it, or for words quoted from it."""
        kind = (issued, stands, bool(note), bool(quote))
        if kind not in self._made:
            of_this = replace(self.whole, issued=issued, stands=stands, note=note, quote=quote)
            self._made[kind] = forms(template(of_this, ONE))
        held = {**held, NOTE: note}
        if quote:
            held |= {_words_in(form): _shown(form, form.words(quote)) for form in FORMS}
        return Markup(filled(self._made[kind], held))

    def several(self) -> str:
        """Return the forms for several passages, with an element for what differs."""
        return marked(forms(template(self.whole, SEVERAL)))


def _claims(site: Site, first: int) -> dict[str, object]:
    targets = (
        Cited(claim.text, claim.id, (address.CLAIMS, claim.id), "", Markup(forms(cited.claim(site, claim))))
        for claim in islice(site.claims.values(), first, first + address.CLAIMS_CITED)
    )
    return _values(site, "Claims", address.CLAIMS, targets)


def _topics(site: Site) -> dict[str, object]:
    targets = (
        Cited(topic.title, topic.id, (address.topic(topic.id), ""), "", Markup(forms(cited.topic(site, topic))))
        for topic in site.topics.values()
    )
    return _values(site, "Topics", address.index("topics"), targets)


def forms(target: Target) -> str:
    """Return a citation in every form as HTML definitions, in the order in which they are offered."""
    return "".join(_definition(form, target) for form in FORMS)


def _definition(form: Form, target: Target) -> str:
    content = _html(form, target).replace(QUOTE, _words_in(form))
    return f'<dt>{form.name}</dt><dd data-form="{form.id}">{content}</dd>\n'


def _words_in(form: Form) -> str:
    """Return the stand-in for words quoted in one form: each escapes them in its own way."""
    return f"{QUOTE}{form.id}{QUOTE}"


def _html(form: Form, target: Target) -> str:
    if form.id == "permalink":
        return f'<a href="{escape(target.address)}">{escape(target.address)}</a>'
    if _is_source(form):
        source = (form.html or form.plain)(target).replace("\r\n", "\n").strip("\n")
        return f"<pre>{_shown(form, source)}</pre>"
    return _shown(form, form.html(target).replace("\n", "")) if form.html else ""


def _is_source(form: Form) -> bool:
    """Return whether a form is shown as the text that one pastes, markup included."""
    return form.html is None or form.id == "html"


def _shown(form: Form, made: str) -> str:
    """Return what a form makes as it stands in a page."""
    if _is_source(form):
        return escape(made, quote=False)
    return inert(made)

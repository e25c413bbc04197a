"""Chicago, notes and bibliography: a passage is cited in a full note, which needs no entry beside it."""

from __future__ import annotations

from dossier.citation import chicago
from dossier.citation.chicago import ENTRY, NOTE
from dossier.citation.dates import MONTH_DAY_YEAR
from dossier.citation.names import Style as NameStyle
from dossier.citation.names import starts_small
from dossier.citation.punctuation import begun, join, wrap
from dossier.citation.rich import AMERICAN, Rich, text
from dossier.citation.source import Source
from dossier.citation.style import Style
from dossier.citation.titles import first_capital
from dossier.csl import Locator

IN_NOTE = NameStyle(most=2)


def note(source: Source, locator: Locator | None) -> Rich:
    """Return the first, full note on a passage."""
    author, rest = source.authors(IN_NOTE), source
    if not author and not source.value("title"):
        author, rest = chicago.untitled_heading(source)
    paragraph = text(locator.labelled("para.", "paras.")) if locator else Rich()
    if source.item.type == "webpage":
        body = join(", ", _page(rest), paragraph)
    elif source.item.type == "report":
        body = join(", ", _report(rest), paragraph)
    else:
        body = join(", ", chicago.named(rest, NOTE), chicago.published(rest, locator, NOTE))
        body = join(" " if source.is_uncertain else ", ", body, chicago.translated(source, NOTE))
    whole = begun(wrap("", join(", ", author, body, source.address()), "."))
    return whole if starts_small(source.item.author) else first_capital(whole)


def entry(source: Source) -> Rich:
    """Return the entry in a bibliography."""
    return chicago.entry(source, ENTRY)


def _page(source: Source) -> Rich:
    title, where = chicago.named(source, NOTE), source.cased("container_title")
    published = join(", ", where, chicago.publisher(source, NOTE), source.queried_date(MONTH_DAY_YEAR))
    published = join("; ", published, chicago.translated(source, NOTE))
    return join(" " if source.is_uncertain else ", ", title, published)


def _report(source: Source) -> Rich:
    published = join(", ", chicago.publisher(source, NOTE), chicago.year(source))
    published = wrap("(", join("; ", published, chicago.translated(source, NOTE)), ")")
    return join(" ", join(", ", chicago.named(source, NOTE), chicago.within(source, NOTE)), published)


STYLE = Style(
    id="chicago-notes",
    name="Chicago, notes",
    csl="chicago-notes-bibliography",
    quotes=AMERICAN,
    is_notes=True,
    of_entry=entry,
    of_passage=note,
)

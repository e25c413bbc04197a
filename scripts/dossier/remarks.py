"""A sound library and its site come in; what an editor may want to look at, though it is no mistake, goes out with its place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from dossier.library import Entry, Library
from dossier.linked import Site
from dossier.names import unlisted
from dossier.problem import Problem, shown
from dossier.reference import Reference, label
from dossier.resolve import cited
from dossier.source import Loc


def remarks(library: Library, site: Site) -> tuple[Problem, ...]:
    """Return what is worth a look, in order of place."""
    return tuple(sorted({*_unlisted(library, site), *_hidden(library, site)}))


def _unlisted(library: Library, site: Site) -> Iterator[Problem]:
    """Yield a line for every digest that names what its passage leaves out of its `entities`."""
    entries = {entry.value.id: entry for entry in library.articles}
    for passage, names in unlisted(site):
        index = passage.article.passages.index(passage.passage)
        message = f"the digest of {passage.label} names {', '.join(map(shown, names))}, not among its 'entities'"
        yield entries[passage.article.id].problem(("passages", index, "digest"), message)


def _hidden(library: Library, site: Site) -> Iterator[Problem]:
    """Yield a line for every citation, in prose that is shown, of what is not shown any more."""
    for entry, loc, reference, place in cited(library):
        if _is_shown(entry, loc, site) and (why := _why_hidden(reference, site)):
            hint = "see whether the sentence still says more than the site shows"
            yield replace(place, message=f"cites {shown(label(reference))}, {why}", hint=hint)


def _is_shown(entry: Entry, loc: Loc, site: Site) -> bool:
    """Return whether prose is published: a note is only where its passage is."""
    if loc[0] != "passages":
        return True
    return site.passages[f"{entry.value.id}.p{entry.value.passages[loc[1]].p}"].is_shown


def _why_hidden(reference: Reference, site: Site) -> str:
    article = site.articles[reference.article]
    if article.withdrawn:
        return "which is withdrawn"
    if article.rights.show == "reference":
        return "which is shown by reference only"
    is_withdrawn = any(not site.passages[id].is_shown for id in reference.passages)
    return "of which a passage is withdrawn" if is_withdrawn else ""

"""A sound library and its site come in; what an editor may want to look at, though it is no mistake, goes out with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dossier.library import Entry, Library
from dossier.linked import Site
from dossier.names import unlisted
from dossier.problem import Problem, shown
from dossier.reference import Reference, label
from dossier.resolve import in_prose, proses, references
from dossier.source import Loc

_TAKEN = "notes and essays take paragraphs, lists, emphasis, links https://… and citations [@id, ¶3]"
# What notes and essays do not take, by what it looks like; of two at one place the first.
_LOOKS_LIKE = re.compile(
    r"(?P<an_image>!\[[^\[\]]*\]\([^()\n]*\))"
    r"|(?P<a_link_to_no_web_address>\[[^\[\]]+\]\((?!https?://)[^()\n]*\))"
    r"|(?P<a_footnote>\[\^[^\[\]\n]+\])"
    r"|(?P<a_row_of_a_table>^[ \t]*\|.*\|[ \t]*$)"
    r"|(?P<a_citation_without_its_at_sign>\[[a-z][a-z0-9-]*,?\s+¶[^\[\]\n]*\])",
    re.MULTILINE,
)


def remarks(library: Library, site: Site) -> tuple[Problem, ...]:
    """Return what is worth a look, in order of place."""
    return tuple(sorted({*_unlisted(library, site), *_in_shown_prose(library, site)}))


def _unlisted(library: Library, site: Site) -> Iterator[Problem]:
    """Yield a line for every digest that names what its passage leaves out of its `entities`."""
    entries = {entry.value.id: entry for entry in library.articles}
    for passage, names in unlisted(site):
        index = passage.article.passages.index(passage.passage)
        message = f"the digest of {passage.label} names {', '.join(map(shown, names))}, not among its 'entities'"
        yield entries[passage.article.id].problem(("passages", index, "digest"), message)


def _in_shown_prose(library: Library, site: Site) -> Iterator[Problem]:
    """Yield a line for every citation of what is not shown any more, and for what was meant as more than words."""
    for entry, loc, prose in proses(library):
        if not _is_shown(entry, loc, site):
            continue
        for reference, start in references(prose):
            if why := _why_hidden(reference, site):
                hint = "see whether the sentence still says more than the site shows"
                yield in_prose(entry, loc, prose, start, f"cites {shown(label(reference))}, {why}", hint)
        for match in _LOOKS_LIKE.finditer(prose):
            kind = (match.lastgroup or "").replace("_", " ")
            message = f"{shown(match[0].strip())} looks like {kind}, and is shown as it is typed"
            yield in_prose(entry, loc, prose, match.start(), message, _TAKEN)


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

"""An article in its capture comes in; what is stated of it as it first appeared and of the page that carries it go out apart."""

from __future__ import annotations

import re
from dataclasses import replace
from urllib.parse import urlsplit

from dossier.ingest.found import Facts, Text
from dossier.ingest.names import ascii_word
from dossier.ingest.publication import around_text, origin
from dossier.ingest.stated import facts

SHORTEST_LABEL = 4  # letters of a part of a host's name by which a publication is known


def parted(text: Text, page: Facts, *, alone: bool) -> tuple[Facts, Facts | None]:
    """Return the facts of the original and those of its carrier, None where the capture names no other publication.

    A page's own date and address are its own: the original has those that the note on where it first appeared gives.
    """
    stated = facts(text, page, alone=alone)
    first = origin(text)
    if first is None or first.publication != stated.publication:
        return stated, None
    if page.URL or page.publication:
        if _is_its_own(first.publication, page):
            return stated, None
        elsewhere = facts(text, replace(page, URL=""), alone=alone).URL
        original = replace(stated, issued=first.issued, URL=elsewhere if elsewhere != page.URL else "")
        return original, Facts(publication=page.publication, URL=page.URL, issued=stated.issued)
    if not first.issued or first.issued.startswith(stated.issued) or stated.issued.startswith(first.issued):
        return stated, None
    site = around_text(text)
    carrier = Facts(publication="" if site == first.publication else site, URL=stated.URL, issued=stated.issued)
    return replace(stated, issued=first.issued, URL=""), carrier


def _is_its_own(publication: str, page: Facts) -> bool:
    """Return whether a page is a publication's own, by the name of the site or of its host."""
    name, site = _letters(publication), _letters(page.publication)
    if site and (site in name or name in site):
        return True
    labels = (urlsplit(page.URL).hostname or "").replace("-", "").split(".")
    return any(name in label or len(label) >= SHORTEST_LABEL and label in name for label in labels)


def _letters(name: str) -> str:
    return ascii_word(re.sub(r"^the\s", "", name, flags=re.IGNORECASE)) or "".join(filter(str.isalnum, name.casefold()))

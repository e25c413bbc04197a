"""A line of a page's header comes in; the publication and the date that it gives go out, where it gives little else."""

from __future__ import annotations

import re
from typing import NamedTuple

from dossier.ingest import dates
from dossier.ingest import phrases as said
from dossier.ingest.labels import OFFICE, PRESS_WORDS
from dossier.ingest.names import is_organisation
from dossier.ingest.numbering import numbering

LONGEST = 20  # words

_DIVISION = re.compile(r"\s*[|•·,]\s*|\s+[-–—]+\s+")
_BAR = re.compile(r"\s[|•·]\s")
_REPORTER = re.compile(r"The(?: [A-Z][\w'-]+)+ (?P<office>[A-Z][\w'-]+)")  # beside a date a paper, and nobody's office
_JOINED = re.compile(r"[A-ZА-ЯЁ][\w'-]+(?: (?:and|und|et|и|&|of|the|[A-ZА-ЯЁ][\w'-]+)){1,6}")
_PERIODICALS = PRESS_WORDS | {"quarterly", "monthly", "journal", "review", "magazine", "bulletin"}
_SECTION = re.compile(r"[^\W\d_]+(?: [^\W\d_]+)?")


class Imprint(NamedTuple):
    """What a line such as "Editorial, The Capital Ledger, May 8, 2016" gives."""

    publication: str
    issued: str  # EDTF


def imprint(line: str) -> Imprint | None:
    """Return what the line gives, None where it gives no publication or no date or says more than in which section."""
    line = line.strip("()（） ")
    date = dates.stated(line)
    if not date or len(line.split()) > LONGEST or numbering(line):
        return None
    parts = [part for part in _DIVISION.split(dates.without(line)) if part.strip(" .-–—")]
    papers = [part for part in parts if _is_paper(part) and part.casefold() not in said.FURNITURE]
    is_barred = bool(_BAR.search(line))
    others = [part for part in parts if part not in papers and part.casefold() not in said.FURNITURE]
    if len(papers) != 1 or any(not is_barred or not _SECTION.fullmatch(part) for part in others):
        return None
    return Imprint(papers[0], date)


def _is_paper(part: str) -> bool:
    """Return whether what stands beside a date names a paper, be it "The Utility Reporter" or "Levant and Pacific Quarterly"."""
    reporter = _REPORTER.fullmatch(part)
    is_joined = bool(_JOINED.fullmatch(part)) and part.split()[-1].casefold() in _PERIODICALS
    return is_organisation(part) or is_joined or bool(reporter and OFFICE.fullmatch(reporter["office"]))

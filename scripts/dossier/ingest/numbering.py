"""A line as printed comes in; the publication, volume and issue that it gives go out."""

from __future__ import annotations

import re
from typing import NamedTuple

from dossier.ingest import dates
from dossier.ingest.names import is_organisation

LONGEST = 120  # characters
_VOLUME = re.compile(r"\bvol(?:ume)?s?\.?\s?(\d+)\b|\bтом\s?(\d+)\b|第(\d+)巻", re.IGNORECASE)
_ISSUE = re.compile(r"\b(?:no?\.?|issue|number|nr\.?|выпуск)\s?(\d+)\b|(?:№|#)\s?(\d+)\b|第(\d+)号", re.IGNORECASE)
QUOTED = re.compile(r"(?:газета|журнал|вестник|newspaper|magazine|journal)\s+[\"«](.+)[\"»]", re.IGNORECASE)
_SERIES = re.compile(
    r"(?:(?:(?:brief|paper|report|working|discussion|occasional|policy|series|memo|issue|document|bericht|rapport|cahier)s?"
    r"|доклад|отч[её]т|препринт|записка|аналитическ(?:ая|ий)|рабоч(?:ая|ий)|тетрадь|報告書?)\s*)+",
    re.IGNORECASE,
)
_JOURNAL = re.compile(
    r"(?P<publication>[^\d()]{4,80}?),?\s(?P<volume>\d{1,4})(?:\s?[(:./]\s?(?P<issue>\d{1,3})\)?)?,?\s\((?P<year>(?:1[89]|20)\d\d)\)"
    r"(?:[:,]\s?(?:pp?\.\s?)?\d{1,4}\s?[-–]\s?\d{1,4})?\.?"
)


class Numbering(NamedTuple):
    """What a line such as "Example Review, Vol. 14, No. 3" gives."""

    publication: str
    volume: str
    issue: str
    issued: str = ""  # EDTF


def numbering(line: str) -> Numbering | None:
    """Return what the line gives, None where it gives no volume or issue or says more than that and a date."""
    journal = _JOURNAL.fullmatch(line)
    if journal and is_organisation(journal["publication"]):
        return Numbering(journal["publication"], journal["volume"], journal["issue"] or "", journal["year"])
    volume, issue = _VOLUME.search(line), _ISSUE.search(line)
    found = [match for match in (volume, issue) if match]
    if (
        not found
        or len(line) > LONGEST
        or re.search(r"[.!?]\s+\S+\s+\S+\s+\S+", line[max(match.end() for match in found) :])
    ):
        return None
    name = line[: min(match.start() for match in found)].strip(" ,.:;(-")
    below = line[max(match.end() for match in found) :]
    rest = re.sub(r"[\W_]+", "", dates.without(below))
    if len(rest) > 12 or len(name.split()) > 8 or ":" in name:
        return None
    issued = dates.stated(below) or dates.stated(name)
    name = dates.without(name).strip(" ,.:;(-|·•") if "|" in name or "·" in name else name
    if quoted := QUOTED.fullmatch(name):
        name = quoted[1]
    is_name = not _SERIES.fullmatch(name) and re.search(r"[^\W\d_]", name)
    return Numbering(name if is_name else "", _number(volume), _number(issue), issued)


def _number(match: re.Match[str] | None) -> str:
    return next(group for group in match.groups() if group) if match else ""

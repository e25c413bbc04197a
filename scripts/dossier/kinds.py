"""The kinds of text a source holds: ids, lines, prose, dates, addresses; each with the rule that it keeps."""

from __future__ import annotations

import re
import sys
import unicodedata
from typing import Annotated, Any, Literal
from urllib.parse import urlsplit

from pydantic import BeforeValidator, PlainValidator, WithJsonSchema

from dossier import edtf
from dossier.problem import shown
from dossier.source import UNSEEN, Cut, Plain, shape

ID_PATTERN = r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$"
PASSAGE_PATTERN = r"^([a-z][a-z0-9]*(?:-[a-z0-9]+)*)\.p([1-9][0-9]{0,3})$"
EDITION_PATTERN = r"[0-9]{4}\.(?:0[1-9]|1[0-2])(?:\.[0-9]{1,3})?"
RESERVED = frozenset({"index", "history", "cite"})  # addresses of the site's own
THEMES = frozenset({"content", "main", "onpage-h", "q", "section-h"})  # elements that the theme puts on every page
WINDOWS = frozenset({"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))})
LONGEST_LINE = 500  # characters
LONGEST_PROSE = 20_000
LONGEST_ADDRESS = 2_000
LONGEST_DATE = 40

_ID = re.compile(ID_PATTERN)
_WHOLE = r"[1-9][0-9]{0,4}"
_DECIMAL = r"-?[0-9]{1,15}(\.[0-9]{1,9})?"
_ADDRESS = re.compile(r"^https?://[^\s\"'<>\\^`{|}]+$")


def check_id(value: object) -> str:
    """Return the value if it is an id; raise ValueError with the rule it breaks."""
    if not isinstance(value, str) or not _ID.fullmatch(value):
        message = f"must be lower-case letters, digits and single hyphens, a letter first, got {shape(value)}"
        raise ValueError(message + _lookalike(value))
    if len(value) > 64:
        raise ValueError(f"must have at most 64 characters, got {len(value)}")
    if value in RESERVED:
        raise ValueError(f"must not be {shown(value)}, which is an address of the site's own")
    if value in THEMES:
        raise ValueError(f"must not be {shown(value)}, which is an element of the theme's")
    if value in WINDOWS:
        raise ValueError(f"must not be {shown(value)}, which Windows keeps for a device")
    return sys.intern(str(value))  # one object for all that refer to it


def _lookalike(value: object) -> str:
    """Return what tells a letter that only looks like one of ours."""
    odd = next((character for character in str(value) if not character.isascii()), "") if isinstance(value, str) else ""
    return f", where {shown(odd)} is U+{ord(odd):04X}" if odd else ""


def _text(value: object, longest: int) -> str:
    text = unicodedata.normalize("NFC", value.strip()) if isinstance(value, str) else None
    if text is None:
        raise ValueError(f"must be text, got {shape(value)}")
    if not text:
        raise ValueError("must not be empty")
    if len(text) > longest:
        raise ValueError(f"must have at most {longest:,} characters, got {len(text):,}")
    return text


def _line(value: object) -> str:
    text = _text(value, LONGEST_LINE)
    if "\n" in text or "\t" in text:
        raise ValueError("must be one line")
    is_cut = isinstance(value, Cut)
    if is_cut:
        raise ValueError("must stand in quotation marks, so that ' #' cannot cut it")
    return text


def _prose(value: object) -> str:
    text = _text(value, LONGEST_PROSE)
    is_cut = isinstance(value, Plain)
    if is_cut:
        raise ValueError("must stand in a block ('>-') or in quotation marks, so that ' #' or ': ' cannot cut it")
    return text


def _number(value: object) -> int:
    if not isinstance(value, str) or not re.fullmatch(_WHOLE, value):
        raise ValueError(f"must be a whole number from 1 to 99999, got {shape(value)}")
    return int(value)


def _quantity(value: object) -> str:
    if not isinstance(value, str) or not re.fullmatch(_DECIMAL, value):
        raise ValueError(f"must be a plain number such as 23 or 0.35, got {shape(value)}")
    return str(value)


def _degrees(most: int) -> PlainValidator:
    def check(value: object) -> str:
        degrees = _quantity(value)
        if not -most <= float(degrees) <= most:
            raise ValueError(f"must be from -{most} to {most} degrees, got {shape(value)}")
        return degrees

    return PlainValidator(check)


def _date(value: object) -> edtf.Date:
    if not isinstance(value, str) or len(value) > LONGEST_DATE or not value.isascii():
        raise ValueError(f"must be an EDTF date (one of {edtf.SHAPES}), got {shape(value)}")
    return edtf.parse(value)


def is_address(value: str) -> bool:
    """Return whether a text is a web address that may be put into a link."""
    if len(value) > LONGEST_ADDRESS or not _ADDRESS.fullmatch(value) or UNSEEN.search(value):
        return False
    try:
        parts = urlsplit(value)
        return bool(parts.hostname) and "@" not in parts.netloc and (parts.port or 1) > 0
    except ValueError:
        return False


def _address(value: object) -> str:
    if not isinstance(value, str) or not is_address(value):
        raise ValueError(f"must be a web address (http or https), got {shape(value)}")
    return str(value)


def _matching(pattern: str, rule: str) -> PlainValidator:
    def check(value: Any) -> str:
        if not isinstance(value, str) or not re.fullmatch(pattern, value):
            raise ValueError(f"must be {rule}, got {shape(value)}")
        return str(value)

    return PlainValidator(check)


def _schema(*others: str, **keys: object) -> WithJsonSchema:
    """Return what editors check: they give values YAML's own types, so that `2014` is no text to them."""
    return WithJsonSchema({"type": ["string", *others] if others else "string", **keys})


Id = Annotated[str, PlainValidator(check_id), _schema(pattern=ID_PATTERN, maxLength=64)]
PassageId = Annotated[
    str, _matching(PASSAGE_PATTERN, "a passage such as lind2014.p3"), _schema(pattern=PASSAGE_PATTERN)
]
Line = Annotated[str, PlainValidator(_line), _schema("number", "boolean", minLength=1, maxLength=LONGEST_LINE)]
Prose = Annotated[str, PlainValidator(_prose), _schema(minLength=1, maxLength=LONGEST_PROSE)]
Number = Annotated[int, PlainValidator(_number), _schema("integer", pattern=f"^{_WHOLE}$", minimum=1, maximum=99999)]
Quantity = Annotated[str, PlainValidator(_quantity), _schema("number", pattern=f"^{_DECIMAL}$")]
Latitude = Annotated[str, _degrees(90), _schema("number", pattern=f"^{_DECIMAL}$", minimum=-90, maximum=90)]
Longitude = Annotated[str, _degrees(180), _schema("number", pattern=f"^{_DECIMAL}$", minimum=-180, maximum=180)]
Edtf = Annotated[edtf.Date, PlainValidator(_date), _schema("integer", maxLength=LONGEST_DATE, description=edtf.SHAPES)]
Address = Annotated[str, PlainValidator(_address), _schema(pattern="^https?://")]
Sha256 = Annotated[
    str, _matching(r"[0-9a-f]{64}", "64 hexadecimal digits"), _schema("number", pattern="^[0-9a-f]{64}$")
]
Language = Annotated[
    str, _matching(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*", "a language tag such as en or ja"), _schema(maxLength=35)
]
_DOI = r"10\.[0-9.]+/\S+"
Doi = Annotated[str, _matching(_DOI, "a DOI such as 10.5555/12345678, without https:"), _schema(pattern=r"^10\.")]
Issn = Annotated[str, _matching(r"[0-9]{4}-[0-9]{3}[0-9Xx]", "an ISSN such as 1234-567X"), _schema()]
Edition = Annotated[str, _matching(EDITION_PATTERN, "an edition such as 2026.11"), _schema()]


def _flag(value: object) -> bool:
    if value not in ("true", "false"):
        raise ValueError(f"must be true or false, got {shape(value)}")
    return value == "true"


Flag = Annotated[bool, BeforeValidator(_flag), WithJsonSchema({"type": "boolean"})]

# The item types of CSL 1.0.2.
ArticleType = Literal[
    "article",
    "article-journal",
    "article-magazine",
    "article-newspaper",
    "bill",
    "book",
    "broadcast",
    "chapter",
    "classic",
    "collection",
    "dataset",
    "document",
    "entry",
    "entry-dictionary",
    "entry-encyclopedia",
    "event",
    "figure",
    "graphic",
    "hearing",
    "interview",
    "legal_case",
    "legislation",
    "manuscript",
    "map",
    "motion_picture",
    "musical_score",
    "pamphlet",
    "paper-conference",
    "patent",
    "performance",
    "periodical",
    "personal_communication",
    "post",
    "post-weblog",
    "regulation",
    "report",
    "review",
    "review-book",
    "software",
    "song",
    "speech",
    "standard",
    "thesis",
    "treaty",
    "webpage",
]
Genre = Literal["news", "analysis", "op-ed", "commentary"]
Show = Literal["reference", "digest", "full"]
NoteKind = Literal["context", "definition", "caution", "translation", "method", "correction"]
EntityKind = Literal["person", "organisation", "place", "agreement", "project"]
ClaimKind = Literal["fact", "judgement", "forecast", "intention"]
Stance = Literal["affirms", "denies", "qualifies", "overtakes"]
Outcome = Literal["open", "borne-out", "refuted"]
EventStatus = Literal["planned", "happened", "cancelled", "postponed", "denied"]
Approximation = Literal["about", "over", "under"]

"""The kinds of text a source holds: ids, lines, prose, dates, addresses; each with the rule that it keeps."""

from __future__ import annotations

import re
import unicodedata
from typing import Annotated, Any, Literal
from urllib.parse import urlsplit

from pydantic import AfterValidator, BeforeValidator, PlainValidator, WithJsonSchema

from dossier import edtf
from dossier.problem import shown
from dossier.source import UNSEEN, Plain

ID_PATTERN = r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$"
PASSAGE_PATTERN = r"^([a-z][a-z0-9]*(?:-[a-z0-9]+)*)\.p([1-9][0-9]{0,3})$"
RESERVED = frozenset({"index", "history", "cite"})
WINDOWS = frozenset({"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))})
LONGEST_LINE = 500  # characters
LONGEST_PROSE = 20_000
LONGEST_ADDRESS = 2_000

_ID = re.compile(ID_PATTERN)
_ADDRESS = re.compile(r"^https?://[^\s\"'<>\\^`{|}]+$")


def check_id(value: object) -> str:
    """Return the value if it is an id; raise ValueError with the rule it breaks."""
    if not isinstance(value, str) or not _ID.fullmatch(value):
        raise ValueError(f"must be lower-case letters, digits and single hyphens, a letter first, got {shown(value)}")
    if len(value) > 64:
        raise ValueError(f"must have at most 64 characters, got {len(value)}")
    if value in RESERVED:
        raise ValueError(f"must not be {shown(value)}, which is an address of the site's own")
    if value in WINDOWS:
        raise ValueError(f"must not be {shown(value)}, which Windows keeps for a device")
    return str(value)


def _line(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError("must be text")
    text = unicodedata.normalize("NFC", value.strip())
    if not text:
        raise ValueError("must not be empty")
    if "\n" in text or "\t" in text:
        raise ValueError("must be one line")
    if len(text) > LONGEST_LINE:
        raise ValueError(f"must have at most {LONGEST_LINE} characters, got {len(text):,}")
    return text


def _prose(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError("must be text")
    if isinstance(value, Plain):
        raise ValueError("must stand in a block ('>-') or in quotation marks, so that ' #' or ': ' cannot cut it")
    text = unicodedata.normalize("NFC", value.strip())
    if not text:
        raise ValueError("must not be empty")
    if len(text) > LONGEST_PROSE:
        raise ValueError(f"must have at most {LONGEST_PROSE:,} characters, got {len(text):,}")
    return text


def _number(value: object) -> int:
    if not isinstance(value, str) or not re.fullmatch(r"[1-9][0-9]{0,4}", value):
        raise ValueError(f"must be a whole number from 1 to 99999, got {shown(value)}")
    return int(value)


def _quantity(value: object) -> str:
    if not isinstance(value, str) or not re.fullmatch(r"-?[0-9]{1,15}(\.[0-9]{1,9})?", value):
        raise ValueError(f"must be a plain number such as 23 or 0.35, got {shown(value)}")
    return str(value)


def _date(value: object) -> edtf.Date:
    if not isinstance(value, str):
        raise ValueError("must be an EDTF date")
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
        raise ValueError(f"must be a web address (http or https), got {shown(value)}")
    return str(value)


def _matching(pattern: str, rule: str) -> PlainValidator:
    def check(value: Any) -> str:
        if not isinstance(value, str) or not re.fullmatch(pattern, value):
            raise ValueError(f"must be {rule}, got {shown(value)}")
        return str(value)

    return PlainValidator(check)


def _schema(**keys: object) -> WithJsonSchema:
    return WithJsonSchema({"type": "string", **keys})


Id = Annotated[str, PlainValidator(check_id), _schema(pattern=ID_PATTERN, maxLength=64)]
PassageId = Annotated[
    str, _matching(PASSAGE_PATTERN, "a passage such as filippov2014.p3"), _schema(pattern=PASSAGE_PATTERN)
]
Line = Annotated[str, PlainValidator(_line), _schema(minLength=1, maxLength=LONGEST_LINE)]
Prose = Annotated[str, PlainValidator(_prose), _schema(minLength=1, maxLength=LONGEST_PROSE)]
Number = Annotated[int, PlainValidator(_number), WithJsonSchema({"type": ["integer", "string"], "minimum": 1})]
Quantity = Annotated[str, PlainValidator(_quantity), WithJsonSchema({"type": ["number", "string"]})]
Edtf = Annotated[edtf.Date, PlainValidator(_date), _schema(description=edtf.SHAPES)]
Address = Annotated[str, PlainValidator(_address), _schema(pattern="^https?://")]
Sha256 = Annotated[str, _matching(r"[0-9a-f]{64}", "64 hexadecimal digits"), _schema(pattern="^[0-9a-f]{64}$")]
Language = Annotated[
    str, _matching(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*", "a language tag such as en or ja"), _schema(maxLength=35)
]
Edition = Annotated[str, _matching(r"[0-9]{4}\.[0-9]{2}(\.[0-9]+)?", "an edition such as 2026.11"), _schema()]


def _flag(value: object) -> bool:
    if value not in ("true", "false"):
        raise ValueError(f"must be true or false, got {shown(value)}")
    return value == "true"


Flag = Annotated[bool, BeforeValidator(_flag), WithJsonSchema({"type": "boolean"})]
PassageText = Annotated[str, PlainValidator(_prose), AfterValidator(str), _schema()]

ArticleType = Literal[
    "article",
    "article-journal",
    "article-magazine",
    "article-newspaper",
    "book",
    "broadcast",
    "chapter",
    "document",
    "interview",
    "paper-conference",
    "post",
    "post-weblog",
    "report",
    "speech",
    "thesis",
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

"""An address that a capture states comes in; whether it is an article's goes out, or from where a page was saved."""

from __future__ import annotations

import re
from email.parser import BytesHeaderParser
from email.policy import default as modern_mail
from urllib.parse import urlsplit

from dossier.kinds import is_address

_SAVED = re.compile(r"<!--\s*saved from url=\(\d{4}\)(\S+?)\s*-->")
_ARCHIVED = re.compile(r"https?://[^/\s]+/web/\d{4,14}(?:[a-z]{2}_)?/(?=https?://)")
_LOCATION = "Snapshot-Content-Location"
_HEAD = 8_192  # bytes of an archive, or characters of a page, in which it says from where it was saved


def of_article(address: str) -> str:
    """Return the address, that within one of a web archive's; empty for a whole site's and one that only a machine knows."""
    archived = _ARCHIVED.match(address)
    address = address[archived.end() :] if archived else address
    return address if is_address(address) and _is_of_article(address) else ""


def _is_of_article(address: str) -> bool:
    parts = urlsplit(address)
    host = parts.hostname or ""
    is_public = "." in host.strip(".") and not host.startswith("127.") and not host.endswith((".local", ".localhost"))
    return is_public and bool(parts.path.strip("/") or parts.query)


def saved_from(page: str) -> str:
    """Return the address that a browser wrote into a page as it saved it, empty where it wrote none of an article."""
    match = _SAVED.search(page[:_HEAD])
    return of_article(match[1]) if match else ""


def archived_from(data: bytes) -> str:
    """Return the address in the head of a web archive (MHTML), empty where the data are no archive or it has none."""
    if f"{_LOCATION}:".encode() not in data[:_HEAD]:
        return ""
    return of_article(str(BytesHeaderParser(policy=modern_mail).parsebytes(data[:_HEAD]).get(_LOCATION, "")).strip())

"""An address that a capture states comes in; whether it is an article's goes out, or from where a page was saved."""

from __future__ import annotations

import re
from email.parser import BytesHeaderParser
from email.policy import default as modern_mail
from urllib.parse import urlsplit

from dossier.kinds import is_address

_SAVED = re.compile(r"<!--\s*saved from url=\(\d{4}\)(\S+?)\s*-->")
_LOCATION = "Snapshot-Content-Location"
_HEAD = 8_192  # bytes of an archive, or characters of a page, in which it says from where it was saved


def is_of_article(address: str) -> bool:
    """Return whether an address can be an article's: not a whole site's, not one that only the machine knows."""
    if not is_address(address):
        return False
    parts = urlsplit(address)
    host = parts.hostname or ""
    is_public = "." in host.strip(".") and not host.startswith("127.") and not host.endswith((".local", ".localhost"))
    return is_public and bool(parts.path.strip("/") or parts.query)


def saved_from(page: str) -> str:
    """Return the address that a browser wrote into a page as it saved it, empty where it wrote none of an article."""
    match = _SAVED.search(page[:_HEAD])
    return match[1] if match and is_of_article(match[1]) else ""


def archived_from(data: bytes) -> str:
    """Return the address in the head of a web archive (MHTML), empty where the data are no archive or it has none."""
    if f"{_LOCATION}:".encode() not in data[:_HEAD]:
        return ""
    address = str(BytesHeaderParser(policy=modern_mail).parsebytes(data[:_HEAD]).get(_LOCATION, "")).strip()
    return address if is_of_article(address) else ""

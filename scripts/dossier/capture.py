"""A captured file comes in; its bytes' SHA-256, kind, encoding and text go out, or the reason why it cannot be used."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from email import message_from_bytes
from email.policy import default as modern_mail
from pathlib import Path
from typing import Literal

from charset_normalizer import from_bytes

LARGEST = 5_000_000  # bytes
MOST_LINES = 50_000
ENCODINGS = (
    "cp932",
    "euc_jp",
    "iso2022_jp",
    "cp1251",
    "koi8_r",
    "cp866",
    "iso8859_5",
    "cp1252",
)  # tried where a file is not Unicode

# What pages mean by these names, as browsers read them: the supersets with typographic quotation marks and dashes.
BROWSERS_READ = {
    **dict.fromkeys(("iso-8859-1", "iso8859-1", "iso_8859-1", "latin1", "latin-1", "us-ascii", "ascii"), "cp1252"),
    "iso-8859-9": "cp1254",
    **dict.fromkeys(("shift_jis", "shift-jis", "sjis", "x-sjis"), "cp932"),
    "x-mac-cyrillic": "mac_cyrillic",
}

READERS = {
    "trafilatura": "trafilatura==2.3.1",
    "lxml": "trafilatura==2.3.1",
    "pypdf": "pypdf==7.1.0",
}  # to be installed

Kind = Literal["text", "html", "pdf"]

_SIGNATURES = {
    b"\x89PNG": "a PNG picture",
    b"\xff\xd8\xff": "a JPEG picture",
    b"GIF8": "a GIF picture",
    b"PK\x03\x04": "a ZIP archive or an office document (export it as text, HTML or PDF)",
    b"\xd0\xcf\x11\xe0": "an old office document (export it as text, HTML or PDF)",
    b"{\\rtf": "rich text (export it as text, HTML or PDF)",
    b"\x1f\x8b": "a gzip archive",
    b"bplist00": "a Safari web archive (save the page as HTML)",
}
_TAG = re.compile(r"<(?:!doctype\s+html|html|head|body|article|main|section|div|p|meta|h1)\b[^<>]*>", re.IGNORECASE)
_CLOSING_TAG = re.compile(r"</[a-z][a-z0-9]*\s*>", re.IGNORECASE)
_DECLARED = re.compile(rb"<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*[\"']?\s*([A-Za-z0-9_-]{3,20})")
_FOREIGN_RUN = re.compile(rb"[\x80-\xff]{3}|\x1b")
# Capitals before small letters, and the last of the small ones, where either system has them; 0xC7 is a quotation mark.
_OF_A_MAC = re.compile(rb"[\x80-\x9f][\xe0-\xfe]|[\xe0-\xfe]\xdf")
_OF_WINDOWS = re.compile(rb"[\xc0-\xc6\xc8-\xdf][\xe0-\xff]|[\xe0-\xfe]\xff")
_MANY_BYTES = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")


@dataclass(frozen=True)
class Capture:
    """A file as it was obtained, ready to be read."""

    name: str  # the file's name, for messages only: a capture is known by its bytes
    sha256: str  # of the bytes, in hexadecimal
    kind: Kind
    encoding: str  # as Python calls it; empty for PDF
    text: str  # decoded, line ends as \n; empty for PDF
    data: bytes


@dataclass(frozen=True)
class Unusable:
    """A file that is no capture, with the reason as messages print it."""

    name: str
    reason: str


def read(path: Path) -> Capture | Unusable:
    """Return the file as a capture, or what is wrong with it."""
    try:
        if not path.is_file():
            return Unusable(path.name, "there is no such file" if not path.exists() else "is not a file")
        if (size := path.stat().st_size) > LARGEST:
            return Unusable(path.name, f"huge: {size:,} bytes; {LARGEST:,} is the most")
        return from_data(path.name, path.read_bytes())
    except OSError as error:
        return Unusable(path.name, f"cannot be read: {error.strerror}")


def need(error: ModuleNotFoundError) -> str:
    """Return in words what has to be installed for captures of a kind, and how."""
    return f"needs {error.name}, which is not installed (.venv/bin/pip install {READERS.get(error.name or '', error.name)})"


def from_data(name: str, data: bytes) -> Capture | Unusable:
    """Return a file's bytes as a capture, or what is wrong with them."""
    sha256 = hashlib.sha256(data).hexdigest()
    if not data.strip(b"\xef\xbb\xbf\xff\xfe \t\r\n\x00"):
        return Unusable(name, "empty" if not data else "empty: nothing but white space")
    if b"%PDF-" in data[:1024]:
        return Capture(name, sha256, "pdf", "", "", data)
    for signature, what in _SIGNATURES.items():
        if data.startswith(signature):
            return Unusable(name, f"binary: {what}")
    decoded = _decoded(_page_of_mail(data))
    if isinstance(decoded, Refusal):
        return Unusable(name, decoded.reason)
    encoding, text = decoded
    if (lines := text.count("\n")) > MOST_LINES:
        return Unusable(name, f"huge: {lines:,} lines; {MOST_LINES:,} are the most")
    return Capture(name, sha256, "html" if _is_html(text) else "text", encoding, text, data)


def by_sha256(folder: Path) -> dict[str, Path]:
    """Return the files of a folder by the SHA-256 of their bytes; of two alike, the one whose name comes first."""
    found: dict[str, Path] = {}
    for path in _files(folder):
        with path.open("rb") as file:
            found.setdefault(hashlib.file_digest(file, "sha256").hexdigest(), path)
    return found


def _files(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.iterdir()):
        if path.is_file() and not path.name.startswith("."):
            yield path


@dataclass(frozen=True)
class Refusal:
    """Why bytes are no text, with the place."""

    reason: str


def _decoded(data: bytes) -> tuple[str, str] | Refusal:
    """Return encoding and text: Unicode first, then what the page declares, then what the letters look like."""
    for mark, encoding in ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if data.startswith(mark):
            return _strictly(data, encoding)
    if (zero := data.find(b"\x00")) >= 0:
        return Refusal(f"binary: byte 0x00 at offset {zero}")
    try:
        if b"\x1b$" not in data and b"\x1b(" not in data:  # ISO-2022-JP is all ASCII
            return "utf-8", _lines(data.decode("utf-8"))
    except UnicodeDecodeError as error:
        if _is_damaged_utf8(data):
            return _refused(data, error)
    return _in_another_encoding(data)


def _strictly(data: bytes, encoding: str) -> tuple[str, str] | Refusal:
    try:
        return encoding, _lines(data.decode(encoding))
    except UnicodeDecodeError as error:
        return _refused(data, error)


def _refused(data: bytes, error: UnicodeDecodeError, more: str = "") -> Refusal:
    encoding = error.encoding.upper().replace("_", "-")
    return Refusal(f"not {encoding}: byte 0x{data[error.start]:02x} at offset {error.start}{more}")


def _is_damaged_utf8(data: bytes) -> bool:
    """Return whether most of what is not ASCII is UTF-8 all the same; in other encodings that is rare."""
    sound = sum(len(match) for match in _MANY_BYTES.findall(data))
    return sound > 0.8 * sum(byte > 0x7F for byte in data)


def _in_another_encoding(data: bytes) -> tuple[str, str] | Refusal:
    if declared := _DECLARED.search(data[:4096]):
        encoding = declared[1].decode("ascii").lower()
        try:
            encoding = BROWSERS_READ.get(encoding, encoding)
            return encoding, _lines(data.decode(encoding))
        except (LookupError, UnicodeError):
            pass  # a page that says what it is not is common: look at the letters
    # A letter here and there among ASCII is too little to tell by: accents and quotation marks are by far likeliest.
    known = ["cp1252"] if not _FOREIGN_RUN.search(data) else list(ENCODINGS)
    best = from_bytes(data, cp_isolation=known).best()
    if best is not None:
        return _strictly(data, "mac_cyrillic" if _is_of_a_mac(data, best.encoding) else best.encoding)
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _refused(data, error, ", and no other encoding fits")
    return "utf-8", _lines(data.decode("utf-8"))


def _is_of_a_mac(data: bytes, encoding: str) -> bool:
    """Return whether Cyrillic letters are a Macintosh's: Windows has the small ones, all but the last, in the same places."""
    return encoding == "cp1251" and len(_OF_A_MAC.findall(data)) > len(_OF_WINDOWS.findall(data))


def _lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _is_html(text: str) -> bool:
    return bool(_TAG.search(text[:4096])) and len(_CLOSING_TAG.findall(text)) >= 3


def _page_of_mail(data: bytes) -> bytes:
    """Return the page inside a web archive (MHTML), as browsers save it; any other data as it is."""
    if not re.match(rb"(?:[A-Za-z-]+: [^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*)*MIME-Version: ", data[:4096]):
        return data
    page = message_from_bytes(data, policy=modern_mail).get_body(("html", "plain"))
    return data if page is None else page.get_payload(decode=True)

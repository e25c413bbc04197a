"""The bytes of a file that is no text come in; the runs of text in them go out: of pictures, documents and archives."""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO

SHORTEST = 24  # characters: shorter runs hold no nine words

_GZIP, _PNG, _PDF, _ZIP = b"\x1f\x8b", b"\x89PNG\r\n\x1a\n", b"%PDF-", b"PK\x03\x04"
_AS_GZIP = 31  # of zlib: with the header of gzip
_LARGEST = 64 << 20  # bytes of an archive, unpacked
_DEEPEST = 5  # archives in archives; some hold themselves
_COMPRESSED_TEXT = re.compile(
    rb"(?:zTXt|iCCP)[^\x00]{1,79}\x00\x00|iTXt[^\x00]{1,79}\x00\x01\x00[^\x00]*\x00[^\x00]*\x00"
)
_BINARY = re.compile("[\x00-\x08\x0b-\x1f\ufffd]+")
_WIDE = {  # two bytes a letter, Latin or Cyrillic, as cameras write comments
    "utf-16-le": re.compile(rb"(?:[\t-\xff]\x00|[\x00-\xff]\x04){%d,}" % SHORTEST),
    "utf-16-be": re.compile(rb"(?:\x00[\t-\xff]|\x04[\x00-\xff]){%d,}" % SHORTEST),
}


class Unreadable(Exception):
    """A file that cannot be looked into, and why."""


def runs(content: bytes, depth: int = 0) -> Iterator[str]:
    """Yield what is text in a file, itself in so many archives; raise Unreadable where nobody can tell."""
    if depth > _DEEPEST:
        raise Unreadable(f"archives in archives, more than {_DEEPEST} deep")
    if content.startswith(_GZIP):
        yield from runs(b"\n".join(_members(content)), depth + 1)
    elif content.startswith(_PDF):
        yield from _of_pdf(content)
    elif content.startswith(_ZIP) or zipfile.is_zipfile(BytesIO(content)):
        yield from _of_zip(content, depth + 1)
    elif content.startswith(_PNG):
        view, found = memoryview(content), _COMPRESSED_TEXT.finditer(content)
        content += b"\n".join(_inflated(view[match.end() :], zlib.MAX_WBITS)[0] for match in found)
    # Of archives and documents too: names, notes and what stands behind their end are not compressed.
    yield from (run for run in _BINARY.split(content.decode(errors="replace")) if len(run) >= SHORTEST)
    for encoding, pattern in _WIDE.items():
        yield from (match.group().decode(encoding, errors="replace") for match in pattern.finditer(content))


def _members(content: bytes) -> Iterator[bytes]:
    """Yield what is in a gzip file, piece by piece, and at last what is none of it."""
    while content.startswith(_GZIP):
        inflated, rest = _inflated(content, _AS_GZIP)
        yield inflated
        if rest == content:
            raise Unreadable("does not decompress")
        content = rest
    yield content


def _inflated(data: bytes | memoryview, kind: int) -> tuple[bytes, bytes | memoryview]:
    """Return what data says uncompressed, and what follows it; nothing and all of it where it is not compressed."""
    inflating = zlib.decompressobj(kind)
    try:
        inflated = inflating.decompress(data, _LARGEST)
    except zlib.error:  # bytes of a picture that look like the beginning of a text
        return b"", data
    if inflating.unconsumed_tail:
        raise Unreadable(f"more than {_LARGEST:,} bytes, compressed")
    return inflated, inflating.unused_data


def _of_zip(content: bytes, depth: int) -> Iterator[str]:
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            if sum(member.file_size for member in archive.infolist()) > _LARGEST:
                raise Unreadable(f"more than {_LARGEST:,} bytes, compressed")
            for member in archive.infolist():
                yield from runs(archive.read(member), depth)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, zlib.error, EOFError) as error:
        raise Unreadable(f"an archive that does not open: {error}") from error


def _of_pdf(content: bytes) -> Iterator[str]:
    from dossier.ingest import pdf, pdf_lines  # need a library that nothing else needs

    try:
        yield from (block.text for block in pdf.blocks(content))
    except pdf_lines.DamagedPdf as error:
        raise Unreadable(f"a PDF that does not open: {error.reason}") from error
    except ModuleNotFoundError as error:
        raise Unreadable(f"a PDF that does not open: {error}") from error

"""Text in files that are none."""

from __future__ import annotations

import gzip
import zipfile
from io import BytesIO

import pytest
from dossier.gate import hidden
from dossier.gate.hidden import Unreadable, runs

WORDS = "the villagers went on fishing above the dam that was never finished"


def zipped(name: str, text: str) -> bytes:
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, text)
    return file.getvalue()


@pytest.mark.parametrize(
    "content",
    [
        gzip.compress(WORDS.encode()),
        gzip.compress(gzip.compress(WORDS.encode())),
        gzip.compress(b"one") + gzip.compress(WORDS.encode()),
        gzip.compress(b"one") + b"\0\0" + WORDS.encode(),
        zipped("word/document.xml", WORDS),
        gzip.compress(zipped("a.txt", WORDS)),
    ],
)
def test_archives_are_looked_into_however_deep(content: bytes) -> None:
    assert WORDS in " / ".join(runs(content))


@pytest.mark.parametrize(
    "content", [b"\x1f\x8b\x08\0\0\0\0\0\0\xff\xff\xff\xff\xff", b"%PDF-1.4\nbroken", zipped("a", WORDS)[:-9]]
)
def test_what_does_not_open_is_said_to_be_unreadable(content: bytes) -> None:
    with pytest.raises(Unreadable):
        list(runs(content))


def test_no_archive_is_unpacked_without_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hidden, "_LARGEST", 1_000)
    for content in (gzip.compress(b"a" * 2_000), zipped("a", "a" * 2_000)):
        with pytest.raises(Unreadable, match="more than 1,000 bytes"):
            list(runs(content))

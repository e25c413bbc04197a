"""Files as they were obtained: kinds, encodings, and what is said of those that cannot be used."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from dossier.capture import LARGEST, MOST_LINES, Capture, Unusable, by_sha256, from_data, read

RUSSIAN = "Совет двух городов в одиннадцатый раз перенёс решение о пароме. Жители ждут."
JAPANESE = "二つの港は渡船の共同運航について協議したが、合意に至らなかった。"
ENGLISH = "The ministers’ talks — “without result” — ended at the Café."


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        *(
            (RUSSIAN, encoding)
            for encoding in ("utf-8", "utf-8-sig", "utf-16", "cp1251", "koi8_r", "cp866", "iso8859_5")
        ),
        *((JAPANESE, encoding) for encoding in ("utf-8", "utf-16", "cp932", "euc_jp", "iso2022_jp")),
        *((ENGLISH, encoding) for encoding in ("utf-8", "cp1252", "utf-16")),
    ],
)
def test_text_is_decoded_in_its_encoding(text: str, encoding: str) -> None:
    capture = from_data("x.txt", text.encode(encoding))
    assert (capture.kind, capture.encoding, capture.text) == ("text", encoding, text)


def reason(data: bytes) -> str:
    unusable = from_data("x", data)
    assert isinstance(unusable, Unusable), unusable
    return unusable.reason


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "empty"),
        (b"\xef\xbb\xbf \n\t", "empty: nothing but white space"),
        (RUSSIAN.encode()[:40] + b"\xff" + RUSSIAN.encode()[40:], "not UTF-8: byte 0xff at offset 40"),
        (bytes(range(128, 256)) * 9, "not UTF-8: byte 0x80 at offset 0, and no other encoding fits"),
        ("Привет".encode("utf-16")[:-1], "not UTF-16-LE: byte 0x42 at offset 12"),
        (b"some text\x00and more", "binary: byte 0x00 at offset 9"),
        (b"\x89PNG\r\n\x1a\n123", "binary: a PNG picture"),
        (b"PK\x03\x04abc", "binary: a ZIP archive or an office document (export it as text, HTML or PDF)"),
        (b"a\n" * (MOST_LINES + 1), "huge: 50,001 lines; 50,000 are the most"),
    ],
)
def test_a_file_that_is_no_capture_is_named_for_what_it_is(data: bytes, said: str) -> None:
    assert reason(data) == said


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"%PDF-1.7\n%\xe2\xe3", "pdf"),
        (b"<!DOCTYPE html><html><body><p>One</p><p>Two</p></body></html>", "html"),
        (b"\n <div class=a><p>One</p><p>Two</p></div>", "html"),
        (b"See <http://x.example/a> and a < b, c > d.", "text"),
        (b"# A title\n\n<p>One tag in Markdown makes no page.</p>\n", "text"),
    ],
)
def test_kind_is_told_by_content(data: bytes, kind: str) -> None:
    assert from_data("x", data).kind == kind


def test_a_page_is_decoded_as_it_declares() -> None:
    page = f'<html><head><meta charset="koi8-r"></head><body><p>{RUSSIAN}</p></body></html>'
    assert RUSSIAN in from_data("x", page.encode("koi8_r")).text


@pytest.mark.parametrize("declared", ["iso-8859-1", "ISO-8859-1", "latin1", "us-ascii", "windows-1252"])
def test_a_page_in_western_letters_keeps_its_quotation_marks_and_dashes(declared: str) -> None:
    said = "He said “no” and left — the town’s mayor, too… at the café"
    page = f'<html><head><meta charset="{declared}"></head><body><p>{said}</p></body></html>'
    assert said in from_data("x", page.encode("cp1252")).text


def test_a_japanese_page_is_decoded_as_browsers_do() -> None:
    page = f'<html><head><meta charset="shift_jis"></head><body><p>①{JAPANESE}～</p></body></html>'
    assert f"①{JAPANESE}～" in from_data("x", page.encode("cp932")).text


@pytest.mark.parametrize(
    ("start", "end"), [("", ""), ('<html><head><meta charset="x-mac-cyrillic"></head><body><p>', "</p></body></html>")]
)
def test_cyrillic_of_a_macintosh_is_no_other(start: str, end: str) -> None:
    text = f"{start}{RUSSIAN} «Жители» ждут «на берегу» с весны, и «завтра» я не жду «новое».{end}"
    capture = from_data("x", text.encode("mac_cyrillic"))
    assert (capture.encoding, capture.text) == ("mac_cyrillic", text)


def test_a_web_archive_is_the_page_in_it() -> None:
    page = "<html><body><h1>One</h1><p>Two</p></body></html>"
    archive = f"From: <Saved>\nSubject: x\nMIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n{page}\n"
    capture = from_data("x.mhtml", archive.encode())
    assert (capture.kind, capture.text.strip()) == ("html", page)


def test_a_conversation_is_no_letter_and_costs_nothing() -> None:
    said = "".join(f"Q: {number}\r\nA: no\r\n" for number in range(200))
    capture = from_data("x.txt", said.encode())
    assert (capture.kind, capture.text) == ("text", said.replace("\r\n", "\n"))


def test_an_encoding_that_is_none_is_looked_for_in_the_letters() -> None:
    page = f'<html><head><meta charset="undefined"></head><body><p>{RUSSIAN}</p></body></html>'
    assert RUSSIAN in from_data("x.html", page.encode("cp1251")).text


def test_line_ends_are_made_alike() -> None:
    assert from_data("x", b"one\r\ntwo\rthree\n").text == "one\ntwo\nthree\n"


def test_a_capture_is_known_by_its_bytes_and_never_by_its_name(tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_bytes(b"same bytes")
    (tmp_path / "a.txt").write_bytes(b"same bytes")
    (tmp_path / ".hidden").write_bytes(b"other")
    (tmp_path / "folder").mkdir()
    assert by_sha256(tmp_path) == {hashlib.sha256(b"same bytes").hexdigest(): tmp_path / "a.txt"}


def test_read_says_why_a_path_is_no_capture(tmp_path: Path) -> None:
    (tmp_path / "huge.txt").write_bytes(b"x" * (LARGEST + 1))
    assert read(tmp_path / "none.txt") == Unusable("none.txt", "there is no such file")
    assert read(tmp_path) == Unusable(tmp_path.name, "is not a file")
    assert read(tmp_path / "huge.txt") == Unusable("huge.txt", "huge: 5,000,001 bytes; 5,000,000 is the most")


def test_read_gives_the_bytes_and_their_hash(tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_bytes(b"A line.\n")
    capture = read(tmp_path / "x.txt")
    assert capture == Capture(
        "x.txt", hashlib.sha256(b"A line.\n").hexdigest(), "text", "utf-8", "A line.\n", b"A line.\n"
    )

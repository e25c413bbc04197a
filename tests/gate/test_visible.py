"""What somebody can read out of a built file, whatever its kind."""

from __future__ import annotations

import gzip
import zlib

import pytest
from dossier.gate.visible import blocks
from trees import ROOT

WORDS = "the villagers went on fishing above the dam that was never finished"
PNG = b"\x89PNG\r\n\x1a\n"


def chunk(kind: bytes, data: bytes) -> bytes:
    return len(data).to_bytes(4) + kind + data + zlib.crc32(kind + data).to_bytes(4)


def read(path: str, content: bytes | str, *quotes: str) -> str:
    """Return all that is read, white space folded, pieces apart."""
    data = content.encode() if isinstance(content, str) else content
    return " / ".join(" ".join(block.split()) for block in blocks(path, data, quotes))


@pytest.mark.parametrize(
    ("path", "content"),
    [
        ("a.png", PNG + chunk(b"tEXt", b"Comment\0" + WORDS.encode())),
        ("a.png", PNG + chunk(b"zTXt", b"Comment\0\0" + zlib.compress(WORDS.encode()))),
        ("a.png", PNG + chunk(b"iTXt", b"Comment\0\1\0en\0\0" + zlib.compress(WORDS.encode()))),
        ("a.jpg", b"\xff\xd8\xff\xe1\x00\x80Exif\0\0ASCII\0\0\0" + WORDS.encode() + b"\xff\xd9"),
        ("a.jpg", b"\xff\xd8\xff\xe1\x00\x80Exif\0\0UNICODE\0" + WORDS.encode("utf-16-le") + b"\xff\xd9"),
        ("a.js", f'export const TEXT = "{WORDS}"'),
        ("a.css", f"body::after {{ content: '{WORDS}' }}"),
        ("a.txt", WORDS.replace(" ", "\n")),
        ("a.md", f"> {WORDS}\n"),
        ("a.xml", f"<a><b>{WORDS}</b></a>"),
        ("a.svg", f"<text><tspan>{WORDS.replace(' ', '</tspan><tspan>')}</tspan></text>"),
        ("a.xml", f"<a b='{WORDS}'/>"),
        ("a.xml", f"<a><![CDATA[<p>{WORDS}</p>]]></a>"),
        ("a.xml", f"<a><!-- {WORDS} --></a>"),
        ("a.csv", f'id,text\na,"{WORDS}, once"\n'),
        ("a.bib", f"note = {{{WORDS.replace('dam', '{d}am')}}}"),
        ("a.json", f'["&lt;p&gt;{WORDS.replace("dam", "<b>dam</b>")}"]'),
        ("a.json", f'{{"{WORDS}": 1}}'),
        ("a.js", "say('" + "".join(f"\\u{ord(letter):04x}" for letter in WORDS) + "')"),
        ("a.css", "a { content: '" + "".join(f"\\{ord(letter):x} " for letter in WORDS) + "' }"),
        ("a.html", f"<!doctype html><ul><li>{WORDS.replace(' on ', '</li><li>on ')}</li></ul>"),
        ("a.html", f"<!doctype html><p>{WORDS.replace(' ', '<br>')}</p>"),
        ("a.html", f"<!doctype html><p>{WORDS.replace('dam', 'd&amp;#97;m')}</p>"),
        ("a.html", f'<!doctype html><img src="data:image/svg+xml,%3Csvg><desc>{WORDS}</desc></svg>">'),
        ("a.jpg", b"\xff\xd8<rdf:li>" + WORDS.replace("dam", "<b>d&#97;m</b>").encode() + b"</rdf:li>"),
        ("a.html", f"<!doctype html><script>const text = '{WORDS}'</script>"),
        ("a.html", f'<!doctype html><p data-text="{WORDS}">'),
        ("pagefind/fragment/a.pf_fragment", gzip.compress(b'pagefind_dcd{"content": "%s"}' % WORDS.encode(), mtime=0)),
        ("pagefind/index/a.pf_index", gzip.compress(b"pagefind_dcd\x9a" + WORDS.encode(), mtime=0)),
        ("headers", WORDS),
    ],
)
def test_words_are_read_out_of_files_of_any_kind(path: str, content: bytes | str) -> None:
    assert WORDS in read(path, content)


def test_pdfs_are_read_as_captures_are() -> None:
    assert "For three decades governments" in read("a.pdf", (ROOT / "tests/captures/institute-brief.pdf").read_bytes())


def test_a_picture_with_nothing_written_in_it_says_nothing() -> None:
    assert read("a.png", PNG + chunk(b"IDAT", zlib.compress(bytes(range(256)) * 40)) + b"zTXtno\0\0text") == ""


def test_our_own_quotes_are_left_out_of_data_and_of_forms_of_citation() -> None:
    for path in ("a.csv", "a.js", "articles/a/cite/index.html"):
        assert read(path, f"a {WORDS} b", WORDS) == "a / b"
    assert read("articles/a/index.html", f"a {WORDS} b", WORDS) == f"a {WORDS} b"

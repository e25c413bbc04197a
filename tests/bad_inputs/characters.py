"""Bytes that are no text, and characters that nobody can see or that look like others."""

from __future__ import annotations

from bad_inputs.case import ARTICLE, Case, article, id, source, title

TEXT = "id: harper2001\ntitle: Плотина é\n"

CASES: dict[str, Case] = {
    "byte order mark": source(ARTICLE, b"\xef\xbb\xbf" + TEXT.encode()),
    "byte order mark within": title("The \ufeffdam"),
    "UTF-16": source(ARTICLE, TEXT.encode("utf-16")),
    "UTF-16 without a mark": source(ARTICLE, TEXT.encode("utf-16-le")),
    "Windows-1251": source(ARTICLE, "id: harper2001\ntitle: Плотина\n".encode("cp1251")),
    "Windows-1252 in a topic": source("topics/dam.md", "---\ntitle: Café\nscope: 'x'\n---\n".encode("cp1252")),
    "Shift JIS": source(ARTICLE, "id: harper2001\ntitle: 堰と魚\n".encode("shift_jis")),
    "UTF-8 cut short": source(ARTICLE, TEXT.encode().strip()[:-1]),
    "UTF-8 too long": source(ARTICLE, b"id: a\ntitle: \xc0\xaf\n"),
    "half a character": source(ARTICLE, "title: \ud83d\n"),
    "bytes that are a picture": source(ARTICLE, b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"),
    "NUL": title("The\0dam"),
    "escape of a terminal": title("\x1b[31mThe dam"),
    "delete": title("The dam\x7f"),
    "next line": title("The\x85dam"),
    "line separator": title("The\u2028dam"),
    "paragraph separator": title("The\u2029dam"),
    "carriage return alone": title("The\rdam"),
    "form feed": title("The\x0cdam"),
    "zero-width space": title("The\u200bdam"),
    "zero-width joiner in a digest": article(("Harper finds", "Har\u200dper finds")),
    "zero-width space in an essay": source("topics/dam.md", "---\ntitle: T\nscope: 'x'\n---\nIt\u200bholds.\n"),
    "soft hyphen": title("The\xaddam"),
    "bidirectional override": title("The \u202emad"),
    "bidirectional isolate in a note": article(("Compare\n", "Com\u2066pare\n")),
    "right-to-left mark": title("The\u200fdam"),
    "word joiner": title("The\u2060dam"),
    "tag characters": title("The dam\U000e0041"),
    "blank that is a letter": title("The\u3164dam"),
    "combining joiner": title("The\u034fdam"),
    "noncharacter": title("The\ufdd0dam"),
    "last noncharacter": title("The\U0010ffffdam"),
    "zero-width space in an id": id("fl\u200bood"),
    "zero-width space in an id, escaped": id('"fl\\u200bood"'),
    "id in another alphabet": id("flооd"),
    "id in full-width letters": id("ｆｌｏｏｄ"),
    "id with an accent": id("inondée"),
    "id with an accent of two characters": id("inonde\u0301e"),
    "id with a dotless letter": id("flıod"),
    "id with digits of another script": id("flood٢"),
    "id with a superscript": id("flood²"),
}

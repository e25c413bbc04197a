"""Defects in what files say: of their shape, and captured text that they show."""

from __future__ import annotations

import gzip
from base64 import b64encode
from urllib.parse import quote

from dossier.gate.defect import ARTICLE, CLAIMS, CSS, H1, HOME, JS, JSON, LD_JSON, RECORD, SVG, TEXT, Defect
from dossier.gate.sound import CAPTURED

WORDS = CAPTURED[:60]
_MARKED = WORDS.replace("nobody", "<em>nobody</em>").replace(" on", "&nbsp;on").replace("<", "&lt;")
_QUOTED = f"“{CAPTURED.replace(' on', '” “on')}”"
_JOINED = WORDS.replace(" ", "-")
_LETTERS = "".join(f"<text>{word}</text>" for word in WORDS.split())
_NUMBERED = WORDS.replace("nobody", "nobod\\u0079")
_LINES = "".join(f"<tspan>{word}</tspan>" for word in WORDS.split())
_PICTURE = b64encode(f"<svg><desc>{WORDS}</desc></svg>".encode()).decode()
_PATH = gzip.compress(rb'pagefind_dcd{"a": "\/home\/editor\/dossier\/docs"}')
_ADDRESS = f"data:image/svg+xml;base64,{_PICTURE}"
_EMPTY_SITEMAP = '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"/>'

SHAPE = (
    Defect("tag that is not finished", ARTICLE, "<p>A digest", "<p A digest", "not plain HTML"),
    Defect("bare <", ARTICLE, TEXT, "1 < 2", "not plain HTML"),
    Defect("element that is not closed", ARTICLE, "<aside", "<div><aside", "closes nothing"),
    Defect("element that closes another", ARTICLE, TEXT, "</div>", "closes nothing"),
    Defect("block in a paragraph", ARTICLE, TEXT, "<div>x</div>", "stands in a <p>"),
    Defect("block deep in a paragraph", ARTICLE, TEXT, "<em><div>x</div></em>", "stands in a <p>"),
    Defect("link in a link", ARTICLE, "a claim</a>", '<a href="">x</a></a>', "stands in a <a>"),
    Defect("page in a page", HOME, "<main", "<body></body><main", "2 <body>"),
    Defect("paragraph in a drawing", ARTICLE, "<path ", "<p></p><path ", "stands in an <svg>"),
    Defect("words between cells", ARTICLE, "<aside", "<table>x<tr></tr></table><aside", "text stands in a <table>"),
    Defect("division between cells", ARTICLE, "<aside", "<table><div></div></table><aside", "does not hold it"),
    Defect("attribute twice", ARTICLE, "<p>A digest", '<p lang="en" lang="ja">A digest', "two attributes"),
    Defect("title without words", HOME, "<title>Home", "<title> ", "no title"),
    Defect("heading without words", ARTICLE, ">The ferry</h1>", ">&nbsp;<b> </b></h1>", "an empty heading"),
    Defect("two headings", ARTICLE, H1, H1 + "<h1>Again</h1>", "2 headings"),
    Defect("page without content", CLAIMS, "<dl>", "</main><main id='more'><dl>", "nothing stands below"),
    Defect("page of signs", CLAIMS, "<dl>", "<p>&#160;&shy;-</p><p hidden>x</p></main><dl>", "nothing stands below"),
    Defect(
        "feed in another encoding", "feed.xml", "<feed", '<?xml version="1.0" encoding="utf-16"?><feed', "says it is"
    ),
    Defect("feed of a day that never was", "feed.xml", "2001-01-01T", "2001-02-31T", "no moment"),
    Defect("text of two bytes a letter", "data/library.bib", "url", "u\0r\0l\0", "character U+0000"),
    Defect("other encoding", HOME, 'charset="utf-8"', 'charset="utf-16"', "that it is UTF-8"),
    Defect("character of no page", ARTICLE, TEXT, "A\x02digest", "character U+0002"),
    Defect("no language", HOME, 'lang="en"', "", "no language"),
    Defect("no document type", HOME, "<!doctype html>", "", "does not start with"),
    Defect("expression of a template", ARTICLE, TEXT, "{{ digest }}", "syntax is left"),
    Defect("attributes of Markdown", ARTICLE, TEXT, f"{TEXT} {{ .digest }}", "syntax is left"),
    Defect("citation of ours", ARTICLE, TEXT, "So [@a2001, ¶1] says.", "syntax is left"),
    Defect("link of Markdown", ARTICLE, TEXT, "[words](../../)", "syntax is left"),
    Defect("footnote of Markdown", ARTICLE, TEXT, "So it is[^1].", "syntax is left"),
    Defect("reference of Markdown", ARTICLE, TEXT, "So [it][1] is.", "syntax is left"),
    Defect("comment of a template", ARTICLE, TEXT, "{# digest #}", "syntax is left"),
    Defect("emphasis of Markdown", ARTICLE, TEXT, "A **digest**", "syntax is left"),
    Defect("JSON cut short", JSON, "}]", "", "JSON does not parse"),
    Defect("JSON with a name twice", JSON, '"id"', '"id": 1, "id"', "stands twice"),
    Defect("JSON with half a letter", JSON, "a2001.p1", "\\ud800", "does not parse"),
    Defect("JSON with NaN", JSON, '"a2001.p1"', "NaN", "JSON does not parse"),
    Defect(
        "JSON in a page", ARTICLE, TEXT, '<script type="application/ld+json">{</script>', "in the page does not parse"
    ),
    Defect("XML cut short", "feed.xml", "</feed>", "", "XML does not parse"),
    Defect("feed that is none", "feed.xml", "", "<x/>", "is not what stands at the root"),
    Defect("sitemap without an address", "sitemap.xml", "", _EMPTY_SITEMAP, "names no address"),
    Defect("feed with another clock", "feed.xml", "2001-01-01T00:00:00Z", "yesterday", "no moment"),
    Defect("XML that expands", "feed.xml", "<feed", '<!DOCTYPE feed [<!ENTITY a "b">]><feed', "document type"),
    Defect(
        "feed without a date", "feed.xml", "<updated>2001-01-01T00:00:00Z</updated><link", "<link", "has no updated"
    ),
    Defect("feed with an id twice", "feed.xml", "</feed>", "<entry><id>urn:b</id></entry></feed>", "stands twice"),
    Defect("text of white space", "data/library.bib", "", " \n", "nothing but white space"),
    Defect("search record cut short", RECORD, "", gzip.compress(b"pagefind_dcd{}")[:-9], "does not decompress"),
    Defect("search record that is no JSON", RECORD, "", gzip.compress(b"pagefind_dcd{"), "does not parse"),
    Defect("search index cut short", "a.pf_index", "", gzip.compress(b"pagefind_dcd")[:-9], "does not decompress"),
    Defect("no bytes", "assets/serif.woff2", "wOF2", "", "no bytes"),
    Defect("bytes that are no text", JSON, "a2001", b"\xff", "not UTF-8"),
    Defect("path of a machine, escaped", RECORD, "", _PATH, "a path of this machine"),
    Defect("path of a machine", ARTICLE, TEXT, "/home/editor/dossier/docs", "a path of this machine"),
)

CAPTURES = (
    Defect("captured text", ARTICLE, TEXT, WORDS, "nobody on the quay"),
    Defect("captured text in pieces", ARTICLE, TEXT, WORDS.replace("nobody", "<em>no</em>body"), "nobody on the quay"),
    Defect("captured text in an attribute", ARTICLE, 'alt="signs"', f'alt="{WORDS}"', "nobody on the quay"),
    Defect("captured text in a comment", ARTICLE, TEXT, f"<!-- {WORDS} -->", "nobody on the quay"),
    Defect("captured text in markup in a comment", ARTICLE, TEXT, f"<!-- {_MARKED} -->", "nobody on the quay"),
    Defect("captured text in markup in an attribute", ARTICLE, 'alt="', f'alt="{_MARKED}', "nobody on the quay"),
    Defect("captured text in quotations", ARTICLE, TEXT, _QUOTED, "nobody on the quay"),
    Defect("captured text between drawings", ARTICLE, TEXT, WORDS.replace(" on", "<svg></svg> on"), "nobody on the"),
    Defect("captured text in the name of an element", ARTICLE, 'id="p1"', f'id="{_JOINED}"', "nobody on the quay"),
    Defect("captured text in an address in JSON", JSON, '"a2001.p1"', f'"https://b.example/{quote(WORDS)}"', "nobody"),
    Defect("captured text in a picture in a stylesheet", CSS, "data:image/png;base64,AA==", _ADDRESS, "nobody on the"),
    Defect("captured text in lines of a picture", SVG, "<title>Signs</title>", _LETTERS, "nobody on the quay"),
    Defect("captured text in a description", HOME, "<title>", f'<meta name="d" content="{WORDS}"><title>', "nobody on"),
    Defect("captured text in JSON", JSON, '"a2001.p1"', f'"{WORDS}"', "nobody on the quay"),
    Defect("captured text in BibTeX", "data/library.bib", "url", f"note = {{{WORDS}}}, url", "nobody on the quay"),
    Defect("captured text in a feed", "feed.xml", "<title>B", f"<title>{WORDS}", "nobody on the quay"),
    Defect("captured text in lines", ARTICLE, TEXT, WORDS.replace(" ", "<br>"), "nobody on the quay"),
    Defect(
        "captured text escaped twice", ARTICLE, TEXT, WORDS.replace("nobody", "no&amp;#98;ody"), "nobody on the quay"
    ),
    Defect("captured text in a drawing", ARTICLE, "<path ", f"<text>{_LINES}</text><path ", "nobody on the quay"),
    Defect("captured text in an address", ARTICLE, "elsewhere.example/", f"b.example/?q={quote(WORDS)}", "nobody on"),
    Defect(
        "captured text in a picture in an address",
        ARTICLE,
        'src="../../assets/signs.svg"',
        f'src="data:image/svg+xml;base64,{_PICTURE}"',
        "nobody on the quay",
    ),
    Defect("captured text in JSON in a page", ARTICLE, TEXT, LD_JSON.format(f'["{_NUMBERED}"]'), "nobody on the quay"),
    Defect("captured text in a name in JSON", JSON, '"id"', f'"{WORDS}"', "nobody on the quay"),
    Defect("captured text in a sheet", "data/a.csv", "", f'id,text\na,"{WORDS}"\n', "nobody on the quay"),
    Defect("captured text in a feed's attribute", "feed.xml", "<entry>", f'<entry xml:lang="{WORDS}">', "nobody on"),
    Defect("captured text in a feed as it is", "feed.xml", "<title>B", f"<title><![CDATA[{WORDS}]]>", "nobody on"),
    Defect("captured text in a script by numbers", JS, "keys()", f'say("{_NUMBERED}")', "nobody on the quay"),
    Defect(
        "captured text in an archive", "a.bin", "", gzip.compress(gzip.compress(WORDS.encode())), "nobody on the quay"
    ),
    Defect("captured text in the name of a file", f"{WORDS.replace(' ', '-')}.txt", "", "x", "nobody on the quay"),
    Defect(
        "captured text in a search record",
        RECORD,
        "",
        gzip.compress(b'pagefind_dcd{"a": "%s"}' % WORDS.encode()),
        "quay",
    ),
)

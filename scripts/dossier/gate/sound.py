"""A small sound site, with everything that it promises and a captured text that it must not show."""

from __future__ import annotations

from collections.abc import Mapping

from dossier.gate.facts import Address, Promises
from dossier.gate.tag import hashed

CAPTURED = (
    "The ferry left at dawn, and nobody on the quay could say with any certainty when, or whether, it would return."
)

_SCRIPT = 'document.documentElement.className = "js"'
_POLICY = f"default-src 'none'; script-src 'self' {hashed(_SCRIPT)}; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'"
_META = f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'

PROMISED = Promises(
    url="https://dossier.example/reader/",
    policy=_POLICY,
    addresses=(
        Address("article 'a2001'", "articles/a2001/index.html"),
        Address("passage 'a2001.p1'", "articles/a2001/index.html", "p1"),
        Address("note 'a2001.p1-n1'", "articles/a2001/index.html", "p1-n1"),
        Address("claim 'ferry-sails'", "claims/index.html", "ferry-sails"),
    ),
    absent=("articles/draft2002/index.html",),
    private=("/home/editor/dossier",),
)


def _page(title: str, main: str, up: str, place: str) -> bytes:
    return f"""<!doctype html>
<html lang="en"><head><meta charset="utf-8">{_META}<title>{title}</title>
<link rel="canonical" href="https://dossier.example/reader/{place}">
<link rel="stylesheet" href="{up}theme/dossier.css"><script>{_SCRIPT}</script>
<script type="module" src="{up}assets/dossier.js"></script></head>
<body><a href="#content">Skip</a><form action="{up}claims/"><label for="q">Find</label><input id="q" name="q"></form>
<main id="content">{main}</main></body></html>
""".encode()


_ARTICLE = """<h1 id="_title">The ferry</h1><p>A digest of ours. <code>{{ no syntax }}</code></p>
<h3 id="p1"><a href="#p1">1</a></h3><p>Restated in words of our own: see <a href="../../claims/#ferry-sails">a claim</a>.</p>
<aside id="p1-n1"><p>A note, <a href="https://elsewhere.example/">with a source</a>. It says “nobody on the quay could say
with any certainty when”.</p></aside><svg viewBox="0 0 9 9"><path d="M1 1"/><use href="../../assets/signs.svg#full"/></svg>
<img src="../../assets/signs.svg" srcset="../../assets/signs.svg 2x" alt="signs">"""

SOUND: Mapping[str, bytes] = {
    "index.html": _page(
        "Home", '<h1 id="_title">Home</h1><p>To <a href="articles/a2001/#p1">a passage</a>.</p>', "", ""
    ),
    "404.html": _page("Nothing", "<h1>No page</h1><p>There is none.</p>", "/reader/", "404.html"),
    "articles/a2001/index.html": _page("The ferry", _ARTICLE, "../../", "articles/a2001/"),
    "claims/index.html": _page(
        "Claims", '<h1 id="_title">Claims</h1><dl><dt id="ferry-sails">The ferry sails</dt></dl>', "../", "claims/"
    ),
    "data/passages.json": b'[{"id": "a2001.p1", "url": "https://dossier.example/reader/articles/a2001/#p1"}]',
    "data/names.json": b'[{"name": "Ferry", "url": "claims/#ferry-sails"}]',
    "data/datapackage.json": b'{"resources": [{"path": "names.json"}]}',
    "data/library.bib": b"@misc{a2001, url = {https://dossier.example/reader/articles/a2001/\\#p1}}",
    "_headers": f"/*\n  Content-Security-Policy: {_POLICY}; frame-ancestors 'none'\n".encode(),
    "feed.xml": b'<feed xmlns="http://www.w3.org/2005/Atom"><id>urn:a</id><title>A</title><updated>2001-01-01T00:00:00Z'
    b"</updated><entry><id>urn:b</id><title>B</title><updated>2001-01-01T00:00:00Z</updated>"
    b'<link href="articles/a2001/"/></entry></feed>',
    "sitemap.xml": b'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url>'
    b"<loc>https://dossier.example/reader/claims/</loc></url></urlset>",
    "theme/dossier.css": b"@font-face { src: url(../assets/serif.woff2) } p { background: url('data:image/png;base64,AA==') }",
    "assets/serif.woff2": b"wOF2",
    "assets/dossier.js": b'import { keys } from "./keys.js"\nkeys()\n',
    "assets/keys.js": b"export function keys() {}\n",
    "assets/signs.svg": b'<svg xmlns="http://www.w3.org/2000/svg"><title>Signs</title><symbol id="full"/></svg>',
}

"""The defects that the gate must find in a small sound site: where, what becomes what, and part of the finding."""

from __future__ import annotations

import gzip
from collections.abc import Mapping
from dataclasses import dataclass, replace

from dossier.gate.facts import Address, Promises
from dossier.gate.sound import CAPTURED, PROMISED, SOUND


@dataclass(frozen=True)
class Defect:
    """One way to break the sound site."""

    name: str
    path: str
    old: str  # what is replaced; empty: the whole file
    new: str | bytes | None  # None: the file is taken away
    finding: str  # part of what the gate must say
    promises: Promises = PROMISED

    def planted(self, files: Mapping[str, bytes]) -> dict[str, bytes]:
        """Return the files with the defect in them; raise KeyError where there is nothing to replace."""
        changed = dict(files)
        if self.new is None:
            del changed[self.path]
            return changed
        new = self.new.encode() if isinstance(self.new, str) else self.new
        before, found, after = files.get(self.path, b"").partition(self.old.encode()) if self.old else (b"", b"-", b"")
        if not found:
            raise KeyError(self.old)
        changed[self.path] = before + new + after
        return changed


HOME, ARTICLE, CLAIMS = "index.html", "articles/a2001/index.html", "claims/index.html"
JSON, SVG, CSS, JS = "data/passages.json", "assets/signs.svg", "theme/dossier.css", "assets/dossier.js"
H1, TEXT = '<h1 id="_title">The ferry</h1>', "A digest of ours."
WORDS = CAPTURED[:60]
_TAKEN = replace(PROMISED, addresses=(*PROMISED.addresses, Address("claim 'q'", CLAIMS, "q")))
_LAX = replace(PROMISED, policy=PROMISED.policy.replace("script-src", "script-src 'unsafe-inline'"))
_POLICY_TAG = '<meta http-equiv="Content-Security-Policy"'

LINKS = (
    Defect("link to no page", ARTICLE, "../../claims/#ferry", "../../claimz/#ferry", "'claimz/' leads nowhere"),
    Defect("link to no element", ARTICLE, "#ferry-sails", "#ferry-sinks", "leads to no element"),
    Defect("link to no element of its page", ARTICLE, 'href="#p1"', 'href="#p9"', "leads to no element"),
    Defect("link above the root", ARTICLE, "../../claims/", "../../../../", "above the site's root"),
    Defect("link beside the root", "404.html", "/reader/assets", "/other/assets", "above the site's root"),
    Defect("full address to no page", ARTICLE, TEXT, f"{TEXT} {PROMISED.url}articles/b2/.", "leads nowhere"),
    Defect(
        "picture that is not there", ARTICLE, '<img src="../../assets/signs', '<img src="../../assets/sgn', "nowhere"
    ),
    Defect("larger picture that is not there", ARTICLE, 'srcset="../../assets/signs', 'srcset="../../a', "nowhere"),
    Defect("symbol that is not there", ARTICLE, "signs.svg#full", "signs.svg#half", "leads to no element"),
    Defect("form that leads nowhere", HOME, 'action="claims/"', 'action="search/"', "leads nowhere"),
    Defect("stylesheet that is not there", CSS, "", None, "leads nowhere"),
    Defect("font that is not there", "assets/serif.woff2", "", None, "leads nowhere"),
    Defect("module that is not there", "assets/keys.js", "", None, "leads nowhere"),
    Defect("JSON to no element", JSON, "#p1", "#p2", "leads to no element"),
    Defect("JSON to no page", "data/names.json", "claims/#", "claim/#", "leads nowhere"),
    Defect("BibTeX to no element", "data/library.bib", "#p1", "#p2", "leads to no element"),
    Defect("feed to no page", "feed.xml", "articles/a2001/", "articles/b/", "leads nowhere"),
    Defect("sitemap to no page", "sitemap.xml", "reader/claims/", "reader/claim/", "leads nowhere"),
    Defect("sitemap of another site", "sitemap.xml", "dossier.example", "other.example", "of another site"),
    Defect("canonical address of another page", CLAIMS, 'reader/claims/"', 'reader/"', "is another's"),
    Defect("canonical address on another site", CLAIMS, "https://dossier", "https://mirror", "is another's"),
)

ADDRESSES = (
    Defect("article that is gone", ARTICLE, "", None, "article 'a2001' has no page"),
    Defect("passage that is gone", ARTICLE, 'id="p1"', 'id="p01"', "passage 'a2001.p1' has no element"),
    Defect("note that is gone", ARTICLE, 'id="p1-n1"', "", "note 'a2001.p1-n1' has no element"),
    Defect("claim that is gone", CLAIMS, 'id="ferry-sails"', "", "claim 'ferry-sails' has no element"),
    Defect("id twice", ARTICLE, "<p>A digest", '<p id="p1">A digest', "id 'p1' stands 2 times"),
    Defect("the theme's id", CLAIMS, "", SOUND[CLAIMS], "id of the theme's", _TAKEN),
    Defect("id of a label that is not there", HOME, 'for="q"', 'for="r"', "names the id 'r'"),
    Defect("draft", "articles/draft2002/index.html", "", SOUND[HOME], "a draft is published"),
    Defect("names that differ in case", "claims/Index.html", "", SOUND[CLAIMS], "in case only"),
    Defect("promised page hidden", ARTICLE, "<title>", '<meta name="robots" content="noindex"><title>', "may not list"),
    Defect("local page listed", HOME, "", SOUND[HOME], "may list", replace(PROMISED, local=True)),
)

SCRIPTS = (
    Defect("policy that is missing", HOME, _POLICY_TAG, "<meta", "0 Content-Security-Policies"),
    Defect("policy twice", HOME, "<title>", f'{_POLICY_TAG} content="{PROMISED.policy}"><title>', "2 Content-Sec"),
    Defect("policy that is weaker", HOME, "default-src 'none'", "default-src *", "is not the site's"),
    Defect("policy that is weaker for servers", "_headers", "default-src 'none'", "default-src *", "its policy is not"),
    Defect("policy that lets in inline scripts", HOME, "", SOUND[HOME], "'unsafe-inline' as script-src", _LAX),
    Defect("policy that comes late", HOME, "<head>", '<head><link rel="license" href="">', "stands before the"),
    Defect("inline script", ARTICLE, TEXT, "<script>alert(1)</script>", "that the policy does not know"),
    Defect("inline script that was changed", HOME, 'className = "js"', 'className = "x"', "does not know"),
    Defect("script in capitals", ARTICLE, TEXT, "<SCRIPT>alert(1)</SCRIPT>", "not plain HTML"),
    Defect("script of an unknown type", ARTICLE, TEXT, '<script type="importmap">{}</script>', "does not know"),
    Defect("handler", ARTICLE, "<p>A digest", '<p onclick="x()">A digest', "has a handler"),
    Defect("handler in capitals", ARTICLE, "<p>A digest", "<p\nONPOINTERRAWUPDATE=x>A digest", "has a handler"),
    Defect("handler after a slash", ARTICLE, "<img ", "<img/onerror=x() ", "not plain HTML"),
    Defect("handler behind a comment", ARTICLE, TEXT, '<a title="<!--" onclick=x() lang="-->">x</a>', "not plain HTML"),
    Defect("link to a script", ARTICLE, "https://elsewhere", "javascript:x//elsewhere", "does what no link should"),
    Defect("link to a script, disguised", ARTICLE, "https://elsewhere", " java&#9;script:x//", "no link should"),
    Defect("link to data", ARTICLE, "https://elsewhere.example/", "data:text/html,x", "no link should"),
    Defect("JSON to a script", JSON, PROMISED.url, "javascript:x//", "no link should"),
    Defect("base", HOME, "<title>", '<base href="/"><title>', "<base> has no place"),
    Defect("frame", ARTICLE, TEXT, '<iframe src="../../"></iframe>', "<iframe> has no place"),
    Defect("frame with its own page", ARTICLE, "<p>A digest", '<p srcdoc="x">A digest', "attribute 'srcdoc'"),
    Defect("object", ARTICLE, TEXT, '<object data="../../assets/signs.svg"></object>', "<object> has no place"),
    Defect("embed", ARTICLE, TEXT, '<embed src="../../assets/signs.svg">', "<embed> has no place"),
    Defect("end of all markup", ARTICLE, TEXT, "<plaintext></plaintext>", "<plaintext> has no place"),
    Defect("inline style", ARTICLE, "<p>A digest", '<p style="color: red">A digest', "inline style"),
    Defect("style element", ARTICLE, TEXT, "<style>p { color: red }</style>", "inline stylesheet"),
    Defect("cookie by markup", HOME, "<title>", '<meta http-equiv="set-cookie" content="a"><title>', "has no place"),
    Defect("script in a picture", SVG, "<title>Signs</title>", "<script>x()</script>", "<script> has no place"),
    Defect("handler in a picture", SVG, "<symbol", '<symbol onload="x()"', "has a handler"),
)

ELSEWHERE = (
    Defect("picture from elsewhere", ARTICLE, '<img src="../..', '<img src="https://cdn.example', "from elsewhere"),
    Defect("larger picture from elsewhere", ARTICLE, 'srcset="../..', 'srcset="//cdn.example', "from elsewhere"),
    Defect("symbol from elsewhere", ARTICLE, 'use href="../..', 'use href="https://cdn.example', "from elsewhere"),
    Defect("script from elsewhere", HOME, 'src="assets', 'src="//cdn.example', "from elsewhere"),
    Defect("script by backslashes", HOME, 'src="assets', 'src="\\\\cdn.example', "from elsewhere"),
    Defect("stylesheet from elsewhere", HOME, '"theme/', '"https://cdn.example/', "from elsewhere"),
    Defect(
        "preload from elsewhere", HOME, "<title>", '<link rel="preload" href="//cdn.example/a"><title>', "elsewhere"
    ),
    Defect("early connection", HOME, "<title>", '<link rel=preconnect href="//cdn.example"><title>', "elsewhere"),
    Defect("icon from elsewhere", HOME, "<title>", '<link rel="icon" href="//cdn.example/i"><title>', "elsewhere"),
    Defect("form to elsewhere", HOME, 'action="claims/"', 'action="https://cdn.example/"', "from elsewhere"),
    Defect("button to elsewhere", ARTICLE, TEXT, '<button formaction="//cdn.example/">x</button>', "from elsewhere"),
    Defect(
        "refresh to elsewhere",
        HOME,
        "<title>",
        '<meta http-equiv="refresh" content="0;url=//b.example"><title>',
        "else",
    ),
    Defect("ping", ARTICLE, '<a href="https', '<a ping="https://cdn.example/" href="https', "attribute 'ping'"),
    Defect("import in a stylesheet", CSS, "p {", '@import "https://cdn.example/a.css"; p {', "from elsewhere"),
    Defect(
        "background from elsewhere", CSS, "p {", "p { color: red; mask: url(//cdn.example/a.svg);", "from elsewhere"
    ),
    Defect("module from elsewhere", JS, '"./keys.js"', '"https://cdn.example/keys.js"', "from elsewhere"),
    Defect("script that fetches elsewhere", JS, "keys()", "fetch('https://cdn.example/')", "from elsewhere"),
    Defect("picture that loads", SVG, "<symbol", '<image href="https://cdn.example/a.png"/><symbol', "from elsewhere"),
)

SHAPE = (
    Defect("tag that is not finished", ARTICLE, "<p>A digest", "<p A digest", "not plain HTML"),
    Defect("bare <", ARTICLE, TEXT, "1 < 2", "not plain HTML"),
    Defect("element that is not closed", ARTICLE, "<aside", "<div><aside", "closes nothing"),
    Defect("element that closes another", ARTICLE, TEXT, "</div>", "closes nothing"),
    Defect("block in a paragraph", ARTICLE, TEXT, "<div>x</div>", "stands in a <p>"),
    Defect("attribute twice", ARTICLE, "<p>A digest", '<p lang="en" lang="ja">A digest', "two attributes"),
    Defect("title without words", HOME, "<title>Home", "<title> ", "no title"),
    Defect("heading without words", ARTICLE, ">The ferry</h1>", ">&nbsp;<b> </b></h1>", "an empty heading"),
    Defect("two headings", ARTICLE, H1, H1 + "<h1>Again</h1>", "2 headings"),
    Defect("page without content", CLAIMS, "<dl>", "</main><main id='more'><dl>", "nothing stands below"),
    Defect("no language", HOME, 'lang="en"', "", "no language"),
    Defect("no document type", HOME, "<!doctype html>", "", "does not start with"),
    Defect("expression of a template", ARTICLE, TEXT, "{{ digest }}", "syntax is left"),
    Defect("attributes of Markdown", ARTICLE, TEXT, f"{TEXT} {{ .digest }}", "syntax is left"),
    Defect("citation of ours", ARTICLE, TEXT, "So [@a2001, ¶1] says.", "syntax is left"),
    Defect("link of Markdown", ARTICLE, TEXT, "[words](../../)", "syntax is left"),
    Defect("emphasis of Markdown", ARTICLE, TEXT, "A **digest**", "syntax is left"),
    Defect("JSON cut short", JSON, "}]", "", "JSON does not parse"),
    Defect("JSON with NaN", JSON, '"a2001.p1"', "NaN", "JSON does not parse"),
    Defect(
        "JSON in a page", ARTICLE, TEXT, '<script type="application/ld+json">{</script>', "in the page does not parse"
    ),
    Defect("XML cut short", "feed.xml", "</feed>", "", "XML does not parse"),
    Defect("XML that expands", "feed.xml", "<feed", '<!DOCTYPE feed [<!ENTITY a "b">]><feed', "document type"),
    Defect(
        "feed without a date", "feed.xml", "<updated>2001-01-01T00:00:00Z</updated><link", "<link", "has no updated"
    ),
    Defect("feed with an id twice", "feed.xml", "</feed>", "<entry><id>urn:b</id></entry></feed>", "stands twice"),
    Defect("no bytes", "assets/serif.woff2", "wOF2", "", "no bytes"),
    Defect("bytes that are no text", JSON, "a2001", b"\xff", "not UTF-8"),
    Defect("path of a machine", ARTICLE, TEXT, "/home/editor/dossier/docs", "a path of this machine"),
)

CAPTURES = (
    Defect("captured text", ARTICLE, TEXT, WORDS, "nobody on the quay"),
    Defect("captured text in pieces", ARTICLE, TEXT, WORDS.replace("nobody", "<em>no</em>body"), "nobody on the quay"),
    Defect("captured text in an attribute", ARTICLE, 'alt="signs"', f'alt="{WORDS}"', "nobody on the quay"),
    Defect("captured text in a comment", ARTICLE, TEXT, f"<!-- {WORDS} -->", "nobody on the quay"),
    Defect("captured text in a description", HOME, "<title>", f'<meta name="d" content="{WORDS}"><title>', "nobody on"),
    Defect("captured text in JSON", JSON, '"a2001.p1"', f'"{WORDS}"', "nobody on the quay"),
    Defect("captured text in BibTeX", "data/library.bib", "url", f"note = {{{WORDS}}}, url", "nobody on the quay"),
    Defect("captured text in a feed", "feed.xml", "<title>B", f"<title>{WORDS}", "nobody on the quay"),
    Defect(
        "captured text in a search record",
        "a.pf_fragment",
        "",
        gzip.compress(b'pagefind_dcd{"a": "%s"}' % WORDS.encode()),
        "quay",
    ),
)

DEFECTS = LINKS + ADDRESSES + SCRIPTS + ELSEWHERE + SHAPE + CAPTURES

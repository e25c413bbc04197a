"""The defects that the gate must find in a small sound site."""

from __future__ import annotations

import gzip
from dataclasses import replace

from dossier.gate.defect import ARTICLE, CLAIMS, CSS, HOME, JS, JSON, LD_JSON, RECORD, SVG, TEXT, Defect
from dossier.gate.defects_in_content import CAPTURES, SHAPE
from dossier.gate.facts import Address
from dossier.gate.sound import PROMISED, SOUND

_TAKEN = replace(PROMISED, addresses=(*PROMISED.addresses, Address("claim 'q'", CLAIMS, "q")))
_LAX = replace(PROMISED, policy=PROMISED.policy.replace("script-src", "script-src 'unsafe-inline'"))
_POLICY_TAG = '<meta http-equiv="Content-Security-Policy"'
_SLASHED = PROMISED.url.replace("/", "\\/")

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
    Defect("host in capitals", ARTICLE, "https://elsewhere.example/", "HTTPS://Dossier.example/reader/b/", "nowhere"),
    Defect("colour that is not there", ARTICLE, '<path d="M1 1"', '<path fill="url(#sea)" d="M1 1"', "no element"),
    Defect("element that is described by none", ARTICLE, "<p>A digest", '<p aria-details="p7">A digest', "the id 'p7'"),
    Defect("address for scripts", ARTICLE, "<p>A digest", '<p data-href="../b/">A digest', "leads nowhere"),
    Defect("file of the data package", "data/datapackage.json", "names.json", "name.json", "leads nowhere"),
    Defect("search record to no page", RECORD, "", gzip.compress(b'pagefind_dcd{"url": "b/"}'), "'b/' leads nowhere"),
    Defect("address with escaped slashes", JSON, PROMISED.url + "articles", _SLASHED + "articlez", "leads nowhere"),
)

ADDRESSES = (
    Defect("article that is gone", ARTICLE, "", None, "article 'a2001' has no page"),
    Defect("passage that is gone", ARTICLE, 'id="p1"', 'id="p01"', "passage 'a2001.p1' has no element"),
    Defect("note that is gone", ARTICLE, 'id="p1-n1"', "", "note 'a2001.p1-n1' has no element"),
    Defect("claim that is gone", CLAIMS, 'id="ferry-sails"', "", "claim 'ferry-sails' has no element"),
    Defect("id of what is hidden", CLAIMS, "<dl>", "<dl hidden>", "claim 'ferry-sails' has no element"),
    Defect("id twice", ARTICLE, "<p>A digest", '<p id="p1">A digest', "id 'p1' stands 2 times"),
    Defect("the theme's id", CLAIMS, "", SOUND[CLAIMS], "id of the theme's", _TAKEN),
    Defect("id of nothing to be seen", CLAIMS, '"ferry-sails">', '"x"></dt><meta id="ferry-sails"><dt>', "no element"),
    Defect("id with a space", ARTICLE, "<p>A digest", '<p id="a b">A digest', "is no id"),
    Defect("id twice in a picture", SVG, "</svg>", '<g id="full"/></svg>', "id 'full' stands 2 times"),
    Defect("id of a label that is not there", HOME, 'for="q"', 'for="r"', "names the id 'r'"),
    Defect("draft", "articles/draft2002/index.html", "", SOUND[HOME], "a draft is published"),
    Defect("names that differ in case", "claims/Index.html", "", SOUND[CLAIMS], "in case only"),
    Defect("folders that differ in case", "Assets/a.txt", "", "x", "in case only"),
    Defect("name that is an address of something else", "assets/a#b.txt", "", "x", "a name that not every"),
    Defect("name that begins with a dot", ".git/config.txt", "", "x", "a name that not every"),
    Defect("page hidden from one robot", CLAIMS, "<title>", '<meta name="googlebot" content="none"><title>', "may not"),
    Defect("promised page hidden", ARTICLE, "<title>", '<meta name="robots" content="noindex"><title>', "may not list"),
    Defect("local page listed", HOME, "", SOUND[HOME], "may list", replace(PROMISED, local=True)),
)

SCRIPTS = (
    Defect("policy that is missing", HOME, _POLICY_TAG, "<meta", "0 Content-Security-Policies"),
    Defect("policy twice", HOME, "<title>", f'{_POLICY_TAG} content="{PROMISED.policy}"><title>', "2 Content-Sec"),
    Defect("policy that is weaker", HOME, "default-src 'none'", "default-src *", "is not the site's"),
    Defect("policy that is weaker for servers", "_headers", "default-src 'none'", "default-src *", "its policy is not"),
    Defect("policy for servers of nowhere", "_headers", "/*", "/x/*", "its policy is not"),
    Defect("policy that servers only report", "_headers", "Policy:", "Policy-Report-Only:", "has no place for '/*'"),
    Defect(
        "policy that servers take back",
        "_headers",
        "",
        SOUND["_headers"] + b"/x/*\n  ! Content-Security-Policy\n",
        "'!",
    ),
    Defect("policy that lets in inline scripts", HOME, "", SOUND[HOME], "'unsafe-inline' as script-src", _LAX),
    Defect("policy that comes late", HOME, "<head>", '<head><link rel="license" href="">', "stands before the"),
    Defect("policy after words", HOME, "<head>", "<head>.", "text stands before the"),
    Defect("inline script", ARTICLE, TEXT, "<script>alert(1)</script>", "that the policy does not know"),
    Defect("inline script that was changed", HOME, 'className = "js"', 'className = "x"', "does not know"),
    Defect("script in capitals", ARTICLE, TEXT, "<SCRIPT>alert(1)</SCRIPT>", "not plain HTML"),
    Defect("script of an unknown type", ARTICLE, TEXT, '<script type="importmap">{}</script>', "does not know"),
    Defect("script that ends late", ARTICLE, TEXT, LD_JSON.format('{"a": "<!--<script>"}'), "not plain HTML"),
    Defect(
        "script that is a picture", HOME, "<title>", '<script src="data:image/svg+xml,x"></script><title>', "elsewhere"
    ),
    Defect("script that is data", HOME, "assets/dossier.js", "data/names.json", "takes code from"),
    Defect("element for browsers without scripts", ARTICLE, TEXT, "<noscript>x</noscript>", "<noscript> has no place"),
    Defect("element that is a root of its own", ARTICLE, TEXT, "<template></template>", "<template> has no place"),
    Defect("formula", ARTICLE, TEXT, "<math></math>", "<math> has no place"),
    Defect("animated address", ARTICLE, "<path ", '<set attributeName="href" to="x:"/><path ', "changes an address"),
    Defect("page in a picture", ARTICLE, "<path ", "<foreignObject></foreignObject><path ", "<foreignobject> has no"),
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
    Defect("animated address in a picture", SVG, "<symbol", '<set attributeName="href"/><symbol', "no business with"),
    Defect("page in a feed", "feed.xml", "<title>B", '<title type="html">&lt;b>B', "a feed with HTML"),
    Defect("page in a feed of two", "feed.xml", "<title>B", '<c:e xmlns:c="c:">&lt;b></c:e><title>B', "<e> in a feed"),
    Defect("author of a feed", "feed.xml", "<title>B", "<author><uri>javascript:x</uri></author><title>B", "elsewhere"),
    Defect("base of a feed", "feed.xml", "<feed", '<feed xml:base="https://b.example/"', "no business with addresses"),
    Defect("page that no policy reaches", "assets/a.xhtml", "", "x", "cannot be looked into"),
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
    Defect(
        "refresh after half a second",
        HOME,
        "<title>",
        '<meta http-equiv="refresh" content=".5 //b.example"><title>',
        "else",
    ),
    Defect(
        "link that few know",
        HOME,
        "<title>",
        '<link rel="apple-touch-startup-image" href="//cdn.example/"><title>',
        "from elsewhere",
    ),
    Defect("mask from elsewhere", ARTICLE, "<path ", '<path mask="url(https://cdn.example/a#b)" ', "from elsewhere"),
    Defect("ping", ARTICLE, '<a href="https', '<a ping="https://cdn.example/" href="https', "attribute 'ping'"),
    Defect("import in a stylesheet", CSS, "p {", '@import "https://cdn.example/a.css"; p {', "from elsewhere"),
    Defect(
        "background from elsewhere", CSS, "p {", "p { color: red; mask: url(//cdn.example/a.svg);", "from elsewhere"
    ),
    Defect("import in capitals", CSS, "p {", "@IMPORT '//cdn.example/a.css'; p {", "from elsewhere"),
    Defect("address by numbers", CSS, "p {", "p { mask: \\75RL(https\\3a //cdn.example/a);", "from elsewhere"),
    Defect("set of pictures", CSS, "p {", "p { mask: image-set('//cdn.example/a' 1x);", "from elsewhere"),
    Defect("address between comments", CSS, "p {", "p { a: '/*'; b: url(//cdn.example/a); c: '*/';", "from elsewhere"),
    Defect("module in several lines", JS, '{ keys } from "./keys', '{\nkeys\n} from "./kez', "leads nowhere"),
    Defect("script that loads a picture", JS, "keys()", "new Image().src = 'https://cdn.example/'", "from elsewhere"),
    Defect("module from elsewhere", JS, '"./keys.js"', '"https://cdn.example/keys.js"', "from elsewhere"),
    Defect("picture of a feed", "feed.xml", "<title>A", "<logo>//cdn.example/a.png</logo><title>A", "from elsewhere"),
    Defect("import in a picture", SVG, "<title>", '<style><g/>@import "//cdn.example/a";</style><title>', "elsewhere"),
    Defect("colour set from elsewhere", ARTICLE, "<path ", '<path to="url(//cdn.example/a)" ', "from elsewhere"),
    Defect("picture of nothing", ARTICLE, 'src="../../assets/signs.svg"', 'src=""', "loads nothing"),
    Defect("script that leaves", JS, "keys()", "location.href = 'https://b.example/'", "from elsewhere"),
    Defect("script that fetches elsewhere", JS, "keys()", "fetch('https://cdn.example/')", "from elsewhere"),
    Defect("picture that loads", SVG, "<symbol", '<image href="https://cdn.example/a.png"/><symbol', "from elsewhere"),
    Defect("picture that is painted", SVG, "<symbol", '<g fill="url(//cdn.example/a#b)"/><symbol', "from elsewhere"),
    Defect("picture with a style", SVG, "<symbol", "<style>@import '//cdn.example/a'</style><symbol", "from elsewhere"),
    Defect("feed with a style", "feed.xml", "<feed", '<?xml-stylesheet href="//cdn.example/a"?><feed', "instruction"),
)

DEFECTS = LINKS + ADDRESSES + SCRIPTS + ELSEWHERE + SHAPE + CAPTURES

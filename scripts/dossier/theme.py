"""What a renderer cannot make by itself: in come theme/ and Material's own styles, out go one stylesheet for
every page and the security policy as headers."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256
from importlib import resources
from pathlib import Path, PurePosixPath

# Under the site's root. From the stylesheet, fonts are at ../assets/fonts/; the headers are read by Netlify,
# Cloudflare Pages and others, and a plain file everywhere else.
STYLESHEET = PurePosixPath("theme/dossier.css")
HEADERS = PurePosixPath("_headers")

# In the order of the cascade: what everything rests on first, paper last.
STYLES = (
    "tokens.css",
    "fonts.css",
    "type.css",
    "frame.css",
    "chrome.css",
    "signs.css",
    "parts.css",
    "passage.css",
    "cite.css",
    "tables.css",
    "pictures.css",
    "records.css",
    "topic.css",
    "home.css",
    "search.css",
    "compare.css",
    "map.css",
    "local.css",
    "plain.css",
    "floating.css",
    "print.css",
)

COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
TOKEN = re.compile(r"""\"(?:\\.|[^\"\\])*\"|'(?:\\.|[^'\\])*'|[{};]|[^\"'{};]+""", re.DOTALL)
# Header, menu, search and the rest of Material's own furniture, and the colours one can choose for it. What
# Markdown turns into stands under .md-typeset.
FURNITURE = re.compile(r"\.md-(?!typeset)|data-md-(?!color-scheme)")
INLINE_SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)
POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">')
SCRIPT_SOURCES = re.compile(r"(script-src 'self' 'wasm-unsafe-eval')( 'sha256-[^']*')*")


def files(theme: Path) -> dict[PurePosixPath, str]:
    """Return the text of every file the theme needs under the site's root, by its path there."""
    return {STYLESHEET: stylesheet(theme, material()), HEADERS: headers(policy(theme))}


def material() -> Path:
    """Return the folder of the installed Material's own stylesheets; ModuleNotFoundError without Material."""
    return Path(str(resources.files("material"))) / "templates" / "assets" / "stylesheets"


def stylesheet(theme: Path, material: Path) -> str:
    """Return Material's two stylesheets in a cascade layer, where ours always win, then ours."""
    (main,) = material.glob("main.*.min.css")
    (palette,) = material.glob("palette.*.min.css")
    stock = "".join(without_furniture(path.read_text("utf-8")) for path in (main, palette))
    ours = "".join(compact((theme / "styles" / name).read_text("utf-8")) for name in STYLES)
    return f'@charset "UTF-8";\n@layer material{{{stock}}}\n{ours}'


def without_furniture(css: str) -> str:
    """Return Material's stylesheet without the rules for elements that our templates do not have."""
    kept = []
    for prelude, body in rules(css):
        if body is None:
            continue  # @charset, which may only stand at the top of a file
        if prelude.startswith(("@media", "@supports")):
            body = without_furniture(body)
        elif all(map(is_furniture, prelude.split(","))):
            continue
        if body:
            kept.append(f"{prelude}{{{body}}}")
    return "".join(kept)


def is_furniture(selector: str) -> bool:
    """Return whether a selector can only match elements of Material's templates."""
    return ".md-typeset" not in selector and FURNITURE.search(selector) is not None


def rules(css: str) -> Iterator[tuple[str, str | None]]:
    """Yield each outermost rule as what stands before its brace and within it (None without a brace)."""
    before, within, depth = "", "", 0
    for token in TOKEN.findall(css):
        depth -= token == "}"
        if depth == 0 and token == "}":
            yield before.strip(), within.strip()
            before, within = "", ""
        elif depth == 0 and token == ";":
            yield before.strip(), None
            before = ""
        elif depth:
            within += token
        elif token != "{":
            before += token
        depth += token == "{"


def compact(css: str) -> str:
    """Return a stylesheet without comments, indentation and empty lines."""
    lines = (line.strip() for line in COMMENT.sub("", css).splitlines())
    return "".join(f"{line}\n" for line in lines if line)


def policy(theme: Path) -> str:
    """Return the Content-Security-Policy that stands in every page."""
    return POLICY.findall((theme / "partials" / "policy.html").read_text("utf-8"))[0]


def headers(policy: str) -> str:
    """Return the same policy as HTTP headers for every address, with the one rule that works only there."""
    return (
        "/*\n"
        f"  Content-Security-Policy: {policy}; frame-ancestors 'none'\n"
        "  X-Content-Type-Options: nosniff\n"
        "  Referrer-Policy: strict-origin-when-cross-origin\n"
    )


def hashes(theme: Path) -> tuple[str, ...]:
    """Return the CSP hash of every inline script in the theme's templates, in the order of their paths."""
    scripts = (
        script for path in sorted(theme.rglob("*.html")) for script in INLINE_SCRIPT.findall(path.read_text("utf-8"))
    )
    return tuple(f"sha256-{b64encode(sha256(script.encode()).digest()).decode()}" for script in scripts)


def with_hashes(policy: str, hashes: tuple[str, ...]) -> str:
    """Return a policy (or the template that holds it) that allows exactly these inline scripts."""
    return SCRIPT_SOURCES.sub(lambda found: found[1] + "".join(f" '{hash}'" for hash in hashes), policy)


def renew(theme: Path) -> None:
    """Write the hashes of the theme's inline scripts into its policy, after one of them was edited."""
    place = theme / "partials" / "policy.html"
    place.write_text(with_hashes(place.read_text("utf-8"), hashes(theme)), "utf-8")


if __name__ == "__main__":
    renew(Path("theme"))

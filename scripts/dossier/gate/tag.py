"""One start tag comes in; what it does goes out: what it loads, where it leads, what it names, and what it must not."""

from __future__ import annotations

import json
import re
from base64 import b64encode
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256

from dossier.gate.policy import directive
from dossier.gate.tokens import Tag, names

FORBIDDEN = names(
    "applet base embed fencedframe frame frameset iframe listing noembed noframes object plaintext portal xmp"
)
_LOADED = names("src poster background data manifest")
_LOADED_BY_SVG = names("use image feimage pattern lineargradient radialgradient filter mpath")
_SUBMITTED = names("action formaction")
_FOLLOWED = names("href xlink:href cite longdesc")
# What a browser fetches, or prepares to fetch, because of a link in the head.
_LOADING_RELS = names(
    "stylesheet icon apple-touch-icon mask-icon preload modulepreload prefetch prerender preconnect dns-prefetch"
    " manifest"
)
_REFERRING = ("for", "aria-labelledby", "aria-describedby", "headers", "list", "form")
_JSON_TYPES = ("application/ld+json", "application/json")
_DIRECTIVES = frozenset(("content-security-policy", "refresh"))
_REFRESH = re.compile(r"\s*\d+\s*(?:[;,]\s*(?:url\s*=\s*)?['\"]?([^'\"]*))?", re.IGNORECASE)


@dataclass(frozen=True)
class Effects:
    """What a tag does to the page it stands in."""

    findings: tuple[str, ...]
    loads: tuple[str, ...]  # addresses that a browser fetches by itself, or sends to
    follows: tuple[str, ...]  # addresses that a reader may follow
    refers: tuple[str, ...]  # ids in the same page


@lru_cache(maxsize=1 << 16)
def effects(tag: Tag, policy: str) -> Effects:
    """Return what a start tag does in a page with this Content-Security-Policy."""
    return Effects(
        tuple(_findings(tag, policy)), tuple(_loads(tag)), tuple(_follows(tag)), tuple(_refers(tag.attributes))
    )


def hashed(content: str) -> str:
    """Return an inline script's or style's hash as policies write it."""
    return f"'sha256-{b64encode(sha256(content.encode()).digest()).decode()}'"


def _findings(tag: Tag, policy: str) -> Iterator[str]:
    if tag.name in FORBIDDEN:
        yield f"<{tag.name}> has no place in a page"
    for name in tag.repeated:
        yield f"<{tag.name}> has two attributes '{name}'"
    for name in tag.attributes:
        if name.startswith("on"):
            yield f"<{tag.name}> has a handler, '{name}'"
        elif name in ("srcdoc", "ping"):
            yield f"<{tag.name}> has an attribute '{name}'"
    if "style" in tag.attributes and "'unsafe-inline'" not in directive(policy, "style-src"):
        yield f"<{tag.name}> has an inline style, which the policy stops"
    yield from _inline(tag, policy)
    equivalent = tag.attributes.get("http-equiv", "").strip().lower()
    if tag.name == "meta" and equivalent and equivalent not in _DIRECTIVES:
        yield f"<meta http-equiv='{equivalent}'> has no place in a page"


def _inline(tag: Tag, policy: str) -> Iterator[str]:
    if tag.name == "script" and "src" not in tag.attributes:
        if tag.attributes.get("type", "").strip().lower() in _JSON_TYPES:
            yield from _data_block(tag)
        elif hashed(tag.content) not in directive(policy, "script-src"):
            yield f"inline script that the policy does not know: '{_cut(tag.content)}'"
    if tag.name == "style" and hashed(tag.content) not in directive(policy, "style-src"):
        yield f"inline stylesheet that the policy stops: '{_cut(tag.content)}'"


def _data_block(tag: Tag) -> Iterator[str]:
    try:
        json.loads(tag.content)
    except ValueError as error:
        yield f"JSON in the page does not parse: {error}"


def _cut(text: str) -> str:
    return " ".join(text.split())[:60]


def _loads(tag: Tag) -> Iterator[str]:
    for name, value in tag.attributes.items():
        if name in _LOADED or name in _SUBMITTED:
            yield value
        elif name in ("srcset", "imagesrcset"):
            yield from (candidate.split()[0] for candidate in value.split(",") if candidate.split())
        elif name in ("href", "xlink:href") and _fetches(tag):
            yield value
    if tag.name == "meta" and tag.attributes.get("http-equiv", "").strip().lower() == "refresh":
        match = _REFRESH.match(tag.attributes.get("content", ""))
        yield (match[1] or "") if match else ""


def _fetches(tag: Tag) -> bool:
    """Return whether a browser acts on the tag's href by itself."""
    if tag.name == "link":
        return bool(_LOADING_RELS.intersection(tag.attributes.get("rel", "").lower().split()))
    return tag.name in _LOADED_BY_SVG


def _follows(tag: Tag) -> Iterator[str]:
    if not _fetches(tag):
        yield from (value for name, value in tag.attributes.items() if name in _FOLLOWED)
    if "usemap" in tag.attributes:
        yield tag.attributes["usemap"]


def _refers(attributes: Mapping[str, str]) -> Iterator[str]:
    for name in _REFERRING:
        yield from attributes.get(name, "").split()

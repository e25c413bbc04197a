"""One start tag comes in; what it does goes out: what it loads, where it leads, what it names, and what it must not."""

from __future__ import annotations

import json
import re
from base64 import b64encode
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256

from dossier.gate import css, elements
from dossier.gate.policy import directive
from dossier.gate.tokens import Tag

_JSON_TYPES = ("application/ld+json", "application/json")
_DIRECTIVES = frozenset(("content-security-policy", "refresh"))
_REFRESH = re.compile(r"\s*[\d.]*(?:(?:\s*[;,]|\s)\s*(?:url\s*=\s*)?['\"]?([^'\"]*))?", re.IGNORECASE)
_CODE = {"script": (".js", ".mjs"), "link": (".css",)}  # what files end in from which a page takes code
_PARAMETERS = re.compile(r"[?#]")
# Of a set of pictures: an address, which may hold commas but not end with one, and how large that one is.
_CANDIDATE = re.compile(r"[\s,]*([^\s,](?:\S*[^\s,])?)(?:\s[^,]*)?")


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


def is_json(tag: Tag) -> bool:
    """Return whether a script is data, which nothing runs."""
    return tag.attributes.get("type", "").strip().lower() in _JSON_TYPES


def _findings(tag: Tag, policy: str) -> Iterator[str]:
    if not elements.is_allowed(tag.name):
        yield f"<{tag.name}> has no place in a page"
    for name in tag.repeated:
        yield f"<{tag.name}> has two attributes '{name}'"
    for name in tag.attributes:
        if name.startswith("on"):
            yield f"<{tag.name}> has a handler, '{name}'"
        elif name in elements.FORBIDDEN_ATTRIBUTES:
            yield f"<{tag.name}> has an attribute '{name}'"
        elif name == "attributename" and tag.attributes[name].strip().lower().endswith("href"):
            yield f"<{tag.name}> changes an address"
    if "style" in tag.attributes and "'unsafe-inline'" not in directive(policy, "style-src"):
        yield f"<{tag.name}> has an inline style, which the policy stops"
    yield from _inline(tag, policy)
    yield from (f"<{tag.name}> loads nothing: its '{name}' is empty" for name in _emptied(tag))
    if (code := _code(tag)) and not _PARAMETERS.split(code)[0].lower().endswith(_CODE[tag.name]):
        yield f"<{tag.name}> takes code from '{code[:60]}'"
    equivalent = tag.attributes.get("http-equiv", "").lower()
    if tag.name == "meta" and equivalent and equivalent not in _DIRECTIVES:
        yield f"<meta http-equiv='{equivalent}'> has no place in a page"


def _inline(tag: Tag, policy: str) -> Iterator[str]:
    if tag.name == "script" and "src" not in tag.attributes:
        if is_json(tag):
            yield from _data_block(tag)
        elif hashed(tag.content) not in directive(policy, "script-src"):
            yield f"inline script that the policy does not know: '{_cut(tag.content)}'"
    if tag.name == "style" and hashed(tag.content) not in directive(policy, "style-src"):
        yield f"inline stylesheet that the policy stops: '{_cut(tag.content)}'"


def _emptied(tag: Tag) -> Iterator[str]:
    """Yield each attribute that should say what a browser fetches, and so makes it fetch the page again."""
    fetched = ("href",) if tag.name == "link" and _fetches(tag) else ("src", "poster")
    yield from (name for name in tag.attributes if name in fetched and not tag.attributes[name].strip())


def _data_block(tag: Tag) -> Iterator[str]:
    try:
        json.loads(tag.content)
    except ValueError as error:
        yield f"JSON in the page does not parse: {error}"


def _cut(text: str) -> str:
    return " ".join(text.split())[:60]


def _code(tag: Tag) -> str:
    """Return the address from which a browser takes code because of a tag."""
    if tag.name == "link" and "stylesheet" in _rels(tag):
        return tag.attributes.get("href", "")
    return tag.attributes.get("src", "") if tag.name == "script" else ""


def _loads(tag: Tag) -> Iterator[str]:
    may_hold = tag.name in elements.PICTURES and not _code(tag)
    yield from (each for each in _addresses(tag) if not (may_hold and each.strip().lower().startswith("data:image/")))


def _addresses(tag: Tag) -> Iterator[str]:
    for name, value in tag.attributes.items():
        if name in elements.LOADED or name in elements.SUBMITTED:
            yield value
        elif name in elements.LOADED_SETS:
            yield from _CANDIDATE.findall(value)
        elif name in ("href", "xlink:href") and _fetches(tag):
            yield value
        elif name in elements.PAINTED:
            yield from css.addresses(value)
    if tag.name == "meta" and tag.attributes.get("http-equiv", "").lower() == "refresh":
        match = _REFRESH.match(tag.attributes.get("content", ""))
        yield (match[1] or "") if match else ""


def _fetches(tag: Tag) -> bool:
    """Return whether a browser acts on the tag's href by itself."""
    if tag.name == "link":
        return not elements.LOADING_RELS.isdisjoint(_rels(tag))
    return tag.name in elements.LOADED_BY_DRAWINGS


def _rels(tag: Tag) -> frozenset[str]:
    return frozenset(tag.attributes.get("rel", "").lower().split())


def _follows(tag: Tag) -> Iterator[str]:
    is_fetched = _fetches(tag)
    for name, value in tag.attributes.items():
        if name in elements.FOLLOWED and not (is_fetched and name in ("href", "xlink:href")):
            yield value
    if "usemap" in tag.attributes:
        yield tag.attributes["usemap"]


def _refers(attributes: Mapping[str, str]) -> Iterator[str]:
    for name in elements.REFERRING:
        yield from attributes.get(name, "").split()

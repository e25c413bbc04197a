"""Files that are no pages come in (data, feeds, pictures, styles, scripts); their links and faults go out."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from xml.etree import ElementTree

from dossier.gate.facts import Facts, Promises
from dossier.gate.target import Inside, Nowhere, own_addresses, target

_ADDRESS_KEY = re.compile(r'"(?:url|URL|href)"\s*:\s*("(?:[^"\\]|\\.)*")')
_BASIS = re.compile(
    r'"basis"\s*:\s*\{(?:"(?:[^"\\]|\\.)*"|[^{}"])*\}'
)  # reasons under the names of keys, URL among them
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_CSS_ADDRESS = re.compile(r"""url\(\s*(?:"([^"]*)"|'([^']*)'|([^"')\s]*))\s*\)|@import\s+(?:"([^"]*)"|'([^']*)')""")
_IMPORT = re.compile(
    r"""^\s*(?:import|export)\b[^;"'\n]*["']([^"'\n]+)["']|\bimport\(\s*["']([^"'\n]+)["']\s*\)""",
    re.MULTILINE,
)
_FETCH = re.compile(
    r"""\b(?:fetch|importScripts|Worker|EventSource|WebSocket)\(\s*["'`]((?:https?:|wss?:)?//[^"'`]*)"""
)
_ATOM = "{http://www.w3.org/2005/Atom}"
_SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def json_file(path: str, text: str, promises: Promises) -> Facts:
    """Return what a JSON file says; a relative `url` counts from the site's root, as from the file's own folder."""
    findings: list[str] = []
    links: set[str] = set()
    try:
        json.loads(text, parse_constant=_no_constant)
    except (ValueError, RecursionError) as error:
        findings.append(f"JSON does not parse: {error}")
    else:
        addresses = {json.loads(found) for found in _ADDRESS_KEY.findall(_BASIS.sub("", text))}
        for address in sorted(addresses):
            place = target(address, "", promises.url)
            if isinstance(place, Inside):
                links.add(place)
            elif isinstance(place, Nowhere) or place.scheme not in ("http", "https", "mailto"):
                findings.append(f"a link does what no link should: '{address[:60]}'")
    return _facts(path, text, promises, findings, links)


def _no_constant(name: str) -> None:
    raise ValueError(f"{name} is no JSON")


def xml_file(path: str, text: str, promises: Promises) -> Facts:
    """Return what an XML file says: a feed, a sitemap or a picture."""
    findings: list[str] = []
    links: set[str] = set()
    ids: frozenset[str] = frozenset()
    if "<!DOCTYPE" in text or "<!ENTITY" in text:
        findings.append("XML with a document type, which can load and expand anything")
    else:
        try:
            root = ElementTree.fromstring(text)
        except ElementTree.ParseError as error:
            findings.append(f"XML does not parse: {error}")
        else:
            ids = frozenset(element.attrib["id"] for element in root.iter() if "id" in element.attrib)
            findings += _feed(root) if root.tag == f"{_ATOM}feed" else _sitemap(root, promises.url)
            findings += _active(root, path, promises.url, links)
    return _facts(path, text, promises, findings, links, ids)


def _feed(root: ElementTree.Element) -> Iterator[str]:
    entries = root.findall(f"{_ATOM}entry")
    for element in (root, *entries):
        for name in ("id", "title", "updated"):
            if not (element.findtext(f"{_ATOM}{name}") or "").strip():
                yield f"a feed's {'entry' if element is not root else 'head'} has no {name}"
    names = [entry.findtext(f"{_ATOM}id") for entry in entries]
    yield from (f"feed id '{name}' stands twice" for name in sorted({n for n in names if n and names.count(n) > 1}))


def _sitemap(root: ElementTree.Element, url: str) -> Iterator[str]:
    for place in root.iter(f"{_SITEMAP}loc"):
        if not (place.text or "").strip().startswith(url):
            yield f"the sitemap names an address of another site: '{place.text}'"


def _active(root: ElementTree.Element, path: str, url: str, links: set[str]) -> Iterator[str]:
    """Yield what of a picture or feed would run or load something."""
    for element in root.iter():
        name = element.tag.rpartition("}")[2].lower()
        if name in ("script", "foreignobject", "iframe"):
            yield f"<{name}> has no place in XML"
        for key, value in element.attrib.items():
            key = key.rpartition("}")[2].lower()
            if key.startswith("on"):
                yield f"<{name}> has a handler, '{key}'"
            elif key in ("href", "src"):
                place = target(value, path, url)
                if isinstance(place, Inside):
                    links.add(place)
                elif name not in ("a", "link") or place.scheme not in ("http", "https"):
                    yield f"loads '{value}' from elsewhere"


def css_file(path: str, text: str, promises: Promises) -> Facts:
    """Return what a stylesheet says."""
    addresses = {"".join(groups) for groups in _CSS_ADDRESS.findall(_COMMENT.sub(" ", text))}
    return _loading(path, text, promises, {address for address in addresses if not address.startswith("data:")})


def js_file(path: str, text: str, promises: Promises) -> Facts:
    """Return what a script loads, as far as that can be seen without running it."""
    addresses = {"".join(groups) for groups in _IMPORT.findall(text)} | set(_FETCH.findall(text))
    return _loading(path, text, promises, {address for address in addresses if address.startswith((".", "/", "http"))})


def text_file(path: str, text: str, promises: Promises) -> Facts:
    """Return what any other text says: the site's own addresses in it, and for servers, the policy."""
    findings = ["its policy is not the site's"] if path == "_headers" and promises.policy not in text else []
    return _facts(path, text, promises, findings, set())


def _loading(path: str, text: str, promises: Promises, addresses: set[str]) -> Facts:
    findings: list[str] = []
    links: set[str] = set()
    for address in sorted(addresses):
        place = target(address, path, promises.url)
        if isinstance(place, Inside):
            links.add(place)
        else:
            findings.append(f"loads '{address}' from elsewhere")
    return _facts(path, text, promises, findings, links)


def _facts(
    path: str,
    text: str,
    promises: Promises,
    findings: list[str],
    links: set[str],
    ids: frozenset[str] = frozenset(),
) -> Facts:
    links |= {str(target(address, path, promises.url)) for address in own_addresses(text, promises.url)}
    return Facts(path, tuple(findings), ids, frozenset(links))

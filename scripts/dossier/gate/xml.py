"""A feed, a sitemap or a picture comes in as XML; its ids, its links and what is wrong with it go out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from pathlib import PurePosixPath
from xml.etree import ElementTree

from dossier.gate import css
from dossier.gate.data import said
from dossier.gate.facts import Facts, Promises
from dossier.gate.target import Inside, Outside, target
from dossier.gate.tokens import names

_ATOM = "{http://www.w3.org/2005/Atom}"
_ROOTS = {  # by name or suffix; any other file may be XML of any kind
    "feed.xml": f"{_ATOM}feed",
    "sitemap.xml": "{http://www.sitemaps.org/schemas/sitemap/0.9}urlset",
    ".svg": "{http://www.w3.org/2000/svg}svg",
}
_XHTML = "{http://www.w3.org/1999/xhtml}"
_DOCUMENT_TYPE = re.compile(r"<!(?:doctype|entity)", re.IGNORECASE)
_INSTRUCTION = re.compile(r"<\?(?!xml\s)")
_ENCODING = re.compile(r"""<\?xml\s[^>]*\bencoding\s*=\s*["'](?!utf-8["'])([^"']*)""", re.IGNORECASE)
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)")
_MOMENTS = ("updated", "published")
_PLAIN = ("", "text")  # types of what a feed says
_PICTURE = "data:image/"
_RUNNING = names("script handler foreignobject iframe")
_LEADING = ("a", "link", "uri")  # elements whose address a reader may follow
_ADDRESSES = tuple(f"{_ATOM}{name}" for name in ("uri", "logo", "icon"))  # elements that hold an address as text


def xml_file(path: str, text: str, promises: Promises) -> Facts:
    """Return what an XML file says."""
    if _DOCUMENT_TYPE.search(text):
        return said(path, text, promises, ["XML with a document type, which can load and expand anything"])
    try:
        root = ElementTree.fromstring(text)
    except ElementTree.ParseError as error:
        return said(path, text, promises, [f"XML does not parse: {error}"])
    links: set[str] = set()
    ids = [element.attrib["id"] for element in root.iter() if "id" in element.attrib]
    findings = [f"id '{id}' stands {ids.count(id)} times" for id in sorted(set(ids)) if ids.count(id) > 1]
    if encoding := _ENCODING.match(text):
        findings.append(f"XML that says it is {encoding[1]}, and is UTF-8")
    if _INSTRUCTION.search(text):
        findings.append("a processing instruction, which can load anything")
    findings += _of_its_kind(root, path, promises.url)
    findings += _active(root, path, promises.url, links)
    return said(path, text, promises, findings, links, frozenset(ids))


def _of_its_kind(root: ElementTree.Element, path: str, url: str) -> Iterator[str]:
    pure = PurePosixPath(path)
    expected = _ROOTS.get(pure.name, _ROOTS.get(pure.suffix.lower(), root.tag))
    if root.tag != expected:
        yield f"<{_name(root)}> is not what stands at the root of '{pure.name}'"
    elif root.tag == _ROOTS["feed.xml"]:
        yield from _feed(root)
    elif root.tag == _ROOTS["sitemap.xml"]:
        yield from _sitemap(root, url)


def _feed(root: ElementTree.Element) -> Iterator[str]:
    entries = root.findall(f"{_ATOM}entry")
    for element in (root, *entries):
        place = "entry" if element is not root else "head"
        for name in ("id", "title", "updated"):
            if not (element.findtext(f"{_ATOM}{name}") or "").strip():
                yield f"a feed's {place} has no {name}"
        moments = [(element.findtext(f"{_ATOM}{name}") or "").strip() for name in _MOMENTS]
        yield from (
            f"'{moment}' is no moment that feeds know" for moment in moments if moment and not _is_moment(moment)
        )
    for element in root.iter():
        if not element.tag.startswith(_ATOM):
            yield f"<{_name(element)}> in a feed, which readers of feeds take for what they like"
        elif _name(element) not in _LEADING and element.get("type", "").strip().lower() not in _PLAIN:
            yield "a feed with HTML in it, which readers of feeds run in their own ways"
    ids = [entry.findtext(f"{_ATOM}id") for entry in entries]
    yield from (f"feed id '{id}' stands twice" for id in sorted({id for id in ids if id and ids.count(id) > 1}))


def _is_moment(text: str) -> bool:
    """Return whether a text is a moment of RFC 3339 that there was."""
    try:
        return bool(_MOMENT.fullmatch(text) and datetime.fromisoformat(text))
    except ValueError:
        return False


def _sitemap(root: ElementTree.Element, url: str) -> Iterator[str]:
    places = [(place.text or "").strip() for place in root.iter() if _name(place) == "loc"]
    yield from (
        f"the sitemap names an address of another site: '{place}'" for place in places if not place.startswith(url)
    )
    if not places:
        yield "the sitemap names no address"


def _active(root: ElementTree.Element, path: str, url: str, links: set[str]) -> Iterator[str]:
    """Yield what of a picture or feed would run or load something."""
    for element in root.iter():
        name = _name(element)
        if name in _RUNNING or (element.tag.startswith(_XHTML) and not _is_alternate(element)):
            yield f"<{name}> has no place in XML"
        loaded = list(css.addresses("".join(element.itertext()))) if name == "style" else []
        if element.tag in _ADDRESSES:
            loaded.append((element.text or "").strip())
        for key, value in element.attrib.items():
            key = key.rpartition("}")[2].lower()
            if key.startswith("on"):
                yield f"<{name}> has a handler, '{key}'"
            elif key == "base" or (key == "attributename" and value.rpartition(":")[2].strip() == "href"):
                yield f"<{name}> has no business with addresses: '{value}'"
            elif key in ("href", "src"):
                if name != "image" or not value.strip().lower().startswith(_PICTURE):
                    loaded.append(value)
            elif "(" in value:
                loaded += css.addresses(value)
        for address in loaded:
            place = target(address, path, url)
            if isinstance(place, Inside):
                links.add(place)
            elif not (isinstance(place, Outside) and name in _LEADING and place.scheme in ("http", "https")):
                yield f"loads '{address}' from elsewhere"


def _is_alternate(element: ElementTree.Element) -> bool:
    """Return whether an element of HTML is one that a sitemap has: a link to the same page in another language."""
    return _name(element) == "link" and element.get("rel", "").strip().lower() == "alternate"


def _name(element: ElementTree.Element) -> str:
    return element.tag.rpartition("}")[2].lower()

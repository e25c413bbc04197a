"""Files that are no pages come in (data, the search bundle, styles, scripts, texts); their links and faults go out."""

from __future__ import annotations

import gzip
import json
import zlib
from collections.abc import Iterable, Sequence

from dossier.gate import css, headers, script
from dossier.gate.facts import Facts, Promises
from dossier.gate.target import Inside, Nowhere, own_addresses, target

NO_ENTRIES = "\n"  # what a library of no article holds
_ADDRESS_KEYS = frozenset(("url", "URL", "href"))
_BASIS = "basis"  # holds reasons under the names of keys, URL among them
_PACKAGE = "datapackage.json"
_HALVES = ("\\ud", "\\uD")  # of a character that needs two escapes


def json_file(path: str, text: str, promises: Promises) -> Facts:
    """Return what a JSON file says; a relative `url` counts from the site's root, as from the file's own folder."""
    members = _Members()
    try:
        value = json.loads(text, parse_constant=_no_constant, object_pairs_hook=members)
        if any(half in text for half in _HALVES):
            json.dumps(value, ensure_ascii=False).encode()
    except (ValueError, RecursionError) as error:
        return said(path, text, promises, [f"JSON does not parse: {error}"])
    findings = [f"the name '{name}' stands twice in an object" for name in sorted(members.repeated)]
    links: set[str] = set()
    for address in sorted(members.addresses):
        place = target(address, "", promises.url)
        if isinstance(place, Inside):
            links.add(place)
        elif isinstance(place, Nowhere) or place.scheme not in ("http", "https", "mailto"):
            findings.append(f"a link does what no link should: '{address[:60]}'")
    if path.endswith(_PACKAGE):
        links |= {str(target(address, path, promises.url)) for address in members.paths}
    return said(path, text, promises, findings, links)


class _Members:
    """Makes objects while JSON is parsed, and gathers where they lead and the names that stand twice in one."""

    def __init__(self) -> None:
        self.repeated: set[str] = set()
        self.paths: set[str] = set()
        self._leading: dict[int, dict[str, object]] = {}  # objects that have an address

    def __call__(self, pairs: Sequence[tuple[str, object]]) -> dict[str, object]:
        members = dict(pairs)
        if len(members) < len(pairs):
            names = [name for name, _ in pairs]
            self.repeated |= {name for name in names if names.count(name) > 1}
        if not _ADDRESS_KEYS.isdisjoint(members):
            self._leading[id(members)] = members
        if isinstance(members.get("path"), str):
            self.paths.add(str(members["path"]))
        self._leading.pop(id(members.get(_BASIS)), None)
        return members

    @property
    def addresses(self) -> set[str]:
        """Return every address under a key that holds one."""
        values = (each[key] for each in self._leading.values() for key in _ADDRESS_KEYS & each.keys())
        return {value for value in values if isinstance(value, str)}


def _no_constant(name: str) -> None:
    raise ValueError(f"{name} is no JSON")


def search_record(path: str, content: bytes, promises: Promises) -> Facts:
    """Return what a record of the search bundle says: a signature and JSON, compressed."""
    text = uncompressed(content)
    if text is None:
        return Facts(path, ("does not decompress",))
    return json_file(path, text[text.find("{") :] if "{" in text else text, promises)


def search_part(path: str, content: bytes, _: Promises) -> Facts:
    """Return whether any other part of the search bundle is whole."""
    return Facts(path, () if uncompressed(content) is not None else ("does not decompress",))


def uncompressed(content: bytes) -> str | None:
    """Return the text of a compressed file, None where it does not decompress."""
    try:
        return gzip.decompress(content).decode(errors="replace")
    except (OSError, EOFError, zlib.error):
        return None


def css_file(path: str, text: str, promises: Promises) -> Facts:
    """Return what a stylesheet says."""
    return _loading(path, text, promises, css.addresses(text))


def js_file(path: str, text: str, promises: Promises) -> Facts:
    """Return what a script loads, as far as that can be seen without running it."""
    return _loading(path, text, promises, (*script.loaded(text), *script.elsewhere(text)))


def text_file(path: str, text: str, promises: Promises) -> Facts:
    """Return what any other text says: the site's own addresses in it, and for servers, the headers."""
    findings = headers.findings(text, promises.policy) if path == headers.PATH else ()
    is_said = text.strip() or text == NO_ENTRIES
    return said(path, text, promises, [*findings] if is_said else ["nothing but white space"])


def _loading(path: str, text: str, promises: Promises, addresses: Iterable[str]) -> Facts:
    findings: list[str] = []
    links: set[str] = set()
    for address in sorted(set(addresses)):
        place = target(address, path, promises.url)
        if isinstance(place, Inside):
            links.add(place)
        else:
            findings.append(f"loads '{address}' from elsewhere")
    return said(path, text, promises, findings, links)


def said(
    path: str,
    text: str,
    promises: Promises,
    findings: Sequence[str] = (),
    links: Iterable[str] = (),
    ids: frozenset[str] = frozenset(),
) -> Facts:
    """Return what a file says, with the site's own addresses that stand in it in full."""
    own = {str(target(address, path, promises.url)) for address in own_addresses(text, promises.url)}
    return Facts(path, tuple(findings), ids, frozenset(own.union(links)))

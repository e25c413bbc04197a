"""An address in a file of the site comes in; where it leads goes out: into the site, out of it, or nowhere good."""

from __future__ import annotations

import re
from functools import lru_cache
from html import unescape
from urllib.parse import unquote, urlsplit

_SCHEME = re.compile(r"([a-zA-Z][a-zA-Z0-9+.-]*):")
_ORIGIN = re.compile(r"(?:(https?):)?//([^/?#]*)", re.IGNORECASE)
_IS_PLAIN = re.compile(r"[\x21-\x7e]*")
_DROPPED = dict.fromkeys(map(ord, "\t\n\r"))  # by browsers, before they look at the scheme
_CONTROL_OR_SPACE = "".join(map(chr, range(0x21)))
_QUERY_OR_FRAGMENT = re.compile("[?#]")
# Where an address in running text ends; \# and \_ are how BibTeX writes # and _.
_OWN = r"(?:[^\s\"'<>\\()\[\]{}|,;&*]|&amp;(?!#)|\\[#_%&~])*"
_AFTER_ADDRESS = ".:!?"


class Inside(str):
    """A place in the site: path from its root, `#` and fragment where there is one."""

    __slots__ = ()


class Outside(str):
    """An address that leads out of the site, with its scheme; `//host/…` has none."""

    __slots__ = ()

    @property
    def scheme(self) -> str:
        """Return the scheme in lower case, nothing where there is none."""
        match = _SCHEME.match(self)
        return match[1].lower() if match else ""


class Nowhere(str):
    """A relative address that leads above the site's root."""

    __slots__ = ()


def target(typed: str, page: str, root: str) -> Inside | Outside | Nowhere:
    """Return where an address typed in `page` (a file's path) leads; `root` is the site's own address."""
    address = typed if _IS_PLAIN.fullmatch(typed) else typed.translate(_DROPPED).strip(_CONTROL_OR_SPACE)
    if address.startswith(root):
        return _relative("", address[len(root) :])
    slashed = address.replace("\\", "/")
    if _SCHEME.match(address) or slashed.startswith("//"):
        own = _written_as(root, slashed)
        return _relative("", own[len(root) :]) if own.startswith(root) else Outside(address)
    address = slashed
    if address.startswith("/"):
        prefix = urlsplit(root).path
        return _relative("", address[len(prefix) :]) if address.startswith(prefix) else Nowhere(typed)
    if address[:1] in ("", "#", "?"):
        return _inside(page + address)
    return _relative(page, address)


def _written_as(root: str, address: str) -> str:
    """Return an address with scheme and host as the root has them, where it leaves the one out or writes them otherwise."""
    ours, theirs = _ORIGIN.match(root), _ORIGIN.match(address)
    if not ours or not theirs or theirs[2].lower() != ours[2].lower():
        return address
    return root[: ours.end()] + address[theirs.end() :] if (theirs[1] or ours[1]).lower() == ours[1] else address


def own_addresses(text: str, root: str) -> set[str]:
    """Return every address of the site itself that stands, complete, in a text of any format."""
    text = text.replace("\\/", "/") if "\\/" in text else text  # as some write JSON
    if root not in text:
        return set()
    return {re.sub(r"\\(.)", r"\1", unescape(found)).rstrip(_AFTER_ADDRESS) for found in _own(root).findall(text)}


@lru_cache(maxsize=8)
def _own(root: str) -> re.Pattern[str]:
    return re.compile(re.escape(root) + _OWN)


def _relative(page: str, address: str) -> Inside | Nowhere:
    folder = page[: page.rfind("/") + 1]
    # What leads up from pages that lie side by side is looked up once for all of them.
    while address.startswith("../") and folder:
        folder, address = folder[: folder.rfind("/", 0, -1) + 1], address[3:]
    return _below(folder, address)


@lru_cache(maxsize=1 << 18)
def _below(folder: str, address: str) -> Inside | Nowhere:
    path = _QUERY_OR_FRAGMENT.split(address, maxsplit=1)[0]
    steps, names = folder.split("/")[:-1], path.split("/")
    for name in names:
        if name == "..":
            if not steps:
                return Nowhere(address)
            steps.pop()
        elif name not in (".", ""):
            steps.append(name)
    slash = "/" if names[-1] in ("", ".", "..") and steps else ""
    return _inside("/".join(steps) + slash + address[len(path) :])


def _inside(address: str) -> Inside:
    path, hash, fragment = address.partition("#")
    place = path.partition("?")[0] + hash + fragment
    return Inside(unquote(place) if "%" in place else place)

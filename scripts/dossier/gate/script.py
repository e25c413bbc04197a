"""A script's text comes in; the addresses in it go out, as far as they can be seen without running it."""

from __future__ import annotations

import re
from collections.abc import Iterator

_STRING = r"""["'`]([^"'`\s]+)["'`]"""
_LOADED = re.compile(
    rf"""\b(?:import|export)\b[\w\s{{}},*$]{{0,400}}?\bfrom\s*{_STRING}"""
    rf"""|\bimport\s*{_STRING}"""
    rf"""|\bimport\(\s*{_STRING}"""
    rf"""|\bnew\s+URL\(\s*{_STRING}\s*,\s*import\.meta\.url"""
    r"""|//[#@]\s*sourceMappingURL=(\S+)"""
)
_HOST = r"""["'`]\s*((?:(?i:https?|wss?):)?//[\w.-]+\.[^"'`\s]*)"""
_CALL = r"\s*(?:\?\.)?\(\s*"
_SENT = re.compile(
    rf"""\b(?:fetch|importScripts|(?:Shared)?Worker|EventSource|WebSocket|Request|sendBeacon|Audio){_CALL}{_HOST}"""
    rf"""|\bopen{_CALL}(?:["'`]\w+["'`]\s*,\s*)?{_HOST}|\blocation\.(?:assign|replace){_CALL}{_HOST}"""
    rf"""|(?:\blocation(?:\.href)?|\.(?:src|srcset|action))\s*=\s*{_HOST}|\.setAttribute{_CALL}["'`]\w+["'`]\s*,\s*{_HOST}"""
)


def loaded(script: str) -> Iterator[str]:
    """Yield the address of every file that a script is made of, or says that it reads; folders are no files."""
    for groups in _LOADED.findall(script):
        address = "".join(groups)
        if address.startswith((".", "/", "http")) and not address.endswith("/"):
            yield address


def elsewhere(script: str) -> Iterator[str]:
    """Yield every address of another host to which a script says that it sends a request."""
    yield from ("".join(groups) for groups in _SENT.findall(script))

"""Words that people read come in; the language that they are marked with goes out, for voices and fonts."""

from __future__ import annotations

import re

_JAPANESE = re.compile(r"[\u3005-\u3007\u3041-\u30ff\u3400-\u9fff\uf900-\ufaff]")
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_LATIN = re.compile(r"[A-Za-z]")
_SMALL = re.compile(r"[a-z]")


def tongue(words: str) -> str:
    """Return the tag of the one of the three languages of names whose script the words are in; empty for Latin and mixed."""
    japanese, cyrillic = _JAPANESE.search(words), _CYRILLIC.search(words)
    if bool(japanese) == bool(cyrillic) or (cyrillic and _LATIN.search(words)):
        return ""
    if japanese and len(_SMALL.findall(words)) > len(_JAPANESE.findall(words)):  # English with a name in it
        return ""
    return "ja" if japanese else "ru"

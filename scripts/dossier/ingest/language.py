"""A text comes in; its language goes out where the script or the commonest words leave no doubt."""

from __future__ import annotations

import re

_COMMON = {
    "en": "the of and to in that is was for with on as by at from it has have are which",
    "de": "der die das und ist nicht mit von für auf dem den ein eine im zu auch sich",
    "fr": "le la les des et est une dans que pour sur avec par au du pas qui plus",
    "es": "el la los las de que y en un una por con para del se su es al",
    "it": "il la di che e un una per con del della sono non gli le nel",
}
_KANA = re.compile(r"[\u3041-\u309f\u30a1-\u30ff]")
_HAN = re.compile(r"[\u4e00-\u9fff]")
_HANGUL = re.compile(r"[\uac00-\ud7af]")
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
FEWEST = 20  # letters or words that tell


def language(text: str) -> str:
    """Return the language as a BCP 47 tag, empty in doubt."""
    if len(_KANA.findall(text)) >= FEWEST:
        return "ja"
    if len(_HANGUL.findall(text)) >= FEWEST:
        return "ko"
    if len(_HAN.findall(text)) >= FEWEST:
        return "zh"
    if len(_CYRILLIC.findall(text)) >= FEWEST:
        return _of_cyrillic(text.casefold())
    words = re.findall(r"[^\W\d_]+", text.casefold())
    counts = {name: sum(word in set(common.split()) for word in words) for name, common in _COMMON.items()}
    best, second = sorted(counts, key=lambda name: -counts[name])[:2]
    return best if counts[best] >= FEWEST / 2 and counts[best] > 1.5 * counts[second] else ""


def _of_cyrillic(text: str) -> str:
    if re.search("[іїєґ]", text):
        return "uk"
    return "ru" if re.search("[ыэё]", text) else ""

"""A person's name as printed comes in; family and given name go out."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from dossier.ingest.labels import AGENCIES, NOBODY, OFFICE, ORGANISATION_WORDS
from dossier.normalise import UNSPACED

_CAPITAL = r"[A-ZÀ-ÖØ-ÞĀ-ŽА-ЯЁІЇЄҐ]"
_PARTICLE = r"(?:de|da|di|du|del|della|der|den|van|von|zu|la|le|el|al|bin|ibn|ben|ter|ten|dos|das|af|av|фон|де|ван)"
_WORD = rf"(?:{_CAPITAL}[\w'’]*(?:-{_CAPITAL}?[\w'’]+)*\.?|{_CAPITAL}\.(?:-?{_CAPITAL}\.)*|{_PARTICLE}(?=\s))"
NAME = rf"(?:{_CAPITAL}[\w'’]*(?:-{_CAPITAL}?[\w'’]+)*\.?|{_CAPITAL}\.(?:-?{_CAPITAL}\.)*)(?:\s+{_WORD}){{1,4}}"
KANJI_NAME = r"[\u4e00-\u9fff々〆ヶ]{1,4}[ \u3000]?[\u4e00-\u9fff々\u3041-\u309f\u30a1-\u30ff]{1,5}"
KATAKANA_NAME = r"[\u30a1-\u30ff]{2,}(?:[・＝=･][\u30a1-\u30ff]+)+"

_NAME = re.compile(NAME)
_UNSPACED = re.compile(rf"{KATAKANA_NAME}|{KANJI_NAME}")
_UNSPACED_LETTER = re.compile(f"[{UNSPACED}]")
_OWN = re.compile(
    r"(?:新聞|新報|通信|日報|時報|フォーラム|ジャーナル|レビュー|タイムズ|マガジン|研究所|協会|デジタル|オンライン|ニュース|電子版)$|^(?:Вестник|Газета)\b|\b(?:газета|журнал|еженедельник)$"
    r"|^(?:[Жж]урнал|[Гг]азета|[Ее]женедельник)\s[«\"][^«»\"]+[»\"]$"
)
_PARTICLES = re.compile(_PARTICLE)
_TITLE = re.compile(r"^(?:dr|prof|professor|mr|mrs|ms|sir|amb|ambassador|gen|lt|col)\.?\s+", re.IGNORECASE)
SUFFIX = re.compile(r",?\s+(?:Jr|Sr|II|III|IV|Ph\.?\s?D|PhD|MA)\.?$")
_ACRONYM = re.compile(r"\b[BCDFGHJKLMNPQRSTVWXZ]{3,}\b")  # no name is written without a vowel
_PATRONYMIC = re.compile(r".+(?:ович|евич|ич|овна|евна|ична)$")


@dataclass(frozen=True)
class Person:
    """An author as the capture prints it: family and given name, or a desk or undivided name as literal."""

    family: str = ""
    given: str = ""
    literal: str = ""
    role: str = ""  # as printed

    @property
    def full(self) -> str:
        """The name in the order in which it is read."""
        parts = (self.family, self.given) if _UNSPACED_LETTER.match(self.family) else (self.given, self.family)
        return self.literal or " ".join(part for part in parts if part)


def is_name(text: str) -> bool:
    """Return whether a text has the shape of a person's name and nothing more."""
    text = SUFFIX.sub("", _TITLE.sub("", text.strip()))
    return bool(_NAME.fullmatch(text) or _UNSPACED.fullmatch(text)) and not is_desk(text)


def is_desk(text: str) -> bool:
    """Return whether a text with capital letters names an agency, a desk, an office or a staff rather than a person."""
    words = re.findall(r"[^\W_]+", text.casefold())
    if not words:
        return False
    is_office = words[0] in ("the", "our") or text.casefold() in NOBODY or _is_office(words[-1])
    return " ".join(words) in AGENCIES or is_office or bool(ORGANISATION_WORDS & set(words) or _ACRONYM.search(text))


def _is_office(word: str) -> bool:
    """Return whether a word is that of an office; many of those are family names with an s behind them."""
    return bool(OFFICE.fullmatch(word)) and not word.endswith("s")


def is_site_name(text: str) -> bool:
    """Return whether a line of a few words rather names a paper, a site or an institute than tells a story."""
    words = re.findall(r"[^\W\d_]+", text)
    return bool(words) and (len(words) <= 4 and text.isupper() and text.isascii() or is_organisation(text))


def is_organisation(text: str) -> bool:
    """Return whether a line of a few words has one that papers and institutes have in their names, each with a capital."""
    words = re.findall(r"[^\W\d_]+", text)
    lowered = {word.casefold() for word in words}
    named = all(word[0].isupper() or word in ("of", "the", "for") for word in words)
    return bool(words) and len(words) <= 6 and (bool(ORGANISATION_WORDS & lowered) and named or bool(_OWN.search(text)))


def person(text: str) -> Person:
    """Return the person whom a text of a name's shape names."""
    text = SUFFIX.sub("", _TITLE.sub("", " ".join(text.split())))
    words = text.split()
    if is_desk(text) or len(words) < 2 and not _UNSPACED.fullmatch(text):
        return Person(literal=text)
    if _UNSPACED.fullmatch(text):
        return Person(words[0], words[1]) if len(words) == 2 else Person(literal=text)
    shouted = [word for word in words if len(word.strip(".")) > 1 and word.isupper() and "." not in word[:-1]]
    if len(shouted) == 1 and len(words) > 1 and len(shouted[0]) > 2:  # SATO Kenji: the family name in capitals
        return Person(_lowered(shouted[0]), " ".join(word for word in words if word != shouted[0]))
    if shouted and all(word.isupper() for word in words):
        words = [_lowered(word) for word in words]
    if len(words) == 3 and _PATRONYMIC.match(words[2]):
        return Person(words[0], " ".join(words[1:]))
    return _western(words)


def _western(words: list[str]) -> Person:
    start = len(words) - 1
    while start > 1 and _PARTICLES.fullmatch(words[start - 1]):
        start -= 1
    return Person(" ".join(words[start:]), " ".join(words[:start]))


def _lowered(word: str) -> str:
    """Return a word in capitals as names are written: O'NEIL as O'Neil, SMITH-JONES as Smith-Jones."""
    if len(word.replace(".", "")) == 1 or "." in word[:-1]:
        return word
    return re.sub(r"[^\W\d_]+", lambda match: match[0].capitalize(), word)


_CYRILLIC = dict(
    zip(
        "абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґ",
        [
            "a",
            "b",
            "v",
            "g",
            "d",
            "e",
            "e",
            "zh",
            "z",
            "i",
            "y",
            "k",
            "l",
            "m",
            "n",
            "o",
            "p",
            "r",
            "s",
            "t",
            "u",
            "f",
            "kh",
            "ts",
            "ch",
            "sh",
            "shch",
            "_",
            "y",
            "_",
            "e",
            "yu",
            "ya",
            "i",
            "yi",
            "ye",
            "g",
        ],
        strict=True,
    )
)


def ascii_word(text: str) -> str:
    """Return a name as letters that an id may have, empty where its script is not spelled in letters."""
    lowered = "".join(_CYRILLIC.get(character, character) for character in text.casefold())
    plain = unicodedata.normalize("NFKD", lowered.replace("ø", "o").replace("ł", "l").replace("đ", "d"))
    letters = [character for character in plain if character.isalpha()]
    return "".join(letters) if all(character.isascii() for character in letters) else ""

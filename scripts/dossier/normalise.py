"""Text as printed comes in; its normalised form n1, word counts, fingerprints and locators come out.

n1 is the one form in which a passage's text is compared, counted and fingerprinted, so that a copy with other quotation
marks, line breaks or Markdown around its links still counts as the same text. A change to it needs a new name (n2).
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Sequence
from typing import NamedTuple

from dossier.source import UNSEEN

# Scripts written without spaces: two of their characters count as one word.
UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3021-\u3029\u3031-\u3035\u303b\u3041-\u3096\u309d-\u309f"
    "\u30a1-\u30fa\u30fc-\u30ff\u3105-\u312f\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f"
    "\U00020000-\U000323af"
)
MOST_LOCATOR_WORDS = 6
MOST_FRAGMENT_WORDS = 3
SHORT_PASSAGE_WORDS = 60  # below this, verbatim words are limited by number, from it on by share

_PLAIN = str.maketrans(
    {
        **dict.fromkeys("\u2018\u2019\u201a\u201b\u2039\u203a\u02bc\u2032", "'"),
        **dict.fromkeys("\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033", '"'),
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"),
    }
)
_ESCAPE = re.compile(r"\\+(?=[!-/:-@\[\]^_`{|}~])")
_IMAGE = re.compile(r"!\[[^\[\]]*\]\([^()\s]*\)")
_ADDRESS = r"(?:[#/.<]|[a-z][a-z+.-]*:|www\.)(?:[^()\s]|\([^()\s]*\))*(?:\s+\"[^\"]*\")?"
_BRACKET = re.compile(rf"\[|\]\((?:{_ADDRESS})?\)|\]\[\d{{1,3}}\]|\]", re.IGNORECASE)
_NOTE_MARK = re.compile(r"\s*(?:\^\[[^\[\]\s]{1,16}\]|\[\^[^\[\]\s]{1,32}\]|(?<=[\s\S])\[\d{1,3}\])")
_SPACE = re.compile(r"\s+")
_UNSPACED_CHARACTER = re.compile(f"[{UNSPACED}]")
_UNIT = re.compile(rf"[{UNSPACED}]{{1,2}}[^\w\s]*|[^\s{UNSPACED}]+")
_WORD_CHARACTERS = re.compile(r"[^\W_]+")
_FRAGMENT = re.compile(
    r"(?<=[.!?\u3002\uff01\uff1f\"')])\s+[^\W\d_][^.!?\u3002\u2026\"')\]:;]{0,19}$|\s*(?:\.\.\.|\u2026)$"
)
_EDGE = " *_\"'()[]{}.,;:!?-\u2026\u3001\u3002\u300c\u300d\u300e\u300f"
_PASSES = 10  # marks left by taking out marks; no honest text nests deeper


def n1(text: str) -> str:
    """Return the text without Markdown marks, in NFC, with plain quotes and dashes and single spaces, trimmed.

    Link marks leave their words, note marks (`^[1]`, `[^1]`, `[1]`) and images leave nothing, and a backslash before
    punctuation, as Markdown exports write `US\\$400`, goes. `n1(n1(text)) == n1(text)`.
    """
    return _settled(text, _PLAIN)


def printed(text: str) -> str:
    """Return the text as n1 has it, but with the quotation marks and dashes that were printed: for titles and names."""
    return _settled(text, {})


def _settled(text: str, plain: dict[int, str]) -> str:
    for _ in range(_PASSES):
        plainer = _plainer(text, plain)
        if plainer == text:
            break
        text = plainer
    return text


def _plainer(text: str, plain: dict[int, str]) -> str:
    text = UNSEEN.sub("", _SPACE.sub(" ", text)).strip()  # soft hyphens too: what nobody sees nobody quotes
    text = unicodedata.normalize("NFC", text).translate(plain)
    text = _NOTE_MARK.sub("", _without_links(_IMAGE.sub("", _ESCAPE.sub("", text))))
    return _SPACE.sub(" ", text).strip()


def _without_links(text: str) -> str:
    """Return the text with `[words](address)` as words, links within links included."""
    pieces: list[str] = []
    opened: list[int] = []  # places in pieces of brackets not yet closed
    end = 0
    for match in _BRACKET.finditer(text):
        pieces.append(text[end : match.start()])
        pieces.append(match.group())
        end = match.end()
        if match.group() == "[":
            opened.append(len(pieces) - 1)
        elif opened:
            start = opened.pop()
            if match.group() != "]":
                pieces[start] = pieces[-1] = ""
    return "".join([*pieces, text[end:]])


def words(text: str) -> int:
    """Return how many words the text has in n1: whitespace makes words, or two characters where a script has no spaces."""
    spaced, unspaced = 0, 0
    for token in n1(text).split():
        characters = len(_UNSPACED_CHARACTER.findall(token))
        unspaced += characters
        spaced += len(_WORD_CHARACTERS.findall(_UNSPACED_CHARACTER.sub(" ", token))) if characters else 1
    return spaced + (unspaced + 1) // 2


def sha256(text: str) -> str:
    """Return the SHA-256 of the text's n1 in UTF-8, in hexadecimal."""
    return hashlib.sha256(n1(text).encode()).hexdigest()


class Locator(NamedTuple):
    """The first and last words of a passage, in n1, by which a reader with the original finds it."""

    start: str
    end: str


def locators(passages: Sequence[str]) -> tuple[Locator, ...]:
    """Return the locator of each passage of one article: as few words as are found there only, six at most each."""
    plain = [n1(passage) for passage in passages]
    article = "\n".join(plain)
    return tuple(_locator(passage, article) for passage in plain)


def locator(text: str) -> Locator:
    """Return the locator of a passage that stands alone."""
    return locators([text])[0]


def without_fragment(text: str) -> str:
    """Return n1 of the text less what a cut left at its end: an ellipsis, or a few words of a sentence that stops."""
    plain = n1(text)
    whole = _FRAGMENT.sub("", plain)
    return whole if words(plain) - words(whole) <= MOST_FRAGMENT_WORDS and whole else plain


def _locator(passage: str, article: str) -> Locator:
    spans = [match.span() for match in _UNIT.finditer(without_fragment(passage))]
    fewest = 2 if len(spans) < SHORT_PASSAGE_WORDS else 3
    most = max(1, min(MOST_LOCATOR_WORDS if fewest == 3 else 4, len(spans) // 4))
    fewest = min(fewest, most)
    starts = [passage[: spans[count - 1][1]] for count in range(fewest, most + 1)] if spans else [passage]
    ends = [passage[spans[-count][0] : spans[-1][1]] for count in range(fewest, most + 1)] if spans else [passage]
    return Locator(_found_once(starts, article), _found_once(ends, article))


def _found_once(choices: Sequence[str], article: str) -> str:
    """Return the first choice that stands once in the article, else the last, which is the longest."""
    trimmed = [choice.strip(_EDGE) or choice for choice in choices]
    return next((choice for choice in trimmed if article.count(choice) == 1), trimmed[-1])

"""Text of a field comes in; what a BibTeX file says for it goes out, in escapes that all readers know."""

from __future__ import annotations

import re

from dossier.csl import Name
from dossier.exports.clean import RAISED, clean

# What one reader of BibTeX or another takes for something else, however it is written. A brace without its
# partner would end the field for BibTeX itself, escaped or not, and becomes a parenthesis.
LETTERS = ("\\", "~", "^", "$", "{", "}", "'", "`", *RAISED)
LOSSY = (
    *LETTERS,
    "the kind of quotation marks",
    "a space that is not the plain one",
    "a comma within a given name",
    "initials without a space between them",
)

_ESCAPES = {
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{character: f"\\{character}" for character in "%&#_${}"},
}
_ACTIVE = re.compile(r"[\\~^%&#_${}]")
_LIGATURE = re.compile(r"(?<=-)(?=-)|(?<=')(?=')|(?<=[`?!])(?=`)|(?<=,)(?=,)")
_UNSAFE_IN_ADDRESS = re.compile(r'[\s{}\\"]')
_APART = re.compile(r",|\band\b|\bothers\b|[{}\\]|^[~^%&#_$]", re.IGNORECASE)


def escaped(words: str) -> str:
    """Return text for between the braces of a field."""
    escaped = _ACTIVE.sub(lambda match: _ESCAPES[match[0]], _balanced(clean(words)))
    return _LIGATURE.sub("{}", escaped)


def protected(words: str) -> str:
    """Return text for between the braces of a field whose capitals no style changes; nothing of nothing."""
    return f"{{{escaped(words)}}}" if clean(words) else ""


def address(url: str) -> str:
    """Return an address for a field that is read as it stands."""
    return _UNSAFE_IN_ADDRESS.sub(lambda match: f"%{ord(match[0]):02X}", clean(url))


def names(authors: tuple[Name, ...]) -> str:
    """Return the list of authors, family names first; a body stands in braces so that it is not cut up."""
    # Bare, a ` is paired by pandoc with a ' further on, and the names between the two are lost.
    return " and ".join(map(_name, authors)).replace("`", "{`}")


def _name(name: Name) -> str:
    if name.literal:
        return protected(name.literal)
    particles = (name.dropping_particle, name.non_dropping_particle)
    family = " ".join((*(escaped(particle) for particle in particles if particle), _part(name.family)))
    if not name.given:  # in braces, for the last word of two would be the family name
        alone = " ".join(filter(None, (family, escaped(name.suffix))))
        return f"{{{alone}}}" if " " in alone else alone
    return ", ".join(filter(None, (family, _part(name.suffix), _part(name.given))))


def _part(words: str) -> str:
    return protected(words) if _APART.search(words) else escaped(words)


def _balanced(words: str) -> str:
    """Return the words with every brace that lacks its partner turned into a parenthesis."""
    letters, opened = list(words), []
    for place, letter in enumerate(words):
        if letter == "{":
            opened.append(place)
        elif letter == "}" and opened:
            opened.pop()
        elif letter == "}":
            letters[place] = ")"
    for place in opened:
        letters[place] = "("
    return "".join(letters)

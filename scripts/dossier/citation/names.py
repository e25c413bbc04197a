"""Authors come in; the list of them goes out as a style wants it: turned round, in initials, cut short."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from dossier.citation.punctuation import join, wrap
from dossier.citation.rich import Rich, emph, text
from dossier.csl import Name

# Scripts whose names go given name first and take a comma when turned round; others are written as one.
_TURNABLE = re.compile(
    "[-0-9a-zA-Z\u0e01-\u0e5b\u00c0-\u017f\u0370-\u03ff\u0400-\u052f\u0590-\u05d4\u05d6-\u05ff\u0600-\u06ff\u1f00-\u1fff"
    "\u200c-\u200e\u2018\u2019\u021a\u021b\u202a-\u202e]"
)
_PARTICLE_POINTS = "'’-–."
_GIVEN_PIECE = re.compile(r"(-?)([^\s.-]+)(\.?)(?=(-?))")


@dataclass(frozen=True)
class Style:
    """How a style writes a list of names."""

    inverted: str = "none"  # none, first, or all: which names go family first
    given: str = "full"  # full, none, or what follows each initial: ". " or "."
    demotes_particle: bool = False  # "Gogh, Vincent van" where the name is inverted
    and_: str = " and "
    comma_before_and: str = "contextual"  # contextual (three names or more), always, never
    most: int = 1000  # a longer list is cut
    kept: int = 1  # of a list that is cut, how many names stay
    keeps_last: bool = False  # a cut list ends in an ellipsis and its last name
    comma_before_et_al: bool = False
    italic_et_al: bool = False


def names(authors: Sequence[Name], style: Style) -> Rich:
    """Return the list of names; nothing of nobody."""
    rendered = [_name(_split(name), style, first=place == 0) for place, name in enumerate(authors)]
    if len(rendered) > style.most:
        return _cut(rendered, style)
    if len(rendered) < 2:
        return join("", *rendered)
    comma = {"always": True, "never": False}.get(style.comma_before_and, len(rendered) > 2)
    and_ = f",{style.and_}" if comma else style.and_
    return join("", *_listed(rendered[:-1]), text(and_), rendered[-1])


def starts_small(authors: Sequence[Name]) -> bool:
    """Return whether a name begins with a small letter, as a note may then begin with one as well."""
    parts = (part for name in map(_split, authors) for part in (name.given, name.family, name.literal))
    return any(re.sub(r"[\W\d_]", "", part)[:1].islower() for part in parts)


def _cut(rendered: list[Rich], style: Style) -> Rich:
    kept = _listed(rendered[: style.kept])
    if style.keeps_last:
        return join("", *kept, text(", … "), rendered[-1])
    comma = style.comma_before_et_al or style.kept > 1
    et_al = emph(text("et al.")) if style.italic_et_al else text("et al.")
    return join("", *kept, text(", " if comma else " "), et_al)


def _listed(rendered: list[Rich]) -> list[Rich]:
    return [rich if place == 0 else wrap(", ", rich, "") for place, rich in enumerate(rendered)]


def _name(name: Name, style: Style, *, first: bool) -> Rich:
    if name.literal:
        return text(_curled(name.literal))
    is_short = style.given == "none"
    is_inverted = style.inverted == "all" or (style.inverted == "first" and first)
    given = in_full(name.given) if style.given == "full" else initials(name.given, style.given)
    if not _TURNABLE.search(name.family):
        return text(_curled(name.family if is_short else name.family + given))
    family = _spaced(name.non_dropping_particle, name.family)
    if is_short:
        return text(_curled(family))
    if not is_inverted:
        particles = (name.dropping_particle, name.non_dropping_particle)
        return text(_curled(_spaced(given, _spaced(*particles, name.family, name.suffix))))
    if style.demotes_particle:
        family, given = name.family, _spaced(given, name.dropping_particle, name.non_dropping_particle)
    else:
        given = _spaced(given, name.dropping_particle)
    return join(", ", *(text(_curled(part)) for part in (family, given, name.suffix)))


def initials(given: str, point: str) -> str:
    """Return the initials of given names, each followed by the point: J.-P. of Jean-Pierre, J. of J."""
    pieces = _GIVEN_PIECE.findall(given)
    return _one_line("".join(_initial(*piece, point) for piece in pieces))


def in_full(given: str) -> str:
    """Return given names as they are, each initial among them followed by a point: J. R. of J.R. and of J R."""
    pieces = _GIVEN_PIECE.findall(given)
    return _one_line("".join(f"{piece[0]}{piece[1]}{'.' if _is_initial(*piece) else ''} " for piece in pieces))


def _initial(hyphen: str, letters: str, stop: str, following: str, point: str) -> str:
    if _is_initial(hyphen, letters, stop, following):
        return f"{hyphen}{letters}{point}"
    if letters.islower():  # "de la" among given names; of Ji-ping only the J. is written
        return "" if hyphen else f"{letters} " if point.endswith(" ") else f" {letters} "
    return f"{hyphen}{letters[0] if letters[0].isupper() else letters}{point}"


def _is_initial(hyphen: str, letters: str, stop: str, following: str) -> bool:
    return bool(stop) or (len(hyphen + letters) == 1 and not following)


def _one_line(pieces: str) -> str:
    return " ".join(pieces.split()).replace(" -", "-")


def _split(name: Name) -> Name:
    """Return the name with a suffix and particles that were typed within its given or family name apart."""
    given, comma, suffix = name.given.partition(",")
    if comma and not name.suffix and given and suffix.strip():
        name = replace(name, given=given, suffix=suffix.strip())
    words = name.given.split()
    proper = next((place for place, word in enumerate(words) if _is_particle(word)), 0)
    if proper and not name.dropping_particle and all(map(_is_particle, words[proper:])):
        name = replace(name, given=" ".join(words[:proper]), dropping_particle=" ".join(words[proper:]))
    if name.non_dropping_particle or name.literal:
        return name
    particle, family = _without_particle(name.family)
    return replace(name, family=family, non_dropping_particle=particle)


def _without_particle(family: str) -> tuple[str, str]:
    words = family.split()
    proper = next((place for place, word in enumerate(words) if not _is_particle(word)), 0)
    if proper:
        return " ".join(words[:proper]), " ".join(words[proper:])
    joined = re.fullmatch(r"([^'’.–-]+)(['’.–-])([^'’.–-]+)", family)
    if joined and _is_particle(joined[1]):
        return joined[1] + joined[2], joined[3]
    return "", family


def _is_particle(word: str) -> bool:
    return all(letter.islower() or letter in _PARTICLE_POINTS for letter in word)


def _spaced(*parts: str) -> str:
    """Join the parts of a name with spaces, but none after d' or al- where that comes first."""
    known = [*filter(None, parts)]
    if len(known) > 1 and known[0].endswith(("'", "’", "-", "–")):
        known[:2] = [known[0] + known[1]]
    return " ".join(known)


def _curled(words: str) -> str:
    return words.replace("'", "’")

"""A line as printed comes in; the people or the desk that it says wrote the text go out, with their office."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from dossier.ingest import dates
from dossier.ingest.labels import BIOGRAPHY, LABELS, NOBODY, OFFICE, ORGANISATION_WORDS, PRESS_WORDS
from dossier.ingest.names import KANJI_NAME, KATAKANA_NAME, NAME, Person, is_desk, is_name, is_organisation, person

LONGEST_BYLINE = 25  # words
LONGEST_BIOGRAPHY = 90

_BY = re.compile(
    r"^(?:беседовала?|записала?|подготовила?|интервью (?:вела?|взяла?)):?\s+(?=\S)|"
    r"^(?:(?:written|text|words|story|reported|posted|commentary|analysis|opinion|essay|report|review|interview|column) )?by"
    r"\s*:?\s+(?=\S)|^(?:von|par)\s*:?\s+(?=\S)",
    re.IGNORECASE,
)
_POSTED = re.compile(r"^(?:posted|published|submitted|created)\b.{0,60}?\bby\s+(?=\S)", re.IGNORECASE)
_LABEL = re.compile(r"^([^:：=＝/／]{1,30}?)\s*[:：=＝/／]\s*(.*)$", re.DOTALL)
_TITLE = re.compile(r"^(?:(?:dr|prof|professor|amb|sir)\.?\s+)+", re.IGNORECASE)
_PUBLISHING = re.compile(
    r"[\s,(|-]*\b(?:published|posted|updated|last updated|last modified|on|at|and)\b\W*$", re.IGNORECASE
)
_CONJUNCTION = re.compile(r"\s+(?:and|und|et|и)\s+|\s*[&;/、]\s*")
_INSTITUTE = re.compile(r",\s*[^,;]{2,60}?,?\s+(?:and|und|et|и)\s+")
_PLACE = re.compile(rf"\s+in\s+[^,;]{{2,40}}?(?:,\s*(?={NAME}\s+in\s)|,?\s+(?:and|und|et|и)\s+)")
_AND_OTHERS = re.compile(
    r"\s+(?:and|&)\s+(?:the\s+)?(?:[\w-]+\s+)?(?:staff|agenc(?:y|ies)|others|team|wires?)(?:\s+\w+)?$", re.IGNORECASE
)
_AND_DESK = re.compile(r"\s+(?:and|&|und|et|и)\s+(?P<name>(?:the\s)?[A-ZА-ЯЁ][\w'-]*(?:\s[A-ZА-ЯЁ][\w'-]*){0,3})")
_COMMA = re.compile(r",\s*(?:and\s+)?")
_REST = re.compile(r"\s*[,(（/]|\s+[-–—]\s|\s+(?:in|for|at|from|of|with|в|для)\s", re.IGNORECASE)
_HEAD = re.compile(rf"(?:{KATAKANA_NAME}|{NAME}|{KANJI_NAME})")
_PLACE_AND_NAME = re.compile(rf"[【（(][^【】()（）=＝。、]{{1,14}}[=＝](?P<name>{KATAKANA_NAME}|{KANJI_NAME})[】）)]")
_SIGNED = re.compile(rf"[。」]\s?{_PLACE_AND_NAME.pattern}$")
# A place abroad right before a name; what ends like a place or a body is no name.
_LAST_LINE = re.compile(
    r"[【（(][\u30a1-\u30ff]{2,12}[・ ]?(?P<name>[\u4e00-\u9fff々]{3,5})(?<![地方市県区町村州島道府省局部社館駅選報港湾])[】）)]"
)
_NAME_AND_OFFICE = re.compile(
    rf"[【（(]?(?:[^【】()（）。、]{{1,14}}[ \u3000・])?(?P<name>{KANJI_NAME}?)[ \u3000]?"
    r"(?P<role>記者|特派員|編集委員|論説委員|支局長)[】）)]?"
)
_OFFICE_AND_NAME = re.compile(
    rf"(?:[^\s。、]{{2,20}}[ \u3000])?[^\s。、]{{0,10}}(?:研究員|教授|講師|記者|特派員|編集委員|論説委員|所長|主筆)[ \u3000](?P<name>{KANJI_NAME})"
)
_NAME_AND_ROLE = re.compile(
    rf"(?P<name>{KANJI_NAME}|{KATAKANA_NAME})\s?[（(](?P<role>[^（）()]{{0,24}}(?:教授|研究員|研究者|記者|特派員|所長|大使|代表|ジャーナリスト"
    r"|評論家|専門家|講師|主任|編集長|論説委員|編集委員|作家))[）)]"
)
_PARTS = re.compile(r"\s*[|•·]\s*|\s+[-–—]+\s+")
_PAPER = r"(?P<name>(?:[Tt]he )?[A-ZА-ЯЁ][\w&'.-]*(?: [A-ZА-ЯЁ][\w&'.-]*)+)"
_WRITTEN_FOR = re.compile(rf"(?:[Ss]pecial )?(?:[Ff]or|[Tt]o) {_PAPER}")
_STAFF_OF = re.compile(rf"(?i:staff (?:writer|reporter|correspondent)s?), {_PAPER}")
_PUBLICATION = re.compile(r"(?P<name>(?:[Tt]he\s+)?[A-ZА-ЯЁ][\w&'.-]*(?:\s+[A-ZА-ЯЁ][\w&'.-]*)*)\s+(?=[a-zа-яё])")
_DESCRIBED = re.compile(
    rf"(?P<name>{NAME})(?:\s*\([^()]*\))?(?:,[^,]{{2,60}},)?\s+(?P<rest>(?:is|are|teaches|writes|serves|works|covers|holds|-)\s.+)"
)
_NAMELESS = re.compile(
    r"(?:the |this )?(?:author|writer)s? (?:is|are|was|teaches|writes|works)\b|автор\s*-\s|об авторе\b|筆者は|著者は",
    re.IGNORECASE,
)
_TITLED = re.compile(
    r"(?:Mr|Ms|Mrs|Mx|Dr|Prof)\.\s+(?P<name>[A-Z][\w'-]+)\s+(?P<rest>(?:is|teaches|writes|serves|works|covers)\s.+)"
)
_READING = re.compile(rf"(?P<name>{KANJI_NAME})\s?[（(][\u3041-\u309f・\s]{{3,20}}[）)]")
_READING_ALONE = re.compile(r"[\u3041-\u309f]{1,8}[・ ][\u3041-\u309f]{1,8}[\s＝=]")


@dataclass(frozen=True)
class Byline:
    """Who a line says wrote the text, and the publication that it names."""

    people: tuple[Person, ...] = ()
    publication: str = ""


def byline(text: str) -> Byline | None:
    """Return what a line that says who wrote states, None where it is another kind of line.

    A line that announces an author and names none ("By:") is a byline of nobody.
    """
    text = text.strip(" *_|")
    if len(text.split()) > LONGEST_BYLINE:
        return None
    parts = _PARTS.split(text)
    if match := _BY.match(text) or _POSTED.match(text):
        return _beside(_after_by(text[match.end() :]), parts[1:])
    if (match := _LABEL.match(text)) and simple_label(match[1]) in LABELS["author"]:
        return _after_label(match[2])
    return _in_parts(parts) or _with_staff(dates.without(text).strip(" ,|•·-–—")) or _barred(text) or _unspaced(text)


def biography(text: str) -> Person | None:
    """Return of whom a note on an author tells, None where it is another kind of text.

    The person of a note that gives no name ("The author is …") has none either.
    """
    text = text.strip(" *_|＊※")
    if len(text.split()) > LONGEST_BIOGRAPHY:
        return None
    if _NAMELESS.match(text):
        return Person()
    if match := _READING.match(text):
        return person(match["name"])
    if _READING_ALONE.match(text):
        return Person()
    match = _DESCRIBED.fullmatch(text) or _TITLED.fullmatch(text)
    if not match or not BIOGRAPHY.search(" ".join(match["rest"].split()[:16])):
        return None
    if " " not in match["name"]:
        return Person(family=match["name"])
    return person(match["name"]) if not is_desk(match["name"]) else None


def signed(text: str) -> Person | None:
    """Return who signed a paragraph as newspapers do, at its beginning or its end with the place from which it came."""
    match = _SIGNED.search(text) or _PLACE_AND_NAME.match(text)
    return person(match["name"]) if match else None


def signature(text: str) -> Person | None:
    """Return who signed an article in the line below it, which is nothing but a place abroad and a name in brackets."""
    match = _LAST_LINE.fullmatch(text)
    return person(match["name"]) if match else None


def office(text: str) -> str:
    """Return what a note of one sentence says its author is ("Jo Doe is a writer" says "a writer"), as printed."""
    match = _DESCRIBED.fullmatch(text.strip(" *_|"))
    rest = re.sub(r"^(?:is|are|-)\s+", "", match["rest"]) if match else ""
    return "" if re.search(r"[.!?]\s", rest) or len(rest.split()) > 20 else rest.rstrip(".")


def listed(text: str) -> tuple[Person, ...]:
    """Return the people of a line that is nothing but their names, none where it says anything else."""
    names = [name.strip() for name in text.split(",")]
    if len(names) > 1 and all(is_name(name) for name in names):
        return tuple(person(name) for name in names)
    people, rest = _people(_TITLE.sub("", text.strip()))
    return tuple(people) if people and not rest and all(each.family for each in people) else ()


def of_paper(text: str) -> Byline | None:
    """Return the byline that is a name, a comma and the name of a paper or an institute, None where it is anything else."""
    name, _, paper = text.partition(", ")
    return Byline((person(name),), paper) if is_name(name) and is_organisation(paper) and not is_name(paper) else None


def simple_label(text: str) -> str:
    """Return a label as the lists of labels have it."""
    return text.casefold().strip(" \u3000*_.【】[]()（）■◆●")


def _after_by(text: str) -> Byline | None:
    """Return the byline, None where "by" begins a sentence ("By Friday the ministers …")."""
    text = _AND_OTHERS.sub("", _names_alone(text))
    if not text or text.casefold().strip(".") in NOBODY:
        return Byline()
    people, rest = _people(text)
    if people:
        if (desk := _AND_DESK.fullmatch(rest)) and is_desk(desk["name"]):
            return Byline((*people, Person(literal=desk["name"])))
        return _with_office(people, rest) if not rest or _REST.match(rest) else None
    words = text.split()
    shaped = all(word[:1].isupper() or word in ("and", "of", "the", "for") for word in words)
    return Byline((Person(literal=text),)) if shaped and len(words) <= 6 and text[-1] not in ".?!" else None


def _after_label(text: str) -> Byline | None:
    text = _AND_OTHERS.sub("", _names_alone(text))
    if not text or text.casefold() in NOBODY:
        return Byline()
    people, rest = _people(text)
    if people:
        return _with_office(people, rest)
    return Byline((Person(literal=text),)) if len(text.split()) <= 8 else None


def _names_alone(text: str) -> str:
    """Return the rest of a byline without what is set off by a bar and without dates."""
    text = dates.without(dates.before(re.split(r"\s*[|•·]\s*", text)[0]))
    while (shorter := _PUBLISHING.sub("", text)) != text:
        text = shorter
    return text.strip(" ,-–—\u3000")


def _people(text: str) -> tuple[list[Person], str]:
    """Return the people whose names begin the text, and the rest; an office that follows a name begins with a comma."""
    people: list[Person] = []
    rest = text
    while match := _HEAD.match(rest):
        name = _name_only(match[0])
        people.append(person(name))
        rest = rest[len(name) :] if name == match[0] else ", " + rest[len(name) :].strip()
        between = next((match for match in _between(rest) if _begins_with_name(rest[match.end() :])), None)
        if not between:
            break
        rest = rest[between.end() :]
    return people, rest


def _between(rest: str) -> Iterator[re.Match[str]]:
    """Yield what may stand between two names: a conjunction, a comma, the first one's institute or place and a conjunction."""
    comma = _COMMA.match(rest) if _is_list(rest) else None
    found = (_CONJUNCTION.match(rest), comma, _INSTITUTE.match(rest), _PLACE.match(rest))
    yield from (match for match in found if match)


def _begins_with_name(text: str) -> bool:
    match = _HEAD.match(text)
    return bool(match) and is_name(_name_only(match[0]))


def _is_list(rest: str) -> bool:
    """Return whether commas part names: where "and" follows, or where nothing but names in another script does."""
    names = [part.strip() for part in rest.strip(" ,").split(",")]
    return bool(_CONJUNCTION.search(rest)) or not rest.isascii() and all(is_name(name) for name in names)


def _name_only(text: str) -> str:
    """Return the words of a name without those of an office or organisation that follow without a comma."""
    words = text.split(" ")
    if words[0] in ("The", "the", "A", "An", "Our"):
        return text
    for place, word in enumerate(words):
        if place >= 2 and OFFICE.fullmatch(word) or place >= 3 and word.casefold() in ORGANISATION_WORDS:
            return " ".join(words[:2])
    return text


def _with_office(people: list[Person], rest: str) -> Byline:
    role = rest.strip(" ,|()（）/-–—")
    if len(people) != 1 or re.match(r"(?:in|for|from|at)\s", role):
        return Byline(tuple(people), _publication(role))
    return Byline((replace(people[0], role=role),), _publication(role))


def _publication(role: str) -> str:
    """Return the publication in an office such as "Example Times staff writer", or that a text was written for."""
    role = re.sub(r"^of (?:the )?", "", role, flags=re.IGNORECASE)
    if match := _WRITTEN_FOR.fullmatch(role) or _STAFF_OF.fullmatch(role):
        return match["name"]
    if is_organisation(role) and role.split()[-1].casefold() in PRESS_WORDS:
        return role
    match = _PUBLICATION.match(role)
    follows = role[match.end() :] if match else ""
    return match["name"] if match and OFFICE.search(follows) and not OFFICE.search(match["name"]) else ""


def _with_staff(text: str) -> Byline | None:
    """Return the byline that is names, a comma and an office."""
    people, rest = _people(text)
    office = rest.removeprefix(",")
    is_sentence = re.search(r"[.!?]", office) and len(text.split()) > 5
    if not people or office == rest or not OFFICE.search(office) or is_sentence or len(text.split()) > 18:
        return None
    return _with_office(people, office) if all(is_name(each.full) for each in people) else None


def _in_parts(parts: Sequence[str]) -> Byline | None:
    """Return the byline among the parts of a line that also gives date, section or length, set off by bars or dashes."""
    written = [part for part in parts if _BY.match(part)]
    if len(parts) < 2 or len(written) != 1 or any(len(part.split()) > 10 for part in parts):
        return None
    line = _after_by(_BY.sub("", written[0]))
    return _beside(line, [part for part in parts if part not in written])


def _beside(line: Byline | None, parts: Sequence[str]) -> Byline | None:
    """Return the byline with the publication that a part beside it names."""
    names = (part for part in parts if is_organisation(part) and not is_name(part) and not OFFICE.search(part))
    return line and replace(line, publication=line.publication or next(names, ""))


def _barred(text: str) -> Byline | None:
    """Return the byline that is a name, perhaps a publication, and a date, with bars between them."""
    name, *rest = re.split(r"\s*[|•·]\s*", text)
    dated = [part for part in rest if dates.alone(part)]
    if not dated or len(rest) > 2 or not is_name(name):
        return None
    publication = next((part for part in rest if part not in dated and not re.search(r"\d", part)), "")
    return Byline((person(name),), publication)


def _unspaced(text: str) -> Byline | None:
    if match := _NAME_AND_ROLE.fullmatch(text):
        return Byline((replace(person(match["name"]), role=match["role"]),))
    match = _PLACE_AND_NAME.fullmatch(text) or _NAME_AND_OFFICE.fullmatch(text) or _OFFICE_AND_NAME.fullmatch(text)
    return Byline((person(match["name"]),)) if match else None

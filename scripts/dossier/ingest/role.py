"""A block comes in; what it is by itself goes out, before anybody looks at what stands around it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from dossier.ingest import dates
from dossier.ingest import phrases as said
from dossier.ingest.block import Block
from dossier.ingest.imprint import imprint
from dossier.ingest.labels import LABELS
from dossier.ingest.names import SUFFIX
from dossier.ingest.numbering import numbering
from dossier.ingest.people import biography, byline, listed, simple_label
from dossier.normalise import UNSPACED

Role = Literal[
    "prose",  # sentences
    "short",  # a few words: a title, a heading, an item of a menu
    "section",  # a heading that many articles share
    "byline",
    "biography",  # of an author; may turn out to be prose
    "date",
    "label",  # a label with its value
    "address",
    "note",  # a numbered note or reference
    "credit",  # a caption or whose picture it is
    "furniture",  # the page's own
    "page",  # where a printed page ends
    "other",  # announces other matter than the article
    "notes",  # announces notes or references
    "comments",  # announces readers' comments
    "wall",  # says that the rest is for subscribers
]

LONG = 20  # words from which on a block without a full stop is sentences too
LONGEST_LINE = 3_000  # characters; anything longer is sentences whatever it says
LONGEST_HEADING = 14
LONGEST_FURNITURE = 80
LONGEST_WALL = 45
LONGEST_CREDIT = 60

_NOTE = re.compile(r"\^?\[\^?(\d{1,3})\][:.]?\s*(?=\S)|\((\d{1,3})\)\s*(?=https?://)|(\d{1,3})[.)]?\s+(?=<?https?://)")
_PAGE_FOOT = re.compile(
    r"(?:https?://\S+\s+)?(?:page\s)?\d{1,3}\s?(?:/|of)\s?\d{1,3}", re.IGNORECASE
)  # as browsers print
_ADDRESS = re.compile(r"<?(?:https?://|www\.)[^\s<>]+>?[.,;]?")
_LABELLED = re.compile(r"([^:：=＝.。!?]{1,30}?)\s?[:：=＝]\s*(.*)", re.DOTALL)
_BETWEEN_ENTRIES = re.compile(r"\s*[|·•›»>]\s*|\s/\s|\u3000+|\s{2,}|\t+")
_BAR = re.compile(r"\s*[|•·]\s*")
_BRACKETED = re.compile(r"[(（][^()（）]{6,80}[)）]")
_EDGES = re.compile(r"^[\W\d_]+|[\W\d_]+$")
_TRAIL = re.compile(r".{1,40}(?:\s[>＞|/»›·•]\s.{1,60})+|.{1,30}(?: [>＞] .{1,40})+")
_PLACE_LINE = re.compile(
    r"[A-Z][A-Z .'-]{2,30}(?:, [A-Z][\w .]{2,20})*(?:,? [A-Z][a-z]{2,8}\.? \d{1,2})?(?: \([A-Z][\w /-]{1,20}\))?\s*-*"
)
_SPEECH = re.compile("\u300c[^\u300c\u300d]+\u300d")  # a paragraph that is all speech has no full stop
_INITIAL = re.compile(r"(?:^|\s)[A-ZА-ЯЁ]\.$")
_CAUTIOUS_START = re.compile(
    r"[-–—]\s|(?:and|but|so|or|yet|then|а|но|и|что же)\b|では|しかし|だが|そして", re.IGNORECASE
)
_SPEAKER = re.compile(r"[QA][:.)]|.{1,30}[:：]\s")
_UNSPACED_CHARACTER = re.compile(f"[{UNSPACED}]")


@dataclass(frozen=True)
class Piece:
    """A block with its role."""

    block: Block
    role: Role

    @property
    def plain(self) -> str:
        """The block's text in n1."""
        return self.block.plain


def simplified(text: str) -> str:
    """Return a line as the lists of phrases have it: lower case, no numbers or signs at either end."""
    return _EDGES.sub("", text.casefold())


def role(block: Block) -> Role:
    """Return what the block is by itself."""
    if block.mark in ("page", "row", "rule", "caption"):
        return {"page": "page", "row": "furniture", "rule": "furniture", "caption": "credit"}[block.mark]
    plain = block.plain
    if not plain:
        return "furniture"
    if len(plain) > LONGEST_LINE:
        return "prose"
    if _PAGE_FOOT.fullmatch(plain):
        return "page"
    if _NOTE.match(plain):
        return "note"
    if _ADDRESS.fullmatch(plain):
        return "address"
    if imprint(block.printed) and byline(plain) is None:
        return "date"
    known = _announced(block) or _labelled(plain) or _about_text(block) or _page_matter(block)
    return known or ("biography" if biography(plain) else _text(block))


def _announced(block: Block) -> Role | None:
    """Return the role of a line that says what follows."""
    line = simplified(block.plain)
    if block.plain.endswith((":", "：")) and simple_label(block.plain[:-1]) in LABELS["author"]:
        return "byline"  # the name is on the next line, or missing
    start = block.plain.casefold()
    if line in said.SECTION and block.words <= 4:
        return "section"
    if line in said.NOTES:
        return "notes"
    if line in said.COMMENTS or block.words <= 25 and start.startswith(said.COMMENTS_STARTS):
        return "comments"
    if re.fullmatch(r"(?:no |\d+ )(?:comments?|responses?|replies|thoughts?)\b.{0,80}", start):
        return "comments"
    if line in said.FURNITURE or not line and not dates.alone(block.plain) or _is_menu(block):
        return "other" if line in said.OTHER_MATTER else "furniture"
    if line in said.OTHER_MATTER or block.words <= 40 and start.startswith(said.OTHER_MATTER_STARTS):
        return "other" if not block.ends_sentence else None
    return None


def _is_menu(block: Block) -> bool:
    """Return whether a line is nothing but entries of a page's menu."""
    entries = [simplified(entry) for entry in _BETWEEN_ENTRIES.split(block.text.strip())]
    if len(entries) == 1 and block.words <= 8:
        entries = [simplified(word) for word in block.plain.split()]  # "Print Save As PDF Listen"
        return len(entries) > 2 and sum(entry in said.FURNITURE for entry in entries) >= 0.75 * len(entries)
    known = sum(entry in said.FURNITURE or entry in said.OTHER_MATTER for entry in entries)
    return len(entries) > 1 and block.words <= 40 and known >= 0.6 * len(entries) and not block.ends_sentence


def _labelled(plain: str) -> Role | None:
    match = _LABELLED.fullmatch(plain)
    if not match or len(plain) > 300:
        return None
    label = simple_label(match[1])
    kinds = [kind for kind, labels in LABELS.items() if label in labels]
    if not kinds:
        return None
    return "byline" if kinds == ["author"] and byline(plain) else "label"


def _page_matter(block: Block) -> Role | None:
    """Return the role of what the page says of itself, of its pictures, or of who may read on."""
    start = block.plain.casefold()
    if block.words <= LONGEST_WALL and said.WALL.search(start):
        return "wall"
    is_picture = said.CREDIT.search(start) or said.PICTURED.search(block.plain)
    if block.words <= LONGEST_CREDIT and is_picture and block.mark != "heading":
        return "credit"
    if block.words <= LONGEST_FURNITURE and start.startswith(said.FURNITURE_STARTS):
        return "furniture"
    if block.words <= LONGEST_FURNITURE and said.FURNITURE_PATTERN.search(start):
        return "furniture"
    if not block.ends_sentence and block.words <= LONG and _TRAIL.fullmatch(block.printed):
        return "furniture"
    return None


def _about_text(block: Block) -> Role | None:
    """Return the role of a line on who wrote the text, when and where."""
    plain = block.plain
    if byline(plain) is not None and (not block.ends_sentence or block.words <= 8 or SUFFIX.search(plain)):
        return "byline"
    if block.words <= LONG and _is_dated(block):
        return "date"
    if block.words <= LONG and numbering(plain) and (not block.ends_sentence or plain.endswith(" г.")):
        return "label"
    if _PLACE_LINE.fullmatch(plain) and (plain.endswith("-") or ")" in plain):
        return "date"
    return None


def _is_dated(block: Block) -> bool:
    """Return whether a line gives a date and little else: a name, a place, a section, brackets around it."""
    plain = block.plain
    if not dates.stated(plain):
        return False
    parts = _BAR.split(plain)
    is_barred = len(parts) > 1 and any(map(dates.alone, parts)) and all(len(part.split()) <= 4 for part in parts)
    is_led = dates.leads(plain) and not block.ends_sentence
    is_signed = bool(listed(dates.without(plain).strip(" -|,")))
    return bool(is_barred or is_led or is_signed or dates.alone(plain) or _BRACKETED.fullmatch(plain))


def _text(block: Block) -> Role:
    if block.mark in ("heading", "title"):
        is_standfirst = block.level >= 3 and block.ends_sentence and block.words > LONGEST_HEADING
        return "prose" if is_standfirst else "short"
    if block.mark == "item":
        return "prose" if block.is_closed or block.words >= LONG else "short"
    is_unspaced = bool(_UNSPACED_CHARACTER.search(block.plain))
    long = LONG * 2 if is_unspaced else LONG
    is_shouted = block.plain.isupper() and not is_unspaced
    if block.words >= long:
        return "short" if _is_headline(block) else "prose"
    if block.ends_sentence and not (block.words <= 4 and _INITIAL.search(block.plain)):
        return "short" if is_question(block) or block.words < 2 or is_shouted else "prose"
    if block.words >= 4 and _SPEECH.fullmatch(block.plain):
        return "prose"
    announces = block.is_closed and block.words >= 3
    return "prose" if announces or block.has_inner_end and block.words >= 8 else "short"


def is_question(block: Block) -> bool:
    """Return whether the block is one short question, which as often is a heading as a paragraph."""
    plain = block.plain
    asks = plain.endswith(("?", "？")) and block.words <= LONGEST_HEADING and not block.has_inner_end
    return asks and not _CAUTIOUS_START.match(plain) and not _SPEAKER.match(plain)


def _is_headline(block: Block) -> bool:
    """Return whether a long line without a full stop has a capital on most of its words."""
    words = [word for word in re.findall(r"[^\W\d_]+", block.plain) if len(word) > 3]
    capitals = sum(word[0].isupper() for word in words)
    return not block.is_closed and block.words < LONG * 2 and capitals > 0.7 * len(words)

"""Notes and essays in; Markdown out that holds paragraphs, lists, headings, emphasis, links and citations, nothing else."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import chain, count

from dossier.escape import Markdown, destination, escape
from dossier.kinds import is_address
from dossier.reference import BRACKETED, Reference, parse_citation
from dossier.tongue import tongue

Cite = Callable[[Reference], str]  # a reference to the Markdown of its link

_LINK = r"\[(?P<words>[^\[\]]+)\]\((?P<address>https?://[^\s()<>]+(?:\([^\s()<>]*\)[^\s()<>]*)*)\)"
_INLINE = re.compile(
    rf"(?P<citation>{BRACKETED.pattern})|{_LINK}"
    r"|\*\*(?P<strong>[^*\s](?:[^*]*[^*\s])?)\*\*|(?<!\*)\*(?P<emphasis>[^*\s](?:[^*]*[^*\s])?)\*(?!\*)"
)
_BLANK = re.compile(r"\n[ \t]*\n")
_ITEM = re.compile(r"(?:(?P<bullet>[-*])|(?P<number>\d{1,3})\.)[ \t]+(?P<text>.*)")
_HEADING = re.compile(r"(?P<marks>##|###)[ \t]+(?P<text>\S.*)")
_WORDS = re.compile(r"[^a-z0-9]+")


def prose(text: str, cite: Cite, *, headings: bool = False) -> Markdown:
    """Return an author's text as Markdown; what is not in the subset stands as it was typed."""
    return Markdown("\n\n".join(_blocks(text, cite, headings)))


def plain(text: str, label: Callable[[Reference], str]) -> str:
    """Return an author's text without any marks: links as their words, citations as labels in parentheses."""

    def words(match: re.Match[str]) -> str:
        if match["citation"]:
            references = parse_citation(match["citation"])
            return match[0] if references is None else f"({'; '.join(map(label, references))})"
        inner = match["words"] or match["strong"] or match["emphasis"]
        return _INLINE.sub(words, inner)

    return " ".join(_INLINE.sub(words, text).split())


def _blocks(text: str, cite: Cite, headings: bool) -> Iterator[str]:
    ids: set[str] = set()
    for block in _BLANK.split(text.strip("\n")):
        lines = [line.strip() for line in block.split("\n") if line.strip()]
        if not lines:
            continue
        heading = _HEADING.fullmatch(lines[0])
        if headings and heading and len(lines) == 1:
            yield f"{heading['marks']} {_inline(heading['text'], cite)} {{ #{_id(heading['text'], ids)} }}"
        elif _ITEM.fullmatch(lines[0]):
            yield "\n".join(_items(lines, cite))
        else:
            yield _inline(" ".join(lines), cite)


def _id(heading: str, taken: set[str]) -> str:
    """Return an id that no other heading has, and with its underscore no address, and take it."""
    words = "_".join(filter(None, ("_essay", _WORDS.sub("_", heading.lower()).strip("_"))))
    numbered = (f"{words}_{number}" for number in count(1 if words == "_essay" else 2))
    id = next(each for each in chain((words,), numbered) if each not in taken and each != "_essay")
    taken.add(id)
    return id


def _items(lines: list[str], cite: Cite) -> Iterator[str]:
    items: list[tuple[str, str]] = []
    for line in lines:
        if match := _ITEM.fullmatch(line):
            items.append((f"{match['number']}." if match["number"] else "-", match["text"]))
        else:
            items[-1] = (items[-1][0], f"{items[-1][1]} {line}")
    for mark, text in items:
        yield f"{mark} {_inline(text, cite)}"


def _inline(text: str, cite: Cite) -> str:
    pieces: list[str] = []
    end = 0
    for match in _INLINE.finditer(text):
        pieces += [_text(text[end : match.start()], first=not pieces), _marked(match, cite)]
        end = match.end()
    return "".join([*pieces, _text(text[end:], first=not pieces)])


def _text(text: str, *, first: bool) -> str:
    """Return a piece of a line, escaped, with the spaces at its ends kept; only a line's first piece starts it."""
    if not text.strip():
        return " " if text and not first else ""
    before = " " if text[0].isspace() and not first else ""
    after = " " if text[-1].isspace() else ""
    return before + (escape(text) if first else escape("." + text)[1:].lstrip()) + after


def _marked(match: re.Match[str], cite: Cite) -> str:
    if match["citation"]:
        references = parse_citation(match["citation"])
        return escape(match[0]) if references is None else f"({'; '.join(map(cite, references))})"
    if match["address"]:
        if not is_address(match["address"]):
            return escape(match[0])
        link = f"[{_inline(match['words'], cite)}](<{destination(match['address'])}>)"
        return f'{link}{{ lang="{language}" }}' if (language := tongue(match["words"])) else link
    mark = "**" if match["strong"] else "*"
    return f"{mark}{_inline(match['strong'] or match['emphasis'], cite)}{mark}"

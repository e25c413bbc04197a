"""An article's source as typed comes in; what captures are held against goes out, even where the source has mistakes."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from dossier.source import Source


@dataclass(frozen=True)
class CaptureKey:
    """A capture by its bytes, and which article of it."""

    sha256: str
    part: int = 1
    left_out: tuple[int, ...] = field(
        default=(), compare=False
    )  # paragraphs of the file that are none of the article's


@dataclass(frozen=True)
class RecordedPassage:
    """What a source says of one passage's text, and the words that we wrote on it; empty where it says nothing."""

    p: int
    index: int  # place in the source's list, from 0
    start: str = ""  # locator
    end: str = ""
    sha256: str = ""
    words: int = 0
    digest: str = ""
    quote: str = ""
    heading: str = ""
    links: tuple[int, ...] = ()
    prose: tuple[tuple[str, str], ...] = ()  # everything else that we wrote: where, and the words
    is_withdrawn: bool = False


@dataclass(frozen=True)
class Recorded:
    """One article of the record as far as captures are concerned."""

    id: str
    source: Source
    captures: tuple[CaptureKey, ...]  # the first is the one that passages were counted in
    passages: tuple[RecordedPassage, ...]
    values: tuple[tuple[str, str], ...]  # title, container-title, issued, …: keys of one line, as typed
    people: tuple[str, ...]  # family and given name or literal, as typed
    links: tuple[tuple[int, str], ...]  # number and address
    show: str = "digest"
    is_draft: bool = False
    prose: tuple[tuple[str, str], ...] = ()

    def left_out_of(self, sha256: str, part: int) -> tuple[int, ...]:
        """Return which paragraphs of one of its captures are none of the article's own."""
        return next((each.left_out for each in self.captures if each == CaptureKey(sha256, part)), ())


def recorded(source: Source) -> Recorded | None:
    """Return what a source of an article records, None where it is no mapping with an id."""
    article = source.value
    if not isinstance(article, dict) or not _text(article.get("id")):
        return None
    listed = _list(article.get("passages"))
    passages = [_passage(value, index) for index, value in enumerate(listed) if isinstance(value, dict)]
    return Recorded(
        id=_text(article["id"]),
        source=source,
        captures=tuple(_captures(article)),
        passages=tuple(passage for passage in passages if passage.p),
        values=tuple((key, value) for key, value in article.items() if isinstance(value, str)),
        people=tuple(_person(author) for author in _list(article.get("author"))),
        links=tuple(
            (_number(link.get("n")), _text(link.get("URL")))
            for link in _list(article.get("links"))
            if isinstance(link, dict)
        ),
        show=_text(_mapping(article.get("rights")).get("show")) or "digest",
        is_draft=article.get("draft") == "true",
        prose=tuple(_of_article(article)),
    )


def _captures(article: dict[str, Any]) -> list[CaptureKey]:
    keys = [_mapping(article.get("capture")), *map(_mapping, _list(article.get("other_captures")))]
    return [
        CaptureKey(
            _text(key.get("sha256")), _number(key.get("part")) or 1, tuple(map(_number, _list(key.get("left_out"))))
        )
        for key in keys
        if key.get("sha256")
    ]


def _passage(value: dict[str, Any], index: int) -> RecordedPassage:
    locator = _mapping(value.get("locator"))
    return RecordedPassage(
        p=_number(value.get("p")),
        index=index,
        start=_text(locator.get("start")),
        end=_text(locator.get("end")),
        sha256=_text(value.get("sha256")),
        words=_number(value.get("words")),
        digest=_text(value.get("digest")),
        quote=_text(value.get("quote")),
        heading=_text(value.get("heading")),
        links=tuple(map(_number, _list(value.get("links")))),
        prose=tuple(_prose(value)),
        is_withdrawn=value.get("withdrawn") is not None,
    )


def _prose(passage: dict[str, Any]) -> list[tuple[str, str]]:
    whys = [(f"topic {topic}", _text(why)) for topic, why in _mapping(passage.get("topics")).items()]
    notes = [
        (f"note {_text(note.get('n'))}", _text(note.get("text"))) for note in map(_mapping, _list(passage.get("notes")))
    ]
    changes = [_mapping(passage.get("withdrawn")), *map(_mapping, _list(passage.get("revised")))]
    changed = [(key, _text(each.get(key))) for each in changes for key in ("why", "was")]
    return [pair for pair in (*whys, *notes, *changed) if pair[1]]


def _of_article(article: dict[str, Any]) -> list[tuple[str, str]]:
    reasons = [(f"basis of {key}", _text(why)) for key, why in _mapping(article.get("basis")).items()]
    withdrawn = _text(_mapping(article.get("withdrawn")).get("why"))
    return [pair for pair in (("summary", _text(article.get("summary"))), *reasons, ("why", withdrawn)) if pair[1]]


def _person(author: Any) -> str:
    name = _mapping(author)
    return _text(name.get("literal")) or " ".join(filter(None, (_text(name.get("given")), _text(name.get("family")))))


def _mapping(value: Any) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _text(value: Any) -> str:
    return value.strip() if isinstance(value, str) else ""


def _number(value: Any) -> int:
    return int(value) if isinstance(value, str) and value.isascii() and value.isdigit() and len(value) < 6 else 0

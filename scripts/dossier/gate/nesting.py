"""A page's tokens come in; the first place where a browser would move, close or leave out an element by itself goes out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from dossier.gate.elements import is_in_drawings
from dossier.gate.tokens import ALONE, Html, names

_ENDS_PARAGRAPH = names(
    "address article aside blockquote details dialog div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6"
    " header hr main menu nav ol p pre search section table ul"
)
_HEADINGS = names("h1 h2 h3 h4 h5 h6")
_ONCE = ("html", "head", "body", "main")
_NEVER_IN_THEMSELVES = names("a button form label option select")
_NEVER_SIDE_BY_SIDE = {
    "li": names("li"),
    "dt": names("dt dd"),
    "dd": names("dt dd"),
    **dict.fromkeys(_HEADINGS, _HEADINGS),
}
_HELD_APART = names("button caption svg table td th")  # a paragraph goes on around what is in these
_ANYWHERE = names("script style")
# What holds only these, so that a browser moves anything else out of it.
_HOLDS = {
    "table": names("caption colgroup thead tbody tfoot tr"),
    **dict.fromkeys(("thead", "tbody", "tfoot"), names("tr")),
    "tr": names("td th"),
    "colgroup": names("col"),
    "select": names("option optgroup hr"),
}


@dataclass(frozen=True, eq=False)
class _Place:
    """Where a tag stands, and what was found out about tags there: their faults, and the places within them."""

    holder: str = ""  # the innermost element that is open
    is_in_drawing: bool = False
    is_in_paragraph: bool = False
    within: frozenset[str] = frozenset()  # which of those that are never in themselves are open
    known: dict[str, tuple[str, _Place | None]] = field(default_factory=dict)

    @cached_property
    def holds_no_text(self) -> bool:
        return self.holder in _HOLDS


_place = lru_cache(maxsize=1 << 12)(_Place)  # one object for all places alike


def astray(html: Html) -> Iterator[str]:
    """Yield the first tag, or text, that does not stand where a browser leaves it."""
    for name in _ONCE:
        if (count := sum(times for tag, times in html.counts.items() if tag.name == name and not tag.ends)) > 1:
            yield f"{count} <{name}> in a page"
            return
    place, outer = _place(), [_place()]
    for text, tag in zip(html.texts, html.tags, strict=False):
        fault = f"text stands in a <{place.holder}>" if place.holds_no_text and text.strip() else ""
        if tag and tag.ends:
            fault = fault or (f"</{tag.name}> closes nothing that is open here" if place.holder != tag.name else "")
            place = outer.pop()
        elif tag:
            kind = f"{tag.name}/" if tag.closed else tag.name
            found, within = place.known.get(kind) or place.known.setdefault(kind, _entered(place, tag.name, tag.closed))
            fault = fault or found
            if within:
                outer.append(place)
                place = within
        if fault:
            yield fault
            return
    if place.holder:
        yield f"<{place.holder}> is never closed"


def _entered(place: _Place, name: str, is_closed: bool) -> tuple[str, _Place | None]:
    """Return what is wrong with a start tag in a place, and the place within the element, if it holds anything."""
    within = _place(
        name,
        place.is_in_drawing or name == "svg",
        name == "p" or (place.is_in_paragraph and name not in _HELD_APART),
        place.within | {name} if name in _NEVER_IN_THEMSELVES else place.within,
    )
    return _fault(place, name, is_closed), None if is_closed or name in ALONE else within


def _fault(place: _Place, name: str, is_closed: bool) -> str:
    """Return what is wrong with a start tag in a place, nothing where it may stand."""
    if is_closed and name not in ALONE and name != "svg" and not place.is_in_drawing:
        return f"<{name}/> is not closed"
    if name in _ENDS_PARAGRAPH and place.is_in_paragraph:
        return f"<{name}> stands in a <p>, which it ends"
    if place.is_in_drawing and not is_in_drawings(name):
        return f"<{name}> stands in an <svg>, which it ends"
    if name in place.within:
        return f"<{name}> stands in a <{name}>, which it ends"
    if place.holder in _NEVER_SIDE_BY_SIDE.get(name, ()):
        return f"<{name}> stands in a <{place.holder}>, which it ends"
    if name not in _HOLDS.get(place.holder, (name,)) and name not in _ANYWHERE:
        return f"<{name}> stands in a <{place.holder}>, which does not hold it"
    return ""

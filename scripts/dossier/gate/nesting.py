"""A page's tokens come in; the first place where a browser would move, close or leave out an element by itself goes out."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from dossier.gate.elements import is_in_drawings
from dossier.gate.tokens import Html, names

# What has no end tag, or was read together with it.
_ALONE = names("area base br col embed hr img input link meta param source track wbr script style textarea title")
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


class _Place(NamedTuple):
    """Where a tag stands."""

    holder: str = ""  # the innermost element that is open
    is_in_drawing: bool = False
    is_in_paragraph: bool = False
    within: frozenset[str] = frozenset()  # which of those that are never in themselves are open


def astray(html: Html) -> Iterator[str]:
    """Yield the first tag, or text, that does not stand where a browser leaves it."""
    for name in _ONCE:
        if (count := sum(times for tag, times in html.counts.items() if tag.name == name and not tag.ends)) > 1:
            yield f"{count} <{name}> in a page"
            return
    places = [_Place()]
    for text, tag in zip(html.texts, html.tags, strict=False):
        place = places[-1]
        fault = f"text stands in a <{place.holder}>" if place.holder in _HOLDS and text.strip() else ""
        if tag and tag.ends:
            fault = fault or (f"</{tag.name}> closes nothing that is open here" if place.holder != tag.name else "")
            places.pop()
        elif tag:
            fault = fault or _fault(place, tag.name, tag.closed)
            if tag.name not in _ALONE and not tag.closed:
                places.append(_within(place, tag.name))
        if fault:
            yield fault
            return
    if places[-1].holder:
        yield f"<{places[-1].holder}> is never closed"


@lru_cache(maxsize=1 << 12)
def _within(place: _Place, name: str) -> _Place:
    """Return the place within an element."""
    return _Place(
        holder=name,
        is_in_drawing=place.is_in_drawing or name == "svg",
        is_in_paragraph=name == "p" or (place.is_in_paragraph and name not in _HELD_APART),
        within=place.within | {name} if name in _NEVER_IN_THEMSELVES else place.within,
    )


@lru_cache(maxsize=1 << 12)
def _fault(place: _Place, name: str, is_closed: bool) -> str:
    """Return what is wrong with a start tag in a place, nothing where it may stand."""
    if is_closed and name not in _ALONE and name != "svg" and not place.is_in_drawing:
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

"""Rich text: words, emphasis, quotations and links come in; plain text, HTML and markup go out, escaped."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from dossier.escape import Markdown, verbatim

LINKED = ("http://", "https://")

# What a dialect of Markdown may take for markup inside a line, and for a block at its start.
_ACTIVE = re.compile(r"([\\`*_\[\]<>~^$|{}#&])")
_ACTIVE_IN_WIKITEXT = re.compile(r"[\[\]{}|<>&]|''+|~~~+|__+")
_BLOCK_START = re.compile(r"^(\d+)([.)])|^([-+=:>])")


@dataclass(frozen=True)
class Emph:
    """Emphasised text, as titles of whole works are."""

    nodes: tuple[Node, ...]


@dataclass(frozen=True)
class Quoted:
    """Text in quotation marks; `inner` when it stands inside another quotation."""

    nodes: tuple[Node, ...]
    inner: bool = False


@dataclass(frozen=True)
class Link:
    """Text that leads to an address."""

    nodes: tuple[Node, ...]
    address: str  # one that LINKED allows; anything else is printed without a link


Node = str | Emph | Quoted | Link


@dataclass(frozen=True)
class Quotes:
    """How a language quotes: the two pairs of marks, and whether a closing point goes inside."""

    outer: tuple[str, str]
    inner: tuple[str, str]
    takes_points: bool


AMERICAN = Quotes(("“", "”"), ("‘", "’"), takes_points=True)
BRITISH = Quotes(("‘", "’"), ("“", "”"), takes_points=False)


@dataclass(frozen=True)
class Rich:
    """A stretch of rich text. False when it is empty, so that it can be joined like a list of words."""

    nodes: tuple[Node, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.nodes)

    def __add__(self, other: Rich) -> Rich:
        return concatenated((self, other))

    def first_letter(self) -> str:
        """Return the first letter or point, within the marks of a quotation that begins the text; "" of nothing."""
        if not self.nodes:
            return ""
        first = self.nodes[0]
        return first[:1] if isinstance(first, str) else Rich(first.nodes).first_letter()

    def last_letter(self) -> str:
        """Return the last letter or point, within the marks of a quotation that ends the text; "" of nothing."""
        if not self.nodes:
            return ""
        last = self.nodes[-1]
        return last[-1:] if isinstance(last, str) else Rich(last.nodes).last_letter()

    def each(self, change: Callable[[str], str]) -> Rich:
        """Return the text with each stretch of words in it changed."""
        changed = (
            change(node) if isinstance(node, str) else replace(node, nodes=Rich(node.nodes).each(change).nodes)
            for node in self.nodes
        )
        return Rich(_merged(tuple(changed)))

    def plain(self) -> str:
        """Return the words alone; a quotation has American marks unless its marks were already set."""
        return _rendered(self.nodes, _PLAIN)

    def html(self) -> str:
        """Return the text as escaped HTML phrasing content."""
        return _rendered(self.nodes, _HTML)

    def in_page(self) -> Markdown:
        """Return the same for within a page of Markdown, where no character of the words does anything either."""
        return Markdown(_rendered(self.nodes, _IN_PAGE))

    def markdown(self) -> str:
        """Return the text as a paragraph of Markdown in which only our emphasis and links are active."""
        return _BLOCK_START.sub(_block_escaped, _rendered(self.nodes, _MARKDOWN))

    def wikitext(self) -> str:
        """Return the text as wikitext that is safe within a template; addresses link themselves there."""
        return _rendered(self.nodes, _WIKITEXT)


def concatenated(pieces: Sequence[Rich]) -> Rich:
    """Return the pieces as one text, one after the other."""
    return Rich(_merged(tuple(chain.from_iterable(piece.nodes for piece in pieces))))


def text(words: str) -> Rich:
    """Return plain words as rich text, exactly as they are."""
    return Rich((words,) if words else ())


def emph(rich: Rich) -> Rich:
    """Return the text emphasised; nothing stays nothing."""
    return Rich((Emph(rich.nodes),)) if rich else rich


def quoted(rich: Rich) -> Rich:
    """Return the text in quotation marks, quotations inside it with the other pair; nothing stays nothing."""
    return Rich((Quoted(_flipped(rich.nodes, inner=True)),)) if rich else rich


def link(address: str, words: str = "") -> Rich:
    """Return the words (the address itself when there are none) leading to the address."""
    return Rich((Link((words or address,), address),)) if address else Rich()


def with_marks(rich: Rich, quotes: Quotes) -> Rich:
    """Return the text with its quotation marks set, points inside them where the language has it so."""
    nodes = _points_inside(rich.nodes) if quotes.takes_points else rich.nodes
    return Rich(_marked(nodes, quotes))


def _flipped(nodes: tuple[Node, ...], *, inner: bool) -> tuple[Node, ...]:
    return tuple(
        Quoted(_flipped(node.nodes, inner=not inner), inner=inner) if isinstance(node, Quoted) else node
        for node in nodes
    )


def _points_inside(nodes: tuple[Node, ...]) -> tuple[Node, ...]:
    moved: list[Node] = []
    for node in nodes:
        here: Node = node if isinstance(node, str) else replace(node, nodes=_points_inside(node.nodes))
        last = moved[-1] if moved else None
        if isinstance(here, str) and isinstance(last, Quoted) and here[:1] in (".", ","):
            # A quotation that ends in a point of its own swallows those that follow.
            if Rich(last.nodes).last_letter() not in tuple(".,;:!?"):
                moved[-1] = Quoted((*last.nodes, here[0]), last.inner)
            here = here.lstrip(".,")
        if here != "":
            moved.append(here)
    return _merged(tuple(moved))


def _marked(nodes: tuple[Node, ...], quotes: Quotes) -> tuple[Node, ...]:
    marked: list[Node] = []
    for node in nodes:
        if isinstance(node, Quoted):
            opening, closing = quotes.inner if node.inner else quotes.outer
            marked += [opening, *_marked(node.nodes, quotes), closing]
        elif isinstance(node, str):
            marked.append(node)
        else:
            marked.append(replace(node, nodes=_marked(node.nodes, quotes)))
    return _merged(tuple(marked))


def _merged(nodes: tuple[Node, ...]) -> tuple[Node, ...]:
    """Join neighbouring strings, and neighbouring emphases; leave out what is empty."""
    merged: list[Node] = []
    for node in nodes:
        last = merged[-1] if merged else None
        if isinstance(node, str) and isinstance(last, str):
            merged[-1] = last + node
        elif isinstance(node, Emph) and isinstance(last, Emph):
            merged[-1] = Emph(_merged(last.nodes + node.nodes))
        elif node if isinstance(node, str) else node.nodes:
            merged.append(node)
    return tuple(merged)


@dataclass(frozen=True)
class _Form:
    escape: Callable[[str], str]
    emphasis: tuple[str, str]
    link: Callable[[str, str], str]  # rendered words, address


def _rendered(nodes: tuple[Node, ...], form: _Form) -> str:
    return "".join(_node(node, form) for node in nodes)


def _node(node: Node, form: _Form) -> str:
    if isinstance(node, str):
        return form.escape(node)
    words = _rendered(node.nodes, form)
    if isinstance(node, Emph):
        return words.join(form.emphasis)
    if isinstance(node, Quoted):
        return words.join(AMERICAN.inner if node.inner else AMERICAN.outer)
    return form.link(words, node.address) if node.address.startswith(LINKED) else words


def _html_link(words: str, address: str) -> str:
    return f'<a href="{html.escape(address)}">{words}</a>'


def _markdown_link(words: str, address: str) -> str:
    safe = re.sub(r"[<>\s\\]", _percent, address)
    return f"<{safe}>" if words == _markdown_escaped(address) else f"[{words}](<{safe}>)"


def _markdown_escaped(words: str) -> str:
    return _ACTIVE.sub(r"\\\1", words)


def _percent(match: re.Match[str]) -> str:
    return f"%{ord(match[0]):02X}"


def _block_escaped(match: re.Match[str]) -> str:
    return f"{match[1]}\\{match[2]}" if match[1] else f"\\{match[3]}"


def _wikitext_escaped(words: str) -> str:
    return _ACTIVE_IN_WIKITEXT.sub(lambda match: "".join(f"&#{ord(letter)};" for letter in match[0]), words)


def _wikitext_link(words: str, address: str) -> str:
    return re.sub(r"[\[\]{}|<>\s'\"]", _percent, address)


_PLAIN = _Form(escape=str, emphasis=("", ""), link=lambda words, _: words)
_HTML = _Form(escape=html.escape, emphasis=("<em>", "</em>"), link=_html_link)
_IN_PAGE = replace(_HTML, escape=verbatim)
_WIKITEXT = _Form(escape=_wikitext_escaped, emphasis=("''", "''"), link=_wikitext_link)
_MARKDOWN = _Form(escape=_markdown_escaped, emphasis=("*", "*"), link=_markdown_link)

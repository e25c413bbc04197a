"""The pieces of a capture come in; its articles go out, each with its header, its own paragraphs and its tail.

A page is a row of stretches: some lines, then sentences. A new article begins where a title
stands above a line that says who wrote or when; anything else above sentences is a heading, a picture or an advertisement.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from dossier.ingest.found import Paragraph, Text
from dossier.ingest.people import listed
from dossier.ingest.publication import of_line
from dossier.ingest.role import Piece, is_question
from dossier.ingest.sections import headings, is_section
from dossier.ingest.stretch import Stretch
from dossier.ingest.titles import are_two_headers, first_title, title_above
from dossier.ingest.whole import mended

FEWEST_WORDS = 60  # of an article that has neither title nor author, where another follows
TEASER_WORDS = 30

_CREDITED = ("byline", "biography", "date", "label")  # what tells who wrote and when


@dataclass
class _Open:
    """An article that is being gathered."""

    above: list[Piece] = field(default_factory=list)
    header: list[Piece] = field(default_factory=list)
    has_title: bool = False
    stretches: list[Stretch] = field(default_factory=list)
    tail: list[Piece] = field(default_factory=list)
    ended: bool = False  # other matter has begun

    @property
    def words(self) -> int:
        return sum(stretch.words for stretch in self.stretches)


def texts(pieces: Sequence[Piece]) -> tuple[Text, ...]:
    """Return the articles among the pieces, in order."""
    gathered: list[_Open] = []
    stretches = _stretches(mended(pieces))
    for place, stretch in enumerate(stretches):
        following = stretches[place + 1] if place + 1 < len(stretches) else Stretch((), ())
        title = _title(stretch, following, gathered[-1] if gathered else None)
        if not gathered or title is not None:
            gathered.append(_begun(stretch, title, gathered[-1] if gathered else None))
        else:
            _continued(gathered[-1], stretch, stretches[place + 1 :])
    whole = [text for article in gathered if (text := _closed(article)).paragraphs]
    return tuple(text for place, text in enumerate(whole) if not _is_stray(text, last=place == len(whole) - 1))


def _stretches(pieces: Sequence[Piece]) -> list[Stretch]:
    stretches: list[Stretch] = []
    lines: list[Piece] = []
    sentences: list[Piece] = []
    for piece in pieces:
        if piece.role == "prose":
            sentences.append(piece)
        else:
            if sentences:
                stretches.append(Stretch(tuple(lines), tuple(sentences)))
                lines, sentences = [], []
            lines.append(piece)
    return [*stretches, Stretch(tuple(lines), tuple(sentences))]


def _title(stretch: Stretch, following: Stretch, article: _Open | None) -> int | None:
    """Return where among the stretch's lines the title of a new article stands, None where none begins."""
    lines = stretch.lines
    said_by = [place for place, piece in enumerate(lines) if _says_who(piece) or _is_signed(lines, place)]
    if article is None:
        return first_title(lines, said_by)
    if article.ended and (stretch.words < FEWEST_WORDS or len(stretch.sentences) < 2):
        return None
    if said_by:
        return title_above(lines, said_by[-1] if are_two_headers(lines, said_by) else said_by[0])
    if len(stretch.sentences) == 1 and lines and lines[-1].role == "short" and _opens_with_byline(following):
        return title_above(lines, len(lines))  # title, standfirst, byline
    dated = [place for place, piece in enumerate(lines) if piece.role == "date"]
    if dated and not article.ended and len(stretch.sentences) > 1 and _has_closed(lines[: dated[0]]):
        return title_above(lines, dated[0])
    return None


def _says_who(piece: Piece) -> bool:
    return piece.role in ("byline", "biography")


def _is_signed(lines: Sequence[Piece], place: int) -> bool:
    """Return whether a name above a publication's stands right below a title that a rule sets off from what is above."""
    if place < 2 or place + 1 >= len(lines) or lines[place - 2].block.mark != "rule":
        return False
    return lines[place].role == "short" and bool(listed(lines[place].plain)) and bool(of_line(lines[place + 1]))


def _opens_with_byline(stretch: Stretch) -> bool:
    return bool(stretch.lines) and stretch.lines[0].role in ("byline", "biography")


def _has_closed(lines: Sequence[Piece]) -> bool:
    """Return whether something below the last sentences shows that the article above is over."""
    roles = {piece.role for piece in lines} | {piece.block.mark for piece in lines}
    return bool(roles & {"other", "address", "label", "note", "notes", "rule"}) or any(
        piece.block.mark == "heading" and piece.block.level == 1 for piece in lines
    )


def _begun(stretch: Stretch, title: int | None, before: _Open | None) -> _Open:
    """Return a new article that begins with the stretch; lines above its title end the article before."""
    start = title or 0
    above = list(stretch.lines[:start])
    if before is not None:
        before.tail += above
    own = next((place for place in range(len(above), 0, -1) if above[place - 1].role != "date"), 0)
    article = _Open(above=above[own if before else 0 :], has_title=title is not None)
    article.header = list(stretch.lines[start:])
    article.stretches.append(replace(stretch, lines=stretch.lines[start:]))
    return article


def _continued(article: _Open, stretch: Stretch, below: Sequence[Stretch]) -> None:
    """Add a stretch to an article, or to its tail where it is no longer the article's own."""
    if _is_below_standfirst(article):
        article.header += stretch.lines
    elif stretch.has("other", "notes", "comments") or article.ended and stretch.sentences:
        article.ended = not _goes_on(article, stretch, below)
    if article.ended or not stretch.sentences:
        article.tail += [*stretch.lines, *stretch.sentences]
    else:
        article.stretches.append(stretch)


def _is_below_standfirst(article: _Open) -> bool:
    return len(article.stretches) == 1 and len(article.stretches[0].sentences) == 1 and not article.ended


def _goes_on(article: _Open, stretch: Stretch, below: Sequence[Stretch]) -> bool:
    """Return whether an article goes on below a box of other matter, with paragraphs like its own.

    Below a heading of notes it does where the paragraphs are a section of the text. One paragraph alone is its own where a list of titles stands above it; where as many lines stand above each of the
    paragraphs that follow, they are teasers.
    """
    count = sum(len(each.sentences) for each in article.stretches)
    like = stretch.words / max(1, len(stretch.sentences)) >= 0.5 * article.words / max(1, count)
    if stretch.has("notes", "note") or not like:
        return like and not article.ended and is_section(stretch, below)
    if len(stretch.sentences) > 1:
        return stretch.words >= FEWEST_WORDS
    titles = sum(piece.role == "short" for piece in stretch.lines)
    uniform = any(sum(piece.role == "short" for piece in each.lines) == titles for each in below if each.sentences)
    return titles > 1 and not uniform and not article.ended and stretch.sentences[0].block.ends_sentence


def _closed(article: _Open) -> Text:
    """Return the article with its paragraphs and their headings."""
    stretches = _without_teasers(article.stretches)
    below_standfirst = len(stretches[0].sentences) == 1 and len(stretches) > 1 and stretches[1].has(*_CREDITED)
    opening = 2 if below_standfirst else 1  # stretches that stand in the article's header
    paragraphs = [
        Paragraph(piece.block, head if place == 0 else "")
        for stretch, head in zip(stretches, headings(stretches, opening=opening), strict=True)
        for place, piece in enumerate(stretch.sentences)
    ]
    dropped = [piece for each in article.stretches[len(stretches) :] for piece in (*each.lines, *each.sentences)]
    walls = [piece.plain for piece in (*article.tail, *article.stretches[-1].lines) if piece.role == "wall"]
    return Text(
        header=tuple(article.header),
        paragraphs=tuple(paragraphs),
        tail=(*dropped, *article.tail),
        has_title=article.has_title,
        above=tuple(article.above),
        wall=next(iter(walls), ""),
    )


def _without_teasers(stretches: Sequence[Stretch]) -> list[Stretch]:
    """Return the stretches without a list of teasers at the end: three times or more a title and one sentence."""
    kept = list(stretches)
    while len(kept) > 1 and _is_teaser(kept[-1]):
        kept.pop()
    return kept if len(stretches) - len(kept) >= 3 else list(stretches)


def _is_teaser(stretch: Stretch) -> bool:
    titles = [piece for piece in stretch.lines if piece.role == "short" and not is_question(piece.block)]
    return bool(titles) and len(stretch.sentences) == 1 and stretch.words <= TEASER_WORDS


def _is_stray(text: Text, *, last: bool) -> bool:
    """Return whether a text is a notice above the articles rather than one of them."""
    words = sum(paragraph.block.words for paragraph in text.paragraphs)
    least = FEWEST_WORDS if len(text.paragraphs) == 1 else FEWEST_WORDS / 2
    return not last and not text.has_title and words < least

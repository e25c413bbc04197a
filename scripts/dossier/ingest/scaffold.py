"""An article found in a capture comes in; the draft of its source goes out, as YAML that an editor completes."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence

from dossier.ingest.found import Facts, Found, Passage
from dossier.ingest.names import Person, ascii_word
from dossier.ingest.suggest import Known, suggestions
from dossier.kinds import LONGEST_LINE
from dossier.normalise import Locator, locators, printed, sha256, words
from dossier.rules import ALWAYS_ALLOWED_DIGEST_WORDS, MOST_DIGEST_WORDS
from dossier.source import UNSEEN

NOT_STATED = "# not stated in the capture"
SCHEMA = (
    "# yaml-language-server: $schema=../../scripts/schemas/article.json"  # by which an editor checks while one types
)


def article_id(found: Found, capture: str, parts: int) -> str:
    """Return the id: family name and year where the capture states both, else `draft-` and the capture's hash."""
    family = ascii_word(found.facts.people[0].family) if found.facts.people else ""
    year = found.facts.issued[:4]
    if family and year and len(family) <= 58:
        return f"{family}{year}"
    return f"draft-{capture[:8]}" + (f"-{found.part}" if parts > 1 and found.part > 1 else "")


def scaffold(id: str, found: Found, capture: str, names: Sequence[Known]) -> str:
    """Return the text of a draft's source; what the capture does not state is empty and says so."""
    lines = [
        SCHEMA,
        "# A draft made from a capture. Empty values were not found in it: fill in what it has after all, and what you know",
        "# from elsewhere, saying in 'basis' how you know it. Give every passage a digest in your own words and its topics;",
        "# then take the line 'draft' out. Prose goes on the lines below a '>-'; docs/about/add-an-article.md shows a passage that is done.",
        f"id: {id}",
        "draft: true",
        *_bibliography(found),
        *_capture(found, capture),
        "summary:              # >- and below it what kind of text it is and what it says, in 40 to 80 words of yours",
        *_links(found),
        "passages:",
    ]
    for passage, locator in zip(found.passages, locators([each.text for each in found.passages]), strict=True):
        lines += passage_lines(passage, locator, names)
    return "\n".join(lines) + "\n"


def passage_lines(passage: Passage, locator: Locator, names: Sequence[Known]) -> Iterator[str]:
    """Yield the lines of one passage, two spaces in."""
    count = words(passage.text)
    yield f"  - p: {passage.p}"
    if passage.heading:
        yield f"    heading: {quoted(passage.heading)}"
    yield "    locator:"
    yield f"      start: {quoted(locator.start)}"
    yield f"      end: {quoted(locator.end)}"
    yield f"    sha256: {sha256(passage.text)}"
    yield f"    words: {max(1, count)}"
    most = max(ALWAYS_ALLOWED_DIGEST_WORDS, min(MOST_DIGEST_WORDS, count // 2))
    yield f"    digest:           # >- and below it at most {most} words of yours"
    if passage.links:
        yield f"    links: [{', '.join(map(str, passage.links))}]"
    yield from _suggested(passage.text, names)


def quoted(text: str) -> str:
    """Return a text as a YAML scalar in double quotes, on one line, without characters that nobody can see."""
    return json.dumps(UNSEEN.sub("", " ".join(text.split()))[:LONGEST_LINE], ensure_ascii=False)


def _suggested(text: str, names: Sequence[Known]) -> Iterator[str]:
    found = suggestions(text, names)
    for kind in ("topic", "entity"):
        listed = [f'{each.id} ("{each.words}")' for each in found if each.kind == kind]
        if listed:
            yield f"    # {'topics' if kind == 'topic' else 'entities'} to consider: {', '.join(listed)}"


def _bibliography(found: Found) -> Iterator[str]:
    facts = found.facts
    kind = "article-magazine" if facts.publication else "webpage"
    yield f"type: {kind:<18}# a guess: article-newspaper · article-magazine · article-journal · report · post-weblog · webpage …"
    yield "genre:                # news · analysis · op-ed · commentary"
    yield _stated("title", facts.title)
    yield from _authors(facts.people)
    yield _stated("container-title", facts.publication)
    for key, value in (("volume", facts.volume), ("issue", facts.issue)):
        if value:
            yield f"{key}: {quoted(value)}"
    yield f"issued: {facts.issued}" if facts.issued else f"issued:               {NOT_STATED}"
    yield _stated("URL", facts.URL)
    yield (
        f"language: {facts.language}"
        if facts.language
        else "language: en          # taken for granted: change it where it is another"
    )
    yield "rights: {status: not-stated, show: digest}   # whose it is, and what may be shown: reference · digest · full"


def _stated(key: str, value: str) -> str:
    return f"{key}: {quoted(value)}" if value else f"{key + ':':<22}{NOT_STATED}"


def _authors(people: Iterable[Person]) -> Iterator[str]:
    listed = list(people)
    yield "author:" if listed else f"author:               {NOT_STATED}"
    for person in listed:
        name = {"literal": person.literal} if person.literal else {"given": person.given, "family": person.family}
        pairs = {key: value for key, value in {**name, "role": person.role}.items() if value}
        yield f"  - {{{', '.join(f'{key}: {quoted(value)}' for key, value in pairs.items())}}}"


def _capture(found: Found, capture: str) -> Iterator[str]:
    yield "capture:"
    yield f"  sha256: {capture}"
    yield f"  part: {found.part}"
    if found.carrier:
        yield from _carrier(found.carrier)
    if found.wall:
        yield f"# paywalled: the capture stops at {quoted(printed(found.wall))}; the article goes on"


def _carrier(carrier: Facts) -> Iterator[str]:
    """Yield the lines on who carries the article, as comments where the capture does not name it."""
    stated = [f"URL: {quoted(carrier.URL)}"] if carrier.URL else []
    stated += [f"issued: {carrier.issued}"] if carrier.issued else []
    if carrier.publication:
        yield "  carrier:"
        yield from (f"    {line}" for line in (f"name: {quoted(carrier.publication)}", *stated))
    elif stated:
        yield f"  # carrier: {{name: , {', '.join(stated)}}}   # who republished the article is not stated in the capture"


def _links(found: Found) -> Iterator[str]:
    if found.links:
        yield "links:"
    for link in found.links:
        yield f"  - {{n: {link.n}, title: {quoted(link.title)}, URL: {quoted(link.URL)}}}"

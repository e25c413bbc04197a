"""Originals whose text is out to break a file: made-up ones with the worst in every field of text."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from citation.originals import made_up
from dossier.csl import Item, Name

FRAGMENTS = (
    *("100% sure", "50%", "{braces}", "{nested {braces}}", "a } b { c", "}", "{", "\\", "\\input{x}", "\\end"),
    *("line\nER  - \nTY  - JOUR", "\r\nER  -", "a\u2028b", "a\u0085ER  - ", "\x00\x1b[31m", "\t"),
    *("@article{x,", "a~b", "a^b", "a_b", "a$b", "$x$", "a&b", "a#b", "--", "---", "''x``", "?`", 'say "x"'),
    *("</script><script>", "<!--", "]]>", "{{x}}", "http://x/?a=%20", "אבג", "\u202eabc\u202c", "مرحبا"),
    *("title: Forged", "{:DOI: 10.1000/forged}", "x\ntitle: Forged"),
    *("日本\u3000語", "é", "ﬁ", "a\u00a0b", "T.~S.", "and", "others", "a,b"),
)
NAMES = (
    Name(literal="Smith, Jones and Co"),
    Name(literal="others"),
    Name(literal="Tom & Jerry 50%"),
    Name(literal="{x"),
    Name(family="and"),
    Name(family="Van Damme"),
    Name(family="de la {Cruz}", given="J. #1"),
    Name(family="Smith, Jones", given="Pat"),
    Name(family="O'Neil\nER  - ", given="A_b"),
    Name(family="山田", given="太郎"),
    Name(family="אבג", given="דה"),
)


def hostile(count: int, seed: int) -> list[Item]:
    """Return so many originals, hardly one of them without a hostile title, name or note."""
    random = Random(seed)
    return [_worsened(item, random) for item, _ in made_up(count, seed)]


def _worsened(item: Item, random: Random) -> Item:
    texts = {name: random.choice(FRAGMENTS) for name in ("title", "container_title", "publisher", "note")}
    worse = {name: f"{getattr(item, name)} {text}".strip() for name, text in texts.items() if random.random() < 0.7}
    # A given name must not be cut at a comma: no format has a way to keep it.
    return replace(item, **worse, author=(*item.author, *random.sample(NAMES, k=random.randint(0, 3))))

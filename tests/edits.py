"""A small dossier as an editor changes it over years: edits that are allowed, edits that break a promise, releases."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random

FIRST_DAY = date(2027, 1, 1)
MOST_ARTICLES = 8
MOST_PASSAGES = 6
KINDS = {"topic": "topics", "entity": "entities", "claim": "claims", "event": "events", "figure": "figures"}


@dataclass(eq=False)
class Passage:
    """A paragraph that stays itself whatever its article is called."""

    uid: int
    digest: str
    revised: list[str] = field(default_factory=list)  # digests that stood there before
    days: list[date] = field(default_factory=list)  # on which they were replaced
    withdrawn: tuple[str, Passage | None] | None = None  # why, and what replaces it
    notes: int = 0
    released: list[str] = field(default_factory=list)  # digests that an edition had, by revision
    released_notes: int = 0

    @property
    def rev(self) -> int:
        return len(self.revised) + 1

    @property
    def is_released_as_it_is(self) -> bool:
        return len(self.released) == self.rev


@dataclass(eq=False)
class Article:
    """An article under its present id."""

    id: str
    formerly: list[str] = field(default_factory=list)
    passages: list[Passage] = field(default_factory=list)
    show: str = "digest"
    released_as: str = ""  # the id that the last edition had


@dataclass(eq=False)
class Thing:
    """A topic, entity, claim, event or figure under its present id."""

    kind: str
    id: str
    formerly: list[str] = field(default_factory=list)
    released_as: str = ""  # the id that the last edition had


@dataclass
class Dossier:
    """Everything typed, and what an edition of it would be called."""

    articles: list[Article] = field(default_factory=list)
    things: list[Thing] = field(default_factory=list)
    ledger: str = ""
    editions: int = 0
    count: int = 0  # of whatever was named so far

    def fresh(self) -> int:
        self.count += 1
        return self.count

    def name(self, passage: Passage) -> str:
        for article in self.articles:
            if passage in article.passages:
                return f"{article.id}.p{article.passages.index(passage) + 1}"
        return "gone.p1"  # with its article, by an edit that is not allowed

    def day(self) -> date:
        return FIRST_DAY + timedelta(days=self.count)

    def texts(self) -> dict[str, str]:
        """Return the sources."""
        texts = {f"articles/{article.id}.yml": self._article(article) for article in self.articles}
        for kind, plural in KINDS.items():
            entries = [thing for thing in self.things if thing.kind == kind]
            if kind == "topic":
                texts |= {f"topics/{thing.id}.md": _topic(thing) for thing in entries}
            else:
                texts[f"{plural}.yml"] = "".join(map(_entry, entries))
        return texts | ({"ids.lock": self.ledger} if self.ledger else {})

    def _article(self, article: Article) -> str:
        passages = "".join(self._passage(passage, p) for p, passage in enumerate(article.passages, start=1))
        return (
            f"id: {article.id}\ntype: report\ngenre: news\nformerly: [{', '.join(article.formerly)}]\n"
            f"rights: {{status: unknown, show: {article.show}}}\npassages:\n{passages}"
        )

    def _passage(self, passage: Passage, p: int) -> str:
        lines = [
            f"  - p: {p}",
            '    locator: {start: "Words"}',
            f"    sha256: {hashlib.sha256(str(passage.uid).encode()).hexdigest()}",
            "    words: 60",
            f'    digest: "{passage.digest}"',
            "    notes:",
            *(f'      - {{n: {n}, kind: context, text: "Note {n}."}}' for n in range(1, passage.notes + 1)),
            "    revised:",
        ]
        for rev, (was, on) in enumerate(zip(passage.revised, passage.days, strict=True), start=2):
            lines.append(f'      - {{rev: {rev}, on: {on}, why: "Better.", was: "{was}"}}')
        if passage.withdrawn:
            why, successor = passage.withdrawn
            after = f", successor: {self.name(successor)}" if successor else ""
            lines.append(f'    withdrawn: {{on: 2027-01-01, why: "{why}"{after}}}')
        return "\n".join(lines) + "\n"


def _topic(thing: Thing) -> str:
    return f'---\ntitle: {thing.id}\nscope: "Of it."\nformerly: [{", ".join(thing.formerly)}]\n---\nIt is so.\n'


def _entry(thing: Thing) -> str:
    keys = {
        "entity": "kind: person, names: {en: Somebody}",
        "claim": 'kind: fact, text: "It is so."',
        "event": "title: It happened",
        "figure": "what: How many, unit: persons",
    }
    return f"- {{id: {thing.id}, {keys[thing.kind]}, formerly: [{', '.join(thing.formerly)}]}}\n"


def begun() -> Dossier:
    """Return a dossier with two articles and one thing of each kind, nothing of it released."""
    dossier = Dossier(things=[Thing(kind, f"{kind}-0") for kind in KINDS])
    for _ in range(2):
        add_article(dossier, Random(0))
    return dossier


Edit = Callable[[Dossier, Random], bool]  # whether there was something to edit


def add_article(dossier: Dossier, random: Random) -> bool:
    if len(dossier.articles) >= MOST_ARTICLES:
        return False
    dossier.articles.append(Article(f"article-{dossier.fresh()}"))
    return all(_add(dossier, dossier.articles[-1]) for _ in range(3))


def _add(dossier: Dossier, article: Article) -> bool:
    uid = dossier.fresh()
    article.passages.append(Passage(uid, f"Digest {uid} of paragraph {uid}.", notes=uid % 2))
    return True


def add_passage(dossier: Dossier, random: Random) -> bool:
    article = random.choice(dossier.articles)
    return len(article.passages) < MOST_PASSAGES and _add(dossier, article)


def add_note(dossier: Dossier, random: Random) -> bool:
    passage = _passage(dossier, random)
    passage.notes += 1
    return True


def reword(dossier: Dossier, random: Random) -> bool:
    passage = _passage(dossier, random)
    if passage.is_released_as_it_is:
        return False
    passage.digest = f"Digest {dossier.fresh()} of paragraph {passage.uid}."
    return True


def revise(dossier: Dossier, random: Random) -> bool:
    passage = _passage(dossier, random)
    if not passage.is_released_as_it_is or passage.withdrawn:
        return False
    passage.revised.append(passage.digest)
    passage.days.append(dossier.day())
    passage.digest = f"Digest {dossier.fresh()} of paragraph {passage.uid}."
    return True


def withdraw(dossier: Dossier, random: Random) -> bool:
    passage = _passage(dossier, random)
    if passage.withdrawn:
        return False
    passage.withdrawn = (f"Withdrawn {dossier.fresh()}.", None)
    return True


def supersede(dossier: Dossier, random: Random) -> bool:
    passage, successor = _passage(dossier, random), _passage(dossier, random)
    if passage.withdrawn or successor.withdrawn or passage is successor:
        return False
    passage.withdrawn = (f"Withdrawn {dossier.fresh()}.", successor)
    return True


def rename(dossier: Dossier, random: Random) -> bool:
    renamed = random.choice([*dossier.articles, *dossier.things])
    renamed.formerly.append(renamed.id)
    renamed.id = f"renamed-{dossier.fresh()}"
    return True


def reorder(dossier: Dossier, random: Random) -> bool:
    random.shuffle(dossier.articles)
    random.shuffle(dossier.things)
    return True


def take_down(dossier: Dossier, random: Random) -> bool:
    article = random.choice(dossier.articles)
    article.show = "reference" if article.show == "digest" else "digest"
    return True


def _passage(dossier: Dossier, random: Random) -> Passage:
    return random.choice(random.choice(dossier.articles).passages)


ALLOWED: tuple[Edit, ...] = (
    *(add_article, add_passage, add_note, reword, revise, withdraw, supersede, rename, reorder, take_down),
)


def reword_what_was_released(dossier: Dossier, random: Random) -> bool:
    passage = _passage(dossier, random)
    passage.digest += " Or so."
    return passage.is_released_as_it_is and not passage.withdrawn


def forget_a_revision(dossier: Dossier, random: Random) -> bool:
    passage = _passage(dossier, random)
    if len(passage.released) < 2 or passage.withdrawn or not passage.is_released_as_it_is:
        return False
    passage.revised.pop()
    passage.days.pop()
    return True


def remove_a_passage(dossier: Dossier, random: Random) -> bool:
    article = random.choice(dossier.articles)
    return bool(article.passages.pop().released) and bool(article.passages)


def exchange_two_passages(dossier: Dossier, random: Random) -> bool:
    passages = random.choice(dossier.articles).passages
    passages[0], passages[1] = passages[1], passages[0]
    return bool(passages[0].released or passages[1].released)


def remove_a_note(dossier: Dossier, random: Random) -> bool:
    passage = _passage(dossier, random)
    passage.notes = passage.released_notes - 1
    return passage.released_notes > 0


def remove_an_article(dossier: Dossier, random: Random) -> bool:
    return bool(dossier.articles.pop().released_as)


def remove_a_thing(dossier: Dossier, random: Random) -> bool:
    return bool(dossier.things.pop().released_as)


def rename_and_say_nothing(dossier: Dossier, random: Random) -> bool:
    renamed = random.choice([*dossier.articles, *dossier.things])
    if renamed.released_as != renamed.id:
        return False
    renamed.id = f"renamed-{dossier.fresh()}"
    return True


def take_an_id_that_was_somebody_elses(dossier: Dossier, random: Random) -> bool:
    former = [id for article in dossier.articles for id in article.formerly]
    if former:
        dossier.articles.append(Article(random.choice(former)))
        _add(dossier, dossier.articles[-1])
    return bool(former)


def succeed_in_a_circle(dossier: Dossier, random: Random) -> bool:
    passage = _passage(dossier, random)
    if not passage.withdrawn or not passage.withdrawn[1] or passage.withdrawn[1].withdrawn:
        return False
    passage.withdrawn[1].withdrawn = ("Round and round.", passage)
    return True


FORBIDDEN: tuple[Edit, ...] = (
    *(reword_what_was_released, forget_a_revision, remove_a_passage, exchange_two_passages, remove_a_note),
    *(remove_an_article, remove_a_thing, rename_and_say_nothing, take_an_id_that_was_somebody_elses),
    succeed_in_a_circle,
)

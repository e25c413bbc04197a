"""A dossier of any size in the shape of a real record, the same every time: how many articles in, a site out."""

from __future__ import annotations

import random
from functools import cache
from itertools import accumulate

from dossier.link import link
from dossier.linked import Settings, Site, Topical
from dossier.model import Article, Claim, Entity, Event, Names, SiteInfo, Topic
from dossier.source import Source
from dossier.validate import Entry, Library

PASSAGES = 20  # of each article
TOPICS, WORDS = 30, 26_000
NOTE_KINDS = ("context", "definition", "caution", "translation", "method")
STOP_WORDS = [
    "the",
    "of",
    "and",
    "to",
    "in",
    "a",
    "that",
    "is",
    "for",
    "on",
    "with",
    "as",
    "by",
    "it",
    "be",
    "was",
    "at",
    "from",
    "has",
    "are",
    "not",
    "this",
    "which",
    "an",
    "its",
    "or",
    "have",
    "but",
    "were",
    "more",
    "had",
    "their",
    "will",
    "been",
    "would",
    "than",
    "after",
    "one",
    "over",
    "they",
    "also",
    "into",
    "other",
    "about",
    "some",
    "could",
    "out",
    "new",
    "between",
    "only",
    "up",
    "most",
    "may",
    "two",
    "first",
    "all",
    "against",
    "while",
    "during",
    "such",
    "before",
    "through",
    "no",
]
COMMON = [
    "trade",
    "island",
    "talks",
    "visit",
    "treaty",
    "gas",
    "sanctions",
    "minister",
    "border",
    "energy",
    "summit",
    "dispute",
    "investment",
    "fleet",
    "agreement",
]
RUSSIAN, JAPANESE = "бвгдклмнпрст", "日月火水木金土山川田中北南東西島海"


class Many:
    """Makes everything from one seed; words are as unequally common as in a language."""

    def __init__(self, articles: int) -> None:
        self.articles = articles
        self.chance = random.Random(articles)
        self.words, self.weights = vocabulary()
        self.entities = [self.entity(n) for n in range(max(10, articles * 3 // 2))]
        self.claims = [self.claim(n) for n in range(articles * 3)]
        self.events = [Event(id=f"event-{n}", title=self.text(6), date=self.day()) for n in range(articles)]

    def site(self) -> Site:
        """Return the site."""
        library = Library(
            info=SiteInfo(),
            articles=entries(self.article(n) for n in range(self.articles)),
            topics=entries(self.topic(n) for n in range(TOPICS)),
            entities=entries(self.entities),
            claims=entries(self.claims),
            events=entries(self.events),
            figures=(),
            ledger=None,
        )
        found, problems = link(library, Settings("Many", "https://many.example/"))
        assert not problems, problems[:3]
        return found

    def text(self, words: int) -> str:
        """Return a sentence of so many words."""
        return f"{' '.join(self.chance.choices(self.words, cum_weights=self.weights, k=words)).capitalize()}."

    def rare(self, words: int) -> str:
        """Return a name of so many words, which are no common ones."""
        return " ".join(self.chance.choices(self.words[1000:], k=words)).title()

    def day(self) -> str:
        return f"{self.chance.randint(1995, 2024)}-{self.chance.randint(1, 12):02}-{self.chance.randint(1, 28):02}"

    def name(self, letters: str, length: int) -> str:
        return "".join(self.chance.choices(letters, k=length))

    def topic(self, number: int) -> Topical:
        names = Names(en=self.rare(2), ja=self.name(JAPANESE, 4), ru=self.name(RUSSIAN, 9))
        front = Topic(title=f"{names.en} {number}", names=names, scope=self.text(30), spellings=(self.rare(1),))
        return Topical(f"topic-{number}", front, "")

    def entity(self, number: int) -> Entity:
        names = Names(en=self.rare(2), ja=self.name(JAPANESE, 5), ru=self.name(RUSSIAN, 12))
        spellings = (self.name(RUSSIAN, 8), self.name(JAPANESE, 3), self.rare(1))
        return Entity(
            id=f"entity-{number}", kind=self.chance.choice(["person", "place"]), names=names, spellings=spellings
        )

    def claim(self, number: int) -> Claim:
        topics = (f"topic-{self.chance.randrange(TOPICS)}",)
        return Claim(id=f"claim-{number}", kind="fact", topics=topics, text=self.text(14), note=self.text(20))

    def article(self, number: int) -> Article:
        return Article.model_validate(
            {
                "id": f"writer{number}",
                "type": "article-magazine",
                "genre": self.chance.choice(["news", "analysis", "op-ed"]),
                "title": self.text(7)[:-1],
                "author": [{"given": self.rare(1), "family": self.rare(1)}],
                "container-title": f"Review {number % 40}",
                "rights": {"status": "all-rights-reserved", "show": "digest"},
                "issued": self.day(),
                "passages": [self.passage(p) for p in range(1, PASSAGES + 1)],
            }
        )

    def passage(self, p: int) -> dict[str, object]:
        entities = {min(int(self.chance.paretovariate(0.8)), len(self.entities)) - 1 for _ in range(5)}
        return {
            "p": str(p),
            "digest": self.text(60),
            "quote": self.text(8),
            "topics": {f"topic-{n}": self.text(15) for n in self.chance.sample(range(TOPICS), 3)},
            "entities": [f"entity-{n}" for n in sorted(entities)],
            "claims": [
                {"claim": claim.id, "stance": self.chance.choice(["affirms", "denies"])}
                for claim in self.chance.sample(self.claims, 2)
            ],
            "events": [{"event": self.chance.choice(self.events).id, "status": "happened"}],
            "notes": [{"n": str(n), "kind": self.chance.choice(NOTE_KINDS), "text": self.text(45)} for n in (1, 2)],
        }


def many(articles: int) -> Site:
    """Return a site of so many articles."""
    return Many(articles).site()


def entries(values) -> tuple[Entry, ...]:
    source = Source.of("sources/many.yml", "", None)
    return tuple(Entry(value, source) for value in values)


@cache
def vocabulary() -> tuple[list[str], list[float]]:
    """Return words, commonest first, with what they weigh up to each of them, as Zipf has it."""
    chance = random.Random(0)
    syllables = [a + b for a in "bcdfghjklmnprstvwz" for b in "aeiou"]
    endings = ["", "n", "r", "s", "t", "ing", "ed", "ion"]
    rare = {"".join(chance.choices(syllables, k=chance.randint(2, 4))) + chance.choice(endings) for _ in range(WORDS)}
    words = [*STOP_WORDS, *COMMON, *sorted(rare, key=lambda word: chance.random())]
    return words, list(accumulate(1 / (rank + 2.7) for rank in range(len(words))))

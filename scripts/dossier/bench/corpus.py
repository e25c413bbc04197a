"""How many articles in; the sources of an invented dossier of that size out, in the shape of a real one, the same
every time.

Whatever refers to something else refers to its neighbours, or to one of a fixed number: nothing grows with the square.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from dossier.bench.layout import Prose, Value, yaml
from dossier.bench.words import Words

PASSAGES = 20  # of each article
CLAIMS = 4  # for each article
TOPICS = 12
NEAR = 4  # articles before and after one that share claims, events and people with it, and are cited by it
COMMON_ENTITIES = 20  # named everywhere
FIRST_YEAR, YEARS = 1990, 35
PUBLICATIONS = 40
AUTHORS = 400

NOTE_KINDS = ("context", "definition", "caution", "translation", "method")
ENTITY_KINDS = ("person", "organisation", "place", "agreement", "project")
CLAIM_KINDS = (
    "fact",
    "fact",
    "judgement",
    "intention",
    "judgement",
    "fact",
    "judgement",
    "fact",
    "intention",
    "forecast",
)
TYPES = ("article-magazine", "article-newspaper", "article-journal", "report", "post-weblog")
GENRES = ("news", "analysis", "op-ed", "commentary")
OUTCOMES = ("open", "borne-out", "refuted")
STATUSES = ("happened", "happened", "happened", "planned", "cancelled", "postponed", "denied")


def sources(articles: int) -> Iterator[tuple[str, str]]:
    """Yield the path below sources/ and the text of every file."""
    corpus = _Corpus(articles)
    yield "site.yml", yaml(_info(articles))
    for number in range(articles):
        yield f"articles/{article_id(number, articles)}.yml", yaml(corpus.article(number))
    for number in range(TOPICS):
        yield f"topics/{_topic_id(number)}.md", corpus.topic(number)
    yield "entities.yml", yaml([corpus.entity(number) for number in range(corpus.entities)])
    yield "claims.yml", yaml([corpus.claim(number) for number in range(articles * CLAIMS)])
    yield "events.yml", yaml([corpus.event(number) for number in range(articles)])
    yield "figures.yml", yaml([corpus.figure(number) for number in range(corpus.figures)])


def article_id(number: int, articles: int) -> str:
    """Return the id of an article: family name of its author and year; numbers follow the years."""
    return f"{_surname(number % AUTHORS).lower()}{FIRST_YEAR + number * YEARS // articles}"


@cache
def _surname(number: int) -> str:
    return f"{Words(f'author {number}').name(1)}{'abcdefghijklmnopqrst'[number // 20]}"


@cache
def _topic_id(number: int) -> str:
    return "-".join(Words(f"topic {number}").name(2).lower().split())


@cache
def _entity_id(number: int) -> str:
    return f"{Words(f'entity {number}').name(1).lower()}-{number}"


def _info(articles: int) -> dict[str, Value]:
    words = Words("site")
    return {
        "short_title": "Reference corpus",
        "licence": "CC BY 4.0",
        "scope": Prose(f"Invented words in the shape of {articles} articles. {words.prose(40)}"),
        "selection": Prose(words.prose(40)),
    }


class _Corpus:
    def __init__(self, articles: int) -> None:
        self.articles = articles
        self.entities = articles // 2 + 50
        self.figures = articles // 2 + 1

    def near(self, words: Words, number: int) -> int:
        """Return the number of an article not far from another."""
        return min(max(number + words.chance.randint(-NEAR, NEAR), 0), self.articles - 1)

    def article(self, number: int) -> dict[str, Value]:
        words = Words(f"article {number}")
        year = FIRST_YEAR + number * YEARS // self.articles
        id = article_id(number, self.articles)
        return {
            "id": id,
            "type": TYPES[number % len(TYPES)],
            "genre": GENRES[number % len(GENRES)],
            "title": words.sentence(7).rstrip("."),
            "author": [{"given": words.name(1), "family": _surname(number % AUTHORS)}],
            "container-title": f"{Words(f'publication {number % PUBLICATIONS}').name(2)} Review",
            "issued": words.day(year),
            "URL": f"https://{_surname(number % PUBLICATIONS).lower()}.example/{year}/{id}",
            "language": "en",
            "rights": {"status": "all-rights-reserved", "show": "digest"},
            "capture": {"sha256": words.fingerprint(), "part": 1},
            "summary": Prose(words.prose(45)),
            "links": [
                {"n": n, "title": words.name(3), "URL": f"https://{words.name(1).lower()}.example/{n}"}
                for n in range(1, 6)
            ],
            "passages": [self.passage(words, number, p) for p in range(1, PASSAGES + 1)],
        }

    def passage(self, words: Words, number: int, p: int) -> dict[str, Value]:
        digest = words.prose(words.chance.randint(38, 52))
        optional: dict[str, Value] = {
            "heading": words.name(3) if p % 10 == 1 else "",
            "quote": " ".join(words.some(6)) if p % 7 == 0 else "",
            "links": [p // 4] if p % 4 == 0 else [],
            "events": [self.event_reading(words, number)] if p % 4 == 2 else [],
            "figures": [self.figure_reading(words, number)] if p % 5 == 3 else [],
        }
        return {
            "p": p,
            "locator": {"start": " ".join(words.some(3)).capitalize(), "end": " ".join(words.some(3))},
            "sha256": words.fingerprint(),
            "words": 2 * len(digest.split()) + words.chance.randint(10, 40),
            "digest": Prose(digest),
            "topics": {_topic_id(topic): Prose(words.sentence(15)) for topic in words.chance.sample(range(TOPICS), 3)},
            "claims": self.stances(words, number),
            "entities": self.named(words, number),
            "notes": [self.note(words, number, p, n) for n in (1, 2)],
            **{key: value for key, value in optional.items() if value},
        }

    def stances(self, words: Words, number: int) -> list[Value]:
        first = max(0, number - NEAR) * CLAIMS
        last = min(self.articles, number + NEAR + 1) * CLAIMS
        return [self.stance(words, number, claim) for claim in words.chance.sample(range(first, last), 2)]

    def stance(self, words: Words, number: int, claim: int) -> Value:
        # One claim in six is in dispute, and one in fifty was overtaken.
        weights = (6, 3, 1, 0) if claim % 6 == 0 else (8, 0, 2, 1 if claim % 50 == 1 else 0)
        stance = words.chance.choices(("affirms", "denies", "qualifies", "overtakes"), weights)[0]
        voice = {"said_by": _entity_id(self.local(words, number))} if words.chance.random() < 0.15 else {}
        return {"claim": _claim_id(claim), "stance": stance, **voice}

    def named(self, words: Words, number: int) -> list[Value]:
        common = words.chance.sample(range(COMMON_ENTITIES), words.chance.randint(1, 2))
        return [_entity_id(n) for n in dict.fromkeys([*common, *(self.local(words, number) for _ in range(3))])]

    def local(self, words: Words, number: int) -> int:
        """Return the number of an entity that articles of the time name."""
        return COMMON_ENTITIES + (self.near(words, number) + words.chance.randint(0, 40)) // 2

    def note(self, words: Words, number: int, p: int, n: int) -> dict[str, Value]:
        text = words.prose(25)
        if (p + n) % 4 == 0:
            cited = article_id(self.near(words, number), self.articles)
            text = f"{text.rstrip('.')} [@{cited}, ¶{words.chance.randint(1, PASSAGES)}]."
        return {"n": n, "kind": NOTE_KINDS[(p + n) % len(NOTE_KINDS)], "text": Prose(text)}

    def event_reading(self, words: Words, number: int) -> Value:
        event = self.near(words, number)
        return {
            "event": f"event-{event}",
            "status": STATUSES[words.chance.randrange(len(STATUSES))],
            "date": self.event_day(event)[:7],
        }

    def figure_reading(self, words: Words, number: int) -> Value:
        year = FIRST_YEAR + number * YEARS // self.articles
        return {
            "figure": f"figure-{self.near(words, number) // 2}",
            "value": words.chance.randint(2, 99_000),
            "approx": "about",
            "as_of": f"{year}",
        }

    def event_day(self, number: int) -> str:
        return Words(f"day {number}").day(FIRST_YEAR + number * YEARS // self.articles)

    def topic(self, number: int) -> str:
        words = Words(f"topic {number}")
        title = words.name(2)
        front = {
            "title": title,
            "names": {"en": title, "ja": words.letters("ja", 4), "ru": words.letters("ru", 9)},
            "spellings": [words.name(1), words.name(2)],
            "scope": Prose(words.prose(40)),
            "gaps": Prose(words.prose(40)),
            "related": {_topic_id((number + step) % TOPICS): Prose(words.sentence(15)) for step in (1, 5)},
        }
        essay = "\n\n".join(self.paragraph(words) for _ in range(6))
        return f"---\n{yaml(front)}---\n{essay}\n"

    def paragraph(self, words: Words) -> str:
        """Return a paragraph of an essay, with passages from everywhere."""
        cited = [words.chance.randrange(self.articles) for _ in range(5)]
        return " ".join(
            f"{words.sentence(20)[:-1]} [@{article_id(number, self.articles)}, ¶{words.chance.randint(1, PASSAGES)}]."
            for number in cited
        )

    def entity(self, number: int) -> dict[str, Value]:
        words = Words(f"entity {number}")
        name, kind = f"{words.name(1)} {words.name(1)}", ENTITY_KINDS[number % len(ENTITY_KINDS)]
        near = min(max(0, number - COMMON_ENTITIES) * 2, self.articles - 1)
        place: dict[str, Value] = {
            "lat": f"{words.chance.uniform(-60, 70):.2f}",
            "lon": f"{words.chance.uniform(-170, 170):.2f}",
            "from": {"URL": "https://gazetteer.example/", "title": name, "publisher": words.name(2)},
        }
        passage = f"{article_id(near, self.articles)}.p{words.chance.randint(1, PASSAGES)}"
        return {
            "id": _entity_id(number),
            "kind": kind,
            "names": {"en": name, "ja": words.letters("ja", 5), "ru": words.letters("ru", 12)},
            "spellings": [words.name(1), words.letters("ru", 8), words.letters("ja", 3)],
            "description": Prose(words.prose(20)),
            **({"roles": [{"role": words.sentence(4)[:-1], "from": passage}]} if kind == "person" else {}),
            **({"coordinates": place} if kind == "place" else {}),
        }

    def claim(self, number: int) -> dict[str, Value]:
        words = Words(f"claim {number}")
        kind = CLAIM_KINDS[number % len(CLAIM_KINDS)]
        outcome = {"outcome": {"state": OUTCOMES[number // 10 % 3], "why": Prose(words.sentence(12))}}
        return {
            "id": _claim_id(number),
            "kind": kind,
            "as_of": f"{FIRST_YEAR + number // CLAIMS * YEARS // self.articles}",
            "topics": [_topic_id(number % TOPICS)],
            "text": Prose(words.sentence(14)),
            **({"note": Prose(words.prose(25))} if number % 4 == 0 else {}),
            **(outcome if kind == "forecast" else {}),
        }

    def event(self, number: int) -> dict[str, Value]:
        words = Words(f"event {number}")
        return {
            "id": f"event-{number}",
            "title": words.sentence(9)[:-1],
            "date": self.event_day(number),
            "topics": [_topic_id(number % TOPICS)],
        }

    def figure(self, number: int) -> dict[str, Value]:
        words = Words(f"figure {number}")
        what = words.sentence(7)[:-1]
        return {"id": f"figure-{number}", "what": what, "unit": "tonnes", "topics": [_topic_id(number % TOPICS)]}


def _claim_id(number: int) -> str:
    return f"claim-{number}"

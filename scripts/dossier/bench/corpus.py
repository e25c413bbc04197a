"""How many articles in; the sources of an invented dossier of that size out, in the shape of a real one, the same
every time.

Whatever refers to something else refers to its neighbours, or to one of a fixed number: nothing grows with the square.
"""

from __future__ import annotations

from collections.abc import Iterator

from dossier.bench import registries
from dossier.bench.ids import article_id, entity_id, event_day, surname, topic_id, year
from dossier.bench.layout import Prose, Value, yaml
from dossier.bench.registries import CLAIMS, COMMON_ENTITIES, PASSAGES, TOPICS
from dossier.bench.words import Words

NEAR = 4  # articles before and after one that share claims, events and people with it, and are cited by it
PUBLICATIONS = 40

NOTE_KINDS = ("context", "definition", "caution", "translation", "method")
TYPES = ("article-magazine", "article-newspaper", "article-journal", "report", "post-weblog")
GENRES = ("news", "analysis", "op-ed", "commentary")
STATUSES = ("happened", "happened", "happened", "planned", "cancelled", "postponed", "denied")


def sources(articles: int) -> Iterator[tuple[str, str]]:
    """Yield the path below sources/ and the text of every file."""
    corpus = _Corpus(articles)
    yield "site.yml", yaml(_info(articles))
    for number in range(articles):
        yield f"articles/{article_id(number, articles)}.yml", yaml(corpus.article(number))
    for number in range(TOPICS):
        yield f"topics/{topic_id(number)}.md", registries.topic(number, articles)
    yield "entities.yml", yaml([registries.entity(number, articles) for number in range(corpus.entities)])
    yield "claims.yml", yaml([registries.claim(number, articles) for number in range(articles * CLAIMS)])
    yield "events.yml", yaml([registries.event(number, articles) for number in range(articles)])
    yield "figures.yml", yaml([registries.figure(number) for number in range(corpus.figures)])


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
        published, id = year(number, self.articles), article_id(number, self.articles)
        return {
            "id": id,
            "type": TYPES[number % len(TYPES)],
            "genre": GENRES[number % len(GENRES)],
            "title": words.sentence(7).rstrip("."),
            "author": [{"given": words.name(1), "family": surname(number)}],
            "container-title": f"{Words(f'publication {number % PUBLICATIONS}').name(2)} Review",
            "issued": words.day(published),
            "URL": f"https://{surname(number % PUBLICATIONS).lower()}.example/{published}/{id}",
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
            "topics": {topic_id(topic): Prose(words.sentence(15)) for topic in words.chance.sample(range(TOPICS), 3)},
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
        voice = {"said_by": entity_id(self.local(words, number))} if words.chance.random() < 0.15 else {}
        return {"claim": f"claim-{claim}", "stance": stance, **voice}

    def named(self, words: Words, number: int) -> list[Value]:
        common = words.chance.sample(range(COMMON_ENTITIES), words.chance.randint(1, 2))
        return [entity_id(n) for n in dict.fromkeys([*common, *(self.local(words, number) for _ in range(3))])]

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
            "date": event_day(event, self.articles)[:7],
        }

    def figure_reading(self, words: Words, number: int) -> Value:
        return {
            "figure": f"figure-{self.near(words, number) // 2}",
            "value": words.chance.randint(2, 99_000),
            "approx": "about",
            "as_of": f"{year(number, self.articles)}",
        }

"""What articles of the reference corpus refer to: a number in; a topic, entity, claim, event or figure out."""

from __future__ import annotations

from dossier.bench.ids import article_id, entity_id, event_day, topic_id, year
from dossier.bench.layout import Prose, Value, yaml
from dossier.bench.words import Words

PASSAGES = 20  # of each article
CLAIMS = 4  # for each article
TOPICS = 12
COMMON_ENTITIES = 20  # named everywhere

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
OUTCOMES = ("open", "borne-out", "refuted")


def topic(number: int, articles: int) -> str:
    """Return the text of a topic's file: front matter and an essay that cites passages from everywhere."""
    words = Words(f"topic {number}")
    title = words.name(2)
    front = {
        "title": title,
        "names": {"en": title, "ja": words.letters("ja", 4), "ru": words.letters("ru", 9)},
        "spellings": [words.name(1), words.name(2)],
        "scope": Prose(words.prose(40)),
        "gaps": Prose(words.prose(40)),
        "related": {topic_id((number + step) % TOPICS): Prose(words.sentence(15)) for step in (1, 5)},
    }
    essay = "\n\n".join(_paragraph(words, articles) for _ in range(6))
    return f"---\n{yaml(front)}---\n{essay}\n"


def _paragraph(words: Words, articles: int) -> str:
    cited = [words.chance.randrange(articles) for _ in range(5)]
    return " ".join(
        f"{words.sentence(20)[:-1]} [@{article_id(number, articles)}, ¶{words.chance.randint(1, PASSAGES)}]."
        for number in cited
    )


def entity(number: int, articles: int) -> dict[str, Value]:
    """Return an entity: a person with a role, a place with coordinates, or another kind."""
    words = Words(f"entity {number}")
    name, kind = f"{words.name(1)} {words.name(1)}", ENTITY_KINDS[number % len(ENTITY_KINDS)]
    near = min(max(0, number - COMMON_ENTITIES) * 2, articles - 1)
    place: dict[str, Value] = {
        "lat": f"{words.chance.uniform(-60, 70):.2f}",
        "lon": f"{words.chance.uniform(-170, 170):.2f}",
        "from": {"URL": "https://gazetteer.example/", "title": name, "publisher": words.name(2)},
    }
    passage = f"{article_id(near, articles)}.p{words.chance.randint(1, PASSAGES)}"
    return {
        "id": entity_id(number),
        "kind": kind,
        "names": {"en": name, "ja": words.letters("ja", 5), "ru": words.letters("ru", 12)},
        "spellings": [words.name(1), words.letters("ru", 8), words.letters("ja", 3)],
        "description": Prose(words.prose(20)),
        **({"roles": [{"role": words.sentence(4)[:-1], "from": passage}]} if kind == "person" else {}),
        **({"coordinates": place} if kind == "place" else {}),
    }


def claim(number: int, articles: int) -> dict[str, Value]:
    """Return a claim; every tenth is a forecast."""
    words = Words(f"claim {number}")
    kind = CLAIM_KINDS[number % len(CLAIM_KINDS)]
    outcome = {"outcome": {"state": OUTCOMES[number // 10 % 3], "why": Prose(words.sentence(12))}}
    return {
        "id": f"claim-{number}",
        "kind": kind,
        "as_of": f"{year(number // CLAIMS, articles)}",
        "topics": [topic_id(number % TOPICS)],
        "text": Prose(words.sentence(14)),
        **({"note": Prose(words.prose(25))} if number % 4 == 0 else {}),
        **(outcome if kind == "forecast" else {}),
    }


def event(number: int, articles: int) -> dict[str, Value]:
    """Return an event."""
    words = Words(f"event {number}")
    return {
        "id": f"event-{number}",
        "title": words.sentence(9)[:-1],
        "date": event_day(number, articles),
        "topics": [topic_id(number % TOPICS)],
    }


def figure(number: int) -> dict[str, Value]:
    """Return a figure."""
    words = Words(f"figure {number}")
    what = words.sentence(7)[:-1]
    return {"id": f"figure-{number}", "what": what, "unit": "tonnes", "topics": [topic_id(number % TOPICS)]}

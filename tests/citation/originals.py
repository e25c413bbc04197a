"""Originals to cite: the seven that the project began with, and any number of made-up ones."""

from __future__ import annotations

from itertools import chain
from random import Random

from dossier.csl import SERIALS, TYPES, Item, Locator, Name, paragraphs
from dossier.edtf import parse

BLOG = "https://eurasia-news-online.com/2016/05/15/russian-pivot-to-asia/"
SEVEN = {
    item.id: item
    for item in (
        Item(
            id="edm2017",
            type="article-magazine",
            title="A Caravan to Nowhere? Russo-Japanese Relations",
            container_title="Eurasia Daily Monitor",
            publisher="Jamestown Foundation",
            volume="14",
            issue="59",
            issued=parse("2017-05~"),
            language="en",
        ),
        Item(
            id="eurasianews2016",
            type="post-weblog",
            container_title="Eurasia News Online",
            issued=parse("2016-05-15"),
            URL=BLOG,
            language="en",
        ),
        Item(
            id="filippov2014",
            type="article-magazine",
            title="Russo–Japanese relations, bleak as ever",
            author=(Name(given="Dmitry", family="Filippov"),),
            container_title="East Asia Forum",
            issued=parse("2014-07-12"),
            URL="http://www.eastasiaforum.org/2014/07/12/russo-japanese-relations-bleak-as-ever/",
            language="en",
        ),
        Item(
            id="foreignpolicy2009",
            type="article-magazine",
            title="Japan and Russia make nice for now",
            container_title="Foreign Policy",
            issued=parse("2009-02-18"),
            URL="https://foreignpolicy.com/2009/02/18/japan-and-russia-make-nice-for-now/",
            language="en",
        ),
        Item(
            id="ryan2016",
            type="webpage",
            title="Is Japan willing to risk US ire over improving Russia ties?",
            author=(Name(given="Danielle", family="Ryan"),),
            issued=parse("2016-05"),
            URL=BLOG,
            language="en",
        ),
        Item(
            id="stratfor2014",
            type="webpage",
            title="Japan and Russia Look for Common Ground",
            container_title="Stratfor",
            issued=parse("2014-05-16"),
            URL="https://worldview.stratfor.com/article/japan-and-russia-look-common-ground",
            language="en",
        ),
        Item(
            id="yamaguchi2016",
            type="article-newspaper",
            title="Abe presents 8-point economic cooperation plan to Putin",
            author=(Name(given="Keiichi", family="Yamaguchi"),),
            container_title="Nikkei",
            issued=parse("2016-05"),
            URL="https://asia.nikkei.com/Politics/Abe-presents-8-point-economic-cooperation-plan-to-Putin",
            language="en",
        ),
    )
}
LENGTHS = {  # in passages
    "edm2017": 7,
    "eurasianews2016": 2,
    "filippov2014": 11,
    "foreignpolicy2009": 5,
    "ryan2016": 9,
    "stratfor2014": 14,
    "yamaguchi2016": 8,
}
PASSAGES = tuple((SEVEN[id], paragraphs([number])) for id, length in LENGTHS.items() for number in range(1, length + 1))
RANGES = tuple((item, paragraphs(range(1, LENGTHS[id] + 1))) for id, item in SEVEN.items())

TITLES = (
    "Russo–Japanese relations, bleak as ever",
    'Is Japan\'s "new approach" dead?',
    "A Caravan to Nowhere? Russo-Japanese Relations",
    "the end of the affair: a history",
    "Abe: 'no islands, no treaty'",
    "What now!",
    "Tokyo, Moscow and the U.S.",
    "What to think about",
    "From A to B: the via of it",
    "iPhone diplomacy in G7/G20 talks",
    "RUSSIA'S PIVOT TO ASIA",
    "“All of it”",
    "Etc.",
    "Talks (part 2)",
    "[untitled]",
    "Café society after all",
    "A title with 50% & #1 and _under_",
    "Северные территории и мирный договор",
    "北方領土問題の現在",
    "Ein Ende mit Schrecken",
    "...and no treaty",
)
SAID = (
    "Japan russia the of and to iPhone US 2014 U.S. Abe's dogs' 'tis talks a up über Étude северные 領土 C++ e.g. Q&A"
)
WORDS = f"{SAID} co-operate either/or 50% #1 at @home".split()
POINTS = (
    *([" "] * 12),
    *(", ", "; ", ": ", ". ", "? ", "! ", " – ", "—", " (", ") ", " [", "] ", ' "', '" ', " '", "' ", " “", "” "),
    *(" ‘", "’ ", "… ", "...", " / ", "?! ", ".”", "?”", "!’", '"', "'", "« ", " »", " ; ", " ? "),
)
FAMILIES = (
    *("Filippov", "Ryan", "van Gogh", "de Gaulle", "O'Brien", "al-Rashid", "Smith-Jones", "Иванов", "山田"),
    *("Müller", "d'Aubigné", "ter Horst"),
)
GIVEN = (
    *("Dmitry", "John Paul", "J. P.", "Jean-Pierre", "J.-P.", "Пётр", "太郎", "A.", "Ludwig van", "Ji-ping"),
    *("Mary Ann de la", "Alexander von", "B J", "J.R.R.", "O", "汎", "J-P", "St. John"),
)
BODIES = ("Asahi desk", "Ministry of Foreign Affairs", "the editors", "Nikkei staff writers' pool")
CONTAINERS = (
    *("East Asia Forum", "The guardian of the north", "The world at", "Известия", "日本経済新聞", "Yahoo!"),
    *("Le Monde diplomatique", "Who Knows?"),
)
PUBLISHERS = ("Jamestown Foundation", "acme press", "Stratfor Inc.")
PLACES = ("Moscow", "Washington, D.C.", "Tōkyō")
DATES = (
    *("2014-07-12", "2014-07", "2014", "2017-05~", "2017?", "2014-23", "2015-24~", "2016/2017", "2016-21?"),
    *("2016-05/2016-07", "2016-05-12/2016-05-14", "2016-12-30/2017-01-02", "2016-05/2017-02", "2016%"),
    *("2016-05-12/2016-07-03", "2014-21/2014-23", "2014-05/2015", "2014/2015-06", "0987-05", "0987/1014"),
)
PAGES = (
    *("12", "12-15", "321-328", "101-108", "S10-S15", "100–104", "1496-1504", "3, 7-9", "A1", "1132-6"),
    *("A1-3", "123-1456", "B3 & B5", "12; 15-18", "pp. 3-4"),
)
LOCATORS = (paragraphs([3]), paragraphs([3, 4]), paragraphs([3, 5, 6]), None)


def made_up(count: int, seed: int) -> list[tuple[Item, Locator | None]]:
    """Return so many originals with a locator each; no two begin with the same author."""
    random = Random(seed)
    return [(_item(random, number), random.choice(LOCATORS)) for number in range(count)]


def odd_title(random: Random) -> str:
    """Return words and points in no order that anybody would print."""
    pairs = ((random.choice(WORDS), random.choice(POINTS)) for _ in range(random.randint(1, 9)))
    return " ".join("".join(chain.from_iterable(pairs)).split())


def _item(random: Random, number: int) -> Item:
    kind = random.choice(TYPES)
    authors = random.choices([0, 1, 2, 3, 4, 7, 20, 21, 40], [30, 40, 12, 6, 4, 2, 1, 1, 1])[0]
    fields: dict[str, object] = {
        "title": random.choice((odd_title(random), *TITLES)),
        "title_short": f"Short {number}",
        "original_title": random.choice(("Ein Titel über", "the first of many")),
        "container_title": random.choice((odd_title(random), *CONTAINERS)),
        "publisher": random.choice((odd_title(random), *PUBLISHERS)),
        "publisher_place": random.choice(PLACES),
        "issued": parse(random.choice(DATES)),
        "URL": f"https://example.org/a/{number}/",
        "DOI": f"10.1000/x{number}",
        "volume": random.choice(("14", "3-4", "XII", "new series", "12/13", "12 & 13", "1:2", "14a", "3 – 4")),
        "issue": random.choice(("59", "2–3", "Spring", "1, 2", "4 & 5")),
        "page": random.choice(PAGES),
    }
    chances = {"title": 0.9, "container_title": 0.85, "issued": 0.85, "URL": 0.8, "publisher": 0.4}
    rare = {"title_short": 0.1, "original_title": 0.1, "publisher_place": 0.2, "DOI": 0.1}
    known = {name for name in fields if random.random() < (chances | rare).get(name, 0.35)}
    if kind not in SERIALS:
        known -= {"volume", "issue", "page"}
    return Item(
        id=f"made-up-{number}",
        type=kind,
        author=tuple(_name(random, "" if place else _mark(number)) for place in range(authors)),
        language=random.choice(("en", "en", "en", "", "en-GB", "ja", "ru", "fr")),
        **{name: value for name, value in fields.items() if name in known},
    )


def _mark(number: int) -> str:
    return "".join(chr(97 + number // step % 26) for step in (1, 26, 676))


def _name(random: Random, mark: str) -> Name:
    if random.random() < 0.12:
        return Name(literal=f"{random.choice(BODIES)} {mark}".strip())
    family = random.choice(FAMILIES)
    particles: dict[str, str] = {}
    if family[0].isupper():
        von, van = {"dropping_particle": "von"}, {"non_dropping_particle": "van der"}
        kinds = (von, van, von | {"non_dropping_particle": "d'"}, {}, {}, {}, {}, {})
        particles = random.choice(kinds)
    return Name(
        family=family + mark,
        given=random.choice(GIVEN) if random.random() < 0.95 else "",
        suffix="Jr." if random.random() < 0.08 else "",
        **particles,
    )

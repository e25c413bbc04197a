"""Invented words: a seed in; sentences, names and days out, the same on every machine."""

from __future__ import annotations

from functools import cache
from itertools import accumulate
from random import Random

_COMMON = (
    "the of and to in a that is for on with as by it be was at from has are not this which an its or have but were more "
    "had their will been would than after one over they also into other about some could out new between only up most "
    "may two first all against while during such before through no bridge harbour ferry council engineer tariff survey "
    "budget valley dam fishery forest station report minister season bank mill canal school weather market railway"
)
RARE = 26_000  # about as many as a thousand articles have
FIRST_RARE = 1_000  # from here on a word is rare enough for a name
SCRIPTS = {"ja": "日月火水木金土山川田中北南東西島海", "ru": "бвгдклмнпрст"}


@cache
def vocabulary() -> tuple[tuple[str, ...], tuple[float, ...]]:
    """Return words, commonest first, and what they weigh up to each of them, as unequal as in a language (Zipf)."""
    chance = Random("vocabulary")
    syllables = [consonant + vowel for consonant in "bcdfghjklmnprstvwz" for vowel in "aeiou"]
    endings = ("", "n", "r", "s", "t", "ing", "ed", "ion")
    rare: dict[str, None] = {}
    while len(rare) < RARE:
        rare["".join(chance.choices(syllables, k=chance.randint(2, 4))) + chance.choice(endings)] = None
    words = tuple(dict.fromkeys([*_COMMON.split(), *rare]))
    return words, tuple(accumulate(1 / (rank + 2.7) for rank in range(len(words))))


class Words:
    """Writes from one seed: the same seed writes the same, whatever was written elsewhere."""

    def __init__(self, seed: str) -> None:
        self.chance = Random(seed)

    def some(self, count: int) -> list[str]:
        """Return so many words, common ones as often as they are."""
        words, weights = vocabulary()
        return self.chance.choices(words, cum_weights=weights, k=count)

    def sentence(self, count: int) -> str:
        """Return a sentence of so many words."""
        return " ".join(self.some(count)).capitalize() + "."

    def prose(self, count: int) -> str:
        """Return so many words in sentences about as long as one another, of at most twenty-five words."""
        sentences = -(-count // 25)
        return " ".join(self.sentence((count + index) // sentences) for index in range(sentences))

    def name(self, count: int = 2) -> str:
        """Return a name of so many words, none of them a common one."""
        words, _ = vocabulary()
        return " ".join(words[self.chance.randrange(FIRST_RARE, len(words))].capitalize() for _ in range(count))

    def letters(self, language: str, count: int) -> str:
        """Return a name that looks as if it were of another script."""
        return "".join(self.chance.choices(SCRIPTS[language], k=count))

    def day(self, year: int) -> str:
        """Return a day of a year."""
        return f"{year}-{self.chance.randint(1, 12):02}-{self.chance.randint(1, 28):02}"

    def fingerprint(self) -> str:
        """Return what looks like the SHA-256 of something."""
        return f"{self.chance.getrandbits(256):064x}"

"""Passages held against copies of their capture: random edits, each with the verdict it must give, and single cases."""

from __future__ import annotations

import random
from dataclasses import dataclass

import pytest
from dossier.capture import from_data
from dossier.ingest.articles import articles
from dossier.ingest.drafts import record
from dossier.ingest.scaffold import scaffold
from dossier.matching import Held, findings
from dossier.normalise import locator, sha256, words
from dossier.recorded import Recorded, RecordedPassage
from dossier.source import Source, parse
from dossier.verify import Verdict, changes, verdicts

STEMS = (
    "ferr",
    "harb",
    "sand",
    "chann",
    "bridg",
    "wint",
    "surv",
    "dredg",
    "jett",
    "capt",
    "pil",
    "tid",
    "lamp",
    "keep",
)
ENDINGS = (
    "y",
    "er",
    "ing",
    "ed",
    "ion",
    "ism",
    "ness",
    "ling",
    "ward",
    "hood",
    "ship",
    "ette",
    "age",
    "al",
    "ist",
    "ure",
)
WORDS = [stem + ending for stem in STEMS for ending in ENDINGS]
JOINTS = (
    "the",
    "a",
    "of",
    "with",
    "without",
    "near",
    "under",
    "before",
    "after",
    "by",
    "for",
    "against",
    "between",
    "its",
)


@dataclass
class Edited:
    """Paragraphs of a copy: each its words, and which passage of the record it was (0: none)."""

    paragraphs: list[tuple[int, str]]
    reworded: set[int]


def sentence(chance: random.Random) -> str:
    length = chance.randint(6, 16)
    text = " ".join(chance.choice(WORDS if place % 2 else JOINTS) for place in range(length))
    return text[0].upper() + text[1:] + " " + chance.choice(WORDS) + "."


def paragraph(chance: random.Random) -> str:
    text = " ".join(sentence(chance) for _ in range(chance.randint(2, 5)))
    return text.replace(" the ", " “the” ", 1) if chance.random() < 0.5 else text


def capture_text(paragraphs: list[str]) -> str:
    return "\n\n".join(["A crossing considered once more", "By Jo Doe", "12 March 2015", *paragraphs]) + "\n"


def record_of(text: str) -> Recorded:
    """Return the record that ingest makes of a capture."""
    capture = from_data("x.txt", text.encode())
    (found,) = articles(capture)
    source = scaffold("doe2015", found, capture.sha256, ())
    (entry,) = record([Source.of("doe2015.yml", source, parse("doe2015.yml", source)[0])], (), None, None).articles
    return entry


def held(text: str) -> Held:
    capture = from_data("copy.txt", text.encode())
    return Held("copy.txt", capture.sha256, text, articles(capture))


def insert(edited: Edited, chance: random.Random) -> None:
    edited.paragraphs.insert(chance.randint(0, len(edited.paragraphs)), (0, paragraph(chance)))


def remove(edited: Edited, chance: random.Random) -> None:
    edited.paragraphs.pop(chance.randrange(len(edited.paragraphs)))


def move(edited: Edited, chance: random.Random) -> None:
    taken = edited.paragraphs.pop(chance.randrange(len(edited.paragraphs)))
    edited.paragraphs.insert(chance.randint(0, len(edited.paragraphs)), taken)


def reword(edited: Edited, chance: random.Random) -> None:
    place = chance.randrange(len(edited.paragraphs))
    number, text = edited.paragraphs[place]
    tokens = text.split()
    for at in chance.sample(range(len(tokens)), max(1, len(tokens) // 12)):
        tokens[at] = "Otherwise" if tokens[at][0].isupper() else "elsewhere" + ("." if tokens[at].endswith(".") else "")
    edited.paragraphs[place] = (number, " ".join(tokens))
    edited.reworded |= {number} - {0}


def requote(edited: Edited, chance: random.Random) -> None:
    plain = str.maketrans({"“": '"', "”": '"', " ": chance.choice([" ", "\u00a0"])})
    edited.paragraphs = [(number, text.translate(plain)) for number, text in edited.paragraphs]


def expected(edited: Edited, count: int) -> list[tuple[int, str, tuple[int, ...]]]:
    places = {number: place for place, (number, _) in enumerate(edited.paragraphs, 1) if number}
    verdict = []
    for p in range(1, count + 1):
        to = () if places.get(p) == p else (places.get(p, 0),)
        if p not in places:
            verdict.append((p, "absent", ()))
        elif p in edited.reworded:
            verdict.append((p, "changed", to))
        else:
            verdict.append((p, "moved" if to else "in place", to))
    return verdict


def test_every_random_edit_gives_the_right_verdict_for_every_passage(full: bool):
    chance = random.Random(2014)
    for trial in range(800 if full else 80):
        base = [paragraph(chance) for _ in range(chance.randint(5, 14))]
        entry = record_of(capture_text(base))
        assert len(entry.passages) == len(base), trial
        edited = Edited(list(enumerate(base, 1)), set())
        kinds = [chance.choice([insert, remove, move, reword, requote]) for _ in range(chance.randint(1, 3))]
        for edit in kinds:
            edit(edited, chance)
        (finding,) = findings([entry], [held(capture_text([text for _, text in edited.paragraphs]))], ())
        actual = [(verdict.p, verdict.kind, verdict.to) for verdict in finding.verdicts]
        assert expected(edited, len(base)) == actual, (trial, [edit.__name__ for edit in kinds])


def passages(*texts: str) -> list[RecordedPassage]:
    found = []
    for p, text in enumerate(texts, 1):
        start, end = locator(text)
        found.append(RecordedPassage(p, p - 1, start, end, sha256(text), words(text)))
    return found


LAMP = "The lamp was lit for the last time in the winter of the long strike, by a man who did not know it."
SAND = "Sand is what a channel is made of, and both of the councils have known it since the first of the surveys."
ROAD = "The road belongs to the county as far as the farm, and from the farm on to a man who died without heirs."


def test_a_passage_that_stands_twice_elsewhere_is_ambiguous():
    assert verdicts(passages(LAMP, SAND), [ROAD, SAND, LAMP, LAMP]) == (
        Verdict(1, "ambiguous", (3, 4)),
        Verdict(2, "in place"),
    )


def test_a_passage_that_stands_in_its_place_and_again_elsewhere_is_in_place():
    assert [verdict.kind for verdict in verdicts(passages(LAMP, SAND), [LAMP, SAND, LAMP])] == ["in place", "in place"]


def test_two_passages_of_one_text_keep_their_order_when_they_move():
    assert verdicts(passages(LAMP, SAND, LAMP), [ROAD, LAMP, SAND, LAMP]) == (
        Verdict(1, "moved", (2,)),
        Verdict(2, "moved", (3,)),
        Verdict(3, "moved", (4,)),
    )


def test_a_change_is_told_word_by_word_where_the_recorded_text_is_known():
    changed = LAMP.replace("long strike", "great flood").replace(" did not know", " knew")
    (verdict,) = verdicts(passages(LAMP), [changed], {1: LAMP})
    assert verdict.changed == ("'long strike,' is now 'great flood,'", "'did not know' is now 'knew'")


def test_a_change_is_told_by_length_and_locator_where_the_recorded_text_is_not_known():
    (verdict,) = verdicts(passages(LAMP), [LAMP.replace("The lamp", "One lamp of two")])
    assert verdict.changed == ("25 words, were 23", "begins 'One lamp', was 'The lamp'")


def test_a_change_between_the_ends_and_of_the_same_length_is_told_as_such():
    assert changes(passages(LAMP)[0], LAMP.replace("strike", "flood")) == ("words between its first and last",)


def test_a_withdrawn_passage_is_not_looked_for():
    (passage,) = passages(LAMP)
    gone = RecordedPassage(passage.p, 0, passage.start, passage.end, passage.sha256, passage.words, is_withdrawn=True)
    assert verdicts([gone], [SAND]) == ()


@pytest.mark.parametrize(
    ("verdict", "line"),
    [
        (Verdict(3, "moved", (4,)), "¶3 moved to ¶4"),
        (Verdict(3, "absent"), "¶3 absent"),
        (Verdict(3, "ambiguous", (1, 7)), "¶3 ambiguous: may be ¶1, ¶7"),
        (Verdict(3, "changed", (4,), ("'a' is now 'b'",)), "¶3 changed, now ¶4: 'a' is now 'b'"),
    ],
)
def test_a_verdict_reads_as_a_line(verdict: Verdict, line: str):
    assert str(verdict) == line

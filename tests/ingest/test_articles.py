"""Whole captures: the invented ones beside their answers, and the real ones beside the record."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml
from dossier.capture import Capture, by_sha256, from_data, read
from dossier.ingest.articles import articles
from dossier.ingest.found import Found
from dossier.normalise import n1, sha256, words
from dossier.recorded import Recorded, recorded
from dossier.source import Source, parse

HERE = Path(__file__).resolve().parent.parent / "captures"
SOURCES = Path(__file__).resolve().parent.parent.parent / "sources" / "articles"
ANSWERS = yaml.safe_load((HERE / "answers.yml").read_text(encoding="utf-8"))
ENOUGH = 0.95


@dataclass(frozen=True)
class Score:
    """How many passages of a capture were found, and how many there are."""

    name: str
    right: int
    found: int
    there: int

    @property
    def precision(self) -> float:
        return self.right / max(1, self.found)

    @property
    def recall(self) -> float:
        return self.right / max(1, self.there)


def found_in(name: str) -> tuple[Found, ...]:
    capture = read(HERE / name)
    assert isinstance(capture, Capture), capture
    return articles(capture)


def is_answer(answer: str, text: str) -> bool:
    start, _, end = n1(answer).partition(" … ")
    plain = n1(text)
    return plain == start if not end else plain.startswith(start) and plain.endswith(end)


def score(name: str) -> Score:
    there = [answer for article in ANSWERS[name] for answer in article["passages"]]
    found = [passage.text for article in found_in(name) for passage in article.passages]
    right = sum(any(is_answer(answer, text) for text in found) for answer in there)
    return Score(name, right, len(found), len(there))


def test_every_answer_belongs_to_a_capture_and_every_capture_has_answers():
    assert sorted(ANSWERS) == sorted(path.name for path in HERE.iterdir() if path.suffix != ".yml")


def test_body_paragraphs_are_found_with_precision_and_recall(capsys: pytest.CaptureFixture[str]):
    scores = [score(name) for name in sorted(ANSWERS)]
    with capsys.disabled():
        print(f"\n{'capture':<26}{'there':>6}{'found':>6}{'precision':>11}{'recall':>8}")
        for each in scores:
            print(f"{each.name:<26}{each.there:>6}{each.found:>6}{each.precision:>11.2f}{each.recall:>8.2f}")
    poor = [each for each in scores if min(each.precision, each.recall) < ENOUGH]
    assert poor == []


@pytest.mark.parametrize("name", sorted(ANSWERS))
def test_facts_are_those_that_the_capture_states_and_no_others(name: str):
    expected = [{key: value for key, value in article.items() if key != "passages"} for article in ANSWERS[name]]
    actual = [
        {
            "title": n1(found.facts.title),
            "authors": [person.full for person in found.facts.people],
            "issued": found.facts.issued,
            "publication": found.facts.publication,
            "URL": found.facts.URL,
            "links": [link.URL for link in found.links],
        }
        for found in found_in(name)
    ]
    assert [{**each, "title": n1(each["title"])} for each in expected] == actual


def test_a_capture_that_stops_at_a_wall_says_so():
    assert found_in("paywall-stub.txt")[0].wall == "To continue reading, subscribe now"


def test_words_of_a_wall_in_the_middle_of_a_text_are_no_wall():
    text = (
        "Whom papers are for\n\nBy Jo Doe\n\nThe first papers of the two towns were read aloud in the market.\n\n"
        "Later there were papers for subscribers only, and nobody minded it much.\n\nThen both towns had one each."
    )
    (found,) = articles(from_data("x.txt", text.encode()))
    assert (len(found.passages), found.wall) == (3, "")


def test_the_line_right_below_the_word_advertisement_is_none_of_the_article():
    own = [
        "The harbour authority has promised a ferry in every budget since 2006, and it has never come.",
        "Nobody on the quay was surprised, since the consultants had never taken the crossing.",
    ]
    box = "Advertisement\nFly from Northaven to the islands this summer, from only ninety crowns return."
    (article,) = articles(from_data("x.txt", f"One ferry\n\nBy Jo Doe\n\n{own[0]}\n\n{box}\n\n{own[1]}\n".encode()))
    assert [passage.text for passage in article.passages] == own
    (article,) = articles(from_data("x.txt", f"One ferry\n\nBy Jo Doe\n\n{own[0]}\nAdvertisement\n{own[1]}\n".encode()))
    assert [passage.text for passage in article.passages] == own


def test_marks_that_a_page_links_are_its_numbered_references():
    page = (
        "<html><body><article><h1>One ferry</h1>"
        "<p>The harbour authority has promised a ferry in every budget.<a href='https://x.example/2'>[2]</a></p>"
        "<p>Nobody on the quay was surprised, since nobody crosses.<a href='https://x.example/1'>[1]</a></p>"
        "</article></body></html>"
    )
    (article,) = articles(from_data("x.html", page.encode()))
    assert [(link.n, link.URL) for link in article.links] == [(1, "https://x.example/1"), (2, "https://x.example/2")]
    assert [passage.links for passage in article.passages] == [(2,), (1,)]


def test_a_page_of_nothing_but_menus_has_no_article():
    assert articles(from_data("x.txt", b"Home\nNews\nSearch\n\nShare this\n\nAll rights reserved.\n")) == ()


# The real captures, which are never committed


def record() -> dict[str, Recorded]:
    found = {}
    for path in sorted(SOURCES.glob("*.yml")):
        text = path.read_text(encoding="utf-8")
        if entry := recorded(Source.of(path.name, text, parse(path.name, text)[0])):
            found[entry.id] = entry
    return found


def real(captures: Path) -> dict[str, Found]:
    """Return the articles of the real captures by the ids of the record."""
    at_hand = by_sha256(captures)
    found: dict[str, Found] = {}
    for id, entry in record().items():
        key = entry.captures[0]
        if key.sha256 in at_hand:
            capture = read(at_hand[key.sha256])
            found[id] = articles(capture)[key.part - 1]
    return found


def test_the_real_captures_hold_the_seven_articles_and_no_others(captures: Path):
    counts = {path.name[:3]: len(articles(read(path))) for path in sorted(captures.glob("*.txt"))}
    assert counts == {"000": 1, "001": 1, "002": 1, "003": 1, "004": 3}
    assert set(real(captures)) >= {
        *("foreignpolicy2009", "stratfor2014", "filippov2014", "edm2017"),
        *("yamaguchi2016", "ryan2016", "eurasianews2016"),
    }


def test_the_real_captures_have_the_passages_of_the_record_number_for_number(captures: Path):
    entries = record()
    for id, found in real(captures).items():
        expected = [(passage.p, passage.sha256, passage.words) for passage in entries[id].passages]
        assert expected == [(each.p, sha256(each.text), words(each.text)) for each in found.passages], id


def test_the_real_captures_state_what_they_print_and_nothing_else(captures: Path):
    found = real(captures)
    authors = {id: [person.full for person in each.facts.people] for id, each in found.items()}
    assert authors == {
        "foreignpolicy2009": [],
        "stratfor2014": [],
        "filippov2014": ["Dmitry Filippov"],
        "edm2017": [],
        "eurasianews2016": [],
        "yamaguchi2016": ["Keiichi Yamaguchi"],
        "ryan2016": ["Danielle Ryan"],
    }
    stated = {id: (each.facts.title, each.facts.issued, each.facts.URL) for id, each in found.items()}
    assert stated == {
        "foreignpolicy2009": ("Japan and Russia make nice for now", "", ""),
        "stratfor2014": ("Japan and Russia Look for Common Ground", "", ""),
        "filippov2014": (
            "Russo–Japanese relations, bleak as ever",
            "2014-07-12",
            "http://www.eastasiaforum.org/2014/07/12/russo-japanese-relations-bleak-as-ever/",
        ),
        "edm2017": ("A Caravan to Nowhere? Russo-Japanese Relations", "", ""),
        "eurasianews2016": ("", "", ""),
        "yamaguchi2016": ("Abe presents 8-point economic cooperation plan to Putin", "", ""),
        "ryan2016": ("Is Japan willing to risk US ire over improving Russia ties?", "", ""),
    }


def test_the_real_captures_name_publications_volumes_and_headings_as_printed(captures: Path):
    found = real(captures)
    publications = {id: each.facts.publication for id, each in found.items() if each.facts.publication}
    assert publications == {
        "filippov2014": "East Asia Forum",
        "edm2017": "Eurasia Daily Monitor",
        "yamaguchi2016": "Nikkei",
    }
    assert (found["edm2017"].facts.volume, found["edm2017"].facts.issue) == ("14", "59")
    headings = {
        id: [(each.p, each.heading) for each in article.passages if each.heading] for id, article in found.items()
    }
    assert {id: each for id, each in headings.items() if each} == {
        "stratfor2014": [
            (1, "Summary"),
            (3, "Analysis"),
            (6, "Trade and Investment Are Not Booming Yet"),
            (8, "A Lingering Territorial Dispute"),
        ]
    }


def test_the_real_captures_have_their_numbered_links_in_the_passages_of_the_record(captures: Path):
    entries = record()
    for id, found in real(captures).items():
        assert list(entries[id].links) == [(link.n, link.URL) for link in found.links], id
        assert [each.links for each in entries[id].passages] == [each.links for each in found.passages], id

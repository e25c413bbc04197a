"""Questions a researcher asks, each answered within three clicks from the home page, without script."""

from __future__ import annotations

from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urldefrag, urljoin

import pytest

MOST_CLICKS = 3


@dataclass(frozen=True)
class Question:
    """What is asked, the words of the links followed from the home page, and what the last page then says where."""

    asked: str
    path: tuple[str, ...]
    anchor: str  # of the last page; nothing: anywhere on it
    answer: tuple[str, ...]  # all of these words stand there


QUESTIONS = (
    Question(
        "Did Japan suspend the talks on the islands in May 2014, and who denies it?",
        ("Claims",),
        "japan-paused-talks-2014",
        ("affirms", "filippov2014 ¶1", "denies", "Akitaka Saiki"),
    ),
    Question("What did Abe offer at Sochi?", ("Abe presents 8-point",), "p5", ("ports", "hospitals")),
    Question(
        "How many Russians were refused visas?", ("Figures",), "russians-refused-visas", ("23", "filippov2014 ¶3")
    ),
    Question(
        "Who says that Russian bombers came into Japan's airspace?",
        ("Topics", "Security", "stay outside its airspace"),
        "bombers-outside-airspace",
        ("overtakes", "edm2017 ¶4"),
    ),
    Question(
        "When was Putin to visit Japan, and when did he?",
        ("Timeline",),
        "putin-visits-japan",
        ("planned", "autumn 2014", "happened", "December 2016"),
    ),
    Question("What rule do contested names follow?", ("Method",), "", ("alphabetical order",)),
    Question(
        "Through whom did the Nikkei report come?", ("Abe presents 8-point",), "", ("Carrier", "Eurasia News Online")
    ),
    Question("Did Washington try to stop the Sochi meeting?", ("Topics", "US influence", "¶2"), "", ("Obama",)),
    Question(
        "What price did China get for Russian gas?",
        ("Figures",),
        "china-gas-contract-price",
        ("350", "filippov2014 ¶9"),
    ),
    Question(
        "Who is Shotaro Yachi, and what was his errand?",
        ("Entities", "Shotaro Yachi"),
        "",
        ("national security advis", "Patrushev"),
    ),
    Question("What does the dossier not cover on energy?", ("Topics", "Energy"), "_missing", ()),
    Question(
        "Does the peace treaty have to wait for the islands?",
        ("Claims",),
        "treaty-waits-on-islands",
        ("denies", "Sergei Lavrov"),
    ),
)


class _Page(HTMLParser):
    """Gathers a page's links and its text, and where in the text each id stands."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.text, self.places = "", {}
        self.links: list[tuple[str, str]] = []
        self._open: list[tuple[str, int]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if values.get("id"):
            self.places[values["id"]] = len(self.text)
        if tag == "a":
            self._open.append((values.get("href") or "", len(self.text)))

    def handle_endtag(self, tag: str) -> None:
        if tag == "a" and self._open:
            href, start = self._open.pop()
            self.links.append((href, " ".join(self.text[start:].split())))

    def handle_data(self, data: str) -> None:
        self.text += data

    def at(self, anchor: str) -> str:
        """Return the text from an anchor on, as far as one reads without scrolling: 1,500 characters."""
        return " ".join((self.text[self.places[anchor] :][:1500] if anchor else self.text).split())


def _page(site: Path, address: str) -> _Page:
    return _Page((site / address / "index.html").read_text(encoding="utf-8"))


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.asked)
def test_question_is_answered_within_three_clicks(question: Question, record: Path) -> None:
    assert len(question.path) <= MOST_CLICKS
    address = ""
    page = _page(record, address)
    for words in question.path:
        # A link to a place on the same page is a jump, not a way to another.
        href = next((href for href, text in page.links if words in text and not href.startswith("#")), None)
        assert href is not None, f"no link {words!r} at /{address}"
        address = urldefrag(urljoin(f"http://x/{address}", href))[0].removeprefix("http://x/")
        page = _page(record, address)
    assert not question.anchor or question.anchor in page.places
    found = page.at(question.anchor)
    assert [word for word in question.answer if word not in found] == []

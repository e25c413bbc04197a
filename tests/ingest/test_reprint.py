"""What is the original's and what is its carrier's."""

from __future__ import annotations

import pytest
from dossier.ingest.found import Facts, Found
from dossier.ingest.reprint import parted
from dossier.ingest.scaffold import scaffold
from dossier.ingest.text import blocks
from dossier.ingest.texts import texts
from dossier.ingest.tidy import tidied

TEXT = "The harbour authority has promised a ferry in every budget since 2006, and the money has always gone elsewhere."
HEAD = ("One ferry", "June 10, 2015", "By Jo Doe")
UNKNOWN = Facts()
BLOG = Facts(publication="Harbour Blog", URL="https://blog.example/2015/ferry", issued="2015-06-10")


def apart(*lines: str, page: Facts = UNKNOWN) -> tuple[Facts, Facts | None]:
    (text,) = texts(tidied(blocks("\n\n".join(lines))))
    return parted(text, page, alone=True)


@pytest.mark.parametrize(
    ("note", "issued"),
    [
        ("Originally published in The Northern Review, 3 June 2015.", "2015-06-03"),
        ("This article first appeared in The Northern Review on June 3, 2015.", "2015-06-03"),
        ("Reprinted with permission from The Northern Review.", ""),
        ("Source: The Northern Review", ""),
    ],
)
def test_a_reprint_has_the_originals_date_and_its_carrier_the_pages(note: str, issued: str) -> None:
    for lines in ((*HEAD, TEXT, note), (*HEAD, note, TEXT)):
        original, carrier = apart(*lines, page=BLOG)
        assert (original.publication, original.issued, original.URL) == ("The Northern Review", issued, "")
        assert carrier == Facts(publication="Harbour Blog", URL=BLOG.URL, issued="2015-06-10")


def test_a_text_with_two_dates_is_of_the_one_that_the_note_gives() -> None:
    original, carrier = apart(*HEAD, TEXT, "Originally published in The Northern Review, 3 June 2015.")
    assert (original.issued, carrier) == ("2015-06-03", Facts(issued="2015-06-10"))


@pytest.mark.parametrize(
    "page",
    [
        Facts(publication="Northern Review", URL="https://x.example/a", issued="2015-06-10"),
        Facts(URL="https://www.northern-review.example/a", issued="2015-06-10"),
        Facts(publication="NR Digital", URL="https://asia.northern.example/a", issued="2015-06-10"),
    ],
)
def test_a_publications_own_page_carries_no_reprint(page: Facts) -> None:
    original, carrier = apart(*HEAD, TEXT, "First published in The Northern Review, 3 June 2015.", page=page)
    assert (original.issued, original.URL, carrier) == ("2015-06-10", page.URL, None)


@pytest.mark.parametrize(
    "note", ["Originally published in The Northern Review.", "Nobody says where it first appeared."]
)
def test_a_text_without_two_dates_keeps_the_one_it_has(note: str) -> None:
    original, carrier = apart(*HEAD, TEXT, note)
    assert (original.issued, carrier) == ("2015-06-10", None)


def test_a_carrier_without_a_name_is_told_in_a_comment() -> None:
    carrier = Facts(URL="https://blog.example/a", issued="2015-06-10")
    draft = scaffold("doe2015", Found(1, Facts(), (), carrier=carrier), "ab" * 32, ())
    assert '  # carrier: {name: , URL: "https://blog.example/a", issued: 2015-06-10}' in draft

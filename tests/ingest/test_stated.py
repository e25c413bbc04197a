"""What a capture states of its article."""

from __future__ import annotations

import pytest
from dossier.ingest.found import Facts
from dossier.ingest.language import language
from dossier.ingest.numbering import Numbering, numbering
from dossier.ingest.references import links, pointed_at
from dossier.ingest.stated import facts
from dossier.ingest.text import blocks
from dossier.ingest.texts import texts
from dossier.ingest.tidy import tidied

TEXT = "The harbour authority has promised a ferry in every budget since 2006, and the money has always gone elsewhere."


def stated(*lines: str) -> Facts:
    (text,) = texts(tidied(blocks("\n\n".join(lines))))
    return facts(text, Facts(), alone=True)


def test_nothing_is_stated_where_nothing_is_printed() -> None:
    assert stated(TEXT) == Facts()


def test_labels_state_what_they_name() -> None:
    assert stated("A caravan", "Publication: Example Daily Volume: 14 Issue: 59", "By:", TEXT) == Facts(
        title="A caravan", publication="Example Daily", volume="14", issue="59"
    )


def test_the_title_keeps_its_typographic_signs() -> None:
    assert (
        stated("North–South “ties”, bleak as ever", "12 July 2014", TEXT).title == "North–South “ties”, bleak as ever"
    )


def test_a_name_alone_is_an_author_only_where_something_confirms_it() -> None:
    assert stated("One ferry", "Jo Doe", "12 July 2014", TEXT).people == ()
    assert (
        stated("One ferry", "Jo Doe", "Senior Fellow, Example Institute", TEXT).people[0].role
        == "Senior Fellow, Example Institute"
    )
    assert stated("One ferry", "Jo Doe", TEXT, "Jo Doe is a writer.").people[0].full == "Jo Doe"


def test_a_note_on_the_author_alone_states_the_author() -> None:
    assert stated("One ferry", TEXT, "Jo Doe is a research fellow.").people[0].full == "Jo Doe"


def test_a_date_in_the_text_is_no_date_of_publication() -> None:
    assert stated("One ferry", TEXT.replace("2006", "12 July 2006")).issued == ""


def test_where_a_text_first_appeared_states_publication_and_date() -> None:
    found = stated("One ferry", TEXT, "This article was originally published in the Strait Courier on 3 May 2014.")
    assert (found.publication, found.issued) == ("Strait Courier", "2014-05-03")


def test_an_agencys_dateline_names_the_publication_but_no_year() -> None:
    found = stated("One ferry", "NORTHAVEN, March 9 (Coastwire) - " + TEXT)
    assert (found.publication, found.issued) == ("Coastwire", "")


def test_an_address_is_taken_from_its_label_whatever_it_is_called() -> None:
    assert stated("One ferry", TEXT, "Source: https://x.example/ferry").URL == "https://x.example/ferry"
    assert stated("One ferry", TEXT, "URL to article:", "<http://x.example/a?b=c>").URL == "http://x.example/a?b=c"


def test_front_matter_states_title_author_date_and_address() -> None:
    lines = [
        '---\ntitle: "After the dredger"\nauthor: Jo Doe\nsource: https://x.example/d\npublished: 2017-02-11\n---',
        TEXT,
    ]
    found = stated(*lines)
    assert (found.title, found.people[0].full, found.issued, found.URL) == (
        "After the dredger",
        "Jo Doe",
        "2017-02-11",
        "https://x.example/d",
    )


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Harbour Review, Volume 14, Issue 3 (March 2015)", Numbering("Harbour Review", "14", "3", "2015-03")),
        ("CoastNet #44", Numbering("CoastNet", "", "44")),
        ("Issue Brief No. 112", Numbering("", "", "112")),
        ("Strait Papers No. 44, October 2016", Numbering("Strait Papers", "", "44", "2016-10")),
        ("Strait Papers No. 31 May 2019", Numbering("Strait Papers", "", "31", "2019-05")),
        ("No. 3 is the best of the boats that they have built so far", None),
        ("Nobody wants the lighthouse", None),
    ],
)
def test_volume_and_issue_of_a_line(line: str, expected: Numbering | None) -> None:
    assert numbering(line) == expected


def tail(*lines: str):
    return tidied(blocks("\n\n".join(lines)))


def test_numbered_notes_become_links_with_their_titles() -> None:
    found = links(
        ["it [left](#) ^[1] and [sank](#) ^[2]"], tail("[1] left:", "<http://x.example/1>", "[2] http://x.example/2")
    )
    assert [(link.n, link.title, link.URL) for link in found] == [
        (1, "left", "http://x.example/1"),
        (2, "sank", "http://x.example/2"),
    ]


def test_a_note_without_an_address_is_no_link() -> None:
    assert links(["it left [1]"], tail("[1] See the register, p. 4.")) == ()


def test_inline_links_are_numbered_as_they_come_where_there_are_no_notes() -> None:
    found = links(
        ["a [boat](https://x.example/b) and a [map](https://x.example/m)", "a [boat](https://x.example/b)"], ()
    )
    assert [(link.n, link.title) for link in found] == [(1, "boat"), (2, "map")]
    assert pointed_at("a [map](https://x.example/m), then", found) == (2,)


def test_an_address_that_may_not_be_linked_to_is_left_out() -> None:
    assert links(["a [boat](javascript:x) and [mail](mailto:a@b.example)"], ()) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (TEXT * 2, "en"),
        ("二つの港を結ぶ渡船がなくなって十年になる。なくなった日のことを覚えている人は多くない。", "ja"),
        ("Совет двух городов в одиннадцатый раз перенёс решение о пароме, и жители ждут.", "ru"),
        (
            "Der Rat der Stadt hat die Entscheidung über die Fähre und das Geld für den Hafen nicht mit der Stadt besprochen.",
            "de",
        ),
        ("Ferry.", ""),
    ],
)
def test_the_language_of_a_text(text: str, expected: str) -> None:
    assert language(text) == expected

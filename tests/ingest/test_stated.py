"""What a capture states of its article."""

from __future__ import annotations

import pytest
from dossier.ingest.found import Facts
from dossier.ingest.language import language
from dossier.ingest.names import Person
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


@pytest.mark.parametrize("heading", ["I. Ice", "A. Ice", "А. Лёд"])
def test_a_numbered_heading_below_a_byline_is_no_second_author(heading: str) -> None:
    assert [each.full for each in stated("One ferry", "By Jo Doe", "12 July 2014", heading, TEXT).people] == ["Jo Doe"]
    assert [each.full for each in stated("One ferry", "I. Petrov", "12 July 2014", TEXT).people] == ["I. Petrov"]


def test_the_last_line_of_a_newspapers_article_signs_it_and_a_section_above_it_does_not() -> None:
    text = "港の当局は毎年の予算でフェリーを約束してきたが、その金は毎年、別のところへ消えてしまったという。"
    assert [each.full for each in stated("港の話", text, "【ウィーン佐藤健一】").people] == ["佐藤健一"]
    assert stated("【ウィーン佐藤健一】", "港の話", text).people == ()


def test_a_note_on_the_author_alone_states_the_author() -> None:
    assert stated("One ferry", TEXT, "Jo Doe is a research fellow.").people[0].full == "Jo Doe"


def test_a_date_in_the_text_is_no_date_of_publication() -> None:
    assert stated("One ferry", TEXT.replace("2006", "12 July 2006")).issued == ""


@pytest.mark.parametrize("line", ["Deadline: 5 June 2014", "Updated 5 June 2014", "Printed on 5 June 2014"])
def test_a_line_below_the_byline_with_another_date_states_none_and_is_no_title(line: str) -> None:
    found = stated("One ferry", "By Jo Doe", line, TEXT)
    assert (found.title, found.issued) == ("One ferry", "")


@pytest.mark.parametrize(
    ("printed", "issued", "expected"),
    [
        ("Published 2 August 2017 7:30 am", "2017-08-01", "2017-08-02"),
        ("1 June 2011", "2011-05-20", "2011-06-01"),
        ("June 2011", "2011-06-20", "2011-06-20"),
        ("Summer 2011", "2011-06-20", "2011-06-20"),
        ("Updated 9 August 2017", "2017-08-01", "2017-08-01"),
        ("Deadline: 9 August 2017", "2017-08-01", "2017-08-01"),
    ],
)
def test_the_day_that_readers_see_comes_before_the_one_in_the_pages_head(
    printed: str, issued: str, expected: str
) -> None:
    (text,) = texts(tidied(blocks(f"One ferry\n\nBy Jo Doe\n\n{printed}\n\n{TEXT}")))
    assert facts(text, Facts(issued=issued), alone=True).issued == expected


def test_where_a_text_first_appeared_states_publication_and_date() -> None:
    found = stated("One ferry", TEXT, "This article was originally published in the Strait Courier on 3 May 2014.")
    assert (found.publication, found.issued) == ("Strait Courier", "2014-05-03")


@pytest.mark.parametrize(
    ("line", "publication", "issued"),
    [
        ("The Utility Reporter, March 5, 2014", "The Utility Reporter", "2014-03-05"),
        ("The Northern Writer | 5 March 2014", "The Northern Writer", "2014-03-05"),
        ("Levant and Pacific Quarterly, Winter 2009", "Levant and Pacific Quarterly", "2009-24"),
        ("Okhotsk Herald, March 5, 2014", "Okhotsk Herald", "2014-03-05"),
        ("Jo Doe, Reporter, March 5, 2014", "", "2014-03-05"),
    ],
)
def test_a_paper_beside_a_date_is_named_whatever_it_is_called(line: str, publication: str, issued: str) -> None:
    found = stated("One ferry", "By Jo Doe", line, TEXT)
    assert (found.publication, found.issued) == (publication, issued)


def test_a_line_with_an_author_and_an_institute_names_no_publication() -> None:
    page = Facts(people=(Person("Doe", "Jo"),), publication="Strait Review")
    (text,) = texts(tidied(blocks(f"One ferry\n\nJo Doe University of Northaven\n\n{TEXT}")))
    assert facts(text, page, alone=True).publication == "Strait Review"


@pytest.mark.parametrize(
    ("lines", "publication", "issued"),
    [
        (("Журнал «Дальний берег»", "№ 4, апрель 2017", "Беседы"), "Дальний берег", "2017-04"),
        (("Weltblatt am Sonntag", "Ausland"), "", ""),
        (("Le Rivage", "Économie"), "", ""),
        (("The Bay Times", "World"), "", ""),
    ],
)
def test_a_masthead_and_a_section_above_the_title_are_not_it(
    lines: tuple[str, ...], publication: str, issued: str
) -> None:
    found = stated(*lines, "Nobody wants the old ferry", "By Jo Doe", TEXT)
    assert (found.title, found.publication, found.issued) == ("Nobody wants the old ferry", publication, issued)


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
        ("ENERGY WATCH | DECEMBER 2009 | VOL 5 NO 12", Numbering("ENERGY WATCH", "5", "12", "2009-12")),
        ("Strait Papers No. 44, October 2016", Numbering("Strait Papers", "", "44", "2016-10")),
        ("Strait Papers No. 31 May 2019", Numbering("Strait Papers", "", "31", "2019-05")),
        ("No. 3 is the best of the boats that they have built so far", None),
        ("Nobody wants the lighthouse", None),
        ("Journal of Port Economics 12 (2015)", Numbering("Journal of Port Economics", "12", "", "2015")),
        ("Strait Review, 12(3) (2015): 45-61", Numbering("Strait Review", "12", "3", "2015")),
        ("Review of the last 12 (2015) and other boats", None),
        ("Apollo 11 (1969)", None),
        ("2014, No. 5", Numbering("", "", "5")),
        ("Доклад № 7", Numbering("", "", "7")),
        ("Аналитическая записка № 7, 2014", Numbering("", "", "7")),
        ("Discussion Document No. 7", Numbering("", "", "7")),
        ("報告書第7号", Numbering("", "", "7")),
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


def test_a_name_alone_is_an_author_where_its_shape_or_another_line_confirms_it() -> None:
    assert [each.full for each in stated("One ferry", "J. R. Doe", TEXT).people] == ["J. R. Doe"]
    assert [each.full for each in stated("One ferry", "Jo Doe in Eastwick", "12 July 2014", TEXT).people] == ["Jo Doe"]
    assert stated("One ferry", "Harbour Money in Eastwick", "12 July 2014", TEXT).people == ()
    assert [each.full for each in stated("One ferry", "Author:", "Jo Doe", TEXT).people] == ["Jo Doe"]
    assert [each.full for each in stated("One ferry", "Jo Doe", "Basin Observer", TEXT).people] == ["Jo Doe"]


def test_names_that_stand_above_the_text_and_once_more_below_are_its_authors() -> None:
    box = ["Al Roe", "Roe, director of the harbour, has been with it since 2006."]
    assert [each.full for each in stated("One ferry", "Jo Doe, Al Roe", TEXT, *box, TEXT[::-1]).people] == [
        "Jo Doe",
        "Al Roe",
    ]


def test_a_date_and_a_paper_in_one_line_state_both() -> None:
    found = stated("One ferry", "Editorial, The Capital Ledger, May 8, 2016", TEXT)
    assert (found.publication, found.issued) == ("The Capital Ledger", "2016-05-08")
    found = stated('Newspaper "Bay Truth", N 46, 21 April 1999', "One ferry", "By Jo Doe", TEXT)
    assert (found.publication, found.issue, found.issued) == ("Bay Truth", "46", "1999-04-21")


def test_when_the_page_was_clipped_is_no_date_of_it() -> None:
    assert stated("---\nsource: https://x.example/d\nclipped: 2019-02-10\n---", "# One ferry", TEXT).issued == ""


def test_a_source_is_named_without_the_hour_of_its_report() -> None:
    assert (
        stated("One ferry", TEXT, "Source: Sever agency, Eastwick, in Sudlandish 1412 gmt 12 Nov 98").publication
        == "Sever agency"
    )


def test_a_title_is_named_without_the_sign_before_it() -> None:
    assert stated("◆One ferry", "12 July 2014", TEXT).title == "One ferry"


def test_the_last_note_ends_above_the_pages_own_words() -> None:
    assert (
        links(
            ["it left [1]"],
            tail("[1] See the register.", "The bay takes no positions on boats.", "http://x.example/page"),
        )
        == ()
    )


def test_names_below_the_word_for_authors_are_authors() -> None:
    assert [each.full for each in stated("One ferry", "Авторы\nПолина Химич\nГеоргий Макар", TEXT).people] == [
        "Полина Химич",
        "Георгий Макар",
    ]


def test_who_signs_a_letter_with_an_office_is_its_author() -> None:
    assert [each.full for each in stated("One ferry", TEXT, "Sir Adrian Coates\nHM Ambassador to Sudland").people] == [
        "Adrian Coates"
    ]


def test_a_place_a_date_and_an_agency_in_one_line_state_the_agency() -> None:
    found = stated("One ferry", "By Jo Doe", "NORTHAVEN, March 19, 2014 - Kaido News", TEXT)
    assert (found.publication, found.issued) == ("Kaido News", "2014-03-19")


def test_a_name_is_confirmed_by_the_signature_behind_the_last_sentence() -> None:
    text = "政府は契約の継続を後押しする方針だ。それでも、供給が止まる日を考えないわけにはいかない。"
    assert [
        each.full for each in stated("契約、維持の公算", "三浦圭介", "2022年8月25日", text + "（三浦圭介）").people
    ] == ["三浦圭介"]
    assert stated("契約、維持の公算", "2022年8月25日", text + "（敬称略）").people == ()

"""Bylines, notes on authors, and names."""

from __future__ import annotations

import pytest
from dossier.ingest.names import Person, ascii_word, is_site_name, person
from dossier.ingest.people import Byline, biography, byline, listed, office, signature, signed
from dossier.normalise import n1


def names(text: str) -> list[str] | None:
    line = byline(text)
    return None if line is None else [each.full for each in line.people]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("By Jane Doe", ["Jane Doe"]),
        ("By Jane Doe and John Roe", ["Jane Doe", "John Roe"]),
        ("By Jane Doe, John Roe and Max van der Meer", ["Jane Doe", "John Roe", "Max van der Meer"]),
        ("By Jane Doe in Vienna", ["Jane Doe"]),
        ("By Jane Doe | May 12, 2014", ["Jane Doe"]),
        ("By Jane Doe, May 12, 2014 4:05 PM", ["Jane Doe"]),
        ("By Jane Doe Moscow Correspondent", ["Jane Doe"]),
        ("Posted on May 15, 2016 by Jane Doe", ["Jane Doe"]),
        ("Author: Jane Doe, Example University", ["Jane Doe"]),
        ("By The Associated Press", ["The Associated Press"]),
        ("By admin", []),
        ("By Guest Author", []),
        ("By Jane Doe and staff", ["Jane Doe"]),
        ("By Jane Doe and wire reports", ["Jane Doe"]),
        ("By Jane Doe and Reuters", ["Jane Doe", "Reuters"]),
        ("By Jane Doe and The Associated Press", ["Jane Doe", "The Associated Press"]),
        ("By Jane Doe and John Roe they had left.", None),
        ("By Jane Doe and News Agencies", ["Jane Doe"]),
        ("By Dr. Jane Doe and Prof. John Roe, Jr.", ["Jane Doe", "John Roe"]),
        ("By Jane Doe and John Roe in Tokyo and Max Moe in Vladivostok", ["Jane Doe", "John Roe", "Max Moe"]),
        ("By Jane Doe in New York, John Roe in Paris and Max Moe in Rome", ["Jane Doe", "John Roe", "Max Moe"]),
        ("By Jane Doe in New York, New York", ["Jane Doe"]),
        ("By:", None),
        ("By Friday evening the ministers had agreed.", None),
        ("Автор: Иван Петров", ["Иван Петров"]),
        ("Текст: Анна Смирнова, Пётр Иванов", ["Анна Смирнова", "Пётр Иванов"]),
        ("文＝山田太郎", ["山田太郎"]),
        ("山田太郎記者", ["山田太郎"]),
        ("【ウィーン＝山田 太郎】", ["山田 太郎"]),
        ("山本　恵（海峡大学教授）", ["山本 恵"]),
        ("Vienna, the capital of the region", None),
        ("Shares fell 4 percent", None),
    ],
)
def test_who_a_line_says_wrote(text: str, people: list[str] | None) -> None:
    assert (names(text) or []) == (people or []) and (people is not None or text == "By:" or byline(text) is None)


def test_a_byline_that_names_nobody_is_a_byline_all_the_same() -> None:
    assert byline("Author:") == Byline()


@pytest.mark.parametrize(
    "desk",
    [
        "Our Correspondent",
        "Our Own Correspondent",
        "A Special Correspondent",
        "Political Reporter",
        "Economics Editor",
        "A Staff Writer",
        "Agence France-Presse",
        "NHK WORLD",
    ],
)
def test_an_office_or_an_agency_is_nobodys_family_name(desk: str) -> None:
    assert byline(f"By {desk}") == Byline((Person(literal=desk),))


@pytest.mark.parametrize(
    ("text", "publication"),
    [
        ("By Jane Doe of the Strait Ledger", "Strait Ledger"),
        ("By Jane Doe, of The Strait Ledger", "Strait Ledger"),
        ("By Jane Doe of Example University", ""),
    ],
)
def test_the_paper_that_an_author_is_of_is_named_without_the_preposition(text: str, publication: str) -> None:
    line = byline(text)
    assert line is not None
    assert ([each.full for each in line.people], line.publication) == (["Jane Doe"], publication)


def test_an_office_after_a_comma_is_kept_and_the_publication_in_it_told() -> None:
    assert byline("ANNA MARCH, Basin Courier staff writer") == Byline(
        (Person("March", "Anna", role="Basin Courier staff writer"),), "Basin Courier"
    )


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Jane Doe is a postgraduate student at Example University.", "Jane Doe"),
        ("Jane Doe teaches law at Lakeside College.", "Jane Doe"),
        ("The author is a fellow at the institute.", ""),
        ("Мария Ветрова - журналист.", "Мария Ветрова"),
        ("山本恵（やまもと・めぐみ）　海峡大学教授。", "山本恵"),
        ("Jane Doe is the leader whom both towns fear.", None),
        ("Jane Doe said that she was a writer.", None),
    ],
)
def test_of_whom_a_note_on_an_author_tells(text: str, name: str | None) -> None:
    found = biography(text)
    assert (found and found.full) == name


def test_office_is_what_a_note_of_one_sentence_says_the_author_is() -> None:
    assert office("Jo Doe is an analyst of ports") == "an analyst of ports"
    assert office("Jo Doe is an analyst. She lives by the sea.") == ""


def test_a_line_of_names_alone_lists_people() -> None:
    assert [each.full for each in listed("Dr. Lena Hoffmann and Pavel Ruzicka")] == ["Lena Hoffmann", "Pavel Ruzicka"]
    assert listed("Lena Hoffmann laughed") == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("KEIICHI YAMADA", Person("Yamada", "Keiichi")),
        ("YAMADA Keiichi", Person("Yamada", "Keiichi")),
        ("Jane O'NEIL", Person("O'Neil", "Jane")),
        ("Max van der Meer", Person("van der Meer", "Max")),
        ("J. R. R. Doe", Person("Doe", "J. R. R.")),
        ("Dr. Jane Doe Jr.", Person("Doe", "Jane")),
        ("Петров Иван Сергеевич", Person("Петров", "Иван Сергеевич")),
        ("大野 節子", Person("大野", "節子")),
        ("大野節子", Person(literal="大野節子")),
        ("Reuters", Person(literal="Reuters")),
        ("C.D. Roe", Person("Roe", "C.D.")),
        ("J.-P. Roe", Person("Roe", "J.-P.")),
        ("Jane Fellows", Person("Fellows", "Jane")),
        ("ANDREW NG", Person("Ng", "Andrew")),
        ("MARY SMYTH", Person("Smyth", "Mary")),
    ],
)
def test_family_and_given_names(text: str, expected: Person) -> None:
    assert person(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Müller", "muller"), ("van der Meer", "vandermeer"), ("Дементьев", "dementev"), ("大野", "")],
)
def test_a_name_as_an_id_may_have_it(text: str, expected: str) -> None:
    assert ascii_word(text) == expected


@pytest.mark.parametrize(
    ("text", "is_site"),
    [
        ("The Capital Ledger", True),
        ("OLD BLOG", True),
        ("北海新報", True),
        ("Журнал «Дальний берег»", True),
        ("Журнал «Берег» закрыт", False),
        ("A tanker, a treaty and a toast", False),
    ],
)
def test_a_line_that_names_a_site_is_no_title(text: str, is_site: bool) -> None:
    assert is_site_name(text) == is_site


def test_a_newspapers_signature_behind_the_last_sentence_names_its_author() -> None:
    assert signed("懸念を示している。（南都＝佐藤健一）") == person("佐藤健一")
    assert signed("会談（南都＝佐藤健一）で述べた。") is None


@pytest.mark.parametrize(
    ("text", "people", "publication"),
    [
        ("January 14, 2017 · by Jane Doe · in Ports · 14 Comments", ["Jane Doe"], ""),
        ("By Jane Doe On February 26, 2015 In Trade, Food With 6 Comments", ["Jane Doe"], ""),
        ("Sept. 8, 2017 -- By Jane Doe", ["Jane Doe"], ""),
        ("November 22, 2016 Jane Doe, special to Strait From Afar", ["Jane Doe"], "Strait From Afar"),
        ("By A. B. Doe and C. D. Roe, Staff Writers | Basin Mirror", ["A. B. Doe", "C. D. Roe"], "Basin Mirror"),
        ("JANE DOE and JOHN ROE, Basin Review staff writers", ["Jane Doe", "John Roe"], "Basin Review"),
        ("By JANE DOE/ Staff Writer, Basin Shimbun", ["Jane Doe"], "Basin Shimbun"),
        ("By Jane Q. Doe for The Straits Diplomat", ["Jane Q. Doe"], "The Straits Diplomat"),
        ("Commentary by Jane Doe - Published March 3, 2022", ["Jane Doe"], ""),
        ("Submitted by admin on Tue, 12/09/2014 - 10:30", [], ""),
        ("Authors: Jane Doe, Border Centre, and John Roe, Eastwick", ["Jane Doe", "John Roe"], ""),
        ("By Jane Doe, The Eastern Standard", ["Jane Doe"], "The Eastern Standard"),
        ("By Jane Doe, Example Institute", ["Jane Doe"], ""),
        ("Jane Doe, columnist, Basin Daily, Sept. 14", ["Jane Doe"], ""),
        ("Беседовала Елена Вдовина", ["Елена Вдовина"], ""),
        ("Олег Кравец, соб. корр.", ["Олег Кравец"], ""),
        ("北方研究所　主任研究員　高梨 修", ["高梨 修"], ""),
    ],
)
def test_who_wrote_and_for_what_in_a_line_that_says_more(text: str, people: list[str], publication: str) -> None:
    line = byline(n1(text))
    assert line is not None
    assert ([each.full for each in line.people], line.publication) == (people, publication)


@pytest.mark.parametrize(
    "text", ["New York, 12 May 2016", "May 12, 2016 Brightwater", "NORTHAVEN - By Friday the ministers had left"]
)
def test_a_place_and_a_date_are_no_byline(text: str) -> None:
    assert byline(text) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("（ウィーン・佐藤健一）", "佐藤健一"),
        ("【ウィーン佐藤健一】", "佐藤健一"),
        ("（佐藤健一）", ""),
        ("（写真・佐藤健一）", ""),
        ("（ソウル・明洞）", ""),
        ("（ロシア・沿海地方）", ""),
        ("【ロシア大統領選】", ""),
        ("（敬称略）", ""),
    ],
)
def test_a_place_abroad_and_a_name_below_an_article_sign_it(text: str, name: str) -> None:
    assert signature(n1(text)) == (person(name) if name else None)


def test_a_newspapers_signature_before_the_first_sentence_names_its_author() -> None:
    assert signed("【南都＝佐藤健一】両外相は会談した。") == person("佐藤健一")
    assert signed("両外相は会談した。（敬称略）") is None

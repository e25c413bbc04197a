"""Plain text and Markdown as blocks."""

from __future__ import annotations

import pytest
from dossier.ingest.text import Line, blocks, wrap_column

WRAPPED = """\
The bus around the bay runs eleven times a day and carries, on an
average weekday, some two hundred people. Its long-
term subsidy is a matter of record, and of long-term debate.

A heading here
A second paragraph begins below a short line and goes on for as long
as it needs to be seen to be wrapped at the same column as the one
above it.
    An indent begins a third, which is wrapped as well and stands right
below the second without an empty line.
"""


def texts(text: str) -> list[str]:
    return [block.text for block in blocks(text)]


def test_wrapped_lines_are_rejoined_and_paragraphs_kept_apart() -> None:
    assert [text.split()[0] + " … " + text.split()[-1] for text in texts(WRAPPED)] == [
        "The … debate.",
        "A … here",
        "A … it.",
        "An … line.",
    ]


def test_a_compound_broken_at_its_hyphen_keeps_it() -> None:
    assert "Its long-term subsidy" in texts(WRAPPED)[0]


def test_words_that_a_typesetter_broke_lose_the_hyphen() -> None:
    lines = [
        "they had been waiting for it with the passen-",
        "gers of the morning, and a man of the compa-",
        "ny said to them on the quay that the trans-",
        "port was slow today and that it would be so",
        "until the company bought another boat.",
    ]
    (text,) = texts("\n".join(lines))
    assert text.count("-") == 0
    assert text.startswith(
        "they had been waiting for it with the passengers of the morning, and a man of the company said"
    )


def test_each_line_is_a_paragraph_where_lines_do_not_go_on() -> None:
    text = "NORTHAVEN (Wire) - The ports will restart a ferry.\nThe link was cut in 2006.\nEach side will pay half of it.\n"
    assert texts(text) == text.splitlines()


def test_an_address_and_a_numbered_note_begin_a_line_of_their_own_in_wrapped_text() -> None:
    head = "Bay Review\nhttps://bay.example/2016/ferry\n\n"
    notes = "\n[1] The harbour authority, notice of the fifth of October: https://bay.example/notice\n[2] Bank of the bay, press note: https://bay.example/press\n"
    assert [text[:14] for text in texts(head + WRAPPED + notes)] == [
        "Bay Review",
        "https://bay.ex",
        "The bus around",
        "A heading here",
        "A second parag",
        "An indent begi",
        "[1] The harbou",
        "[2] Bank of th",
    ]


def test_scripts_without_spaces_are_rejoined_without_one() -> None:
    text = "　二つの港を結ぶ渡船がなくなって十年になる。なくなった日のことを\n覚えている人は、もうあまり多くない。最後の船長は今、湾を回るバ\nスの運転手をしている。\n　砂は黙っている。\n"
    assert [len(each) for each in texts(text)] == [73, 8]


@pytest.mark.parametrize(
    ("line", "mark", "level", "text"),
    [
        ("## A heading ##", "heading", 2, "A heading"),
        ("**A bold line**", "heading", 3, "A bold line"),
        ("- an item", "item", 0, "an item"),
        ("2. an item", "item", 0, "2. an item"),
        ("> quoted", "", 0, "quoted"),
        ("*in italics throughout*", "", 0, "in italics throughout"),
        ("![a boat](boat.jpg)", "caption", 0, "a boat"),
        ("* * *", "rule", 0, "* * *"),
        ("| a | b |", "row", 0, "| a | b |"),
        ("Level\tNumber", "row", 0, "Level Number"),
        ("\f", "page", 0, ""),
    ],
)
def test_marks_of_markdown_are_told(line: str, mark: str, level: int, text: str) -> None:
    (block,) = blocks(line)
    assert (block.mark, block.level, block.text) == (mark, level, text)


def test_a_line_of_equals_signs_makes_a_heading_of_the_line_above() -> None:
    assert [(block.mark, block.level, block.text) for block in blocks("A title\n=======\n\nText.")] == [
        ("heading", 1, "A title"),
        ("", 0, "Text."),
    ]


def test_gaps_are_counted_in_blank_lines() -> None:
    assert [block.gap for block in blocks("one\ntwo\n\n\nthree")] == [0, 0, 2]


def test_text_without_wrapped_lines_has_no_column() -> None:
    assert wrap_column([Line("One. Two."), Line("Three.")]) == 0


def test_an_empty_text_has_no_blocks() -> None:
    assert blocks(" \n\n") == ()


def test_only_at_the_beginning_of_a_line_is_a_greater_than_sign_a_mark() -> None:
    assert [block.text for block in blocks("> They said that 3 > 2 and left.")] == ["They said that 3 > 2 and left."]
    assert [block.text for block in blocks("They said that 3 > 2 and left.")] == ["They said that 3 > 2 and left."]


def test_an_address_broken_over_lines_is_whole() -> None:
    assert texts("[1] left:\n<http://x.example/treaties/1931/\n  declaration.html>\n")[1:] == [
        "<http://x.example/treaties/1931/declaration.html>"
    ]
    assert texts("URL to article: http://x.example/2013/what-the-\n1931-text/\n\nA.") == [
        "URL to article: http://x.example/2013/what-the-1931-text/",
        "A.",
    ]


def test_an_address_on_a_line_of_its_own_is_no_rest_of_the_line_above() -> None:
    assert texts("The Strait Lantern\nhttp://x.example\n\n" + WRAPPED)[:2] == ["The Strait Lantern", "http://x.example"]


def test_a_hard_break_of_markdown_leaves_one_paragraph() -> None:
    assert texts("Is it weak?\\\nHe calls it calm.") == ["Is it weak? He calls it calm."]


def test_a_few_broken_lines_among_long_ones_make_no_wrapped_text() -> None:
    long = ["The bus around the bay runs eleven times a day, and nobody has ever counted who is on it. " * 3] * 4
    text = "\n\n".join(["What the register says\nin the year 1931\nof the harbour", *long])
    assert texts(text)[:3] == ["What the register says", "in the year 1931", "of the harbour"]


def test_unspaced_lines_broken_where_they_please_go_on_to_the_next_indent() -> None:
    text = "　港の人びとに理由を尋ねると、\n違うのは誰が掘るかだけであると\n「みな」言う。\n　砂は黙っている。\n　私は、それでも秋になれば、また\n協議が開かれると思う。\n"
    assert [each[:4] for each in texts(text)] == ["港の人び", "砂は黙っ", "私は、そ"]


def test_speech_behind_a_dash_keeps_it_and_an_item_does_not() -> None:
    assert texts("- У нас два трактора, - говорит мэр.\n- a ferry;") == [
        "- У нас два трактора, - говорит мэр.",
        "a ferry;",
    ]

"""Captured text in what is published."""

from __future__ import annotations

import gzip
from base64 import b64encode
from urllib.parse import quote

import pytest
from dossier.gate.captured import Captures

CAPTURED = (
    "The dam was never finished, and the villagers went on fishing above it, which surprised nobody who had asked them."
)
NINE = "the dam was never finished, and the villagers went"
EIGHT = "the dam was never finished, and the villagers"
CAPTURES = Captures(texts=("Something else entirely.", CAPTURED))


def shown(text: str, path: str = "a.html", captures: Captures = CAPTURES) -> list[str]:
    return list(captures.shown(path, text.encode()))


def test_nine_words_running_are_found_and_eight_are_not():
    assert shown(f"<p>We say {NINE} away.</p>") == ["the dam was never finished, and the villagers went"]
    assert shown(f"<p>We say {EIGHT} left.</p>") == []


@pytest.mark.parametrize("marks", ["“{}”", '"{}"', "«{}»"])
def test_quotations_are_allowed(marks: str):
    assert shown(f"<p>It says {marks.format(NINE)} away.</p>") == []


@pytest.mark.parametrize(
    "html",
    [
        NINE.upper(),
        NINE.replace(" ", "&nbsp;"),
        NINE.replace("villagers", "vil<em>la</em>gers"),
        NINE.replace("villagers", "vil&#108;agers"),
        NINE.replace(", and", "<!-- a comment --> — and"),
        f"<img alt='{NINE}'>",
        f"<title>{NINE}</title>",
        f"<!-- {NINE} -->",
        f"<!-- <p>{NINE.replace('villagers', '<em>villagers</em>')}</p> -->",
        f"<!-- {NINE.replace(' ', '&nbsp;')} -->",
        f"<p data-content='&lt;b&gt;{NINE.replace('villagers', '&lt;i&gt;villagers&lt;/i&gt;')}'>",
        f"<p title='{NINE.replace(' ', '&amp;nbsp;')}'>",
        f"<p data-x='{NINE.replace('villagers', chr(92) + 'u0076illagers')}'>",
        NINE.replace("villagers", "vil<big>la</big>ge<x-y>rs</x-y>"),
        NINE.replace("villagers", "<svg><path/></svg>villagers"),
        f"<p id='{NINE.replace(',', '').replace(' ', '-')}'>",
        f"<a href='https://b.example/#:~:text={quote(NINE)}'>",
        f"<img src=' DATA:Text/HTML;Base64,{b64encode(NINE.encode()).decode()}'>",
    ],
)
def test_no_markup_hides_it(html: str):
    assert len(shown(html)) == 1


def test_paragraphs_are_read_one_by_one():
    first, second = NINE[:20], NINE[20:]

    assert shown(f"<p>{first}</p><p>{second}</p>") == []


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("a.json", '[{{"digest": "{}"}}]'),
        ("a.csv", "id,digest\na,{}\n"),
        ("a.ris", "TY  - GEN\nAB  - {}\n"),
        ("a.xml", "<feed><summary type='html'>&lt;p&gt;{}&lt;/p&gt;</summary></feed>"),
        ("a.svg", "<svg><desc>{}</desc></svg>"),
        ("b.svg", "<svg><a><path/>{}</a></svg>"),
        ("d.svg", "<svg><style>a {{ b: url(data:image/svg+xml,%3Csvg%3E{}) }}</style></svg>"),
        ("c.svg", "<svg><g>a <a><tspan>b</tspan></a> {}</g></svg>"),
    ],
)
def test_data_files_are_read_too(path: str, text: str):
    assert len(shown(text.format(NINE), path)) == 1
    assert shown(text.format(EIGHT), path) == []


def test_search_records_are_read_too():
    record = gzip.compress(b'pagefind_dcd{"content": "%s"}' % NINE.encode())

    assert len(list(CAPTURES.shown("pagefind/fragment/en_1.pf_fragment", record))) == 1


def test_our_quotes_stand_in_data_files_without_marks():
    captures = Captures(texts=(CAPTURED,), quotes=(NINE,))

    assert shown(f'[{{"quote": "{NINE}"}}]', "a.json", captures) == []
    assert shown(f"a,{NINE},b", "a.csv", captures) == []
    assert len(shown(f"<p>{NINE}</p>", captures=captures)) == 1


def test_words_of_titles_and_names_do_not_count():
    captures = Captures(texts=(CAPTURED,), titles=("The dam was never finished",))

    assert shown(f"<p>{NINE}</p>", captures=captures) == []


def test_passages_shown_in_full_are_exempt():
    captures = Captures(texts=(CAPTURED,), full=(f"{NINE} on fishing",))

    assert shown(f"<p>{NINE}</p>", captures=captures) == []
    assert len(shown("<p>and the villagers went on fishing above it which</p>", captures=captures)) == 1


def test_scripts_without_spaces_count_two_characters_as_a_word():
    captures = Captures(texts=("堤防は結局完成しなかったし村人たちは釣りを続けた",))

    assert len(shown("<p>堤防は結局完成しなかったし村人たち</p>", captures=captures)) == 1
    assert shown("<p>堤防は結局完成しなかった</p>", captures=captures) == []


def test_addresses_do_not_count():
    captures = Captures(texts=("See https://dam.example/the/dam/was/never/finished/and/the/villagers/went today",))

    assert shown('<a href="https://dam.example/the/dam/was/never/finished/and/the/villagers/went">x</a>') == []
    assert (
        shown("<p>https://dam.example/the/dam/was/never/finished/and/the/villagers/went</p>", captures=captures) == []
    )


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("a.json", '["https://b.example/?q={}"]'),
        ("a.xml", '<feed><link href="https://b.example/?q={}"/></feed>'),
        ("a.csv", "id,url\na,https://b.example/?q={}\n"),
        ("a.json", '["data:text/plain,{}"]'),
        ("a.css", "a {{ b: url(data:image/svg+xml,%3Csvg%3E%3Cdesc%3E{}%3C/desc%3E%3C/svg%3E) }}"),
    ],
)
def test_addresses_are_read_as_they_are_handed_on(path: str, text: str):
    assert len(shown(text.format(quote(NINE)), path)) == 1


def test_a_picture_of_letters_is_read_in_one():
    lines = "".join(f"<text>{word}</text>" for word in NINE.split())

    assert len(shown(f'<svg xmlns="http://www.w3.org/2000/svg">{lines}</svg>', "a.svg")) == 1


@pytest.mark.parametrize("between", [" ", ", ", " … ", ") (", "<br>"])
def test_quotations_in_a_row_are_one(between: str):
    words = CAPTURED.split()
    first, second = " ".join(words[:10]), " ".join(words[10:])

    assert len(shown(f"<p>It says “{first}”{between}“{second}”</p>")) == 1
    assert shown(f"<p>It says “{first}”{between}“{first}”</p>") == []
    assert shown(f"<p>It says “{' '.join(words[:7])}”{between}“{' '.join(words[7:14])}”</p>") == []


@pytest.mark.parametrize("before", ["43°46′12″ N.", 'A 48" pipe.', "5’11” tall,"])
def test_signs_of_measures_open_no_quotation(before: str):
    assert shown(f"<p>{before} It says “{NINE}” away.</p>") == []
    assert len(shown(f"<p>{before} It says {NINE} “away”.</p>")) == 1


def test_a_quotation_longer_than_any_of_ours_is_no_quotation():
    assert shown(f"<p>It says “{CAPTURED}”</p>") == [
        "The dam was never finished, and the villagers went on fishing above …"
    ]

"""The articles among a capture's pieces: where they begin, go on and end."""

from __future__ import annotations

from dossier.ingest.found import Text
from dossier.ingest.text import blocks
from dossier.ingest.texts import texts
from dossier.ingest.tidy import tidied

A, B, C, D = (
    f"{name} says that the harbour authority has promised a ferry in every budget since {year}, and that it has never come."
    for name, year in (("Ann", 2006), ("Bo", 2007), ("Cy", 2008), ("Di", 2009))
)


def found(*lines: str) -> tuple[Text, ...]:
    return texts(tidied(blocks("\n\n".join(lines))))


def parts(*lines: str) -> list[list[str]]:
    """Return the first word of each paragraph of each article."""
    return [[each.block.plain.split()[0] for each in text.paragraphs] for text in found(*lines)]


def test_a_title_above_a_byline_begins_another_article() -> None:
    assert parts("One ferry", "By Jo Doe", A, B, "Another ferry", "By Al Roe", C, D) == [["Ann", "Bo"], ["Cy", "Di"]]


def test_a_title_above_a_note_on_its_author_begins_another_article() -> None:
    assert parts("One ferry", A, B, "Another ferry", "Al Roe is a writer and columnist", C, D) == [
        ["Ann", "Bo"],
        ["Cy", "Di"],
    ]


def test_a_title_a_standfirst_and_a_byline_begin_another_article() -> None:
    standfirst = "It has never come."
    assert parts("One ferry", A, B, "Another ferry", standfirst, "By Al Roe", C, D) == [
        ["Ann", "Bo"],
        ["It", "Cy", "Di"],
    ]


def test_a_heading_in_a_text_begins_no_article() -> None:
    (text,) = found("One ferry", "By Jo Doe", A, "The other bank", B)
    assert [each.heading for each in text.paragraphs] == ["", "The other bank"]


def test_what_stands_below_the_readers_comments_is_nobodys_text() -> None:
    assert parts("One ferry", A, B, "Comments", C, D, C.replace("Cy", "Ed"), D.replace("Di", "Flo")) == [["Ann", "Bo"]]


def test_a_link_to_the_comments_above_the_text_ends_nothing() -> None:
    assert parts("One ferry", "3 comments", A, B) == [["Ann", "Bo"]]


def test_a_comment_without_a_heading_ends_the_text() -> None:
    assert parts("One ferry", A, B, "Per says:", "March 3, 2015 at 9:14 pm", C) == [["Ann", "Bo"]]


def test_a_speaker_announced_in_the_text_is_no_comment() -> None:
    assert parts("One ferry", A, "The mayor said:", B) == [["Ann", "The", "Bo"]]


def test_teasers_below_other_matter_are_left_out() -> None:
    teasers = ["Ten islands", "You have never heard of them.", "Gas prices", "They fall for a third month."]
    assert parts("One ferry", A, B, "Related", *teasers) == [["Ann", "Bo"]]


def test_a_list_of_titles_in_the_middle_of_a_text_does_not_end_it() -> None:
    assert parts("One ferry", A, "Read also", "Ten islands", "Gas prices", B, C) == [["Ann", "Bo", "Cy"]]


def test_notes_at_the_end_never_become_text() -> None:
    assert parts("One ferry", A, B, "Notes", C, D) == [["Ann", "Bo"]]


def test_a_teaser_that_repeats_the_first_paragraph_does_not_count() -> None:
    assert parts("One ferry", A[:60] + " ...", A, B) == [["Ann", "Bo"]]
    assert parts("One ferry", A, "More", A, B) == [["Ann", "Bo"]]


def test_a_pull_quote_does_not_count() -> None:
    assert parts("One ferry", A, "promised a ferry in every budget since 2006", B) == [["Ann", "Bo"]]


def test_a_paragraph_broken_across_pages_is_one() -> None:
    assert parts(
        "One ferry",
        A,
        "Bo says that nobody has ever seen a ferry on the",
        "Channel, though many have looked for one.",
        C,
    ) == [["Ann", "Bo", "Cy"]]


def test_a_paragraph_broken_anywhere_is_one_where_the_rest_begins_in_lower_case() -> None:
    half = A.removesuffix(", and that it has never come.")
    assert parts("One ferry", half, "has never come, whatever the budget said.", B) == [["Ann", "Bo"]]


def test_a_paragraph_cut_off_does_not_swallow_the_next() -> None:
    assert parts("One ferry", A + " T", B) == [["Ann", "Bo"]]


def test_an_advertisement_within_a_sentence_leaves_one_paragraph() -> None:
    assert parts(
        "One ferry",
        "Ann says that nobody has ever seen a ferry on the channel and",
        "Advertisement",
        "that many have looked.",
        B,
    ) == [["Ann", "Bo"]]


def test_a_notice_above_the_first_article_is_none() -> None:
    assert parts("This place keeps what it pleases.", "One ferry", "By Jo Doe", A, B) == [["Ann", "Bo"]]


def test_a_pages_own_words_above_reposts_are_an_article_without_a_title() -> None:
    first, second = found(A, B, C, D, "One ferry", "By Jo Doe", A.replace("Ann", "Ed"), B.replace("Bo", "Flo"))
    assert (first.has_title, len(first.paragraphs), second.has_title, len(second.paragraphs)) == (False, 4, True, 2)


def test_a_site_name_above_the_title_is_not_the_title() -> None:
    (text,) = found("The Capital Ledger", "One ferry and its friends", "By Jo Doe", A)
    assert text.header[0].plain == "One ferry and its friends"


def test_the_words_of_a_wall_are_kept() -> None:
    (text,) = found("One ferry", A, "To continue reading, subscribe now")
    assert text.wall == "To continue reading, subscribe now"


def test_running_headers_are_no_paragraphs() -> None:
    header = "Page of the harbour record"
    assert parts("One ferry", A, header, B, header, C, header, D) == [["Ann", "Bo", "Cy", "Di"]]


def test_nothing_has_no_articles() -> None:
    assert found("") == ()

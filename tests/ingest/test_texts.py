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
    assert parts("One ferry", A + " We discussed fish.", "“We discussed fish.”", B) == [["Ann", "Bo"]]
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


def test_a_rule_and_a_title_above_a_name_and_its_paper_begin_another_article() -> None:
    assert parts("One ferry", "By Jo Doe", A, B, "*****", "Another ferry", "Al Roe\nBasin Observer", C, D) == [
        ["Ann", "Bo"],
        ["Cy", "Di"],
    ]


def test_a_rule_and_a_title_above_a_date_begin_another_article() -> None:
    (_, second) = found(
        "One ferry", "By Jo Doe", A, B, "*****", "Another ferry", "Editorial, The Capital Ledger, May 8, 2016", C, D
    )
    assert (second.header[0].plain, len(second.paragraphs)) == ("Another ferry", 2)


def test_a_paper_and_a_date_above_a_title_belong_to_the_article_below() -> None:
    (_, second) = found(
        "One ferry", "By Jo Doe", A, "*****", "The Daily Basin, August 7, 2014", "Another ferry", "By Al Roe", C, D
    )
    assert [piece.plain for piece in second.above] == ["The Daily Basin, August 7, 2014"]


def test_a_motto_or_a_menu_above_the_title_is_not_the_title() -> None:
    for above in (
        "BAY NOTES\nNews and views from the far bank",
        "Blog\nProjects\nSupport us",
        "The other side\nOTHER PLAZA",
    ):
        (text,) = found(f"{above}\n\nOne ferry and its friends\nBy Jo Doe", A)
        assert text.header[0].plain == "One ferry and its friends"


def test_a_title_that_a_sentence_ends_in_is_one_above_a_byline() -> None:
    (text,) = found("Gas for islands? A trade that nobody offered", "By Jo Doe", A)
    assert (text.header[0].plain, len(text.paragraphs)) == ("Gas for islands? A trade that nobody offered", 1)
    (text,) = found("Readers' corner: bridge or tunnel?", "1 February 2018", A)
    assert (text.header[0].plain, len(text.paragraphs)) == ("Readers' corner: bridge or tunnel?", 1)


def test_a_sentence_marked_as_heading_right_below_the_title_is_a_standfirst() -> None:
    assert parts("# One ferry", "### Why it has never come to the bank.", "By Jo Doe", A) == [["Why", "Ann"]]


def test_a_box_on_the_author_is_no_paragraph() -> None:
    box = "Jo Doe\nDoe, director of the harbour, has been with it since 2006.\nMore from this expert..."
    (text,) = found("One ferry", "By Jo Doe", A, "The bank", box, B)
    assert [paragraph.heading for paragraph in text.paragraphs] == ["", "The bank"]
    assert parts("One ferry", "By Jo Doe", A, B, "Jo Doe", "Coastwire", "Covers ports and has done so since 2006.") == [
        ["Ann", "Bo"]
    ]


def test_a_last_sentence_on_what_its_author_does_is_no_paragraph() -> None:
    assert parts("One ferry", "By Jo Doe", A, B, "Jo Doe lives by the sea. Follow him @jo.") == [["Ann", "Bo"]]


def test_a_caption_below_its_credit_is_no_paragraph() -> None:
    assert parts("One ferry", "By Jo Doe", "Vladimir Filow / MG\nThe harbour office in winter.", A, B) == [
        ["Ann", "Bo"]
    ]


def test_the_lines_of_a_verse_that_a_colon_announces_are_one_paragraph() -> None:
    assert parts(
        "One ferry", A, "He wrote a poem:", "The rough sea:\nStretching over the bay,\nthe river of heaven.", B
    ) == [["Ann", "He", "The", "Bo"]]


def test_a_line_that_speaks_to_somebody_is_a_paragraph_of_its_own() -> None:
    assert parts("One ferry", A, "President: Mr Mayor, ladies and gentlemen,", "I thank you.", B) == [
        ["Ann", "President:", "I", "Bo"]
    ]


def test_a_sentence_that_a_wall_cuts_short_is_a_paragraph_and_a_button_below_it_none() -> None:
    wall = "Already a subscriber? Sign in here"
    offer = "Try full access for 4 weeks for $1"
    assert parts(
        "One ferry", A, "Cy says that the two mayors will", wall, offer, "Become a subscriber to keep reading."
    ) == [["Ann", "Cy"]]


def test_speech_with_short_answers_is_no_list_of_teasers() -> None:
    talk = ["What has changed?", "The coffee has.", "Did that help?", "It did.", "And the boats?", "They came late."]
    assert parts("One ferry", A, B, *talk)[0][2:] == ["The", "It", "And", "They"]


def test_numbered_paragraphs_are_no_notes_where_the_numbers_in_the_text_have_addresses() -> None:
    assert parts(
        "One ferry", "By Jo Doe", A + " It [says][1] so.", "1. Who is told? The ministries.", "[1]: http://x.example/1"
    ) == [["Ann", "1."]]


def test_offers_below_a_wall_are_no_paragraphs() -> None:
    wall = "To read this article in full, subscribe to The Bay Review."
    offers = ["Digital\n$2.50 a week\nUnlimited articles and the weekly edition.", "Questions? See our FAQ."]
    assert parts("One ferry", A, B, wall, *offers) == [["Ann", "Bo"]]


def test_a_comment_that_a_name_and_dots_announce_ends_the_text() -> None:
    assert parts("One ferry", A, B, "Anonymous said...", C) == [["Ann", "Bo"]]


def test_a_title_with_its_subtitle_above_a_heading_is_the_title() -> None:
    (text,) = found("One ferry and its friends\nA tale of two banks", "The first of the banks", A, "The other bank", B)
    assert text.header[0].plain == "One ferry and its friends"


def test_a_title_above_a_name_a_paper_and_a_date_begins_another_article() -> None:
    signed = "AL ROE, The Basin Courier\nNovember 4, 2013"
    assert parts("One ferry", "By Jo Doe", A, B, f"Another ferry\n{signed}", C, D) == [["Ann", "Bo"], ["Cy", "Di"]]


def test_two_short_paragraphs_of_the_pages_own_above_reposts_are_an_article() -> None:
    own = [
        "Two pieces crossed our desk this week, and here they are, one under the other, as they came to us.",
        "The pictures did not survive the copying, and we are sorry for them.",
    ]
    assert parts(*own, "Another ferry", "By Al Roe", C, D) == [["Two", "The"], ["Cy", "Di"]]


def test_a_note_on_the_authors_above_the_comments_is_no_paragraph() -> None:
    note = "Jo Doe and Al Roe are economists at the Institute for Cold Regions."
    assert parts("One ferry", "By Jo Doe and Al Roe", A, B, note, "2 Comments", C) == [["Ann", "Bo"]]


def test_what_a_print_view_says_of_itself_below_the_comments_is_kept() -> None:
    (text,) = found(
        "One ferry", A, B, "2 Comments", C, "URL to article: http://x.example/a", "[1] left: http://x.example/1"
    )
    assert [piece.role for piece in text.tail] == ["label", "note"]


def test_a_line_below_a_date_is_the_title_where_a_menu_stands_above_the_date() -> None:
    (text,) = found(
        "BAY NOTES\none woman, one kayak, two governments",
        "About | Contact",
        "July 21, 2014\nCounting seals off the cape\nFiled under: Nature",
        A,
    )
    assert text.header[0].plain == "Counting seals off the cape"

"""What a message passes on, without what mail programs and senders put around it."""

from __future__ import annotations

from dossier.ingest.mail import passed_on

HEAD = "From: Jo Doe <jo@post.example>\nTo: all@lists.example\nSubject: A ferry\nDate: 6 March 2018\n"


def test_a_message_keeps_its_date_and_subject_and_loses_its_signature() -> None:
    text = HEAD + "\nThe ferry comes.\n\n-- \nJo Doe\nLakeside\n"
    assert passed_on(text).strip() == "Subject: A ferry\nDate: 6 March 2018\n\nThe ferry comes."


def test_of_a_forwarded_message_only_the_quoted_lines_stay() -> None:
    text = (
        HEAD + "\nSee below.\n\n---------- Forwarded message ----------\n\n> By Al Roe\n>\n> It came.\n\nI doubt it.\n"
    )
    assert passed_on(text) == "> By Al Roe\n>\n> It came."


def test_a_forwarded_message_that_is_not_quoted_stays_whole() -> None:
    text = HEAD + "\nSee below.\n\nBegin forwarded message:\n\nBy Al Roe\n\nIt came.\n"
    assert passed_on(text).strip() == "By Al Roe\n\nIt came."


def test_a_text_that_is_no_message_stays_as_it_is() -> None:
    text = "From: the sea\n\nTo: the land it came.\n\n-- so they say\n"
    assert passed_on(text) == text

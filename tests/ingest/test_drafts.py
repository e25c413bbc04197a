"""From found articles to drafts: scaffolds, suggestions, and what a second run says."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from dossier import validate
from dossier.capture import Capture, Unusable, from_data
from dossier.ingest.articles import articles
from dossier.ingest.compare import differences, fits, updated
from dossier.ingest.drafts import Record, outcome, record
from dossier.ingest.scaffold import article_id, quoted, scaffold
from dossier.ingest.suggest import known, suggestions
from dossier.read import RawSources
from dossier.recorded import Recorded, recorded
from dossier.source import Source, parse

ROOT = Path(__file__).resolve().parent.parent.parent
TEXT = (
    "North–South ties\n\nBy Jo Doe\n\n12 March 2015\n\n"
    "The harbour authority of Northaven has promised a ferry in every budget since 2006, and it has never come.\n\n"
    "What it was for\n\nNobody on the quay was [surprised](#) ^[1], since the consultants had never taken the crossing.\n\n"
    "[1] surprised: http://x.example/quay\n"
)
CAPTURE = from_data("x.txt", TEXT.encode())
(FOUND,) = articles(CAPTURE)
DRAFT = scaffold("doe2015", FOUND, CAPTURE.sha256, ())


def source(text: str, path: str = "sources/articles/doe2015.yml") -> Source:
    value, problems = parse(path, text)
    assert problems == []
    return Source.of(path, text, value)


def entry(text: str) -> Recorded:
    found = recorded(source(text))
    assert found
    return found


def test_a_scaffold_says_what_the_capture_states() -> None:
    value = source(DRAFT).value
    assert {key: value[key] for key in ("id", "draft", "title", "author", "issued", "language", "links")} == {
        "id": "doe2015",
        "draft": "true",
        "title": "North–South ties",
        "author": [{"given": "Jo", "family": "Doe"}],
        "issued": "2015-03-12",
        "language": "en",
        "links": [{"n": "1", "title": "surprised", "URL": "http://x.example/quay"}],
    }
    assert [(each["p"], each.get("heading"), each["words"], each.get("links")) for each in value["passages"]] == [
        ("1", None, "19", None),
        ("2", "What it was for", "14", ["1"]),
    ]


def test_a_scaffold_names_its_schema_first_and_the_schema_is_there() -> None:
    mark, _, schema = DRAFT.splitlines()[0].partition("=")
    assert mark == "# yaml-language-server: $schema"
    assert (ROOT / "sources" / "articles" / schema).resolve().is_file()


def test_a_scaffold_leaves_empty_what_the_capture_does_not_state_and_says_so() -> None:
    assert "container-title:      # not stated in the capture\n" in DRAFT
    value = source(DRAFT).value
    assert [value.get(key) for key in ("container-title", "URL", "summary", "genre")] == [None] * 4


def test_a_scaffold_guesses_a_type_that_is_cited_with_its_date() -> None:
    assert source(DRAFT).value["type"] == "webpage"
    printed = replace(FOUND, facts=replace(FOUND.facts, publication="Bay Review"))
    assert source(scaffold("doe2015", printed, "0" * 64, ())).value["type"] == "article-magazine"


def test_the_editor_has_nothing_to_mend_in_a_scaffold_but_what_is_empty() -> None:
    raw = RawSources((source(DRAFT),), (), {}, None)
    _, problems = validate.validate(raw)
    assert [problem.message for problem in problems] in (["'genre' is missing"], [])


def test_a_scaffold_holds_no_captured_sentence() -> None:
    assert "has promised a ferry" not in DRAFT


@pytest.mark.parametrize("text", ['a "quoted" \\ text', "two\nlines", "# no comment: here", "\u202eturned", "漢字 — é"])
def test_quoted_text_reads_back_as_it_was_less_what_nobody_sees(text: str) -> None:
    assert source(f"title: {quoted(text)}\n").value == {"title": " ".join(text.replace("\u202e", "").split())}


def test_ids_are_family_name_and_year_else_draft_and_hash() -> None:
    assert article_id(FOUND, "a" * 64, 1) == "doe2015"
    (nameless,) = articles(from_data("x", TEXT.replace("By Jo Doe", "").encode()))
    assert article_id(nameless, "0123456789abcdef", 1) == "draft-01234567"


def test_suggestions_give_the_words_that_triggered_them() -> None:
    topics = [source("title: Ferries\nspellings: [ferry, паром]\n", "sources/topics/ferries.md")]
    entities = source(
        "- {id: northaven, names: {en: Northaven, ja: 北港, ru: Нортхейвен}}\n- {id: eu, names: {en: EU}}\n- nonsense\n"
    )
    names = known(topics, entities)
    assert [(each.id, each.words) for each in suggestions(FOUND.passages[0].text, names)] == [
        ("ferries", "ferry"),
        ("northaven", "Northaven"),
    ]
    assert [each.words for each in suggestions("О пароме в Нортхейвене и о 北港.", names)] == ["пароме", "Нортхейвене"]
    assert suggestions("EUROPE has ferrymen and a ferryboat.", names) == ()


def test_suggestions_stand_in_a_scaffold_as_comments() -> None:
    names = known([source("title: Ferry\n", "sources/topics/ferries.md")], None)
    assert '    # topics to consider: ferries ("ferry")\n' in scaffold("doe2015", FOUND, CAPTURE.sha256, names)


def nothing() -> Record:
    return record((), (), None, None)


def test_a_new_capture_gives_a_draft() -> None:
    found = outcome(CAPTURE, nothing(), update=False)
    assert found.files == (("sources/articles/doe2015.yml", DRAFT),)
    assert found.told == ("doe2015: 2 passages, 1 link, new draft in sources/articles/doe2015.yml",)


@pytest.mark.parametrize(
    ("below", "told"),
    [
        ("", ()),
        ("Related\n\nTen islands\n\nGas prices\n", ()),
        ("Sources\n\nNobody came.\n\nNobody ever had.\n", ('  left out: 2 paragraphs below "Sources"',)),
        (
            "Notes\n\nNobody came.\n\nRelated\n\nGas falls.\n",
            ('  left out: 1 paragraph below "Notes", 1 paragraph below "Related"',),
        ),
        (
            "Notes\n\n"
            + "".join(
                f"{name}\n\nNobody ever came {name}.\n\n" for name in ("A b", "C d", "E f", "G h", "I j", "K l", "M n")
            ),
            (
                "  left out: "
                + "".join(f'1 paragraph below "{each}", ' for each in ("A b", "C d", "E f", "G h", "I j"))
                + "2 more",
            ),
        ),
    ],
)
def test_what_a_draft_leaves_out_below_an_article_is_told(below: str, told: tuple[str, ...]) -> None:
    found = outcome(from_data("x.txt", f"{TEXT}\n\n{below}".encode()), nothing(), update=False)
    assert found.told[1:] == told


def test_an_id_that_another_article_has_gets_a_letter() -> None:
    taken = record([source(re.sub(r"sha256: \w+", f"sha256: {'0' * 64}", DRAFT))], (), None, None)
    assert [path for path, _ in outcome(CAPTURE, taken, update=False).files] == ["sources/articles/doe2015b.yml"]


def test_after_the_letters_of_an_id_come_two() -> None:
    taken = Record([], {"doe2015", *(f"doe2015{each}" for each in "bcdefghijklmnopqrstuvwxyz")})
    assert [path for path, _ in outcome(CAPTURE, taken, update=False).files] == ["sources/articles/doe2015aa.yml"]


def test_an_update_is_written_into_the_file_that_has_the_capture_whatever_its_id_says() -> None:
    typed = source(DRAFT.replace("words: ", "words: 9"), "sources/articles/copy.yml")
    assert typed.value["id"] == "doe2015"
    found = outcome(CAPTURE, record([typed], (), None, None), update=True)
    assert found.files == (("sources/articles/copy.yml", DRAFT),)


def test_another_copy_of_an_article_gives_no_second_draft_and_says_where_it_belongs() -> None:
    first = record([source(DRAFT.replace(CAPTURE.sha256, "0" * 64))], (), None, None)
    found = outcome(CAPTURE, first, update=False)
    assert found.files == ()
    assert found.told == (
        "another copy of doe2015: 2 of 2 passages word for word; no draft made",
        f"  to keep it beside the first, put under 'other_captures': {{sha256: {CAPTURE.sha256}, part: 1}}",
    )


def test_another_copy_is_known_in_the_run_that_makes_the_first_draft() -> None:
    known_so_far = nothing()
    outcome(CAPTURE, known_so_far, update=False)
    again = outcome(from_data("y.txt", TEXT.replace("12 March", "13 March").encode()), known_so_far, update=False)
    assert again.told[0] == "another copy of doe2015: 2 of 2 passages word for word; no draft made"


def test_a_capture_that_is_recorded_under_another_id_gives_no_second_draft() -> None:
    known_already = record([source(DRAFT.replace("id: doe2015", "id: ties"))], (), None, None)
    found = outcome(CAPTURE, known_already, update=False)
    assert (found.files, found.told) == ((), ("ties: 2 passages, 1 link, as in the source",))


def test_a_source_that_does_not_parse_keeps_its_id(tmp_path: Path) -> None:
    (tmp_path / "doe2015.yml").write_text("a: [", encoding="utf-8")
    assert [path for path, _ in outcome(CAPTURE, record((), (), None, tmp_path), update=False).files] == [
        "sources/articles/doe2015b.yml"
    ]


def test_what_differs_is_told_and_nothing_changed() -> None:
    typed = (
        DRAFT.replace("words: 19", "words: 18")
        .replace("North–South ties", "Other ties")
        .replace('start: "Nobody on', 'start: "Somebody on')
    )
    found = outcome(CAPTURE, record([source(typed)], (), None, None), update=False)
    assert found.files == ()
    assert found.told == (
        "doe2015: 2 passages, 1 link, differs from the source; nothing changed",
        '  title: the capture has "North–South ties", the source "Other ties"',
        "  ¶1: 19 words, the source says 18",
        "  ¶2: its locator is not there",
    )


def test_update_mends_counts_fingerprints_and_locators_and_leaves_our_words() -> None:
    typed = (
        DRAFT.replace("words: 19", "words: 18")
        .replace('start: "Nobody on', 'start: "Somebody on')
        .replace("digest:           # >- and below it at most 15 words of yours", "digest: >-\n      Ours.")
    )
    ((_, text),) = outcome(CAPTURE, record([source(typed)], (), None, None), update=True).files
    assert text.count("Ours.") == 2
    assert differences(FOUND, entry(text)) == ()


def test_a_source_without_passages_gets_all_of_them_once() -> None:
    typed = source(DRAFT.partition("passages:")[0])
    ((_, text),) = outcome(CAPTURE, record([typed], (), None, None), update=True).files
    assert text == DRAFT


BOX = "Fly from Northaven to the islands this summer, from only ninety crowns return, and stay for free."


def boxed() -> tuple[Capture, str]:
    """Return a capture with an advertisement for its first paragraph, and a source from which an editor took it out."""
    capture = from_data("x.txt", TEXT.replace("The harbour", f"{BOX}\n\nThe harbour").encode())
    (found,) = articles(capture)
    return capture, scaffold("doe2015", found.without([1]), capture.sha256, ())


def test_a_paragraph_that_an_editor_took_out_is_told_and_update_touches_no_other() -> None:
    capture, typed = boxed()
    found = outcome(capture, record([source(typed)], (), None, None), update=True)
    assert found.files == ()
    assert found.told == (
        "doe2015: 3 passages, 1 link, differs from the source; nothing changed",
        "  paragraph 1: in the capture only, from 'Fly from' to 'for free'",
        "  ¶1: paragraph 2 of the capture",
        "  ¶2: paragraph 3 of the capture",
    )


@pytest.mark.parametrize("fingerprint", ["sha256: " + "0" * 64, ""])
def test_where_no_fingerprint_fits_passages_are_known_by_their_locators(fingerprint: str) -> None:
    capture, typed = boxed()
    head, mark, passages = typed.partition("passages:")
    changed = head + mark + re.sub(r"sha256: \S+", fingerprint, passages)
    ((_, text),) = outcome(capture, record([source(changed)], (), None, None), update=True).files
    assert [(each.p, each.start, each.sha256) for each in entry(text).passages] == [
        (each.p, each.start, each.sha256) for each in entry(typed).passages
    ]


def test_a_paragraph_that_the_source_leaves_out_is_not_asked_for_again() -> None:
    capture, typed = boxed()
    kept = typed.replace("  part: 1\n", "  part: 1\n  left_out: [1]\n")
    found = outcome(capture, record([source(kept)], (), None, None), update=True)
    assert (found.files, found.told) == ((), ("doe2015: 2 passages, 1 link, as in the source",))


def test_update_fills_in_what_an_editor_left_out() -> None:
    typed = (
        "\n".join(
            line
            for line in DRAFT.splitlines()
            if not line.strip().startswith(("sha256: ", "words: ", "locator:", "start:", "end:"))
        )
        + "\n"
    )
    typed = typed.replace("capture:\n", f"capture:\n  sha256: {CAPTURE.sha256}\n")
    assert differences(FOUND, entry(updated(FOUND, entry(typed), ()))) == ()


def test_update_adds_passages_that_the_source_lacks() -> None:
    typed = DRAFT[: DRAFT.index("  - p: 2")]
    assert [each.p for each in entry(updated(FOUND, entry(typed), ())).passages] == [1, 2]


@pytest.mark.parametrize(
    ("start", "end", "is_fit"),
    [
        ("One two", "five six", True),
        ("two", "six", False),
        ("One", "five", True),
        ("", "six", False),
        ("One", "", True),
        ("One", "four", True),
    ],
)
def test_a_locator_fits_where_it_begins_and_ends_the_passage(start: str, end: str, is_fit: bool) -> None:
    assert fits(start, end, "“One two three four” five six.") == is_fit


def test_an_unusable_capture_is_told_with_its_reason() -> None:
    assert outcome(Unusable("x", "empty"), nothing(), update=False).problems == ("empty",)


def test_a_capture_behind_a_wall_is_named_and_drafted_as_far_as_it_goes() -> None:
    walled = from_data("x.txt", (TEXT.split("What it")[0] + "To continue reading, subscribe now\n").encode())
    found = outcome(walled, nothing(), update=False)
    assert [path for path, _ in found.files] == ["sources/articles/doe2015.yml"]
    assert found.problems == (
        'paywalled: it stops at "To continue reading, subscribe now", so the article is not whole',
    )


def test_a_capture_without_an_article_says_so() -> None:
    assert outcome(from_data("x.txt", b"Home\nNews\n"), nothing(), update=False).problems == (
        "no article: nothing but a page's own matter",
    )


def test_a_damaged_pdf_says_so() -> None:
    (problem,) = outcome(from_data("x.pdf", b"%PDF-1.7\nnothing"), nothing(), update=False).problems
    assert problem.startswith("damaged or locked PDF: ")

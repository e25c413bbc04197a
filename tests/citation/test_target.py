"""What is cited, and our half of its citation."""

from __future__ import annotations

from dataclasses import replace

import pytest
from citation.originals import BLOG, SEVEN
from dossier.citation.placeholder import FIRST, KEY, NOTE, ONE, PARAGRAPHS, QUOTE, REVISION, SEVERAL
from dossier.citation.target import Carrier, Page, Passage, Site, original_item, our_half, our_item, short, template
from dossier.csl import Item, Locator, Name, paragraphs
from dossier.edtf import parse

SITE = Site("The Dossier")
HERE = "https://example.org/articles/filippov2014/"
PASSAGE = Passage(SITE, SEVEN["filippov2014"], paragraphs([3]), f"{HERE}#p3")
SEEN = Carrier("Eurasia News Online", BLOG, parse("2016-05-15"))


def test_our_half_has_one_wording() -> None:
    assert our_half(PASSAGE).plain() == (
        "[paraphrase in The Dossier, filippov2014 ¶3, rev. 1, https://example.org/articles/filippov2014/#p3]"
    )


@pytest.mark.parametrize(
    ("changes", "wording"),
    [
        ({"locator": paragraphs([3, 4])}, "paraphrase in The Dossier, filippov2014 ¶¶3–4, rev. 1, "),
        ({"revision": "2"}, "paraphrase in The Dossier, filippov2014 ¶3, rev. 2, "),
        ({"note": "1"}, "note 1 on the paraphrase in The Dossier, filippov2014 ¶3, rev. 1, "),
        ({"locator": None}, "paraphrase in The Dossier, filippov2014, rev. 1, "),
        ({"quote": "bleak"}, "quoted in The Dossier, filippov2014 ¶3, rev. 1, "),
        (
            {"carrier": Carrier("an unnamed blog")},
            "seen as republished in an unnamed blog; paraphrase in The Dossier, ",
        ),
        (
            {"carrier": SEEN},
            f"seen as republished in Eurasia News Online, 15 May 2016, {BLOG}; paraphrase in The Dossier, ",
        ),
        (
            {"carrier": SEEN, "item": SEVEN["ryan2016"]},
            "the address is that of its republication in Eurasia News Online, 15 May 2016; paraphrase in The Dossier, ",
        ),
    ],
)
def test_our_half_says_what_is_cited_and_where_the_original_was_seen(changes: dict[str, object], wording: str) -> None:
    assert our_half(replace(PASSAGE, **changes)).plain().startswith(f"[{wording}")


def test_the_short_reference_leaves_out_where_the_original_was_seen() -> None:
    assert short(replace(PASSAGE, carrier=SEEN)) == our_half(PASSAGE)


@pytest.mark.parametrize(
    ("locator", "note", "label", "id"),
    [
        ([3], "", "filippov2014 ¶3", "filippov2014.p3"),
        ([3], "2", "filippov2014 ¶3", "filippov2014.p3-n2"),
        ([3, 4], "", "filippov2014 ¶¶3–4", "filippov2014.p3-4"),
        ([3, 5, 6], "", "filippov2014 ¶¶3, 5–6", "filippov2014.p3-5-6"),
    ],
)
def test_a_passage_has_a_name_for_people_and_one_for_data(locator: list[int], note: str, label: str, id: str) -> None:
    passage = replace(PASSAGE, locator=paragraphs(locator), note=note)
    assert (passage.label, passage.id) == (label, id)


@pytest.mark.parametrize(("locator", "pilcrow"), [(ONE, "¶"), (SEVERAL, "¶¶")], ids=["one", "several"])
def test_a_template_stands_for_every_passage_of_its_original(locator: Locator, pilcrow: str) -> None:
    made = template(replace(PASSAGE, revision="2"), locator)
    assert our_half(made).plain() == (
        f"[paraphrase in The Dossier, filippov2014 {pilcrow}{PARAGRAPHS}, rev. {REVISION}, {HERE}#{FIRST}]"
    )
    assert made.id == f"filippov2014.p{KEY}"


def test_a_template_of_a_note_and_of_a_quotation_stands_for_every_one() -> None:
    note, quote = template(replace(PASSAGE, note="3"), ONE), template(replace(PASSAGE, quote="bleak"), ONE)
    assert (note.note, note.address) == (NOTE, f"{HERE}#{FIRST}-n{NOTE}")
    assert (quote.quote, quote.address) == (QUOTE, f"{HERE}#{FIRST}")


def test_the_whole_of_an_original_has_names_of_its_own() -> None:
    whole = replace(PASSAGE, locator=None)
    assert (whole.label, whole.id) == ("filippov2014", "filippov2014.paraphrase")
    assert our_item(whole).title.endswith("” (filippov2014)")


def test_our_half_as_a_work_says_what_it_is() -> None:
    site = Site("The Dossier", publisher="A Press", editors=(Name(family="Editor"),))
    passage = replace(PASSAGE, site=site, issued=parse("2026-11-30"))
    assert our_item(passage) == Item(
        id="filippov2014.p3",
        type="webpage",
        title="Paraphrase of “Russo–Japanese relations, bleak as ever”, para. 3 (filippov2014 ¶3)",
        author=(Name(family="Editor"),),
        container_title="The Dossier",
        publisher="A Press",
        URL="https://example.org/articles/filippov2014/#p3",
        issued=parse("2026-11-30"),
        language="en",
        note="paraphrase, rev. 1",
    )


@pytest.mark.parametrize(
    ("changes", "title", "note"),
    [
        ({"note": 2}, "Note 2 on the paraphrase of “Russo–Japanese", "paraphrase, rev. 1"),
        ({"quote": "bleak"}, "Quotation from “Russo–Japanese", "“bleak”, rev. 1"),
        ({"item": SEVEN["eurasianews2016"]}, "Paraphrase of untitled blog post, para. 3", "paraphrase, rev. 1"),
    ],
)
def test_our_half_as_a_work_is_named_for_what_is_cited(changes: dict[str, object], title: str, note: str) -> None:
    made = our_item(replace(PASSAGE, **changes))
    assert made.title.startswith(title)
    assert made.note == note


def test_the_original_as_a_work_has_the_paragraph_and_where_it_was_seen() -> None:
    made = original_item(replace(PASSAGE, carrier=Carrier("an unnamed blog")))
    assert made == replace(PASSAGE.item, locator=paragraphs([3]), note="seen as republished in an unnamed blog")
    assert original_item(PASSAGE) == replace(PASSAGE.item, locator=paragraphs([3]))


def test_a_page_of_ours_is_a_work_of_ours() -> None:
    page = Page(SITE, "claim", "talks-paused", "Talks were paused.", "https://example.org/claims/#talks-paused")
    assert page.item == Item(
        id="claim-talks-paused",
        type="webpage",
        title="Talks were paused",
        container_title="The Dossier",
        URL="https://example.org/claims/#talks-paused",
        language="en",
    )

"""The ledger: what was released in, broken promises out; a ledger that was cut or edited is known by its own words."""

from __future__ import annotations

import re

import pytest
from dossier import ledger
from dossier.ledger import Address, Edition, Ledger, appended, released
from dossier.source import Source
from hypothesis import given
from hypothesis import strategies as st
from trees import ROOT, SITES, SMALL, changed, library, problems, texts

ARTICLE = "articles/harper2001.yml"
RELEASED = {**SMALL, "ids.lock": appended("", ledger.addresses(library(SMALL)), Edition("2026.11", "2026-11-30"))}
GOOD = (SITES / "good" / "sources" / "ids.lock").read_text("utf-8")


def read(text: str) -> tuple[Ledger, list[str]]:
    found, problems = released(Source.of("sources/ids.lock", text, None))
    return found, [str(problem).removeprefix("sources/ids.lock:") for problem in problems]


def broken(path: str, *changes: tuple[str, str]) -> list[str]:
    return problems(changed(path, *changes, texts=RELEASED))


def released_again(tree: dict[str, str]) -> str:
    """Return the ledger with a second edition, of this tree."""
    found, _ = read(RELEASED["ids.lock"])
    return appended(RELEASED["ids.lock"], ledger.unreleased(found, library(tree)), Edition("2027.01", "2027-01-31"))


def test_no_ledger_promises_nothing() -> None:
    assert released(None) == (Ledger(), [])


def test_release_promises_every_address_in_order() -> None:
    lines = RELEASED["ids.lock"].splitlines()
    assert [line.partition(" rev")[0] for line in lines[1:-1]] == [
        "article harper2001",
        "passage harper2001.p1",
        "note harper2001.p1-n1",
        "passage harper2001.p2",
        "topic dam",
        "entity board",
        "claim dam-holds",
        "event flood",
        "figure height",
    ]
    assert re.fullmatch(r"edition 2026\.11 on=2026-11-30 lines=9 sha256=[0-9a-f]{64}", lines[-1])


def test_draft_promises_nothing() -> None:
    draft = changed(ARTICLE, ("genre:", "draft: true\ngenre:"))
    kinds = {address.kind for address in ledger.addresses(library(draft))}
    assert kinds == {"topic", "entity", "claim", "event", "figure"}


def test_released_dossier_without_a_change_breaks_nothing() -> None:
    assert problems(RELEASED) == []
    found, _ = read(RELEASED["ids.lock"])
    assert ledger.unreleased(found, library(SMALL)) == ()


LOCK = "sources/ids.lock"


@pytest.mark.parametrize(
    ("path", "changes", "expected"),
    [
        (ARTICLE, [("Harper finds the dam sound.", "Harper finds it sound.")], [f"sources/{ARTICLE}:12:13: the released digest of 'harper2001.p1' changed (add a 'revised' entry with rev: 2, on, why and was)"]),
        (ARTICLE, [(("0" * 63) + "1", "9" * 64)], [f"sources/{ARTICLE}:10:13: the fingerprint of released passage 'harper2001.p1' changed (a number stays with its text; a better copy of the article goes under 'other_captures')"]),
        (ARTICLE, [("      - n: 1\n", "      - n: 2\n")], [f"{LOCK}:4:1: note 'harper2001.p1-n1' was released and is gone (put it back under its number; a note that is wrong is corrected, not removed)"]),
        (ARTICLE, [("genre:", "draft: true\ngenre:")], [f"{LOCK}:2:1: article 'harper2001' was released and is gone (put it back; a renamed article lists its old id under 'formerly')"]),
        ("entities.yml", [("harper2001.p1", "harper2001.p2")], []),
        ("topics/dam.md", [("title: The dam", "title: Another title")], []),
    ],
)  # fmt: skip
def test_change_of_what_was_released_says_what_to_do(
    path: str, changes: list[tuple[str, str]], expected: list[str]
) -> None:
    found = broken(path, *changes)
    assert [problem for problem in found if "is a draft" not in problem] == expected


def test_renaming_without_the_former_id_is_one_mistake_for_all_that_was_renamed() -> None:
    tree = {path.replace("harper2001", "harper"): text.replace("harper2001", "harper") for path, text in SMALL.items()}
    tree = {path: text.replace("dam-holds", "holds").replace("height", "hight") for path, text in tree.items()}
    gone = "was released and is gone"
    assert problems({**tree, "ids.lock": RELEASED["ids.lock"]}) == [
        f"{LOCK}:2:1: article 'harper2001' {gone} (put it back; a renamed article lists its old id under 'formerly')",
        f"{LOCK}:8:1: claim 'dam-holds' {gone} (put it back, or list the old id under 'formerly' of what it is now)",
        f"{LOCK}:10:1: figure 'height' {gone} (put it back, or list the old id under 'formerly' of what it is now)",
    ]


def test_renaming_with_the_former_id_keeps_every_promise() -> None:
    tree = {path.replace("harper2001", "harper"): text.replace("harper2001", "harper") for path, text in SMALL.items()}
    tree = changed("articles/harper.yml", ("genre:", "formerly: [harper2001]\ngenre:"), texts=tree)
    tree = changed("claims.yml", ("kind:", "formerly: [dam-held]\n  kind:"), texts=tree)
    ledger_before = RELEASED["ids.lock"].partition("edition")[0].replace("dam-holds", "dam-held").splitlines()[1:]
    addresses = [Address(*line.split()[:2]) for line in ledger_before]
    assert problems({**tree, "ids.lock": appended("", addresses, Edition("2026.11", "2026-11-30"))}) == []


def test_passage_taken_out_is_one_mistake_though_it_had_notes() -> None:
    start, end = SMALL[ARTICLE].index("  - p: 1"), SMALL[ARTICLE].index("  - p: 2")
    tree = {**RELEASED, ARTICLE: SMALL[ARTICLE][:start] + SMALL[ARTICLE][end:]}
    (problem,) = [problem for problem in problems(tree) if problem.startswith(LOCK)]
    hint = "put it back, and mark it 'withdrawn' with on, why and successor"
    assert problem == f"{LOCK}:3:1: passage 'harper2001.p1' was released and is gone ({hint})"


def test_withdrawn_passage_keeps_its_fingerprint() -> None:
    second = SMALL[ARTICLE].index("  - p: 2")
    tree = {**RELEASED, ARTICLE: SMALL[ARTICLE][:second] + "  - p: 2\n    withdrawn: {on: 2027, why: 'x'}\n"}
    (problem,) = problems(tree)
    hint = "put it back: a passage that is withdrawn keeps what it has, and is not shown"
    assert problem.endswith(f": the fingerprint of released passage 'harper2001.p2' is gone ({hint})")


REVISED = '    revised: [{rev: 2, on: 2027-01-10, why: "x", was: "Harper finds the dam sound."}]\n    topics:\n'


def test_released_digest_may_change_with_a_revision_and_a_released_revision_must_stay() -> None:
    revision = [("Harper finds the dam sound.", "Harper finds it sound."), ("    topics:\n", REVISED)]
    assert broken(ARTICLE, *revision) == []
    revised = changed(ARTICLE, *revision)
    again = released_again(revised)
    assert problems({**revised, "ids.lock": again}) == []
    assert problems({**SMALL, "ids.lock": again}) == [
        f"sources/{ARTICLE}:8:5: revision 2 of 'harper2001.p1' was released and is gone (put it back)"
    ]


def test_what_a_revision_says_that_stood_there_before_must_have_stood_there() -> None:
    revision = REVISED.replace("Harper finds the dam sound.", "Harper found the dam sound.")
    found = broken(ARTICLE, ("Harper finds the dam sound.", "Harper finds it sound."), ("    topics:\n", revision))
    message = "'was' is not the digest that was released as revision 1 of 'harper2001.p1' (give it word for word)"
    assert found == [f"sources/{ARTICLE}:14:55: {message}"]


@pytest.mark.parametrize(
    ("path", "change"),
    [
        (ARTICLE, ("Compare", "See")),
        (ARTICLE, ('start: "The dam"', 'start: "The weir"')),
        ("claims.yml", ("The dam holds.", "The dam held.")),
        ("events.yml", ("The flood", "A flood")),
        ("entities.yml", ("River Board", "Water Board")),
    ],
)
def test_wording_of_what_is_no_digest_is_promised_by_no_edition_as_the_page_on_method_says(
    path: str, change: tuple[str, str]
) -> None:
    assert broken(path, change) == []
    said = (ROOT / "docs/about/method.md").read_text("utf-8")
    assert "notes, claims, events, figures, names, quotes and locators, is not in the ledger" in said


def test_superseded_digest_stays_as_it_was_released_in_every_later_edition() -> None:
    revision = [("Harper finds the dam sound.", "Harper finds it sound."), ("    topics:\n", REVISED)]
    again = {**changed(ARTICLE, *revision), "ids.lock": released_again(changed(ARTICLE, *revision))}
    assert problems(again) == []
    found = problems({**again, ARTICLE: again[ARTICLE].replace("finds the dam sound", "finds the dam leaking")})
    message = "'was' is not the digest that was released as revision 1 of 'harper2001.p1' (give it word for word)"
    assert found == [f"sources/{ARTICLE}:14:55: {message}"]


def test_withdrawn_passage_that_comes_back_says_what_it_said() -> None:
    withdrawn = ("    topics:\n", '    withdrawn: {on: 2027-01-10, why: "x"}\n    topics:\n')
    gone = changed(ARTICLE, withdrawn, ("Harper finds the dam sound.", "Harper finds it leaking."))
    again = {**gone, "ids.lock": released_again(gone)}
    assert problems({**SMALL, "ids.lock": again["ids.lock"]}) == []
    back = changed(ARTICLE, ("Harper finds the dam sound.", "Harper finds it leaking."))
    hint = "add a 'revised' entry with rev: 2, on, why and was"
    assert problems({**back, "ids.lock": again["ids.lock"]}) == [
        f"sources/{ARTICLE}:12:13: the released digest of 'harper2001.p1' changed ({hint})"
    ]


def test_withdrawn_passage_keeps_its_promise_whatever_becomes_of_its_digest() -> None:
    withdrawn = ("    topics:\n", '    withdrawn: {on: 2027-01-10, why: "x"}\n    topics:\n')
    assert broken(ARTICLE, withdrawn, ("    digest: >-\n      Harper finds the dam sound.\n", "")) == []


def test_text_shown_in_full_is_known_by_its_own_fingerprint() -> None:
    full = (SITES / "good" / "sources" / "articles" / "okada2010.yml").read_text("utf-8")
    tree = texts(SITES / "good" / "sources")
    found = problems({**tree, "articles/okada2010.yml": full.replace("川は誰のものか。", "川は誰のものか？")})
    assert [problem.partition(" (")[0] for problem in found] == [
        "sources/articles/okada2010.yml:23:5: the fingerprint of released passage 'okada2010.p2' changed"
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (GOOD.replace("gazette2005.p2 rev=1", "gazette2005.p2 rev=2"), ["55:1: line 55, or one before it, is not as edition 2026.11 was released"]),
        (GOOD.replace("on=2027-01-31", "on=2027-02-28"), ["64:1: line 64, or one before it, is not as edition 2027.01 was released"]),
        (GOOD.replace("edition 2026.11 on", "edition 2026.12 on"), ["55:1: line 55, or one before it, is not as edition 2026.12 was released"]),
        (GOOD.replace("article gazette2005\n", ""), ["54:1: line 54, or one before it, is not as edition 2026.11 was released"]),
        (GOOD.replace("article okada2010\n", "article okada2010\narticle new\n"), ["65:1: line 65, or one before it, is not as edition 2027.01 was released"]),
        (GOOD.partition("edition 2027.01")[0], ["63:1: the ledger is cut short: its last edition has no closing line"]),
        (GOOD[:-1], ["63:1: the ledger is cut short: its last edition has no closing line"]),
        (GOOD[:-20], ["64:1: not a line of the ledger: 'edition 2027.01 on=2027-01-31 lines=8 sha256=40917b57c876f9e03fa8dc895b0f9b766d1…'"]),
        (GOOD.replace("topic fishing", "topic Fishing"), ["28:1: not a line of the ledger: 'topic Fishing'"]),
        (GOOD.replace("topic fishing", "topik fishing"), ["28:1: not a line of the ledger: 'topik fishing'"]),
        (GOOD.replace("topic fishing", "topic fishing rev=" + "9" * 5000), [f"28:1: not a line of the ledger: 'topic fishing rev={'9' * 62}…'"]),
        (GOOD.replace("topic fishing", "passage fishing"), ["28:1: not a line of the ledger: 'passage fishing'"]),
        (appended("", [], Edition("2026.11", "2026-02-30")), ["2:1: line 2, or one before it, is not as edition 2026.11 was released"]),
        (appended("", [], Edition("latest", "2026-11-30")).partition(" sha256")[0] + f" sha256={'0' * 64}\n", [f"2:1: not a line of the ledger: 'edition latest on=2026-11-30 lines=0 sha256={'0' * 36}…'"]),
        ("<<<<<<< HEAD\n" + GOOD, ["1:1: not a line of the ledger: '<<<<<<< HEAD'"]),
        ("article a\n", ["1:1: the ledger is cut short: its last edition has no closing line"]),
        ("", []),
        (ledger.HEAD, []),
    ],
)  # fmt: skip
def test_ledger_that_was_edited_or_cut_is_one_mistake_and_promises_nothing(text: str, expected: list[str]) -> None:
    hint = " (restore the file from the project's history)"
    found, problems = read(text)
    assert problems == [f"{message}{hint}" for message in expected]
    assert found == Ledger()


addresses = st.builds(
    Address,
    kind=st.sampled_from(["article", "topic", "entity", "claim", "event", "figure"]),
    id=st.from_regex(r"[a-z]{1,3}(-[a-z0-9]{1,3})?", fullmatch=True),
    rev=st.integers(0, 9),
    digest=st.sampled_from(["", "a" * 64, "b" * 64]),
)


@given(st.lists(st.lists(addresses, max_size=6), max_size=5))
def test_editions_that_were_appended_are_read_back_and_none_loses_an_address(editions: list[list[Address]]) -> None:
    text = ""
    for number, new in enumerate(editions):
        text = appended(text, new, Edition(f"2026.11.{number}", "2026-11-30"))
    found, problems = read(text)
    assert problems == []
    assert [address for _, address in found.addresses] == [address for new in editions for address in new]
    assert [edition.name for edition in found.editions] == [f"2026.11.{number}" for number in range(len(editions))]
    assert {(address.kind, address.id) for new in editions for address in new} == set(found.latest())

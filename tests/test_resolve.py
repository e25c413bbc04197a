"""References in, a problem for each that leads nowhere out, at the line where it was typed."""

from __future__ import annotations

import pytest
from dossier.reference import SHAPE
from trees import SMALL, changed, problems, site

ARTICLE = "articles/harper2001.yml"


def broken(path: str, *changes: tuple[str, str]) -> list[str]:
    """Return the problems where changes were made in one file, without its path."""
    return [problem.removeprefix(f"sources/{path}:") for problem in problems(changed(path, *changes))]


@pytest.mark.parametrize(
    ("path", "change", "expected"),
    [
        (ARTICLE, ("      dam: >-", "      dams: >-"), "15:7: no topic 'dams' (did you mean 'dam'?)"),
        (ARTICLE, ("claim: dam-holds", "claim: dam-held"), "18:17: no claim 'dam-held' (did you mean 'dam-holds'?)"),
        (ARTICLE, ("said_by: board", "said_by: bord"), "18:54: no entity 'bord' (did you mean 'board'?)"),
        (ARTICLE, ("said_by: board", "via: bord"), "18:50: no entity 'bord' (did you mean 'board'?)"),
        (ARTICLE, ("event: flood", "event: fire"), "20:17: no event 'fire'"),
        (ARTICLE, ("figure: height", "figure: hight"), "22:18: no figure 'hight' (did you mean 'height'?)"),
        (ARTICLE, ("[board]", "[board, dam]"), "23:23: no entity 'dam'"),
        ("claims.yml", ("[dam]", "[dam, x]"), "3:17: no topic 'x'"),
        ("events.yml", ("[dam]", "[x]"), "1:54: no topic 'x'"),
        ("figures.yml", ("[dam]", "[x]"), "1:53: no topic 'x'"),
        ("entities.yml", ("harper2001.p1", "harper2001.p9"), "5:27: no passage ¶9 in 'harper2001' (it has 2)"),
        ("entities.yml", ("harper2001.p1", "harper2002.p1"), "5:27: no article 'harper2002' (did you mean 'harper2001'?)"),
        ("topics/dam.md", ("title: The dam", "title: The dam\nrelated: {dams: 'x'}"), "3:11: no topic 'dams' (did you mean 'dam'?)"),
        ("topics/dam.md", ("¶1", "¶3"), "6:11: no passage ¶3 in 'harper2001' (it has 2)"),
        ("topics/dam.md", ("¶1", "¶1–3"), "6:11: no passage ¶3 in 'harper2001' (it has 2)"),
        ("topics/dam.md", ("harper2001, ¶1", "harper"), "6:11: no article 'harper' (did you mean 'harper2001'?)"),
        ("topics/dam.md", ("[@harper2001, ¶1]", "`[@x, ¶1]`"), "6:12: no article 'x'"),
        ("topics/dam.md", (", ¶1", " ¶1"), f"6:10: not a citation: '[@harper2001 ¶1]' ({SHAPE})"),
        ("topics/dam.md", ("It holds", "One\n\n[@harper2001] (@x) two [@x,\n¶1]. It holds"), "8:25: no article 'x'"),
        (ARTICLE, ("[@harper2001, ¶2]", "[@harper2001, ¶3]"), "29:12: no passage ¶3 in 'harper2001' (it has 2)"),
        (ARTICLE, ("[@harper2001, ¶2]", "@x [@harper2001, ¶2;\n          @harper2001b, ¶1]"), "30:11: no article 'harper2001b' (did you mean 'harper2001'?)"),
        (ARTICLE, ("[@harper2001, ¶2]", "[@harper2001 ¶2],\n          [@harper2001 ¶2]"), f"29:11: not a citation: '[@harper2001 ¶2]' ({SHAPE})"),
        ("claims.yml", ("  text:", "  note: \"x [@x, ¶1]\"\n  text:"), "4:13: no article 'x'"),
        ("claims.yml", ("kind: fact", "kind: forecast\n  outcome: {state: open, why: 'see [@x]'}"), "3:37: no article 'x'"),
        ("events.yml", ("[dam]", "[dam], note: '[@x]'"), "1:68: no article 'x'"),
        ("figures.yml", ("[dam]", "[dam], note: '[@x]'"), "1:67: no article 'x'"),
    ],
)  # fmt: skip
def test_reference_that_leads_nowhere_is_reported_where_it_was_typed(
    path: str, change: tuple[str, str], expected: str
) -> None:
    assert broken(path, change)[:1] == [expected]


def test_two_equal_mistakes_are_reported_at_their_own_places() -> None:
    essay = "See [@x, ¶1] and [@x ¶1].\n\n[@x, ¶1] [@x ¶1] [@harper2001]\n"
    found = problems({**SMALL, "topics/dam.md": SMALL["topics/dam.md"] + essay})
    assert [problem.split(": ")[0] for problem in found] == [
        f"sources/topics/dam.md:{place}" for place in ("7:6", "7:18", "9:2", "9:10")
    ]


WITHDRAWN = '    withdrawn: {on: 2027-01-10, why: "x", successor: SUCCESSOR}\n    topics:\n'


@pytest.mark.parametrize(
    ("successor", "expected"),
    [
        ("harper2001.p2", []),
        ("harper2001.p3", ["14:54: no passage ¶3 in 'harper2001' (it has 2)"]),
        ("harper2001.p1", ["14:54: the successors of 'harper2001.p1' lead back to it"]),
        ("draft.p1", ["14:54: article 'draft' is a draft (publish it, or name another)"]),
    ],
)
def test_successor_must_be_a_published_passage(successor: str, expected: list[str]) -> None:
    texts = changed(ARTICLE, ("    topics:\n", WITHDRAWN.replace("SUCCESSOR", successor)))
    texts["articles/draft.yml"] = DRAFT
    assert problems(texts) == [f"sources/{ARTICLE}:{problem}" for problem in expected]


DRAFT = """\
id: draft
type: book
genre: news
rights: {status: x, show: digest}
draft: true
passages:
  - p: 1
    notes: [{n: 1, kind: context, text: "[@draft, ¶1]"}]
"""


def test_draft_may_be_cited_by_drafts_and_by_nothing_that_is_published() -> None:
    cites = changed("topics/dam.md", ("[@harper2001, ¶1]", "[@draft, ¶1]"))
    assert problems({**cites, "articles/draft.yml": DRAFT}) == [
        "sources/topics/dam.md:6:11: article 'draft' is a draft (publish it, or name another)"
    ]
    assert list(site({**cites, "articles/draft.yml": DRAFT}, with_drafts=True).articles) == ["harper2001", "draft"]


@pytest.mark.parametrize(
    ("path", "text", "expected"),
    [
        ("claims.yml", "- {id: Dam_Holds, kind: fact, text: 'x'}\n", 1),
        ("claims.yml", "- {kind: fact, text: 'x'}\n", 1),
        ("claims.yml", "- x\n", 1),
        ("claims.yml", "x: y\n", 1),
        ("topics/dam.md", "---\n- x\n---\n", 1),
        (ARTICLE, "- x\n", 1),
        (ARTICLE, SMALL[ARTICLE].partition("passages:")[0] + "passages: {}\n", 1),
    ],
)
def test_reference_to_what_makes_no_sense_is_no_mistake_of_its_own(path: str, text: str, expected: int) -> None:
    found = problems({**SMALL, path: text})
    assert len(found) == expected, found
    assert found[0].startswith(f"sources/{path}:")


def test_passage_left_out_is_one_mistake_however_often_those_after_it_are_cited() -> None:
    text = SMALL[ARTICLE].replace("- p: 2", "- p: 3").replace("¶2", "¶3")
    assert problems({**SMALL, ARTICLE: text}) == [
        f"sources/{ARTICLE}:30:8: passage 2 expected here, got 3 (passages are numbered from 1, none left out)"
    ]


def test_nearest_id_is_not_looked_for_without_end() -> None:
    entities = "".join(f"- {{id: e{number}, kind: person, names: {{en: x}}}}\n" for number in range(2979))
    wrong = "".join(f", e{number}b" for number in range(200))
    found = problems(
        {**changed(ARTICLE, ("[board]", f"[board{wrong}]")), "entities.yml": SMALL["entities.yml"] + entities}
    )
    assert len(found) == 200
    assert sum("did you mean" in problem for problem in found) == 66

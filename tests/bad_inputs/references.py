"""References that lead nowhere, or in a circle, and promises of the ledger that are broken."""

from __future__ import annotations

from bad_inputs.case import ARTICLE, Case, article, changes, source
from dossier import ledger
from trees import SMALL, library

RELEASED = ledger.appended("", ledger.addresses(library(SMALL)), ledger.Edition("2026.11", "2026-11-30"))
WITHDRAWN = "    withdrawn: {on: 2027, why: 'x', successor: TO}\n"
DRAFT = "id: draft\ntype: book\ngenre: news\nrights: {status: x, show: digest}\ndraft: true\npassages: [{p: 1}]\n"


def essay(text: str) -> Case:
    """Return the case in which the topic's essay is another."""
    return changes("topics/dam.md", ("It holds [@harper2001, ¶1].", text))


def circle(first: str, second: str) -> Case:
    """Return the case in which both passages are withdrawn, each with a successor."""
    text = SMALL[ARTICLE].replace("    topics:\n", WITHDRAWN.replace("TO", first) + "    topics:\n")
    return source(ARTICLE, text + WITHDRAWN.replace("TO", second))


def released(path: str = ARTICLE, *pairs: tuple[str, str], lock: str = RELEASED) -> Case:
    """Return the case in which a released dossier is changed."""
    return Case({**changes(path, *pairs).files, "sources/ids.lock": lock})


CASES: dict[str, Case] = {
    "topic that is not there": article(("      dam: >-", "      dams: >-")),
    "claim that is not there": article(("claim: dam-holds", "claim: dam-held")),
    "voice that is not there": article(("said_by: board", "said_by: bord")),
    "event that is not there": article(("event: flood", "event: fire")),
    "figure that is not there": article(("figure: height", "figure: depth")),
    "entity that is not there": article(("[board]", "[board, lind]")),
    "entity twice": article(("[board]", "[board, board]")),
    "topic of a claim that is not there": changes("claims.yml", ("[dam]", "[dam, x]")),
    "passage of a role that is not there": changes("entities.yml", ("harper2001.p1", "harper2001.p3")),
    "passage in another notation": changes("entities.yml", ("harper2001.p1", "'harper2001 ¶1'")),
    "topic that is not there for a reason that is none": article((" dam: >-\n        It is about the dam.", " dams:")),
    "topic related to itself": changes("topics/dam.md", ("title: The dam", "title: The dam\nrelated: {dam: 'x'}")),
    "citation of an article that is not there": essay("See [@harper, ¶1]."),
    "citation of a passage that is not there": essay("See [@harper2001, ¶3]."),
    "citation of passage nought": essay("See [@harper2001, ¶0]."),
    "citation with a hyphen": essay("See [@harper2001, ¶1-2]."),
    "citation with a page": essay("See [@harper2001, p. 3]."),
    "citation without a comma": essay("See [@harper2001 ¶1]."),
    "citation that is not closed": essay("See [@harper2001, ¶1.\n\nSee [@harper2001, ¶1 [x]]."),
    "citation with words before the id": essay("Compare [see\n@harper2001, ¶1], [-@harper2001] and [me@harper2001]."),
    "citation that runs backwards": essay("See [@harper2001, ¶2–1]."),
    "citation in a span of code": essay("See `[@nobody, ¶1]`."),
    "citation in a list, a heading and a link": essay("## [@a]\n\n- [@b]\n\n[words [@c]](https://a.example/)"),
    "citation over two lines": essay("See [@harper2001,\n¶9]."),
    "citation in the second line of a note": article(("[@harper2001, ¶2]", "[@harper2001, ¶2],\n          [@harper2001, ¶7]")),
    "citation in a note of one line": article((">-\n          Compare\n          [@harper2001, ¶2].", '"Compare [@x, ¶1] and [@x ¶1]"')),
    "citation in an outcome": changes("claims.yml", ("kind: fact", "kind: forecast\n  outcome: {state: open, why: 'see [@x]'}")),
    "citation in a digest": article(("The gates leak.", "The gates leak,\n      says [@harper2001, ¶1].")),
    "citation in a why": article(("It is about the dam.", "It is about the dam\n        [@harper2001, ¶2].")),
    "citation in a scope": changes("topics/dam.md", ("Whether it holds.", "Whether it holds [@harper2001, ¶1].")),
    "citation in a claim": changes("claims.yml", ("The dam holds.", "The dam holds [@harper2001, ¶1].")),
    "citation of a draft": Case({**essay("See [@draft, ¶1].").files, "sources/articles/draft.yml": DRAFT}),
    "successor that is not there": article(("    topics:\n", WITHDRAWN.replace("TO", "harper2001.p9") + "    topics:\n")),
    "successor that is itself": article(("    topics:\n", WITHDRAWN.replace("TO", "harper2001.p1") + "    topics:\n")),
    "successors in a circle": circle("harper2001.p2", "harper2001.p1"),
    "former id that something else has": changes("events.yml", ("- {id", "- {id: fire, title: F, formerly: [flood]}\n- {id")),
    "former id that is its own": changes("events.yml", ("id: flood", "id: flood, formerly: [flood]")),
    "former id that is none": changes("events.yml", ("id: flood", "id: flood, formerly: [The Flood]")),
    "released digest changed": released(ARTICLE, ("The gates leak.", "The gates do leak.")),
    "released digest revised from what it never was": released(
        ARTICLE,
        ("The gates leak.\n", "The gates leak.\n    revised: [{rev: 2, on: 2027, why: 'x', was: 'The gates never leaked.'}]\n"),
    ),
    "released passage with another text": released(ARTICLE, ("0000002", "0000003")),
    "released passage with another number": released(ARTICLE, ("- p: 2", "- p: 3")),
    "released note with another number": released(ARTICLE, ("- n: 1", "- n: 2")),
    "released passage taken out": Case({
        f"sources/{ARTICLE}": SMALL[ARTICLE].partition("  - p: 2")[0].replace("¶2", "¶1"), "sources/ids.lock": RELEASED
    }),
    "released article renamed": Case({
        **{f"sources/{path}": text.replace("harper2001", "harper") for path, text in SMALL.items()},
        f"sources/{ARTICLE}": None,
        "sources/articles/harper.yml": SMALL[ARTICLE].replace("harper2001", "harper"),
        "sources/ids.lock": RELEASED,
    }),
    "released article made a draft": released(ARTICLE, ("genre:", "draft: true\ngenre:")),
    "released claim taken out": Case({
        "sources/claims.yml": "[]\n", "sources/ids.lock": RELEASED,
        f"sources/{ARTICLE}": SMALL[ARTICLE].replace("    claims:\n      - {claim: dam-holds, stance: affirms, said_by: board}\n", ""),
    }),
    "released topic renamed": Case({
        **{f"sources/{path}": text.replace("[dam]", "[weir]").replace(" dam: >-", " weir: >-") for path, text in SMALL.items()},
        "sources/topics/dam.md": None, "sources/topics/weir.md": SMALL["topics/dam.md"], "sources/ids.lock": RELEASED,
    }),
    "ledger cut short": released(lock=RELEASED.partition("edition")[0]),
    "ledger cut in a line": released(lock=RELEASED[:-30]),
    "ledger without its last line break": released(lock=RELEASED[:-1]),
    "ledger with a line edited": released(lock=RELEASED.replace("rev=1", "rev=2", 1)),
    "ledger with a line taken out": released(lock=RELEASED.replace("topic dam\n", "")),
    "ledger with its edition edited": released(lock=RELEASED.replace("2026.11 on", "2026.12 on")),
    "ledger with a conflict": released(lock=f"<<<<<<< HEAD\n{RELEASED}=======\n"),
    "ledger that is something else": released(lock="- a\n- b\n"),
    "ledger of bytes": Case({"sources/ids.lock": b"\x80\x81"}),
    "ledger with an impossible revision": released(lock=RELEASED.replace("rev=1", "rev=" + "9" * 5000, 1)),
}  # fmt: skip

"""Compare without scripts: which articles can be chosen, and the pairs that oppose each other."""

from __future__ import annotations

from data.goods import good
from dossier.pages import compare
from trees import SITES, changed, site, texts

GOOD = texts(SITES / "good" / "sources")
DENIES = "      - {claim: dam-holds-2001, stance: denies}\n"


def edited(denials: str):
    """Return the site of tests/sites/good with the denial of one passage typed otherwise."""
    return site(changed("articles/petrova2015.yml", (DENIES, denials), texts=GOOD))


def pairs(made) -> list[tuple[str, str, list[str]]]:
    """Return the pairs by their ids, with the ids of their claims."""
    return [(one.first.id, one.second.id, [claim.id for claim in one.claims]) for one in compare.opposed(made)]


def test_pairs_affirm_and_deny_the_same_claim_earlier_article_first() -> None:
    assert pairs(good()) == [
        ("harper2001", "petrova2015", ["dam-holds-2001"]),
        ("gazette2005", "okada2010", ["ladder-finished"]),
    ]


def test_claim_is_named_once_however_many_passages_oppose() -> None:
    again = DENIES + "      - {claim: dam-holds-2001, stance: denies, said_by: anna-petrova}\n"
    made = edited(again)
    assert pairs(made)[0] == ("harper2001", "petrova2015", ["dam-holds-2001"])


def test_what_is_denied_of_another_time_opposes_nobody() -> None:
    later = changed("articles/petrova2015.yml", (DENIES, DENIES.replace("denies}", "denies, as_of: 2014}")), texts=GOOD)
    other = "      - {claim: ladder-finished, stance: denies}\n"
    made = site(changed("articles/gazette2005.yml", (other, other + DENIES), texts=later))
    assert pairs(made)[0] == ("harper2001", "gazette2005", ["dam-holds-2001"])
    assert ("harper2001", "petrova2015", ["dam-holds-2001"]) not in pairs(made)


def test_two_voices_of_one_article_are_no_pair() -> None:
    both = DENIES + "      - {claim: dam-holds-2001, stance: affirms, said_by: anna-petrova}\n"
    made = edited(both)
    assert all(first != second for first, second, _ in pairs(made))


def test_articles_of_which_nothing_is_shown_cannot_be_chosen() -> None:
    (page,) = compare.pages(good())
    assert [article.id for article in page.values["choices"]] == [
        "harper2001",
        "gazette2005",
        "okada2010",
        "petrova2015",
    ]

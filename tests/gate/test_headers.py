"""The headers for servers."""

from __future__ import annotations

import pytest
from conftest import ROOT
from dossier import theme
from dossier.gate.headers import findings

POLICY = theme.policy(ROOT / "theme")
SOUND = theme.headers(POLICY)
RULE = f"  Content-Security-Policy: {POLICY}; frame-ancestors 'none'\n"
NOT_THE_SITES = "its policy is not the site's"


def test_the_themes_headers_are_sound():
    assert RULE in SOUND
    assert list(findings(SOUND, POLICY)) == []


@pytest.mark.parametrize(
    ("old", "new", "finding"),
    [
        ("script-src 'self'", "script-src *", NOT_THE_SITES),
        ("; frame-ancestors 'none'", "", NOT_THE_SITES),
        (RULE, "", NOT_THE_SITES),
        (RULE, RULE * 2, NOT_THE_SITES),
        ("/*\n", "", NOT_THE_SITES),
        ("/*\n", "", "'X-Content-Type-Options: nosniff' has no place for ''"),
        ("  X-Content-Type-Options: ", "  # ", "'# nosniff' has no place for '/*'"),
        ("  X-Content-Type-Options: nosniff", "  Set-Cookie: a=b", "'Set-Cookie: a=b' has no place for '/*'"),
    ],
)
def test_what_weakens_them_is_found(old: str, new: str, finding: str):
    assert old in SOUND
    assert finding in list(findings(SOUND.replace(old, new), POLICY))


def test_no_later_rule_takes_the_policy_back():
    assert list(findings(f"{SOUND}/search/*\n  ! Content-Security-Policy\n", POLICY)) == [
        "'! Content-Security-Policy' has no place for '/search/*'"
    ]

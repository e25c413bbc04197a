"""What a Content-Security-Policy lets in."""

from __future__ import annotations

import pytest
from conftest import ROOT
from dossier import theme
from dossier.gate.policy import directive, weaknesses

STRICT = (
    "default-src 'none'; script-src 'self' 'sha256-AA=='; img-src 'self' data:; form-action 'self'; base-uri 'none'"
)


def test_the_themes_policy_is_strict():
    assert list(weaknesses(theme.policy(ROOT / "theme"))) == []


@pytest.mark.parametrize(
    ("old", "new", "weakness"),
    [
        ("default-src 'none'; ", "", "the policy lacks default-src 'none'"),
        ("; base-uri 'none'", "", "the policy lacks base-uri"),
        ("; form-action 'self'", "", "the policy lacks form-action"),
        ("script-src 'self'", "script-src 'unsafe-inline'", "the policy lets in 'unsafe-inline' as script-src"),
        ("script-src 'self'", "script-src 'unsafe-eval'", "the policy lets in 'unsafe-eval' as script-src"),
        ("script-src 'self'", "script-src data:", "the policy lets in data: as script-src"),
        ("script-src 'self'", "script-src https:", "the policy lets in https: as script-src"),
        ("img-src 'self'", "img-src *.example.org", "the policy lets in *.example.org as img-src"),
    ],
)
def test_what_weakens_a_policy_is_found(old: str, new: str, weakness: str):
    assert list(weaknesses(STRICT)) == []
    assert list(weaknesses(STRICT.replace(old, new))) == [weakness]


def test_what_a_policy_does_not_say_of_a_resource_it_says_of_all():
    assert directive(STRICT, "script-src") == ("'self'", "'sha256-AA=='")
    assert directive(STRICT, "frame-src") == ("'none'",)

"""The headers that a server sends come in, as hosts of static sites read them; where they are not the site's goes out."""

from __future__ import annotations

from collections.abc import Iterator

PATH = "_headers"
_EVERYWHERE = "/*"
_POLICY = "content-security-policy"
_OTHERS = ("x-content-type-options", "referrer-policy")
_FRAMES = "; frame-ancestors 'none'"  # the one rule that pages cannot give themselves


def findings(text: str, policy: str) -> Iterator[str]:
    """Yield what is wrong: every address has the site's policy, and nothing takes it back or sends more."""
    policies = []
    rule = ""
    for line in filter(str.strip, text.splitlines()):
        name, _, value = line.strip().partition(":")
        if not line[0].isspace():
            rule = line.strip()
        elif rule == _EVERYWHERE and name.lower() == _POLICY:
            policies.append(value.strip())
        elif rule == _EVERYWHERE and name.lower() in _OTHERS:
            continue
        else:
            yield f"'{line.strip()[:60]}' has no place for '{rule}'"
    if policies != [policy + _FRAMES]:
        yield "its policy is not the site's"

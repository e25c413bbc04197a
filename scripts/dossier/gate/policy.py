"""A Content-Security-Policy comes in; where it lets in more than a site without a server needs goes out."""

from __future__ import annotations

import re
from collections.abc import Iterator

# What default-src does not cover.
_REQUIRED = ("default-src 'none'", "base-uri", "form-action")
_SAFE = re.compile(r"'none'|'self'|'sha(?:256|384|512)-[A-Za-z0-9+/=]+'|'wasm-unsafe-eval'")
_PICTURES = ("data:",)


def directives(policy: str) -> dict[str, tuple[str, ...]]:
    """Return what a policy says of each kind of resource."""
    return {words[0]: tuple(words[1:]) for part in policy.split(";") if (words := part.split())}


def directive(policy: str, name: str) -> tuple[str, ...]:
    """Return what a policy says of one kind of resource, or else of all of them."""
    found = directives(policy)
    return found.get(name, found.get("default-src", ()))


def weaknesses(policy: str) -> Iterator[str]:
    """Yield what a policy lacks, and each source in it that is neither the site itself nor a known script."""
    yield from (f"the policy lacks {required}" for required in _REQUIRED if required not in policy)
    for name, sources in directives(policy).items():
        for source in sources:
            if not _SAFE.fullmatch(source) and not (name == "img-src" and source in _PICTURES):
                yield f"the policy lets in {source} as {name}"

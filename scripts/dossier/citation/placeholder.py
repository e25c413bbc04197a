"""Stand-ins for what a script in the page fills in: a citation made with them serves for any paragraph.

While a citation is made they are letters that no source can hold and no escape touches;
at the end they get names.
"""

from __future__ import annotations

from dossier.csl import Locator

PARAGRAPHS = "\ufdd0"  # 3, or 3–4, or "3, 5–6"
ADDRESS = "\ufdd1"  # of the first of them, as a web address
REVISION = "\ufdd2"  # 1, or "1, 2" where digests differ
KEY = "\ufdd3"  # the paragraphs as keys have them: 3, 3-4, 3-5-6
NAMES = {PARAGRAPHS: "{paragraphs}", ADDRESS: "{address}", REVISION: "{revision}", KEY: "{key}"}

ONE = Locator(PARAGRAPHS, is_plural=False)
SEVERAL = Locator(PARAGRAPHS, is_plural=True)


def filled(made: str, locator: Locator, address: str, revision: str) -> str:
    """Return a template, made with ONE or SEVERAL as the locator is, filled in: what would have been made of these."""
    key = locator.text.replace("–", "-").replace(", ", "-")
    return (
        made.replace(PARAGRAPHS, locator.text).replace(ADDRESS, address).replace(REVISION, revision).replace(KEY, key)
    )


def named(made: str) -> str:
    """Return a template with its stand-ins as names in braces: {paragraphs}, {address}, {revision}, {key}."""
    return made.translate(str.maketrans(NAMES))

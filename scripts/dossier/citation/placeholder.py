"""Stand-ins for what differs from passage to passage of an article: a citation made with them serves for all of them.

They are letters that no source can hold and no format escapes, so that filling them in is plain substitution.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from dossier.csl import Locator

PARAGRAPHS = "\ufdd0"  # 3, or 3–4, or "3, 5–6"
FIRST = "\ufdd1"  # of them, as addresses have it: p3
REVISION = "\ufdd2"  # 1, or "1, 2" where digests differ
KEY = "\ufdd3"  # the paragraphs as keys have them: 3, 3-4, 3-5-6
NOTE = "\ufdd4"  # a note's number
QUOTE = "\ufdd5"  # words quoted, as a format escapes them

# What a reader, or a script in the page, fills in.
NAMES = {PARAGRAPHS: "paragraphs", FIRST: "first", REVISION: "revision", KEY: "key"}

ONE = Locator(PARAGRAPHS, is_plural=False)
SEVERAL = Locator(PARAGRAPHS, is_plural=True)

_FIRST = re.compile(r"\d+")


def values(locator: Locator, revision: str) -> dict[str, str]:
    """Return what stands in a citation of these paragraphs for each stand-in but those of notes and quotations."""
    first = _FIRST.match(locator.text)
    key = locator.text.replace("–", "-").replace(", ", "-")
    return {PARAGRAPHS: locator.text, FIRST: f"p{first[0]}" if first else "", REVISION: revision, KEY: key}


def filled(made: str, values: Mapping[str, str]) -> str:
    """Return a template filled in: what would have been made of these values."""
    for letter, value in values.items():
        made = made.replace(letter, value)
    return made


def marked(html: str) -> str:
    """Return the HTML of a template with an element for each stand-in, which no words of an original can be.

    A link to the first passage leads to its page: there is none yet.
    """
    return html.replace(f'#{FIRST}">', '">').translate(
        {ord(letter): f"<var>{{{name}}}</var>" for letter, name in NAMES.items()}
    )

"""The path of a built file comes in; why some server, system or reader could not do with it goes out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from dossier.kinds import WINDOWS
from dossier.source import UNSEEN

# What means something else in an address, or is no name on some system.
_ODD = re.compile(rf"""{UNSEEN.pattern}|[\t\n\\:*?"<>|#%]|^[. ]|[. ]$""")
# Pages and programs in disguise, which browsers run without the policy, and what holds files that nobody looks into.
_PAGES = (".htm", ".hta", ".mht", ".mhtml", ".php", ".shtml", ".svgz", ".swf", ".xht", ".xhtml", ".xsl", ".xslt")
_ARCHIVES = (".7z", ".br", ".bz2", ".rar", ".tar", ".tgz", ".xz", ".zst")


def findings(path: str) -> Iterator[str]:
    """Yield what is wrong with the name of a file or of a folder it is in, and with its kind."""
    pure = PurePosixPath(path)
    if any(_ODD.search(part) or part.partition(".")[0].lower() in WINDOWS for part in pure.parts):
        yield "a name that not every server and system can do with"
    if pure.suffix.lower() in (*_PAGES, *_ARCHIVES):
        yield f"'{pure.suffix}' is a kind of file that cannot be looked into"

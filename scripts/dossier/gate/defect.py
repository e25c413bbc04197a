"""One way to break the small sound site: where, what becomes what, and part of what the gate must say."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from dossier.gate.facts import Promises
from dossier.gate.sound import PROMISED


@dataclass(frozen=True)
class Defect:
    """One way to break the sound site."""

    name: str
    path: str
    old: str  # what is replaced; empty: the whole file
    new: str | bytes | None  # None: the file is taken away
    finding: str  # part of what the gate must say
    promises: Promises = PROMISED

    def planted(self, files: Mapping[str, bytes]) -> dict[str, bytes]:
        """Return the files with the defect in them; raise KeyError where there is nothing to replace."""
        changed = dict(files)
        if self.new is None:
            del changed[self.path]
            return changed
        new = self.new.encode() if isinstance(self.new, str) else self.new
        before, found, after = files.get(self.path, b"").partition(self.old.encode()) if self.old else (b"", b"-", b"")
        if not found:
            raise KeyError(self.old)
        changed[self.path] = before + new + after
        return changed


HOME, ARTICLE, CLAIMS = "index.html", "articles/a2001/index.html", "claims/index.html"
JSON, SVG, CSS, JS = "data/passages.json", "assets/signs.svg", "theme/dossier.css", "assets/dossier.js"
RECORD = "a.pf_fragment"
H1, TEXT = '<h1 id="_title">The ferry</h1>', "A digest of ours."
LD_JSON = '<script type="application/ld+json">{}</script>'

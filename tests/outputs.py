"""What a build wrote, so that two builds can be compared."""

from __future__ import annotations

from pathlib import Path

from trees import snapshot

# Of the search bundle, what is never the same bytes twice; its records are.
UNLIKE = (".pf_filter", ".pf_index", ".pf_meta", "pagefind-entry.json")


def contents(folder: Path) -> dict[str, bytes]:
    """Return every file below a folder by path, but for those that no two builds have alike."""
    return {name: data for name, (data, _) in snapshot(folder).items() if not name.endswith(UNLIKE)}

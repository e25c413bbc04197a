"""Serve a live preview: an edit shows in the browser, a mistake in the terminal; drafts and search are included."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from build import ROOT, generate, load
from dossier.command import DONE, Report, run
from dossier.index import index
from dossier.lock import locked
from dossier.preview import Preview, watch
from dossier.publish import prepare, publish
from dossier.site import render_site

PREVIEW = ".cache/preview"


def rebuild(root: Path, report: Report) -> int:
    """Bring the preview up to date and return how many of its files changed; drafts are shown."""
    with locked(root):
        site = load(root, with_drafts=True)
        generate(site, root / "docs")
        index(site, root / "docs", root / ".cache")
        preview = root / PREVIEW
        preview.parent.mkdir(exist_ok=True)
        new = prepare(preview)
        render_site(root, new)
        changed = publish(new, preview)
    drafts = f", {len(site.drafts)} of them drafts" if site.drafts else ""
    report.line("preview", f"{len(site.articles)} articles{drafts}; {changed} files changed")
    return changed


def main(arguments: list[str]) -> int:
    """Parse the command line, build once, then serve and build again after every edit, until Ctrl-C."""
    parser = argparse.ArgumentParser(prog="serve.py", description=__doc__)
    parser.add_argument("--port", type=int, default=8000, help="on 127.0.0.1 (default: 8000)")
    options = parser.parse_args(arguments)

    def serve(report: Report) -> None:
        rebuild(ROOT, report)
        with Preview(ROOT / PREVIEW, options.port) as preview:
            print(f"http://127.0.0.1:{preview.port}/ (Ctrl-C ends it)", flush=True)
            for _ in watch(ROOT, ("sources", "theme", "docs/about", "docs/assets", "mkdocs.yml", "scripts/dossier/templates")):
                # A mistake is printed with its place; the last good preview stays up.
                if run(lambda report: rebuild(ROOT, report)) == DONE:
                    preview.changed()

    try:
        return run(serve)
    except KeyboardInterrupt:
        return DONE


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

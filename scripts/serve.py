"""Serve a live preview: an edit shows in the browser, a mistake in the terminal; drafts and search are included."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Collection
from contextlib import ExitStack, suppress
from functools import partial
from pathlib import Path, PurePosixPath

from build import ROOT, generate, load
from dossier import address, theme
from dossier.cache import Cache, Remembering
from dossier.command import INTERRUPTED, Report, command_line, counted, run
from dossier.findable import findable
from dossier.index import index
from dossier.linked import Site
from dossier.lock import locked
from dossier.pages import all_pages
from dossier.preview import Preview, watch
from dossier.publish import prepare, publish
from dossier.render import Renderer
from dossier.shared import Aside, aside
from dossier.site import render_site, render_some
from dossier.write import EDITIONS, put

KEPT, PREVIEW, FIRST = ".cache", ".cache/preview", ".cache/first"
PREVIEWED = ".cache/previewed"  # how the pages of the preview were made
WATCHED = ("sources", "theme", "docs/about", "docs/assets", "mkdocs.yml", "scripts/dossier/templates")


class Editing:
    """A dossier that somebody edits: after an edit the pages it makes are shown first, then the rest is made aside."""

    def __init__(self, root: Path, preview: Preview) -> None:
        self.root, self.preview = root, preview
        self.parsed = Remembering(root / KEPT)
        self.rest: Aside[int] | None = None
        self._held = ExitStack()  # the lock, and the process that makes the rest

    def show(self, changed: Collection[str], report: Report) -> None:
        """Bring the preview up to date after these files changed; what was still being made for older ones is dropped."""
        self.drop()
        with ExitStack() as held:
            held.enter_context(locked(self.root))
            site = load(self.root, with_drafts=True, cache=self.parsed)
            if changed and (shown := self._first(site, changed)):
                self.preview.changed()
                report.line("preview", f"{', '.join(shown)} shown, the rest follows")
            self.rest = held.enter_context(aside(partial(_rest, self.root, site)))
            self._held = held.pop_all()

    def look(self, report: Report) -> None:
        """Show the rest if it is there."""
        if self.rest and self.rest.is_done:
            self.wait(report)

    def wait(self, report: Report) -> None:
        """Show the rest when it is there."""
        with self._held:
            rest, self.rest = self.rest, None
            files = rest() if rest else 0
        if files:
            self.preview.changed()
        report.line("preview", f"complete; {counted(files, 'file')} changed")

    def drop(self) -> None:
        """End what is still being made."""
        self.rest = None
        self._held.close()

    def _first(self, site: Site, changed: Collection[str]) -> tuple[str, ...]:
        """Show the pages that these files make first, and the one last asked for; return the paths of their files."""
        wanted = {*map(_made_of, changed), *_pages_at(self.preview.asked)}
        docs, out, preview = self.root / "docs", self.root / FIRST, self.root / PREVIEW
        renderer = Renderer(site, self.parsed)
        for page in all_pages(site):
            if str(page.path) in wanted:
                put(page.path, renderer.render(page), docs)
        if any(path.startswith("theme/styles/") for path in changed):
            for path, text in theme.files(self.root / "theme").items():
                put(path, text, docs)
                put(path, text, preview)
        shown = render_some(self.root, out, wanted)
        for path in shown:
            (preview / path).parent.mkdir(parents=True, exist_ok=True)
            os.replace(out / path, preview / path)
        return shown


def _made_of(path: str) -> str:
    """Return the page that is made of a file before all others; nothing that is a page where many are."""
    name = PurePosixPath(path)
    if path.startswith("docs/"):
        return path.removeprefix("docs/")
    kinds = {"sources/articles": address.article, "sources/topics": address.topic}
    return str(kinds[str(name.parent)](name.stem)) if str(name.parent) in kinds else ""


def _pages_at(file: str) -> tuple[str, ...]:
    """Return the pages that a file of the site may have been made of."""
    name = PurePosixPath(file)
    return (str(name.with_suffix(".md")), f"{name.parent}.md")


def _rest(root: Path, site: Site) -> int:
    """Make everything, the search index last, and return how many files of the preview changed."""
    generate(site, root / "docs", Cache(root / KEPT))
    changed = _render(root)
    if index(findable(site), root / "docs", root / KEPT).made:
        changed += _render(root)
    return changed


def _render(root: Path) -> int:
    preview = root / PREVIEW
    new = prepare(preview)
    render_site(root, new, published=preview, cache=Cache(root / PREVIEWED))
    return publish(new, preview)


def _port(typed: str) -> int:
    is_port = typed.isascii() and typed.isdecimal() and len(typed) <= 5 and int(typed) <= 65535
    if not is_port:
        raise argparse.ArgumentTypeError(f"must be a whole number up to 65535, got '{typed}'")
    return int(typed)


def main(arguments: list[str]) -> int:
    """Parse the command line, then serve and build again after every edit, until Ctrl-C."""
    parser = command_line("serve.py", __doc__)
    parser.add_argument("--port", type=_port, default=8000, help="on 127.0.0.1 (default: 8000)")
    options = parser.parse_args(arguments)

    return run(lambda report: serve(ROOT, options.port, report))


def serve(root: Path, port: int, report: Report) -> None:
    """Serve a dossier and show every edit of it, until Ctrl-C."""
    (root / PREVIEW).mkdir(parents=True, exist_ok=True)
    with Preview(root / PREVIEW, port) as preview:
        editing = Editing(root, preview)
        # From now on, because an edit may come while the first preview is made.
        edits = watch(root, WATCHED, partial(run, editing.look), without=[f"docs/{EDITIONS}"])
        editing.show((), report)
        editing.wait(report)
        print(f"http://127.0.0.1:{preview.port}/ (Ctrl-C ends it)", flush=True)
        with suppress(KeyboardInterrupt):
            for changed in edits:
                # A mistake is printed with its place; the last good preview stays up.
                if run(partial(editing.show, changed)) == INTERRUPTED:
                    break
        editing.drop()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

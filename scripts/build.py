"""Build the dossier: sources in, docs/ and site/ out; nothing is written when anything is wrong."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from dossier import gate, theme
from dossier.command import Report, run
from dossier.data import all_files
from dossier.gate.withheld import withheld
from dossier.index import index
from dossier.link import link
from dossier.linked import Site
from dossier.lock import locked
from dossier.pages import all_pages
from dossier.problem import SourceProblems
from dossier.publish import prepare, publish
from dossier.read import read, read_pages
from dossier.render import Renderer
from dossier.settings import settings
from dossier.site import RENDERERS, render_site
from dossier.snapshot import snapshot, unchanged
from dossier.validate import validate
from dossier.write import Written, write

ROOT = Path(__file__).resolve().parent.parent
TYPED = ("sources", "mkdocs.yml", "theme")  # what docs/ is made from
WRITTEN = ("docs/about", "docs/assets")  # what renderers read beside what was made


def load(root: Path, *, with_drafts: bool = False) -> Site:
    """Return the site that the sources describe; raise SourceProblems with every mistake in them."""
    raw, unreadable = read(root / "sources")
    library, invalid = validate(raw)
    site, unresolved = link(library, settings(root / "mkdocs.yml"), with_drafts=with_drafts)
    if problems := [*unreadable, *invalid, *unresolved, *read_pages(root / "docs")]:
        raise SourceProblems(problems)
    return site


def generate(site: Site, docs: Path) -> Written:
    """Render every page, make every data file, and bring docs/ up to date."""
    renderer = Renderer(site)
    pages = {page.path: renderer.render(page) for page in all_pages(site)}
    data = {file.path: file.text for file in all_files(site)}
    return write(pages | data | theme.files(ROOT / "theme"), docs)


def build(root: Path, *, renderer: str, report: Report) -> None:
    """Run all stages, one line each: read, validate, link, pages, render, write, index, site, gate, publish."""
    with locked(root):
        typed = snapshot(root, TYPED)
        site = load(root)
        report.line("sources", f"{len(site.articles)} articles, {len(site.passages)} passages, no mistakes")
        written = generate(site, root / "docs")
        report.line(
            "docs", f"{len(written.changed)} written, {len(written.removed)} removed, {written.unchanged} unchanged"
        )
        indexed = index(site, root / "docs", root / ".cache")
        report.line("index", f"{indexed.records} records, {indexed.made} of {indexed.bundles} bundles made")
        beside = snapshot(root, WRITTEN)
        new = prepare(root / "site")
        render_site(root, new, renderer)
        report.line("site", f"rendered by {renderer}")
        captures = withheld(site, root / "sources" / "captures")
        files = gate.check(new, site, policy=theme.policy(root / "theme"), captures=captures)
        unchanged(root, TYPED, typed)
        unchanged(root, WRITTEN, beside)
        report.line("gate", f"passed, {files} files" + (", no captured text" if captures else ""))
        changed = publish(new, root / "site")
        report.line(
            "publish", f"{changed} files differ: site/ exchanged" if changed else "nothing changed: site/ is untouched"
        )


def main(arguments: list[str]) -> int:
    """Parse the command line and build."""
    parser = argparse.ArgumentParser(prog="build.py", description=__doc__)
    parser.add_argument("--renderer", choices=RENDERERS, default="mkdocs", help="what renders docs/ (default: mkdocs)")
    options = parser.parse_args(arguments)
    return run(lambda report: build(ROOT, renderer=options.renderer, report=report))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""Build the dossier: sources in, docs/ and site/ out; nothing is written when anything is wrong."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path, PurePosixPath
from typing import Any

from dossier import gate, local, theme
from dossier.cache import NOTHING, Cache, Held
from dossier.command import Report, command_line, counted, existing_folder, run
from dossier.data import all_files
from dossier.done import hashed, surroundings
from dossier.findable import findable
from dossier.gate.captured import Captures
from dossier.gate.facts import Promises
from dossier.gate.promised import promises
from dossier.gate.withheld import withheld
from dossier.index import index
from dossier.link import link
from dossier.linked import Site
from dossier.lock import locked
from dossier.page import Page
from dossier.pages import all_pages
from dossier.problem import SourceProblems
from dossier.publish import prepare, publish
from dossier.read import read, read_pages
from dossier.render import Renderer
from dossier.settings import settings
from dossier.shared import apart, aside
from dossier.site import RENDERERS, render_site
from dossier.snapshot import snapshot, unchanged
from dossier.validate import validate
from dossier.write import EDITIONS, KEPT, Text, Written, write_made

ROOT = Path(__file__).resolve().parent.parent
TYPED = ("sources", "mkdocs.yml", "theme")  # what docs/ is made from
WRITTEN = ("docs/about", "docs/assets")  # what renderers read beside what was made


def load(root: Path, *, with_drafts: bool = False, cache: Cache = NOTHING) -> Site:
    """Return the site that the sources describe; raise SourceProblems with every mistake in them."""
    held = Held(None, cache)
    raw, unreadable = read(root / "sources", held)
    library, invalid = validate(raw, held)
    configured, misconfigured = settings(root / "mkdocs.yml")
    site, unresolved = link(library, configured, with_drafts=with_drafts)
    if problems := [*misconfigured, *unreadable, *invalid, *unresolved, *read_pages(root / "docs")]:
        raise SourceProblems(problems)
    held.let_go()
    return site


def generate(site: Site, docs: Path, cache: Cache = NOTHING) -> Written:
    """Render every page, make every data file, and bring docs/ up to date."""
    renderer = Renderer(site, cache)
    # What is one page for the whole record takes longest, and comes after the pages of single things.
    pages = [partial(_rendered, renderer, page) for page in reversed(list(all_pages(site)))]
    return write_made([partial(_data, site), *pages, theme.files(ROOT / "theme").items], docs)


def _rendered(renderer: Renderer, page: Page) -> list[tuple[PurePosixPath, str]]:
    return [(page.path, renderer.render(page))]


def _data(site: Site) -> Iterator[tuple[PurePosixPath, Text]]:
    yield from ((file.path, file.data) for file in all_files(site))


@dataclass(frozen=True)
class Edition:
    """Where one of the two editions is made and published: the hosted one, or with captures the local one."""

    made_in: Path  # its docs/ and its configuration
    published: Path
    cache: Cache
    captures: Path | None = None

    @property
    def docs(self) -> Path:
        """Return the folder that the renderer reads."""
        return self.made_in / "docs"


def build(root: Path, *, renderer: str, report: Report, captures: Path | None = None, is_cached: bool = True) -> None:
    """Run all stages, one line each: read, validate, link, pages, render, write, index, site, gate, publish.

    With a folder of captures it is the local edition that is built, below a folder of its own. Where neither what the
    last build was made from nor what it made has changed, there is nothing to do.
    """
    with locked(root):
        edition = _edition(root, captures, is_cached=is_cached)
        asked, done = _asked(root, renderer, edition), edition.cache.get("done", None)
        if done and done[0] == asked and done[1] == _made(edition):
            return report.line("publish", f"nothing changed: {edition.published.name}/ is untouched")
        typed = snapshot(root, TYPED)
        with apart(partial(_from_sources, root, edition)) as made:
            report.line("sources", next(made))
            if captures:
                report.line("captures", next(made))
            new = prepare(edition.made_in / "site")
            written, promised, hidden, wanted = next(made)
        beside, generated = snapshot(root, WRITTEN), snapshot(edition.made_in, _generated(edition))
        report.line("docs", written)
        anew = edition.cache == NOTHING
        with aside(partial(index, wanted, edition.docs, edition.made_in / ".cache", anew=anew)) as indexed:
            known = {"published": edition.published, "cache": edition.cache}
            render_site(edition.made_in, new, renderer, **known, ready=indexed)
            search = indexed()
        report.line("site", f"rendered by {renderer}")
        report.line("index", f"{search.records} records, {search.made} of {search.bundles} bundles made meanwhile")
        unchanged(edition.made_in, _generated(edition), generated)
        files = gate.check(new, promised, hidden, edition.docs, edition.cache, root / "theme")
        unchanged(root, TYPED, typed)
        unchanged(root, WRITTEN, beside)
        report.line("gate", f"passed, {files} files{_searched(hidden)}")
        report.line("publish", _published(publish(new, edition.published), edition))
        edition.cache.put("done", (asked, _made(edition)))


def _from_sources(root: Path, edition: Edition) -> Iterator[Any]:
    """Do what needs the sources in memory; yield what came of each stage.

    It is done in a process of its own: what it holds is most of the memory, and gone when the process ends.
    """
    site = load(root, cache=edition.cache)
    yield sound(site)
    if edition.captures:
        site = local.with_captures(site, edition.captures)
        yield local.told(site)
    written = generate(site, edition.docs, edition.cache)
    yield _told(written), *_promised(root, site, edition), findable(site)


def sound(site: Site) -> str:
    """Return in words how much a site without a mistake has."""
    return f"{counted(len(site.articles), 'article')}, {counted(len(site.passages), 'passage')}, no mistakes"


def _edition(root: Path, captures: Path | None, *, is_cached: bool) -> Edition:
    made_in, published = (local.prepared(root), root / local.SITE) if captures else (root, root / "site")
    return Edition(made_in, published, Cache(made_in / ".cache" if is_cached else None), captures)


def _generated(edition: Edition) -> list[str]:
    """Return what lies in docs/ that nobody wrote by hand, but for the index, which is made meanwhile."""
    return [f"{edition.docs.name}/{name}" for name in os.listdir(edition.docs) if name not in KEPT]


def _asked(root: Path, renderer: str, edition: Edition) -> tuple[str, ...]:
    """Return what changes when anything does that a build depends on."""
    if edition.cache == NOTHING:
        return ()
    folders = (edition.captures,) if edition.captures else capture_folders(root)
    typed = hashed(root, (*TYPED, *WRITTEN, "scripts"), without=("sources/captures/", f"docs/{EDITIONS}"))
    return renderer, typed, surroundings(root, folders)


def _made(edition: Edition) -> tuple[str, ...]:
    """Return what changes when a byte of what was made does."""
    if edition.cache == NOTHING:
        return ()
    published = edition.published
    return hashed(edition.made_in, ("docs",)), hashed(published.parent, (published.name,))


def _promised(root: Path, site: Site, edition: Edition) -> tuple[Promises, Captures | None]:
    """Return what must hold of the new site, and which captured texts must not be in it."""
    hidden = None if edition.captures else withheld(site, *capture_folders(root))
    policy = theme.policy(root / "theme")
    return promises(site, policy, local=bool(edition.captures), private=(edition.made_in,)), hidden


def _searched(captures: Captures | None) -> str:
    """Return in words what the new site was searched for, and what it could not be searched for."""
    if captures is None:
        return ""
    said = ", no captured text" if captures.texts else ""
    return said + "".join(f"; not searched for {each}" for each in captures.unread)


def _told(written: Written) -> str:
    return f"{len(written.changed)} written, {len(written.removed)} removed, {written.unchanged} unchanged"


def _published(changed: int, edition: Edition) -> str:
    name = f"{edition.published.name}/"
    differ = "file differs" if changed == 1 else "files differ"
    return f"{changed} {differ}: {name} exchanged" if changed else f"nothing changed: {name} is untouched"


def capture_folders(root: Path) -> tuple[Path, ...]:
    """Return where captures may lie on this machine, of which the hosted edition must show nothing."""
    named = os.environ.get("DOSSIER_CAPTURES")
    return (root / "sources" / "captures", *([Path(named)] if named else []))


def main(arguments: list[str]) -> int:
    """Parse the command line and build."""
    parser = command_line("build.py", __doc__)
    parser.add_argument("--renderer", choices=RENDERERS, default="mkdocs", help="what renders docs/ (default: mkdocs)")
    parser.add_argument(
        "--captures",
        type=existing_folder,
        metavar="DIR",
        help=f"build the local edition in {local.SITE}/ instead, with the captured texts in DIR beside our digests",
    )
    parser.add_argument("--no-cache", action="store_true", help="make everything again, whatever was kept")
    options = parser.parse_args(arguments)
    edition = {"renderer": options.renderer, "captures": options.captures, "is_cached": not options.no_cache}
    return run(lambda report: build(ROOT, report=report, **edition))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""MkDocs in this process: docs/ in, a rendered site out, its pages made by several processes and only where they changed.

Everything here is MkDocs' own functions, in the order in which its own build calls them. Anchors are left to the gate.
"""

from __future__ import annotations

import hashlib
import logging
import os
import traceback
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

from click import ClickException
from jinja2 import TemplateError, TemplateSyntaxError

from dossier import code
from dossier.kept import Kept, Made, fingerprint
from dossier.problem import RenderFailed
from dossier.shared import aside, shared

LARGE = 1 << 20  # bytes of Markdown: rendering takes twenty times as much, and Python keeps it in pieces
# What no template takes into a page; everything else in theme/ may be in all of them.
_IN_NO_PAGE = (".css", ".js", ".woff2", ".png", ".jpg", ".md", ".txt")
_PLAIN = (str, int, list, dict)  # values of mkdocs.yml, with what it takes from the environment
_PLACES = ("config_file_path", "docs_dir", "site_dir")  # of this machine: in no page
# What a page or a template of somebody's can make it stumble over, beside what it reports itself.
_STUMBLES = (ClickException, TemplateError, RecursionError, TypeError, ValueError, LookupError, AttributeError)


@dataclass(frozen=True)
class Rendered:
    """What became of a page, and what was said against it."""

    path: str  # in the site
    made: Made
    is_new: bool
    complaints: tuple[str, ...]


class Inside:
    """MkDocs, or a program that is MkDocs under another name, with one dossier loaded."""

    def __init__(self, renderer: str, root: Path, out: Path) -> None:
        os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
        self.build = import_module(f"{renderer}.commands.build")
        self._files = import_module(f"{renderer}.structure.files")
        self._pages = import_module(f"{renderer}.structure.pages")
        self._nav = import_module(f"{renderer}.structure.nav")
        load_config = import_module(f"{renderer}.config").load_config
        self.root, self.out, self.renderer = root, out, renderer
        self.config = load_config(str(root / "mkdocs.yml"), site_dir=str(out))

    @property
    def has_plugins(self) -> bool:
        """Return whether something else than MkDocs has a say."""
        return bool(self.config.plugins) or bool(self.config.hooks)

    def read(self) -> None:
        """Find all files, and what the menu says, which stands in every page."""
        self.env = self.config.theme.get_env()
        self.files = self.listed()
        self.nav = self._nav.get_navigation(self.files, self.config)
        for page in self.nav.pages:
            page.read_source(self.config)
            if "title" not in vars(page) and "title" not in page.meta:  # it is the heading, once that is rendered
                self.build._populate_page(page, self.config, self.files)
        for file in self.files.documentation_pages():
            if file.page is None:
                self._pages.Page(None, file, self.config)
        self.documents = self.files.documentation_pages()
        self.every_page = "\n".join(self._in_every_page())

    def listed(self) -> Any:
        """Return every file of docs/ and of the theme, as they are now."""
        files = self._files.get_files(self.config)
        files.add_files_from_theme(self.env, self.config)
        self._files.set_exclusions(files, self.config)
        return files

    def _in_every_page(self) -> Iterator[str]:
        yield from (code.fingerprint(), self.renderer)
        yield from (
            f"{key}: {value!r}"
            for key, value in self.config.items()
            if isinstance(value, _PLAIN) and key not in _PLACES
        )
        yield from (f"{page.title}\t{page.url}\t{page.meta}" for page in self.nav.pages)
        theme = self.root / "theme"
        for path in sorted(theme.rglob("*")):
            if path.suffix not in _IN_NO_PAGE and path.is_file():
                yield f"{path.relative_to(theme)}\t{fingerprint(path)}"

    def page(self, file: Any, kept: Kept) -> Rendered:
        """Render one page, or take it from where it was published."""
        made_of = hashlib.sha256(f"{self.every_page}\n{file.src_uri}\n".encode() + file.content_bytes).hexdigest()
        if hash := kept.take(file.dest_uri, made_of, self.out):
            return Rendered(file.dest_uri, Made(made_of, hash), False, ())
        with complaints(self.renderer) as said:
            self.build._populate_page(file.page, self.config, self.files)
            self.build._build_page(file.page, self.config, self.documents, self.nav, self.env)
        page = file.page
        page.markdown, page.content, page.toc = "", None, []  # read no more: all pages together are large
        page.present_anchor_ids, page.links_to_anchors = set(), {}
        hash = fingerprint(self.out / file.dest_uri)
        return Rendered(file.dest_uri, Made(made_of, hash), True, tuple(said))

    def pages(self, kept: Kept) -> Iterator[Rendered]:
        """Render all pages, the longest first."""
        sizes = {file.src_uri: os.path.getsize(file.abs_src_path) for file in self.documents}
        longest_first = sorted(self.documents, key=lambda file: -sizes[file.src_uri])

        def page(file: Any) -> Rendered:
            if sizes[file.src_uri] < LARGE:
                return self.page(file, kept)
            with aside(lambda: self.page(file, kept)) as rendered:  # what it takes is gone with the process
                return rendered()

        return shared(page, longest_first)

    def templates(self) -> None:
        """Render what are pages of the theme: what is shown when nothing is found, and the sitemap."""
        for name in sorted(self.config.theme.static_templates):
            self.build._build_theme_template(name, self.env, self.files, self.config, self.nav)

    def others(self, kept: Kept) -> None:
        """Put everything else into the site: what is published already is linked, never what somebody may edit."""
        files = [file for file in self.listed() if not file.is_documentation_page() and file.inclusion.is_included()]
        # What was rendered to the same place comes before it.
        missing = [file for file in files if not (self.out / file.dest_uri).exists()]

        def copy(file: Any) -> None:
            if not kept.take_equal(file.dest_uri, Path(file.abs_src_path), self.out):
                file.copy_file()

        for _ in shared(copy, missing):
            pass


def load(root: Path, out: Path, renderer: str) -> Inside | None:
    """Return MkDocs with a dossier loaded, to be rendered into `out`; None where plugins have a say in it."""
    with _refusing(renderer) as said:
        inside = Inside(renderer, root, out)
    if said:
        raise RenderFailed("\n".join(said))
    return None if inside.has_plugins else inside


def render_inside(inside: Inside, kept: Kept, ready: Callable[[], object]) -> dict[str, Made]:
    """Render a site and return how its pages were made; `ready` returns when docs/ has everything that is no page.

    Raises RenderFailed with all that is complained of.
    """
    with _refusing(inside.renderer) as said:
        inside.read()
        pages = sorted(inside.pages(kept), key=lambda page: page.path)
        inside.templates()
        ready()
        inside.others(kept)
    if said := [*said, *(complaint for page in pages for complaint in page.complaints)]:
        raise RenderFailed("\n".join(said))
    return {page.path: page.made for page in pages}


def render_only(inside: Inside, wanted: Collection[str]) -> Iterator[str]:
    """Render some pages, yield their paths in the site; what is complained of is left to those who render all of them."""
    with _refusing(inside.renderer):
        inside.read()
        for file in inside.documents:
            if file.src_uri in wanted:
                yield inside.page(file, Kept(inside.out)).path


@contextmanager
def _refusing(renderer: str) -> Iterator[list[str]]:
    """Gather what is complained of; where MkDocs stumbles, raise RenderFailed with all of it."""
    with complaints(renderer) as said:
        try:
            yield said
        except _STUMBLES as error:
            raise RenderFailed("\n".join([*said, _told(error)])) from error


@contextmanager
def complaints(renderer: str) -> Iterator[list[str]]:
    """Gather what is said at the level of a warning or above: one is enough to refuse the site."""
    said: list[str] = []
    logger = logging.getLogger(renderer)
    before = logger.handlers, logger.propagate
    logger.handlers, logger.propagate = [_Gathering(said)], False
    try:
        yield said
    finally:
        logger.handlers, logger.propagate = before


class _Gathering(logging.Handler):
    def __init__(self, said: list[str]) -> None:
        super().__init__(logging.WARNING)
        self.said = said

    def emit(self, record: logging.LogRecord) -> None:
        self.said.append(f"{record.levelname}: {record.getMessage()}")


def _told(error: Exception) -> str:
    """Return what went wrong: of a mistake that is known as one its words, of all else where it happened as well."""
    if isinstance(error, ClickException):
        return error.format_message()
    if isinstance(error, TemplateError):
        place = f"{error.name or error.filename}:{error.lineno}: " if isinstance(error, TemplateSyntaxError) else ""
        return f"{place}{error.message}"
    return "".join(traceback.format_exception(error)).rstrip()

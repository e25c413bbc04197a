"""Stage 8, site: docs/ and mkdocs.yml in, a rendered site beside the published one out."""

from __future__ import annotations

import errno
import re
from collections.abc import Callable, Collection
from importlib.util import find_spec
from pathlib import Path

from dossier.cache import NOTHING, Cache
from dossier.kept import Kept, Made
from dossier.site.apart import render_apart
from dossier.site.inside import load, render_inside, render_only

RENDERERS = ("mkdocs", "properdocs", "zensical")
INSIDE = ("mkdocs", "properdocs")  # those that can be called as functions

_LASTMOD = re.compile(r"\s*<lastmod>[^<]*</lastmod>")


def render_site(
    root: Path,
    out: Path,
    renderer: str = "mkdocs",
    *,
    published: Path | None = None,
    cache: Cache = NOTHING,
    ready: Callable[[], object] = lambda: None,
) -> None:
    """Render root/docs into `out`, a new folder; `ready` returns when docs/ has everything that is no page.

    Files of the published site that would come out the same are taken from there, as far as the cache knows how they
    were made. Raises RenderFailed with the renderer's words when it complains, and OSError when it could not do its work.
    """
    if find_spec(renderer) is None:
        raise FileNotFoundError(
            errno.ENOENT, "not installed (.venv/bin/pip install -r tests/requirements.txt)", renderer
        )
    inside = load(root, out, renderer) if renderer in INSIDE else None
    if inside is None:
        ready()
        render_apart(root, out, renderer)
    else:
        name = f"site-{renderer}"
        known = {path: Made(*made) for path, made in cache.get(name, {}).items()} if published else {}
        made = render_inside(inside, Kept(published or out, known), ready)
        cache.put(name, {path: (each.of, each.hash) for path, each in made.items()})
    _forget_the_day(out)


def render_some(root: Path, out: Path, wanted: Collection[str]) -> tuple[str, ...]:
    """Render only these pages, by their paths under root/docs, into `out`; return their paths in the site.

    None of them where MkDocs has plugins, which may ask for all pages at once. Raises RenderFailed where it cannot go on.
    """
    inside = load(root, out, INSIDE[0])
    return tuple(render_only(inside, wanted)) if inside else ()


def _forget_the_day(out: Path) -> None:
    """Take the day of rendering out of the sitemap: the same sources give the same bytes on every day."""
    sitemap = out / "sitemap.xml"
    if sitemap.exists():
        sitemap.write_text(_LASTMOD.sub("", sitemap.read_text(encoding="utf-8")), encoding="utf-8")
        # The same once more, with the time inside: nobody asks for it.
        (out / "sitemap.xml.gz").unlink(missing_ok=True)

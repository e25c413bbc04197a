"""Stage 8, site: docs/ and mkdocs.yml in, a rendered site beside the published one out."""

from __future__ import annotations

import errno
import json
import os
import re
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

from dossier.problem import RenderFailed

RENDERERS = ("mkdocs", "properdocs", "zensical")

_LASTMOD = re.compile(r"\s*<lastmod>[^<]*</lastmod>")
_OS_ERROR = re.compile(r"^\w+Error: \[Errno (\d+)\] [^:\n]*(?:: '(.*)')?$", re.MULTILINE)
_OF_THE_MACHINE = frozenset(
    (errno.EACCES, errno.EDQUOT, errno.EIO, errno.EMFILE, errno.ENFILE, errno.ENOMEM, errno.ENOSPC, errno.EPERM)
    + (errno.EROFS,)
)


def render_site(root: Path, out: Path, renderer: str = "mkdocs") -> None:
    """Render root/docs into `out`, a new folder.

    Raises RenderFailed with the renderer's words when it complains, and OSError when it could not do its work.
    """
    if find_spec(renderer) is None:
        raise FileNotFoundError(errno.ENOENT, "not installed (see requirements.txt)", renderer)
    configuration = root / f"{out.name}.yml"
    _configure(root, out, configuration)
    # Neither -q nor -v: the one hides all warnings from --strict, the other skips the check of anchors.
    command = [sys.executable, "-m", renderer, "build", "--strict", "--clean", "--config-file", configuration.name]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONDONTWRITEBYTECODE": "1"}
    result = subprocess.run(
        command,
        check=False,
        cwd=root,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        errors="backslashreplace",
    )
    if result.returncode:
        raise failure(renderer, result.returncode, (result.stderr + result.stdout).strip())
    configuration.unlink()
    _forget_the_day(out)


def _configure(root: Path, out: Path, configuration: Path) -> None:
    """Write what renders root/docs into `out`: not every renderer takes the folder as an option."""
    place = json.dumps(os.path.relpath(out, root))
    text = (root / "mkdocs.yml").read_text(encoding="utf-8")
    configuration.write_text(f"{text}\nsite_dir: {place}\n", encoding="utf-8")


def failure(renderer: str, code: int, words: str) -> Exception:
    """Return what a renderer's end means: its refusal, or the machine's."""
    if code < 0:
        return ChildProcessError(f"{renderer} was ended by signal {-code}")
    for number, path in _OS_ERROR.findall(words):
        if int(number) in _OF_THE_MACHINE:
            return OSError(int(number), os.strerror(int(number)), path or renderer)
    return RenderFailed(words)


def _forget_the_day(out: Path) -> None:
    """Take the day of rendering out of the sitemap: the same sources give the same bytes on every day."""
    sitemap = out / "sitemap.xml"
    if sitemap.exists():
        sitemap.write_text(_LASTMOD.sub("", sitemap.read_text(encoding="utf-8")), encoding="utf-8")
        # The same once more, with the time inside: nobody asks for it.
        (out / "sitemap.xml.gz").unlink(missing_ok=True)

"""What a renderer's end means, and what it leaves of the day."""

from __future__ import annotations

from pathlib import Path

import pytest
from dossier.problem import RenderFailed
from dossier.site import render_site
from dossier.site.apart import failure
from trees import planted

CONFIGURATION = "site_name: Dam\nsite_url: https://dam.example/\ntheme: mkdocs\nplugins: []\n"


def test_a_rendered_site_does_not_know_the_day(tmp_path: Path):
    planted(tmp_path, {"mkdocs.yml": CONFIGURATION, "docs/index.md": "# Dam\n"})
    render_site(tmp_path, tmp_path / "out")

    assert (tmp_path / "out" / "sitemap.xml").read_text() == (
        '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
        "    <url>\n         <loc>https://dam.example/</loc>\n    </url>\n</urlset>"
    )
    assert not (tmp_path / "out" / "sitemap.xml.gz").exists()


def test_what_the_renderer_complains_of_is_said_in_its_words(tmp_path: Path):
    planted(tmp_path, {"mkdocs.yml": CONFIGURATION, "docs/index.md": "[away](nowhere.md)\n"})

    with pytest.raises(RenderFailed, match=r"nowhere\.md"):
        render_site(tmp_path, tmp_path / "out")


FULL = """Traceback (most recent call last):
  File "mkdocs/utils/__init__.py", line 173, in write_file
    f.write(content)
OSError: [Errno 28] No space left on device: '/dossier/.site.new-1/index.html'"""


def test_what_the_machine_refuses_the_renderer_is_no_fault_of_the_pages():
    error = failure("mkdocs", 1, FULL)

    assert isinstance(error, OSError)
    assert (error.errno, error.filename) == (28, "/dossier/.site.new-1/index.html")


def test_a_file_that_the_renderer_misses_is_a_fault_of_the_pages():
    error = failure("mkdocs", 1, "FileNotFoundError: [Errno 2] No such file or directory: 'docs/a.md'")

    assert isinstance(error, RenderFailed)


def test_a_renderer_that_was_killed_says_so():
    assert str(failure("mkdocs", -9, "")) == "mkdocs was ended by signal 9"


def test_a_renderer_that_is_not_installed_is_named(tmp_path: Path):
    with pytest.raises(FileNotFoundError, match=r"not installed \(see requirements\.txt\)"):
        render_site(tmp_path, tmp_path / "out", "no_such_renderer")

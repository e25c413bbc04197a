"""What a renderer's end means, and what it leaves of the day."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from dossier.site import RenderFailed, render_site
from trees import planted

CONFIGURATION = "site_name: Dam\nsite_url: https://dam.example/\ntheme: {name: null}\nplugins: []\n"


def test_a_rendered_site_does_not_know_the_day(tmp_path: Path):
    planted(tmp_path, {"mkdocs.yml": CONFIGURATION, "docs/index.md": "# Dam\n"})
    # Without a theme there are no pages, but the sitemap and its archive are made all the same.
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


def test_what_the_machine_refuses_the_renderer_is_no_fault_of_the_pages(tmp_path: Path):
    planted(tmp_path, {"mkdocs.yml": CONFIGURATION, "docs/index.md": "# Dam\n"})
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("this system has no full device")
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "index.html").symlink_to(full)

    with pytest.raises(OSError, match="No space left") as refused:
        render_site(tmp_path, tmp_path / "out")
    assert refused.value.strerror == os.strerror(28)


def test_a_renderer_that_is_not_installed_is_named(tmp_path: Path):
    with pytest.raises(FileNotFoundError, match=r"not installed \(see requirements\.txt\)"):
        render_site(tmp_path, tmp_path / "out", "no_such_renderer")

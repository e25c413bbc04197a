"""What a renderer's end means, what it leaves of the day, and that MkDocs within this process is MkDocs."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from dossier.cache import Cache
from dossier.problem import RenderFailed
from dossier.site import render_site, render_some
from dossier.site.apart import failure, render_apart
from trees import ROOT, SITES, planted, snapshot

CONFIGURATION = "site_name: Dam\nsite_url: https://dam.example/\ntheme: mkdocs\nplugins: []\n"


@pytest.fixture
def good(tmp_path: Path) -> Path:
    """Return a folder with the generated pages of the good dossier, as they are kept for review, and our theme."""
    shutil.copytree(SITES / "good" / "docs", tmp_path / "docs")
    shutil.copytree(ROOT / "theme", tmp_path / "theme")
    menu = (ROOT / "mkdocs.yml").read_text("utf-8").partition("\ntheme:")
    (tmp_path / "mkdocs.yml").write_text(
        (SITES / "good" / "mkdocs.yml").read_text("utf-8") + "".join(menu[1:]), "utf-8"
    )
    for page in (ROOT / "docs" / "about").glob("*.md"):
        if not (tmp_path / "docs" / "about" / page.name).exists():
            planted(tmp_path, {f"docs/about/{page.name}": f"# {page.stem}\n\nText.\n"})
    return tmp_path


def contents(folder: Path) -> dict[str, bytes]:
    return {path: data for path, (data, _) in snapshot(folder).items() if not path.startswith("sitemap")}


@pytest.mark.parametrize("renderer", ["mkdocs", "properdocs"])
def test_pages_made_in_this_process_are_what_the_renderer_makes(good: Path, renderer: str):
    render_site(good, good / "ours", renderer)
    render_apart(good, good / "theirs", renderer)

    assert contents(good / "ours") == contents(good / "theirs")


def test_what_has_not_changed_is_taken_from_the_published_site(good: Path):
    cache, site, page = Cache(good / ".cache"), good / "site", "articles/okada2009"
    render_site(good, site, published=site, cache=cache)
    for place in (f"docs/{page}.md", f"site/{page}/history/index.html"):
        (good / place).write_text((good / place).read_text("utf-8") + "\nAn edit.\n", "utf-8")
    render_site(good, good / "new", published=site, cache=cache)
    render_site(good, good / "cold")

    ours, cold = contents(good / "new"), contents(good / "cold")
    again = {path for path in cold if not (site / path).exists() or not (good / "new" / path).samefile(site / path)}
    assert ours == cold
    assert again == {f"{page}/index.html", f"{page}/history/index.html", "404.html"}


@pytest.mark.parametrize("place", ["theme/partials/footer.html", "mkdocs.yml"])
def test_what_stands_in_every_page_changes_every_page(good: Path, place: str):
    cache, site = Cache(good / ".cache"), good / "site"
    render_site(good, site, published=site, cache=cache)
    (good / place).write_text(
        (good / place).read_text("utf-8").replace("About", "Of us").replace("Keys", "Ways"), "utf-8"
    )
    render_site(good, good / "new", published=site, cache=cache)
    render_site(good, good / "cold")

    assert contents(good / "new") == contents(good / "cold") != contents(site)


def test_some_pages_can_be_had_alone(good: Path):
    render_site(good, good / "site")

    assert render_some(good, good / "some", {"claims.md", "articles/okada2009.md", "none.md"}) == (
        "claims/index.html",
        "articles/okada2009/index.html",
    )
    assert sorted(contents(good / "some")) == ["articles/okada2009/index.html", "claims/index.html"]
    assert contents(good / "some").items() <= contents(good / "site").items()


def test_where_plugins_have_a_say_the_renderer_does_it_all(tmp_path: Path):
    planted(tmp_path, {"mkdocs.yml": CONFIGURATION.replace("[]", "[search]"), "docs/index.md": "# Dam\n"})
    render_site(tmp_path, tmp_path / "out")

    assert (tmp_path / "out" / "search" / "search_index.json").exists()
    assert render_some(tmp_path, tmp_path / "some", {"index.md"}) == ()


def test_a_menu_without_names_takes_them_from_the_headings(tmp_path: Path):
    texts = {"docs/index.md": "# The *old* dam\n", "docs/b.md": "# The new one\n", "mkdocs.yml": CONFIGURATION}
    planted(tmp_path, texts)
    render_site(tmp_path, tmp_path / "ours")
    render_apart(tmp_path, tmp_path / "theirs", "mkdocs")

    # MkDocs' own theme gives the time of the build.
    first, second = (
        re.sub("Build Date UTC : .*", "", (tmp_path / name / "b/index.html").read_text()) for name in ("ours", "theirs")
    )
    assert first == second


@pytest.mark.parametrize(
    ("broken", "words"),
    [
        ("{% if %}", r"main\.html:\d+: "),
        ("{{ nothing.at.all }}", "nothing"),
        ("{{ 1 / 'a' }}", "TypeError"),
    ],
)
def test_a_mistake_in_the_theme_is_told_and_no_fault_of_ours(tmp_path: Path, broken: str, words: str):
    configuration = "site_name: Dam\ntheme: {name: null, custom_dir: theme}\nplugins: []\n"
    planted(tmp_path, {"mkdocs.yml": configuration, "docs/index.md": "# Dam\n", "theme/main.html": broken})

    with pytest.raises(RenderFailed, match=words):
        render_site(tmp_path, tmp_path / "out")


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
    with pytest.raises(FileNotFoundError, match=r"not installed \(\.venv/bin/pip install -r tests/requirements\.txt\)"):
        render_site(tmp_path, tmp_path / "out", "no_such_renderer")

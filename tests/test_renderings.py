"""Two sites in, what a reader would find different out; and the real sources under every renderer installed."""

from __future__ import annotations

import re
import shutil
from importlib.util import find_spec
from pathlib import Path

import pytest
from dossier.renderings import Difference, differences, rendering
from trees import SITES, command, planted

PAGE = '<html><head><title>T</title></head><body><p id="p1">The <b>gates</b> leak.</p><a href="../b/#p2">b</a></body></html>'


def found(tmp_path: Path, one: dict[str, str], other: dict[str, str]) -> list[str]:
    sites = planted(tmp_path / "one", one), planted(tmp_path / "other", other)
    return [str(difference) for difference in differences(*sites)]


def test_same_page_written_otherwise_has_no_difference(tmp_path: Path) -> None:
    other = PAGE.replace('"../b/#p2"', "'./../b/index.html#p2'").replace("The <b>", "The\n  <b class=x>")

    assert found(tmp_path, {"a/index.html": PAGE}, {"a/index.html": other}) == []


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ('id="p1"', 'id="p9"', ["a/index.html: id (nothing) | p9", "a/index.html: id p1 | (nothing)"]),
        ("../b/#p2", "../b/#p3", ["a/index.html: link (nothing) | b/#p3", "a/index.html: link b/#p2 | (nothing)"]),
        ("leak", "hold", ["a/index.html: text The gates leak. b | The gates hold. b"]),
        ("</body>", "<p>more</p></body>", ["a/index.html: text gates leak. b | gates leak. b more"]),
        ("</body>", "<script>x</script></body>", []),
        ("leak", "l<span>e</span>ak", []),
    ],
)
def test_what_a_reader_finds_different_is_listed(tmp_path: Path, old: str, new: str, expected: list[str]) -> None:
    assert found(tmp_path, {"a/index.html": PAGE}, {"a/index.html": PAGE.replace(old, new)}) == expected


def test_link_above_the_root_is_not_taken_for_one_into_the_site(tmp_path: Path) -> None:
    planted(tmp_path, {"a/index.html": PAGE.replace("../b/", "../../b/")})

    assert rendering(tmp_path, "a/index.html").links.isdisjoint({"b/#p2"})


def test_page_that_only_one_site_has_is_a_difference_without_a_reason(tmp_path: Path) -> None:
    planted(tmp_path / "one", {"a/index.html": PAGE, "search.json": "{}"})
    planted(tmp_path / "other", {"b/index.html": PAGE, "styles/x.css": "a{}"})
    listed = differences(tmp_path / "one", tmp_path / "other")

    assert [(each.page, bool(each.reason)) for each in listed] == [
        ("a/index.html", False),
        ("b/index.html", False),
        ("search.json", False),
        ("styles/x.css", True),
    ]


def test_difference_within_a_page_never_has_a_reason() -> None:
    assert Difference("id", "search.json", "", "p1").reason == ""


def test_raw_html_has_relative_addresses_on_index_pages_only() -> None:
    """Elsewhere Zensical takes them for relative to the Markdown file, MkDocs for relative to the page."""
    pages = [page for page in (SITES / "good" / "docs").rglob("*.md") if page.name != "index.md"]
    relative = re.compile(r"<(?:a|area|img)\b[^>]*\b(?:href|src)=\"(?![#?\"]|https?:)[^\"]*\"")

    assert len(pages) > 20
    assert [(page.name, match[0]) for page in pages if (match := relative.search(page.read_text("utf-8")))] == []


@pytest.mark.parametrize("renderer", ["properdocs", "zensical"])
def test_real_sources_give_a_reader_the_same_site_under_another_renderer(
    renderer: str, record: Path, tmp_path: Path
) -> None:
    if find_spec(renderer) is None:
        pytest.skip(f"{renderer} is not installed")
    copy = Path(shutil.copytree(record.parent, tmp_path / "dossier", ignore=shutil.ignore_patterns("__pycache__")))
    built = command(copy, "build.py", "--renderer", renderer)

    assert (built.returncode, built.stderr) == (0, "")  # the gate found no broken link
    assert [each for each in differences(record, copy / "site") if not each.reason] == []
    assert len(list(record.glob("articles/*/index.html"))) > 1

"""The local edition: captured text beside our digests, in a tree of its own, and nothing of it anywhere else."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from dossier import capture
from dossier.ingest.articles import articles
from dossier.linked import Captured
from dossier.local import FOLDER, SITE, cut, prepared, told, with_captures
from dossier.normalise import sha256
from trees import SITES, assembled, changed, command, planted, site

BODY = (
    "The dam at Vell was built in 1931 by men who “did not expect” to be asked about it, and for sixty years nobody did.",
    "The gates leak.  That is known.  What is not known is how much they leak — the board has never measured it at all.",
)
TEXT = "\n\n".join(("Is the dam safe?", "By Jo Harper", "12 June 2001", *BODY)) + "\n"
OTHER = (
    f"{BODY[1]} So the board was asked once more, and said that it would think about it in the spring.\n\n{BODY[0]}\n"
)
ARTICLE = "articles/harper2001.yml"


def dossier(text: str = TEXT, *, first: str = BODY[0]) -> dict[str, str]:
    """Return sources whose article was captured in a text, with the fingerprints of its paragraphs."""
    return changed(
        ARTICLE,
        ("issued: 2001-06-12\n", f"issued: 2001-06-12\ncapture: {{sha256: {digest_of(text)}, part: 1}}\n"),
        (f'"{"0" * 63}1"', sha256(first)),
        (f'"{"0" * 63}2"', sha256(BODY[1])),
        ('{start: "The dam", end: "holds"}', '{start: "The dam at Vell", end: "nobody did"}'),
        ("      Harper finds the dam sound.\n", '      Harper finds the dam sound.\n    quote: "did not expect"\n'),
    )


def digest_of(text: str) -> str:
    made = capture.from_data("x.txt", text.encode())
    assert isinstance(made, capture.Capture)
    return made.sha256


def captured(texts: dict[str, str], folder: Path) -> dict[str, Captured]:
    found = with_captures(site(texts), folder).captured
    assert found is not None
    return found


def pieces(captured: Captured) -> str:
    """Return the captured paragraph with what is marked in brackets."""
    return "".join(f"[{text}]" if marked else text for text, marked in captured.pieces)


def test_a_capture_is_found_by_its_bytes_and_the_words_that_ours_point_at_are_marked(tmp_path: Path) -> None:
    planted(tmp_path, {"any name.txt": TEXT})
    found = captured(dossier(), tmp_path)
    assert [(id, each.verdict) for id, each in found.items()] == [
        ("harper2001.p1", "in place"),
        ("harper2001.p2", "in place"),
    ]
    assert pieces(found["harper2001.p1"]) == (
        "[The dam at Vell] was built in 1931 by men who “[did not expect]” to be asked about it, and for sixty years"
        " [nobody did]."
    )


def test_another_copy_is_found_by_its_text_and_says_where_a_passage_stands(tmp_path: Path) -> None:
    planted(tmp_path, {"copy.txt": "\n\n".join(("Is the dam safe?", "By Jo Harper", BODY[1], BODY[0]))})
    found = captured(dossier(), tmp_path)
    assert [(each.verdict, each.places, bool(each.pieces)) for each in found.values()] == [
        ("moved", (2,), True),
        ("moved", (1,), True),
    ]


def test_a_passage_that_reads_otherwise_or_is_not_there_says_so(tmp_path: Path) -> None:
    text = TEXT.replace("built in 1931", "finished in 1932 or so")
    planted(tmp_path, {"a.txt": text.replace(BODY[1], "")})
    first, second = captured(dossier(text.replace(BODY[1], "")), tmp_path).values()
    assert (first.verdict, first.changed != (), "finished in 1932" in pieces(first)) == ("changed", True, True)
    assert (second.verdict, second.pieces) == ("absent", ())


def test_an_article_without_a_capture_at_hand_says_so(tmp_path: Path) -> None:
    planted(tmp_path, {"another.txt": "Nothing about any dam.\n"})
    assert told(with_captures(site(dossier()), tmp_path)) == "2 not checked"


def test_words_that_stand_twice_are_marked_at_the_end_that_the_locator_names() -> None:
    assert list(cut("So it was. So it was.", [("So it", "start"), ("it was", "end")])) == [
        ("So it", True),
        (" was. So ", False),
        ("it was", True),
        (".", False),
    ]
    assert list(cut("", [("a", "")])) == []


def test_the_tree_beside_has_what_people_wrote_and_asks_for_the_banner(tmp_path: Path) -> None:
    planted(tmp_path, {"mkdocs.yml": "site_name: x\n", "docs/about/a.md": "# A\n", "theme/main.html": "<p>"})
    planted(tmp_path / FOLDER, {"docs/about/gone.md": "# Gone\n"})
    place = prepared(tmp_path)
    assert place == tmp_path / FOLDER
    assert (place / "mkdocs.yml").read_text("utf-8") == 'INHERIT: "base.yml"\nextra: {local: true}\n'
    assert sorted(path.relative_to(place).as_posix() for path in place.rglob("*.*") if path.is_file()) == [
        "base.yml",
        "docs/about/a.md",
        "mkdocs.yml",
        "theme/main.html",
    ]


# Both editions, built by the command


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a dossier in which the hosted edition was built, and then the local one."""
    folder = assembled(SITES / "good", tmp_path_factory.mktemp("local"))
    held = planted(tmp_path_factory.mktemp("captures"), {"a.txt": TEXT})
    for path in (folder / "sources").rglob("*.*"):
        path.unlink()
    planted(folder / "sources", {"site.yml": "publisher: Nobody\n", **dossier()})
    hosted, local = command(folder, "build.py"), command(folder, "build.py", "--captures", str(held))
    assert (hosted.returncode, local.returncode) == (0, 0), hosted.stderr + local.stderr
    assert "captures  2 in place" in local.stdout
    return folder


def pages(folder: Path) -> dict[str, str]:
    return {path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in sorted(folder.rglob("*.html"))}


def ids(folder: Path) -> dict[str, list[str]]:
    return {path: re.findall(r'\sid="([^"]*)"', text) for path, text in pages(folder).items()}


def holding(folder: Path) -> set[str]:
    """Return the files below a folder that hold words of the capture which no quote or locator has."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {
        path.relative_to(folder).as_posix()
        for path in files
        if b"to be asked about it" in path.read_bytes() or b"has never measured" in path.read_bytes()
    }


def test_the_local_edition_has_the_pages_and_ids_of_the_hosted_one(root: Path) -> None:
    assert ids(root / SITE) == ids(root / "site")


def test_captured_text_stands_beside_the_digest(root: Path) -> None:
    page = pages(root / SITE)["articles/harper2001/index.html"]
    assert "<mark>The dam at Vell</mark> was built in 1931" in page
    assert "Harper finds the dam sound." in page


def test_every_page_says_that_it_is_private_and_asks_not_to_be_listed(root: Path) -> None:
    made = pages(root / SITE)
    assert [path for path, text in made.items() if 'class="edition"' not in text] == []
    assert [path for path, text in made.items() if '<meta name="robots" content="noindex">' not in text] == []
    assert [path for path, text in pages(root / "site").items() if 'class="edition"' in text] == []


def test_captured_text_is_nowhere_else_after_a_plain_build_too(root: Path) -> None:
    plain = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
    assert subprocess.run(plain, cwd=root, capture_output=True, check=False).returncode == 0
    assert {Path(path).parts[0] for path in holding(root)} == {FOLDER, SITE}
    assert holding(root / "site") == set()


def test_a_folder_that_is_not_there_is_a_matter_of_usage(root: Path) -> None:
    result = command(root, "build.py", "--captures", "nowhere")
    assert (result.returncode, result.stderr.splitlines()[-1]) == (
        2,
        "build.py: error: argument --captures: there is no folder 'nowhere'",
    )


def test_the_real_record_has_every_passage_in_place_and_the_ids_of_the_hosted_edition(
    record: Path, captures: Path
) -> None:
    folder = record.parent
    result = command(folder, "build.py", "--captures", str(captures))
    assert result.returncode == 0, result.stderr
    assert re.search(r"^captures  \d+ in place \(", result.stdout, re.MULTILINE)
    assert ids(folder / SITE) == ids(record)
    shown = "".join(pages(folder / SITE).values())
    paragraphs = [
        passage.text
        for path in captures.glob("*.txt")
        if isinstance(made := capture.read(path), capture.Capture)
        for article in articles(made)
        for passage in article.passages
    ]
    assert shown.count('<div class="captured">') == len(paragraphs)

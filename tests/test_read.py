"""A folder of sources in, what parses and what is wrong with the rest out."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from dossier.plain import RULE
from dossier.read import LARGEST_ARTICLE, RawSources, read, read_pages
from trees import SMALL, planted, printed


def problems(folder: Path, files: dict[str, str | bytes]) -> list[str]:
    return printed(read(planted(folder / "sources", files))[1])


def test_every_file_is_read_in_order_of_name(tmp_path: Path) -> None:
    files = {f"articles/{name}.yml": "id: x\n" for name in "bac"}
    raw, found = read(planted(tmp_path / "sources", {**SMALL, **files, "ids.lock": "text", "captures/x.pdf": b"\0"}))
    assert found == []
    assert [source.path for source in raw.articles] == [
        f"sources/articles/{name}.yml" for name in ("a", "b", "c", "harper2001")
    ]
    assert list(raw.registries) == ["entities", "claims", "events", "figures"]
    assert (raw.ledger.text if raw.ledger else "") == "text"


def test_essay_is_what_follows_the_front_matter(tmp_path: Path) -> None:
    raw, _ = read(planted(tmp_path / "sources", {"topics/t.md": "---\ntitle: T\n---\nOne.\n\n---\n\nTwo.\n"}))
    (topic,) = raw.topics
    assert (topic.value, topic.first_line, topic.essay, topic.essay_line) == (
        {"title": "T"},
        2,
        "One.\n\n---\n\nTwo.\n",
        4,
    )


def test_dotfiles_and_backups_are_nobodys_sources(tmp_path: Path) -> None:
    assert problems(tmp_path, {".x": "", "articles/.x.swp": b"\xff", "articles/a.yml~": "", "claims.yml~": ""}) == []


def test_empty_folder_is_an_empty_dossier(tmp_path: Path) -> None:
    (tmp_path / "sources").mkdir()
    assert read(tmp_path / "sources") == (RawSources((), (), {}, None), [])


def test_folder_that_is_not_there_is_a_mistake(tmp_path: Path) -> None:
    assert printed(read(tmp_path / "sources")[1]) == [
        "sources:1:1: there is no such folder (run this in the project's root)"
    ]


def test_windows_line_ends_are_read_as_others(tmp_path: Path) -> None:
    raw, found = read(planted(tmp_path / "sources", {"topics/t.md": b"---\r\ntitle: T\r\n---\r\nOne.\r\nTwo.\r\n"}))
    assert found == []
    assert raw.topics[0].essay == "One.\nTwo.\n"


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("articles/a.txt", "", ":1:1: not a source: articles/ holds <id>.yml files only"),
        ("topics/t.yml", "", ":1:1: not a source: topics/ holds <id>.md files only"),
        ("claim.yml", "", ":1:1: not a source (see the layout in README)"),
        ("topics/t.md", "No front matter.\n", ":1:1: no front matter (start with '---', keys, '---', then the essay)"),
        ("topics/t.md", "---\ntitle: T\n", ":1:1: no front matter (start with '---', keys, '---', then the essay)"),
        ("topics/t.md", "---\na: 1\na: 2\n---\n", ":3:1: key 'a' stands here a second time"),
        ("articles/a.yml", b"\xef\xbb\xbfid: a\n", ":1:1: starts with a byte order mark (save it as UTF-8 without one)"),
        ("articles/a.yml", "id: a\ntitle: Café\n".encode("cp1252"), ":2:11: not UTF-8: byte 0xe9 at offset 16 (save it as UTF-8)"),
        ("articles/a.yml", "id: a\n".encode("utf-16"), ":1:1: not UTF-8: byte 0xff at offset 0 (save it as UTF-8)"),
        ("articles/a.yml", "id: \ud800\n", ":1:5: not UTF-8: byte 0xed at offset 4 (save it as UTF-8)"),
        ("articles/a.yml", "id: a\u2028b: c\n", ":1:6: character U+2028, which nobody can see (remove it)"),
        ("articles/a.yml", "id: a\rb: c\n", ":1:6: character U+000D, which nobody can see (remove it)"),
        ("articles/a.yml", "é: \x00\n", ":1:4: character U+0000, which nobody can see (remove it)"),
        ("articles/a.yml", "x" * (LARGEST_ARTICLE + 1), ":1:1: 1,048,577 bytes; 1,048,576 is the most"),
        ("ids.lock", b"\xff", ":1:1: not UTF-8: byte 0xff at offset 0 (save it as UTF-8)"),
    ],
)  # fmt: skip
def test_file_that_does_not_read_is_a_mistake_at_its_place(
    tmp_path: Path, name: str, content: str | bytes, expected: str
) -> None:
    assert problems(tmp_path, {name: content}) == [f"sources/{name}{expected}"]


def test_all_unseen_characters_of_a_file_are_named_up_to_a_hundred(tmp_path: Path) -> None:
    assert len(problems(tmp_path, {"articles/a.yml": "".join(f"{key}: \u200b\u200b\n" for key in "abc")})) == 6
    assert len(problems(tmp_path, {"claims.yml": "\u200b" * 1_000_000})) == 6 + 100


def test_an_unseen_character_hides_no_other_mistake(tmp_path: Path) -> None:
    topic = "---\ntitle: T\ntitle: U\u200b\n---\nTwo\u2060gether.\n"

    assert problems(tmp_path, {"topics/t.md": topic}) == [
        "sources/topics/t.md:3:1: key 'title' stands here a second time",
        "sources/topics/t.md:3:9: character U+200B, which nobody can see (remove it)",
        "sources/topics/t.md:5:4: character U+2060, which nobody can see (remove it)",
    ]


def test_name_of_a_file_that_cannot_be_printed_is_printed_with_escapes(tmp_path: Path) -> None:
    (tmp_path / "sources").mkdir()
    for name in (b"a\nb.yml", b"caf\xe9.yml", "x\u202ey.yml".encode()):
        (Path(os.fsdecode(os.fsencode(tmp_path / "sources") + b"/" + name))).write_bytes(b"")
    assert printed(read(tmp_path / "sources")[1]) == [
        f"sources/{name}:1:1: not a source (see the layout in README)"
        for name in ("a\\nb.yml", "caf\\udce9.yml", "x\\u202ey.yml")
    ]


def test_link_pipe_or_folder_in_the_place_of_a_file_is_a_mistake_and_never_opened(tmp_path: Path) -> None:
    folder = planted(tmp_path / "sources", {"articles/a.yml": "id: a\n"})
    (tmp_path / "secret.yml").write_text("password: x\n")
    (folder / "articles" / "link.yml").symlink_to(tmp_path / "secret.yml")
    (folder / "articles" / "dangling.yml").symlink_to(tmp_path / "nothing")
    (folder / "articles" / "folder.yml").mkdir()
    (folder / "claims.yml").symlink_to("/dev/zero")
    os.mkfifo(folder / "entities.yml")
    os.mkfifo(folder / "ids.lock")
    raw, found = read(folder)
    names = (
        "articles/dangling.yml",
        "articles/folder.yml",
        "articles/link.yml",
        "claims.yml",
        "entities.yml",
        "ids.lock",
    )
    assert printed(found) == [f"sources/{name}:1:1: not a plain file ({RULE})" for name in names]
    assert raw.lost == {"articles/dangling", "articles/folder", "articles/link", "claims", "entities"}


@pytest.mark.parametrize("kind", ["link", "file", "pipe"])
def test_folder_that_is_none_is_a_mistake(tmp_path: Path, kind: str) -> None:
    folder = planted(tmp_path / "sources", {"topics/t.md": "---\ntitle: T\n---\n"})
    if kind == "link":
        (folder / "articles").symlink_to(folder / "topics")
    elif kind == "file":
        (folder / "articles").write_text("")
    else:
        os.mkfifo(folder / "articles")
    assert printed(read(folder)[1]) == [
        "sources/articles:1:1: not a folder (sources are real files in real folders, no links)"
    ]


def test_what_does_not_parse_is_known_as_lost(tmp_path: Path) -> None:
    files = {"articles/a.yml": "a: [\n", "topics/t.md": "x", "claims.yml": b"\xff", "events.yml": "- a\n"}
    raw, _ = read(planted(tmp_path / "sources", files))
    assert raw.lost == {"articles/a", "topics/t", "claims"}


def test_pages_written_by_hand_must_be_plain_readable_files(tmp_path: Path) -> None:
    docs = planted(
        tmp_path / "docs",
        {
            "about/ok.md": "---\ntitle: x\n---\n# X\n",
            "about/rule.md": "text\n\n---\n",
            "about/twice.md": "---\ntitle: x\ntitle: y\n---\n",
            "about/open.md": "---\ntitle: x\n",
            "about/sub/latin.md": b"caf\xe9\n",
            "assets/picture.png": b"\x89PNG\xff",
            "articles/generated.md": b"\xff",
        },
    )
    (docs / "assets" / "link.css").symlink_to(docs / "index.md")
    (docs / "about" / "folder").symlink_to(tmp_path)
    os.mkfifo(docs / "about" / "pipe.md")
    assert printed(read_pages(docs)) == [
        f"docs/about/folder:1:1: not a plain file ({RULE})",
        "docs/about/open.md:1:1: the front matter has no end (close it with '---')",
        f"docs/about/pipe.md:1:1: not a plain file ({RULE})",
        "docs/about/sub/latin.md:1:4: not UTF-8: byte 0xe9 at offset 3 (save it as UTF-8)",
        "docs/about/twice.md:3:1: key 'title' stands here a second time",
        f"docs/assets/link.css:1:1: not a plain file ({RULE})",
    ]


def test_docs_that_are_not_there_yet_are_no_mistake(tmp_path: Path) -> None:
    assert read_pages(tmp_path / "docs") == []

"""Ids in; page paths, anchors, relative links and absolute addresses out."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest
from dossier import address


@pytest.mark.parametrize(
    ("kind", "id", "path", "anchor"),
    [
        ("article", "a-b", "articles/a-b.md", ""),
        ("passage", "a-b.p3", "articles/a-b.md", "p3"),
        ("note", "a-b.p3-n1", "articles/a-b.md", "p3-n1"),
        ("topic", "t", "topics/t.md", ""),
        ("entity", "e", "entities/e.md", ""),
        ("claim", "c", "claims.md", "c"),
        ("event", "v", "timeline.md", "v"),
        ("figure", "f", "figures.md", "f"),
    ],
)
def test_everything_with_an_id_has_a_page_and_perhaps_an_anchor(kind: str, id: str, path: str, anchor: str) -> None:
    assert address.anchored(kind, id) == (PurePosixPath(path), anchor)


@pytest.mark.parametrize(
    ("target", "anchor", "page", "link"),
    [
        ("articles/a.md", "p3", "topics/t.md", "../articles/a.md#p3"),
        ("articles/a.md", "", "articles/b.md", "a.md"),
        ("articles/a.md", "p3", "articles/a.md", "#p3"),
        ("articles/a.md", "", "articles/a.md", "a.md"),
        ("articles/a.md", "", "articles/a/history.md", "../a.md"),
        ("claims.md", "c", "index.md", "claims.md#c"),
        ("topics/index.md", "", "index.md", "topics/index.md"),
    ],
)
def test_link_is_relative_to_the_page_that_has_it(target: str, anchor: str, page: str, link: str) -> None:
    assert address.relative(PurePosixPath(target), anchor, PurePosixPath(page)) == link


@pytest.mark.parametrize(
    ("target", "anchor", "url"),
    [
        ("index.md", "", "https://a.example/x/"),
        ("articles/index.md", "", "https://a.example/x/articles/"),
        ("articles/a.md", "p3", "https://a.example/x/articles/a/#p3"),
        ("articles/a/history.md", "", "https://a.example/x/articles/a/history/"),
        ("claims.md", "c", "https://a.example/x/claims/#c"),
        ("data/passages.json", "", "https://a.example/x/data/passages.json"),
        ("articles/a.bib", "", "https://a.example/x/articles/a.bib"),
        ("articles/a/cite/index.html", "p3", "https://a.example/x/articles/a/cite/#p3"),
    ],
)
def test_absolute_address_is_the_one_the_contract_gives(target: str, anchor: str, url: str) -> None:
    assert address.url("https://a.example/x/", PurePosixPath(target), anchor) == url


@pytest.mark.parametrize(
    ("target", "page", "link"),
    [
        ("theme/dossier.css", "articles/a/cite/index.html", "../../../theme/dossier.css"),
        ("theme/dossier.css", "articles/a.md", "../../theme/dossier.css"),
        ("theme/dossier.css", "index.md", "theme/dossier.css"),
    ],
)
def test_link_to_a_file_starts_from_the_address_of_the_page(target: str, page: str, link: str) -> None:
    assert address.file(PurePosixPath(target), PurePosixPath(page)) == link


@pytest.mark.parametrize(
    ("target", "anchor", "page", "link"),
    [
        ("articles/a.md", "p3", "articles/a/cite/index.html", "../#p3"),
        ("articles/a/cite/index.html", "p3", "articles/a.md", "cite/#p3"),
        ("index.md", "", "articles/a/cite/index.html", "../../../"),
    ],
)
def test_address_of_a_page_of_html_is_its_folder(target: str, anchor: str, page: str, link: str) -> None:
    assert address.web(PurePosixPath(target), anchor, PurePosixPath(page)) == link

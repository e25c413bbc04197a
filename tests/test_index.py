"""A site in, the search index out, of which only what changed is made again."""

from __future__ import annotations

import gzip
import json
import os
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from data.goods import good
from dossier import code
from dossier import findable as stage
from dossier.bundle import BundleFailed, made, page
from dossier.findable import CONCEPTS, findable
from dossier.index import Indexed, index
from dossier.records import SEARCHED_ONLY, Record
from dossier.settled import MARK
from many import many
from trees import snapshot


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path]:
    """Return empty folders for docs/ and for what is kept between runs."""
    folders = tmp_path / "docs", tmp_path / "cache"
    for folder in folders:
        folder.mkdir()
    return folders


def fragment(docs: Path, name: str) -> dict:
    data = (docs / "pagefind" / f"{name}.pf_fragment").read_bytes()
    return json.loads(gzip.decompress(data).removeprefix(MARK))


def test_every_record_is_in_the_index_under_its_number(folders: tuple[Path, Path]) -> None:
    docs, cache = folders
    index(findable(good()), docs, cache)
    for wanted in findable(good()).bundles:
        for number, record in enumerate(wanted.records):
            folder = f"{wanted.name}/fragment" if wanted.name else "fragment"
            assert fragment(docs, f"{folder}/{page(wanted.number, number)}")["url"] == record.url


def test_what_is_fetched_with_a_result_is_what_it_shows(folders: tuple[Path, Path]) -> None:
    docs, cache = folders
    index(findable(good()), docs, cache)
    for wanted in findable(good()).bundles:
        for number, record in enumerate(wanted.records):
            folder = f"{wanted.name}/fragment" if wanted.name else "fragment"
            meta = fragment(docs, f"{folder}/{page(wanted.number, number)}")["meta"]
            assert meta == {name: text for name, text in record.fields.items() if name not in SEARCHED_ONLY}


def test_table_counts_the_records_of_each_bundle_and_passages_of_each_article(folders: tuple[Path, Path]) -> None:
    docs, cache = folders
    index(findable(good()), docs, cache)
    table = json.loads((docs / "pagefind" / "dossier.json").read_bytes())
    assert (
        [row["records"] for row in table["bundles"]]
        == [len(each.records) for each in findable(good()).bundles]
        == [each.count for each in findable(good()).bundles]
    )
    assert sum(row["passages"] for row in table["articles"]) == table["bundles"][0]["records"]
    assert table["bundles"][-1]["name"] == CONCEPTS


def test_second_run_makes_nothing_and_leaves_every_byte(folders: tuple[Path, Path]) -> None:
    docs, cache = folders
    first = index(findable(good()), docs, cache)
    before = snapshot(docs)
    second = index(findable(good()), docs, cache)
    assert (first.made, second) == (first.bundles, Indexed(first.records, first.bundles, 0))
    assert snapshot(docs) == before


def test_other_code_makes_every_bundle_again(folders: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    docs, cache = folders
    index(findable(good()), docs, cache)
    monkeypatch.setattr(code, "own_fingerprint", lambda: "other")
    again = index(findable(good()), docs, cache)
    assert again.made == again.bundles


def test_run_that_was_killed_is_made_whole(folders: tuple[Path, Path]) -> None:
    docs, cache = folders
    index(findable(good()), docs, cache)
    before = {path: data for path, (data, _) in snapshot(docs).items()}
    (docs / "pagefind" / "dossier.json").unlink()
    (docs / "pagefind" / "pagefind-entry.json").unlink()
    assert index(findable(good()), docs, cache).made == 2
    assert {path: data for path, (data, _) in snapshot(docs).items()} == before


def test_one_changed_digest_makes_one_bundle_again(folders: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stage, "ARTICLES_PER_BUNDLE", 2)
    docs, cache = folders
    site = many(4)
    whole = findable(site).bundles
    assert [each.name for each in whole] == ["", "part1", CONCEPTS]
    index(findable(site), docs, cache)
    id, article = next(iter(site.articles.items()))
    changed = article.model_copy(update={"title": "Another title"})
    passages = {
        key: replace(passage, article=changed) if passage.article.id == id else passage
        for key, passage in site.passages.items()
    }
    edited = replace(site, articles={**site.articles, id: changed}, passages=passages)
    assert index(findable(edited), docs, cache).made == 1


def test_same_record_in_another_bundle_has_another_name() -> None:
    record = Record("a/#p1", "a ¶1", {"title": "A"}, {}, {"kind": ("passage",)})
    names = [{path.stem for path in made([record], number) if path.suffix == ".pf_fragment"} for number in (0, 26)]
    assert names == [{"en_0000000"}, {"en_000001a"}]


def test_record_twice_at_one_address_is_refused_and_not_lost() -> None:
    record = Record("a/#p1", "a ¶1", {"title": "A"}, {}, {"kind": ("passage",)})
    with pytest.raises(BundleFailed, match="took 1 of 2 records"):
        made([record, record], 0)


def known(folders: tuple[Path, Path], *, is_known: bool) -> dict[str, bytes]:
    """Make the index and return its files; what is known of it is forgotten where asked for."""
    docs, cache = folders
    index(findable(good()), docs, cache)
    if not is_known:
        shutil.rmtree(cache)
        cache.mkdir()
    return {path: data for path, (data, _) in snapshot(docs).items()}


@pytest.mark.parametrize("is_known", [True, False])
@pytest.mark.parametrize(
    "plant",
    [
        lambda folder: (folder / "notes.md").write_text("# Mine\n"),
        lambda folder: (folder / "mine").mkdir(),
        lambda folder: (folder / "secret.json").symlink_to("/etc/hostname"),
        lambda folder: (
            (folder / "wasm.en.pagefind").replace(folder / "x") and (folder / "dossier.json").write_text("{")
        ),
        lambda folder: os.mkfifo(folder / "pipe"),
        lambda folder: folder.rename(folder.parent / "elsewhere") and folder.symlink_to("elsewhere"),
    ],
)
def test_nothing_but_the_index_is_in_its_folder(
    folders: tuple[Path, Path], plant: Callable[[Path], object], is_known: bool
) -> None:
    docs, cache = folders
    before = known(folders, is_known=is_known)
    plant(docs / "pagefind")
    index(findable(good()), docs, cache)
    assert not (docs / "pagefind").is_symlink()
    assert {path: data for path, (data, _) in snapshot(docs / "pagefind").items()} == {
        path.removeprefix("pagefind/"): data for path, data in before.items()
    }


def test_counts_of_words_that_were_cut_short_are_made_again(folders: tuple[Path, Path]) -> None:
    docs, cache = folders
    before = known(folders, is_known=True)
    for file in cache.glob("words-*.json"):
        file.write_bytes(b"")
    index(findable(good()), docs, cache)
    assert {path: data for path, (data, _) in snapshot(docs).items()} == before

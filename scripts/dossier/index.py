"""Stage 7, index: a site in, docs/pagefind/ out, of which only the bundles whose records changed are made again."""

from __future__ import annotations

import json
import shutil
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from pathlib import Path, PurePosixPath

from dossier import bundle, records, view
from dossier.concepts import concepts
from dossier.facets import facets
from dossier.linked import Site
from dossier.records import Record

FOLDER = "pagefind"  # under docs/: kept by the stage before
TABLE = "dossier.json"  # what the browser reads first; written last, so that a killed run is no finished one
ARTICLES_PER_BUNDLE = 100  # one edit makes one bundle again; the browser merges them
CONCEPTS = "concepts"  # the bundle of topics, entities and claims
_FORMAT = 1  # a new number makes every bundle again
_PROCESSORS = 2


@dataclass(frozen=True)
class Bundle:
    """Records that are made into an index together."""

    name: str  # its folder; nothing: the first, beside the script
    articles: dict[str, tuple[Record, ...]]  # by id, in the order of their numbers; empty for the concepts
    concepts: tuple[Record, ...] = ()

    @property
    def records(self) -> tuple[Record, ...]:
        """Return all records in order."""
        return (*(record for records in self.articles.values() for record in records), *self.concepts)

    @cached_property
    def fingerprint(self) -> str:
        """Return what changes when the records, the form of the index or Pagefind do."""
        return sha256(repr((_FORMAT, bundle.VERSION, self.records)).encode()).hexdigest()[:16]


@dataclass(frozen=True)
class Indexed:
    """What one run did."""

    records: int
    bundles: int
    made: int  # of them


def index(site: Site, docs: Path, cache: Path) -> Indexed:
    """Bring docs/pagefind/ up to date; what is made is made in `cache` and then moved."""
    folder = docs / FOLDER
    wanted = bundles(site)
    made = _made(folder)
    missing = [each for each in wanted if made.get(each.name) != each.fingerprint]
    files = {TABLE: _table(site, wanted), **_files(wanted)}
    if missing or set(made) != {each.name for each in wanted}:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / TABLE).unlink(missing_ok=True)
        _remove_others(folder, wanted)
        with ThreadPoolExecutor(_PROCESSORS) as pool:
            list(pool.map(lambda each: _make(each, folder, cache), missing))
    _write(folder, files)
    return Indexed(sum(len(each.records) for each in wanted), len(wanted), len(missing))


def bundles(site: Site) -> tuple[Bundle, ...]:
    """Return the bundles, the first being that beside the script, the concepts' last.

    Which bundle an article is in follows from its id, so that a new article changes one bundle and not all after it.
    """
    passages = records.passages(site)
    count = max(1, -(-len(passages) // ARTICLES_PER_BUNDLE))
    members: list[list[str]] = [[] for _ in range(count)]
    for id in passages:
        members[int(sha256(id.encode()).hexdigest(), 16) % count].append(id)
    parts = (
        Bundle(f"part{number}" if number else "", {id: passages[id] for id in ids})
        for number, ids in enumerate(members)
    )
    return (*parts, Bundle(CONCEPTS, {}, records.concepts(site)))


def _made(folder: Path) -> dict[str, str]:
    """Return the fingerprint of each bundle that is there and whole."""
    try:
        table = json.loads((folder / TABLE).read_bytes())
    except FileNotFoundError:
        return {}
    there = (row for row in table["bundles"] if (folder / row["name"] / bundle.ENTRY).is_file())
    return {row["name"]: row["made"] for row in there}


def _table(site: Site, wanted: tuple[Bundle, ...]) -> object:
    """Return what the browser has to know before it asks anything: bundles, articles in order of number, names."""
    return {
        "bundles": [{"name": each.name, "made": each.fingerprint} for each in wanted],
        "articles": [_article(site, id, found) for each in wanted for id, found in each.articles.items()],
        "concepts": [concept.packed() for concept in concepts(site)],
    }


def _article(site: Site, id: str, found: tuple[Record, ...]) -> dict[str, object]:
    """Return what results say of an article, what it can be chosen by, and how many records it has."""
    article = site.articles[id]
    return {
        "id": id,
        "title": view.title(article),
        "passages": len(found),
        "issued": article.issued.human() if article.issued else "",
        "day": article.issued.first.isoformat() if article.issued else "",
        **{name: list(values) for name, values in records.article_facets(article).items() if values},
    }


def _files(wanted: tuple[Bundle, ...]) -> dict[str, object]:
    """Return what the browser reads when it needs it: what can be narrowed by, and the words it knows."""
    numbered = [record for each in wanted for found in each.articles.values() for record in found]
    return {
        "words.json": list(records.vocabulary(numbered)),
        **{f"facets/{name}.json": values for name, values in facets(numbered).items()},
    }


def _make(wanted: Bundle, folder: Path, cache: Path) -> None:
    """Make a bundle beside its place, take away the old one, file by file, and move the new one in."""
    new, target = cache / f"bundle-{wanted.name or 'first'}", folder / wanted.name
    shutil.rmtree(new, ignore_errors=True)
    for path, data in bundle.made(wanted.records).items():
        if wanted.name and bundle.is_program(path):
            continue  # the first bundle's serves all
        (new / path).parent.mkdir(parents=True, exist_ok=True)
        (new / path).write_bytes(data)
    target.mkdir(exist_ok=True)
    for entry in target.iterdir():
        # The first bundle's folder holds the other bundles and our own files as well.
        if entry.is_dir() and entry.name in bundle.FOLDERS:
            shutil.rmtree(entry)
        elif entry.is_file() and bundle.is_own(PurePosixPath(entry.name)):
            entry.unlink()
    for entry in new.iterdir():
        shutil.move(entry, target / entry.name)
    new.rmdir()


def _remove_others(folder: Path, wanted: tuple[Bundle, ...]) -> None:
    kept = {*(each.name for each in wanted), *bundle.FOLDERS, "facets"}
    for entry in folder.iterdir():
        if entry.is_dir() and entry.name not in kept:
            shutil.rmtree(entry)


def _write(folder: Path, files: dict[str, object]) -> None:
    """Write our own files, the table last; what is there with the same bytes is left alone."""
    for name, value in sorted(files.items(), key=lambda item: item[0] == TABLE):
        file = folder / name
        text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
        if not file.is_file() or file.read_text(encoding="utf-8") != text:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")

"""Stage 7, index: a site in, docs/pagefind/ out, of which only the bundles whose records changed are made again."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import astuple, dataclass
from hashlib import sha256
from pathlib import Path

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
    articles: tuple[str, ...]  # ids, in the order of their records; none for the concepts
    records: tuple[Record, ...]

    @property
    def fingerprint(self) -> str:
        """Return what changes when the records, the form of the index or Pagefind do."""
        made_of = (_FORMAT, bundle.VERSION, *map(astuple, self.records))
        return sha256(repr(made_of).encode()).hexdigest()[:16]


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
        Bundle(f"part{number}" if number else "", tuple(ids), tuple(record for id in ids for record in passages[id]))
        for number, ids in enumerate(members)
    )
    return (*parts, Bundle(CONCEPTS, (), records.concepts(site)))


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
        "articles": [_article(site, id, each) for each in wanted for id in each.articles],
        "concepts": [concept.packed() for concept in concepts(site)],
    }


def _article(site: Site, id: str, part: Bundle) -> dict[str, object]:
    """Return what results say of an article, and how many records it has."""
    article = site.articles[id]
    values = next((record.filters for record in part.records if record.filters["article"] == (id,)), {})
    return {
        "id": id,
        "title": view.title(article),
        "passages": sum(record.filters["article"] == (id,) for record in part.records),
        "issued": article.issued.human() if article.issued else "",
        "day": article.issued.first.isoformat() if article.issued else "",
        **{key: list(values[key]) for key in ("author", "publication", "genre", "year") if key in values},
    }


def _files(wanted: tuple[Bundle, ...]) -> dict[str, object]:
    """Return what the browser reads when it needs it: what can be narrowed by, and the words it knows."""
    numbered = [record for each in wanted if each.name != CONCEPTS for record in each.records]
    return {
        "words.json": list(records.vocabulary(numbered)),
        **{f"facets/{name}.json": values for name, values in facets(numbered).items()},
    }


def _make(wanted: Bundle, folder: Path, cache: Path) -> None:
    new = cache / f"bundle-{wanted.name or 'first'}"
    shutil.rmtree(new, ignore_errors=True)
    bundle.make(wanted.records, new, with_script=not wanted.name)
    target = folder / wanted.name
    target.mkdir(exist_ok=True)
    for entry in _entries(target):
        shutil.rmtree(entry) if entry.is_dir() else entry.unlink()
    for entry in new.iterdir():
        shutil.move(entry, target / entry.name)
    new.rmdir()


def _entries(folder: Path) -> Iterator[Path]:
    """Yield what belongs to a bundle in its folder: the first bundle's holds the other bundles and our files as well."""
    yield from (folder / name for name in bundle.FOLDERS if (folder / name).is_dir())
    yield from (entry for entry in folder.iterdir() if bundle.is_file_of(entry))


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

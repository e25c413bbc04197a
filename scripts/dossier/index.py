"""Stage 7, index: a site in, docs/pagefind/ out, of which only the bundles whose records changed are made again."""

from __future__ import annotations

import json
import shutil
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property, partial
from hashlib import sha256
from pathlib import Path, PurePosixPath

from dossier import bundle, records, synonyms, view, whole
from dossier.cache import Cache
from dossier.concepts import concepts
from dossier.done import hashed
from dossier.edtf import Date
from dossier.facets import facets
from dossier.linked import Site
from dossier.records import Record
from dossier.translations import translations

FOLDER = "pagefind"  # under docs/: kept by the stage before
TABLE = "dossier.json"  # what the browser reads first; written last, so that a killed run is no finished one
ARTICLES_PER_BUNDLE = 100  # one edit makes one bundle again; the browser merges them
CONCEPTS = "concepts"  # the bundle of topics, entities and claims
TRANSLATIONS = "translations.json"  # what a question in another language asks for
WORDS = "words.json"  # what a misspelt word may have been meant to be, commonest first
_MOST_WORDS = 20_000
_FORMAT = 6  # a new number makes every bundle again
_PROCESSORS = 2


@dataclass(frozen=True)
class Bundle:
    """Records that are made into an index together."""

    name: str  # its folder; nothing: the first, beside the script
    number: int  # its place among all
    articles: Mapping[str, int]  # how many records each has, in the order of their numbers; empty for the concepts
    make: Callable[[], tuple[Record, ...]]

    @property
    def records(self) -> tuple[Record, ...]:
        """Return all records in order, made anew: those of all bundles fill the memory."""
        return self.make()

    @cached_property
    def count(self) -> int:
        """Return how many records it has."""
        return sum(self.articles.values()) or len(self.records)

    @cached_property
    def fingerprint(self) -> str:
        """Return what changes when the records, the form of the index or Pagefind do."""
        made_of = (_FORMAT, bundle.VERSION, synonyms.TEXT, self.number, self.records)
        return sha256(repr(made_of).encode()).hexdigest()[:16]

    def words(self, cache: Path) -> Counter[str]:
        """Return in how many records each word stands, kept in `cache` by fingerprint."""
        kept = cache / f"words-{self.fingerprint}.json"
        with suppress(FileNotFoundError, ValueError):  # after a power cut a file may be there without its bytes
            return Counter(json.loads(kept.read_bytes()))
        counts = Counter(word for record in self.records for word in record.words)
        _replace(kept, counts)
        return counts


@dataclass(frozen=True)
class Indexed:
    """What one run did."""

    records: int
    bundles: int
    made: int  # of them


def index(site: Site, docs: Path, cache: Path, *, anew: bool = False) -> Indexed:
    """Bring docs/pagefind/ up to date, and hold nothing else there; what is made is made in `cache` and then moved.

    All of it is made anew when asked for, and when somebody changed a byte of it since the last run.
    """
    folder, kept = docs / FOLDER, Cache(None if anew else cache)
    anew = anew or kept.get(FOLDER, "") not in ("", hashed(docs, (FOLDER,)))
    wanted = bundles(site)
    made = {} if anew or folder.is_symlink() else _made(folder)
    if not made:
        _remove(folder)
    _forget_words(cache, () if anew else wanted)
    missing = [each for each in wanted if made.get(each.name) != each.fingerprint]
    folder.mkdir(parents=True, exist_ok=True)
    if missing or set(made) != {each.name for each in wanted}:
        (folder / TABLE).unlink(missing_ok=True)
        with ThreadPoolExecutor(_PROCESSORS) as pool:
            list(pool.map(lambda each: _make(each, folder, cache), missing))
    _remove_others(folder, wanted)
    words = sum((each.words(cache) for each in wanted if each.articles), Counter())
    for name, value in {**_files(site, wanted, words), TABLE: _table(site, wanted, words)}.items():
        _replace(folder / name, value)
    kept.put(FOLDER, hashed(docs, (FOLDER,)))
    return Indexed(sum(each.count for each in wanted), len(wanted), len(missing))


def bundles(site: Site) -> tuple[Bundle, ...]:
    """Return the bundles, the first being that beside the script, the concepts' last.

    Which bundle an article is in follows from its id, so that a new article changes one bundle and not all after it.
    """
    passages = records.Passages(site)
    count = max(1, -(-len(passages) // ARTICLES_PER_BUNDLE))
    members: list[list[str]] = [[] for _ in range(count)]
    for id in passages:
        members[int(sha256(id.encode()).hexdigest(), 16) % count].append(id)
    parts = (
        Bundle(
            f"part{number}" if number else "",
            number,
            {id: passages.count(id) for id in ids},
            partial(_of, passages, ids),
        )
        for number, ids in enumerate(members)
    )
    return (*parts, Bundle(CONCEPTS, count, {}, partial(records.concepts, site)))


def _of(passages: records.Passages, ids: Sequence[str]) -> tuple[Record, ...]:
    return tuple(record for id in ids for record in passages[id])


def _made(folder: Path) -> dict[str, str]:
    """Return the fingerprint of each bundle that is there and whole."""
    try:
        table = json.loads((folder / TABLE).read_bytes())
        there = [row for row in table["bundles"] if (folder / row["name"] / bundle.ENTRY).is_file()]
    except (FileNotFoundError, NotADirectoryError, ValueError, LookupError):
        return {}
    return {row["name"]: row["made"] for row in there}


def _table(site: Site, wanted: tuple[Bundle, ...], words: Counter[str]) -> object:
    """Return what the browser has to know before it asks anything: bundles, articles in order of number, names."""
    half = sum(each.count for each in wanted if each.articles) / 2
    return {
        "bundles": [{"name": each.name, "made": each.fingerprint, "records": each.count} for each in wanted],
        "articles": [_article(site, id, count) for each in wanted for id, count in each.articles.items()],
        "concepts": [concept.packed() for concept in concepts(site)],
        "everywhere": sorted(word for word, count in words.items() if count > half),  # tells no passage from another
    }


def _article(site: Site, id: str, count: int) -> dict[str, object]:
    """Return what results say of an article, what it can be chosen by, and how many records it has."""
    article = site.articles[id]
    facets = records.article_facets(article)
    return {
        "id": id,
        "passages": count,
        **_issued(article.issued),
        **{name: list(facets[name]) for name in ("author", "publication", "genre") if facets[name]},
    }


def _issued(date: Date | None) -> dict[str, str]:
    """Return the first day a date may mean, and the date in words where it is not just that day."""
    if date is None:
        return {}
    day = date.first.isoformat()
    return {"day": day} if date.text == day else {"day": day, "issued": date.human()}


def _files(site: Site, wanted: tuple[Bundle, ...], words: Counter[str]) -> dict[str, object]:
    """Return what the browser reads when it needs it: what can be narrowed by, and the words it knows."""
    numbered = (record for each in wanted if each.articles for record in each.records)
    commonest = sorted(words, key=lambda word: (-words[word], word))
    titles = {id: view.title(site.articles[id]) for each in wanted for id in each.articles}
    choices = {**facets(numbered), "titles": titles}
    facet_files = {f"facets/{name}.json": values for name, values in choices.items()}
    return {WORDS: commonest[:_MOST_WORDS], TRANSLATIONS: translations(), **facet_files}


def _make(wanted: Bundle, folder: Path, cache: Path) -> None:
    """Make a bundle beside its place, take away the old one, file by file, and move the new one in."""
    new, target = cache / f"bundle-{wanted.name or 'first'}", folder / wanted.name
    shutil.rmtree(new, ignore_errors=True)
    for path, data in bundle.made(wanted.records, wanted.number).items():
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
    """Remove what is no part of the index: it would be published as well."""
    kept = {*(each.name for each in wanted), *bundle.FOLDERS, "facets", WORDS, TRANSLATIONS, TABLE}
    for entry in folder.iterdir():
        is_ours = entry.name in kept or bundle.is_own(PurePosixPath(entry.name))
        if entry.is_symlink() or not is_ours:
            _remove(entry)


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def _forget_words(cache: Path, wanted: tuple[Bundle, ...]) -> None:
    """Remove the counts of words that were kept for bundles as they are no more."""
    kept = {f"words-{each.fingerprint}.json" for each in wanted}
    for file in cache.glob("words-*.json"):
        if file.name not in kept:
            file.unlink()


def _replace(file: Path, value: object) -> None:
    """Write a value as JSON in one step; a file that has it already is left alone."""
    data = json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
    if not file.is_file() or file.read_bytes() != data:
        whole.replace(file, data)

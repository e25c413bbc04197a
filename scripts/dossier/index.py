"""Stage 7, index: what is to be found in, docs/pagefind/ out, of which only bundles whose records changed are made again."""

from __future__ import annotations

import json
import shutil
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path, PurePosixPath

from dossier import bundle, code, synonyms, whole
from dossier.cache import Cache
from dossier.done import hashed
from dossier.facets import facets
from dossier.findable import Bundle, Findable, Part
from dossier.translations import translations

FOLDER = "pagefind"  # under docs/: kept by the stage before
TABLE = "dossier.json"  # what the browser reads first; written last, so that a killed run is no finished one
TRANSLATIONS = "translations.json"  # what a question in another language asks for
WORDS = "words.json"  # what a misspelt word may have been meant to be, commonest first
_MOST_WORDS = 20_000
_PROCESSORS = 2


@dataclass(frozen=True)
class Indexed:
    """What one run did."""

    records: int
    bundles: int
    made: int  # of them


def index(wanted: Findable, docs: Path, cache: Path, *, anew: bool = False) -> Indexed:
    """Bring docs/pagefind/ up to date, and hold nothing else there; what is made is made in `cache` and then moved.

    All of it is made anew when asked for, and when somebody changed a byte of it since the last run.
    """
    folder, kept = docs / FOLDER, Cache(None if anew else cache)
    anew = anew or kept.get(FOLDER, "") not in ("", hashed(docs, (FOLDER,)))
    made = {} if anew or folder.is_symlink() else _made(folder)
    if not made:
        _remove(folder)
    _forget_words(cache, () if anew else wanted.bundles)
    missing = [each for each in wanted.bundles if made.get(each.name) != _fingerprint(each)]
    folder.mkdir(parents=True, exist_ok=True)
    if missing or set(made) != {each.name for each in wanted.bundles}:
        (folder / TABLE).unlink(missing_ok=True)
        with ThreadPoolExecutor(_PROCESSORS) as pool:
            list(pool.map(lambda each: _make(each, folder, cache), missing))
    _remove_others(folder, wanted.bundles)
    words = sum((_words(each, cache) for each in wanted.bundles if each.has_passages), Counter())
    for name, value in {**_files(wanted, words), TABLE: _table(wanted, words)}.items():
        _replace(folder / name, value)
    kept.put(FOLDER, hashed(docs, (FOLDER,)))
    return Indexed(sum(each.count for each in wanted.bundles), len(wanted.bundles), len(missing))


def _fingerprint(wanted: Bundle) -> str:
    """Return what changes when the records of a bundle, the code that makes an index of them or Pagefind do."""
    records = [(id, part.hash) for id, part in wanted.parts.items()]
    made_of = (code.own_fingerprint(), bundle.VERSION, synonyms.TEXT, wanted.number, records)
    return sha256(repr(made_of).encode()).hexdigest()[:16]


def _words(wanted: Bundle, cache: Path) -> Counter[str]:
    """Return in how many records of a bundle each word stands, kept in `cache` by fingerprint."""
    kept = _words_kept(wanted, cache)
    with suppress(FileNotFoundError, ValueError):  # after a power cut a file may be there without its bytes
        return Counter(json.loads(kept.read_bytes()))
    words = wanted.words
    _replace(kept, words)
    return words


def _words_kept(wanted: Bundle, cache: Path) -> Path:
    return cache / f"words-{_fingerprint(wanted)}.json"


def _made(folder: Path) -> dict[str, str]:
    """Return the fingerprint of each bundle that is there and whole."""
    try:
        table = json.loads((folder / TABLE).read_bytes())
        there = [row for row in table["bundles"] if (folder / row["name"] / bundle.ENTRY).is_file()]
    except (FileNotFoundError, NotADirectoryError, ValueError, LookupError):
        return {}
    return {row["name"]: row["made"] for row in there}


def _table(wanted: Findable, words: Counter[str]) -> object:
    """Return what the browser has to know before it asks anything: bundles, articles in order of number, names."""
    half = sum(each.count for each in wanted.bundles if each.has_passages) / 2
    bundles = [{"name": each.name, "made": _fingerprint(each), "records": each.count} for each in wanted.bundles]
    return {
        "bundles": bundles,
        "articles": [{"id": id, "passages": part.count, **wanted.articles[id]} for id, part in _articles(wanted)],
        "concepts": wanted.concepts,
        "everywhere": sorted(word for word, count in words.items() if count > half),  # tells no passage from another
    }


def _files(wanted: Findable, words: Counter[str]) -> dict[str, object]:
    """Return what the browser reads when it needs it: what can be narrowed by, and the words it knows."""
    numbered = (record for _, part in _articles(wanted) for record in part.records)
    commonest = sorted(words, key=lambda word: (-words[word], word))
    choices = {**facets(numbered), "titles": {id: wanted.titles[id] for id, _ in _articles(wanted)}}
    facet_files = {f"facets/{name}.json": values for name, values in choices.items()}
    return {WORDS: commonest[:_MOST_WORDS], TRANSLATIONS: translations(), **facet_files}


def _articles(wanted: Findable) -> Iterator[tuple[str, Part]]:
    """Yield the articles in the order of their numbers, with their records."""
    for each in wanted.bundles:
        yield from each.parts.items() if each.has_passages else ()


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
    kept = {_words_kept(each, cache) for each in wanted}
    for file in cache.glob("words-*.json"):
        if file not in kept:
            file.unlink()


def _replace(file: Path, value: object) -> None:
    """Write a value as JSON in one step; a file that has it already is left alone."""
    data = json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
    if not file.is_file() or file.read_bytes() != data:
        whole.replace(file, data)

"""The files of a search index come in; the same index out, its filters in order, its pages and words named by numbers.

Same records, same bytes; whoever knows a page's number need not be told its name; and numbers pack better than hashes.

Pagefind lists filters, and the values of each, in an order that changes from run to run, and names files by their bytes.
A file is gzip over a mark and CBOR: a filter is [name, [[value, pages], …]]; the one `.pf_meta` names all of them.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator, Mapping
from hashlib import sha256
from itertools import pairwise
from pathlib import PurePosixPath

Files = dict[PurePosixPath, bytes]

ENTRY = "pagefind-entry.json"
MARK = b"pagefind_dcd"
ARRAY, TEXT = 4, 3  # major types of CBOR
PAGES, WORDS, FILTERS, SORTS = 1, 2, 3, 4  # places in a `.pf_meta`
_SYSTEM, _UNIX = 9, b"\x03"  # where gzip's header says which system packed it, and what every index says
_PRINT = 8  # digits of what changes in the names of all files of words when one of them does
FRAGMENT = ".pf_fragment"  # what a result shows, one a page
CHUNK = ".pf_index"  # words from one to another, and where they stand


def settled(files: Mapping[PurePosixPath, bytes], pages: Mapping[str, str]) -> Files:
    """Return the files of an index in one language with every filter's values in order, under names that follow.

    `pages` has for the name of each page a new one.
    """
    meta = next((path for path in files if path.suffix == ".pf_meta"), None)
    if meta is None:  # nothing was indexed
        return dict(files)
    filters = sorted(path for path in files if path.suffix == ".pf_filter")
    kept = {
        path.with_stem(pages[path.stem]) if path.suffix == FRAGMENT else path: data
        for path, data in files.items()
        if path != meta and path not in filters and path.name != ENTRY
    }
    words = _words(kept)
    kept = {path.with_stem(words.get(path.stem, path.stem)): data for path, data in kept.items()}
    names = renamed(unpacked(files[meta]), {**pages, **words})
    for path in filters:
        data = packed(in_order(unpacked(files[path]), (1,)))
        new = _renamed(path.stem, data)
        names = names.replace(path.stem.encode(), new.encode())  # of the same length: nothing else moves
        kept[path.with_stem(new)] = data
    data = packed(in_order(names, (FILTERS, SORTS)))
    before, _, language_and_hash = meta.stem.partition(".")
    new = _renamed(language_and_hash, data)
    kept[meta.with_stem(f"{before}.{new}")] = data
    kept |= {path: _entry(text, language_and_hash, new) for path, text in files.items() if path.name == ENTRY}
    return kept


def in_order(cbor: bytes, places: tuple[int, ...]) -> bytes:
    """Return an array in which the arrays at these places have their items in order."""
    items = _items(cbor, 0)
    for place in places:
        _, _, first = _head(items[place], 0)
        items[place] = items[place][:first] + b"".join(sorted(_items(items[place], 0)))
    _, _, first = _head(cbor, 0)
    return cbor[:first] + b"".join(items)


def renamed(cbor: bytes, names: Mapping[str, str]) -> bytes:
    """Return the array of a `.pf_meta` with new names for pages, [name, length], and words, [from, to, name]."""
    items = _items(cbor, 0)
    for place, at in ((PAGES, 0), (WORDS, -1)):
        _, _, first = _head(items[place], 0)
        named = (_renamed_in(item, at, names) for item in _items(items[place], 0))
        items[place] = items[place][:first] + b"".join(named)
    _, _, first = _head(cbor, 0)
    return cbor[:first] + b"".join(items)


def _renamed_in(item: bytes, at: int, names: Mapping[str, str]) -> bytes:
    parts = _items(item, 0)
    _, _, first = _head(parts[at], 0)
    new = names[parts[at][first:].decode()].encode()
    parts[at] = bytes([TEXT << 5 | len(new)]) + new  # no name is as long as 24 bytes
    return item[:1] + b"".join(parts)


def _words(files: Files) -> dict[str, str]:
    """Return new names of the files of words by their old ones: a number, and a hash of what all of them hold."""
    paths = sorted(path for path in files if path.suffix == CHUNK)
    held = sha256(b"".join(files[path] for path in paths)).hexdigest()[:_PRINT]
    languages = (path.stem.rpartition("_")[0] for path in paths)
    return {
        path.stem: f"{language}_{reversed_digits(number, 3)}{held}"
        for number, (path, language) in enumerate(zip(paths, languages, strict=True))
    }


def reversed_digits(number: int, width: int) -> str:
    """Return a number in base 16, its last digit first."""
    return f"{number:0{width}x}"[::-1]


def _items(cbor: bytes, at: int) -> list[bytes]:
    """Return the items of the array that begins at a place."""
    _, count, first = _head(cbor, at)
    return [cbor[begin:end] for begin, end in pairwise([first, *_ends(cbor, first, count)])]


def _ends(cbor: bytes, at: int, count: int) -> Iterator[int]:
    """Yield where each of so many values ends."""
    for _ in range(count):
        at = _end(cbor, at)
        yield at


def _end(cbor: bytes, at: int) -> int:
    major, number, after = _head(cbor, at)
    if major == TEXT:
        return after + number
    if major == ARRAY:
        return max(_ends(cbor, after, number), default=after)
    return after


def _head(cbor: bytes, at: int) -> tuple[int, int, int]:
    """Return major type and number of what begins at a place, and where its contents begin."""
    major, short = divmod(cbor[at], 32)
    if short < 24:
        return major, short, at + 1
    length = 1 << (short - 24)
    return major, int.from_bytes(cbor[at + 1 : at + 1 + length], "big"), at + 1 + length


def _renamed(name: str, data: bytes) -> str:
    """Return a name such as en_492ec73 with a hash of the data, as long as the one it had."""
    language, _, hash = name.rpartition("_")
    return f"{language}_{sha256(data).hexdigest()[: len(hash)]}"


def _entry(text: bytes, old: str, new: str) -> bytes:
    entry = json.loads(text)
    for language in entry["languages"].values():
        language["hash"] = new if language["hash"] == old else language["hash"]
    return json.dumps(entry, ensure_ascii=False, separators=(",", ":")).encode()


def unpacked(data: bytes) -> bytes:
    """Return what a file of an index holds."""
    return gzip.decompress(data).removeprefix(MARK)


def packed(held: bytes) -> bytes:
    """Return a file of an index that holds this."""
    data = gzip.compress(MARK + held, mtime=0)
    # Which system packed it some versions of Python say and others do not: files are named by their bytes.
    return data[:_SYSTEM] + _UNIX + data[_SYSTEM + 1 :]

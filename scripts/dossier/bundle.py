"""Pagefind's side of the index: records in, the files that its script reads in the browser out."""

from __future__ import annotations

import json
import os
import subprocess
from base64 import b64decode, b64encode
from collections.abc import Iterator, Sequence
from contextlib import suppress
from importlib.metadata import version
from itertools import islice
from pathlib import PurePosixPath
from threading import Thread
from typing import IO, Any

from pagefind.service import get_executable

from dossier.records import SEARCHED_ONLY, Record
from dossier.settled import FRAGMENT, packed, reversed_digits, settled, unpacked

VERSION = version("pagefind")
LANGUAGE = "en"  # of digests and notes: names in other languages are resolved before the index is asked
SCRIPT = "pagefind.js"

# The words of an index come in files of about so many entries. Pagefind's own 20000 make 25 KB for each word asked for,
# times the number of bundles. Larger files in a full bundle: a list of all files comes with the first question.
# Unknown to a version of Pagefind, the variable does nothing.
_ENTRIES_PER_FILE = "PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE"
_FEW_RECORDS, _FEW_ENTRIES, _MANY_ENTRIES = 1_000, 300, 2_500
FOLDERS = ("index", "filter", "fragment")
ENTRY = "pagefind-entry.json"
_ENDINGS = (".pf_meta", ".pf_index", ".pf_filter", FRAGMENT)
_PROGRAM = (SCRIPT, "pagefind-worker.js", f"wasm.{LANGUAGE}.pagefind")


class BundleFailed(OSError):
    """Pagefind is missing or refused a record: its own words are the `strerror`."""

    def __init__(self, words: str) -> None:
        super().__init__(0, words, "pagefind")

    def __reduce__(self) -> tuple[type[BundleFailed], tuple[str]]:
        """Let it be raised in another process than the one where it happened."""
        return BundleFailed, (self.strerror,)


def made(records: Sequence[Record], number: int) -> dict[PurePosixPath, bytes]:
    """Return the files of a bundle of these records, whose pages are named by the number of the bundle and their own."""
    program = get_executable()
    if program is None:
        raise BundleFailed("not found: install requirements.txt")
    # Its service rather than its wrapper for Python, which waits a tenth of a second for every answer; and the files as
    # an answer, because those it writes itself it may not have finished when it says so.
    messages = [_encoded(number, request) for number, request in enumerate(_requests(records), start=1)]
    answers = _answers(str(program), messages)
    refused = [answer["message"] for answer in answers if answer["type"] == "Error"]
    if refused or len(answers) != len(messages):
        raise BundleFailed(refused[0] if refused else "ended before it was done")
    files = {PurePosixPath(file["path"]): b64decode(file["content"]) for file in answers[-1]["files"]}
    results = {path: json.loads(unpacked(data)) for path, data in files.items() if path.suffix == FRAGMENT}
    if len(results) != len(records):
        raise BundleFailed(f"took {len(results)} of {len(records)} records")
    files |= {path: packed(_shown(result)) for path, result in results.items()}
    places = {record.url: at for at, record in enumerate(records)}
    names = {path.stem: page(number, places[result["url"]]) for path, result in results.items()}
    return settled({path: data for path, data in files.items() if is_own(path)}, names)


def _requests(records: Sequence[Record]) -> Iterator[dict[str, object]]:
    yield {"type": "NewIndex", "config": {"force_language": LANGUAGE}}
    yield from ({"type": "AddRecord", "index_id": 0, **_record(record)} for record in records)
    yield {"type": "GetFiles", "index_id": 0}


def page(bundle: int, record: int) -> str:
    """Return the name of a page in the index: the browser reads both numbers in it (search-engine.js).

    The record's begins with its last digit: in the list of all names that packs to two thirds.
    """
    return f"{LANGUAGE}_{reversed_digits(record, 4)}{bundle:03x}"


def is_own(path: PurePosixPath) -> bool:
    """Return whether a path in a bundle is part of the index or of what reads it, not a ready-made interface."""
    return path.name == ENTRY or path.suffix in _ENDINGS or is_program(path)


def is_program(path: PurePosixPath) -> bool:
    """Return whether a path in a bundle is the same in every bundle, and needed once."""
    return path.name in _PROGRAM


def _shown(result: dict[str, Any]) -> bytes:
    """Return what is fetched with each result, without what it is only found by."""
    meta = {field: text for field, text in result["meta"].items() if field not in SEARCHED_ONLY}
    return json.dumps({**result, "meta": meta}, ensure_ascii=False, separators=(",", ":")).encode()


def _answers(program: str, messages: list[bytes]) -> list[dict[str, Any]]:
    """Return the answers to all messages, fewer when the program ends early."""
    entries = _FEW_ENTRIES if len(messages) < _FEW_RECORDS else _MANY_ENTRIES
    environment = {**os.environ, _ENTRIES_PER_FILE: str(entries)}
    with subprocess.Popen(
        [program, "--service"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment
    ) as run:
        # Written from a thread: the program stops reading while nobody reads what it answers.
        writing = Thread(target=_write, args=(run.stdin, messages))
        writing.start()
        answers = [json.loads(b64decode(answer))["payload"] for answer in islice(_parts(run.stdout), len(messages))]
        writing.join()
        run.stdin.close()  # only now: it ends at once, whatever it still has to do
    return answers


def _write(pipe: IO[bytes], messages: list[bytes]) -> None:
    with suppress(BrokenPipeError):  # it has ended: the missing answers say so
        pipe.writelines(messages)
        pipe.flush()


def _parts(pipe: IO[bytes]) -> Iterator[bytes]:
    """Yield what stands between commas, as it arrives."""
    pieces: list[bytes] = []  # of a part that is not yet whole: the last one is megabytes long
    while block := pipe.read1(1 << 20):
        first, *others = block.split(b",")
        pieces.append(first)
        for other in others:
            yield b"".join(pieces)
            pieces = [other]


def _record(record: Record) -> dict[str, object]:
    return {
        "url": record.url,
        "content": record.content,
        "language": LANGUAGE,
        "meta": record.fields,
        "filters": {key: list(values) for key, values in record.filters.items()},
        "sort": {},  # a sort key makes what is read first a third larger: results are put in order of time by our own tables
    }


def _encoded(number: int, request: dict[str, object]) -> bytes:
    return b64encode(json.dumps({"message_id": number, "payload": request}).encode()) + b","

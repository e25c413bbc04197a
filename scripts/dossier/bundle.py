"""Pagefind's side of the index: records in, a folder that its script reads in the browser out."""

from __future__ import annotations

import json
import os
import subprocess
from base64 import b64decode, b64encode
from collections.abc import Iterator, Sequence
from contextlib import suppress
from importlib.metadata import version
from itertools import islice
from pathlib import Path
from threading import Thread
from typing import IO

from pagefind.service import get_executable

from dossier.records import Record

VERSION = version("pagefind")
LANGUAGE = "en"  # of digests and notes: names in other languages are resolved before the index is asked
SCRIPT = "pagefind.js"

# The words of an index come in files of about so many entries. Pagefind's own 20000 make 25 KB for each word asked for,
# times the number of bundles; unknown to a version of Pagefind, the variable does nothing.
_ENTRIES_PER_FILE = {"PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE": "2000"}
FOLDERS = ("index", "filter", "fragment")
ENTRY = "pagefind-entry.json"
_ENDINGS = (".pf_meta", ".pf_index", ".pf_filter", ".pf_fragment")
_PROGRAM = (SCRIPT, "pagefind-worker.js", f"wasm.{LANGUAGE}.pagefind")  # its ready-made interfaces are not ours


class BundleFailed(OSError):
    """Pagefind is missing or refused a record: its own words are the `strerror`."""

    def __init__(self, words: str) -> None:
        super().__init__(0, words, "pagefind")


def make(records: Sequence[Record], folder: Path, *, with_script: bool) -> None:
    """Make the bundle of these records in a new folder, with the script or, to be merged into one that has it, without.

    Results of a search without words come in the order of the records.
    """
    program = get_executable()
    if program is None:
        raise BundleFailed("not found: install requirements.txt")
    # Its service rather than its wrapper for Python, which waits a tenth of a second for every answer.
    requests = [
        {"type": "NewIndex", "config": {"force_language": LANGUAGE}},
        *({"type": "AddRecord", "index_id": 0, **_record(record)} for record in records),
        {"type": "WriteFiles", "index_id": 0, "output_path": str(folder)},
    ]
    answers = _answers(str(program), [_encoded(number, request) for number, request in enumerate(requests, start=1)])
    refused = [answer["message"] for answer in answers if answer["type"] == "Error"]
    if refused or len(answers) != len(requests):
        raise BundleFailed(refused[0] if refused else "ended before it was done")
    indexed = json.loads((folder / ENTRY).read_bytes())["languages"]
    if (count := sum(language["page_count"] for language in indexed.values())) != len(records):
        raise BundleFailed(f"took {count} of {len(records)} records")
    for file in folder.iterdir():
        if file.is_file() and not (is_file_of(file) and (with_script or file.name not in _PROGRAM)):
            file.unlink()


def is_file_of(path: Path) -> bool:
    """Return whether a path in a bundle's folder is a file of the bundle's own."""
    return path.name in (ENTRY, *_PROGRAM) or path.name.endswith(_ENDINGS)


def _answers(program: str, messages: list[bytes]) -> list[dict[str, str]]:
    """Return the answers to all messages, fewer when the program ends early."""
    environment = {**os.environ, **_ENTRIES_PER_FILE}
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
    rest = b""
    while block := pipe.read1():
        *parts, rest = (rest + block).split(b",")
        yield from parts


def _record(record: Record) -> dict[str, object]:
    return {
        "url": record.url,
        "content": record.content,
        "language": LANGUAGE,
        "meta": record.fields,
        "filters": {key: list(values) for key, values in record.filters.items()},
        "sort": record.sort,
    }


def _encoded(number: int, request: dict[str, object]) -> bytes:
    return b64encode(json.dumps({"message_id": number, "payload": request}).encode()) + b","

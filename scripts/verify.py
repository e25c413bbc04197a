"""Hold the record against captures: is each passage in place, moved, changed or absent, and are our words our own?

A capture is found by the SHA-256 of its bytes, whatever its name; where it is not there, another copy of the article is
found by its text. Passages are compared in the normalised form n1.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from dossier.capture import Unusable, need
from dossier.command import DONE, MACHINE, PROBLEMS, USAGE, counted, existing_dossier, existing_folder
from dossier.matching import Finding, findings, held
from dossier.normalise import Locator
from dossier.problem import Problem
from dossier.read import RawSources
from dossier.read import read as read_sources
from dossier.recorded import recorded
from dossier.source import Source
from dossier.wording import Ground, of_source, shares

ROOT = Path(__file__).resolve().parent.parent
NORMALISATION = "n1"


def verify(root: Path, folder: Path, *, as_json: bool, only: Sequence[str] = ()) -> int:
    """Print where every passage stands, of some articles only where they are named.

    Return 0 when each is in place and nothing is wrong with our words, else 1.
    """
    raw, problems = read_sources(root / "sources")
    for problem in problems:
        print(problem, file=sys.stderr)
    at_hand, unusable = held(folder)
    records = [each for each in map(recorded, raw.articles) if each and (not only or each.id in only)]
    if missing := sorted({*only} - {record.id for record in records}):
        print(f"no article {', '.join(missing)} in the sources", file=sys.stderr)
        return PROBLEMS if problems else USAGE  # one that does not parse may be the one that was meant
    names = excepted(raw)
    found = list(findings(records, at_hand, names))
    copied = [str(problem) for problem in elsewhere(raw, found, names)]
    if as_json:
        print(json.dumps(as_data(found, unusable, copied, problems), ensure_ascii=False, indent=1))
    else:
        print("\n".join(report(found, unusable, copied)))
    return DONE if found and not (problems or copied) and all(finding.is_in_place for finding in found) else PROBLEMS


def elsewhere(raw: RawSources, found: Sequence[Finding], names: Sequence[str]) -> Iterator[Problem]:
    """Yield the captured text in claims, events, figures, entities and topics; an article's own record has its findings."""
    shown_in_part = (finding for finding in found if finding.record.show != "full")
    copies = {finding.copy.held.sha256: finding.copy.held for finding in shown_in_part if finding.copy}
    headings = [each.heading for held in copies.values() for one in held.articles for each in one.passages]
    for copied in copies.values():
        ground = Ground(copied.text, (*names, *filter(None, headings)))
        for source in (*raw.registries.values(), *raw.topics):
            yield from of_source(source, ground)


def excepted(raw: RawSources) -> tuple[str, ...]:
    """Return the titles and names in the sources: their words do not count as captured text."""
    names: list[str] = []
    registry = raw.registries.get("entities")
    for value in [*_values(registry), *(article.value for article in raw.articles)]:
        if isinstance(value, dict):
            names += _texts(
                [
                    *(
                        value.get(key)
                        for key in ("title", "title-short", "original-title", "container-title", "publisher")
                    ),
                    *(value.get(key) for key in ("author", "names", "spellings", "links")),
                ]
            )
    return tuple(sorted(set(names)))


def _values(registry: Source | None) -> list[Any]:
    return registry.value if registry and isinstance(registry.value, list) else []


def _texts(value: Any) -> list[str]:
    """Return every title and name in a value, addresses left out."""
    if isinstance(value, str):
        return [] if "://" in value else [value]
    if isinstance(value, dict):
        return [text for key, each in value.items() if key not in ("n", "URL") for text in _texts(each)]
    return [text for each in value for text in _texts(each)] if isinstance(value, list) else []


def report(found: Sequence[Finding], unusable: Sequence[Unusable], copied: Sequence[str]) -> list[str]:
    """Return the lines of a report that a person reads: an article, then what is not in place."""
    lines = [f"{each.name}: not a capture: {each.reason}" for each in unusable]
    counts: Counter[str] = Counter()
    for finding in found:
        kinds = Counter(verdict.kind for verdict in finding.verdicts)
        counts += kinds
        where = f"{finding.copy.held.name}, by its {finding.copy.by}" if finding.copy else "no capture here"
        told = ", ".join(f"{count} {kind}" for kind, count in kinds.items())
        share = shares(finding.record)
        part = f"of its words {share.digest:.0%} in digests, {share.verbatim:.0%} verbatim"
        lines.append(f"{finding.record.id}: {told} ({where}); {part}")
        lines += [f"  {verdict}" for verdict in finding.verdicts if verdict.kind not in ("in place", "not checked")]
        lines += [f"  {problem}" for problem in placed(finding)]
        lines += [f"  {unclaimed(place, locator)}" for place, locator in finding.unclaimed]
    lines += copied
    problems = sum(len(finding.problems) for finding in found) + len(copied)
    total = ", ".join(f"{count} {kind}" for kind, count in counts.items()) or "nothing to check"
    return [
        *lines,
        f"{counted(sum(counts.values()), 'passage')}: {total}; {counted(problems, 'problem')} with our words",
    ]


def placed(finding: Finding) -> Iterator[Problem]:
    """Yield what is wrong with our words on an article, each where its passage, or the summary, was typed."""
    indexes = {passage.p: passage.index for passage in finding.record.passages}
    for p, problem in finding.problems:
        loc = ("passages", indexes[p], "p") if p else ("summary",)
        yield finding.record.source.problem(loc, f"¶{p} {problem}" if p else problem, key=True)


def unclaimed(place: int, locator: Locator) -> str:
    """Return the line for a paragraph of the capture that is no passage, and what to do about it."""
    what = f"in the capture only: paragraph {place}, from '{locator.start}' to '{locator.end}'"
    return f"{what} (where it is none of the article's own, list {place} under the capture's 'left_out')"


def as_data(
    found: Sequence[Finding], unusable: Sequence[Unusable], copied: Sequence[str], problems: Sequence[Problem]
) -> dict[str, Any]:
    """Return the report as data."""
    return {
        "normalisation": NORMALISATION,
        "in_place": bool(found) and not (copied or problems) and all(finding.is_in_place for finding in found),
        "articles": [_article(finding) for finding in found],
        "elsewhere": list(copied),
        "sources": list(map(str, problems)),
        "unusable": [{"file": each.name, "reason": each.reason} for each in unusable],
    }


def _article(finding: Finding) -> dict[str, Any]:
    copy = finding.copy
    capture = copy and {
        "file": copy.held.name,
        "sha256": copy.held.sha256,
        "part": copy.found.part,
        "found_by": copy.by,
    }
    passages = [
        {
            "id": f"{finding.record.id}.p{verdict.p}",
            "p": verdict.p,
            "verdict": verdict.kind.replace(" ", "-"),
            "to": list(verdict.to),
            "changed": list(verdict.changed),
            "problems": [problem for p, problem in finding.problems if p == verdict.p],
        }
        for verdict in finding.verdicts
    ]
    return {
        "id": finding.record.id,
        "capture": capture,
        "in_place": finding.is_in_place,
        "shares": asdict(shares(finding.record)),
        "problems": [problem for p, problem in finding.problems if not p],
        "unclaimed": [place for place, _ in finding.unclaimed],
        "passages": passages,
    }


def main(arguments: list[str]) -> int:
    """Parse the command line and verify."""
    parser = argparse.ArgumentParser(
        prog="verify.py",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        epilog="exit codes: 0 all in place, 1 something is not, or is not checked because no capture of it is here,\n"
        "2 usage, 4 the machine: a tool is missing (saved pages need trafilatura, PDFs pypdf), 130 interrupted (Ctrl-C)",
    )
    parser.add_argument(
        "--captures", type=existing_folder, required=True, metavar="DIR", help="the folder that holds the captures"
    )
    parser.add_argument(
        "articles", nargs="*", metavar="ID", help="look at these articles only (default: at all of them)"
    )
    parser.add_argument("--json", action="store_true", help="print data instead of a report")
    parser.add_argument("--root", type=existing_dossier, default=ROOT, help="the dossier's folder (default: this one)")
    options = parser.parse_args(arguments)
    try:
        return verify(options.root.resolve(), options.captures, as_json=options.json, only=options.articles)
    except ModuleNotFoundError as error:
        print(need(error), file=sys.stderr)
    except OSError as error:
        print(f"{error.filename or ''}: {error.strerror}", file=sys.stderr)
    return MACHINE


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

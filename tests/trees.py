"""Small dossiers for tests: texts by path in; raw sources, a library, a site or a folder out."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from dossier.library import Library
from dossier.link import link
from dossier.linked import Settings, Site
from dossier.problem import Problem
from dossier.read import REGISTRIES, RawSources, front_matter
from dossier.source import Source, parse
from dossier.validate import validate

ROOT = Path(__file__).resolve().parent.parent
SITES = ROOT / "tests" / "sites"
SETTINGS = Settings("The Dam Dossier", "https://dam.example/")

Texts = Mapping[str, str]  # by path below sources/: articles/a.yml, claims.yml


def source(path: str, text: str) -> Source:
    """Return one source, which must parse."""
    front, first_line, essay, essay_line = front_matter(text) if path.endswith(".md") else (text, 1, "", 1)
    value, problems = parse(f"sources/{path}", front, first_line)
    assert not problems, problems
    return Source.of(f"sources/{path}", front, value, first_line, essay, essay_line)


def raw(texts: Texts) -> RawSources:
    """Return sources as if read from a folder."""
    sources = {path: source(path, text) for path, text in sorted(texts.items()) if path != "ids.lock"}
    return RawSources(
        articles=tuple(one for path, one in sources.items() if path.startswith("articles/")),
        topics=tuple(one for path, one in sources.items() if path.startswith("topics/")),
        registries={name: sources[f"{name}.yml"] for name in REGISTRIES if f"{name}.yml" in sources},
        ledger=Source.of("sources/ids.lock", texts["ids.lock"], None) if "ids.lock" in texts else None,
    )


def article(id: str, claims: str, issued: str = "2001") -> str:
    """Return the source of an article of one passage with these claims, as a flow of YAML."""
    return f"""\
id: {id}
type: book
genre: news
issued: {issued}
rights: {{status: x, show: digest}}
passages:
  - p: 1
    locator: {{start: x}}
    sha256: {"0" * 64}
    words: 60
    digest: "x"
    claims: [{claims}]
"""


def library(texts: Texts) -> Library:
    """Return the library of sources without a mistake in any one file."""
    found, problems = validate(raw(texts))
    assert not problems, problems
    return found


def site(texts: Texts, *, with_drafts: bool = False) -> Site:
    """Return the site of sources without a mistake."""
    linked, problems = link(library(texts), SETTINGS, with_drafts=with_drafts)
    assert not problems, problems
    return linked


def problems(texts: Texts) -> list[str]:
    """Return all that is wrong with sources that parse, as it is printed."""
    found, invalid = validate(raw(texts))
    _, unresolved = link(found, SETTINGS)
    return printed([*invalid, *unresolved])


def printed(problems: list[Problem]) -> list[str]:
    """Return problems in order of place, each once, as it is printed."""
    return [str(problem) for problem in sorted(set(problems))]


def texts(sources: Path) -> dict[str, str]:
    """Return the texts of a folder of sources."""
    files = (path for path in sorted(sources.rglob("*")) if path.is_file())
    return {path.relative_to(sources).as_posix(): path.read_text("utf-8") for path in files}


def planted(folder: Path, files: Mapping[str, str | bytes]) -> Path:
    """Write files into a folder, by path; return the folder."""
    for name, content in files.items():
        path = folder / PurePosixPath(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8", "surrogatepass"))
    return folder


def snapshot(folder: Path) -> dict[str, tuple[bytes, int]]:
    """Return every file below a folder with its bytes and the time it was last written, to the nanosecond."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): (path.read_bytes(), path.stat().st_mtime_ns) for path in files}


# The smallest dossier that has one of each: changed by tests with `changed`.
SMALL: Texts = {
    "articles/harper2001.yml": """\
id: harper2001
type: article-magazine
genre: analysis
title: Is the dam safe?
issued: 2001-06-12
rights: {status: unknown, show: digest}
passages:
  - p: 1
    locator: {start: "The dam", end: "holds"}
    sha256: "0000000000000000000000000000000000000000000000000000000000000001"
    words: 60
    digest: >-
      Harper finds the dam sound.
    topics:
      dam: >-
        It is about the dam.
    claims:
      - {claim: dam-holds, stance: affirms, said_by: board}
    events:
      - {event: flood, status: happened, date: 2001}
    figures:
      - {figure: height, value: 40}
    entities: [board]
    notes:
      - n: 1
        kind: context
        text: >-
          Compare
          [@harper2001, ¶2].
  - p: 2
    locator: {start: "The gates"}
    sha256: "0000000000000000000000000000000000000000000000000000000000000002"
    words: 40
    digest: >-
      The gates leak.
""",
    "topics/dam.md": """\
---
title: The dam
scope: >-
  Whether it holds.
---
It holds [@harper2001, ¶1].
""",
    "entities.yml": """\
- id: board
  kind: organisation
  names: {en: River Board}
  roles:
    - {role: owner, from: harper2001.p1}
""",
    "claims.yml": """\
- id: dam-holds
  kind: fact
  topics: [dam]
  text: >-
    The dam holds.
""",
    "events.yml": "- {id: flood, title: The flood, date: 2001, topics: [dam]}\n",
    "figures.yml": "- {id: height, what: Height, unit: metres, topics: [dam]}\n",
}


def changed(path: str, *changes: tuple[str, str], texts: Texts = SMALL) -> dict[str, str]:
    """Return texts with replacements made in one of them; each must stand there exactly once."""
    text = texts[path]
    for old, new in changes:
        assert text.count(old) == 1, (old, text.count(old))
        text = text.replace(old, new)
    return {**texts, path: text}


def assembled(site: Path, folder: Path) -> Path:
    """Return a folder with a whole dossier of a site's sources: scripts and theme as they are, the name in mkdocs.yml."""
    for name in ("scripts", "theme"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("sources", "docs/about"):
        shutil.copytree(site / name, folder / name, symlinks=True)
    menu = (ROOT / "mkdocs.yml").read_text("utf-8").partition("\ntheme:")
    (folder / "mkdocs.yml").write_text((site / "mkdocs.yml").read_text("utf-8") + "".join(menu[1:]), "utf-8")
    for page in (ROOT / "docs" / "about").glob("*.md"):
        if page.name != "editions.md" and not (folder / "docs" / "about" / page.name).exists():
            (folder / "docs" / "about" / page.name).write_text(f"# {page.stem}\n\nTo be written.\n", "utf-8")
    return folder


def command(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run one of a dossier's scripts as a person would."""
    line = [sys.executable, f"scripts/{arguments[0]}", *arguments[1:]]
    return subprocess.run(line, cwd=folder, capture_output=True, text=True, timeout=300, check=False)

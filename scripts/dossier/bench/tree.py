"""A folder that is a whole dossier of the reference corpus: this project's scripts and theme, invented sources and pages."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from dossier.bench.corpus import sources
from dossier.bench.words import Words

NAME, DESCRIPTION = "Reference corpus", "Invented words in the shape of a real record."
CODE = ("scripts", "theme")
LEFT_OUT = shutil.ignore_patterns("__pycache__")


def write_tree(project: Path, folder: Path, articles: int) -> None:
    """Write everything that a build of so many articles reads; raise FileExistsError where something else lies."""
    if folder.exists() and any(folder.iterdir()):
        raise FileExistsError(17, "not empty", str(folder))
    for name in CODE:
        shutil.copytree(project / name, folder / name, ignore=LEFT_OUT)
    (folder / "mkdocs.yml").write_text(_renamed((project / "mkdocs.yml").read_text("utf-8")), "utf-8")
    for page in sorted((project / "docs" / "about").glob("*.md")):
        _write(folder / "docs" / "about" / page.name, _about(page.stem))
    (folder / "docs" / "about" / "editions.md").unlink(missing_ok=True)  # which is generated
    for path, text in sources(articles):
        _write(folder / "sources" / path, text)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def _renamed(configuration: str) -> str:
    """Return the renderer's configuration with the corpus's name in the place of the dossier's."""
    for key, value in (("site_name", NAME), ("site_description", DESCRIPTION), ("copyright", NAME)):
        configuration = re.sub(rf"^{key}:.*$", f"{key}: {value}", configuration, flags=re.MULTILINE)
    return configuration


def _about(name: str) -> str:
    """Return a page of about the length of a hand-written one."""
    words = Words(f"about {name}")
    sections = (f"## {words.name(2)}\n\n{words.prose(90)}\n\n{words.prose(60)}\n" for _ in range(6))
    return f"# {name.replace('-', ' ').capitalize()}\n\n{words.prose(50)}\n\n" + "\n".join(sections)

"""Files that are none, stand where they should not, or have names that some systems cannot hold."""

from __future__ import annotations

import os
from pathlib import Path

from bad_inputs.case import ARTICLE, CONFIGURATION, Case, link, pipe, source


def named(name: bytes) -> Case:
    """Return the case in which an article's file has a name of these bytes."""
    return Case(plant=lambda folder: _write(os.fsencode(folder) + b"/sources/articles/" + name))


def _write(path: bytes) -> None:
    with open(path, "wb") as file:
        file.write(b"type: book\ngenre: news\nid: a\nrights: {status: x, show: digest}\n")


def _folder_in_place(folder: Path) -> None:
    (folder / "sources" / "claims.yml").unlink()
    (folder / "sources" / "claims.yml").mkdir()


CASES: dict[str, Case] = {
    "link to a file": link("sources/articles/link.yml", "harper2001.yml"),
    "link to a secret": link("sources/topics/passwd.md", "/etc/passwd"),
    "link to nothing": link("sources/articles/link.yml", "nothing.yml"),
    "link to itself": link("sources/articles/link.yml", "link.yml"),
    "link to what never ends": link("sources/claims.yml", "/dev/zero"),
    "link to a folder": link("sources/articles/folder", "../topics"),
    "link to the folder above": link("sources/articles/up", ".."),
    "link to the root of the disk": link("sources/root", "/"),
    "pipe for an article": pipe("sources/articles/pipe.yml"),
    "pipe for a registry": pipe("sources/entities.yml"),
    "pipe for the ledger": pipe("sources/ids.lock"),
    "pipe for a topic": pipe("sources/topics/dam.md"),
    "folder for an article": source("articles/folder.yml/x.yml", "id: x\n"),
    "folder for a registry": Case(plant=_folder_in_place),
    "file for a folder": Case(
        {f"sources/{ARTICLE}": None, "sources/topics/dam.md": None, "sources/articles": "", "sources/topics": ""}
    ),
    "file that is no source": source("articles/notes.txt", "x"),
    "file of another ending": source("articles/ryan2016.yaml", "id: ryan2016\n"),
    "registry with a name misspelt": source("claim.yml", "[]\n"),
    "folder that is no folder of sources": source("essays/dam.md", "x"),
    "file of editors that was left": source("articles/harper2001.yml.orig", "x"),
    "name in capitals": source("articles/Harper.yml", "id: harper\n"),
    "names that differ only in case": source("topics/Dam.md", "---\ntitle: T\nscope: 'x'\n---\n"),
    "name with a space": source("topics/the dam.md", "---\ntitle: T\nscope: 'x'\n---\n"),
    "name with an accent": source("topics/d\u00e1m.md", "---\ntitle: T\nscope: 'x'\n---\n"),
    "name with an accent of two characters": source("topics/da\u0301m.md", "---\ntitle: T\nscope: 'x'\n---\n"),
    "name in another alphabet": source("topics/dаm.md", "---\ntitle: T\nscope: 'x'\n---\n"),
    "name of a device of Windows": source("topics/nul.md", "---\ntitle: T\nscope: 'x'\n---\n"),
    "name of the site's own": source("topics/index.md", "---\ntitle: T\nscope: 'x'\n---\n"),
    "name of the theme's": source("topics/content.md", "---\ntitle: T\nscope: 'x'\n---\n"),
    "name too long": source(f"topics/{'a' * 65}.md", "---\ntitle: T\nscope: 'x'\n---\n"),
    "name with a line break": named(b"a\nforged:1:1: b.yml"),
    "name that is no UTF-8": named(b"caf\xe9.yml"),
    "name that turns the line around": named("a\u202eb.yml".encode()),
    "page that is a pipe": pipe("docs/about/pipe.md"),
    "page that is a link": link("docs/about/passwd.md", "/etc/passwd"),
    "folder of pages that is a link": link("docs/about/etc", "/etc"),
    "picture that is a link": link("docs/assets/passwd.png", "/etc/passwd"),
    "page that is no UTF-8": Case({"docs/about/method.md": b"# Caf\xe9\n"}),
    "page with a repeated key": Case({"docs/about/method.md": "---\ntitle: a\ntitle: b\n---\n# M\n"}),
    "page with front matter that has no end": Case({"docs/about/method.md": "---\ntitle: a\n# M\n"}),
    "page with front matter that is no YAML": Case({"docs/about/method.md": "---\ntitle: a: b\n---\n# M\n"}),
    "page with a character nobody can see": Case({"docs/about/method.md": "# Me\u200bthod\n"}),
    "configuration that is no YAML": Case({"mkdocs.yml": "site_name: [\n"}),
    "configuration of nothing": Case({"mkdocs.yml": ""}),
    "configuration that is a list": Case({"mkdocs.yml": "- a\n"}),
    "configuration that is nested too deep": Case({"mkdocs.yml": CONFIGURATION + "nav: " + "[" * 100_000}),
    "configuration that is a pipe": pipe("mkdocs.yml"),
    "configuration with a name that is a list": Case(
        {"mkdocs.yml": "site_name: [Dam]\nsite_url: https://a.example/\n"}
    ),
    "configuration with an address that breaks out": Case(
        {"mkdocs.yml": "site_name: Dam\nsite_url: 'https://\"><b>'\n"}
    ),
    "configuration without an address": Case({"mkdocs.yml": "site_name: Dam\n"}),
    "configuration that is no UTF-8": Case({"mkdocs.yml": b"site_name: \xff\n"}),
}

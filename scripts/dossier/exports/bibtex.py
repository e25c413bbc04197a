"""BibTeX and BibLaTeX: items in, one entry each out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dossier.csl import Item
from dossier.exports import tex

EXTENSION = "bib"
MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
Fields = tuple[tuple[str, str], ...]  # name and value, the braces or quotation marks included


def bibtex(items: Sequence[Item]) -> str:
    """Return the items as BibTeX entries, in their order.

    A date that BibTeX has no field for stands as typed in `date`, which newer readers know,
    and in words in `note`.
    """
    return "\n".join(_entry(_bibtex_type(item), item.id, _bibtex(item)) for item in items)


def biblatex(items: Sequence[Item]) -> str:
    """Return the items as BibLaTeX entries, in their order."""
    return "\n".join(_entry(_biblatex_type(item), item.id, _biblatex(item)) for item in items)


def _entry(kind: str, key: str, fields: Fields) -> str:
    lines = "".join(f"  {name} = {value},\n" for name, value in fields)
    return f"@{kind}{{{key},\n{lines}}}\n"


def _bibtex_type(item: Item) -> str:
    return {"report": "techreport", "post-weblog": "misc", "webpage": "misc"}.get(item.type, "article")


def _biblatex_type(item: Item) -> str:
    return {"report": "report", "post-weblog": "online", "webpage": "online"}.get(item.type, "article")


def _bibtex(item: Item) -> Fields:
    said = f"published {item.issued.human()}" if item.issued and not item.issued.is_plain else ""
    month = item.issued.sides[0].month if item.issued else 0
    where = {"report": "booktitle", "post-weblog": "howpublished", "webpage": "howpublished"}
    return (
        *_works(item),
        *_braced(
            (where.get(item.type, "journal"), tex.protected(item.container_title)),
            ("institution" if item.type == "report" else "publisher", tex.protected(item.publisher)),
            ("address", tex.escaped(item.publisher_place)),
        ),
        *_braced(("year", f"{item.issued.year:04}" if item.issued else "")),
        *((("month", MONTHS[month - 1]),) if month else ()),  # a macro, which each style prints in its own words
        *_braced(("date", item.issued.text if item.issued else "")),
        *_numbers(item),
        *_braced(("note", tex.escaped("; ".join(filter(None, (item.remark, said)))))),
    )


def _biblatex(item: Item) -> Fields:
    kinds = {"article-magazine": "magazine", "article-newspaper": "newspaper"}
    is_online = _biblatex_type(item) == "online"
    publisher, container = tex.protected(item.publisher), tex.protected(item.container_title)
    if is_online:  # the only field that an online work is sure to be printed with
        publisher, container = " and ".join(filter(None, (container, publisher))), ""
    return (
        *_works(item),
        *_braced(
            ("booktitle" if item.type == "report" else "journaltitle", container),
            ("entrysubtype", kinds.get(item.type, "")),
            ("type", "report" if item.type == "report" else ""),
            ({"report": "institution", "article": "publisher"}.get(_biblatex_type(item), "organization"), publisher),
            ("location", tex.escaped(item.publisher_place)),
            ("date", item.issued.text if item.issued else ""),
            ("origtitle", tex.protected(item.original_title)),
            ("pagination", "paragraph" if item.locator else ""),
        ),
        *_numbers(item),
        *_braced(("note", tex.escaped(item.remark))),
    )


def _works(item: Item) -> Fields:
    return _braced(
        ("author", tex.names(item.author)),
        ("title", tex.protected(item.title or f"[{item.genre}]")),
        ("shorttitle", tex.protected(item.title_short)),
    )


def _numbers(item: Item) -> Fields:
    return _braced(
        ("volume", tex.escaped(item.volume)),
        ("number", tex.escaped(item.issue)),
        ("pages", tex.escaped(re.sub("[-–—]+", "–", item.page)).replace("–", "--")),
        ("issn", tex.escaped(item.ISSN)),
        ("doi", tex.address(item.DOI)),
        ("url", tex.address(item.URL)),
    )


def _braced(*fields: tuple[str, str]) -> Fields:
    return tuple((name, f"{{{value}}}") for name, value in fields if value)

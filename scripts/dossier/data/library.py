"""library.csl.json, library.bib, library.ris, and the same for each article: the originals, for reference managers."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from dossier import address
from dossier.csl import Item
from dossier.data.dataset import FOLDER
from dossier.exports import bibtex, csljson, ris
from dossier.linked import Site
from dossier.original import library_item
from dossier.page import File

Writer = Callable[[Sequence[Item]], str]
WRITERS: tuple[tuple[str, Writer], ...] = (
    (csljson.EXTENSION, csljson.csl_json),
    (bibtex.EXTENSION, bibtex.bibtex),
    (ris.EXTENSION, ris.ris),
)


def files(site: Site) -> Iterator[File]:
    """Yield the whole library in every format, then each article by itself, under its former ids too."""
    items = {article.id: library_item(article) for article in site.articles.values()}
    for extension, writer in WRITERS:
        # A file of no bytes is one that was cut short.
        yield File(FOLDER / f"library.{extension}", (writer(tuple(items.values())) or "\n").encode())
        for article in site.articles.values():
            data = writer((items[article.id],)).encode()
            for id in (article.id, *article.formerly):
                yield File(address.article(id).with_name(f"{id}.{extension}"), data)

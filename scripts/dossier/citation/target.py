"""What a reader cites here (a passage, a note on it, a page of ours), and the one wording for our half of it.

A citation of a passage has two halves. The original's half names the article as the style does; ours says
that what stands here is a paraphrase (or a quotation), where, and in which revision.
Nothing of ours may be taken for the original.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from dossier.citation.placeholder import FIRST, KEY, NOTE, PARAGRAPHS, QUOTE, REVISION
from dossier.citation.punctuation import join, wrap
from dossier.citation.rich import Rich, emph, link, text
from dossier.csl import Item, Locator, Name
from dossier.edtf import Date

FULL = "full text"


@dataclass(frozen=True)
class Site:
    """The dossier itself, as a work that can be cited."""

    title: str
    publisher: str = ""
    editors: tuple[Name, ...] = ()


@dataclass(frozen=True)
class Carrier:
    """Who republished an original, where it was seen there."""

    name: str
    URL: str = ""
    issued: Date | None = None


@dataclass(frozen=True)
class Passage:
    """One passage, a range of passages, or the whole of an original, as restated here."""

    site: Site
    item: Item  # the original; its id names it here: lind2014
    locator: Locator | None  # None: the whole
    address: str  # of the passage here; of a range, of its first passage
    revision: str = "1"  # of the digest; of a range whose digests differ, "1, 2"
    issued: Date | None = None  # when this revision was released
    carrier: Carrier | None = None
    note: str = ""  # the number of our note that is cited, "" when it is the digest
    quote: str = ""  # the original's own words, when it is they that are cited
    stands: str = "paraphrase"  # what stands here of it: FULL where it is the original's own text

    @property
    def label(self) -> str:
        """Return the name of the passage as pages here show it: lind2014 ¶3, lind2014 ¶¶3–4, lind2014."""
        if self.locator is None:
            return self.item.id
        pilcrow = "¶¶" if self.locator.is_plural else "¶"
        return f"{self.item.id} {pilcrow}{self.locator.text}"

    @property
    def id(self) -> str:
        """Return the name of the passage as data files have it: lind2014.p3, lind2014.p3-n1; of the whole our own."""
        if self.locator is None:
            return f"{self.item.id}.paraphrase"
        numbers = self.locator.text.replace("–", "-").replace(", ", "-").replace(PARAGRAPHS, KEY)
        return f"{self.item.id}.p{numbers}{f'-n{self.note}' if self.note else ''}"


@dataclass(frozen=True)
class Page:
    """A claim, a topic or another page of ours that is cited for itself."""

    site: Site
    kind: str  # claim, topic
    id: str
    title: str
    address: str
    issued: Date | None = None  # the edition it is taken from

    @property
    def item(self) -> Item:
        """Return the page as a work of ours."""
        return Item(
            id=f"{self.kind}-{self.id}",
            type="webpage",
            title=self.title.removesuffix("."),
            author=self.site.editors,
            container_title=self.site.title,
            publisher=self.site.publisher,
            URL=self.address,
            issued=self.issued,
            language="en",
        )


def template(passage: Passage, locator: Locator) -> Passage:
    """Return the passage with stand-ins for all that differs among the passages of an original, to make a template of.

    There are two locators, because labels differ: one for a single paragraph, one for several.
    """
    page = passage.address.partition("#")[0]
    address = f"{page}#{FIRST}{f'-n{NOTE}' if passage.note else ''}"
    note, quote = NOTE if passage.note else "", QUOTE if passage.quote else ""
    return replace(passage, locator=locator, address=address, revision=REVISION, note=note, quote=quote)


def our_half(passage: Passage) -> Rich:
    """Return our half: what stands here, where, in which revision; and where the original was seen."""
    return wrap("[", join("; ", _seen(passage), _here(passage)), "]")


def short(passage: Passage) -> Rich:
    """Return the reference that goes with words copied from a digest."""
    return wrap("[", _here(passage), "]")


def _here(passage: Passage) -> Rich:
    what = "quoted" if passage.quote else _stands(passage)
    if passage.note:
        what = f"note {passage.note} on the {passage.stands}"
    where = wrap(f"{what} in ", emph(text(passage.site.title)), "")
    return join(", ", where, text(passage.label), text(f"rev. {passage.revision}"), link(passage.address))


def _stands(passage: Passage) -> str:
    return f"{FULL}, not a paraphrase," if passage.stands == FULL else passage.stands


def _seen(passage: Passage) -> Rich:
    carrier = passage.carrier
    if carrier is None:
        return Rich()
    is_the_address = bool(carrier.URL) and carrier.URL == passage.item.URL
    lead = "the address is that of its republication in " if is_the_address else "seen as republished in "
    date = text(carrier.issued.human() if carrier.issued else "")
    return join(", ", text(lead + carrier.name), date, Rich() if is_the_address else link(carrier.URL))


def our_item(passage: Passage) -> Item:
    """Return our half as a work of its own, for formats that have an entry for each work."""
    what = "Quotation from" if passage.quote else f"{passage.stands.capitalize()} of"
    if passage.note:
        what = f"Note {passage.note} on the {passage.stands} of"
    original = f"“{passage.item.title}”" if passage.item.title else passage.item.genre
    note = f"“{passage.quote}”" if passage.quote else passage.stands
    where = passage.locator.labelled(", para.", ", paras.") if passage.locator else ""
    return Item(
        id=passage.id,
        type="webpage",
        title=f"{what} {original}{where} ({passage.label})",
        author=passage.site.editors,
        container_title=passage.site.title,
        publisher=passage.site.publisher,
        URL=passage.address,
        issued=passage.issued,
        language="en",
        note=f"{note}, rev. {passage.revision}",
    )


def original_item(passage: Passage) -> Item:
    """Return the original's half as a work of its own, with the paragraphs meant and where it was seen."""
    seen = _seen(passage).plain()
    note = "; ".join(filter(None, (passage.item.note, seen)))
    return replace(passage.item, locator=passage.locator, note=note)

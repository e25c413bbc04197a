"""Stage 5, render: a page's values in, its Markdown (or whole HTML) out; one template environment each for the build."""

from __future__ import annotations

from copy import copy
from functools import cached_property
from pathlib import Path, PurePosixPath
from urllib.parse import urlsplit

from jinja2 import BytecodeCache, Environment, FileSystemLoader, StrictUndefined, pass_context
from jinja2.bccache import Bucket
from jinja2.runtime import Context
from markupsafe import Markup

from dossier import address
from dossier.cache import NOTHING, Cache
from dossier.edtf import Date
from dossier.escape import Markdown, attribute, block, destination, escape, verbatim, yaml
from dossier.linked import LinkedPassage, Position, Site
from dossier.page import Page
from dossier.prose import plain, prose
from dossier.reference import Reference, label
from dossier.tongue import tongue

TEMPLATES = Path(__file__).parent / "templates"
PARTIALS = Path(__file__).parents[2] / "theme" / "partials"  # what pages of HTML have in common with all others


class Compiled(BytecodeCache):
    """Templates of one environment as they were compiled in a run before: half a second for all of them."""

    def __init__(self, cache: Cache, environment: str) -> None:
        self.cache, self.environment = cache, environment

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill in what was kept, if that is of the same text."""
        if kept := self.cache.get(self._name(bucket), b""):
            bucket.bytecode_from_string(kept)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled."""
        self.cache.put(self._name(bucket), bucket.bytecode_to_string())

    def _name(self, bucket: Bucket) -> str:
        return f"templates/{self.environment}/{bucket.key}"


class Renderer:
    """Renders pages of one site; the same page always gives the same bytes."""

    def __init__(self, site: Site, cache: Cache = NOTHING) -> None:
        self.site, self.cache = site, cache
        self.environment = Environment(
            loader=FileSystemLoader(TEMPLATES),
            bytecode_cache=Compiled(cache, "markdown"),
            undefined=StrictUndefined,
            finalize=escape,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
        )
        self.environment.globals["site"] = site
        self.environment.filters |= {
            "yaml": yaml,
            "tongue": tongue,
            "attr": attribute,
            "block": block,
            "verbatim": verbatim,
            "date": _date,
            "ended": _ended,
            "prose": pass_context(lambda context, text: prose(text, self._citing(context))),
            "essay": pass_context(lambda context, text: prose(text, self._citing(context), headings=True)),
            "plain": lambda text: plain(text, label),
            "ref": pass_context(lambda context, passage: self._passage(context, passage)),
            "href": pass_context(lambda context, kind, id="": self._href(context, kind, id)),
            "web": pass_context(lambda context, kind, id="": self._web(context, kind, id)),
            "pilcrow": pass_context(lambda context, passage: self._passage(context, passage, f"¶{passage.passage.p}")),
            "safe_address": destination,
            "site_name": lambda url: (urlsplit(url).hostname or "").removeprefix("www."),
            "stance": lambda name: Markdown(f"*{name}*{{ .stance .stance--{name} }}"),
            "state": lambda name: Markdown(f"*{name}*{{ .state .state--{name} }}"),
            "voice": pass_context(lambda context, position: self._voice(context, position)),
            "speaker": pass_context(lambda context, position: _sentence(self._voice(context, position))),
            "page_link": pass_context(lambda context, path: Markdown(_to(context, PurePosixPath(path)))),
            "entity": pass_context(lambda context, id: self._entity(context, id)),
            "topic": pass_context(lambda context, id: self._named(context, "topic", id, site.topics[id].title)),
        }

    @cached_property
    def html(self) -> Environment:
        """Return what renders pages that are HTML already."""
        environment = Environment(
            loader=FileSystemLoader([TEMPLATES, PARTIALS]),
            bytecode_cache=Compiled(self.cache, "html"),
            undefined=StrictUndefined,
            finalize=lambda value: value if isinstance(value, Markup) else Markup(attribute(value)),
            autoescape=True,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
        )
        environment.globals["site"] = self.site
        environment.filters |= {
            "page_link": pass_context(lambda context, path, anchor="": address.web(path, anchor, context["page"].path)),
            "file_link": pass_context(lambda context, path: address.file(PurePosixPath(path), context["page"].path)),
            "url": lambda path: address.url(self.site.settings.url, path),
        }
        return environment

    def render(self, page: Page) -> str:
        """Return the page's text; its last line names the template that made it."""
        environment = self.html if page.path.suffix == ".html" else self.environment
        template = environment.get_template(page.template)
        values = copy(
            page.values
        )  # those that are worked out later die with the copy: of all pages they fill the memory
        body = template.render(page=page, **values).rstrip("\n")
        return f"{body}\n\n<!-- made by {page.template} -->\n"

    def _citing(self, context: Context):
        def cite(reference: Reference) -> str:
            article = self.site.articles.get(reference.article)
            if article is None:  # a draft cited by a draft
                return escape(label(reference))
            anchor = f"p{reference.first}" if reference.first else ""
            link = _to(context, address.article(article.id), anchor)
            return f"[{label(reference)}]({link}){{ .passage-ref }}" if anchor else f"[{escape(article.id)}]({link})"

        return cite

    def _passage(self, context: Context, passage: LinkedPassage, words: str = "") -> Markdown:
        return Markdown(f"[{words or passage.label}]({_to(context, *address.passage(passage.id))}){{ .passage-ref }}")

    def _voice(self, context: Context, position: Position) -> Markdown:
        """Return whose voice a position is, as what follows it in a line: nothing for the article's own."""
        said_by = f", said by {self._entity(context, position.said_by)}" if position.said_by else ""
        via = f", via {self._entity(context, position.via)}" if position.via else ""
        return Markdown(said_by + via + (f", as of {position.as_of.human()}" if position.as_of else ""))

    def _entity(self, context: Context, id: str) -> Markdown:
        return self._named(context, "entity", id, self.site.name(id))

    def _href(self, context: Context, kind: str, id: str) -> Markdown:
        return Markdown(_to(context, *address.anchored(kind, id)))

    def _web(self, context: Context, kind: str, id: str) -> Markdown:
        page: Page = context["page"]
        return Markdown(address.web(*address.anchored(kind, id), page.path))

    def _named(self, context: Context, kind: str, id: str, name: str) -> Markdown:
        return Markdown(f"[{escape(name)}]({_to(context, *address.anchored(kind, id))})")


def _to(context: Context, target: PurePosixPath, anchor: str = "") -> str:
    page: Page = context["page"]
    return address.relative(target, anchor, page.path)


def _sentence(voice: Markdown) -> Markdown:
    """Return what follows in a line as a sentence of its own: Said by …"""
    words = voice.removeprefix(", ")
    return Markdown(f" {words[0].upper()}{words[1:]}." if words else "")


def _ended(text: str) -> str:
    """Return a text with a full stop, for what comes after it on its line."""
    return text if text.endswith((".", "!", "?", "…", "。")) else f"{text}."


def _date(date: Date | None) -> str:
    return date.human() if date else "date not known"

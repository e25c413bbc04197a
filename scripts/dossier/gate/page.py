"""One HTML file comes in; its ids, its links and every promise it breaks by itself go out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from dossier.gate import seen, shape
from dossier.gate.facts import Facts, Promises
from dossier.gate.tag import Effects, effects
from dossier.gate.target import Inside, Nowhere, Outside, own_addresses, target
from dossier.gate.tokens import HTML_SPACE, Html, Tag, tokens

_FOLLOWED_SCHEMES = ("http", "https", "mailto", "tel")
_HEEDLESS = ("html", "head", "meta", "title")  # what may stand before the policy
_NO_PLACES = ("head", "link", "meta", "script", "style", "title")  # nobody can be led to them
_ROBOTS = re.compile(r"robots|.*bot")
_UNLISTED = ("noindex", "none")


def page(path: str, text: str, promises: Promises) -> Facts:
    """Return what an HTML file says."""
    html = tokens(text)
    starts = [tag for tag in html.counts if tag.name and not tag.ends]
    done = {tag: effects(tag, promises.policy) for tag in starts}
    named = {tag.attributes["id"]: tag for tag in starts if "id" in tag.attributes}
    findings = [
        *shape.findings(text, html),
        *shape.duplicates(html),
        *(finding for effect in done.values() for finding in effect.findings),
        *_encoding(starts),
        *_policy(html, promises.policy),
        *_listing(starts, path, promises),
        *_references(done.values(), named),
    ]
    links: set[str] = set()
    for effect in done.values():
        findings += _loads(effect, path, promises.url, links)
        findings += _follows(effect, path, promises.url, links)
    links |= {str(target(address, path, promises.url)) for address in own_addresses(text, promises.url)}
    findings += _canonical(starts, path, promises.url)
    ids = frozenset(id for id, tag in named.items() if tag.name not in _NO_PLACES) - seen.hidden_ids(html)
    return Facts(path, tuple(findings), ids, frozenset(links))


def _encoding(starts: list[Tag]) -> Iterator[str]:
    metas = (tag.attributes for tag in starts if tag.name == "meta")
    if [attributes["charset"].lower() for attributes in metas if "charset" in attributes] != ["utf-8"]:
        yield "does not say once that it is UTF-8"


def _policy(html: Html, policy: str) -> Iterator[str]:
    policies = {tag: times for tag, times in html.counts.items() if _equivalent(tag)}
    if (count := sum(policies.values())) != 1:
        yield f"{count} Content-Security-Policies"
    if any(tag.attributes.get("content") != policy for tag in policies):
        yield "its Content-Security-Policy is not the site's"
    for text, tag in zip(html.texts, html.tags, strict=False):
        if policies and text.strip(HTML_SPACE):  # it opens the body, where no policy counts
            yield f"text stands before the Content-Security-Policy: '{text.strip()[:60]}'"
            break
        if tag and _equivalent(tag):
            break
        if tag and policies and tag.name not in _HEEDLESS:
            yield f"<{tag.name}> stands before the Content-Security-Policy"
            break


def _equivalent(tag: Tag) -> bool:
    return tag.name == "meta" and tag.attributes.get("http-equiv", "").lower() == "content-security-policy"


def _listing(starts: list[Tag], path: str, promises: Promises) -> Iterator[str]:
    """Yield a finding where search engines would list the local edition, or not list what was promised."""
    robots = [
        tag
        for tag in starts
        if tag.name == "meta" and _ROBOTS.fullmatch(tag.attributes.get("name", "").strip().lower())
    ]
    said = ",".join(tag.attributes.get("content", "").lower() for tag in robots).split(",")
    hidden = any(word.strip() in _UNLISTED for word in said)
    if promises.local and not hidden:
        yield "search engines may list this page of the local edition"
    if hidden and not promises.local and path in promises.pages:
        yield "search engines may not list this page, though it has addresses that were promised"


def _references(done: Iterable[Effects], named: Mapping[str, Tag]) -> Iterator[str]:
    missing = {id for effect in done for id in effect.refers} - named.keys()
    yield from (f"an attribute names the id '{id}', which is not on the page" for id in sorted(missing))


def _loads(effect: Effects, path: str, root: str, links: set[str]) -> Iterator[str]:
    for address in effect.loads:
        place = target(address, path, root)
        if isinstance(place, Inside):
            links.add(place)
        elif isinstance(place, Nowhere):
            yield f"address '{address}' leads above the site's root"
        else:
            yield f"loads '{address}' from elsewhere"


def _follows(effect: Effects, path: str, root: str, links: set[str]) -> Iterator[str]:
    for address in effect.follows:
        place = target(address, path, root)
        if isinstance(place, Inside):
            links.add(place)
        elif isinstance(place, Nowhere):
            yield f"address '{address}' leads above the site's root"
        elif place.scheme and place.scheme not in _FOLLOWED_SCHEMES:
            yield f"a link does what no link should: '{address[:60]}'"


def _canonical(starts: list[Tag], path: str, root: str) -> Iterator[str]:
    for tag in starts:
        if tag.name == "link" and tag.attributes.get("rel", "").lower() == "canonical":
            place = target(tag.attributes.get("href", ""), path, root)
            if isinstance(place, Outside) or place not in (path, path.removesuffix("index.html")):
                yield f"its canonical address is another's: '{tag.attributes.get('href', '')}'"

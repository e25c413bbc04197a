"""Which elements and attributes there are in pages, and which of them load, lead or refer: anything else has no place."""

from __future__ import annotations


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


# What browsers read alike, whether scripts run or not, and what neither runs nor frames anything by itself.
_OF_PAGES = _names(
    "html head body meta title link script style address article aside footer header hgroup h1 h2 h3 h4 h5 h6 main nav"
    " search section blockquote dd div dl dt figcaption figure hr li menu ol p pre ul a abbr b bdi bdo br cite code data"
    " dfn em i kbd mark q rp rt ruby s samp small span strong sub sup time u var wbr del ins area audio img map picture"
    " source track video caption col colgroup table tbody td tfoot th thead tr button datalist fieldset form input label"
    " legend meter optgroup option output progress select textarea details dialog summary"
    " acronym big center font nobr strike tt"
)
_IN_DRAWINGS = _names(
    "svg a g defs symbol use switch title desc metadata path rect circle ellipse line polyline polygon text tspan"
    " textpath image marker pattern mask clippath lineargradient radialgradient stop view filter script style"
    " animate animatemotion animatetransform mpath set feblend fecolormatrix fecomponenttransfer fecomposite"
    " feconvolvematrix fediffuselighting fedisplacementmap fedistantlight fedropshadow feflood fefunca fefuncb fefuncg"
    " fefuncr fegaussianblur feimage femerge femergenode femorphology feoffset fepointlight fespecularlighting"
    " fespotlight fetile feturbulence"
)
FORBIDDEN_ATTRIBUTES = _names("srcdoc ping attributionsrc lowsrc dynsrc is")


def is_in_drawings(name: str) -> bool:
    """Return whether an element is one of drawings; what has a namespace of its own does nothing there."""
    return name in _IN_DRAWINGS or ":" in name


def is_allowed(name: str) -> bool:
    """Return whether an element has a place in pages; a name with a hyphen means nothing but what scripts make of it."""
    return name in _OF_PAGES or is_in_drawings(name) or "-" in name


LOADED = _names("src poster background data manifest data-src data-poster")
LOADED_SETS = _names("srcset imagesrcset data-srcset")
SUBMITTED = _names("action formaction")
FOLLOWED = _names("href xlink:href cite longdesc data-href data-url")
LOADED_BY_DRAWINGS = _names("use image feimage pattern lineargradient radialgradient filter mpath textpath")
PAINTED = _names("fill stroke clip-path mask filter cursor marker marker-start marker-mid marker-end to from by values")
PICTURES = _names("img source input link image feimage")  # which may hold a picture in the page itself
# What a browser fetches, or prepares to fetch, because of a link in the head.
LOADING_RELS = _names(
    "stylesheet icon apple-touch-icon apple-touch-icon-precomposed apple-touch-startup-image fluid-icon mask-icon preload"
    " modulepreload prefetch prerender preconnect dns-prefetch manifest compression-dictionary expect import monetization"
    " search subresource"
)
REFERRING = (
    *("for", "aria-activedescendant", "aria-controls", "aria-describedby", "aria-details", "aria-errormessage"),
    *("aria-flowto", "aria-labelledby", "aria-owns"),
    *("headers", "list", "form", "itemref", "popovertarget", "commandfor"),
)

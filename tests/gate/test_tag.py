"""What one start tag does."""

from __future__ import annotations

import pytest
from dossier.gate.sound import PROMISED
from dossier.gate.tag import Effects, effects
from dossier.gate.tokens import tokens


def of(markup: str) -> Effects:
    (tag,) = (tag for tag in tokens(markup).counts if not tag.ends)
    return effects(tag, PROMISED.policy)


@pytest.mark.parametrize(
    ("markup", "loads", "follows"),
    [
        ('<a href="x">', (), ("x",)),
        ('<area href="x">', (), ("x",)),
        ('<img src="a" srcset="b 1x, c 2x">', ("a", "b", "c"), ()),
        ('<video src="a" poster="b">', ("a", "b"), ()),
        ('<link rel="license" href="x">', (), ("x",)),
        ('<link rel="Alternate Stylesheet" href="x.css">', ("x.css",), ()),
        ('<link rel="preload" href="a" imagesrcset="b 1x">', ("a", "b"), ()),
        ('<use xlink:href="x">', ("x",), ()),
        ('<form action="x">', ("x",), ()),
        ('<meta http-equiv="Refresh" content="0; URL=\'x\'">', ("x",), ()),
        ('<meta http-equiv="refresh" content="5">', ("",), ()),
        ('<blockquote cite="x">', (), ("x",)),
        ('<script src="x.js?1"></script>', ("x.js?1",), ()),
        ('<body background="x">', ("x",), ()),
    ],
)
def test_a_tag_loads_by_itself_or_is_followed(markup: str, loads: tuple[str, ...], follows: tuple[str, ...]):
    found = of(markup)

    assert (found.loads, found.follows, found.findings) == (loads, follows, ())


def test_attributes_refer_to_ids_in_the_page():
    assert of('<input list="a" aria-labelledby="b c" form="d">').refers == ("b", "c", "a", "d")


@pytest.mark.parametrize(
    "markup",
    [
        '<script type="application/ld+json">{"@type": "Thing"}</script>',
        '<script type="module" src="a.js"></script>',
        "<p data-onclick='x' class='on'>",
        '<button type="button" value="javascript:x">',
    ],
)
def test_what_does_nothing_is_let_through(markup: str):
    assert of(markup).findings == ()


@pytest.mark.parametrize(
    "markup",
    [
        "<p onclick>",
        "<svg onload='x'>",
        "<iframe srcdoc='x'>",
        "<script>x</script>",
        "<script type=module>x</script>",
        "<script type='text/javascript '>x</script>",
        "<script type='application/ld+json'>{</script>",
        "<meta http-equiv='x-dns-prefetch-control' content='on'>",
        "<p style=''>",
    ],
)
def test_what_runs_or_would_be_stopped_is_found(markup: str):
    assert of(markup).findings

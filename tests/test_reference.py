"""Citations as they are typed in, what they cite out, and back."""

from __future__ import annotations

import pytest
from dossier.reference import Reference, citation, citations, parse_citation
from hypothesis import given
from hypothesis import strategies as st


@pytest.mark.parametrize(
    ("typed", "cited"),
    [
        ("[@filippov2014]", (Reference("filippov2014"),)),
        ("[@filippov2014, ¶3]", (Reference("filippov2014", 3, 3),)),
        ("[@a-b2, ¶3–14]", (Reference("a-b2", 3, 14),)),
        ("[@a, ¶3; @b, ¶1–2; @c]", (Reference("a", 3, 3), Reference("b", 1, 2), Reference("c"))),
        ("[@a,\n¶3;\n  @b,   ¶1]", (Reference("a", 3, 3), Reference("b", 1, 1))),
    ],
)
def test_citation_gives_what_it_cites_in_order(typed: str, cited: tuple[Reference, ...]) -> None:
    assert parse_citation(typed) == cited


@pytest.mark.parametrize(
    "typed",
    [
        "[@a ¶3]",
        "[@a,¶3]",
        "[@a, p. 3]",
        "[@a, 3]",
        "[@a, ¶0]",
        "[@a, ¶03]",
        "[@a, ¶3-4]",
        "[@a, ¶3—4]",
        "[@a, ¶4–3]",
        "[@a, ¶3–3]",
        "[@a, ¶3, ¶4]",
        "[@a, ¶3;]",
        "[@a, ¶12345]",
        "[@A, ¶3]",
        "[@a.p3]",
        "[@]",
        "[@a, ¶٣]",
    ],
)
def test_what_is_not_written_as_a_citation_cites_nothing(typed: str) -> None:
    assert parse_citation(typed) is None


ids = st.from_regex(r"[a-z][a-z0-9]{0,8}(-[a-z0-9]{1,5}){0,2}", fullmatch=True)


@st.composite
def references(draw: st.DrawFn) -> Reference:
    first = draw(st.integers(0, 9998))
    last = draw(st.integers(first, 9999)) if first else 0
    return Reference(draw(ids), first, last)


@given(st.lists(references(), min_size=1, max_size=5).map(tuple))
def test_citation_that_is_written_is_read_back(cited: tuple[Reference, ...]) -> None:
    assert parse_citation(citation(cited)) == cited
    assert list(citations(f"before {citation(cited)}, and after")) == [(citation(cited), cited)]


def test_reference_names_the_passages_it_cites() -> None:
    assert Reference("a", 3, 5).passages == ("a.p3", "a.p4", "a.p5")
    assert Reference("a").passages == ()


def test_citations_in_prose_come_in_order_with_those_that_are_malformed() -> None:
    prose = "One [@a, ¶1], `code [@b, ¶2]`, [a link](https://a.example/), [@c ¶3] and\n[@d,\n¶4]; not [@e,\n\n¶5]."
    assert list(citations(prose)) == [
        ("[@a, ¶1]", (Reference("a", 1, 1),)),
        ("[@b, ¶2]", (Reference("b", 2, 2),)),
        ("[@c ¶3]", None),
        ("[@d,\n¶4]", (Reference("d", 4, 4),)),
    ]

"""A site in; what is to be found in it out, packed."""

from __future__ import annotations

from copy import deepcopy

from data.goods import good
from dossier import records
from dossier.findable import CONCEPTS, Part, findable
from many import many


def test_all_records_are_there_as_they_were_made() -> None:
    site = good()
    *bundles, named = findable(site).bundles
    assert {id: part.records for bundle in bundles for id, part in bundle.parts.items()} == dict(records.Passages(site))
    assert named.parts[CONCEPTS].records == records.concepts(site)
    assert [bundle.has_passages for bundle in (*bundles, named)] == [True] * len(bundles) + [False]


def test_equal_records_have_one_hash_and_others_another() -> None:
    one, other, *_ = (found for found in records.Passages(good()).values() if found)
    assert Part.of(deepcopy(one)).hash == Part.of(one).hash != Part.of(other).hash


def test_a_new_article_leaves_the_others_in_their_bundles() -> None:
    def homes(articles: int) -> dict[str, str]:
        return {id: bundle.name for bundle in findable(many(articles)).bundles for id in bundle.parts}

    before, after = homes(4), homes(5)
    assert before.items() <= after.items()


def test_an_article_is_described_as_far_as_it_is_known() -> None:
    found = findable(good())
    assert found.articles.keys() == found.titles.keys() == good().articles.keys()
    assert all(value for row in found.articles.values() for value in row.values())

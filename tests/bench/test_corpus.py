"""The reference corpus: a size in, sources out that are sound, the same every time, and grow with the size."""

from __future__ import annotations

from dossier.bench.corpus import sources
from dossier.bench.registries import PASSAGES
from dossier.read import REGISTRIES
from trees import site


def corpus(articles: int) -> dict[str, str]:
    return dict(sources(articles))


def test_corpus_of_any_size_has_no_mistake_and_so_many_articles() -> None:
    for articles in (1, 2, 9):
        found = site(corpus(articles))

        assert len(found.articles) == articles
        assert len(found.passages) == articles * PASSAGES


def test_corpus_is_the_same_every_time() -> None:
    assert corpus(5) == corpus(5)


def test_passages_are_in_the_shape_of_a_real_record() -> None:
    found = site(corpus(10))
    passages = [linked.passage for linked in found.passages.values()]
    notes = [note.text for passage in passages for note in passage.notes]
    mean = sum(len(passage.digest.split()) for passage in passages) / len(passages)

    assert 42 < mean < 48
    assert all(len(passage.topics) == 3 and len(passage.claims) == 2 for passage in passages)
    assert all(len(passage.notes) == 2 for passage in passages)
    assert 3.5 < sum(len(passage.entities) for passage in passages) / len(passages) < 4.6
    assert 0.2 < sum("[@" in note for note in notes) / len(notes) < 0.3
    assert {"contested", "agreed", "overtaken", "open"} <= set(found.state_of.values())


def test_corpus_grows_with_the_articles_and_nothing_in_it_with_their_square() -> None:
    small, large = corpus(20), corpus(80)
    articles = [
        sum(len(text) for path, text in each.items() if path.startswith("articles/")) for each in (small, large)
    ]
    most = [_most_articles_on_a_claim(each) for each in (small, large)]

    assert 3.9 < articles[1] / articles[0] < 4.1
    assert all(len(large[f"{name}.yml"]) / len(small[f"{name}.yml"]) < 4.2 for name in REGISTRIES)
    assert most[1] <= most[0] + 2 <= 12


def _most_articles_on_a_claim(texts: dict[str, str]) -> int:
    held = site(texts).positions_on.values()
    return max(len({position.passage.article.id for position in positions}) for positions in held)

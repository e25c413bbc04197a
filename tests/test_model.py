"""Models that have been in another process, or in the cache, are what they were."""

from __future__ import annotations

import pickle

import pytest
from data.goods import good
from dossier.data.dataset import serialised
from dossier.model import Article
from pydantic import ValidationError


def sent(article: Article) -> Article:
    return pickle.loads(pickle.dumps(article))


def test_models_that_were_sent_are_equal_and_say_the_same() -> None:
    for article in good().articles.values():
        assert sent(article) == article
        assert serialised(sent(article)) == serialised(article)


def test_models_that_were_sent_do_not_change_and_are_copied() -> None:
    article = sent(good().articles["harper2001"])
    with pytest.raises(ValidationError):
        article.title = "Another title"
    copy = article.model_copy(update={"title": "Another title"})
    assert (copy.title, copy.passages) == ("Another title", article.passages)
    assert sent(article) == article

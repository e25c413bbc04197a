"""Positions on a claim in; their signs along the years out."""

from __future__ import annotations

from datetime import date

from dossier.pictures import strip
from trees import article, site

CLAIMS = "{{claim: c, stance: {stance}}}, {{claim: c, stance: {stance}, via: e}}"


def test_articles_of_one_month_have_a_sign_each() -> None:
    articles = {"a": ("2016-07-02", "affirms"), "b": ("2016-07-03", "affirms"), "c": ("2009-01", "denies")}
    dossier = site(
        {
            "claims.yml": "- {id: c, kind: fact, text: 'x'}\n",
            "entities.yml": "- {id: e, kind: person, names: {en: E}}\n",
            **{
                f"articles/{id}.yml": article(id, CLAIMS.format(stance=stance), issued)
                for id, (issued, stance) in articles.items()
            },
        }
    )

    found = strip(dossier.positions_on["c"], date(2009, 1, 1), date(2017, 1, 1))

    assert [sign.stance for sign in found.signs] == ["denies", "affirms", "affirms"]
    assert len({(sign.left, sign.top) for sign in found.signs}) == 3

"""A library in, the site with every relation in both directions out; states of claims; what contradicts itself."""

from __future__ import annotations

import pytest
from test_release import cut
from trees import SITES, SMALL, article, changed, problems, site, texts

ARTICLE = "articles/harper2001.yml"
GOOD = site(texts(SITES / "good" / "sources"))


def voices(*articles: str, claim: str = "as_of: 2001") -> dict[str, str]:
    """Return a dossier of one claim and the stances that articles take on it."""
    return {
        "claims.yml": f"- {{id: c, kind: fact, text: 'x', {claim}}}\n",
        **{f"articles/{'abcd'[n]}.yml": article("abcd"[n], stances) for n, stances in enumerate(articles)},
    }


def stance(name: str, **keys: str) -> str:
    return "{claim: c, stance: " + name + "".join(f", {key}: {value}" for key, value in keys.items()) + "}"


@pytest.mark.parametrize(
    ("articles", "state"),
    [
        ([], "single"),
        ([stance("affirms")], "single"),
        ([stance("affirms"), stance("affirms")], "agreed"),
        ([stance("denies"), stance("denies")], "agreed"),
        ([stance("qualifies"), stance("qualifies")], "single"),
        ([stance("affirms"), stance("qualifies")], "single"),
        ([stance("affirms"), stance("denies")], "contested"),
        ([stance("affirms") + ", " + stance("denies")], "contested"),
        ([stance("affirms"), stance("affirms"), stance("denies")], "contested"),
        ([stance("affirms", as_of="2001"), stance("denies", as_of="2002")], "single"),
        ([stance("affirms", as_of="2001"), stance("denies", as_of="2001-05")], "contested"),
        ([stance("affirms", as_of="2001-05"), stance("denies")], "contested"),
        ([stance("affirms", as_of="2002"), stance("denies")], "single"),
        ([stance("affirms"), stance("overtakes", as_of="2003")], "overtaken"),
        ([stance("affirms"), stance("denies"), stance("overtakes", as_of="2003")], "contested"),
        ([stance("affirms"), stance("affirms"), stance("overtakes")], "overtaken"),
        ([stance("affirms") + ", " + stance("affirms", via="e")], "single"),
    ],
)
def test_state_of_a_claim_is_what_the_positions_come_to(articles: list[str], state: str) -> None:
    found = site({**voices(*articles), "entities.yml": "- {id: e, kind: person, names: {en: E}}\n"})
    assert found.state_of == {"c": state}


def test_claim_without_a_time_is_contested_whatever_the_time_of_a_denial() -> None:
    found = site(voices(stance("affirms"), stance("denies", as_of="2009"), claim="topics: []"))
    assert found.state_of == {"c": "contested"}


def test_forecast_has_the_state_its_editor_gives_and_may_be_contested_beside_it() -> None:
    tree = voices(stance("affirms"), stance("denies"))
    tree["claims.yml"] = "- {id: c, kind: forecast, text: 'x', outcome: {state: open, why: 'x'}}\n"
    assert (site(tree).state_of, site(tree).contested) == ({"c": "open"}, {"c"})


def test_good_dossier_has_a_claim_in_every_state() -> None:
    assert GOOD.state_of == {
        "dam-holds-2001": "contested",
        "valley-floods": "agreed",
        "gates-closed": "overtaken",
        "fish-return": "single",
        "board-sells": "single",
        "dam-will-be-raised": "open",
        "ladder-finished": "borne-out",
        "town-moves": "refuted",
    }
    assert GOOD.contested == {"dam-holds-2001", "ladder-finished"}


def test_articles_stand_by_date_and_then_id_the_undated_last() -> None:
    tree = voices("", "", "", "")
    tree["articles/a.yml"] = article("a", "").replace("issued: 2001\n", "")
    tree["articles/b.yml"] = article("b", "", issued="2001-05")
    assert list(site(tree).articles) == ["c", "d", "b", "a"]


def test_positions_stand_in_the_order_of_their_articles_with_voice_and_time() -> None:
    held = [
        (
            position.passage.id,
            position.stance,
            position.said_by,
            position.via,
            str(position.time and position.time.text),
        )
        for position in GOOD.positions_on["board-sells"]
    ]
    assert held == [
        ("harper2001.p1", "qualifies", "mara-lind", "the-weir", "2001-05"),
        ("gazette2005.p2", "denies", "river-board", "norra-gazette", "None"),
    ]


def test_position_speaks_of_the_time_of_its_claim_unless_it_gives_its_own() -> None:
    found = site(voices(stance("affirms"), stance("affirms", as_of="1999")))
    assert [position.time and position.time.text for position in found.positions_on["c"]] == ["2001", "1999"]


def test_passages_of_drafts_and_withdrawn_ones_are_on_no_topic_and_take_no_position() -> None:
    on_topics = {occurrence.passage.id for found in GOOD.passages_on.values() for occurrence in found}
    assert "petrova2015.p2" not in on_topics
    assert "withdrawn2003.p1" not in on_topics
    assert "draft2020" not in GOOD.articles
    assert GOOD.drafts == ("draft2020",)
    assert GOOD.passages["petrova2015.p2"].status == "moved"


def test_entity_is_named_by_passages_that_list_it_or_quote_it_each_once() -> None:
    assert [passage.id for passage in GOOD.passages_naming["river-board"]] == [
        "harper2001.p1",
        "gazette2005.p1",
        "gazette2005.p2",
    ]
    assert [passage.id for passage in GOOD.passages_naming["anna-petrova"]] == ["petrova2015.p1"]
    assert GOOD.passages_naming["water-treaty"][0].id == "petrova2015.p3"


def test_readings_of_events_and_figures_come_with_their_passages() -> None:
    readings = [(one.passage.id, one.reading.status) for one in GOOD.readings_of_event["sale-of-the-board"]]
    assert readings == [("harper2001.p1", "planned"), ("gazette2005.p1", "postponed"), ("gazette2005.p2", "denied")]
    figures = [(one.passage.id, one.reading.value) for one in GOOD.readings_of_figure["leaking-gates"]]
    assert figures == [("harper2001.p1", "3"), ("petrova2015.p1", "0")]


def test_passage_knows_the_sentences_that_cite_it() -> None:
    cited = [(citing.kind, citing.id, citing.sentence) for citing in GOOD.cited_by["harper2001.p1"]]
    assert cited == [
        ("topic", "dam-safety", "In 2001 *Harper* called it sound; in 2015 **Petrova** did not."),
        ("topic", "dam-safety", "The valley floods."),
        ("claim", "dam-holds-2001", "Harper looked at it; Petrova read the survey."),
        ("event", "flood-2005", "Harper expected it."),
    ]
    assert [citing.id for citing in GOOD.cited_by["okada2010.p1"]] == ["harper2001.p2-n3", "ladder-finished"]


@pytest.mark.parametrize(
    ("essay", "sentences"),
    [
        ("One [@harper2001, ¶1]. Two.", ["One."]),
        ("One. Two [@harper2001, ¶1]? Three.", ["Two?"]),
        ("“One.” Two [@harper2001, ¶1] is.", ["Two is."]),
        ("One [@harper2001, ¶1], [@harper2001, ¶1].", ["One,."]),
        ("No. 3 of Mr. Lind [@harper2001, ¶1].", ["Lind."]),
        ("- one [@harper2001, ¶1]\n- two [@harper2001, ¶1]", ["one", "two"]),
        ("1. One [@harper2001, ¶1].\n2. Two.", ["One."]),
        ("# Head\n\n## On [@harper2001, ¶1]\n\nText.", ["On"]),
        ("A line\nthat goes on [@harper2001,\n¶1].\n\nNext.", ["A line that goes on."]),
    ],
)
def test_sentence_that_cites_is_taken_out_of_its_text(essay: str, sentences: list[str]) -> None:
    tree = {path: text for path, text in SMALL.items() if path != "topics/dam.md"}
    tree["topics/dam.md"] = f"---\ntitle: T\nscope: 'x'\n---\n{essay}\n"
    assert [citing.sentence for citing in site(tree).cited_by["harper2001.p1"]] == sentences


def test_former_id_that_something_else_has_is_a_mistake() -> None:
    events = "- {id: a, title: A}\n- {id: b, title: B, formerly: [a, old]}\n- {id: c, title: C, formerly: [old]}\n"
    assert problems({"events.yml": events}) == [
        "sources/events.yml:2:32: id 'a' belongs to 'a'",
        "sources/events.yml:3:32: id 'old' belongs to 'b'",
    ]
    topics = {f"topics/{id}.md": "---\ntitle: T\nscope: 'x'\nformerly: [t]\n---\n" for id in ("t", "u")}
    assert problems(topics)[1:] == ["sources/topics/u.md:4:12: id 't' belongs to 't'"]


def test_former_id_that_is_referred_to_is_named_with_the_present_one() -> None:
    tree = changed(
        "topics/dam.md", ("title: The dam", "title: The dam\nrelated: {old: 'x'}"), ("harper2001, ¶1", "h2001, ¶1")
    )
    tree |= {"topics/new.md": "---\ntitle: T\nscope: 'x'\nformerly: [old]\n---\n"}
    tree |= changed(ARTICLE, ("genre:", "formerly: [h2001]\ngenre:"), texts=tree)
    assert problems(tree) == [
        "sources/topics/dam.md:3:11: no topic 'old' (it is 'new' now)",
        "sources/topics/dam.md:7:11: no article 'h2001' (it is 'harper2001' now)",
    ]


def test_what_a_passage_says_twice_is_a_mistake() -> None:
    claim = "      - {claim: dam-holds, stance: affirms, said_by: board}\n"
    tree = changed(ARTICLE, (claim, claim * 2), ("[board]", "[board, board]"))
    assert problems(tree) == [
        f"sources/{ARTICLE}:19:9: 'dam-holds' stands here a second time",
        f"sources/{ARTICLE}:24:23: 'board' stands here a second time",
    ]


def test_one_passage_may_carry_several_voices() -> None:
    other = "      - {claim: dam-holds, stance: denies}\n"
    assert problems(changed(ARTICLE, ("    events:\n", f"{other}    events:\n"))) == []


def withdrawn(id: str, successor: str) -> str:
    return article(id, "") + f"    withdrawn: {{on: 2027-01-01, why: 'x', successor: {successor}}}\n"


def test_successors_that_lead_back_are_reported_wherever_the_circle_passes() -> None:
    tree = {f"articles/{a}.yml": withdrawn(a, f"{b}.p1") for a, b in ("ab", "bc", "ca", "da")}
    place = "13:54: the successors of"
    assert problems(tree) == [f"sources/articles/{id}.yml:{place} '{id}.p1' lead back to it" for id in "abc"]


def test_successor_of_a_withdrawn_article_counts_for_each_of_its_passages() -> None:
    whole = article("a", "").replace("passages:", "withdrawn: {on: 2027-01-01, why: 'x', successor: b.p1}\npassages:")
    tree = {"articles/a.yml": whole, "articles/b.yml": withdrawn("b", "a.p1")}
    assert problems(tree) == [
        "sources/articles/a.yml:6:50: the successors of 'a.p1' lead back to it",
        "sources/articles/b.yml:13:54: the successors of 'b.p1' lead back to it",
    ]


@pytest.mark.parametrize("name", ["entities", "claims", "events", "figures"])
def test_registry_that_is_not_there_is_one_mistake_where_anything_it_holds_is_named(name: str) -> None:
    missing = {path: text for path, text in SMALL.items() if path != f"{name}.yml"}
    expected = [f"sources/{name}.yml:1:1: there is no such file (put it back: the record names what it holds)"]
    assert problems(missing) == expected
    released = {**missing, "ids.lock": cut(SMALL, "2026.11").text}
    assert problems(released) == expected


def test_registry_that_nobody_names_may_be_missing() -> None:
    lone = {"articles/lind2002.yml": article("lind2002", "")}
    assert problems(lone) == []
    entity = "- {id: board, kind: organisation, names: {en: Board}}\n"
    released = {**lone, "ids.lock": cut({**lone, "entities.yml": entity}, "2026.11").text}
    assert problems(released) == [
        "sources/entities.yml:1:1: there is no such file (put it back: the record names what it holds)"
    ]

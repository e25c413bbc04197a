"""Parsed sources in, typed entries out; and every mistake of a file, each once, at its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest
from dossier.library import Lost
from dossier.link import link
from dossier.read import RawSources
from dossier.source import Loc, Source
from dossier.validate import validate
from trees import ROOT, SETTINGS, SITES, SMALL, changed, library, printed, problems, raw, texts

ARTICLE = "articles/harper2001.yml"


def test_sources_without_a_mistake_are_typed_whole() -> None:
    found = library(SMALL)
    assert found.is_whole
    assert [entry.value.id for entry in found.articles] == ["harper2001"]
    assert [(entry.value.id, entry.value.title) for entry in found.topics] == [("dam", "The dam")]
    assert found.topics[0].value.essay == "It holds [@harper2001, ¶1].\n"
    assert found.articles[0].value.passages[0].figures[0].value == "40"


def test_examples_of_the_guide_are_typed_whole() -> None:
    guide = (ROOT / "docs" / "about" / "add-an-article.md").read_text("utf-8")
    blocks = re.findall(r"```yaml\n(.*?)```", guide, re.DOTALL)
    registries = {match[1]: block for block in blocks if (match := re.match(r"# (\w+\.yml)", block))}
    (capture,) = (block for block in blocks if block.startswith("capture:"))
    (done,) = (block for block in blocks if "digest: >-" in block)
    later = [block for block in blocks if block.startswith(("    revised:", "    withdrawn:"))]
    head = "id: moriwaki2016\ntype: webpage\ngenre: analysis\nrights: {status: x, show: digest}\n"
    article = f"{head}{capture}passages:\n{done.replace('p: 2', 'p: 1')}{''.join(later)}"
    sources = {**registries, "articles/moriwaki2016.yml": re.sub(r"\w+…\n", f"{'0' * 64}\n", article)}
    assert (len(registries), len(later)) == (4, 2)
    assert validate(raw(sources))[1] == []


def test_dossier_of_nothing_is_no_mistake() -> None:
    assert problems({}) == []


@pytest.mark.parametrize(
    ("path", "change", "expected"),
    [
        (ARTICLE, ("genre: analysis", "genre: analyses"), ["3:8: 'genre' must be one of news, analysis, op-ed, commentary, got 'analyses' (did you mean 'analysis'?)"]),
        (ARTICLE, ("genre: analysis\n", ""), ["1:1: 'genre' is missing"]),
        (ARTICLE, ("genre: analysis", "genre:"), ["3:7: 'genre' is missing"]),
        (ARTICLE, ("title:", "tittle:"), ["4:1: unknown key 'tittle' (did you mean 'title'?)"]),
        (ARTICLE, ("title:", "container_title:"), ["4:1: unknown key 'container_title' (did you mean 'container-title'?)"]),
        (ARTICLE, ("id: harper2001", "id: harper2002"), ["1:5: 'id' must be the file's name 'harper2001', got 'harper2002'"]),
        (ARTICLE, ("id: harper2001\n", ""), ["1:1: 'id' is missing"]),
        (ARTICLE, ("id: harper2001", "id: Harper 2001"), ["1:5: 'id' must be lower-case letters, digits and single hyphens, a letter first, got 'Harper 2001'"]),
        (ARTICLE, ("{status: unknown, show: digest}", "digest"), ["6:9: 'rights' must be a mapping, got 'digest'"]),
        (ARTICLE, ("show: digest", "show: digests"), ["6:33: 'show' must be one of reference, digest, full, got 'digests' (did you mean 'digest'?)"]),
        (ARTICLE, ("show: digest", "show: [digest]"), ["6:33: 'show' must be one of reference, digest, full, got a list"]),
        (ARTICLE, (">-\n      Harper finds the dam sound.", "Harper finds"), ["12:13: 'digest' must stand in a block ('>-') or in quotation marks, so that ' #' or ': ' cannot cut it"]),
        (ARTICLE, ("words: 60", "word: 60"), ["11:5: unknown key 'word' (did you mean 'words'?)"]),
        (ARTICLE, ("passages:", "passage:"), ["7:1: unknown key 'passage' (did you mean 'passages'?)"]),
        (ARTICLE, ("words: 60", "words: sixty"), ["11:12: 'words' must be a whole number from 1 to 99999, got 'sixty'"]),
        (ARTICLE, ("  - p: 1\n", "  - p: one\n"), ["8:8: 'p' must be a whole number from 1 to 99999, got 'one'"]),
        (ARTICLE, ("[board]", "[board, ]"), []),
        (ARTICLE, ("[board]", "[board, '']"), ["23:23: each of 'entities' must be lower-case letters, digits and single hyphens, a letter first, got ''"]),
        (ARTICLE, ("[board]", "board"), ["23:15: 'entities' must be a list, got 'board'"]),
        (ARTICLE, ("      - {figure: height, value: 40}", "      - height"), ["22:9: each of 'figures' must be a mapping, got 'height'"]),
        (ARTICLE, ("      dam: >-\n", "      Dam: >-\n"), ["15:7: 'Dam' must be lower-case letters, digits and single hyphens, a letter first, got 'Dam'"]),
        (ARTICLE, ("stance: affirms", "stance: says, extra: x"), ["18:36: 'stance' must be one of affirms, denies, qualifies, overtakes, got 'says'", "18:42: unknown key 'extra'"]),
        ("claims.yml", ("kind: fact", "kind: facts"), ["2:9: 'kind' must be one of fact, judgement, forecast, intention, got 'facts' (did you mean 'fact'?)"]),
        ("claims.yml", ("id: dam-holds", "id: Dam Holds"), ["1:7: 'id' must be lower-case letters, digits and single hyphens, a letter first, got 'Dam Holds'"]),
        ("claims.yml", ("- id: dam-holds\n  kind: fact", "- kind: fact"), ["1:3: 'id' is missing"]),
        ("entities.yml", ("names: {en: River Board}", "names: {ja: 川}"), ["3:10: 'en' is missing"]),
        ("events.yml", ("date: 2001", "date: 2001-13"), ["1:39: 'date' must be an EDTF date (there is no month or season 13), got '2001-13'"]),
        ("topics/dam.md", ("title: The dam\n", "titel: The dam\n"), ["2:1: unknown key 'titel' (did you mean 'title'?)"]),
    ],
)  # fmt: skip
def test_mistake_is_reported_once_at_its_place_and_nothing_that_follows_from_it(
    path: str, change: tuple[str, str], expected: list[str]
) -> None:
    found = [problem.removeprefix(f"sources/{path}:") for problem in problems(changed(path, change))]
    assert found == expected


@pytest.mark.parametrize("name", ["entities", "claims", "events", "figures"])
def test_registry_that_is_no_list_is_one_mistake(name: str) -> None:
    assert problems({**SMALL, f"{name}.yml": "id: x\n"}) == [
        f"sources/{name}.yml:1:1: must be a list of entries (start each with '- id: …')"
    ]


@pytest.mark.parametrize("text", ["- a\n- b\n", "just text\n"])
def test_article_that_is_no_mapping_is_one_mistake(text: str) -> None:
    shape = "a list" if text.startswith("-") else "'just text'"
    assert problems({**SMALL, ARTICLE: text}) == [f"sources/{ARTICLE}:1:1: the file must be a mapping, got {shape}"]


def test_article_of_nothing_lacks_what_it_must_have() -> None:
    found = problems({"articles/a.yml": "# nothing yet\n"})
    assert found == [f"sources/articles/a.yml:1:1: '{key}' is missing" for key in ("genre", "id", "rights", "type")]


def test_entry_of_a_registry_that_is_no_mapping_is_one_mistake() -> None:
    assert problems({"events.yml": "- flood\n- {id: a, title: A}\n-\n"}) == [
        "sources/events.yml:1:3: an entry must be a mapping, got 'flood'",
        "sources/events.yml:3:2: an entry must be a mapping, got nothing",
    ]


def test_id_that_is_taken_names_the_line_of_the_first() -> None:
    text = "- {id: a, title: A}\n- {id: b, title: B}\n- {id: a, title: C}\n"
    assert problems({"events.yml": text}) == ["sources/events.yml:3:8: id 'a' is taken (see line 1)"]


@pytest.mark.parametrize("name", ["Dam", "con", "dam safety", "content", "-"])
def test_file_name_that_is_no_id_is_one_mistake(name: str) -> None:
    article = "type: book\ngenre: news\nrights: {status: x, show: digest}\n"
    found = problems(
        {f"topics/{name}.md": SMALL["topics/dam.md"].replace("It holds", "").replace("[@harper2001, ¶1].", "")}
    )
    assert [problem.partition(" must ")[0] for problem in found] == [f"sources/topics/{name}.md:1:1: the file's name"]
    found = problems({f"articles/{name}.yml": f"id: a\n{article}"})
    assert [problem.partition(" must ")[0] for problem in found] == [
        f"sources/articles/{name}.yml:1:1: the file's name"
    ]


def test_mistakes_of_a_kind_beyond_a_thousand_are_not_listed() -> None:
    text = SMALL[ARTICLE] + "".join(f"x{number}: y\n" for number in range(1500))
    found = problems({**SMALL, ARTICLE: text})
    assert len(found) == 1001
    assert found[-1] == f"sources/{ARTICLE}:1036:1: there are more mistakes of the kind from here on"


def test_entries_after_a_thousand_mistakes_in_a_registry_are_not_looked_at() -> None:
    found = problems({**SMALL, "events.yml": SMALL["events.yml"] + "- x\n" * 1500})
    assert len(found) == 1001
    assert found[-1] == "sources/events.yml:1002:3: 500 entries from here on were not looked at"


def test_what_is_left_of_a_value_with_mistakes_is_known_to_the_rest() -> None:
    found, _ = validate(raw(changed(ARTICLE, ("genre: analysis", "genre: x"), ("words: 60", "words: x"))))
    (article,) = found.articles
    assert not found.is_whole
    assert (article.value.title, len(article.value.passages)) == ("Is the dam safe?", 2)
    assert article.broken == {("genre",), ("passages", 0, "words")}
    assert not article.is_sound(("passages", 0))
    assert not article.is_sound(("passages", 0, "words", "x"))
    assert article.is_sound(("passages", 0, "digest"))
    assert article.is_sound(("passages", 1))


def test_what_makes_no_sense_at_all_is_lost_and_named() -> None:
    found, _ = validate(raw({"articles/a.yml": "- x\n", "topics/t.md": "---\n- x\n---\n", "claims.yml": "x: y\n"}))
    lost = Lost(
        frozenset({"claim"}), frozenset({("article", "a"), ("topic", "t")}), frozenset({"entity", "event", "figure"})
    )
    assert found.lost == lost
    assert found.lost.covers("claim", "anything")
    assert not found.lost.covers("article", "b")


SOURCES = raw(texts(SITES / "good" / "sources"))
FILES = [*SOURCES.articles, *SOURCES.topics, *SOURCES.registries.values()]


def values(value: object, loc: Loc = ()) -> Iterator[tuple[Loc, object]]:
    """Yield every value of a file with its loc, the outer before the inner."""
    yield loc, value
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, item in inner:
        yield from values(item, (*loc, step))


def replaced(value: object, loc: Loc, new: object) -> object:
    if not loc:
        return new
    if isinstance(value, dict):
        return {key: replaced(item, loc[1:], new) if key == loc[0] else item for key, item in value.items()}
    return [replaced(item, loc[1:], new) if index == loc[0] else item for index, item in enumerate(value)]


def put(value: object, path: str) -> RawSources:
    """Return the good sources with another value of one file."""

    def other(old: Source) -> Source:
        new = Source.of(old.path, old.text, value, old.first_line, old.essay, old.essay_line)
        return new if old.path == path else old

    registries = {name: other(old) for name, old in SOURCES.registries.items()}
    return replace(
        SOURCES,
        articles=tuple(map(other, SOURCES.articles)),
        topics=tuple(map(other, SOURCES.topics)),
        registries=registries,
    )


def mutations(file: Source, new: object, *, at_most: int) -> Iterator[tuple[Loc, list[str]]]:
    """Yield the loc of values of a file, with the problems of the dossier where something else stands there."""
    locs = [loc for loc, value in values(file.value) if loc and type(value) is not type(new)]
    for number, loc in enumerate(locs):
        if number % max(1, len(locs) // at_most) == 0:
            found, invalid = validate(put(replaced(file.value, loc, new), file.path))
            yield loc, printed([*invalid, *link(found, SETTINGS)[1]])


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.path)
@pytest.mark.parametrize("new", [["x"], {"x": "y"}, [None], "?\n\n?"], ids=["list", "mapping", "null", "text"])
def test_any_value_of_another_shape_is_one_mistake_of_that_file_alone(file: Source, new: object, full: bool) -> None:
    for loc, reported in mutations(file, new, at_most=1_000_000 if full else 8):
        assert len(reported) == 1, (loc, reported)
        assert reported[0].startswith(f"{file.path}:"), loc

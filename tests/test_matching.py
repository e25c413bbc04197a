"""The command that holds the record against captures, and how it finds them."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import ingest
import pytest
import verify
from dossier.matching import held

CAPTURES = Path(__file__).resolve().parent / "captures"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a dossier of one article, with its capture in `here`."""
    (tmp_path / "here").mkdir()
    shutil.copy(CAPTURES / "print-view.txt", tmp_path / "here" / "any name.bin")
    assert ingest.main(["--root", str(tmp_path), str(CAPTURES / "print-view.txt")]) == 0
    return tmp_path


def report(root: Path, capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str]:
    capsys.readouterr()
    code = verify.main(["--root", str(root), "--captures", str(root / "here"), *arguments])
    return code, capsys.readouterr().out


def edit(root: Path, old: str, new: str) -> None:
    path = root / "here" / "any name.bin"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_everything_is_in_place_in_the_very_capture_whatever_its_name(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert report(root, capsys) == (
        0,
        "brandt2015: 5 in place (any name.bin, by its fingerprint); of its words 0% in digests, 10% verbatim\n5 passages: 5 in place; 0 problems with our words\n",
    )


def test_a_copy_is_found_by_its_text_and_each_passage_told(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    edit(
        root,
        "Two surveys of one",
        "A new paragraph stands here, and it says so in a dozen words or more.\n\nTwo surveys of one",
    )
    edit(root, "That is the wrong question", "That is the very wrong question")
    edit(root, "'", "’") if "'" in (root / "here" / "any name.bin").read_text(encoding="utf-8") else None
    code, text = report(root, capsys)
    assert code == 1
    assert text.splitlines() == [
        "brandt2015: 1 changed, 4 moved (any name.bin, by its text); of its words 0% in digests, 10% verbatim",
        "  ¶1 changed, now ¶2: 44 words, were 43",
        "  ¶2 moved to ¶3",
        "  ¶3 moved to ¶4",
        "  ¶4 moved to ¶5",
        "  ¶5 moved to ¶6",
        "5 passages: 1 changed, 4 moved; 0 problems with our words",
    ]


def test_a_paragraph_of_the_capture_that_is_no_passage_is_told_until_the_source_leaves_it_out(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = root / "sources" / "articles" / "brandt2015.yml"
    typed = path.read_text(encoding="utf-8")
    second = typed.index("  - p: 2\n")
    without = typed[:second] + typed[typed.index("  - p: 3\n") :]
    for number in (3, 4, 5):
        without = without.replace(f"  - p: {number}\n", f"  - p: {number - 1}\n")
    path.write_text(without, encoding="utf-8")
    code, text = report(root, capsys)
    assert (code, text.splitlines()[-2].split(":")[0]) == (1, "  in the capture only")
    assert "list 2 under the capture's 'left_out'" in text
    path.write_text(without.replace("  part: 1\n", "  part: 1\n  left_out: [2]\n"), encoding="utf-8")
    code, text = report(root, capsys)
    assert (code, text.splitlines()[-1]) == (0, "4 passages: 4 in place; 0 problems with our words")


def test_data_say_the_same(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, text = report(root, capsys, "--json")
    data = json.loads(text)
    assert (code, data["normalisation"], data["in_place"]) == (0, "n1", True)
    (article,) = data["articles"]
    assert (article["id"], article["capture"]["found_by"], article["capture"]["part"]) == (
        "brandt2015",
        "fingerprint",
        1,
    )
    assert [(each["id"], each["verdict"], each["to"]) for each in article["passages"]][:2] == [
        ("brandt2015.p1", "in-place", []),
        ("brandt2015.p2", "in-place", []),
    ]


def test_without_its_capture_an_article_is_not_checked(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shutil.copy(CAPTURES / "wire-story.txt", root / "here" / "any name.bin")
    code, text = report(root, capsys)
    assert (code, text.splitlines()[0]) == (
        1,
        "brandt2015: 5 not checked (no capture here); of its words 0% in digests, 10% verbatim",
    )


def test_a_second_recorded_capture_is_checked_word_by_word(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = root / "sources" / "articles" / "brandt2015.yml"
    copy = (root / "here" / "any name.bin").read_text(encoding="utf-8").replace("wrong question", "silly question")
    (root / "here" / "copy.txt").write_text(copy, encoding="utf-8")
    from dossier.capture import read

    other = f"other_captures: [{{sha256: {read(root / 'here' / 'copy.txt').sha256}}}]\npassages:"
    source.write_text(source.read_text(encoding="utf-8").replace("passages:", other), encoding="utf-8")
    code, text = report(root, capsys)
    assert code == 1
    assert "  ¶1 changed: 'wrong' is now 'silly'" in text


def test_words_copied_into_a_digest_are_told(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = root / "sources" / "articles" / "brandt2015.yml"
    text = source.read_text(encoding="utf-8")
    copied = 'digest: "It may also be that the price was paid all along, in gravel, by people."'
    start = text.rindex("digest:")
    source.write_text(text[:start] + copied + text[text.index("\n", start) :], encoding="utf-8")
    code, told = report(root, capsys)
    assert code == 1
    place = source.read_text(encoding="utf-8").splitlines().index("  - p: 5") + 1
    assert (
        f"  sources/articles/brandt2015.yml:{place}:5: ¶5 digest shares 11 words in a row with the capture: "
        "'that the price was paid all along, in gravel, by people'"
    ) in told


def test_words_copied_into_a_claim_or_an_essay_are_told_with_their_line(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (passage, *_) = held(root / "here")[0][0].articles[0].passages
    copied = " ".join(passage.text.split()[:9])
    (root / "sources" / "claims.yml").write_text(f"- id: x\n  text: >-\n    {copied}\n", encoding="utf-8")
    (root / "sources" / "topics").mkdir()
    essay = f"---\ntitle: X\nscope: >-\n  What it is.\n---\n{copied} [@brandt2015, ¶1].\n"
    (root / "sources" / "topics" / "x.md").write_text(essay, encoding="utf-8")
    code, text = report(root, capsys)
    assert code == 1
    assert [line.partition(" shares 9 words")[0] for line in text.splitlines()[1:]] == [
        "sources/claims.yml:2:9: text",
        "sources/topics/x.md:6:1: essay",
        "5 passages: 5 in place; 2 problems with our words",
    ]


def test_articles_that_are_named_are_looked_at_and_no_others(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    other = root / "sources" / "articles" / "other.yml"
    other.write_text("id: other\npassages:\n  - p: 1\n", encoding="utf-8")
    assert report(root, capsys)[0] == 1
    assert report(root, capsys, "brandt2015")[0] == 0
    assert report(root, capsys, "brandt2016") == (2, "")


def test_a_folder_that_is_not_there_is_a_mistake_of_usage(root: Path) -> None:
    with pytest.raises(SystemExit) as stopped:
        verify.main(["--root", str(root), "--captures", str(root / "nowhere")])
    assert stopped.value.code == 2


def test_the_record_is_in_place_in_the_real_captures(captures: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert verify.main(["--captures", str(captures)]) == 0, capsys.readouterr().out

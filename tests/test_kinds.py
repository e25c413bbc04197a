"""What an editor types for an id, a line, prose, a date or an address; which of it is accepted, and what is said of the rest."""

from __future__ import annotations

import pytest
from dossier import kinds
from dossier.source import Plain
from pydantic import TypeAdapter, ValidationError


def accepted(kind: object, value: object) -> object:
    return TypeAdapter(kind).validate_python(value)


def refused(kind: object, value: object) -> str:
    with pytest.raises(ValidationError) as error:
        TypeAdapter(kind).validate_python(value)
    (details,) = error.value.errors()
    return str(details["ctx"]["error"])


@pytest.mark.parametrize("id", ["a", "filippov2014", "kuril-dispute", "a1-b2", "x" * 64])
def test_id_of_lower_case_letters_digits_and_single_hyphens_is_accepted(id: str) -> None:
    assert accepted(kinds.Id, id) == id


SHAPE = "must be lower-case letters, digits and single hyphens, a letter first"


@pytest.mark.parametrize(
    ("id", "message"),
    [
        ("", f"{SHAPE}, got ''"),
        ("Kuril", f"{SHAPE}, got 'Kuril'"),
        ("2014", f"{SHAPE}, got '2014'"),
        ("a--b", f"{SHAPE}, got 'a--b'"),
        ("a-", f"{SHAPE}, got 'a-'"),
        ("a_b", f"{SHAPE}, got 'a_b'"),
        ("a b", f"{SHAPE}, got 'a b'"),
        ("../a", f"{SHAPE}, got '../a'"),
        ("a/b", f"{SHAPE}, got 'a/b'"),
        ("a.p1", f"{SHAPE}, got 'a.p1'"),
        ("a\n", f"{SHAPE}, got 'a\\n'"),
        ("аbe", f"{SHAPE}, got 'аbe', where 'а' is U+0430"),  # a Cyrillic a
        ("ａｂｃ", f"{SHAPE}, got 'ａｂｃ', where 'ａ' is U+FF41"),
        ("é", f"{SHAPE}, got 'é', where 'é' is U+00E9"),
        ("a٣", f"{SHAPE}, got 'a٣', where '٣' is U+0663"),
        ("a\u202eb", f"{SHAPE}, got 'a\\u202eb', where '\\u202e' is U+202E"),
        (["a"], f"{SHAPE}, got a list"),
        (None, f"{SHAPE}, got nothing"),
        ("x" * 65, "must have at most 64 characters, got 65"),
        ("index", "must not be 'index', which is an address of the site's own"),
        ("history", "must not be 'history', which is an address of the site's own"),
        ("cite", "must not be 'cite', which is an address of the site's own"),
        ("content", "must not be 'content', which is an element of the theme's"),
        ("con", "must not be 'con', which Windows keeps for a device"),
        ("lpt9", "must not be 'lpt9', which Windows keeps for a device"),
    ],
)
def test_what_is_no_id_is_refused_with_its_rule(id: object, message: str) -> None:
    assert refused(kinds.Id, id) == message


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ("", "must not be empty"),
        (" ", "must not be empty"),
        ("two\nlines", "must be one line"),
        ("a\tb", "must be one line"),
        ("x" * 501, "must have at most 500 characters, got 501"),
        (["x"], "must be text, got a list"),
        ({}, "must be text, got a mapping"),
        (None, "must be text, got nothing"),
    ],
)
def test_what_is_no_line_is_refused(value: object, message: str) -> None:
    assert refused(kinds.Line, value) == message


def test_text_is_trimmed_and_composed() -> None:
    assert accepted(kinds.Line, " cafe\u0301 ") == "café"


@pytest.mark.parametrize(
    ("value", "message"),
    [
        (
            Plain("cut # here"),
            "must stand in a block ('>-') or in quotation marks, so that ' #' or ': ' cannot cut it",
        ),
        ("", "must not be empty"),
        ("x" * 20_001, "must have at most 20,000 characters, got 20,001"),
        ([], "must be text, got a list"),
    ],
)
def test_what_is_no_prose_is_refused(value: object, message: str) -> None:
    assert refused(kinds.Prose, value) == message


def test_prose_may_have_paragraphs() -> None:
    assert accepted(kinds.Prose, "One.\n\nTwo.\n") == "One.\n\nTwo."


@pytest.mark.parametrize(
    "address",
    [
        "https://a.example/",
        "http://a.example:8080/x?y=1&z=[2]#f",
        "https://ja.wikipedia.org/wiki/齋木",
        "https://a.example/x_(y)",
    ],
)
def test_web_address_is_accepted(address: str) -> None:
    assert accepted(kinds.Address, address) == address


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JaVaScRiPt://a.example/%0aalert(1)",
        "data:text/html,x",
        "ftp://a.example/",
        "//a.example/",
        "/x",
        "www.a.example",
        "https://",
        "https:///x",
        "https://u:p@a.example/",
        "https://a.example:99999999/",
        "https://a.example:x/",
        "https://[::1/",
        "https://a.example/ x",
        "https://a.example/\n",
        'https://a.example/"onclick="x',
        "https://a.example/<x>",
        "https://a.example/{: onclick=x}",
        "https://a.example/`x`",
        "https://a.example/\u202e",
        "https://a.example/\\",
        "https://a.example/" + "x" * 2000,
        "",
        None,
    ],
)
def test_what_is_no_web_address_is_refused(address: object) -> None:
    assert refused(kinds.Address, address).startswith("must be a web address (http or https), got ")


@pytest.mark.parametrize(
    ("kind", "value", "message"),
    [
        (kinds.Number, "0", "must be a whole number from 1 to 99999, got '0'"),
        (kinds.Number, "01", "must be a whole number from 1 to 99999, got '01'"),
        (kinds.Number, "1.0", "must be a whole number from 1 to 99999, got '1.0'"),
        (kinds.Number, "-1", "must be a whole number from 1 to 99999, got '-1'"),
        (kinds.Number, "٣", "must be a whole number from 1 to 99999, got '٣'"),
        (kinds.Number, "9" * 5000, f"must be a whole number from 1 to 99999, got '{'9' * 80}…'"),
        (kinds.Number, None, "must be a whole number from 1 to 99999, got nothing"),
        (kinds.Quantity, "1e3", "must be a plain number such as 23 or 0.35, got '1e3'"),
        (kinds.Quantity, "12,800", "must be a plain number such as 23 or 0.35, got '12,800'"),
        (kinds.Quantity, "nan", "must be a plain number such as 23 or 0.35, got 'nan'"),
        (kinds.Quantity, "9" * 16, f"must be a plain number such as 23 or 0.35, got '{'9' * 16}'"),
        (kinds.PassageId, "a.p0", "must be a passage such as lind2014.p3, got 'a.p0'"),
        (kinds.PassageId, "a ¶1", "must be a passage such as lind2014.p3, got 'a ¶1'"),
        (kinds.Sha256, "A" * 64, f"must be 64 hexadecimal digits, got '{'A' * 64}'"),
        (kinds.Language, "English", "must be a language tag such as en or ja, got 'English'"),
        (kinds.Flag, "yes", "must be true or false, got 'yes'"),
        (kinds.Flag, ["true"], "must be true or false, got a list"),
        (kinds.Edtf, "2014-02-30", "must be an EDTF date (February 2014 has no day 30), got '2014-02-30'"),
        (kinds.Edtf, "2014\u202e", f"must be an EDTF date (one of {kinds.edtf.SHAPES}), got '2014\\u202e'"),
        (kinds.Edtf, [], f"must be an EDTF date (one of {kinds.edtf.SHAPES}), got a list"),
    ],
)
def test_value_outside_its_kind_is_refused_with_what_it_must_be(kind: object, value: object, message: str) -> None:
    assert refused(kind, value) == message


@pytest.mark.parametrize(
    ("kind", "value", "expected"),
    [
        (kinds.Number, "99999", 99999),
        (kinds.Quantity, "-0.50", "-0.50"),
        (kinds.Flag, "false", False),
        (kinds.PassageId, "a-b.p12", "a-b.p12"),
        (kinds.Language, "zh-Hant", "zh-Hant"),
    ],
)
def test_value_within_its_kind_is_accepted(kind: object, value: str, expected: object) -> None:
    assert accepted(kind, value) == expected

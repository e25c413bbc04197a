"""Values that are not of their kind, or break a rule that one file can break by itself."""

from __future__ import annotations

from bad_inputs.case import Case, article, changes, id, title


def issued(typed: str) -> Case:
    """Return the case in which the article's date is typed otherwise."""
    return article(("issued: 2001-06-12", f"issued: {typed}"))


def address(typed: str) -> Case:
    """Return the case in which the article has an address."""
    return article(("issued:", f"URL: {typed}\nissued:"))


CASES: dict[str, Case] = {
    "day that does not exist": issued("2001-02-29"),
    "month that does not exist": issued("2001-13"),
    "day of a season": issued("2001-23-01"),
    "year nought": issued("0000"),
    "year of five digits": issued("12001"),
    "date with a time": issued("2001-06-12T10:00:00Z"),
    "date of words": issued("June 2001"),
    "date in another order": issued("12.06.2001"),
    "interval that runs backwards": issued("2002/2001"),
    "interval without an end": issued("2001/.."),
    "interval of three": issued("2001/2002/2003"),
    "date in digits of another script": issued("٢٠٠١"),
    "date that is a list": issued("[2001]"),
    "date of a thousand digits": issued("9" * 1000),
    "address that runs script": address("javascript:alert(1)"),
    "address of data": address("data:text/html,x"),
    "address of a file": address("file:///etc/passwd"),
    "address without a scheme": address("dam.example"),
    "address with a name and password": address("https://a:b@dam.example/"),
    "address with a space": address("https://dam.example/a b"),
    "address with a quotation mark": address("'https://dam.example/\"onclick=\"x'"),
    "address with a port that is none": address("https://dam.example:70000/"),
    "address too long": address("https://dam.example/" + "x" * 2000),
    "DOI that is an address": article(("issued:", "DOI: https://doi.org/10.5555/12345678\nissued:")),
    "DOI with a space": article(("issued:", "DOI: 10.5555/1234 5678\nissued:")),
    "ISSN without a hyphen": article(("issued:", "ISSN: 12345679\nissued:")),
    "number of a passage that is nought": article(("- p: 2", "- p: 0")),
    "number of a passage with a nought before": article(("- p: 2", "- p: 02")),
    "number of a passage in words": article(("- p: 2", "- p: two")),
    "number of a passage that is huge": article(("- p: 2", f"- p: {'9' * 400}")),
    "passage left out": article(("- p: 2", "- p: 3")),
    "passage twice": article(("- p: 2", "- p: 1")),
    "words below nought": article(("words: 40", "words: -40")),
    "words with a fraction": article(("words: 40", "words: 40.5")),
    "fingerprint cut short": article(("0000002", "2")),
    "fingerprint in capitals": article(("0000000000000000000000000000000000000000000000000000000000000002", "A" * 64)),
    "title too long": title("x" * 501),
    "title cut by a comment": title("Is the dam safe? #1"),
    "title of spaces": title('"  "'),
    "title that is a list": title("[Is, it, safe]"),
    "title that is a mapping": title("{en: Safe}"),
    "digest of nothing": article(("digest: >-\n      The gates leak.", 'digest: ""')),
    "digest that is a list": article(("digest: >-\n      The gates leak.", "digest: [x]")),
    "digest too long": article(("The gates leak.", "leak " * 31)),
    "digest that quotes too much": article(("The gates leak.", f"“{'leak ' * 16}”"), ("words: 40", "words: 90")),
    "quote too long": article(("    topics:\n", f"    quote: {'leak ' * 16}\n    topics:\n")),
    "locator too long": article(('start: "The gates"', 'start: "The gates of the dam do leak"')),
    "text of an article shown as digests": article(("words: 40", "words: 40\n    text: 'x'")),
    "article shown in full without its text": article(("show: digest", "show: full")),
    "rights of nothing": article(("rights: {status: unknown, show: digest}\n", "")),
    "rights misspelt": article(("show: digest", "show: digst")),
    "key that is unknown": article(("genre: analysis", "genre: analysis\nrating: 5")),
    "key that is unknown and has no value": article(("    words: 40", "    words: 40\n    rating:")),
    "key that is unknown and has no value, of an entry": changes("claims.yml", ("kind: fact", "kind: fact\n  rating:")),
    "key that is misspelt": article(("    words: 40", "    word: 40")),
    "key of CSL with an underscore": article(("genre: analysis", "genre: analysis\ncontainer_title: X")),
    "draft that is yes": article(("genre: analysis", "genre: analysis\ndraft: yes")),
    "passages that are a mapping": article(("passages:\n  - p: 1", "passages:\n    p: 1"), ("  - p: 2", "    q: 2")),
    "passages that are a number": article(("genre: analysis", "genre: analysis\nlinks: 3")),
    "stance that is none": article(("stance: affirms", "stance: agrees")),
    "note of a kind that is none": article(("kind: context", "kind: remark")),
    "note that is numbered twice": article(("  - p: 2", "      - {n: 1, kind: caution, text: 'x'}\n  - p: 2")),
    "note at words that are not there": article(("kind: context\n", "kind: context\n        at: gates\n")),
    "figure without a value": article((", value: 40", "")),
    "figure from more to less": article(("value: 40", "from: 40, to: 39")),
    "figure with a comma": article(("value: 40", "value: '40,000'")),
    "figure that is no number": article(("value: 40", "value: .inf")),
    "link that is not there": article(("    entities:", "    links: [1]\n    entities:")),
    "revision out of order": article(
        ("    topics:\n", "    revised: [{rev: 3, on: 2027, why: 'x', was: 'y'}]\n    topics:\n")
    ),
    "withdrawal without a reason": article(("    topics:\n", "    withdrawn: {on: 2027}\n    topics:\n")),
    "forecast without an outcome": changes("claims.yml", ("kind: fact", "kind: forecast")),
    "outcome of a fact": changes("claims.yml", ("kind: fact", "kind: fact\n  outcome: {state: open, why: 'x'}")),
    "entity without a name": changes("entities.yml", ("names: {en: River Board}", "names: {ja: 川}")),
    "coordinates beyond the pole": changes(
        "entities.yml", ("  roles:", "  coordinates: {lat: 90.1, lon: -180.5, from: {}}\n  roles:")
    ),
    "coordinates from nowhere": changes("entities.yml", ("  roles:", "  coordinates: {lat: 9, lon: 3}\n  roles:")),
    "coordinates of an organisation": changes(
        "entities.yml",
        (
            "  roles:",
            "  coordinates: {lat: 9, lon: 3, from: {URL: 'https://a.example/', title: A, publisher: B}}\n  roles:",
        ),
    ),
    "part of a place without coordinates": changes(
        "entities.yml", ("  roles:", "  parts: [{names: {en: A}}]\n  roles:")
    ),
    "coordinates of words": changes("entities.yml", ("  roles:", "  coordinates: {lat: north, lon: 3}\n  roles:")),
    "topic of a passage without a reason": article((" >-\n        It is about the dam.", "")),
    "basis without a reason": article(("genre: analysis", "genre: analysis\nbasis: {issued: }")),
    "topic without a scope": changes("topics/dam.md", ("scope: >-\n  Whether it holds.\n", "")),
    "id with capitals": id("Flood"),
    "id with an underscore": id("the_flood"),
    "id with a space": id("the flood"),
    "id that is a path": id("../../index"),
    "id that is a path of Windows": id("'..\\\\flood'"),
    "id that is a passage": id("harper2001.p1"),
    "id that starts with a digit": id("2001-flood"),
    "id with two hyphens": id("the--flood"),
    "id that is a number": id("7"),
    "id of nothing": id("''"),
    "id that is not given": id(""),
    "id too long": id("a" * 65),
    "id of the site's own": id("history"),
    "id of the theme's": id("content"),
    "id of a device of Windows": id("com1"),
    "id that is taken": id("flood"),
    "id that is a list": id("[flood]"),
}

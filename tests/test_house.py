"""How the code is built: data flows one way, kinds of page know nothing of each other, nothing here names the subject."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from dossier.capture import READERS
from dossier.kinds import ID_PATTERN, RESERVED, THEMES
from trees import ROOT

SCRIPTS, THEME = ROOT / "scripts", ROOT / "theme"
PACKAGE = SCRIPTS / "dossier"
STAGES = ("read", "validate", "link", "pages", "render", "write", "index", "site", "gate", "publish")
MODULES = sorted(PACKAGE.rglob("*.py"))
LONGEST_FUNCTION, LONGEST_MODULE = 50, 300


def dotted(path: Path) -> str:
    """Return a module's name within the package: pages.article."""
    parts = path.relative_to(PACKAGE).with_suffix("").parts
    return ".".join(part for part in parts if part != "__init__")


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"))


def imported(module: ast.Module) -> Iterator[str]:
    """Yield the name within the package of everything of it that a module imports."""
    for node in ast.walk(module):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            names = [f"{node.module}.{alias.name}" for alias in node.names]
        else:
            continue
        yield from (name.removeprefix("dossier.") for name in names if name.startswith("dossier."))


def out_of_order(name: str, module: ast.Module) -> list[str]:
    """Return the stages that a module imports and must not: a stage only those to its left, all else none."""
    own = name.partition(".")[0]
    allowed = {*STAGES[: STAGES.index(own)], own} if own in STAGES else set()
    return sorted({top for wanted in imported(module) if (top := wanted.partition(".")[0]) in STAGES} - allowed)


@pytest.mark.parametrize("path", MODULES, ids=dotted)
def test_stage_imports_only_stages_to_its_left_and_everything_else_none(path: Path) -> None:
    assert out_of_order(dotted(path), tree(path)) == []


@pytest.mark.parametrize(
    ("name", "code", "expected"),
    [
        ("read", "from dossier.link import link", ["link"]),
        ("link", "from dossier.read import RawSources", []),
        ("pages.topic", "from dossier import render", ["render"]),
        ("gate.links", "from dossier.gate.ids import ids\nimport dossier.publish", ["publish"]),
        ("model", "import dossier.validate", ["validate"]),
        ("model", "from dossier.kinds import Id", []),
    ],
)
def test_house_sees_an_import_that_runs_backwards(name: str, code: str, expected: list[str]) -> None:
    assert out_of_order(name, ast.parse(code)) == expected


def test_every_stage_is_there() -> None:
    names = {dotted(path).partition(".")[0] for path in MODULES}
    assert set(STAGES) <= names


KINDS = [path for path in MODULES if path.parent == PACKAGE / "pages" and path.name != "__init__.py"]


@pytest.mark.parametrize("path", KINDS, ids=dotted)
def test_kind_of_page_knows_no_other_and_has_pages_and_a_template_of_its_name(path: Path) -> None:
    assert [name for name in imported(tree(path)) if name.startswith("pages")] == []
    functions = {node.name for node in tree(path).body if isinstance(node, ast.FunctionDef)}
    assert "pages" in functions
    assert [(PACKAGE / "templates" / f"{path.stem}.{kind}.j2").is_file() for kind in ("md", "html")].count(True) == 1


def test_every_template_belongs_to_a_kind_of_page_or_is_shared() -> None:
    names = {path.name.partition(".")[0] for path in (PACKAGE / "templates").glob("*.j2")}
    assert {name for name in names if not name.startswith("_")} == {path.stem for path in KINDS}


@pytest.mark.parametrize("path", sorted([*MODULES, *SCRIPTS.glob("*.py")]), ids=lambda path: path.name)
def test_functions_and_modules_are_short_and_say_what_they_are(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) <= LONGEST_MODULE or path.name == "model.py"
    assert ast.get_docstring(tree(path)), "a module says in a sentence what comes in and what goes out"
    functions = [node for node in ast.walk(tree(path)) if isinstance(node, ast.FunctionDef)]
    assert [node.name for node in functions if length(node) > LONGEST_FUNCTION] == []
    public = [
        node for node in tree(path).body if isinstance(node, ast.FunctionDef | ast.ClassDef) and node.name[0] != "_"
    ]
    assert [node.name for node in public if not ast.get_docstring(node)] == []


def length(function: ast.FunctionDef) -> int:
    """Return the lines of a function less those of its docstring."""
    first = function.body[0]
    is_docstring = isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant)
    said = (first.end_lineno or 0) - first.lineno + 1 if is_docstring else 0
    return (function.end_lineno or 0) - function.lineno + 1 - said


@pytest.mark.parametrize("path", MODULES, ids=dotted)
def test_no_module_catches_everything_or_warns(path: Path) -> None:
    caught = [node.type for node in ast.walk(tree(path)) if isinstance(node, ast.ExceptHandler)]
    names = {type.id for type in caught if isinstance(type, ast.Name)}
    assert None not in caught
    assert not names & {"Exception", "BaseException"}
    assert "warnings" not in {
        alias.name for node in ast.walk(tree(path)) if isinstance(node, ast.Import) for alias in node.names
    }


def test_no_pattern_repeats_a_group_possessively() -> None:
    """Python before 3.11.5 matches those wrongly: a clone built with it refused a sound site."""
    found = [path.name for path in MODULES if re.search(r"\)[*+?]\+", path.read_text("utf-8"))]

    assert found == []


# Of the record that this project was made for: a dossier of another subject uses the same scripts and theme.
# Japanese and Russian are languages here, in which every dossier gives names.
SUBJECT = re.compile(
    r"\b(japan|japan's|russia|russia's|russians|russo|soviet|kuril\w*|kremlin|tokyo|moscow|abe|putin|lavrov|kishida|medvedev"
    r"|sakhalin|hokkaido|vladivostok|crimea\w*|ukrain\w*|gazprom|rosneft|iturup|kunashir|shikotan|habomai|filippov\w*"
    r"|stratfor\w*|yamaguchi\w*|eurasianews\w*|foreignpolicy\w*|edm2017|ryan2016|日本|ロシア|Росси[яюией]+|Япони[яюией]+)\b",
    re.IGNORECASE,
)
TEXTS = [
    path
    for folder in (SCRIPTS, THEME)
    for path in sorted(folder.rglob("*"))
    if path.suffix in (".py", ".j2", ".html", ".js", ".css", ".svg", ".md", ".txt", ".json") and "OFL" not in path.name
]


def test_no_name_of_this_subject_stands_in_scripts_or_theme() -> None:
    found = [
        f"{path.relative_to(ROOT)}:{number}: {match[0]}"
        for path in TEXTS
        for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1)
        if (match := SUBJECT.search(line))
    ]
    assert found == []


def test_names_of_this_subject_are_known_when_seen() -> None:
    assert all(SUBJECT.search(text) for text in ("Japan–Russia", "the Kurils", "in 日本", "с Японией", "Mr Abe"))
    assert not any(SUBJECT.search(text) for text in ("Japanese names", "Russian nouns", "abecedary, habit"))


def test_scripts_and_theme_name_no_machine_and_no_clock() -> None:
    path = re.compile(r"/(?:home|root|work|Users|tmp)/(?!editor/)")  # an invented editor's, in the gate's own test
    found = [str(file.relative_to(ROOT)) for file in TEXTS if path.search(file.read_text("utf-8"))]
    assert found == []
    clocks = re.compile(r"\b(?:datetime\.now|date\.today|time\.time|random\.\w+)\(")
    timed = {dotted(file) for file in MODULES if clocks.search(file.read_text("utf-8"))}
    assert timed <= {"release"}  # the one command that reads the clock


def test_ids_that_the_theme_has_are_refused_as_ids() -> None:
    ids = {
        id
        for path in sorted(THEME.rglob("*.html"))
        for id in re.findall(r'\bid="([^"{}]+)"', path.read_text("utf-8"))
        if re.fullmatch(ID_PATTERN, id)
    }
    assert ids <= THEMES | RESERVED


NEEDY = sorted(path for path in SCRIPTS.glob("*.py") if path.stem != "bench")  # which starts the others


@pytest.mark.parametrize("path", NEEDY, ids=lambda path: path.name)
def test_script_says_in_a_sentence_which_library_it_lacks(path: Path) -> None:
    alone = subprocess.run(
        [sys.executable, "-S", path, "--help"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert re.fullmatch(r"\w+ is not installed for this Python \('make site' .+\)\n", alone.stderr), alone.stderr
    assert (alone.returncode, alone.stdout) == (4, "")


@pytest.mark.parametrize("path", sorted(SCRIPTS.glob("*.py")), ids=lambda path: path.name)
def test_script_says_how_it_can_end(path: Path) -> None:
    told = subprocess.run([sys.executable, path, "--help"], cwd=ROOT, capture_output=True, text=True, check=True)
    codes = " ".join(told.stdout.partition("exit codes: ")[2].split())
    assert re.match(r"0 .+, 1 .+, 2 usage, .*4 the machine.+ 130 interrupted \(Ctrl-C\)$", codes), told.stdout
    if path.stem not in ("ingest", "verify"):  # which say what theirs mean
        assert f"Exit codes: {codes}." in (ROOT / "README.md").read_text("utf-8")


def test_commands_in_readme_are_those_of_the_environment() -> None:
    pages = [ROOT / "README.md", *(ROOT / "docs" / "about").glob("*.md")]
    typed = [
        line for page in pages for line in re.findall(r"(?:^|`)([^`\n]*\bscripts/\w+\.py [^`\n]*)", page.read_text())
    ]
    assert typed
    assert [line for line in typed if not line.startswith(".venv/bin/python scripts/")] == []


def test_table_of_commands_in_readme_is_what_make_help_prints() -> None:
    table = re.findall(r"^\| `make ([a-z-]+)` \| (.+?) \|$", (ROOT / "README.md").read_text("utf-8"), re.MULTILINE)
    printed = subprocess.run(
        ["make", "--no-print-directory", "help"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert table == [tuple(line.removeprefix("make ").split(None, 1)) for line in printed.stdout.splitlines()]


def test_dependencies_are_pinned_and_each_is_said_to_be_for_something() -> None:
    for name in ("requirements.txt", "tests/requirements.txt"):
        for line in (ROOT / name).read_text("utf-8").splitlines():
            assert re.fullmatch(r"#.*|[A-Za-z0-9_-]+(\[[a-z]+\])?==[0-9][0-9a-z.]*|", line), f"{name}: {line}"


def test_what_reads_captures_is_told_as_the_tests_install_it() -> None:
    assert set(READERS.values()) <= set((ROOT / "tests/requirements.txt").read_text("utf-8").splitlines())
